//! The published job shops.

use super::assert_sound;
use crate::model::SchedulingModel;
use crate::{ApsError, from_fjsp, from_jsplib};

pub(crate) const FT06: &str = "6 6
2 1 0 3 1 6 3 7 5 3 4 6
1 8 2 5 4 10 5 10 0 10 3 4
2 5 3 4 5 8 0 9 1 1 4 7
1 5 0 5 2 5 3 3 4 8 5 9
2 9 1 3 4 5 5 4 0 3 3 1
1 3 3 3 5 9 0 10 4 4 2 1
";

/// A published job shop, where the reference data is at hand.
pub(crate) fn jsp(name: &str) -> Option<SchedulingModel> {
    if name == "ft06" {
        return from_jsplib(FT06).ok();
    }
    let folder = std::env::var("LINESIDE_REFERENCE").ok()?;
    let text = std::fs::read_to_string(format!("{folder}/aps/instances/jsp/{name}.txt"));
    match text {
        Ok(text) => from_jsplib(&text).ok(),
        Err(_) => from_fjsp(
            &std::fs::read_to_string(format!("{folder}/aps/instances/fjsp/{name}.fjs")).ok()?,
        )
        .ok(),
    }
}

/// The best known bounds of an instance.
pub(crate) fn known(name: &str) -> Option<(i64, i64)> {
    if name == "ft06" {
        return Some((55, 55));
    }
    let folder = std::env::var("LINESIDE_REFERENCE").ok()?;
    let text = std::fs::read_to_string(format!("{folder}/aps/best_known.csv")).ok()?;
    let row = text
        .lines()
        .find(|line| line.split(',').next() == Some(name))?;
    let column = |place| row.split(',').nth(place)?.parse().ok();
    Some((column(5)?, column(6)?))
}

#[test]
fn a_job_shop_is_read_with_machines_from_zero() {
    let model = from_jsplib(FT06).unwrap();
    assert_eq!(
        (
            model.orders.len(),
            model.resources.len(),
            model.operations().count()
        ),
        (6, 6, 36)
    );
    let mode = &model.orders[0].operations[0].modes[0];
    assert_eq!((mode.resource.as_str(), mode.duration), ("M2", 1));
    let shop = model.compile().unwrap();
    assert_sound(&model, &shop.dispatch_best().plan(&shop, &model));
}

#[test]
fn a_flexible_job_shop_is_read_with_machines_from_one() {
    let model = from_fjsp("2 3 1.5\n2 2 1 5 3 4 1 2 7\n1 1 3 6\n").unwrap();
    let first = &model.orders[0].operations[0];
    let modes: Vec<_> = first
        .modes
        .iter()
        .map(|mode| (mode.resource.as_str(), mode.duration))
        .collect();
    assert_eq!(modes, [("M0", 5), ("M2", 4)]);
}

#[test]
fn a_text_that_is_no_instance_is_refused_with_its_line() {
    let line = |text: &str, flexible: bool| {
        let read = if flexible {
            from_fjsp(text)
        } else {
            from_jsplib(text)
        };
        match read {
            Err(ApsError::BadText { line, .. }) => line,
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(line("", false), 1);
    assert_eq!(line("2 2\n0 3 1 2\n", false), 3);
    assert_eq!(line("1 2\n0 3 2 2\n", false), 2);
    assert_eq!(line("1 2\n0 3 1\n", false), 2);
    assert_eq!(line("1 2\n0 3 1 2\n0 1\n", false), 3);
    assert_eq!(line("1 2\n0 3 1 -2\n", false), 2);
    assert_eq!(line("1 2\n1 1 3 4\n", true), 2);
    assert_eq!(line("1 2\n1 1 1 4 9\n", true), 2);
    assert_eq!(line("2 2\n1 1 1 4\n2 1 1 4 0\n", true), 3);
    assert_eq!(line("999999999 2\n", true), 1);
}
