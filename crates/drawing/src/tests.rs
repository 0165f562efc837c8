//! What every picture of making things holds to.

use crate::*;
use serde_json::{Value, json};

fn order(now: Value, change: impl FnOnce(&mut Value)) -> DrawOrder {
    let mut view = json!({
        "order": "WO-1", "version": 9, "status": "in_progress",
        "header": {
            "item": "GEARBOX", "site": "MUC", "priority": 2,
            "planned_start": "2026-03-02", "planned_end": "2026-03-04",
        },
        "planned": "100", "completed": "60", "scrapped": "4", "remaining": "36", "over": "0",
        "started": "90", "in_process": "26", "received": "0",
        "steps": [
            {
                "step": 10, "operation": "Turn", "work_center": "WC-TURN-01", "status": "in_progress",
                "quantity_in": "90", "quantity_out": "80", "quantity_scrapped": "4",
                "quantity_reworked": "0", "wip": "6", "queue": "0", "available": "10",
                "labor_hours": "3.5", "machine_hours": "0",
                "actual_start": "2026-03-02T07:00:00Z",
            },
            {
                "step": 20, "status": "pending", "quantity_in": "0", "quantity_out": "0",
                "quantity_scrapped": "0", "quantity_reworked": "0", "wip": "0", "queue": "20",
                "available": "20", "labor_hours": "0", "machine_hours": "0",
            },
        ],
        "components": [], "actual_start": "2026-03-02T07:00:00Z",
    });
    change(&mut view);
    let source = json!({ "type": "order", "chart": view, "now": now });
    serde_json::from_value(json!({ "source": source })).unwrap()
}

fn step(number: &str, kind: &str, quantity: &str, at: &str, balance: &str) -> Value {
    let movement = json!({
        "number": number, "kind": kind, "item": "BOLT", "site": "MUC", "quantity": quantity,
        "at": at, "place": 0, "by": "jane.doe",
    });
    json!({ "movement": movement, "balance": balance })
}

fn stock(steps: Vec<Value>, more: Value) -> DrawStock {
    let mut source = json!({ "type": "balance", "chart": { "steps": steps } });
    let fields = more.as_object().cloned().unwrap_or_default();
    source.as_object_mut().unwrap().extend(fields);
    serde_json::from_value(json!({ "source": source })).unwrap()
}

fn view(on_hand: &str, last_at: &str, reservations: Value) -> Value {
    json!({
        "item": "BOLT", "site": "MUC", "version": 3, "on_hand": on_hand, "available": on_hand,
        "valuation": "moving_average", "rules": {}, "balances": [], "reservations": reservations,
        "alerts": [], "last_at": last_at,
    })
}

fn need(path: &[u32], parent: &str, item: &str, more: Value) -> Value {
    let mut line = json!({
        "level": path.len(), "parent": parent, "path": path, "item": item, "exact": "10",
        "quantity": "10", "consumption": { "type": "flexible" },
    });
    let fields = more.as_object().cloned().unwrap_or_default();
    line.as_object_mut().unwrap().extend(fields);
    line
}

fn bill(requirements: Vec<Value>, quantity: Value) -> DrawStructure {
    let explosion = json!({ "requirements": requirements, "receipts": [] });
    let chart = json!({ "key": { "revision": "A" }, "explosion": explosion });
    let source = json!({ "type": "explosion", "chart": chart, "quantity": quantity });
    serde_json::from_value(json!({ "source": source })).unwrap()
}

fn floor(source: Value) -> DrawFloor {
    serde_json::from_value(json!({ "source": source })).unwrap()
}

fn texts(svg: &str) -> Vec<&str> {
    let texts = svg.split("<text ").skip(1);
    let texts = texts.filter_map(|text| text.split_once('>')?.1.split_once("</text>"));
    texts.map(|(text, _)| text).collect()
}

/// Whether some value of a field is this one, anywhere in a specification.
fn holds(value: &Value, field: &str, wanted: &Value) -> bool {
    match value {
        Value::Object(fields) => {
            fields.get(field) == Some(wanted) || fields.values().any(|v| holds(v, field, wanted))
        }
        Value::Array(items) => items.iter().any(|item| holds(item, field, wanted)),
        _ => false,
    }
}

fn specification(figure: &Figure) -> Value {
    serde_json::from_str(&figure.draw(PictureFormat::VegaLite).text).unwrap()
}

#[test]
fn an_order_shows_its_steps_with_their_units_and_places() {
    let svg = order(Value::Null, |_| {}).draw().text;
    let texts = texts(&svg);
    for text in [
        "WO-1: GEARBOX at MUC",
        "in progress \u{b7} 60 of 100 good \u{b7} 4 scrapped \u{b7} 26 in process \u{b7} priority 2",
        "10 Turn",
        "WC-TURN-01 \u{b7} in progress",
        "Step 20",
        "planned: 100",
        "scrapped",
        "waits before the step",
    ] {
        assert!(texts.contains(&text), "{text} in {texts:?}");
    }
    assert!(
        !texts.contains(&"sent to rework"),
        "what is not there has no legend"
    );
    assert!(!texts.contains(&"Rework"), "and no column");
}

#[test]
fn an_order_s_specification_has_its_quantities_and_dates() {
    let spec = specification(&order(json!("2026-03-03T12:00:00Z"), |_| {}).figure());
    for value in [80.0, 4.0, 6.0, 20.0] {
        assert!(holds(&spec, "value", &value.into()), "{value}");
    }
    assert!(holds(&spec, "mark", &100.0.into()));
    // The last day of the plan is part of it.
    assert!(holds(&spec, "to", &"2026-03-05T00:00:00.000Z".into()));
    assert!(holds(&spec, "goes_on", &true.into()));
    assert!(
        holds(&spec, "to", &"2026-03-03T12:00:00.000Z".into()),
        "up to now"
    );
}

#[test]
fn an_order_without_steps_or_dates_says_so() {
    let request = order(Value::Null, |view| {
        view["steps"] = json!([]);
        view["header"] = json!({ "item": "GEARBOX", "site": "MUC", "priority": 3 });
        view.as_object_mut().unwrap().remove("actual_start");
    });
    let svg = request.draw().text;
    assert!(svg.contains("No steps yet; 100 planned."));
    assert!(svg.contains("No dates: nothing was planned for a day, and nothing has begun."));
}

#[test]
fn a_title_and_a_width_of_one_s_own_replace_the_usual() {
    let mut request = order(Value::Null, |_| {});
    request.title = "Our <first> order".to_owned();
    request.width = Some(500);
    let svg = request.draw().text;
    assert!(svg.contains("Our &lt;first&gt; order") && svg.contains("width=\"500\""));
    assert!(!svg.contains("WO-1: GEARBOX"));
}

#[test]
fn a_stock_begins_at_what_there_was_before() {
    let steps = vec![
        step("M-1", "receipt", "50", "2026-03-01T08:00:00Z", "150"),
        step("M-2", "issue_to_wo", "30", "2026-03-02T08:00:00Z", "120"),
        step("M-3", "count_down", "5", "2026-03-03T08:00:00Z", "115"),
    ];
    let request = stock(steps, json!({}));
    let spec = specification(&request.figure());
    for value in [100.0, 150.0, 120.0, 115.0] {
        assert!(holds(&spec, "value", &value.into()), "{value}");
    }
    for what in ["came in: 1", "went out: 1", "counted: 1"] {
        assert!(holds(&spec, "what", &what.into()), "{what}");
    }
    let svg = request.draw().text;
    assert!(svg.contains("M-2: issue to wo \u{b7} 30 \u{b7} then 120 on hand"));
    assert!(texts(&svg).contains(&"Stock of BOLT at MUC"));
}

#[test]
fn promises_are_drawn_ahead_on_the_day_they_are_due() {
    let reservations = json!([
        { "reservation": "R-2", "quantity": "10", "strength": "soft", "due": "2026-03-09T00:00:00Z" },
        { "reservation": "R-1", "quantity": "20", "strength": "hard", "order": "WO-1" },
    ]);
    let more = json!({
        "stock": view("50", "2026-03-01T08:00:00Z", reservations),
        "rule": { "reorder_point": "15", "maximum": "80" },
    });
    let whole = step("M-1", "receipt", "50", "2026-03-01T08:00:00Z", "50");
    let request = stock(vec![whole], more.clone());
    let spec = specification(&request.figure());
    for value in [30.0, 20.0, 15.0, 80.0] {
        assert!(holds(&spec, "value", &value.into()), "{value}");
    }
    let svg = request.draw().text;
    for text in [
        "put aside: 1",
        "claimed: 1",
        "reorder point 15",
        "maximum 80",
    ] {
        assert!(texts(&svg).contains(&text), "{text}");
    }
    let part = step("M-1", "receipt", "9", "2026-03-01T08:00:00Z", "9");
    let svg = stock(vec![part], more).draw().text;
    assert!(
        !svg.contains("put aside"),
        "what one lot has is promised to nobody"
    );
}

#[test]
fn a_stock_that_never_moved_says_so() {
    assert!(
        stock(Vec::new(), json!({}))
            .draw()
            .text
            .contains("No movements.")
    );
}

#[test]
fn a_bill_says_how_much_goes_into_one_of_what_is_above() {
    let request = bill(
        vec![
            need(
                &[10],
                "BIKE",
                "WHEEL",
                json!({ "made": true, "exact": "10" }),
            ),
            need(
                &[10, 10],
                "WHEEL",
                "SPOKE",
                json!({ "exact": "360", "quantity": "360" }),
            ),
            need(
                &[20],
                "BIKE",
                "KIT",
                json!({ "phantom": true, "exact": "5", "quantity": "1" }),
            ),
            need(
                &[20, 10],
                "KIT",
                "BELL",
                json!({ "exact": "8", "quantity": "8", "substitutes": [
                { "item": "HORN", "ratio": "1", "priority": 1 },
            ] }),
            ),
            need(
                &[30],
                "BIKE",
                "GLUE",
                json!({ "fixed": true, "exact": "2", "quantity": "2" }),
            ),
        ],
        json!("5"),
    );
    let svg = request.draw().text;
    let texts = texts(&svg);
    let after = |item: &str| {
        let place = texts.iter().position(|text| *text == item).unwrap();
        texts[place + 1..]
            .iter()
            .take(3)
            .copied()
            .collect::<Vec<_>>()
    };
    assert_eq!(after("WHEEL")[..2], ["2", "10"]);
    assert_eq!(after("SPOKE")[..2], ["36", "360"]);
    // One of the five kits is there, so that four are passed through.
    assert_eq!(after("BELL"), ["or HORN", "2", "8"]);
    assert_eq!(after("GLUE"), ["fixed for the order", "per order", "2"]);
    assert!(texts.contains(&"phantom: passed through"));
    assert!(texts.contains(&"What goes into BIKE"));
}

#[test]
fn a_quantity_that_no_decimal_says_is_said_about() {
    let exact = json!({ "exact": "5000/49", "quantity": "103" });
    let request = bill(vec![need(&[10], "BIKE", "SPOKE", exact)], json!("100"));
    assert!(texts(&request.draw().text).contains(&"\u{2248} 1.0204"));
}

#[test]
fn a_bill_without_lines_says_so() {
    assert!(
        bill(Vec::new(), Value::Null)
            .draw()
            .text
            .contains("Nothing goes into it.")
    );
}

#[test]
fn a_dashboard_has_the_reports_that_it_is_given() {
    let scrap = json!({ "groups": [{
        "unit": "pcs", "quantity": "10", "count": 3,
        "reasons": [
            { "reason": "burr & crack", "quantity": "7", "count": 2, "percent": "70",
              "cumulative_percent": "70", "amounts": [] },
            { "quantity": "3", "count": 1, "percent": "30", "cumulative_percent": "100", "amounts": [] },
        ],
    }] });
    let load = json!({ "undated_steps": 2, "work_centers": [
        { "work_center": "WC-1", "site": "MUC", "kind": "cnc", "steps_ahead": 1, "standard_hours": "20",
          "labor_hours": "0", "machine_hours": "0", "rated_hours": "40", "load_percent": "50" },
        { "work_center": "WC-2", "site": "MUC", "kind": "cnc", "steps_ahead": 1, "standard_hours": "60",
          "labor_hours": "0", "machine_hours": "0", "rated_hours": "40", "load_percent": "150" },
    ] });
    let request = floor(json!({ "type": "dashboard", "scrap": scrap, "load": load }));
    let figure = request.figure();
    assert_eq!(figure.panels.len(), 2);
    let svg = request.draw().text;
    let texts = texts(&svg);
    assert!(texts.contains(&"burr &amp; crack") && texts.contains(&"no reason given"));
    let place = |item: &str| texts.iter().position(|text| *text == item);
    assert!(
        place("WC-2") < place("WC-1"),
        "the highest load stands on top"
    );
    assert!(svg.contains("2 steps without a date left out"));
    let spec = specification(&figure);
    for (field, value) in [
        ("value", 20.0),
        ("value", 40.0),
        ("mark", 40.0),
        ("percent", 70.0),
    ] {
        assert!(holds(&spec, field, &value.into()), "{field} {value}");
    }
}

#[test]
fn quantities_in_different_units_are_never_on_one_axis() {
    let line = |unit: &str| {
        json!({ "site": "MUC", "work_center": "WC-1", "quantity_queue": "5", "quantity_wip": "2",
                "unit": unit, "steps": 1 })
    };
    let chart = json!({ "lines": [line("pcs"), line("kg"), line("pcs")] });
    let figure = floor(json!({ "type": "wip", "chart": chart })).figure();
    assert_eq!(figure.panels.len(), 2);
}

#[test]
fn what_was_used_many_times_over_does_not_press_the_others_flat() {
    let line = |item: &str, used: &str, variance: &str, percent: Value| {
        json!({ "item": item, "lines": 1, "quantity_required": "10", "quantity_issued": used,
                "quantity_returned": "0", "quantity_scrapped": "0", "quantity_used": used,
                "variance": variance, "variance_percent": percent })
    };
    let chart = json!({ "lines": [
        line("BOLT", "11", "1", json!("10")),
        line("NUT", "500", "490", json!("4900")),
        line("OIL", "1", "1", Value::Null),
    ] });
    let request = floor(json!({ "type": "consumption", "chart": chart }));
    let svg = request.draw().text;
    assert!(svg.contains("bars end at 200") && svg.contains("+4900.0 %"));
    assert!(svg.contains("none allowed"));
    assert!(!svg.contains(">5000<"), "the axis ends earlier");
}

#[test]
fn reports_without_lines_say_so() {
    for (source, words) in [
        (
            json!({ "type": "orders", "chart": { "orders": 0, "statuses": [], "sites": [] } }),
            "No orders.",
        ),
        (
            json!({ "type": "scrap", "chart": { "groups": [] } }),
            "Nothing was scrapped.",
        ),
        (
            json!({ "type": "wip", "chart": { "lines": [] } }),
            "Nothing waits or lies in work.",
        ),
        (
            json!({ "type": "load", "chart": { "work_centers": [], "undated_steps": 0 } }),
            "No work centers.",
        ),
        (
            json!({ "type": "consumption", "chart": { "lines": [] } }),
            "Nothing was consumed",
        ),
    ] {
        let request = floor(source);
        assert!(request.draw().text.contains(words), "{words}");
        assert!(specification(&request.figure())["vconcat"].is_array());
    }
}

/// Two orders on a saw with a set-up and a lunch break; the second is late.
fn plan(view: &str, clock: Option<Value>) -> DrawSchedule {
    let step = |family: &str| json!({ "name": "10", "family": family, "modes": [{ "resource": "saw", "duration": 20 }] });
    let place = |order: &str, setup: i64, start: i64| {
        json!({ "order": order, "operation": "10", "mode": 0, "resource": "saw",
                "setup_start": setup, "start": start, "end": start + 20 })
    };
    serde_json::from_value(json!({ "source": {
        "type": "plan", "view": view, "clock": clock,
        "chart": { "operations": [place("WO-1", 0, 0), place("WO-2", 40, 45)] },
        "model": {
            "resources": [{ "name": "saw", "setups": "colours", "calendar": "day" }],
            "calendars": [{ "name": "day", "closed": [{ "start": 20, "end": 40 }] }],
            "setups": [{ "name": "colours", "families": ["red", "blue"], "times": [[0, 5], [5, 0]] }],
            "orders": [
                { "name": "WO-1", "due": 30, "operations": [step("red")] },
                { "name": "WO-2", "due": 50, "operations": [step("blue")] },
            ],
        },
    } }))
    .unwrap()
}

#[test]
fn a_plan_by_resource_shows_set_ups_closed_times_and_what_is_late() {
    let svg = plan("resources", None).draw().text;
    for words in [
        "2 orders",
        "1 order late",
        "set-up",
        "closed",
        "work of a late order",
        "decides the end",
        "WO-2/10 on saw: work of a late order from 45 to 65",
    ] {
        assert!(svg.contains(words), "{words}");
    }
    let clock = json!({ "origin": "2026-03-02T06:00:00Z", "tick": "PT1M" });
    let svg = plan("resources", Some(clock)).draw().text;
    assert!(svg.contains("from 2 Mar 2026 06:45 to 2 Mar 2026 07:05"));
}

#[test]
fn a_plan_by_order_shows_due_dates() {
    let figure = plan("orders", None).figure();
    assert!(figure.to_svg().contains("due"));
    let spec = specification(&figure);
    assert!(spec.to_string().contains("\"row\":\"WO-1\""));
}

#[test]
fn a_load_is_a_share_of_the_open_time() {
    // 40 of work and 5 of set-up in 65 ticks, 20 of which are closed.
    let svg = plan("load", None).draw().text;
    assert!(svg.contains("100 %"), "{svg}");
}

#[test]
fn a_plan_that_makes_no_sense_is_drawn_all_the_same() {
    let mut request = plan("load", None);
    for view in [
        ScheduleView::Resources,
        ScheduleView::Orders,
        ScheduleView::Load,
    ] {
        let DrawnSchedule::Plan {
            chart,
            model,
            view: shown,
            ..
        } = &mut request.source;
        *shown = view;
        chart.operations[0].start = i64::MIN;
        chart.operations[0].setup_start = i64::MAX;
        chart.operations[1].end = i64::MAX;
        chart.operations[1].mode = usize::MAX;
        model.calendars[0].closed[0].start = i64::MIN;
        model.calendars[0].closed[0].end = i64::MAX;
        model.resources[0].capacity = u32::MAX;
        assert!(request.draw().text.starts_with("<svg"));
    }
}
