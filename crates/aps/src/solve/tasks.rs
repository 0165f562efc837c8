//! The tasks of an epoch on several threads.

use crate::stop::Stop;
use std::ops::ControlFlow;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread;
use std::time::Duration;

/// How often the watch is asked.
const ASKED_EVERY: Duration = Duration::from_millis(10);

/// Works the tasks and gives their answers in the order of the tasks, whoever worked them.
///
/// Meanwhile this thread asks whether to go on, and tells the workers to stop when it is not to.
pub(super) fn work<T: Send>(
    tasks: usize,
    threads: usize,
    stop: &Stop,
    go_on: &dyn Fn() -> ControlFlow<()>,
    task: impl Fn(usize) -> T + Sync,
) -> (Vec<T>, ControlFlow<()>) {
    let next = AtomicUsize::new(0);
    let mut answers: Vec<Option<T>> = (0..tasks).map(|_| None).collect();
    let mut flow = go_on();
    if flow.is_break() {
        stop.tell();
    }
    thread::scope(|scope| {
        let (sender, receiver) = channel();
        for _ in 0..threads.min(tasks) {
            let (sender, next, task) = (sender.clone(), &next, &task);
            scope.spawn(move || {
                loop {
                    let place = next.fetch_add(1, Ordering::Relaxed);
                    if place >= tasks || (stop.is_due() && place > 0) {
                        break;
                    }
                    if sender.send((place, task(place))).is_err() {
                        break;
                    }
                }
            });
        }
        drop(sender);
        loop {
            match receiver.recv_timeout(ASKED_EVERY) {
                Ok((place, answer)) => {
                    if let Some(cell) = answers.get_mut(place) {
                        *cell = Some(answer);
                    }
                }
                Err(RecvTimeoutError::Disconnected) => break,
                Err(RecvTimeoutError::Timeout) => {
                    if flow.is_continue() {
                        flow = go_on();
                    }
                    if flow.is_break() {
                        stop.tell();
                    }
                }
            }
        }
    });
    (answers.into_iter().flatten().collect(), flow)
}
