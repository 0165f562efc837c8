//! TypeScript: interfaces, string unions, and one module of functions per family.

mod doc;
mod example;
mod function;
mod host;
mod module;
mod names;
mod plant;

use super::model::{Contract, Doc, Element, Field, Method, Place, Presence, Shape, Type, TypeDef};
use super::words::{camel, member};
use super::{File, HEADER};
pub(super) use doc::comment;
use names::Names;
use std::collections::BTreeSet;
use std::fmt::Write as _;

/// The types of `node/src/scalars.ts`.
const SCALARS: &[&str] = &[
    "Decimal",
    "Elapsed",
    "Floats",
    "Instant",
    "LocalDate",
    "LocalTime",
    "Wholes",
];

/// The files of the package, by their path below `node/src/generated`.
pub(crate) fn files(contract: &Contract) -> Vec<File> {
    let names = Names::of(contract);
    let writer = Writer {
        contract,
        outputs: outputs(contract),
        names: &names,
    };
    let mut files = vec![
        File::new("types.ts", writer.types()),
        File::new("names.ts", names.module(HEADER)),
    ];
    for (family, methods) in contract.families() {
        let text = writer.family_module(&methods);
        files.push(File::new(&format!("{family}.ts"), text));
    }
    files.extend(writer.plant_modules());
    files.push(File::new("host.ts", writer.host_module()));
    files.push(File::new("index.ts", writer.index()));
    files
}

struct Writer<'a> {
    contract: &'a Contract,
    /// The named types that stand in some response; all others are only ever given.
    outputs: BTreeSet<&'a str>,
    names: &'a Names,
}

impl Writer<'_> {
    /// What the package offers besides what is written by hand.
    fn index(&self) -> String {
        let families = self.contract.families().into_iter();
        let mut out: String = families
            .map(|(family, _)| format!("export * as {} from './{family}.js'\n", camel(family)))
            .collect();
        for (family, _) in self.contract.plant_families() {
            let class = plant::class_name(family);
            let _ = writeln!(out, "export type {{ {class} }} from './plant.{family}.js'");
        }
        let parts = self.contract.interfaces.iter();
        let parts: String = parts.map(|part| format!("type {}, ", part.name)).collect();
        let _ = writeln!(
            out,
            "export {{ {parts}open, openAsync, type OpenOptions }} from './host.js'"
        );
        format!("// {HEADER}\n{out}export type * from './types.js'\n")
    }

    fn types(&self) -> String {
        let mut body = String::new();
        for def in &self.contract.types {
            let is_asked = |name| self.contract.questions().any(|asked| asked.request == name);
            let methods = &self.contract.methods;
            match methods.iter().find(|method| method.request == def.name) {
                Some(method) if method.place == Place::Opens => {}
                Some(method) => self.options(method, &mut body),
                None if is_asked(&*def.name) => {}
                None => self.define(def, &mut body),
            }
        }
        format!(
            "// {HEADER}\n{}\n{body}",
            import_type(SCALARS, &used(&body), "../scalars.js")
        )
    }

    /// The second argument of a function: everything but its subject.
    fn options(&self, method: &Method, out: &mut String) {
        let Some((subject, rest)) = self.contract.params(method).split_first() else {
            return;
        };
        if rest.is_empty() {
            return;
        }
        let (called, subject) = (called(method), camel(&subject.name));
        let doc = comment(&format!("What `{called}` takes beside `{subject}`."), 0);
        let _ = writeln!(out, "{doc}export interface {} {{", options_name(method));
        for field in rest {
            self.member(field, true, out);
        }
        out.push_str("}\n\n");
    }

    fn define(&self, def: &TypeDef, out: &mut String) {
        let name = &def.name;
        let doc = comment(&self.names.prose(&def.doc.whole()), 0);
        match &def.shape {
            Shape::Object(fields) => self.interface(name, name, &def.doc, fields, None, out),
            Shape::Text => {
                let _ = writeln!(out, "{doc}export type {name} = string\n");
            }
            Shape::Choice(variants) => {
                let mut text = def.doc.whole() + "\n";
                for variant in variants
                    .iter()
                    .filter(|variant| !variant.doc.summary.is_empty())
                {
                    let meaning = variant.doc.whole().replace('\n', " ");
                    let _ = write!(text, "\n- `{}`: {meaning}", variant.value);
                }
                let values: Vec<_> = variants.iter().map(|v| format!("'{}'", v.value)).collect();
                let doc = comment(&self.names.prose(&text), 0);
                let _ = writeln!(out, "{doc}export type {name} = {}\n", values.join(" | "));
            }
            Shape::Union(cases) => {
                let mut members = Vec::new();
                for case in cases {
                    let member = member(&case.tag, name);
                    self.interface(&member, name, &case.doc, &case.fields, Some(&case.tag), out);
                    members.push(member);
                }
                let _ = writeln!(out, "{doc}export type {name} = {}\n", members.join(" | "));
            }
        }
    }

    /// An interface, which is `of` a named type: that type itself or a union.
    fn interface(
        &self,
        name: &str,
        of: &str,
        doc: &Doc,
        fields: &[Field],
        tag: Option<&str>,
        out: &mut String,
    ) {
        let doc = comment(&self.names.prose(&doc.whole()), 0);
        let _ = writeln!(out, "{doc}export interface {name} {{");
        if let Some(tag) = tag {
            let _ = writeln!(out, "  type: '{tag}'");
        }
        for field in fields {
            self.member(field, !self.outputs.contains(of), out);
        }
        out.push_str("}\n\n");
    }

    fn member(&self, field: &Field, is_input: bool, out: &mut String) {
        let mut text = self.names.prose(&field.doc.whole());
        if let Presence::Default(value) = &field.presence
            && value.as_array().is_none_or(|items| !items.is_empty())
        {
            let _ = write!(text, "\n\n@defaultValue `{}`", example::literal(value));
        }
        let doc = comment(&text, 2);
        let (name, ty) = (camel(&field.name), type_name(&field.ty, is_input));
        let _ = match (&field.presence, is_input) {
            (Presence::Required, _) => writeln!(out, "{doc}  {name}: {ty}"),
            (_, true) => writeln!(out, "{doc}  {name}?: {ty} | undefined"),
            (_, false) => writeln!(out, "{doc}  {name}?: {ty}"),
        };
    }
}

fn options_name(method: &Method) -> String {
    format!("{}Options", method.request)
}

/// A method as it is called: `calendar.addWorkingTime`, `plant.record.open`.
fn called(method: &Method) -> String {
    let (family, verb) = (camel(method.family()), camel(method.verb()));
    match method.place {
        Place::Opens => verb,
        Place::OnPlant if family != "plant" => format!("plant.{family}.{verb}"),
        _ => format!("{family}.{verb}"),
    }
}

fn type_name(ty: &Type, is_input: bool) -> String {
    match ty {
        Type::Bool => "boolean".to_owned(),
        Type::Float | Type::Whole(_) => "number".to_owned(),
        Type::Text => "string".to_owned(),
        Type::Decimal => "Decimal".to_owned(),
        Type::Instant if is_input => "Instant | Date".to_owned(),
        Type::Instant => "Instant".to_owned(),
        Type::Date => "LocalDate".to_owned(),
        Type::LocalTime => "LocalTime".to_owned(),
        Type::Elapsed => "Elapsed".to_owned(),
        Type::Bytes => "Uint8Array".to_owned(),
        Type::List(item) => {
            let item = type_name(item, is_input);
            let item = if item.contains(' ') {
                format!("({item})")
            } else {
                item
            };
            if is_input {
                format!("readonly {item}[]")
            } else {
                format!("{item}[]")
            }
        }
        Type::Column(Element::F64) if is_input => "Floats".to_owned(),
        Type::Column(_) if is_input => "Wholes".to_owned(),
        Type::Column(Element::F64) => "Float64Array".to_owned(),
        Type::Column(Element::I64) => "BigInt64Array".to_owned(),
        Type::Column(Element::U32) => "Uint32Array".to_owned(),
        Type::Column(Element::Bytes) => "Uint8Array".to_owned(),
        Type::Named(name) => name.clone(),
    }
}

/// The named types that some response holds.
fn outputs(contract: &Contract) -> BTreeSet<&str> {
    let mut found = BTreeSet::new();
    let mut open: Vec<&Type> = contract
        .methods
        .iter()
        .map(|method| &method.response)
        .collect();
    // What a host is asked, it is given.
    let asked = contract.questions();
    open.extend(
        asked
            .flat_map(|question| contract.fields(&question.request))
            .map(|f| &f.ty),
    );
    while let Some(ty) = open.pop() {
        match ty {
            Type::List(item) => open.push(item),
            Type::Named(name) if found.insert(name.as_str()) => {
                match contract.find(name).map(|def| &def.shape) {
                    Some(Shape::Object(fields)) => open.extend(fields.iter().map(|f| &f.ty)),
                    Some(Shape::Union(cases)) => {
                        open.extend(cases.iter().flat_map(|case| &case.fields).map(|f| &f.ty));
                    }
                    _ => {}
                }
            }
            _ => {}
        }
    }
    // What users make of their own arrays is typed by what they may give.
    found.retain(|name| !contract.find(name).is_some_and(|def| def.is_given));
    found
}

/// The words of the code, without those of its comments.
fn used(text: &str) -> BTreeSet<&str> {
    text.lines()
        .filter(|line| !line.trim_start().starts_with(['*', '/']))
        .flat_map(|line| line.split(|c: char| !c.is_alphanumeric()))
        .collect()
}

fn import_type(names: &[&str], used: &BTreeSet<&str>, from: &str) -> String {
    let names: Vec<_> = names
        .iter()
        .filter(|name| used.contains(*name))
        .copied()
        .collect();
    match names.is_empty() {
        true => String::new(),
        false => format!("import type {{ {} }} from '{from}'\n", names.join(", ")),
    }
}
