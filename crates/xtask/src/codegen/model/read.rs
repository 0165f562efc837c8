//! Reading the model out of the document, or saying what in it has no good form.

use super::{
    Case, Contract, Doc, Element, Example, Field, Interface, Method, Place, Presence, Question,
    Shape, Type, TypeDef, Variant,
};
use serde_json::{Map, Value};

type Read<T> = Result<T, String>;

impl Contract {
    /// Reads the document.
    pub(in super::super) fn read(document: &Value) -> Read<Self> {
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
                is_given: schema["x-given"] == true,
            });
        }
        let methods = list(&document["methods"]).map(|method| reader.method(method));
        let interfaces = list(&document["x-callbacks"]).map(|part| reader.interface(part));
        Ok(Self {
            methods: methods.collect::<Read<_>>()?,
            interfaces: interfaces.collect::<Read<_>>()?,
            types,
        })
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
            Example {
                title: text(&example["name"]),
                request: pairs.collect(),
                is_sketch: example["x-sketch"] == true,
            }
        });
        Ok(Method {
            doc: Doc {
                summary: text(&method["summary"]),
                body: text(&method["description"]),
            },
            examples: examples.collect(),
            is_long: method["x-long"] == true,
            place: match (method["x-plant"] == true, method["x-opens"] == true) {
                (_, true) => Place::Opens,
                (true, _) => Place::OnPlant,
                _ => Place::Anywhere,
            },
            name,
            request,
            response,
        })
    }

    fn interface(&self, part: &Value) -> Read<Interface> {
        let questions = list(&part["methods"]).map(|method| self.question(method));
        Ok(Interface {
            name: text(&part["name"]),
            part: text(&part["part"]),
            doc: doc(part),
            questions: questions.collect::<Read<_>>()?,
        })
    }

    fn question(&self, method: &Value) -> Read<Question> {
        let name = text(&method["name"]);
        let schema = &method["result"]["schema"];
        let (response, is_optional) = match schema["type"] == "null" {
            true => (None, false),
            false => {
                let (ty, is_optional) = self.of(schema).map_err(|why| format!("{name}: {why}"))?;
                (Some(ty), is_optional)
            }
        };
        Ok(Question {
            doc: Doc {
                summary: text(&method["summary"]),
                body: text(&method["description"]),
            },
            request: reference(&method["x-request"])
                .ok_or_else(|| format!("{name}: the request is not a named type"))?,
            response,
            is_optional,
            name,
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
                // What a whole object is by default is told by its own fields.
                (_, Some(Value::Object(_))) => Presence::Optional,
                (_, Some(value)) if !value.is_null() => Presence::Default(value.clone()),
                _ if nullable => Presence::Optional,
                // A default that is never written stands in no schema.
                _ if matches!(ty, Type::List(_)) => Presence::Default(Value::Array(Vec::new())),
                _ if ty == Type::Bool => Presence::Default(Value::Bool(false)),
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
            Some("array") => match self.of(&schema["items"])? {
                (_, true) => Err(format!("a list may not hold nulls: {schema}")),
                (item, false) => Ok((Type::List(Box::new(item)), false)),
            },
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
            ("string", Some("byte")) => Some(Type::Bytes),
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
