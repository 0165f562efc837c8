//! How often a fault is tried, by which seed, and telling what was tried.

use super::Dice;
use serde_json::json;
use std::env;
use std::fs::OpenOptions;
use std::io::Write;
use std::time::{Duration, Instant};

/// The seed of the short form; the long one is given another by its chore.
const SEED: u64 = 20_261_121;

/// How often to try, and until when.
#[derive(Debug)]
pub struct Budget {
    /// At most so many times.
    pub times: u64,
    /// Where every random choice comes from.
    pub seed: u64,
    until: Option<Instant>,
}

impl Budget {
    /// The short form, or under `cargo xtask soak` the long one; prints the seed.
    ///
    /// # Panics
    /// When the chore gave a seed or a time that is no number.
    #[must_use]
    pub fn of(part: &str, short: u64, long: u64) -> Self {
        let number = |name| env::var(name).ok().map(|text| text.parse().expect(name));
        let is_long = env::var_os("LINESIDE_SOAK").is_some();
        let seconds = number("LINESIDE_SOAK_SECONDS").filter(|_| is_long);
        let budget = Self {
            times: if is_long { long } else { short },
            seed: number("LINESIDE_SEED").unwrap_or(SEED),
            until: seconds.map(|seconds| Instant::now() + Duration::from_secs(seconds)),
        };
        println!(
            "{part}: seed {}, {} times at most",
            budget.seed, budget.times
        );
        budget
    }

    /// Whether the time is over.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.until.is_some_and(|until| Instant::now() >= until)
    }

    /// One turn after another with dice of its own, until the budget is used up; at least
    /// one.
    pub fn turns(&self) -> impl Iterator<Item = (u64, Dice)> {
        (0..self.times)
            .take_while(|turn| *turn == 0 || !self.is_over())
            .map(|turn| (turn, Dice::of_turn(self.seed, turn)))
    }
}

/// Says what was tried how often and what was found: on the screen, and for the chore
/// that publishes it.
///
/// # Panics
/// When the chore's file cannot be written.
pub fn tell(part: &str, what: &str, times: u64, found: &str) {
    println!("{part}: {what}: {times}; {found}");
    let Some(path) = env::var_os("LINESIDE_SOAK_REPORT") else {
        return;
    };
    let line = json!({ "part": part, "what": what, "times": times, "found": found });
    let file = OpenOptions::new().create(true).append(true).open(path);
    let written = file.and_then(|mut file| file.write_all(format!("{line}\n").as_bytes()));
    written.expect("the report of the chore");
}
