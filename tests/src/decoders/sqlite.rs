//! The bytes of a database file.
//!
//! The bytes are changes to a sound file, one behind the other: where (four bytes), how
//! many bytes (one), and the bytes. Bytes that begin with `SQLite` are a file themselves.

use super::scope;
use crate::faults::script::{Script, id};
use crate::faults::{quick_folder, sound};
use lineside_journal::{Read, Store};
use lineside_sqlite::{SqliteOptions, SqliteStore};
use std::fs;
use std::ops::ControlFlow;
use std::sync::OnceLock;

const SCRIPT_SEED: u64 = 7;

fn sound_file() -> &'static [u8] {
    static SOUND: OnceLock<Vec<u8>> = OnceLock::new();
    SOUND.get_or_init(|| {
        let folder = quick_folder();
        let path = folder.path().join("plant.db");
        let script = Script::new(SCRIPT_SEED);
        let mut store = SqliteStore::open(&path, SqliteOptions::new()).expect("a new file");
        store.prepare(&script.tables()).expect("room for the rows");
        let batch: Vec<_> = (1..9).map(|number| script.commit(number)).collect();
        let now = lineside_kernel::Timestamp::MIN;
        store
            .commit(&scope(), &batch, now)
            .expect("nothing is in the way");
        drop(store);
        fs::read(&path).expect("the file")
    })
}

/// Everything is read or is an error; what the checks accept is in order.
pub(super) fn file(bytes: &[u8]) {
    let mut file = sound_file().to_vec();
    if bytes.starts_with(b"SQLite") {
        file = bytes.to_vec();
    } else {
        let mut rest = bytes;
        while let Some(([a, b, c, d, length], behind)) = rest.split_first_chunk::<5>() {
            let place = u32::from_be_bytes([*a, *b, *c, *d]);
            let place = usize::try_from(place).expect("32 bits") % file.len();
            let length = usize::from(*length).min(behind.len());
            let (new, behind) = behind.split_at(length);
            let length = length.min(file.len() - place);
            file[place..place + length].copy_from_slice(&new[..length]);
            rest = behind;
        }
    }
    let folder = quick_folder();
    let path = folder.path().join("plant.db");
    fs::write(&path, file).expect("the file");
    let Ok(mut store) = SqliteStore::open(&path, SqliteOptions::new().existing_only()) else {
        return;
    };
    let script = Script::new(SCRIPT_SEED);
    let _ = store.read_journal(&scope(), 0, 1_000, &mut |_| ControlFlow::Continue(()));
    let _ = store.version(&scope(), &"lot:L-1".parse().expect("a stream"));
    let _ = store.command(&scope(), id(SCRIPT_SEED, 3));
    let _ = sound::rows(&mut store, &script);
    let is_sound = sound::look(&mut store, &script, &[]).is_ok();
    let commit = store.commit(
        &scope(),
        &[script.commit(20)],
        lineside_kernel::Timestamp::MIN,
    );
    if is_sound && commit.is_ok() {
        sound::look(&mut store, &script, &[20]).expect("what was sound goes on being sound");
    }
}
