//! Random histories, held against a slow obvious model.

use super::*;
use proptest::prelude::*;
use std::collections::BTreeMap;

const NAMES: [&str; 3] = ["weight", "comment", "colour"];
const ACTORS: [&str; 2] = ["op.7", "op.8"];
const VALUES: [&str; 2] = ["12.50", "none"];

/// A step, its actor, a field, a value (or its removal), and whether a reason is given.
type Attempt = (usize, usize, usize, usize, bool);

/// Every value of every field with who entered it and who confirmed it; nothing else.
#[derive(Default)]
struct Model {
    status: RecordStatus,
    fields: BTreeMap<&'static str, Vec<Value>>,
}

struct Value {
    text: Option<&'static str>,
    by: &'static str,
    confirmed_by: Option<&'static str>,
}

impl Model {
    fn current(&self, name: &str) -> Option<&Value> {
        self.fields.get(name)?.last()
    }

    fn enter(&mut self, name: &'static str, text: Option<&'static str>, by: &'static str) {
        let value = Value {
            text,
            by,
            confirmed_by: None,
        };
        self.fields.entry(name).or_default().push(value);
    }

    /// Does it, and says whether it may be done. Only the weight is critical.
    fn attempt(&mut self, (step, actor, name, value, reasoned): Attempt) -> bool {
        use RecordStatus::{Absent, Complete, Draft, Open, Void};
        let (by, name) = (ACTORS[actor], NAMES[name]);
        let text = VALUES.get(value).copied();
        let current = self.current(name).and_then(|value| value.text);
        match StepAsked::ALL[step] {
            StepAsked::Draft | StepAsked::Open if self.status == Absent => {
                self.status = if StepAsked::ALL[step] == StepAsked::Draft {
                    Draft
                } else {
                    Open
                };
                self.enter("weight", Some("12.50"), "op.7");
                self.enter("comment", Some("none"), "op.7");
            }
            StepAsked::Issue if self.status == Draft => self.status = Open,
            StepAsked::Change
                if [Draft, Open].contains(&self.status) && reasoned && current != text =>
            {
                self.enter(name, text, by);
            }
            StepAsked::Confirm if self.status == Open && name == "weight" => {
                let Some(held) = self
                    .fields
                    .get_mut(name)
                    .and_then(|values| values.last_mut())
                else {
                    return false;
                };
                let seen = text.unwrap_or("12.50");
                if held.text != Some(seen) || held.by == by || held.confirmed_by.is_some() {
                    return false;
                }
                held.confirmed_by = Some(by);
            }
            StepAsked::Complete if self.status == Open => {
                let weight = self.current("weight").unwrap();
                if weight.text.is_none() || weight.confirmed_by.is_none() {
                    return false;
                }
                self.status = Complete;
            }
            StepAsked::Reopen if self.status == Complete && reasoned => self.status = Open,
            StepAsked::Void if ![Absent, Void].contains(&self.status) && reasoned => {
                self.status = Void;
            }
            _ => return false,
        }
        true
    }
}

fn attempt(plant: &mut TestPlant, (step, actor, name, value, reasoned): Attempt) -> bool {
    let record = || "R-1".parse().unwrap();
    let mut command = plant.by(ACTORS[actor]);
    command.reason = reasoned.then(|| "as found".to_owned());
    let text = VALUES.get(value).copied();
    let done = match StepAsked::ALL[step] {
        step @ (StepAsked::Draft | StepAsked::Open) => {
            let mut opening = open(plant, "R-1");
            opening.draft = step == StepAsked::Draft;
            plant.execute(&opening)
        }
        StepAsked::Issue => plant.execute(&IssueRecord {
            record: record(),
            command,
        }),
        StepAsked::Change => plant.execute(&change("R-1", NAMES[name], text, command)),
        StepAsked::Confirm => {
            let seen = text.unwrap_or("12.50");
            plant.execute(&confirm("R-1", NAMES[name], seen, command))
        }
        StepAsked::Complete => plant.execute(&CompleteRecord {
            record: record(),
            command,
        }),
        StepAsked::Reopen => plant.execute(&ReopenRecord {
            record: record(),
            command,
        }),
        StepAsked::Void => plant.execute(&VoidRecord {
            record: record(),
            command,
        }),
        StepAsked::Retain => return false,
    };
    done.is_ok()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn a_record_does_what_a_list_of_values_says(
        attempts in prop::collection::vec(
            (0..8_usize, 0..2_usize, 0..3_usize, 0..3_usize, any::<bool>()), 1..40),
    ) {
        let mut plant = TestPlant::new();
        let mut model = Model::default();
        for one in attempts {
            prop_assert_eq!(attempt(&mut plant, one), model.attempt(one), "{:?}", one);
        }
        let state = plant.state::<RecordRoom>("R-1").state;
        prop_assert_eq!(state.status, model.status);
        for (name, values) in &model.fields {
            let field = state.field(&name.parse().unwrap()).unwrap();
            let current = values.last().unwrap();
            prop_assert_eq!(field.value.as_deref(), current.text);
            prop_assert_eq!(field.changes() as usize, values.len() - 1);
            let confirmed = field.confirmed.as_ref().map(|confirmed| confirmed.by.as_str());
            prop_assert_eq!(confirmed, current.confirmed_by);
        }
        if model.status != RecordStatus::Absent {
            let request = GetRecord { record: "R-1".parse().unwrap() };
            let view = get_record(&mut plant.reads(), &request).unwrap();
            for field in &view.fields {
                let values = &model.fields[field.name.as_str()];
                let told: Vec<_> =
                    field.entries.iter().map(|entry| entry.value.as_deref()).collect();
                let held: Vec<_> = values.iter().map(|value| value.text).collect();
                prop_assert_eq!(told, held);
            }
        }
        plant.rows_follow_from_events();
    }
}
