//! The contract's examples as Python sessions, for its documentation.

use super::super::model::{Contract, Example, Field, Method, Place, Shape, Type};
use super::super::words::member;
use super::attribute;
use serde_json::Value;

/// The example as a Python session that can be pasted.
pub(super) fn session(contract: &Contract, method: &Method, shown: &Example) -> Vec<String> {
    let printer = Python(contract);
    let call = match method.place {
        Place::Anywhere => format!("answer = lineside.{}", method.name),
        Place::OnPlant => format!("answer = {}", on_plant(method)),
        Place::Opens => "plant = lineside.open".to_owned(),
    };
    let mut lines = vec![format!(">>> {call}(")];
    for (index, field) in contract.params(method).iter().enumerate() {
        let Some(value) = shown.request.get(&field.name) else {
            continue;
        };
        let value = printer.literal(&field.ty, value);
        lines.push(match index {
            0 => format!("...     {value},"),
            _ => format!("...     {}={value},", attribute(&field.name)),
        });
    }
    match lines.as_slice() {
        [only] => lines = vec![format!("{only})")],
        _ => lines.push("... )".to_owned()),
    }
    if shown.is_sketch
        && let Some(first) = lines.first_mut()
    {
        first.push_str("  # doctest: +SKIP");
    }
    let mut session = imports(&lines.join("\n"));
    session.extend(lines);
    session
}

/// A method as it is called on a plant: `plant.record.open`, but `plant.status`.
fn on_plant(method: &Method) -> String {
    match method.family() {
        "plant" => format!("plant.{}", attribute(method.verb())),
        family => format!("plant.{family}.{}", attribute(method.verb())),
    }
}

/// The imports that a Python call needs.
fn imports(call: &str) -> Vec<String> {
    const OFFERED: [(&str, &[&str]); 2] = [
        ("datetime", &["date", "datetime", "time", "timedelta"]),
        ("decimal", &["Decimal"]),
    ];
    let is_used = |name: &&&str| {
        let mut words = call.split(|letter: char| !letter.is_alphanumeric() && letter != '_');
        words.any(|word| word == **name)
            && (call.contains(&format!("{name}(")) || call.contains(&format!("{name}.")))
    };
    let mut lines = Vec::new();
    for (module, names) in OFFERED {
        let used: Vec<&str> = names.iter().filter(is_used).copied().collect();
        if !used.is_empty() {
            lines.push(format!(">>> from {module} import {}", used.join(", ")));
        }
    }
    if call.contains("lineside.") {
        lines.push(">>> import lineside".to_owned());
    }
    lines
}

struct Python<'a>(&'a Contract);

impl Python<'_> {
    fn literal(&self, ty: &Type, value: &Value) -> String {
        let text = value.as_str().unwrap_or_default();
        match ty {
            _ if value.is_null() => "None".to_owned(),
            Type::Bool => if value == &Value::Bool(true) {
                "True"
            } else {
                "False"
            }
            .to_owned(),
            Type::Decimal => format!("Decimal({text:?})"),
            Type::Instant => format!("datetime.fromisoformat({text:?})"),
            Type::Date => format!("date.fromisoformat({text:?})"),
            Type::LocalTime => format!("time({})", clock(text)),
            Type::Elapsed => format!("timedelta({})", timedelta(text)),
            Type::List(item) => {
                let items = value.as_array().into_iter().flatten();
                let items: Vec<_> = items.map(|value| self.literal(item, value)).collect();
                format!("[{}]", items.join(", "))
            }
            Type::Named(name) => self.named(name, value),
            _ => spaced(value),
        }
    }

    fn named(&self, name: &str, value: &Value) -> String {
        match self.0.find(name).map(|def| &def.shape) {
            Some(Shape::Object(fields)) => self.object(name, fields, value),
            Some(Shape::Union(cases)) => {
                let case = cases.iter().find(|case| value["type"] == case.tag.as_str());
                case.map_or(String::new(), |case| {
                    self.object(&member(&case.tag, name), &case.fields, value)
                })
            }
            _ => value.to_string(),
        }
    }

    fn object(&self, name: &str, fields: &[Field], value: &Value) -> String {
        let given = fields
            .iter()
            .filter(|field| value.get(&field.name).is_some());
        let arguments: Vec<_> = given
            .map(|field| {
                let value = self.literal(&field.ty, &value[&field.name]);
                format!("{}={value}", attribute(&field.name))
            })
            .collect();
        format!("lineside.{name}({})", arguments.join(", "))
    }
}

/// Plain data with a space behind each comma.
fn spaced(value: &Value) -> String {
    match value {
        Value::Array(items) => {
            format!(
                "[{}]",
                items.iter().map(spaced).collect::<Vec<_>>().join(", ")
            )
        }
        other => other.to_string(),
    }
}

/// `06:00:00` as the arguments of a `time`.
fn clock(text: &str) -> String {
    let parts = text.split(':').map(|part| part.trim_start_matches('0'));
    let mut numbers: Vec<&str> = parts
        .map(|part| if part.is_empty() { "0" } else { part })
        .collect();
    if numbers.len() == 3 && numbers.last() == Some(&"0") {
        numbers.pop();
    }
    numbers.join(", ")
}

/// `PT7H30M` or `P60D` as the arguments of a `timedelta`.
pub(super) fn timedelta(text: &str) -> String {
    let mut arguments = Vec::new();
    let mut number = String::new();
    for letter in text.chars().filter(|letter| !"PT".contains(*letter)) {
        let unit = match letter {
            'D' => "days",
            'H' => "hours",
            'M' => "minutes",
            'S' => "seconds",
            other => {
                number.push(other);
                continue;
            }
        };
        arguments.push(format!("{unit}={number}"));
        number.clear();
    }
    arguments.join(", ")
}
