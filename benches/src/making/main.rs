//! The times of a whole plant: a generated data set loaded in memory and into SQLite, the
//! five reports over it, and single postings, with SQL written by hand beside them.
//!
//! `cargo run --release -p lineside-benches --bin making -- [ROUNDS] [SCALE] [PART]`; a part
//! is `memory`, `sqlite`, `reports` or `postings`. Every figure is the median of its rounds.
//! What the peer does is what an application without a library would do: the same rows into
//! three tables with the usual indexes, in one durable transaction, nothing checked.
#![forbid(unsafe_code)]
#![expect(clippy::print_stdout, reason = "a benchmark prints its figures")]

use lineside::dataset::{DataSet, Generate, Rules, check};
use lineside::execution::Command;
use lineside::floor::{
    CountOrders, Floor, FloorError, ReportConsumption, ReportLoad, ReportScrap, ReportWip,
};
use lineside::journal::CommandId;
use lineside::{LoadDataSet, Plant, Unwatched, decimal};
use std::error::Error;
use std::path::Path;
use std::time::{Duration, Instant};

mod peer;
mod postings;

type Done<T = ()> = Result<T, Box<dyn Error>>;

fn main() -> Done {
    let argument = |place: usize| std::env::args().nth(place);
    let rounds = argument(1).map_or(Ok(5), |text| text.parse())?;
    let scale = decimal::parse_exact(&argument(2).unwrap_or_else(|| "1.0".into()))?;
    let part = argument(3);
    let is_wanted = |name| part.as_deref().is_none_or(|part| part == name);
    let set = Generate::new(42, scale)?.run();
    let rows = set.work_orders.wo_number.len()
        + set.work_order_steps.step_sequence.len()
        + set.material_transactions.quantity.len();
    println!("{rows} rows of execution, {} in all", set.count());
    let folder = tempfile::tempdir()?;
    if is_wanted("memory") {
        let checked = median(rounds, |_| {
            let _ = check(&set, &Rules::default());
            Ok(())
        })?;
        figure("the check alone", rows, checked);
        let memory = median(rounds, |_| load("memory:", &set).map(drop))?;
        figure("load in memory", rows, memory);
    }
    if is_wanted("sqlite") {
        let file = |round| folder.path().join(format!("plant-{round}.db"));
        let own = median(rounds, |round| {
            load(&format!("sqlite:{}", file(round).display()), &set).map(drop)
        })?;
        figure("load into SQLite", rows, own);
        let file = |round| folder.path().join(format!("peer-{round}.db"));
        let peer = median(rounds, |round| peer::load(&file(round), &set).map(drop))?;
        figure("  SQL by hand, nothing checked", rows, peer);
        ratio(own, peer);
    }
    if is_wanted("reports") {
        reports(rounds, &set, folder.path())?;
    }
    if is_wanted("postings") {
        postings::run(rounds)?;
    }
    Ok(())
}

fn load(address: &str, set: &DataSet) -> Done<Plant> {
    let plant = Plant::open(address)?;
    let command = Command::new(CommandId::derived("a load"), "bench".parse()?);
    let wanted = LoadDataSet::new(command);
    plant.load_data_set(set.clone().into(), &wanted, &Unwatched)?;
    Ok(plant)
}

fn reports(rounds: usize, set: &DataSet, folder: &Path) -> Done {
    let plant = load("memory:", set)?;
    let start = Instant::now();
    plant.on_floor(|floor| floor.count_orders(&CountOrders::default()))?;
    println!(
        "  the floor was built in {:.2} s",
        start.elapsed().as_secs_f64()
    );
    let own = median(rounds, |_| {
        plant.on_floor(five)?;
        Ok(())
    })?;
    times("the five reports", own);
    let connection = peer::load(&folder.join("reports.db"), set)?;
    let peer = median(rounds, |_| peer::reports(&connection))?;
    times("  SQL by hand", peer);
    ratio(own, peer);
    Ok(())
}

fn five(floor: &Floor) -> Result<(), FloorError> {
    let _ = floor.count_orders(&CountOrders::default())?;
    let _ = floor.report_scrap(&ReportScrap::default())?;
    let _ = floor.report_wip(&ReportWip::default())?;
    let _ = floor.report_load(&ReportLoad::default())?;
    let _ = floor.report_consumption(&ReportConsumption::default())?;
    Ok(())
}

/// The median time of so many rounds.
pub(crate) fn median(rounds: usize, mut round: impl FnMut(usize) -> Done) -> Done<Duration> {
    let mut times = Vec::with_capacity(rounds);
    for number in 0..rounds {
        let start = Instant::now();
        round(number)?;
        times.push(start.elapsed());
    }
    times.sort_unstable();
    Ok(times.get(rounds / 2).copied().unwrap_or_default())
}

/// Prints what so many of something took.
pub(crate) fn figure(name: &str, count: usize, time: Duration) {
    let seconds = time.as_secs_f64();
    println!(
        "{name:<42} {seconds:>8.2} s {:>12.0} /s",
        count as f64 / seconds
    );
}

fn times(name: &str, time: Duration) {
    println!("{name:<42} {:>8.2} ms", time.as_secs_f64() * 1e3);
}

fn ratio(own: Duration, peer: Duration) {
    println!(
        "  {:.2} times the peer's time",
        own.as_secs_f64() / peer.as_secs_f64()
    );
}
