//! A commit to be planned, and how much of it may be moved into the plan.

use super::{Draft, Ground, Plan};
use crate::{Commit, Effect, Scope, StoreError, Tip};
use lineside_kernel::Timestamp;
use std::ops::Deref;

/// Decides what becomes of one commit whose rows nobody needs afterwards: they are moved
/// into the plan, and the rest of the commit stays as it is.
///
/// # Errors
/// Only what the ground reports; everything else is a verdict.
pub fn plan_one(
    scope: &Scope,
    tip: Tip,
    commit: &mut Commit,
    ground: &mut dyn Ground,
    now: Timestamp,
) -> Result<Plan, StoreError> {
    let mut draft = Draft::new(scope, tip, 1, ground, now);
    let verdict = draft.add(Given::Rows(commit))?;
    draft.plan.verdicts.push(verdict);
    Ok(draft.finish())
}

pub(super) enum Given<'a> {
    /// Somebody needs all of it afterwards.
    Kept(&'a Commit),
    /// Nobody needs its rows afterwards.
    Rows(&'a mut Commit),
    /// Nobody needs it afterwards.
    Away(Commit),
}

impl Given<'_> {
    pub(super) fn take_rows(&mut self) -> Vec<Effect> {
        match self {
            Self::Kept(commit) => commit.effects.clone(),
            Self::Rows(commit) => std::mem::take(&mut commit.effects),
            Self::Away(commit) => std::mem::take(&mut commit.effects),
        }
    }
}

impl Deref for Given<'_> {
    type Target = Commit;
    fn deref(&self) -> &Commit {
        match self {
            Self::Kept(commit) => commit,
            Self::Rows(commit) => commit,
            Self::Away(commit) => commit,
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::Column;
    use crate::{
        Author, Cell, CommandId, CommandRecord, Commit, Effect, Expect, Ground, Kind, NewEvent,
        StoreError, StreamId, StreamWrite, Table, TableRef, Tip, cells, plan, plan_bulk, plan_one,
    };
    use lineside_kernel::Timestamp;

    static SHELF: Table = Table {
        name: "shelf",
        version: 1,
        columns: &[Column::text("place"), Column::integer("amount")],
        key: 1,
        indexes: &[],
    };

    /// A ground on which every stream has one version, and every shelf five.
    struct Five;

    impl Ground for Five {
        fn command(&mut self, _: CommandId) -> Result<Option<CommandRecord>, StoreError> {
            Ok(None)
        }
        fn version(&mut self, _: &StreamId) -> Result<u64, StoreError> {
            Ok(1)
        }
        fn amount(&mut self, _: TableRef, _: &[Cell]) -> Result<Option<i64>, StoreError> {
            Ok(Some(5))
        }
    }

    fn commit(expect: Expect, delta: i64) -> Commit {
        let at = Timestamp::MIN;
        let event = NewEvent::from_json(Kind::of("shelf.moved"), 1, at, "{}").unwrap();
        let stream = StreamId::new("shelf", "A").unwrap();
        Commit::new(CommandId::derived("a"), Author::of("op.7".parse().unwrap()))
            .write(StreamWrite::new(stream, expect, vec![event]))
            .effect(Effect::Put {
                table: &SHELF,
                row: cells!["B", 1],
            })
            .effect(Effect::Add {
                table: &SHELF,
                key: cells!["A"],
                delta,
                floor: Some(0),
            })
    }

    #[test]
    fn a_commit_is_planned_alike_whoever_needs_it_afterwards() {
        let scope = "acme/munich".parse().unwrap();
        let now = Timestamp::MIN;
        for (expect, delta) in [
            (Expect::Exactly(1), -5),
            (Expect::Exactly(1), -6),
            (Expect::NoStream, 1),
        ] {
            let mut given = commit(expect, delta);
            let batch = [given.clone()];
            let kept = plan(&scope, Tip::default(), &batch, &mut Five, now).unwrap();
            let away = plan_bulk(&scope, Tip::default(), batch.to_vec(), &mut Five, now);
            let rows = plan_one(&scope, Tip::default(), &mut given, &mut Five, now);
            assert_eq!((&away.unwrap(), &rows.unwrap()), (&kept, &kept));
            assert_eq!(kept.rows.len(), if delta == -5 { 2 } else { 0 });
            assert_eq!(given.streams, batch[0].streams);
        }
    }
}
