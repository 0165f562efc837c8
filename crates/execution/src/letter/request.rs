//! The request inside a letter: checked when it is sent, given its order when it is
//! handed out.

use super::error::{BAD_METHOD, BAD_REQUEST};
use lineside_journal::{CommandId, Scope};
use lineside_kernel::{LetterId, Problem};
use lineside_proof::canonicalize;
use serde_json::Value;

/// The longest request of a letter, in bytes.
pub const MAX_REQUEST_BYTES: usize = 262_144;

/// The command id under which a site carries out one sending of a letter.
#[must_use]
pub fn order_of(central: &Scope, letter: &LetterId, sending: u32) -> CommandId {
    CommandId::derived(&format!("letter {central} {letter} {sending}"))
}

/// The request in canonical form, if it is one that a site could carry out.
pub(super) fn accepted(method: &str, request: &str) -> Result<String, Problem> {
    let is_method = |text: &str| {
        text.len() <= 80
            && text.split('.').count() >= 2
            && text.split('.').all(|word| {
                !word.is_empty()
                    && word
                        .bytes()
                        .all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'_'))
            })
    };
    if !is_method(method) {
        let shown = lineside_kernel::shown(method);
        let message =
            format!("`{shown}` is no operation; a name such as `record.change` is accepted");
        return Err(Problem::new(&BAD_METHOD, message)
            .at("method")
            .with("value", shown));
    }
    let bad = |why: String| Problem::new(&BAD_REQUEST, why).at("request");
    if request.len() > MAX_REQUEST_BYTES {
        return Err(bad(format!(
            "{} bytes given; up to {MAX_REQUEST_BYTES} are accepted",
            request.len()
        )));
    }
    let bytes = canonicalize(request).map_err(|error| bad(format!("it is no JSON: {error}")))?;
    let text = String::from_utf8(bytes).map_err(|error| bad(error.to_string()))?;
    let has_command = serde_json::from_str::<Value>(&text)
        .is_ok_and(|request| request.get("command").is_some_and(Value::is_object));
    match has_command {
        true => Ok(text),
        false => Err(bad("it is no object with an object `command` in it".into())),
    }
}

/// The request as the site gets it: its command has the letter's order as its id.
pub(super) fn with_order(request: &str, order: CommandId) -> Result<String, String> {
    let mut value: Value = serde_json::from_str(request).map_err(|error| error.to_string())?;
    let command = value.get_mut("command").and_then(Value::as_object_mut);
    let command = command.ok_or("a request without a command")?;
    command.insert("id".into(), Value::String(order.to_string()));
    serde_json::to_string(&value).map_err(|error| error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_gets_the_order_as_the_id_of_its_command() {
        let request = r#"{"record": "R-1", "command": {"actor": "jane", "id": "x"}}"#;
        let request = accepted("record.issue", request).unwrap();
        let order = CommandId::derived("order");
        let sent: Value = serde_json::from_str(&with_order(&request, order).unwrap()).unwrap();
        assert_eq!(sent["command"]["id"], order.to_string());
        assert_eq!(sent["command"]["actor"], "jane");
        assert_eq!(sent["record"], "R-1");
    }

    #[test]
    fn what_no_site_could_carry_out_is_refused_when_it_is_sent() {
        let good = r#"{"command": {}}"#;
        for method in [
            "",
            "record",
            "record.",
            ".a",
            "Record.open",
            "a..b",
            &"a.b".repeat(40),
        ] {
            assert_eq!(
                accepted(method, good).unwrap_err().code(),
                "sync.bad_method"
            );
        }
        let long = format!(
            r#"{{"command": {{}}, "x": "{}"}}"#,
            "x".repeat(MAX_REQUEST_BYTES)
        );
        for request in [
            "",
            "[]",
            "{}",
            r#"{"command": 1}"#,
            r#"{"command": {}, "command": {}}"#,
            &long,
        ] {
            assert_eq!(
                accepted("a.b", request).unwrap_err().code(),
                "sync.bad_request"
            );
        }
    }
}
