//! Reading a request: strict, and with the path of the field at fault.
//!
//! The first try is as fast as serde is. Only when it fails is the request read once
//! more, slowly, to find out where; so a good call pays nothing for good errors.

use crate::errors;
use crate::refusal::Refusal;
use crate::strict::Strict;
use lineside::{Beside, Problem};
use serde::de::DeserializeOwned;
use serde_json::Deserializer;

/// Decodes a request whose columns may stand beside it.
pub(crate) fn decode<Q: DeserializeOwned>(json: &[u8], columns: &[Beside]) -> Result<Q, Problem> {
    let mut deserializer = Deserializer::from_slice(json);
    Beside::read(columns, || {
        let request = Q::deserialize(Strict(&mut deserializer))?;
        deserializer.end()?;
        Ok(request)
    })
    .map_err(|error| locate::<Q>(json, columns, &error))
}

/// Finds the path of the field that made decoding fail.
fn locate<Q: DeserializeOwned>(
    json: &[u8],
    columns: &[Beside],
    first: &serde_json::Error,
) -> Problem {
    let mut deserializer = Deserializer::from_slice(json);
    let slow = Beside::read(columns, || {
        serde_path_to_error::deserialize::<_, Q>(Strict(&mut deserializer))
    });
    match slow {
        Err(error) => {
            let path = match error.path().to_string() {
                root if root == "." => String::new(),
                path => path,
            };
            errors::refused(&Refusal::read(error.inner()), &path)
        }
        // The request decodes, so what follows it is at fault.
        Ok(_) => errors::refused(&Refusal::read(first), ""),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use lineside::{Column, WorkOrderId};
    use serde::Deserialize;

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Request {
        #[serde(default, rename = "orders")]
        _orders: Vec<Order>,
        #[serde(default, rename = "values")]
        _values: Column<'static, f64>,
    }

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Order {
        #[serde(rename = "id")]
        _id: WorkOrderId,
        #[serde(default, rename = "steps")]
        _steps: Option<u8>,
        #[serde(default, rename = "kind")]
        _kind: Option<Kind>,
    }

    #[derive(Debug, Deserialize)]
    #[serde(rename_all = "snake_case")]
    enum Kind {
        ToOrder,
        ToStock,
    }

    fn refusal(json: &str) -> (String, String, String) {
        let problem = decode::<Request>(json.as_bytes(), &[]).unwrap_err();
        let path = problem.path().unwrap_or_default().to_owned();
        (
            problem.code().to_owned(),
            path,
            problem.message().to_owned(),
        )
    }

    fn assert_refused(json: &str, code: &str, path: &str, words: &str) {
        let (actual_code, actual_path, message) = refusal(json);
        assert_eq!(
            (actual_code.as_str(), actual_path.as_str()),
            (code, path),
            "{json}: {message}"
        );
        assert!(message.contains(words), "{json}: {message}");
        assert!(!message.contains(" at line "), "{json}: {message}");
    }

    #[test]
    fn the_path_names_the_field_at_fault() {
        assert_refused(
            r#"{"orders":[{"id":"A"},{"id":"B","steps":300}]}"#,
            "request.out_of_range",
            "orders[1].steps",
            "300",
        );
        assert_refused(
            r#"{"orders":[{"id":7}]}"#,
            "request.wrong_type",
            "orders[0].id",
            "7 was given",
        );
        assert_refused(
            r#"{"orders":[{"id":"A","steps":"x"}]}"#,
            "request.wrong_type",
            "orders[0].steps",
            "\"x\" was given; a whole number",
        );
        assert_refused(
            r#"{"values":[1.0,"x"]}"#,
            "request.wrong_type",
            "values[1]",
            "a number is needed",
        );
        assert_refused(
            r#"{"values":[1.0,null]}"#,
            "request.wrong_type",
            "values[1]",
            "null",
        );
        assert_refused(
            r#"{"values":{"$column":0}}"#,
            "column.missing",
            "values",
            "0 came",
        );
    }

    #[test]
    fn missing_unknown_and_repeated_fields_are_named() {
        assert_refused(
            r#"{"orders":[{}]}"#,
            "request.missing_field",
            "orders[0].id",
            "required",
        );
        assert_refused(
            r#"{"orders":[{"id":"A","stepz":1}]}"#,
            "request.unknown_field",
            "orders[0].stepz",
            "did you mean `steps`",
        );
        assert_refused(r#"{"x":1}"#, "request.unknown_field", "x", "orders");
        assert_refused(
            r#"{"orders":[],"orders":[]}"#,
            "request.repeated_field",
            "orders",
            "more than once",
        );
    }

    #[test]
    fn a_choice_that_does_not_exist_lists_those_that_do() {
        assert_refused(
            r#"{"orders":[{"id":"A","kind":"to_ordr"}]}"#,
            "request.not_a_choice",
            "orders[0].kind",
            "did you mean `to_order`",
        );
        for given in ["1", "true", "[]", r#"{"to_order":null}"#] {
            assert_refused(
                &format!(r#"{{"orders":[{{"id":"A","kind":{given}}}]}}"#),
                "request.wrong_type",
                "orders[0].kind",
                "one of the texts to_order, to_stock is needed",
            );
        }
        let _ = (Kind::ToOrder, Kind::ToStock);
    }

    #[test]
    fn the_refusal_of_a_kernel_type_keeps_its_code() {
        let long = "x".repeat(65);
        assert_refused(
            &format!(r#"{{"orders":[{{"id":"{long}"}}]}}"#),
            "code.too_long",
            "orders[0].id",
            "64",
        );
    }

    #[test]
    fn what_is_not_a_json_object_is_refused() {
        assert_refused("", "request.not_json", "", "EOF");
        assert_refused("{\"orders\":[", "request.not_json", "orders", "EOF");
        assert_refused("{} {}", "request.not_json", "", "");
        assert_refused("{\"values\":[NaN]}", "request.not_json", "values[0]", "");
        assert_refused(
            "{\"values\":[1e999]}",
            "request.out_of_range",
            "values[0]",
            "",
        );
        assert_refused("[[], []]", "request.wrong_type", "", "an object");
        assert_refused(
            r#"{"orders":[["A"]]}"#,
            "request.wrong_type",
            "orders[0]",
            "an array was given",
        );
        let deep = format!("{{\"deep\":{}", "[".repeat(10_000));
        assert!(decode::<Request>(deep.as_bytes(), &[]).is_err());
    }

    #[test]
    fn a_long_text_is_not_echoed_whole() {
        let text = "y".repeat(1 << 20);
        let (_, _, message) = refusal(&format!(r#"{{"values":"{text}"}}"#));
        assert!(message.len() < 300, "{}", message.len());
    }
}
