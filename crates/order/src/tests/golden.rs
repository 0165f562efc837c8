//! Every form of every fact that was ever written can still be read.

use super::*;

#[test]
fn every_form_ever_written_can_still_be_read() {
    golden::<OrderEvent>(OrderEvent::KINDS);
    golden::<DemandEvent>(DemandEvent::KINDS);
}

#[test]
fn every_table_is_sound() {
    for room in rooms() {
        for table in room.tables() {
            assert!(table.is_sound().is_ok(), "{}", table.name);
        }
    }
}
