//! The bytes of a Parquet file, as one table of a data set that is sound besides.

use crate::faults::quick_folder;
use lineside::Unwatched;
use lineside::dataset::{Format, Generate, read, write};
use std::fs;
use std::sync::OnceLock;

/// The other tables, as text, and none that rests on the parts.
fn others() -> &'static [(String, Vec<u8>)] {
    static OTHERS: OnceLock<Vec<(String, Vec<u8>)>> = OnceLock::new();
    OTHERS.get_or_init(|| {
        let folder = quick_folder();
        let made = Generate::new(1, "0.001".parse().expect("a scale")).expect("a scale that is");
        write(&made.run(), folder.path(), Format::Csv, &Unwatched).expect("room for files");
        let entries = fs::read_dir(folder.path()).expect("the files").flatten();
        entries
            .map(|entry| {
                let name = entry.file_name().to_string_lossy().into_owned();
                let text = fs::read_to_string(entry.path()).expect("the text");
                let head = text.lines().next().unwrap_or_default().to_owned();
                (name, format!("{head}\n").into_bytes())
            })
            .filter(|(name, _)| name != "parts.csv")
            .collect()
    })
}

/// What is read as parts is written and read again as the same parts.
pub(super) fn file(bytes: &[u8]) {
    let folder = quick_folder();
    let path = folder.path();
    for (name, head) in others() {
        fs::write(path.join(name), head).expect("room for a file");
    }
    fs::write(path.join("parts.parquet"), bytes).expect("room for a file");
    let Ok(first) = read(path, &Unwatched) else {
        return;
    };
    if !first.violations.is_empty() {
        return;
    }
    let again = path.join("again");
    write(&first.set, &again, Format::Parquet, &Unwatched).expect("room for files");
    let second = read(&again, &Unwatched).expect("what was written");
    assert!(second.set.parts == first.set.parts);
}
