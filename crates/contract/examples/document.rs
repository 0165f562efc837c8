//! Prints the contract as it is checked in: what the generators start from.

use std::io::Write;

fn main() -> std::io::Result<()> {
    let document = lineside_contract::document();
    let mut out = std::io::stdout().lock();
    serde_json::to_writer_pretty(&mut out, &document)?;
    out.write_all(b"\n")
}
