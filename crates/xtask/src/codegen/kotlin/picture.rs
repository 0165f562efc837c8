//! Pictures: `chart.plot()` on every answer that can be drawn.

use super::{annotated, comment, default, operations_name, property, type_name};
use crate::codegen::HEADER;
use crate::codegen::model::{Contract, Field};
use crate::codegen::words::pascal;
use std::fmt::Write as _;

pub(super) fn file_of(contract: &Contract) -> String {
    let mut out = format!("// {HEADER}\npackage dev.lineside\n\n");
    for drawing in contract.drawings() {
        let parameter = |field: &&Field| {
            let (name, ty) = (property(&field.name), annotated(field));
            format!("{name}: {ty}{}, ", default(contract, field))
        };
        let others: String = drawing.others.iter().map(parameter).collect();
        let settings = drawing.settings.iter();
        let settings: String = settings.map(|field| parameter(&field)).collect();
        let name = |field: &&Field| format!(", {}", property(&field.name));
        let held: String = drawing.others.iter().map(name).collect();
        let how: String = drawing.settings.iter().map(|field| name(&field)).collect();
        let _ = writeln!(
            out,
            "{}public fun {}.plot({others}{settings}): {} =\n    \
             {}.draw({}.{}(this{held}){how})\n",
            comment(&drawing.method.doc.whole(), 0),
            drawing.chart,
            type_name(&drawing.method.response),
            operations_name(drawing.method.family()),
            drawing.union,
            pascal(&drawing.case.tag),
        );
    }
    out
}
