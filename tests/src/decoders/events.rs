//! Bodies of stored events: a kind, a blank, its schema number, a line feed, and the JSON.

use lineside::rooms;
use lineside_journal::{CommandId, Entry, Kind, StreamId};
use lineside_kernel::Timestamp;
use lineside_proof::Hash;
use std::borrow::Cow;

/// Every room takes the fact or says why not, and its state survives its row.
pub(super) fn body(bytes: &[u8]) {
    let Some((head, body)) = std::str::from_utf8(bytes)
        .ok()
        .and_then(|text| text.split_once('\n'))
    else {
        return;
    };
    let (kind, schema) = head.split_once(' ').unwrap_or((head, "1"));
    let (Ok(kind), Ok(schema)) = (kind.parse::<Kind>(), schema.parse()) else {
        return;
    };
    for room in rooms() {
        let stream = StreamId::new(room.family(), "X-1").expect("a stream");
        let entry = Entry {
            actor: Cow::Borrowed("op.7"),
            at: Timestamp::MIN,
            body,
            command: CommandId::from_bytes([7; 16]),
            kind: kind.clone(),
            position: 1,
            prev: Hash::ZERO,
            reason: None,
            recorded: Timestamp::MIN,
            schema,
            scope: super::scope(),
            source: None,
            stream: stream.clone(),
            version: 1,
        };
        let Ok((state, effects)) = room.apply(None, &entry) else {
            continue;
        };
        for effect in effects {
            let table = effect.table();
            assert!(table.accepts_key(effect.key()).is_ok(), "`{}`", table.name);
        }
        let row = room.row(&stream, 1, &*state).expect("a state has a row");
        room.table().accepts(&row).expect("a row fits its table");
        let again = room.state(&row).expect("a row has its state");
        assert_eq!(
            room.row(&stream, 1, &*again).expect("a state has a row"),
            row
        );
        // The fact once more, on the state that it made.
        let _ = room.apply(Some(again), &entry);
    }
}
