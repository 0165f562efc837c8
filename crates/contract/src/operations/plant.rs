//! `plant.*`: opening a plant, where it stands, and looking after it.

use crate::OpenPlant;
use crate::operation::Operation;
use lineside::{
    BackupPlant, LoadFolder, MakeSchedulingModel, PlantStatus, Problem, RowDifference, TickPlant,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Shows where the plant's journal stands: its last position, its head, the root of its
/// tree.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct ShowStatus {}

/// Makes every row of this site anew from its journal, and puts the new rows in place at
/// once; others may go on working meanwhile.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct RebuildRows {}

/// Compares every row of this site with what its journal makes of it.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct CompareRows {}

/// How stored rows differ from what the journal makes of them.
#[derive(Debug, Serialize, JsonSchema)]
struct RowComparison {
    /// Every difference; empty when all is well.
    differences: Vec<RowDifference>,
}

pub(super) fn operations() -> Vec<Operation> {
    vec![
        Operation::opening::<OpenPlant, PlantStatus>("plant.open").example(
            "A plant that vanishes with its handle",
            r#"{"address": "memory:"}"#,
        ),
        Operation::on_plant(
            "plant.status",
            |plant, _: &ShowStatus, _| -> Result<_, Problem> { plant.status() },
        )
        .example("Where it stands", "{}"),
        Operation::on_plant("plant.tick", |plant, request: &TickPlant, _| {
            plant.tick(request)
        })
        .example("What is due by now", "{}"),
        Operation::on_plant("plant.rebuild", |plant, _: &RebuildRows, watch| {
            plant.rebuild(watch)
        })
        .long()
        .example("All rows", "{}"),
        Operation::on_plant("plant.compare_rows", |plant, _: &CompareRows, watch| {
            let differences = plant.compare_rows(watch);
            differences.map(|differences| RowComparison { differences })
        })
        .long()
        .example("All rows", "{}"),
        Operation::on_plant("plant.backup", |plant, request: &BackupPlant, _| {
            plant.backup(request)
        })
        .long()
        .sketch("A copy for the safe", r#"{"path": "munich-2026-11-21.db"}"#),
        Operation::on_plant(
            "plant.make_scheduling_model",
            |plant, request: &MakeSchedulingModel, _| plant.make_scheduling_model(request),
        )
        .example(
            "What is left of the released orders of a site, from Monday at six",
            r#"{"site": "MUC", "from": "2026-03-02T06:00:00+01:00"}"#,
        )
        .example(
            "In quarters of an hour, with cases that arrive on Tuesday",
            r#"{"from": "2026-03-02T06:00:00+01:00", "tick": "PT15M", "horizon": "P60D",
                "with_material": true, "arrivals": [
                    {"item": "CASE", "site": "MUC", "quantity": "100",
                     "at": "2026-03-03T06:00:00+01:00"}]}"#,
        ),
        Operation::on_plant(
            "plant.load_data_set",
            |plant, request: &LoadFolder, watch| plant.load_folder(request, watch),
        )
        .long()
        .sketch(
            "Everything that is good, from a folder of files",
            r#"{"path": "plant", "keep_good": true,
                "command": {"id": "0190f3a2-7b1c-7def-8a2b-0000000003e1", "actor": "importer"}}"#,
        ),
    ]
}
