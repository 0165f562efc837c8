//! Arithmetic of closed windows.

/// The windows in order of time, those that touch made one.
pub(super) fn merged(mut windows: Vec<(i64, i64)>) -> Vec<(i64, i64)> {
    windows.sort_unstable();
    let mut merged: Vec<(i64, i64)> = Vec::new();
    for window in windows {
        match merged.last_mut() {
            Some(last) if window.0 <= last.1 => last.1 = last.1.max(window.1),
            _ => merged.push(window),
        }
    }
    merged
}

/// How many ticks of the stretch are closed.
pub(super) fn closed_within(windows: &[(i64, i64)], start: i64, end: i64) -> i64 {
    windows
        .iter()
        .map(|window| (window.1.min(end) - window.0.max(start)).max(0))
        .sum()
}

/// Whether a tick lies in a window.
pub(super) fn is_closed(windows: &[(i64, i64)], tick: i64) -> bool {
    windows
        .iter()
        .any(|window| window.0 <= tick && tick < window.1)
}
