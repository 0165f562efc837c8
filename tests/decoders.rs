//! Every decoder over its corpus, and over its corpus with a few bytes changed.
//!
//! `LINESIDE_WRITE_SEEDS=1 cargo test -p lineside-tests --test decoders` writes the seeds
//! into the corpus anew.

use lineside_tests::decoders::{TARGETS, seeds};
use lineside_tests::faults::Dice;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

fn corpus() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../fuzz/corpus")
}

fn inputs(name: &str) -> Vec<(PathBuf, Vec<u8>)> {
    let folder = corpus().join(name);
    let entries = fs::read_dir(&folder).unwrap_or_else(|error| panic!("{folder:?}: {error}"));
    let mut inputs: Vec<_> = entries
        .map(|entry| entry.unwrap().path())
        .map(|path| (path.clone(), fs::read(path).unwrap()))
        .collect();
    inputs.sort();
    inputs
}

#[test]
fn every_decoder_takes_its_corpus() {
    if std::env::var_os("LINESIDE_WRITE_SEEDS").is_some() {
        let mut count: BTreeMap<&str, u32> = BTreeMap::new();
        for (name, bytes) in seeds() {
            let number = count.entry(name).or_default();
            let folder = corpus().join(name);
            fs::create_dir_all(&folder).unwrap();
            fs::write(folder.join(format!("seed-{number:03}")), bytes).unwrap();
            *number += 1;
        }
    }
    for (name, target) in TARGETS {
        let inputs = inputs(name);
        assert!(!inputs.is_empty(), "`{name}` has no corpus");
        for (path, bytes) in inputs {
            println!("{}", path.display());
            target(&bytes);
        }
    }
}

#[test]
fn every_decoder_takes_its_corpus_with_bytes_changed() {
    for (name, target) in TARGETS {
        let inputs = inputs(name);
        for turn in 0..200 {
            let mut dice = Dice::of_turn(20_261_121, turn);
            let mut bytes = inputs[dice.place(inputs.len())].1.clone();
            for _ in 0..=dice.below(4) {
                let place = dice.place(bytes.len() + 1);
                match dice.below(4) {
                    0 if place < bytes.len() => drop(bytes.remove(place)),
                    1 => bytes.insert(place, u8::try_from(dice.below(256)).unwrap()),
                    2 => bytes.truncate(place.max(bytes.len() / 2)),
                    _ if place < bytes.len() => bytes[place] ^= 1 << dice.below(8),
                    _ => {}
                }
            }
            println!("{name}, turn {turn}");
            target(&bytes);
        }
    }
}
