//! Letters: commands that the central plant wants carried out at a site on the edge.
//!
//! The central plant cannot write a site's journal, so it asks. A letter is a request for
//! one of the site's own operations; it waits in the site's queue until the device comes
//! by, is carried out there by the site's own rules, and is answered by a fact in the
//! site's journal, which comes back with the pages of that journal. Nothing else carries
//! answers, so that an answer can never be lost, doubled or older than the work itself.
//!
//! Each sending has an *order*, the command id under which the edge carries it out. However
//! often the letter is fetched, it is done once, and answered once for good.
//!
//! | command   | where   | from               | to                                      |
//! |-----------|---------|--------------------|-----------------------------------------|
//! | `send`    | central | -                  | waiting                                 |
//! | `answer`  | edge    | waiting, postponed | done, dead (`rejected`) or postponed    |
//! | `resend`  | central | dead               | waiting, with a new order               |
//! | `dismiss` | central | dead               | dismissed                               |
//!
//! A letter that the edge rejects is *dead*: it blocks no other, and stays listed until
//! somebody sends it again or dismisses it with a reason.
//!
//! ```
//! use lineside_execution::letter::{LetterStatus, order_of};
//!
//! let central = "acme/central".parse()?;
//! // The order follows from the letter and how often it was sent.
//! assert_ne!(order_of(&central, &"L-1".parse()?, 1), order_of(&central, &"L-1".parse()?, 2));
//! assert!(LetterStatus::Postponed.is_open());
//! # Ok::<(), lineside_kernel::Problem>(())
//! ```

mod command;
mod decide;
mod error;
mod event;
mod evolve;
mod query;
mod request;
mod room;
mod state;
mod task;

#[cfg(test)]
mod tests;

pub use command::{
    AnswerLetter, DismissLetter, LetterOutcome, LetterProblem, ResendLetter, SendLetter,
};
pub use decide::{decide_answer, decide_dismiss, decide_resend, decide_send, decide_settle};
pub use error::CODES;
pub use event::{
    LetterAnswered, LetterDismissed, LetterEvent, LetterResent, LetterSent, MailboxEvent,
    MailboxNumbered, ReplyEvent, ReplyGiven,
};
pub use query::{
    DeadLetter, DeadLetters, FetchLetters, Letter, LetterPage, ListDeadLetters, dead_letters,
    fetch_letters, open_orders,
};
pub use request::{MAX_REQUEST_BYTES, order_of};
pub use room::{LETTER, LetterRoom, MAILBOX, MailboxRoom, REPLY, ReplyRoom, read_reply};
pub use state::{LetterState, LetterStatus, MailboxState, ReplyState};
pub use task::SettleLetter;
