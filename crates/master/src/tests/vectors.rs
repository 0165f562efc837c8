//! Worked examples, where their folder is at hand.

use super::*;
use crate::structure::{Explode, ItemQuantity, ItemStructure, cycles, explode, low_level_codes};
use serde_json::Value;
use std::collections::BTreeMap;

pub(super) fn cases(topic: &str, file: &str) -> Vec<Value> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/reference");
    let Ok(text) = std::fs::read_to_string(folder.join(topic).join(file)) else {
        return Vec::new();
    };
    let vectors: Value = serde_json::from_str(&text).unwrap();
    vectors["cases"].as_array().unwrap().clone()
}

pub(super) fn text(value: &Value) -> String {
    value
        .as_str()
        .map_or_else(|| value.to_string(), str::to_owned)
}

/// Buckets are days of one month; a bucket that is named as the last one counts.
fn bucket(number: u64) -> String {
    format!("2026-01-{number:02}")
}

#[test]
fn cycles_have_the_members_that_they_should() {
    for case in cases("mrp", "bom_cycles.json") {
        let edges: Vec<(ItemId, ItemId)> = case["input"]["bom"]
            .as_array()
            .unwrap()
            .iter()
            .map(|line| (id(&text(&line["parent"])), id(&text(&line["child"]))))
            .collect();
        let edges: Vec<_> = edges.iter().map(|(of, item)| (of, item)).collect();
        let members: Vec<String> = cycles(&edges)
            .concat()
            .iter()
            .map(ToString::to_string)
            .collect();
        let expected = &case["expected"]["cycle_members"];
        assert_eq!(&serde_json::json!(members), expected, "{}", case["id"]);
    }
}

#[test]
fn one_order_needs_what_the_records_say() {
    for case in cases("mrp", "structure_rules.json") {
        let input = &case["input"];
        let structure = structure(input);
        let edges: Vec<_> = structure
            .iter()
            .flat_map(|known| known.lines.iter().map(|line| (&known.item, &line.item)))
            .collect();
        let codes = low_level_codes(&edges);
        let expected = case["expected"].as_object().unwrap();
        for (item, record) in expected {
            let level = codes.level_of(&id(item)).map(u64::from);
            assert_eq!(level, record["low_level_code"].as_u64(), "{item}");
        }
        for number in 1..=input["buckets"].as_u64().unwrap() {
            let at = usize::try_from(number).unwrap() - 1;
            let released = text(&expected["FG"]["planned_releases"][at]);
            if released == "0" {
                continue;
            }
            let before = match at {
                0 => &input["items"][1]["on_hand"],
                at => &expected["PH"]["pab"][at - 1],
            };
            let mut request = Explode::of(id("FG"), released.parse().unwrap(), structure.clone());
            request.on = Some(day(&bucket(number)));
            request.on_hand = vec![ItemQuantity {
                item: id("PH"),
                quantity: text(before).parse().unwrap(),
            }];
            let mut sums: BTreeMap<String, lineside_kernel::Ratio> = BTreeMap::new();
            for it in explode(&request).unwrap().requirements {
                let sum = sums.entry(it.item.to_string()).or_insert(0.into());
                let needed = if it.phantom {
                    it.exact
                } else {
                    it.quantity.into()
                };
                *sum = sum.checked_add(needed).unwrap();
            }
            for (item, sum) in sums {
                let gross = text(&expected[&item]["gross"][at]);
                assert_eq!(sum, gross.parse().unwrap(), "{item} in {number}");
            }
        }
    }
}

fn structure(input: &Value) -> Vec<ItemStructure> {
    let of = |item: &Value| {
        let code = &item["id"];
        let lines = input["bom"].as_array().unwrap().iter();
        let lines = lines.filter(|line| line["parent"] == *code).zip(1_u32..);
        let ratio = |value: &Value| (!value.is_null()).then(|| text(value).parse().unwrap());
        let lines = lines.map(|(line, number)| BomLine {
            fixed: line["fixed"] == true,
            overage: ratio(&line["overage"]),
            component_yield: ratio(&line["component_yield"]),
            effective: line["effective_from"]
                .as_u64()
                .map(|from| days(&bucket(from), None)),
            ..BomLine::new(
                number,
                id(&text(&line["child"])),
                ratio(&line["qty"]).unwrap(),
            )
        });
        ItemStructure {
            // Without an increment these are not counted in steps; a fine one stands for that.
            increment: match &item["increment"] {
                Value::Null => "0.0001".parse().unwrap(),
                given => text(given).parse().unwrap(),
            },
            phantom: *code == "PH",
            ..ItemStructure::new(id(&text(code)), lines.collect())
        }
    };
    input["items"].as_array().unwrap().iter().map(of).collect()
}
