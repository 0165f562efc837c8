//! The contract's names as TypeScript has them, also where its prose speaks of them.

use super::super::model::{Contract, Field, Shape};
use super::super::words::camel;
use super::{called, example};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// What reads differently in TypeScript.
pub(super) struct Names {
    /// The fields of more than one word, except those that are also the value of a choice.
    fields: BTreeSet<String>,
    /// The methods, and how they are called.
    methods: BTreeMap<String, String>,
}

impl Names {
    pub(super) fn of(contract: &Contract) -> Self {
        let mut fields = BTreeSet::new();
        let mut values = BTreeSet::new();
        let mut add = |list: &[Field]| {
            let words = list
                .iter()
                .map(|field| &field.name)
                .filter(|name| name.contains('_'));
            fields.extend(words.cloned());
        };
        for def in &contract.types {
            match &def.shape {
                Shape::Object(list) => add(list),
                Shape::Choice(variants) => values.extend(variants.iter().map(|v| &v.value)),
                Shape::Union(cases) => {
                    cases.iter().for_each(|case| add(&case.fields));
                    values.extend(cases.iter().map(|case| &case.tag));
                }
                Shape::Text => {}
            }
        }
        fields.retain(|name| !values.contains(name));
        let methods = contract
            .methods
            .iter()
            .map(|method| (method.name.clone(), called(method)));
        Self {
            fields,
            methods: methods.collect(),
        }
    }

    /// The module that tells the names of fields from other words at run time.
    pub(super) fn module(&self, header: &str) -> String {
        let names: Vec<_> = self.fields.iter().map(|name| format!("'{name}'")).collect();
        format!(
            "// {header}\n\n/** The fields whose names TypeScript writes in its own way. */\n\
             export const renamed: ReadonlySet<string> = new Set([{}])\n",
            names.join(", ")
        )
    }

    /// Prose in which what stands between backticks is TypeScript.
    pub(super) fn prose(&self, text: &str) -> String {
        let mut is_code = false;
        let spans = text.split('`').map(|span| {
            let spoken = if is_code {
                self.code(span)
            } else {
                span.to_owned()
            };
            is_code = !is_code;
            spoken
        });
        spans.collect::<Vec<_>>().join("`")
    }

    fn code(&self, span: &str) -> String {
        if let Some(called) = self.methods.get(span) {
            return called.clone();
        }
        if let Ok(value @ Value::Object(_)) = serde_json::from_str(span) {
            return example::literal(&value);
        }
        let mut steps = span
            .split('.')
            .map(|step| match self.fields.contains(step) {
                true => camel(step),
                false => step.to_owned(),
            });
        let first = steps.next().unwrap_or_default();
        steps.fold(first, |path, step| path + "." + &step)
    }
}
