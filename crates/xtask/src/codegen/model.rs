//! What the contract says, read once from `contract.json` for every language.
//!
//! The model knows only the shapes that the contract uses: objects with fields, choices,
//! unions with a `type` field, named texts, scalars, lists and columns. Anything else is
//! refused with the place where it stands, so that a type that cannot be expressed well
//! in four languages is noticed by its author.

use serde_json::{Map, Value};

/// Everything that code is generated from.
pub(crate) struct Contract {
    pub(crate) methods: Vec<Method>,
    pub(crate) types: Vec<TypeDef>,
}

/// One operation.
pub(crate) struct Method {
    /// The dotted name: `spc.individuals`.
    pub(crate) name: String,
    pub(crate) doc: Doc,
    /// The name of the type of the request.
    pub(crate) request: String,
    pub(crate) response: Type,
    pub(crate) is_long: bool,
    pub(crate) examples: Vec<(String, Map<String, Value>)>,
}

impl Method {
    /// The module it belongs to: `spc`.
    pub(crate) fn family(&self) -> &str {
        self.name.split_once('.').map_or("", |(family, _)| family)
    }

    /// What it does there: `individuals`.
    pub(crate) fn verb(&self) -> &str {
        self.name
            .split_once('.')
            .map_or(&self.name, |(_, verb)| verb)
    }
}

/// Documentation: a first sentence and the rest.
#[derive(Clone, Default)]
pub(crate) struct Doc {
    pub(crate) summary: String,
    pub(crate) body: String,
}

impl Doc {
    fn read(text: &str) -> Self {
        let (summary, body) = text.trim().split_once("\n\n").unwrap_or((text.trim(), ""));
        Self {
            summary: summary.replace('\n', " "),
            body: body.trim().to_owned(),
        }
    }

    /// Summary and body on one line, for lists and parameters.
    pub(crate) fn one_line(&self) -> String {
        self.whole()
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
    }

    /// Summary and body as one text.
    pub(crate) fn whole(&self) -> String {
        match self.body.is_empty() {
            true => self.summary.clone(),
            false => format!("{}\n\n{}", self.summary, self.body),
        }
    }
}

/// A type with a name of its own.
pub(crate) struct TypeDef {
    pub(crate) name: String,
    pub(crate) doc: Doc,
    pub(crate) shape: Shape,
}

/// What a named type is made of.
pub(crate) enum Shape {
    Object(Vec<Field>),
    Choice(Vec<Variant>),
    Union(Vec<Case>),
    Text,
}

/// A field of an object.
#[derive(Clone)]
pub(crate) struct Field {
    pub(crate) name: String,
    pub(crate) doc: Doc,
    pub(crate) ty: Type,
    pub(crate) presence: Presence,
}

/// Whether a field must be given.
#[derive(Clone, PartialEq)]
pub(crate) enum Presence {
    Required,
    /// It may be absent, which means something of its own.
    Optional,
    /// When absent, it is this.
    Default(Value),
}

/// One value of a choice.
pub(crate) struct Variant {
    pub(crate) value: String,
    pub(crate) doc: Doc,
}

/// One case of a union.
pub(crate) struct Case {
    pub(crate) tag: String,
    pub(crate) doc: Doc,
    pub(crate) fields: Vec<Field>,
}

/// A type where it is used.
#[derive(Clone, PartialEq)]
pub(crate) enum Type {
    Bool,
    Float,
    /// A whole number; `true` if it needs more than 32 bits.
    Whole(bool),
    Text,
    Decimal,
    Instant,
    Date,
    LocalTime,
    Elapsed,
    List(Box<Type>),
    Column(Element),
    Named(String),
}

/// The element type of a column.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Element {
    F64,
    I64,
    U32,
    Bytes,
}

type Read<T> = Result<T, String>;

impl Contract {
    /// Reads the document.
    pub(crate) fn read(document: &Value) -> Read<Self> {
        let schemas = object(&document["components"]["schemas"]);
        let reader = Reader { schemas: &schemas };
        let mut types = Vec::new();
        for (name, schema) in &schemas {
            if reader.scalar(schema).is_some() {
                continue;
            }
            let shape = reader
                .shape(schema)
                .map_err(|why| format!("{name}: {why}"))?;
            types.push(TypeDef {
                name: name.clone(),
                doc: doc(schema),
                shape,
            });
        }
        let methods = list(&document["methods"]).map(|method| reader.method(method));
        Ok(Self {
            methods: methods.collect::<Read<_>>()?,
            types,
        })
    }

    /// The definition of a named type.
    pub(crate) fn find(&self, name: &str) -> Option<&TypeDef> {
        self.types.iter().find(|def| def.name == name)
    }

    /// The parameters of a method, in order; the first is its subject.
    pub(crate) fn params(&self, method: &Method) -> &[Field] {
        match self.find(&method.request).map(|def| &def.shape) {
            Some(Shape::Object(fields)) => fields,
            _ => &[],
        }
    }

    /// Whether a type is only ever the request of a method.
    pub(crate) fn is_request(&self, name: &str) -> bool {
        self.methods.iter().any(|method| method.request == name)
    }

    /// The families in order, each with its methods.
    pub(crate) fn families(&self) -> Vec<(&str, Vec<&Method>)> {
        let mut families: Vec<(&str, Vec<&Method>)> = Vec::new();
        for method in &self.methods {
            match families
                .iter_mut()
                .find(|(name, _)| *name == method.family())
            {
                Some((_, methods)) => methods.push(method),
                None => families.push((method.family(), vec![method])),
            }
        }
        families
    }
}

struct Reader<'a> {
    schemas: &'a Map<String, Value>,
}

impl Reader<'_> {
    fn method(&self, method: &Value) -> Read<Method> {
        let name = text(&method["name"]);
        let request = reference(&method["x-request"])
            .ok_or_else(|| format!("{name}: the request is not a named type"))?;
        let response = self
            .of(&method["result"]["schema"])
            .map_err(|why| format!("{name}: its result: {why}"))?
            .0;
        let examples = list(&method["examples"]).map(|example| {
            let params = list(&example["params"]);
            let pairs = params.map(|param| (text(&param["name"]), param["value"].clone()));
            (text(&example["name"]), pairs.collect())
        });
        Ok(Method {
            doc: Doc {
                summary: text(&method["summary"]),
                body: text(&method["description"]),
            },
            examples: examples.collect(),
            is_long: method["x-long"] == true,
            name,
            request,
            response,
        })
    }

    fn shape(&self, schema: &Value) -> Read<Shape> {
        if let Some(values) = schema["enum"].as_array() {
            let variant = |value| Variant {
                value: text(value),
                doc: Doc::default(),
            };
            return Ok(Shape::Choice(values.iter().map(variant).collect()));
        }
        if let Some(cases) = schema["oneOf"].as_array() {
            return self.one_of(cases);
        }
        match schema["type"].as_str() {
            Some("object") => self.fields(schema, None).map(Shape::Object),
            Some("string") => Ok(Shape::Text),
            _ => Err(format!("no language has a good form for {schema}")),
        }
    }

    fn one_of(&self, cases: &[Value]) -> Read<Shape> {
        if cases.iter().all(|case| case["type"] == "string") {
            let mut variants = Vec::new();
            for case in cases {
                match (case["const"].as_str(), case["enum"].as_array()) {
                    (Some(value), _) => {
                        variants.push(Variant {
                            value: value.to_owned(),
                            doc: doc(case),
                        });
                    }
                    (_, Some(values)) => variants.extend(values.iter().map(|v| Variant {
                        value: text(v),
                        doc: Doc::default(),
                    })),
                    _ => return Err(format!("a choice without a value: {case}")),
                }
            }
            return Ok(Shape::Choice(variants));
        }
        let case = |case: &Value| {
            let tag = case["properties"]["type"]["const"]
                .as_str()
                .ok_or("a union needs a `type` field in every case")?;
            Ok(Case {
                tag: tag.to_owned(),
                doc: doc(case),
                fields: self.fields(case, Some("type"))?,
            })
        };
        cases
            .iter()
            .map(case)
            .collect::<Read<_>>()
            .map(Shape::Union)
    }

    fn fields(&self, schema: &Value, except: Option<&str>) -> Read<Vec<Field>> {
        if schema["additionalProperties"].is_object() {
            return Err("a map with free keys; use a list of records".to_owned());
        }
        let required: Vec<&str> = list(&schema["required"])
            .filter_map(Value::as_str)
            .collect();
        let mut fields = Vec::new();
        for (name, property) in &object(&schema["properties"]) {
            if Some(name.as_str()) == except {
                continue;
            }
            let (ty, nullable) = self.of(property).map_err(|why| format!("{name}: {why}"))?;
            let presence = match (required.contains(&name.as_str()), property.get("default")) {
                (true, _) if !nullable => Presence::Required,
                (_, Some(value)) if !value.is_null() => Presence::Default(value.clone()),
                _ if nullable => Presence::Optional,
                _ => return Err(format!("{name}: neither required nor with a default")),
            };
            fields.push(Field {
                name: name.clone(),
                doc: doc(property),
                ty,
                presence,
            });
        }
        // What must be given comes first, so that every language can have it positional.
        fields.sort_by_key(|field| field.presence != Presence::Required);
        Ok(fields)
    }

    /// The type a schema stands for, and whether it may be null.
    fn of(&self, schema: &Value) -> Read<(Type, bool)> {
        if let Some(kind) = schema["x-column"].as_str() {
            return Ok((Type::Column(element(kind)?), false));
        }
        if let Some(name) = reference(schema) {
            let target = self.schemas.get(&name).unwrap_or(&Value::Null);
            return Ok((self.scalar(target).unwrap_or(Type::Named(name)), false));
        }
        if let Some(options) = schema["anyOf"].as_array() {
            let mut real = options.iter().filter(|option| option["type"] != "null");
            return match (real.next(), real.next(), options.len()) {
                (Some(option), None, 2) => Ok((self.of(option)?.0, true)),
                _ => Err(format!("no language has a good form for {schema}")),
            };
        }
        if let Some(names) = schema["type"].as_array() {
            let mut option = schema.clone();
            let real: Vec<&Value> = names.iter().filter(|name| *name != "null").collect();
            let [name] = real.as_slice() else {
                return Err(format!("no language has a good form for {schema}"));
            };
            option["type"] = (*name).clone();
            return Ok((self.of(&option)?.0, true));
        }
        if let Some(scalar) = self.scalar(schema) {
            return Ok((scalar, false));
        }
        match schema["type"].as_str() {
            Some("array") => Ok((Type::List(Box::new(self.of(&schema["items"])?.0)), false)),
            Some("string") => Ok((Type::Text, false)),
            _ => Err(format!("no language has a good form for {schema}")),
        }
    }

    /// The scalar a schema stands for, if every language has a type for it.
    fn scalar(&self, schema: &Value) -> Option<Type> {
        match (schema["type"].as_str()?, schema["format"].as_str()) {
            ("boolean", _) => Some(Type::Bool),
            ("number", _) => Some(Type::Float),
            ("integer", format) => Some(Type::Whole(matches!(format, Some("int64" | "uint64")))),
            ("string", Some("decimal")) => Some(Type::Decimal),
            ("string", Some("date-time")) => Some(Type::Instant),
            ("string", Some("date")) => Some(Type::Date),
            ("string", Some("time-local")) => Some(Type::LocalTime),
            ("string", Some("duration")) => Some(Type::Elapsed),
            _ => None,
        }
    }
}

fn element(kind: &str) -> Read<Element> {
    match kind {
        "f64" => Ok(Element::F64),
        "i64" => Ok(Element::I64),
        "u32" => Ok(Element::U32),
        "bytes" => Ok(Element::Bytes),
        other => Err(format!("no column holds {other}")),
    }
}

fn reference(schema: &Value) -> Option<String> {
    schema["$ref"]
        .as_str()?
        .rsplit('/')
        .next()
        .map(str::to_owned)
}

fn doc(schema: &Value) -> Doc {
    Doc::read(&text(&schema["description"]))
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn object(value: &Value) -> Map<String, Value> {
    value.as_object().cloned().unwrap_or_default()
}
