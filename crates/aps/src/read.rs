//! Benchmark texts: the job shops and flexible job shops that schedulers are compared on.
//!
//! ```
//! use lineside_aps::from_jsplib;
//!
//! let model = from_jsplib("2 2\n0 3 1 2\n1 2 0 4\n")?;
//! assert_eq!(model.operations().count(), 4);
//! assert_eq!(model.orders[1].operations[0].modes[0].resource, "M1");
//! # Ok::<(), lineside_aps::ApsError>(())
//! ```

use crate::error::ApsError;
use crate::model::{
    SchedulingMode, SchedulingModel, SchedulingOperation, SchedulingOrder, SchedulingResource,
};

/// Reads a job shop in the format of JSPLIB.
///
/// After lines that start with `#`, the first line gives the numbers of jobs and machines; then each line is a job:
/// pairs of machine, counted from 0, and duration.
///
/// # Errors
/// [`ApsError::BadText`] with the line at fault.
pub fn from_jsplib(text: &str) -> Result<SchedulingModel, ApsError> {
    let mut lines = Lines::of(text);
    let (jobs, machines) = lines.head()?;
    let mut model = shop_of(machines);
    for job in 0..jobs {
        let mut numbers = lines.next()?;
        let mut operations = Vec::new();
        while !numbers.is_empty() {
            let machine = numbers.machine(0, machines)?;
            let duration = numbers.take("a duration")?;
            operations.push(operation(operations.len(), vec![mode(machine, duration)]));
        }
        model.orders.push(order(job, operations));
    }
    lines.end()?;
    Ok(model)
}

/// Reads a flexible job shop in the format of Brandimarte and Hurink.
///
/// The first line gives the numbers of jobs and machines; then each line is a job: how many operations, and for each
/// operation how many machines it can run on, followed by pairs of machine, counted from 1, and duration.
///
/// # Errors
/// [`ApsError::BadText`] with the line at fault.
pub fn from_fjsp(text: &str) -> Result<SchedulingModel, ApsError> {
    let mut lines = Lines::of(text);
    let (jobs, machines) = lines.head()?;
    let mut model = shop_of(machines);
    for job in 0..jobs {
        let mut numbers = lines.next()?;
        let count = numbers.take("how many operations the job has")?;
        let mut operations = Vec::new();
        for place in 0..count {
            let ways = numbers.take("how many machines can do the operation")?;
            if ways == 0 {
                let fault = "an operation has 0 machines; at least 1 must be able to do it";
                return Err(bad(numbers.line, fault));
            }
            let mut modes = Vec::new();
            for _ in 0..ways {
                let machine = numbers.machine(1, machines)?;
                modes.push(mode(machine, numbers.take("a duration")?));
            }
            operations.push(operation(usize::try_from(place).unwrap_or(0), modes));
        }
        numbers.end()?;
        model.orders.push(order(job, operations));
    }
    lines.end()?;
    Ok(model)
}

fn shop_of(machines: i64) -> SchedulingModel {
    SchedulingModel {
        resources: (0..machines)
            .map(|machine| SchedulingResource::of(format!("M{machine}")))
            .collect(),
        ..SchedulingModel::default()
    }
}

fn mode(machine: i64, duration: i64) -> SchedulingMode {
    SchedulingMode::of(format!("M{machine}"), duration)
}

fn operation(place: usize, modes: Vec<SchedulingMode>) -> SchedulingOperation {
    SchedulingOperation {
        modes,
        ..SchedulingOperation::of(place.to_string(), [])
    }
}

fn order(job: i64, operations: Vec<SchedulingOperation>) -> SchedulingOrder {
    SchedulingOrder {
        operations,
        ..SchedulingOrder::of(format!("J{job}"), [])
    }
}

/// The lines of a text that hold anything.
struct Lines<'t> {
    lines: Box<dyn Iterator<Item = (usize, &'t str)> + 't>,
    last: usize,
}

/// The numbers of one line that are not read yet.
struct Numbers<'t> {
    line: usize,
    words: std::iter::Peekable<std::str::SplitWhitespace<'t>>,
}

impl<'t> Lines<'t> {
    fn of(text: &'t str) -> Self {
        let lines = text
            .lines()
            .enumerate()
            .map(|(place, line)| (place + 1, line.trim()));
        Self {
            lines: Box::new(lines.filter(|(_, line)| !line.is_empty() && !line.starts_with('#'))),
            last: 0,
        }
    }

    fn next(&mut self) -> Result<Numbers<'t>, ApsError> {
        let Some((line, text)) = self.lines.next() else {
            return Err(bad(
                self.last + 1,
                "the text ends here; another job was expected",
            ));
        };
        self.last = line;
        Ok(Numbers {
            line,
            words: text.split_whitespace().peekable(),
        })
    }

    /// The numbers of jobs and machines; what follows them, such as the mean flexibility, is derived.
    fn head(&mut self) -> Result<(i64, i64), ApsError> {
        const MOST: i64 = 100_000;
        let mut numbers = self.next()?;
        let line = numbers.line;
        let jobs = numbers.take("the number of jobs")?;
        let machines = numbers.take("the number of machines")?;
        if !(1..=MOST).contains(&jobs) || !(1..=MOST).contains(&machines) {
            return Err(bad(
                line,
                format!("{jobs} jobs on {machines} machines; from 1 to {MOST} of each can be read"),
            ));
        }
        Ok((jobs, machines))
    }

    fn end(&mut self) -> Result<(), ApsError> {
        match self.lines.next() {
            None => Ok(()),
            Some((line, _)) => Err(bad(
                line,
                "more lines than the first one announced; the text should end here",
            )),
        }
    }
}

impl Numbers<'_> {
    fn is_empty(&mut self) -> bool {
        self.words.peek().is_none()
    }

    fn take(&mut self, what: &str) -> Result<i64, ApsError> {
        let Some(word) = self.words.next() else {
            return Err(bad(
                self.line,
                format!("the line ends where {what} was expected"),
            ));
        };
        match word.parse::<i64>() {
            Ok(number) if number >= 0 => Ok(number),
            _ => Err(bad(
                self.line,
                format!(
                    "`{}` was found where {what} was expected",
                    lineside_kernel::shown(word)
                ),
            )),
        }
    }

    fn machine(&mut self, first: i64, machines: i64) -> Result<i64, ApsError> {
        let number = self.take("a machine")?;
        let machine = number - first;
        if (0..machines).contains(&machine) {
            return Ok(machine);
        }
        Err(bad(
            self.line,
            format!(
                "machine {number} does not exist; there are {first} to {}",
                machines - 1 + first
            ),
        ))
    }

    fn end(&mut self) -> Result<(), ApsError> {
        match self.words.next() {
            None => Ok(()),
            Some(word) => Err(bad(
                self.line,
                format!(
                    "`{}` follows after the last operation of the job",
                    lineside_kernel::shown(word)
                ),
            )),
        }
    }
}

fn bad(line: usize, fault: impl Into<String>) -> ApsError {
    ApsError::BadText {
        line,
        fault: fault.into(),
    }
}
