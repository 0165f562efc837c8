//! Receipts and issues one by one: by the typed command, and through the contract with JSON
//! both ways, as every other language sends them.

use crate::Done;
use crate::watch::{Watch, figure};
use lineside::Plant;
use lineside::journal::CommandId;
use lineside::stock::{IssueStock, ReceiveStock};

/// How many items there are.
const ITEMS: usize = 500;
/// How many postings one round makes; every second one is an issue.
const POSTINGS: usize = 20_000;

/// By the typed commands.
pub(crate) fn postings(rounds: usize) -> Done {
    let plant = Plant::open("memory:")?;
    let mut times = Vec::with_capacity(rounds);
    for round in 0..rounds {
        let mut pairs: Vec<(ReceiveStock, IssueStock)> = Vec::with_capacity(POSTINGS / 2);
        for n in 0..POSTINGS / 2 {
            let receipt = serde_json::from_str(&receipt(round, n))?;
            pairs.push((receipt, serde_json::from_str(&issue(round, n))?));
        }
        let watch = Watch::start();
        for (receipt, issue) in &pairs {
            plant.execute(receipt)?;
            plant.execute(issue)?;
        }
        times.push(watch.stop());
    }
    figure(
        "stock.receive and stock.issue, in turn",
        POSTINGS,
        &mut times,
    );
    Ok(())
}

/// Through the contract.
pub(crate) fn calls(rounds: usize) -> Done {
    let request = br#"{"address": "memory:"}"#;
    let plant = lineside_contract::open_plant(request, None)?;
    let mut times = Vec::with_capacity(rounds);
    for round in 0..rounds {
        let pairs = (0..POSTINGS / 2).map(|n| (receipt(round, n), issue(round, n)));
        let pairs: Vec<_> = pairs.collect();
        let watch = Watch::start();
        for (receipt, issue) in &pairs {
            plant.call_json("stock.receive", receipt.as_bytes())?;
            plant.call_json("stock.issue", issue.as_bytes())?;
        }
        times.push(watch.stop());
    }
    figure("the same through the contract", POSTINGS, &mut times);
    Ok(())
}

fn receipt(round: usize, n: usize) -> String {
    let command = CommandId::derived(&format!("receipt {round} {n}"));
    format!(
        r#"{{"item":"P-{:04}","site":"MUC","quantity":"7","cost":{{"amount":"12.34","currency":"USD"}},
            "number":"MTX-{round}-{n}","command":{{"id":"{command}","actor":"op.7"}}}}"#,
        n % ITEMS
    )
}

fn issue(round: usize, n: usize) -> String {
    let command = CommandId::derived(&format!("issue {round} {n}"));
    format!(
        r#"{{"item":"P-{:04}","site":"MUC","quantity":"5","order":"WO-2024-{:05}",
            "number":"MTY-{round}-{n}","command":{{"id":"{command}","actor":"op.7"}}}}"#,
        n % ITEMS,
        n / 4
    )
}
