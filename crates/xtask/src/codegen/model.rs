//! What the contract says, read once from `contract.json` for every language.
//!
//! The model knows only the shapes that the contract uses: objects with fields, choices,
//! unions with a `type` field, named texts, scalars, lists and columns. Anything else is
//! refused with the place where it stands, so that a type that cannot be expressed well
//! in four languages is noticed by its author.

use serde_json::{Map, Value};

mod drawing;
mod read;

pub(crate) use drawing::Drawing;

/// Everything that code is generated from.
pub(crate) struct Contract {
    pub(crate) methods: Vec<Method>,
    pub(crate) types: Vec<TypeDef>,
    /// What a host can bring to a plant.
    pub(crate) interfaces: Vec<Interface>,
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
    pub(crate) place: Place,
    pub(crate) examples: Vec<Example>,
}

/// A request that shows a method.
pub(crate) struct Example {
    pub(crate) title: String,
    pub(crate) request: Map<String, Value>,
    /// Whether it stands for the caller's own files, and so is printed and not run.
    pub(crate) is_sketch: bool,
}

/// Where a method does its work.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Place {
    /// On its request alone.
    Anywhere,
    /// On a plant that is open.
    OnPlant,
    /// It opens a plant.
    Opens,
}

/// A part of a plant that the host can bring, as an interface to implement.
pub(crate) struct Interface {
    /// Its name: `KeyValueStore`.
    pub(crate) name: String,
    /// The part that it is: `store`.
    pub(crate) part: String,
    pub(crate) doc: Doc,
    pub(crate) questions: Vec<Question>,
}

/// What the host is asked: a method of an interface.
pub(crate) struct Question {
    /// The dotted name: `store.get`.
    pub(crate) name: String,
    pub(crate) doc: Doc,
    /// The name of the type of the request.
    pub(crate) request: String,
    /// What is answered; nothing where there is no answer.
    pub(crate) response: Option<Type>,
    /// Whether the answer may be none.
    pub(crate) is_optional: bool,
}

impl Question {
    /// What it is called in its interface: `get`.
    pub(crate) fn verb(&self) -> &str {
        self.name.rsplit('.').next().unwrap_or(&self.name)
    }
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
    /// Whether users make it of their own arrays, although it is answered with as well.
    pub(crate) is_given: bool,
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
    Bytes,
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

impl Contract {
    /// The definition of a named type.
    pub(crate) fn find(&self, name: &str) -> Option<&TypeDef> {
        self.types.iter().find(|def| def.name == name)
    }

    /// The parameters of a method, in order; the first is its subject.
    pub(crate) fn params(&self, method: &Method) -> &[Field] {
        self.fields(&method.request)
    }

    /// The fields of an object.
    pub(crate) fn fields(&self, name: &str) -> &[Field] {
        match self.find(name).map(|def| &def.shape) {
            Some(Shape::Object(fields)) => fields,
            _ => &[],
        }
    }

    /// Whether a type is only ever the request of a method, or what a host is asked.
    pub(crate) fn is_request(&self, name: &str) -> bool {
        self.methods.iter().any(|method| method.request == name)
            || self.questions().any(|question| question.request == name)
    }

    /// Everything that a host can be asked.
    pub(crate) fn questions(&self) -> impl Iterator<Item = &Question> {
        self.interfaces.iter().flat_map(|part| &part.questions)
    }

    /// The method that opens a plant.
    pub(crate) fn opening(&self) -> Option<&Method> {
        self.methods
            .iter()
            .find(|method| method.place == Place::Opens)
    }

    /// The families in order, each with its methods that need no plant.
    pub(crate) fn families(&self) -> Vec<(&str, Vec<&Method>)> {
        self.families_of(Place::Anywhere)
    }

    /// The families in order, each with its methods of an open plant.
    ///
    /// What the plant itself is asked, `plant.status` say, is no family but belongs to the
    /// plant directly: see [`Contract::of_plant_itself`].
    pub(crate) fn plant_families(&self) -> Vec<(&str, Vec<&Method>)> {
        let mut families = self.families_of(Place::OnPlant);
        families.retain(|(family, _)| *family != PLANT);
        families
    }

    /// The methods of an open plant that are called on the plant itself.
    pub(crate) fn of_plant_itself(&self) -> Vec<&Method> {
        let methods = self.methods.iter();
        methods
            .filter(|method| method.place == Place::OnPlant && method.family() == PLANT)
            .collect()
    }

    fn families_of(&self, place: Place) -> Vec<(&str, Vec<&Method>)> {
        let mut families: Vec<(&str, Vec<&Method>)> = Vec::new();
        for method in self.methods.iter().filter(|method| method.place == place) {
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

/// The family whose methods are the plant's own.
const PLANT: &str = "plant";
