//! The book's tables of methods and of error codes, each between its two marks.

use super::File;
use crate::tools::{Done, read, root};
use serde_json::Value;

/// The pages that hold tables, with the tables that the contract makes.
pub(super) fn pages(document: &Value) -> Done<Vec<File>> {
    let methods = list(&document["methods"]).map(|method| {
        let long = if method["x-long"] == true { "yes" } else { "" };
        format!(
            "| `{}` | {} | {long} |",
            text(&method["name"]),
            text(&method["summary"])
        )
    });
    let errors = list(&document["x-errors"]).map(|error| {
        let (code, family) = (text(&error["code"]), text(&error["family"]));
        format!("| `{code}` | `{family}` | {} |", text(&error["meaning"]))
    });
    Ok(vec![
        page(
            "docs/contract.md",
            "methods",
            "| Method | What it does | Long |",
            methods,
        )?,
        page(
            "docs/errors.md",
            "error codes",
            "| Code | Family | Meaning |",
            errors,
        )?,
    ])
}

fn page(path: &str, mark: &str, head: &str, rows: impl Iterator<Item = String>) -> Done<File> {
    let page = read(&root().join(path))?;
    let (begin, end) = (
        format!("<!-- {mark}: begin -->\n"),
        format!("<!-- {mark}: end -->"),
    );
    let parts = page
        .split_once(&begin)
        .and_then(|(before, rest)| Some((before, rest.split_once(&end)?.1)));
    let (before, after) = parts.ok_or_else(|| format!("{path} has lost the marks of its table"))?;
    let rows: String = rows.map(|row| row + "\n").collect();
    let table = format!("{head}\n|---|---|---|\n{rows}");
    Ok(File::new(
        path,
        format!("{before}{begin}{table}{end}{after}"),
    ))
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

/// A text of the contract, harmless in a table.
fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().replace('|', "\\|")
}
