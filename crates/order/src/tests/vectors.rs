//! The reference sequences, when their folder is there.

use super::*;
use lineside_execution::Refused;

fn folder() -> Option<Value> {
    let mut path = std::path::PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    path.push("../../../shared/reference/mrp/work_order_flow.json");
    let text = std::fs::read_to_string(path).ok()?;
    Some(serde_json::from_str(&text).unwrap())
}

fn exact(value: &Value) -> Decimal {
    let text = value
        .as_str()
        .map_or_else(|| value.to_string(), str::to_owned);
    number(&text)
}

fn attempt<T: Task + DeserializeOwned>(
    plant: &mut TestPlant,
    fields: Value,
) -> Result<(), Refused> {
    let task: T = task(plant, fields);
    plant.execute(&task).map(|_| ())
}

fn carry_out(plant: &mut TestPlant, given: &Value) -> Result<(), Refused> {
    let text = |name: &str| {
        given
            .get(name)
            .map(|value| Value::from(exact(value).to_string()))
    };
    let mut fields = json!({"order": "WO-1"});
    match given["cmd"].as_str().unwrap() {
        "release" => attempt::<ReleaseOrder>(plant, fields),
        "start" => attempt::<StartOrder>(plant, fields),
        "hold" => attempt::<HoldOrder>(plant, fields),
        "release_hold" => attempt::<ReleaseOrderHold>(plant, fields),
        "complete" => attempt::<CompleteOrder>(plant, fields),
        "close" => attempt::<CloseOrder>(plant, fields),
        "reopen" => attempt::<ReopenOrder>(plant, fields),
        "cancel" => attempt::<CancelOrder>(plant, fields),
        "issue" => {
            fields["item"] = given["part"].clone();
            fields["quantity"] = text("qty").unwrap();
            fields["posting"] = given["id"].clone();
            attempt::<IssueToOrder>(plant, fields)
        }
        "report" => {
            fields["step"] = given["step"].clone();
            fields["posting"] = given["id"].clone();
            for name in ["out", "scrap"] {
                if let Some(quantity) = text(name) {
                    fields[name] = quantity;
                }
            }
            if let Some(reason) = given.get("reason") {
                fields["reason"] = reason.clone();
            }
            attempt::<ReportOrder>(plant, fields)
        }
        "reverse" => {
            fields["of"] = given["of"].clone();
            fields["posting"] = given["id"].clone();
            attempt::<ReverseOrderPosting>(plant, fields)
        }
        other => panic!("`{other}` is new"),
    }
}

fn holds(state: &OrderState, expected: &Value) {
    assert_eq!(state.status.as_str(), expected["state"]);
    if !expected["ok"].as_bool().unwrap() {
        return;
    }
    for (name, got) in [
        ("completed", state.completed()),
        ("scrapped", state.scrapped()),
        ("remaining", state.remaining()),
        ("over", state.over()),
    ] {
        assert_eq!(got, exact(&expected[name]), "{name}");
    }
    for (place, expected) in expected["steps"].as_array().unwrap().iter().enumerate() {
        let step = &state.steps[place];
        assert_eq!(step.entered, exact(&expected["quantity_in"]));
        assert_eq!(step.out, exact(&expected["quantity_out"]));
        assert_eq!(step.scrapped, exact(&expected["quantity_scrapped"]));
        if let Some(queue) = expected.get("queue") {
            assert_eq!(state.waiting(place), exact(queue));
        }
    }
    for (item, net) in expected
        .get("net_issued")
        .and_then(Value::as_object)
        .into_iter()
        .flatten()
    {
        let component = state
            .each_component()
            .find(|component| component.item.as_str() == item);
        assert_eq!(component.unwrap().sums.net(), exact(net));
    }
}

#[test]
fn every_reference_sequence_comes_out_as_it_should() {
    let Some(vectors) = folder() else {
        return;
    };
    for case in vectors["cases"].as_array().unwrap() {
        let mut plant = plant();
        let input = &case["input"];
        let steps: Vec<Value> = input["steps"]
            .as_array()
            .unwrap()
            .iter()
            .map(|step| json!({"sequence": step}))
            .collect();
        let mut create = json!({
            "order": "WO-1", "item": "GEARBOX", "site": "MUC", "stock": "none",
            "quantity": exact(&input["planned"]).to_string(), "plan": {"steps": steps},
        });
        let mut tolerances = json!({});
        if let Some(over) = input.get("over_tolerance") {
            tolerances["over"] = over.clone();
        }
        if let Some(replace) = input.get("replace_scrap") {
            tolerances["replace_scrap"] = replace.clone();
        }
        create["tolerances"] = tolerances;
        does::<CreateOrder>(&mut plant, create);
        let commands = input["commands"].as_array().unwrap();
        for (given, expected) in commands.iter().zip(case["expected"].as_array().unwrap()) {
            let before = state(&plant, "WO-1");
            let done = carry_out(&mut plant, given);
            let after = state(&plant, "WO-1");
            match expected.get("error").and_then(Value::as_str) {
                Some(code) => {
                    let problem = Problem::from(done.unwrap_err());
                    assert_eq!(
                        problem.code(),
                        format!("order.{code}"),
                        "{} {given}",
                        case["id"]
                    );
                    assert_eq!(before, after);
                }
                None => done.unwrap_or_else(|why| panic!("{given}: {}", Problem::from(why))),
            }
            holds(&after, expected);
            adds_up(&after);
        }
        plant.rows_follow_from_events();
    }
}
