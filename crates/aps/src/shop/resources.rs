//! The floor of a model: calendars, set-up tables, resources and buffers.

use super::names::Names;
use super::needs::Needing;
use super::{Calendar, FORBIDDEN, NO_FAMILY, OpenTime, ResFacts, SetupTimes, StoreFacts};
use crate::error::ApsError;
use crate::model::{MAX_TICK, SchedulingModel, SchedulingResource};
use crate::table::{Id, Res, Store, Table};
use std::collections::HashMap;

/// What operations stand on.
pub(super) struct Floor<'m> {
    pub(super) resources: Table<Res, ResFacts>,
    pub(super) resource_names: Names<'m>,
    pub(super) stores: Table<Store, StoreFacts>,
    pub(super) store_names: Names<'m>,
    pub(super) open: Table<Calendar, OpenTime>,
    pub(super) setups: Vec<SetupTimes>,
    pub(super) families: Vec<Names<'m>>,
    /// The common open time of several calendars, once it was asked for.
    common: HashMap<Vec<Calendar>, Calendar>,
}

/// No tick of a resource may cost more than this.
const MOST_PER_TICK: i64 = 1_000_000;

/// A time that a model may hold.
pub(super) fn tick(path: impl FnOnce() -> String, tick: i64) -> Result<i64, ApsError> {
    if (0..=MAX_TICK).contains(&tick) {
        return Ok(tick);
    }
    Err(ApsError::value(path(), tick, "from 0 to 1000000000000"))
}

fn window(path: &str, start: i64, end: i64, after: i64) -> Result<(), ApsError> {
    tick(|| format!("{path}.start"), start)?;
    tick(|| format!("{path}.end"), end)?;
    if end <= start {
        return Err(ApsError::value(
            format!("{path}.end"),
            end,
            "after the start",
        ));
    }
    if start < after {
        return Err(ApsError::value(
            format!("{path}.start"),
            start,
            "at or after the end of the window before it",
        ));
    }
    Ok(())
}

pub(super) fn read(model: &SchedulingModel) -> Result<Floor<'_>, ApsError> {
    let calendar_names = Names::read(
        "calendar",
        |place| format!("calendars[{place}].name"),
        model
            .calendars
            .iter()
            .map(|calendar| calendar.name.as_str()),
    )?;
    // Calendar 0 is that of resources without one.
    let mut open = Table::from(vec![OpenTime::default()]);
    for (place, calendar) in model.calendars.iter().enumerate() {
        let mut after = 0;
        for (row, closed) in calendar.closed.iter().enumerate() {
            window(
                &format!("calendars[{place}].closed[{row}]"),
                closed.start,
                closed.end,
                after,
            )?;
            after = closed.end;
        }
        let windows = calendar.closed.iter().map(|w| (w.start, w.end)).collect();
        open.push(OpenTime::without(windows));
    }
    let setup_names = Names::read(
        "set-up table",
        |place| format!("setups[{place}].name"),
        model.setups.iter().map(|table| table.name.as_str()),
    )?;
    let mut setups = Vec::with_capacity(model.setups.len());
    let mut families = Vec::with_capacity(model.setups.len());
    for (place, table) in model.setups.iter().enumerate() {
        let size = table.families.len();
        families.push(Names::read(
            "family",
            |row| format!("setups[{place}].families[{row}]"),
            table.families.iter().map(String::as_str),
        )?);
        let rows = table.times.len();
        if rows != size || table.times.iter().any(|row| row.len() != size) {
            return Err(ApsError::value(
                format!("setups[{place}].times"),
                format!("a table of {rows} rows"),
                "as many rows as families, each with as many times",
            ));
        }
        for (row, times) in table.times.iter().enumerate() {
            for (column, time) in times.iter().enumerate() {
                tick(|| format!("setups[{place}].times[{row}][{column}]"), *time)?;
            }
        }
        let mut times = table.times.concat();
        for (row, change) in table.never.iter().enumerate() {
            let path = format!("setups[{place}].never[{row}]");
            if let Some(known) = families.last() {
                let from = known.find(&change.from, || format!("{path}.from"))?;
                let to = known.find(&change.to, || format!("{path}.to"))?;
                if let Some(time) = times.get_mut(from * size + to) {
                    *time = FORBIDDEN;
                }
            }
        }
        setups.push(SetupTimes {
            families: size,
            times,
        });
    }
    let resource_names = Names::read(
        "resource",
        |place| format!("resources[{place}].name"),
        model
            .resources
            .iter()
            .map(|resource| resource.name.as_str()),
    )?;
    let mut resources = Table::default();
    for (place, resource) in model.resources.iter().enumerate() {
        let path = format!("resources[{place}]");
        let calendar = match &resource.calendar {
            None => Calendar(0),
            Some(name) => {
                let place = calendar_names.find(name, || format!("{path}.calendar"))?;
                Calendar(u32::try_from(place + 1).unwrap_or(u32::MAX))
            }
        };
        let table = match &resource.setups {
            None => None,
            Some(name) => Some(setup_names.find(name, || format!("{path}.setups"))?),
        };
        let initial = match (
            &resource.initial_family,
            table.and_then(|table| families.get(table)),
        ) {
            (None, _) => NO_FAMILY,
            (Some(_), None) => {
                return Err(ApsError::contradiction(
                    format!("{path}.initial_family"),
                    "an initial family was given, but the resource has no set-ups; give it a table or no family",
                ));
            }
            (Some(name), Some(known)) => {
                let place = known.find(name, || format!("{path}.initial_family"))?;
                u32::try_from(place).unwrap_or(NO_FAMILY)
            }
        };
        resources.push(facts(resource, &path, calendar, table, initial)?);
    }
    let store_names = Names::read(
        "buffer",
        |place| format!("buffers[{place}].name"),
        model.buffers.iter().map(|buffer| buffer.name.as_str()),
    )?;
    let stores = stores(model)?;
    let mut floor = Floor {
        resources,
        resource_names,
        stores,
        store_names,
        open,
        setups,
        families,
        common: HashMap::new(),
    };
    floor.read_crews(model)?;
    Ok(floor)
}

fn facts(
    resource: &SchedulingResource,
    path: &str,
    calendar: Calendar,
    setups: Option<usize>,
    initial: u32,
) -> Result<ResFacts, ApsError> {
    if resource.capacity == 0 {
        return Err(ApsError::value(format!("{path}.capacity"), 0, "at least 1"));
    }
    if resource.batch_size == Some(0) {
        return Err(ApsError::value(
            format!("{path}.batch_size"),
            0,
            "at least 1",
        ));
    }
    if resource.capacity > 1 && (setups.is_some() || resource.batch_size.is_some()) {
        return Err(ApsError::contradiction(
            format!("{path}.capacity"),
            "set-ups and batches are for machines of capacity 1; model a group of machines as several resources",
        ));
    }
    if resource.capacity == 1 && !resource.absences.is_empty() {
        return Err(ApsError::contradiction(
            format!("{path}.absences"),
            "absences are for groups; close a resource of capacity 1 by its calendar",
        ));
    }
    if !(0..=MOST_PER_TICK).contains(&resource.cost_per_tick) {
        return Err(ApsError::value(
            format!("{path}.cost_per_tick"),
            resource.cost_per_tick,
            "from 0 to 1000000",
        ));
    }
    if setups.is_none() && !resource.setup_needs.is_empty() {
        return Err(ApsError::contradiction(
            format!("{path}.setup_needs"),
            "the resource has no set-ups that could need anything; give it a table or no needs",
        ));
    }
    for (row, absence) in resource.absences.iter().enumerate() {
        let path = format!("{path}.absences[{row}]");
        window(&path, absence.start, absence.end, 0)?;
        if absence.amount == 0 {
            return Err(ApsError::value(format!("{path}.amount"), 0, "at least 1"));
        }
    }
    Ok(ResFacts {
        capacity: resource.capacity,
        calendar,
        absences: resource
            .absences
            .iter()
            .map(|a| (a.start, a.end, a.amount))
            .collect(),
        setups,
        initial,
        batch_size: resource.batch_size,
        line: resource.capacity == 1,
        crew: Vec::new(),
        setup_calendar: calendar,
        rate: resource.cost_per_tick,
        setup_rate: resource.cost_per_tick,
    })
}

fn stores(model: &SchedulingModel) -> Result<Table<Store, StoreFacts>, ApsError> {
    let mut stores = Table::default();
    for (place, buffer) in model.buffers.iter().enumerate() {
        let path = format!("buffers[{place}]");
        tick(|| format!("{path}.level"), buffer.level)?;
        if let Some(capacity) = buffer.capacity {
            tick(|| format!("{path}.capacity"), capacity)?;
            if capacity < buffer.level {
                return Err(ApsError::contradiction(
                    format!("{path}.level"),
                    format!(
                        "{} is there, but only {capacity} fits; raise the capacity or lower the level",
                        buffer.level
                    ),
                ));
            }
        }
        for (row, arrival) in buffer.arrivals.iter().enumerate() {
            tick(|| format!("{path}.arrivals[{row}].at"), arrival.at)?;
            tick(|| format!("{path}.arrivals[{row}].amount"), arrival.amount)?;
        }
        stores.push(StoreFacts {
            level: buffer.level,
            capacity: buffer.capacity,
            arrivals: buffer.arrivals.iter().map(|a| (a.at, a.amount)).collect(),
        });
    }
    Ok(stores)
}

impl Floor<'_> {
    /// Who sets machines up. Those who do are counted by heads, even where there is but one.
    fn read_crews(&mut self, model: &SchedulingModel) -> Result<(), ApsError> {
        for (place, resource) in model.resources.iter().enumerate() {
            let res = Res::new(place);
            let mut calendars = vec![self.resources[res].calendar];
            let mut crew: Vec<(Res, u32)> = Vec::new();
            for (row, need) in resource.setup_needs.iter().enumerate() {
                let path = format!("resources[{place}].setup_needs[{row}]");
                let other = self.needed(need, &path, (Needing::SetUp, res), &crew)?;
                let facts = &mut self.resources[other];
                facts.line = false;
                calendars.push(facts.calendar);
                let rate = facts.rate.saturating_mul(i64::from(need.amount));
                crew.push((other, need.amount));
                let own = &mut self.resources[res].setup_rate;
                *own = own.saturating_add(rate);
            }
            self.resources[res].crew = crew;
            self.resources[res].setup_calendar = self.common(calendars);
        }
        Ok(())
    }

    /// The time at which all of these calendars are open.
    pub(super) fn common(&mut self, mut calendars: Vec<Calendar>) -> Calendar {
        calendars.retain(|calendar| *calendar != Calendar(0));
        calendars.sort_unstable();
        calendars.dedup();
        match calendars.as_slice() {
            [] => return Calendar(0),
            [only] => return *only,
            _ => {}
        }
        if let Some(known) = self.common.get(&calendars) {
            return *known;
        }
        let windows = calendars
            .iter()
            .flat_map(|calendar| self.open[*calendar].closed().to_vec());
        let common = OpenTime::without(windows.collect());
        let calendar = self.open.push(common);
        self.common.insert(calendars, calendar);
        calendar
    }
}
