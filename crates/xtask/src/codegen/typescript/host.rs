//! What a host can bring to a plant, and the functions that open one.

use super::{Writer, comment, type_name};
use crate::codegen::model::{Contract, Field, Interface, Presence, Question, Shape, Type};
use crate::codegen::words::camel;
use std::fmt::Write as _;

impl Writer<'_> {
    pub(super) fn host_module(&self) -> String {
        let mut body = String::new();
        for part in &self.contract.interfaces {
            self.part(part, &mut body);
        }
        self.questions(&mut body);
        self.opening(&mut body);
        let imports = "import { type Question, openPlant, openPlantAsync, type Plant } \
                       from '../plant.js'\n";
        self.module(imports, &body)
    }

    fn part(&self, part: &Interface, out: &mut String) {
        let text = format!(
            "{}\n\nIts methods answer at once, never with a promise.",
            self.names.prose(&part.doc.whole())
        );
        let _ = writeln!(
            out,
            "{}export interface {} {{",
            comment(&text, 0),
            part.name
        );
        for question in &part.questions {
            let fields = self.contract.fields(&question.request);
            let mut text = self.names.prose(&question.doc.whole());
            for field in fields {
                let meaning = self.names.prose(&field.doc.one_line());
                let _ = write!(text, "\n@param {} - {meaning}", camel(&field.name));
            }
            let parameters = fields
                .iter()
                .map(|field| format!("{}: {}", camel(&field.name), given(field)));
            let parameters: Vec<_> = parameters.collect();
            let _ = writeln!(
                out,
                "{}  {}({}): {}",
                comment(&text, 2),
                camel(question.verb()),
                parameters.join(", "),
                answer(question)
            );
        }
        out.push_str("}\n\n");
    }

    /// What may be asked, with the places at which bytes stand.
    fn questions(&self, out: &mut String) {
        out.push_str("const questions: Readonly<Record<string, Question>> = {\n");
        for question in self.contract.questions() {
            let fields = self.contract.fields(&question.request);
            let names: Vec<_> = fields
                .iter()
                .map(|field| format!("'{}'", camel(&field.name)))
                .collect();
            let mut given = Vec::new();
            for field in fields {
                let place = camel(&field.name);
                bytes_at(self.contract, &field.ty, &place, &mut given);
            }
            let mut taken = Vec::new();
            if let Some(ty) = &question.response {
                bytes_at(self.contract, ty, "", &mut taken);
            }
            let _ = writeln!(
                out,
                "  '{}': {{ verb: '{}', fields: [{}], given: [{}], taken: [{}] }},",
                question.name,
                camel(question.verb()),
                names.join(", "),
                given.join(", "),
                taken.join(", ")
            );
        }
        out.push_str("}\n\n");
    }

    /// The functions that open a plant: at an address, or on a store of the host's.
    fn opening(&self, out: &mut String) {
        let Some(method) = self.contract.opening() else {
            return;
        };
        let doc = comment("What `open` takes beside the address.", 0);
        let _ = writeln!(out, "{doc}export interface OpenOptions {{");
        let fields = self.contract.params(method);
        let is_own = |field: &&Field| field.name != "host" && field.name != "address";
        for field in fields.iter().filter(is_own) {
            self.member(field, true, out);
        }
        for part in &self.contract.interfaces {
            let doc = comment(&self.names.prose(&part.doc.summary), 2);
            let _ = writeln!(out, "{doc}  {}?: {} | undefined", part.part, part.name);
        }
        out.push_str("}\n\n");
        let text = format!(
            "{}\n\n@param address - Where the plant is kept; without it, `options.store` is.\n\
             @param options - Which site it is, and what the host brings of its own.\n\
             @throws LinesideError when the store cannot be opened.",
            self.names.prose(&method.doc.whole())
        );
        let example = "\n\n@example\n```ts\nusing plant = open('memory:')\n\
                       console.log(plant.status().position)\n```";
        let doc = comment(&format!("{text}{example}"), 0);
        let doc_async = comment(
            &format!(
                "{}\n\nAs {{@link open}}, but off the main thread.\n\n@throws LinesideError \
                 when the store cannot be opened.",
                method.doc.summary
            ),
            0,
        );
        for (doc, name, keyword, result, call) in [
            (doc, "open", "", "Plant", "openPlant"),
            (
                doc_async,
                "openAsync",
                "async ",
                "Promise<Plant>",
                "openPlantAsync",
            ),
        ] {
            let _ = write!(
                out,
                "{doc}export {keyword}function {name}(address: string, options?: OpenOptions): \
                 {result}\nexport {keyword}function {name}(options: OpenOptions & \
                 {{ store: KeyValueStore }}): {result}\nexport {keyword}function {name}(address: \
                 string | OpenOptions, options?: OpenOptions): {result} {{\n  \
                 return {call}(address, options, [{}], questions)\n}}\n\n",
                self.parts()
            );
        }
    }

    fn parts(&self) -> String {
        let parts = self.contract.interfaces.iter();
        let parts: Vec<_> = parts.map(|part| format!("'{}'", part.part)).collect();
        parts.join(", ")
    }
}

/// What a parameter of a question is given.
fn given(field: &Field) -> String {
    let name = type_name(&field.ty, false);
    match field.presence {
        Presence::Optional => format!("{name} | undefined"),
        _ => name,
    }
}

/// What a question is answered with; a list may be anything iterable.
fn answer(question: &Question) -> String {
    let name = match &question.response {
        None => return "void".to_owned(),
        Some(Type::List(item)) => format!("Iterable<{}>", type_name(item, true)),
        Some(Type::Instant) => "Instant | Date".to_owned(),
        Some(ty) => type_name(ty, true),
    };
    match question.is_optional {
        true => format!("{name} | undefined"),
        false => name,
    }
}

/// The places below a value at which bytes stand: `expected[].key`.
fn bytes_at(contract: &Contract, ty: &Type, place: &str, found: &mut Vec<String>) {
    match ty {
        Type::Bytes => found.push(format!("'{place}'")),
        Type::List(item) => bytes_at(contract, item, &format!("{place}[]"), found),
        Type::Named(name) => {
            if let Some(Shape::Object(fields)) = contract.find(name).map(|def| &def.shape) {
                for field in fields {
                    let below = format!("{place}.{}", camel(&field.name));
                    bytes_at(contract, &field.ty, below.trim_start_matches('.'), found);
                }
            }
        }
        _ => {}
    }
}
