//! A command is done once, however often it is sent.

use crate::Factory;
use crate::failure::{Outcome, holds, same};
use crate::trial::{Draft, ORDER, Trial, accepted, is_new, is_replay, order, refused, unchanged};
use lineside_journal::Expect::{Any, Exactly, NoStream};
use lineside_journal::{CommandId, CommandRecord, Refusal};

const LOT: &str = "lot:L-1";

pub(crate) fn a_retry_gets_the_same_receipt(factory: &dyn Factory) -> Outcome {
    let mut trial = Trial::new(factory)?;
    let first = trial.command().on(LOT, NoStream, 2)?.add("STEEL", 5, None);
    let receipt = trial.accepted(&first)?;
    is_new(receipt, 1, 2)?;
    // Others go on, so that what the first rested on is long gone.
    let other = trial
        .command()
        .on(LOT, Exactly(2), 1)?
        .add("STEEL", -2, Some(0));
    trial.accepted(&other)?;
    let before = trial.picture()?;
    for _ in 0..3 {
        is_replay(trial.accepted(&first)?, receipt)?;
    }
    unchanged("a retry", &before, &trial.picture()?)?;
    same("the amount", trial.amount("STEEL")?, Some(3))
}

pub(crate) fn an_id_used_for_something_else_is_refused(factory: &dyn Factory) -> Outcome {
    let mut trial = Trial::new(factory)?;
    let first = trial.command().on(LOT, Any, 1)?;
    trial.accepted(&first)?;
    let before = trial.picture()?;
    let other = trial.command_numbered(1).meaning("something else");
    let other = other.on("lot:L-2", Any, 1)?.add("STEEL", 1, None);
    let wanted = Refusal::CommandReused {
        command: other.command,
    };
    same("the refusal", trial.refused(&other)?, wanted)?;
    unchanged("a command with a used id", &before, &trial.picture()?)
}

pub(crate) fn a_command_twice_in_one_batch_is_written_once(factory: &dyn Factory) -> Outcome {
    let mut trial = Trial::new(factory)?;
    let command = trial.command().on(LOT, NoStream, 1)?.add("STEEL", 5, None);
    let stranger = trial
        .command_numbered(1)
        .meaning("something else")
        .on(LOT, Any, 1)?;
    let other = trial.command().on(LOT, Any, 1)?;
    let [first, again, stranger, other] =
        trial.each([command.clone(), command, stranger, other])?;
    let receipt = accepted(first)?;
    is_new(receipt, 1, 1)?;
    is_replay(accepted(again)?, receipt)?;
    let is_reuse = matches!(refused(stranger)?, Refusal::CommandReused { .. });
    holds("the id that is used for something else is named", is_reuse)?;
    is_new(accepted(other)?, 2, 1)?;
    same("the amount", trial.amount("STEEL")?, Some(5))?;
    trial.audit()
}

pub(crate) fn a_refused_command_may_be_sent_again(factory: &dyn Factory) -> Outcome {
    let mut trial = Trial::new(factory)?;
    let early = trial
        .command()
        .on(LOT, Exactly(1), 1)?
        .add("STEEL", -1, Some(0));
    trial.refused(&early)?;
    let first = trial.command().on(LOT, NoStream, 1)?;
    trial.accepted(&first)?;
    trial.refused(&early)?;
    let stock = trial.command().add("STEEL", 1, None);
    trial.accepted(&stock)?;
    is_new(trial.accepted(&early)?, 2, 1)?;
    same("the amount", trial.amount("STEEL")?, Some(0))
}

pub(crate) fn a_command_is_found_by_its_id(factory: &dyn Factory) -> Outcome {
    let mut trial = Trial::new(factory)?;
    trial.write_lines(2)?;
    // Ids are sixteen bytes, whatever a database would rather have.
    for (number, bytes) in [[0; 16], [0xff; 16], [0x80; 16]].into_iter().enumerate() {
        let mut commit = trial.command_numbered(90).on(LOT, Any, number)?;
        commit.command = CommandId::from_bytes(bytes);
        let receipt = trial.accepted(&commit)?;
        let wanted = CommandRecord {
            command: commit.command,
            fingerprint: Some(commit.fingerprint),
            first_position: receipt.first_position,
            events: receipt.events,
        };
        let found = trial.store.command(&trial.scope, commit.command)?;
        same("the record of a command", found, Some(wanted))?;
        is_replay(trial.accepted(&commit)?, receipt)?;
    }
    let unknown = CommandId::from_bytes([1; 16]);
    let found = trial.store.command(&trial.scope, unknown)?;
    same("the record of a command that was never sent", found, None)
}

pub(crate) fn a_command_without_events_is_remembered(factory: &dyn Factory) -> Outcome {
    let mut trial = Trial::new(factory)?;
    let before_all = trial.command().add("STEEL", 1, None);
    is_new(trial.accepted(&before_all)?, 0, 0)?;
    trial.write_lines(3)?;
    let rows_only = trial
        .command()
        .add("STEEL", 5, None)
        .put(&ORDER, order("A", 1, "open", None));
    let receipt = trial.accepted(&rows_only)?;
    is_new(receipt, 3, 0)?;
    let nothing = trial.command();
    is_new(trial.accepted(&nothing)?, 3, 0)?;
    trial.write_lines(1)?;
    let before = trial.picture()?;
    is_replay(trial.accepted(&rows_only)?, receipt)?;
    is_replay(trial.accepted(&nothing)?, receipt)?;
    unchanged("a retry without events", &before, &trial.picture()?)?;
    same("the amount", trial.amount("STEEL")?, Some(6))
}
