//! The table in `docs/reliability.md`: written anew where parts ran, kept elsewhere.

use super::{Row, page_path};
use crate::tools::{Done, output, read, write};
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::process::Command;

const BEGIN: &str = "<!-- Written by `cargo xtask soak` from here -->";
const END: &str = "<!-- to here -->";
const HEAD: &str = "| Part | What | How often | What was found | Day |\n|---|---|---|---|---|\n";

/// Puts what ran into the page.
pub(super) fn rewrite(rows: &[Row], engines: &[String], seed: u64) -> Done {
    let path = page_path();
    let page = read(&path)?;
    let marks = || format!("{} lacks its marks", path.display());
    let (before, rest) = page.split_once(BEGIN).ok_or_else(marks)?;
    let (written, after) = rest.split_once(END).ok_or_else(marks)?;
    let day = output(Command::new("date").args(["-u", "+%F"]))?;
    let day = day.trim();
    let mut table = kept(written, rows);
    for row in rows {
        let Row {
            part,
            what,
            times,
            found,
        } = row;
        let times = grouped(*times);
        table.push(format!("| {part} | {what} | {times} | {found} | {day} |"));
    }
    // Parts together, in the order of their names; within a part as they ran.
    table.sort_by_key(|line| part_of(line).to_owned());
    let machine = machine(engines)?;
    let written = format!(
        "{BEGIN}\n\nLast run on {day}, seed {seed}: {machine}.\n\n{HEAD}{}\n\n{END}",
        table.join("\n")
    );
    println!("\n{written}");
    write(&path, &format!("{before}{written}{after}"))
}

/// The rows of parts that did not run this time.
fn kept(written: &str, rows: &[Row]) -> Vec<String> {
    let new: BTreeSet<&str> = rows.iter().map(|row| row.part.as_str()).collect();
    let lines = written.lines().filter(|line| line.starts_with("| "));
    let lines = lines.filter(|line| !line.starts_with("| Part |"));
    let old = lines.filter(|line| !new.contains(part_of(line)));
    old.map(str::to_owned).collect()
}

fn part_of(line: &str) -> &str {
    line.split('|').nth(1).unwrap_or_default().trim()
}

/// 1234567 as 1,234,567.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// What it ran on, as far as the system says.
fn machine(engines: &[String]) -> Done<String> {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let memory = fs::read_to_string("/proc/meminfo").unwrap_or_default();
    let kib = memory
        .lines()
        .find_map(|line| line.strip_prefix("MemTotal:"));
    let kib = kib.and_then(|text| text.trim().strip_suffix(" kB")?.parse::<u64>().ok());
    let rust = output(Command::new("rustc").arg("--version"))?;
    let rust: Vec<_> = rust.split_whitespace().take(2).collect();
    let mut text = format!("{}, {cores} cores", std::env::consts::ARCH);
    if let Some(kib) = kib {
        let _ = write!(text, ", {} GiB of memory", kib.div_ceil(1 << 20));
    }
    let _ = write!(text, ", {} {}", std::env::consts::OS, rust.join(" "));
    for engine in engines {
        let _ = write!(text, ", {engine}");
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_of_parts_that_ran_are_replaced_and_others_stay() {
        let written = format!("{HEAD}| A | x | 1 | - | d |\n| B | y | 2 | - | d |\n");
        let new = Row {
            part: "A".to_owned(),
            what: "x".to_owned(),
            times: 3,
            found: "-".to_owned(),
        };
        assert_eq!(kept(&written, &[new]), ["| B | y | 2 | - | d |"]);
    }

    #[test]
    fn long_numbers_are_grouped() {
        let shown: Vec<_> = [7, 1_000, 1_234_567].into_iter().map(grouped).collect();
        assert_eq!(shown, ["7", "1,000", "1,234,567"]);
    }
}
