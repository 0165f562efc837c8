//! Which answers can be drawn, so that a language can say `chart.plot()`.
//!
//! A method called `draw` takes a union as its subject. Each case that has a field `chart`
//! draws the answers of that type, with whatever else the case holds.

use super::{Case, Contract, Field, Method, Shape, Type};

/// One type of answer that can be drawn.
pub(crate) struct Drawing<'a> {
    /// The method that draws it.
    pub(crate) method: &'a Method,
    /// The union that the method takes.
    pub(crate) union: &'a str,
    /// The case of the union.
    pub(crate) case: &'a Case,
    /// The type of the answer.
    pub(crate) chart: &'a str,
    /// What else the case holds.
    pub(crate) others: Vec<&'a Field>,
    /// How it is drawn.
    pub(crate) settings: &'a [Field],
}

impl Contract {
    /// Every type of answer that can be drawn.
    pub(crate) fn drawings(&self) -> Vec<Drawing<'_>> {
        let methods = self.methods.iter().filter(|method| method.verb() == "draw");
        methods.flat_map(|method| self.drawn_by(method)).collect()
    }

    fn drawn_by<'a>(&'a self, method: &'a Method) -> Vec<Drawing<'a>> {
        let Some((subject, settings)) = self.params(method).split_first() else {
            return Vec::new();
        };
        let Type::Named(union) = &subject.ty else {
            return Vec::new();
        };
        let Some(Shape::Union(cases)) = self.find(union).map(|def| &def.shape) else {
            return Vec::new();
        };
        let drawing = |case: &'a Case| {
            let (charts, others): (Vec<&Field>, Vec<&Field>) =
                case.fields.iter().partition(|field| field.name == "chart");
            match charts.first().map(|field| &field.ty) {
                Some(Type::Named(chart)) => Some(Drawing {
                    method,
                    union,
                    case,
                    chart,
                    others,
                    settings,
                }),
                _ => None,
            }
        };
        cases.iter().filter_map(drawing).collect()
    }
}
