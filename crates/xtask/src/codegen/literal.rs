//! The contract's examples as calls in each language, for its documentation.

use super::model::{Contract, Field, Method, Shape, Type};
use super::words::{camel, pascal};
use serde_json::{Map, Value};

/// The example as a Python session.
pub(crate) fn python(
    contract: &Contract,
    method: &Method,
    request: &Map<String, Value>,
) -> Vec<String> {
    let printer = Python(contract);
    let mut lines = vec![format!(">>> lineside.{}(", method.name)];
    for (index, field) in contract.params(method).iter().enumerate() {
        let Some(value) = request.get(&field.name) else {
            continue;
        };
        let value = printer.literal(&field.ty, value);
        lines.push(match index {
            0 => format!("...     {value},"),
            _ => format!("...     {}={value},", field.name),
        });
    }
    lines.push("... )".to_owned());
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
            Type::LocalTime => format!("time.fromisoformat({text:?})"),
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
                    self.object(&(pascal(&case.tag) + name), &case.fields, value)
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
                format!(
                    "{}={}",
                    field.name,
                    self.literal(&field.ty, &value[&field.name])
                )
            })
            .collect();
        format!("{name}({})", arguments.join(", "))
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

/// `PT7H30M` as the arguments of a `timedelta`.
fn timedelta(text: &str) -> String {
    let mut arguments = Vec::new();
    let mut number = String::new();
    for letter in text.trim_start_matches("PT").chars() {
        let unit = match letter {
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

/// The example as a TypeScript call.
pub(crate) fn typescript(
    contract: &Contract,
    method: &Method,
    request: &Map<String, Value>,
) -> String {
    let params = contract.params(method);
    let (subject, rest) = match params.split_first() {
        Some((subject, rest)) => (json5(&request[&subject.name]), rest),
        None => (String::new(), params),
    };
    let given: Vec<String> = rest
        .iter()
        .filter_map(|field| {
            let value = request.get(&field.name)?;
            Some(format!("{}: {}", camel(&field.name), json5(value)))
        })
        .collect();
    let call = format!("{}.{}", method.family(), camel(method.verb()));
    match given.is_empty() {
        true => format!("{call}({subject})"),
        false => format!("{call}({subject}, {{ {} }})", given.join(", ")),
    }
}

/// JSON as a TypeScript author writes it: camelCase names without quotes.
fn json5(value: &Value) -> String {
    match value {
        Value::Array(items) => {
            format!(
                "[{}]",
                items.iter().map(json5).collect::<Vec<_>>().join(", ")
            )
        }
        Value::Object(fields) => {
            let fields: Vec<_> = fields
                .iter()
                .map(|(name, value)| format!("{}: {}", camel(name), json5(value)))
                .collect();
            format!("{{ {} }}", fields.join(", "))
        }
        other => other.to_string(),
    }
}
