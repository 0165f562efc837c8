//! Columns keep their memory, and their values.

use super::*;
use crate::Problem;
use serde::de;

fn read<T: Element + de::DeserializeOwned>(
    beside: &[Beside],
    json: &str,
) -> Result<Vec<T>, String> {
    Beside::read(beside, || serde_json::from_str::<Column<T>>(json))
        .map(|column| column.to_vec())
        .map_err(
            |error| match Problem::from_serde_message(&error.to_string()) {
                Some(problem) => problem.code().to_owned(),
                None => error.to_string(),
            },
        )
}

#[test]
fn a_reference_shares_the_memory_of_its_owner() {
    let values: Shared<f64> = Arc::new(vec![1.0, 2.0]);
    let beside = [Beside::F64(Arc::clone(&values))];
    let column = Beside::read(&beside, || {
        serde_json::from_str::<Column<f64>>(r#"{"$column":0}"#).unwrap()
    });
    assert!(std::ptr::eq(
        &raw const column[0],
        &raw const (*values).as_ref()[0]
    ));
}

#[test]
fn values_that_survive_are_converted_and_others_are_named() {
    let one = r#"{"$column":0}"#;
    assert_eq!(
        read::<f64>(&[vec![1_i64, 2].into()], one),
        Ok(vec![1.0, 2.0])
    );
    assert_eq!(read::<u32>(&[vec![1.0, 7.0].into()], one), Ok(vec![1, 7]));
    for refused in [vec![0.5], vec![-1.0], vec![f64::NAN], vec![4_294_967_296.0]] {
        assert_eq!(
            read::<u32>(&[refused.into()], one),
            Err("column.wrong_type".into())
        );
    }
    for whole in [(1_i64 << 53) + 1, i64::MAX] {
        assert_eq!(
            read::<f64>(&[vec![whole].into()], one),
            Err("column.wrong_type".into())
        );
    }
    assert_eq!(
        read::<f64>(&[vec![i64::MIN].into()], one),
        Ok(vec![-(2.0_f64.powi(63))])
    );
}

#[test]
fn a_reference_to_nothing_is_refused() {
    for json in [r#"{"$column":0}"#, r#"{"$column":18446744073709551615}"#] {
        assert_eq!(read::<f64>(&[], json), Err("column.missing".into()));
    }
    for json in [
        "{}",
        r#"{"a":1}"#,
        r#"{"$column":0,"b":1}"#,
        r#"{"$column":"a"}"#,
        "3",
        "[null]",
    ] {
        assert!(read::<f64>(&[vec![1.0].into()], json).is_err(), "{json}");
    }
}

#[test]
fn outside_a_call_a_column_is_a_plain_array() {
    let column = Column::from(vec![1_u32, 2]);
    assert_eq!(serde_json::to_string(&column).unwrap(), "[1,2]");
    let (json, beside) = Beside::write(|| serde_json::to_string(&column).unwrap());
    assert_eq!((json.as_str(), beside.len()), (r#"{"$column":0}"#, 1));
}

#[test]
fn a_call_within_a_call_leaves_the_outer_columns_alone() {
    let column = Column::from(vec![1_u32]);
    let print = || serde_json::to_string(&column).unwrap();
    let (json, beside) = Beside::write(|| {
        let inner = Beside::write(|| [print(), print()].concat());
        assert_eq!(inner.1.len(), 2);
        print()
    });
    assert_eq!((json.as_str(), beside.len()), (r#"{"$column":0}"#, 1));
    assert_eq!(print(), "[1]");
}

#[test]
fn a_panic_ends_its_scope() {
    let caught = std::panic::catch_unwind(|| Beside::write(|| panic!("a defect")));
    assert!(caught.is_err());
    assert_eq!(
        serde_json::to_string(&Column::from(vec![1_u32])).unwrap(),
        "[1]"
    );
}
