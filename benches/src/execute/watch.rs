//! What a round took, and how it is printed.

use std::time::{Duration, Instant};

/// Both clocks: the one on the wall, and the processor's for this thread.
pub(crate) struct Watch {
    wall: Instant,
    processor: Option<Duration>,
}

/// What one round took by either.
pub(crate) type Taken = (Duration, Option<Duration>);

impl Watch {
    pub(crate) fn start() -> Self {
        Self {
            processor: processor_time(),
            wall: Instant::now(),
        }
    }

    pub(crate) fn stop(&self) -> Taken {
        let wall = self.wall.elapsed();
        let spent = processor_time().zip(self.processor);
        (wall, spent.map(|(now, before)| now.saturating_sub(before)))
    }
}

/// What the processor spent on this thread so far; only Linux tells.
fn processor_time() -> Option<Duration> {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    let nanos = text.split_ascii_whitespace().next()?.parse().ok()?;
    Some(Duration::from_nanos(nanos))
}

/// Prints the median of the rounds.
pub(crate) fn figure(name: &str, count: usize, times: &mut [Taken]) {
    let each = |time: Duration| time.as_secs_f64() * 1e9 / count as f64;
    times.sort_unstable();
    let at = |place: usize| times.get(place).map_or(0.0, |(wall, _)| each(*wall));
    let (best, median) = (at(0), at(times.len() / 2));
    let mut spent: Vec<_> = times.iter().filter_map(|(_, spent)| *spent).collect();
    spent.sort_unstable();
    let spent = spent.get(spent.len() / 2).map_or(0.0, |time| each(*time));
    println!(
        "{name:<42} {:>9.0} /s {median:>8.0} ns each, best {best:>8.0}, processor {spent:>8.0}",
        1e9 / median,
    );
}
