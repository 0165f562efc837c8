//! The way between a device and the central plant: it loses, doubles, delays and reorders.

use crate::dice::Dice;
use lineside::execution::letter::{FetchLetters, LetterPage};
use lineside::{Accepted, CopySite, Problem, SyncPage};

/// What travels.
#[derive(Clone)]
pub(crate) enum Body {
    Page(SyncPage),
    /// One of its lines was changed on the way.
    DamagedPage(SyncPage),
    Accepted(Result<Accepted, Problem>),
    Copy(CopySite),
    Copied(Result<SyncPage, Problem>),
    Fetch(FetchLetters),
    Letters(Result<LetterPage, Problem>),
}

/// A message from or to a device; answers carry the number of their question.
#[derive(Clone)]
pub(crate) struct Message {
    pub(crate) at: i64,
    pub(crate) device: usize,
    pub(crate) question: u64,
    pub(crate) body: Body,
}

/// Every message on its way.
#[derive(Default)]
pub(crate) struct Network {
    on_the_way: Vec<Message>,
    pub(crate) is_perfect: bool,
}

impl Network {
    pub(crate) fn send(&mut self, dice: &mut Dice, message: Message) {
        if self.is_perfect {
            self.on_the_way.push(message);
            return;
        }
        let copies = match dice.below(100) {
            0..10 => 0,
            10..20 => 2,
            _ => 1,
        };
        for _ in 0..copies {
            // Mostly within a second; now and then after minutes, when nobody waits for it.
            let delay = match dice.chance(6) {
                true => dice.below(120_000_000),
                false => dice.below(1_000_000),
            };
            let at = message.at + i64::try_from(delay).unwrap();
            self.on_the_way.push(Message {
                at,
                ..message.clone()
            });
        }
    }

    /// Takes out a message whose time has come.
    pub(crate) fn next_due(&mut self, now: i64) -> Option<Message> {
        let due = self
            .on_the_way
            .iter()
            .enumerate()
            .filter(|(_, message)| message.at <= now);
        let (place, _) = due.min_by_key(|(place, message)| (message.at, *place))?;
        Some(self.on_the_way.remove(place))
    }

    pub(crate) fn len(&self) -> usize {
        self.on_the_way.len()
    }
}
