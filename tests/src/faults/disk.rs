//! A disk as it may be when the power goes: what was synced, and a part of the rest.
//!
//! The shim wrote down every operation ([`read_log`]). Fed with them one by one, a [`Disk`]
//! knows at any moment what is certain to be there and what is only on its way. A
//! power cut keeps each write that is on its way, drops it, or tears it into sectors of
//! 512 bytes of which some are kept, whatever the order in which they were issued; names
//! that were made or removed since the folder was synced go by their order.

use super::Dice;
use std::collections::{BTreeMap, HashMap};

/// Sectors are written whole or not at all.
const SECTOR: usize = 512;

/// One operation that the shim wrote down.
#[derive(Debug, Clone)]
pub enum Step {
    /// A file got a name and a number.
    New(u32, String),
    /// Bytes were written at a place.
    Write(u32, u64, Vec<u8>),
    /// A file was cut or made longer.
    Resize(u32, u64),
    /// A sync of this number began.
    SyncBegins(u32, u64),
    /// It ended, and said that all was well.
    SyncEnds(u32, u64),
    /// A file's name was removed.
    Remove(u32),
    /// A file got another name.
    Rename(u32, String),
}

/// Reads the shim's log.
///
/// # Panics
/// When the log is none.
#[must_use]
pub fn read_log(bytes: &[u8]) -> Vec<Step> {
    let mut steps = Vec::new();
    let mut rest = bytes;
    while let Some((head, behind)) = rest.split_first_chunk::<17>() {
        let file = u32::from_le_bytes(head[1..5].try_into().expect("4 bytes"));
        let a = u64::from_le_bytes(head[5..13].try_into().expect("8 bytes"));
        let length = u32::from_le_bytes(head[13..17].try_into().expect("4 bytes"));
        let (data, behind) = behind.split_at(usize::try_from(length).expect("a length"));
        rest = behind;
        let name = || String::from_utf8(data.to_vec()).expect("a name");
        steps.push(match head[0] {
            b'N' => Step::New(file, name()),
            b'W' => Step::Write(file, a, data.to_vec()),
            b'T' => Step::Resize(file, a),
            b'S' => Step::SyncBegins(file, a),
            b'E' => Step::SyncEnds(file, a),
            b'U' => Step::Remove(file),
            b'R' => Step::Rename(file, name()),
            other => panic!("an unknown operation {other}"),
        });
    }
    assert!(rest.is_empty(), "the log ends in the middle");
    steps
}

/// Changes in order, of which those in front have been made certain.
#[derive(Debug)]
struct OnTheWay<C> {
    changes: Vec<C>,
    /// How many changes were made certain before those in `changes`.
    certain: usize,
    /// How many changes there were when each sync began.
    syncs: HashMap<u64, usize>,
}

impl<C> Default for OnTheWay<C> {
    fn default() -> Self {
        Self {
            changes: Vec::new(),
            certain: 0,
            syncs: HashMap::new(),
        }
    }
}

impl<C> OnTheWay<C> {
    fn sync_begins(&mut self, number: u64) {
        self.syncs.insert(number, self.certain + self.changes.len());
    }

    /// The changes that a sync made certain.
    fn sync_ends(&mut self, number: u64) -> Vec<C> {
        let known = self.syncs.remove(&number).expect("a sync that began");
        let new = known.saturating_sub(self.certain);
        self.certain += new;
        self.changes.drain(..new).collect()
    }
}

#[derive(Debug)]
enum Change {
    Write(usize, Vec<u8>),
    Resize(usize),
}

#[derive(Debug)]
enum Naming {
    Add(String, u32),
    Remove(String),
}

#[derive(Debug, Default)]
struct File {
    bytes: Vec<u8>,
    changes: OnTheWay<Change>,
    name: String,
}

/// A folder on a disk, with what is certain and what is on its way.
#[derive(Debug, Default)]
pub struct Disk {
    files: BTreeMap<u32, File>,
    names: BTreeMap<String, u32>,
    namings: OnTheWay<Naming>,
    /// What the program wrote into `marks`: its promises so far.
    pub marks: String,
}

/// What a power cut leaves: the files by their names.
#[derive(Debug, Default)]
pub struct Remains {
    /// The bytes of each file.
    pub files: BTreeMap<String, Vec<u8>>,
    /// How many changes were on their way and are not there as they were meant.
    pub damaged: u64,
}

impl Disk {
    /// Takes the next operation.
    pub fn step(&mut self, step: &Step) {
        match step {
            Step::New(file, name) => {
                self.namings.changes.push(Naming::Add(name.clone(), *file));
                self.file(*file).name.clone_from(name);
            }
            Step::Write(file, at, bytes) => {
                let at = usize::try_from(*at).expect("a place");
                let file = self.file(*file);
                if file.name == "marks" {
                    self.marks += std::str::from_utf8(bytes).expect("text");
                } else {
                    file.changes.changes.push(Change::Write(at, bytes.clone()));
                }
            }
            Step::Resize(file, length) => {
                let length = usize::try_from(*length).expect("a length");
                self.file(*file)
                    .changes
                    .changes
                    .push(Change::Resize(length));
            }
            Step::SyncBegins(0, number) => self.namings.sync_begins(*number),
            Step::SyncBegins(file, number) => self.file(*file).changes.sync_begins(*number),
            Step::SyncEnds(0, number) => {
                for naming in self.namings.sync_ends(*number) {
                    apply_naming(&mut self.names, &naming);
                }
            }
            Step::SyncEnds(file, number) => {
                let file = self.file(*file);
                for change in file.changes.sync_ends(*number) {
                    apply(&mut file.bytes, &change, |_| true);
                }
            }
            Step::Remove(file) => {
                let name = self.file(*file).name.clone();
                self.namings.changes.push(Naming::Remove(name));
            }
            Step::Rename(file, name) => {
                let old = std::mem::replace(&mut self.file(*file).name, name.clone());
                self.namings.changes.push(Naming::Remove(old));
                self.namings.changes.push(Naming::Add(name.clone(), *file));
            }
        }
    }

    fn file(&mut self, number: u32) -> &mut File {
        self.files.entry(number).or_default()
    }

    /// Cuts the power.
    #[must_use]
    pub fn cut(&self, dice: &mut Dice) -> Remains {
        let mut remains = Remains::default();
        let mut names = self.names.clone();
        let kept = dice.place(self.namings.changes.len() + 1);
        for naming in &self.namings.changes[..kept] {
            apply_naming(&mut names, naming);
        }
        remains.damaged += (self.namings.changes.len() - kept) as u64;
        // Everything, nothing, and whatever lies between.
        let mood = dice.below(5);
        for (name, number) in names {
            let Some(file) = self.files.get(&number).filter(|_| name != "marks") else {
                continue;
            };
            let mut bytes = file.bytes.clone();
            for change in &file.changes.changes {
                let fate = match mood {
                    0 => 0,
                    1 => 1,
                    _ => dice.below(3),
                };
                remains.damaged += u64::from(fate != 0);
                match fate {
                    0 => apply(&mut bytes, change, |_| true),
                    1 => {}
                    _ => apply(&mut bytes, change, |_| dice.chance(50)),
                }
            }
            remains.files.insert(name, bytes);
        }
        remains
    }
}

fn apply_naming(names: &mut BTreeMap<String, u32>, naming: &Naming) {
    match naming {
        Naming::Add(name, file) => names.insert(name.clone(), *file),
        Naming::Remove(name) => names.remove(name),
    };
}

/// Makes a change, as far as its sectors are kept. What lies between the end of the file
/// and a later sector reads as zeros.
fn apply(bytes: &mut Vec<u8>, change: &Change, mut is_kept: impl FnMut(usize) -> bool) {
    match change {
        Change::Resize(length) => {
            if is_kept(0) {
                bytes.resize(*length, 0);
            }
        }
        Change::Write(at, new) => {
            let mut place = *at;
            let mut rest = new.as_slice();
            while !rest.is_empty() {
                let (part, behind) = rest.split_at(rest.len().min(SECTOR - place % SECTOR));
                if is_kept(place) {
                    if bytes.len() < place + part.len() {
                        bytes.resize(place + part.len(), 0);
                    }
                    bytes[place..place + part.len()].copy_from_slice(part);
                }
                place += part.len();
                rest = behind;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn disk(steps: &[Step]) -> Disk {
        let mut disk = Disk::default();
        steps.iter().for_each(|step| disk.step(step));
        disk
    }

    #[test]
    fn what_was_written_before_a_sync_began_is_always_there_once_it_ended() {
        let disk = disk(&[
            Step::New(1, "a".into()),
            Step::SyncBegins(0, 1),
            Step::SyncEnds(0, 1),
            Step::Write(1, 0, vec![1; 600]),
            Step::SyncBegins(1, 2),
            Step::Write(1, 600, vec![2; 600]),
            Step::SyncEnds(1, 2),
        ]);
        let mut lengths = std::collections::BTreeSet::new();
        for turn in 0..100 {
            let remains = disk.cut(&mut Dice::of_turn(1, turn));
            let bytes = &remains.files["a"];
            assert!(bytes[..600].iter().all(|byte| *byte == 1));
            lengths.insert(bytes.len());
        }
        assert_eq!(lengths.into_iter().collect::<Vec<_>>(), [600, 1024, 1200]);
    }

    #[test]
    fn a_name_that_was_not_synced_may_be_missing() {
        let disk = disk(&[Step::New(1, "a".into()), Step::Write(1, 0, vec![1])]);
        let cuts = (0..100).map(|turn| disk.cut(&mut Dice::of_turn(1, turn)));
        let there = cuts
            .filter(|remains| remains.files.contains_key("a"))
            .count();
        assert!((1..100).contains(&there));
    }
}
