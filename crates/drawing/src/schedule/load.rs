//! How loaded each resource is as time goes by.

use super::{Scene, float};
use lineside_aps::SchedulingResource;
use lineside_picture::{Gantt, GanttBlock, GanttRow, Ink};

/// Into how many stretches the time is cut.
const STRETCHES: i64 = 96;

impl Scene<'_> {
    pub(super) fn load(&self) -> Gantt {
        let starts = self.plan.operations.iter().map(|one| one.setup_start);
        let start = starts.min().unwrap_or(0);
        let span = (self.plan.makespan() - start).max(1);
        let length = (span + STRETCHES - 1) / STRETCHES;
        let resources = self.model.resources.iter();
        let rows = resources.map(|resource| self.load_of(resource, start, span, length));
        Gantt {
            rows: rows.collect(),
            columns: vec!["Busy".to_owned()],
            ..self.frame("Load, as a share of what there is", "resource")
        }
    }

    fn load_of(
        &self,
        resource: &SchedulingResource,
        start: i64,
        span: i64,
        length: i64,
    ) -> GanttRow {
        let calendar = resource.calendar.as_ref();
        let calendar = calendar.and_then(|name| {
            let mut calendars = self.model.calendars.iter();
            calendars.find(|one| one.name == *name)
        });
        let windows = calendar.map_or(&[][..], |one| one.closed.as_slice());
        let closed = |from: i64, to: i64| -> i64 {
            let behind = windows.partition_point(|window| window.end <= from);
            let windows = windows.get(behind..).unwrap_or_default().iter();
            windows
                .take_while(|window| window.start < to)
                .map(|window| window.end.min(to).saturating_sub(window.start.max(from)))
                .fold(0, i64::saturating_add)
        };
        let users = self.users.get(resource.name.as_str());
        let users = users.map_or(&[][..], Vec::as_slice);
        let capacity = i64::from(resource.capacity.max(1));
        let count = usize::try_from((span + length - 1) / length).unwrap_or(0);
        let mut busy: Vec<i64> = vec![0; count];
        let mut last = None;
        for (one, amount) in users {
            let own = one.resource == resource.name;
            let begin = if own { one.setup_start } else { one.start };
            // A batch is one piece of work, however many are in it.
            if resource.batch_size.is_some() && last == Some((one.start, one.end)) {
                continue;
            }
            last = Some((one.start, one.end));
            let first = usize::try_from((begin - start) / length).unwrap_or(0);
            for (nth, cell) in busy.iter_mut().enumerate().skip(first) {
                let from = start + i64::try_from(nth).unwrap_or(0) * length;
                if from >= one.end {
                    break;
                }
                let (from, to) = (from.max(begin), (from + length).min(one.end));
                if from < to {
                    let worked = (to - from).saturating_sub(closed(from, to)).max(0);
                    *cell = cell.saturating_add(worked.saturating_mul(i64::from(*amount)));
                }
            }
        }
        let open = |from: i64, to: i64| {
            let there = (to - from).saturating_sub(closed(from, to)).max(0);
            there.saturating_mul(capacity)
        };
        let share = |busy: i64, open: i64| match open {
            0 => 0.0,
            _ => float(busy) / float(open),
        };
        let percent = |share: f64| format!("{:.0} %", share * 100.0);
        let all = share(
            busy.iter().fold(0, |sum, one| one.saturating_add(sum)),
            open(start, start + span),
        );
        let gantt = self.frame("", "");
        let cells = busy.iter().enumerate().filter(|(_, busy)| **busy > 0);
        let blocks = cells.map(|(nth, busy)| {
            let from = start + i64::try_from(nth).unwrap_or(0) * length;
            let to = from + length;
            let level = share(*busy, open(from, to));
            let (from, to) = (self.at(from), self.at(to));
            GanttBlock {
                from,
                to,
                ink: Ink::Plain,
                name: "set-up and work".to_owned(),
                group: resource.name.clone(),
                text: String::new(),
                meaning: format!(
                    "{}: {} from {} to {}",
                    resource.name,
                    percent(level),
                    gantt.place(from),
                    gantt.place(to)
                ),
                is_outlined: false,
                level,
            }
        });
        GanttRow {
            label: resource.name.clone(),
            cells: vec![percent(all)],
            closed: windows
                .iter()
                .map(|window| (self.at(window.start), self.at(window.end)))
                .collect(),
            blocks: blocks.collect(),
            ..GanttRow::default()
        }
    }
}
