//! The list of all checks, and the tests that follow from it.

use crate::attack;
use crate::check::{Check, Need};
use crate::checks::{
    backup, bulk, bytes, callers, chain, clock, differential, durable, import, ledger, limits,
    readers, reading, rebuild, retries, rows, scans, scopes, versions, whole,
};

/// Declares every check once: for [`checks`] and for `conformance_tests!`.
macro_rules! list {
    ($dollar:tt $($module:ident::$name:ident, $needs:ident, $about:literal;)*) => {
        /// Every check, in the order in which they are best read.
        #[must_use]
        pub fn checks() -> Vec<Check> {
            vec![$(Check {
                name: stringify!($name),
                about: $about,
                needs: Need::$needs,
                run: $module::$name,
            }),*]
        }

        /// One `#[test]` per check for the stores of a factory, so that a promise that is
        /// broken has a name. Checks that do not apply to the store pass.
        ///
        /// ```
        /// lineside_conformance::conformance_tests!(lineside_journal::MemoryStore::new);
        /// # fn main() {}
        /// ```
        #[macro_export]
        macro_rules! conformance_tests {
            ($dollar factory:expr) => {
                $(#[test]
                fn $name() {
                    $crate::run_test(&$dollar factory, stringify!($name));
                })*
            };
        }
    };
}

list! { $
    versions::a_new_stream_is_expected_to_be_new, Any,
        "A commit that expects no stream is refused where there is one.";
    versions::an_exact_version_is_demanded, Any,
        "A commit that expects a version is refused at any other.";
    versions::any_version_is_accepted, Any,
        "A commit that expects nothing is appended.";
    versions::a_guard_without_events_is_kept, Any,
        "A stream that a commit only looks at must not have moved, and does not move.";

    retries::a_retry_gets_the_same_receipt, Any,
        "A command sent again gets its receipt again, however stale it has become, and is not done again.";
    retries::an_id_used_for_something_else_is_refused, Any,
        "An id that belongs to another command is refused.";
    retries::a_command_twice_in_one_batch_is_written_once, Any,
        "Two sendings of one command that meet in a batch are one command.";
    retries::a_refused_command_may_be_sent_again, Any,
        "A refusal does not use up the id.";
    retries::a_command_is_found_by_its_id, Any,
        "A command's record says where it is and what it was, for any sixteen bytes.";
    retries::a_command_without_events_is_remembered, Any,
        "A command that only changes rows, or nothing, is not done again either.";

    whole::a_refused_commit_leaves_nothing, Any,
        "Of a refused commit no event, row or record remains.";
    whole::a_refusal_spares_the_rest_of_its_batch, Any,
        "Others of the batch are written, without a gap where the refused one was.";
    whole::a_commit_over_several_streams_is_whole, Any,
        "When one of several streams has moved, none is written to.";
    whole::a_stream_named_twice_is_refused, Any,
        "A commit names each stream once.";
    whole::a_commit_sees_those_before_it_in_its_batch, Any,
        "Versions and amounts count as the commits before in the batch leave them.";

    bulk::a_bulk_is_written_as_one, Any,
        "All parts of a bulk are written, each on what those before it left, with one receipt.";
    bulk::commands_of_a_bulk_are_remembered, Any,
        "A commit of a bulk, sent again by itself, is not done again.";
    bulk::a_bulk_with_a_conflict_leaves_nothing, Any,
        "A commit that is refused, in whichever part, takes the whole bulk back.";
    bulk::a_bulk_that_is_broken_off_leaves_nothing, Any,
        "A bulk whose source fails is not written, and may be sent again.";
    bulk::a_bulk_holds_no_command_twice, Any,
        "A bulk with a command that was done before, or twice in it, is refused as a whole.";
    bulk::a_bulk_outlives_the_store, Durable,
        "A store that is opened again holds a bulk that was acknowledged.";

    ledger::an_amount_never_falls_below_its_floor, Any,
        "A change that would lead below the floor is refused, with the amounts.";
    ledger::a_refused_amount_takes_back_its_own_commit_only, Any,
        "A floor takes back the other changes of its commit, and no other commit's.";
    ledger::an_amount_too_low_may_rise, Any,
        "An amount below the floor can be mended step by step.";
    ledger::an_amount_that_does_not_fit_is_refused, Any,
        "An amount never wraps around 64 bits.";
    ledger::amounts_add_up_within_a_batch, Any,
        "Several changes of one amount in a commit or batch all count, in their order.";

    scopes::scopes_number_their_lines_apart, Any,
        "Each scope has its own positions, versions and chain.";
    scopes::scopes_know_their_own_commands_only, Any,
        "The same command id in two scopes is two commands.";
    scopes::scopes_have_rows_of_their_own, Any,
        "Rows, ledgers and indexes of scopes never mix.";
    scopes::scopes_are_listed_in_order, Any,
        "Every scope that was written to is listed, in the order of the names.";

    bytes::bodies_come_back_byte_for_byte, Any,
        "A body is read as it was hashed, whatever its texts hold.";
    bytes::times_come_back_as_they_were, Any,
        "Times of any year come back to the microsecond.";
    bytes::names_come_back_as_they_were, Any,
        "Scopes, streams, actors, sources and reasons hold any character a plant may use.";
    bytes::cells_come_back_as_they_were, Any,
        "Numbers of 64 bits, texts and bytes of any content are rows, keys and index columns.";
    bytes::texts_may_hold_a_nul, Any,
        "A text with a zero character is a text.";
    bytes::tables_may_be_named_by_any_word, Any,
        "Tables, columns and indexes may be called what a database calls its own things.";

    rows::rows_are_in_the_order_of_their_keys, Any,
        "Numbers sort as numbers, texts by their bytes, bytes as they are.";
    rows::a_put_replaces_and_a_delete_removes, Any,
        "A row is as it was last written.";
    rows::indexes_follow_their_rows, Any,
        "An index finds a row where it is, and never where it was.";

    scans::a_scan_keeps_to_its_first_columns, Any,
        "A scan finds the rows whose first columns are equal, and no others.";
    scans::a_scan_keeps_to_its_range, Any,
        "`from` is included, `below` is not.";
    scans::empty_cells_sort_first_and_are_in_no_range, Any,
        "Empty cells come first, can be asked for, and are in no range.";
    scans::a_scan_goes_on_behind_a_page, Any,
        "Pages of any size join without a row missing or twice, also among equals.";
    scans::a_scan_gives_no_more_than_asked, Any,
        "A limit is kept, also that of no rows, and a scan ends when told.";
    scans::an_index_goes_on_with_the_key, Any,
        "Behind the columns of an index the key can be asked for.";

    chain::positions_have_no_gaps, Any,
        "Positions count from 1, whatever is refused in between.";
    chain::the_chain_can_be_computed_again, Any,
        "Positions, versions, links and the tip's root follow from the lines.";
    chain::lines_say_what_was_committed, Any,
        "A line says who, what, when, why and in which order.";
    chain::an_empty_scope_ends_before_its_first_line, Any,
        "Of what was never written nothing is found, and asking leaves no trace.";

    reading::the_journal_is_read_in_pages, Any,
        "Pages of any size join to the whole journal.";
    reading::reading_stops_when_told, Any,
        "No line comes after the reader has had enough.";
    reading::a_stream_is_read_by_its_versions, Any,
        "A stream gives the versions asked for, in order.";

    clock::recorded_times_do_not_run_backwards, Any,
        "Clocks that differ a little do not show.";
    clock::a_step_of_the_clock_is_written_down, Any,
        "A clock that was set back is recorded before anything else is.";

    limits::a_body_has_a_longest_length, Any,
        "An event of the greatest length is written, a longer one refused.";
    limits::a_command_has_most_events, Any,
        "A command of the most events is written, one of more refused.";
    limits::a_command_has_most_bytes, Any,
        "A command of the most bytes is written, one of more refused.";
    limits::a_command_has_most_streams, Any,
        "A command of the most streams is written, one of more refused.";
    limits::a_command_has_most_row_changes, Any,
        "A command of the most row changes is written, one of more refused.";
    limits::a_reason_has_a_longest_length, Any,
        "A reason of the greatest length is written, a longer one refused.";
    limits::a_batch_of_the_most_commits_is_written, Any,
        "A batch as large as the store says is written.";
    limits::the_largest_line_can_be_taken_over, Any,
        "Whatever can be committed can be imported.";

    import::an_imported_journal_is_the_same, Any,
        "Imported lines are the same, position for position and hash for hash.";
    import::pages_may_overlap, Any,
        "Lines that are here already are compared and left as they are.";
    import::a_gap_is_refused, Any,
        "A page that does not follow on is refused.";
    import::a_fork_is_refused, Any,
        "A second history of a scope is named, never merged.";
    import::a_tampered_page_is_refused, Any,
        "A page with a line that is not as it was written is refused as a whole.";
    import::a_command_may_come_on_two_pages, Any,
        "A command whose lines arrive apart is one command.";
    import::rows_come_with_their_lines, Any,
        "Rows are written with the page they belong to, or not at all.";
    import::rows_are_not_imported_when_the_journal_moved_on, Any,
        "Rows made for another position are not taken.";
    import::an_imported_command_is_not_done_again, Any,
        "A command that was imported and is sent here gets its receipt.";
    import::an_imported_journal_goes_on, Any,
        "Commits continue an imported chain.";

    rebuild::rows_are_replaced_all_at_once, Any,
        "All rows of the tables named are replaced, with their indexes, and no others.";
    rebuild::rows_are_not_replaced_when_the_journal_moved_on, Any,
        "Rows made for another position are not taken.";
    rebuild::preparing_twice_changes_nothing, Any,
        "Tables that are there are left as they are.";
    rebuild::a_new_version_of_a_table_is_to_be_rebuilt, Any,
        "A table of another version starts empty, in its new form.";

    durable::what_was_acknowledged_outlives_the_store, Durable,
        "A store that is opened again holds what was acknowledged.";
    durable::a_reopened_store_goes_on, Durable,
        "A store that is opened again knows its commands and continues its chain.";

    readers::a_reader_sees_what_was_committed_since, Any,
        "A reader sees every commit that was acknowledged before it asked.";
    readers::a_reader_never_sees_half_a_batch, Any,
        "Readers and a writer work at the same time, and a batch shows as a whole.";
    readers::a_reader_may_be_asked_while_another_reads, Any,
        "Whoever takes lines may ask another reader about them.";

    callers::callers_of_a_journal_are_each_served_once, Any,
        "Threads that share a journal and a stream each get their commands done once.";
    callers::writers_are_each_served_once, ManyWriters,
        "Writers with handles of their own get each command done once.";
    callers::writers_lose_no_amounts, ManyWriters,
        "Writers that change one amount without any event never lose a change.";

    backup::a_backup_is_a_store_of_its_own, Backup,
        "A backup opens as a store, equal and apart.";
    backup::a_sound_store_passes_its_own_check, Any,
        "A store finds no fault in itself where there is none.";

    attack::an_export_shows_what_was_done_to_it, Any,
        "Lines that are changed, moved, removed or cut off afterwards show, as far as that is possible.";

    differential::random_work_ends_as_in_memory, Any,
        "Random batches, imports and rebuilds end as they do in the store in memory.";
    callers::every_command_lands_once_under_chaos, Any,
        "When answers are lost at random, every command is still done once.";
}
