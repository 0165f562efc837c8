//! A picture as a page of its own: it can be zoomed, moved and asked, and fetches nothing.
//!
//! ```
//! let page = lineside_picture::page("Plan", "<svg></svg>");
//! assert!(page.starts_with("<!doctype html>") && page.contains("<svg>"));
//! assert!(!page.contains("http://") || page.contains("www.w3.org"));
//! ```

use crate::text::escaped;

/// The look of the page, and what it does.
const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");

/// A whole HTML page around an `<svg>` element.
///
/// The wheel zooms, dragging moves, a double click shows everything again. A click on a block, or a word in the field
/// at the top, lifts out what belongs together. The page holds its script and fetches nothing.
#[must_use]
pub fn page(title: &str, svg: &str) -> String {
    let title = escaped(title);
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>{title}</title>\n\
         <style>\n{STYLE}</style>\n</head>\n<body>\n<header><input type=\"search\" \
         placeholder=\"Find\" aria-label=\"Find\"><output></output><button>Show all</button></header>\n\
         <main>{svg}</main>\n<script>\n{SCRIPT}</script>\n</body>\n</html>\n"
    )
}
