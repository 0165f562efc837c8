//! What a plant is: its sites, work centers, items, bills and routings, as the commands
//! that make them known. What the plant knows already stays as it is.

use super::ahead::Ahead;
use super::work::Work;
use super::{LoadDataSet, LoadError};
use crate::plant::Plant;
use crate::plant::reads::StoreReads;
use hashbrown::HashSet;
use lineside_dataset::{Hundredths, Refs};
use lineside_execution::{Command, Desk, Reads, Refused, Room, Task, Word, carry_out};
use lineside_journal::{Cell, Commit, Expect, Kind, NewEvent, StoreError, StreamId, StreamWrite};
use lineside_kernel::{Elapsed, ItemId, LocalDate, Money, Problem, Ratio, RevisionId};
use lineside_master::bom::{BomLine, BomRoom, LoadBoms, LoadedBom};
use lineside_master::item::{Item, ItemRoom, ItemStatus, PutItems, take_into_use};
use lineside_master::routing::{LoadRoutings, LoadedRouting, RoutingRoom, RoutingStep, RunTime};
use lineside_master::site::{PutSites, Site, SiteRoom};
use lineside_master::work_center::{PutWorkCenters, WorkCenter, WorkCenterRoom};
use lineside_master::{Effectivity, RevisionKey};
use rust_decimal::Decimal;
use serde_json::json;

/// So many things are made known by one command.
const CHUNK: usize = 1_000;
/// What says that a data set was loaded, and by whom.
const LOADED: Kind = Kind::of("data_set.loaded");

/// The stream of one load, on which every part of it rests.
pub(super) fn load_stream(command: &Command) -> Result<StreamId, Problem> {
    Ok(StreamId::new("data_set", &command.id.to_string())?)
}

impl Plant {
    /// The commits that come first: the admission of the author, and what the plant is.
    pub(super) fn first_parts(
        &self,
        work: &Work<'_>,
        wanted: &LoadDataSet,
    ) -> Result<Vec<Commit>, LoadError> {
        let mut refused = None;
        let commits = self.read(|store| {
            let reads = StoreReads {
                store,
                scope: &self.scope,
                cache: None,
            };
            let mut first = First {
                plant: self,
                work,
                wanted,
                ahead: Ahead::of(reads),
                commits: Vec::new(),
            };
            match first.all() {
                Ok(()) => Ok(first.commits),
                Err(Refused::Store(error)) => Err(error),
                Err(other) => {
                    refused = Some(Problem::from(other));
                    Ok(Vec::new())
                }
            }
        })?;
        match refused {
            Some(problem) => Err(problem.into()),
            None => Ok(commits),
        }
    }
}

struct First<'a> {
    plant: &'a Plant,
    work: &'a Work<'a>,
    wanted: &'a LoadDataSet,
    ahead: Ahead<'a>,
    commits: Vec<Commit>,
}

impl First<'_> {
    fn all(&mut self) -> Result<(), Refused> {
        self.admission()?;
        let sites = self.unknown::<SiteRoom, _>(self.work.sites()?, |site| site.site.as_str())?;
        self.each(sites, |sites, command| PutSites { sites, command })?;
        let centers = self.work.work_centers()?;
        let centers = self.unknown::<WorkCenterRoom, _>(centers, |at| at.work_center.as_str())?;
        self.each(centers, |work_centers, command| PutWorkCenters {
            work_centers,
            command,
        })?;
        let items = self.work.items();
        let items = self.unknown::<ItemRoom, _>(items, |item| item.item.as_str())?;
        self.each(items, |items, command| PutItems { items, command })?;
        let boms = self.unknown::<BomRoom, _>(self.work.boms()?, |bom| bom.item.as_str())?;
        self.each(boms, |boms, command| LoadBoms { boms, command })?;
        let routings = self.work.routings()?;
        let routings = self.unknown::<RoutingRoom, _>(routings, |made| made.item.as_str())?;
        self.each(routings, |routings, command| LoadRoutings {
            routings,
            command,
        })?;
        let moved: Vec<ItemId> = self.work.moved_items();
        for items in moved.chunks(CHUNK) {
            let command = self.command();
            self.on_a_desk(&command, |desk| {
                let mut each = items.iter();
                each.try_for_each(|item| take_into_use(desk, item).map(|_| ()))
            })?;
        }
        Ok(())
    }

    /// The first commit carries the id of the command, and says what was loaded.
    fn admission(&mut self) -> Result<(), Refused> {
        let wanted = self.wanted;
        let fingerprint = wanted.fingerprint()?;
        let now = self.work.at;
        let host = &self.plant.inner.options;
        let mut desk = Desk::new(&mut self.ahead, &self.plant.scope, &wanted.command, now)
            .with_authenticator(host.authenticator.as_deref())
            .with_authorizer(host.authorizer.as_deref());
        carry_out(wanted, &mut desk)?;
        let mut commit = desk.into_commit(fingerprint)?;
        let counts = self.work.counts();
        let body = json!({
            "orders": counts.orders, "steps": counts.steps,
            "movements": counts.movements, "stocks": counts.stocks,
        });
        let event = NewEvent::new(LOADED, 1, now, &body).map_err(Problem::from)?;
        let stream = load_stream(&wanted.command)?;
        let write = StreamWrite::new(stream, Expect::NoStream, vec![event]);
        commit.streams.insert(0, write);
        self.ahead.add(&commit)?;
        self.commits.push(commit);
        Ok(())
    }

    /// What the plant does not know yet.
    fn unknown<R: Room, T>(
        &mut self,
        all: Vec<T>,
        code: impl Fn(&T) -> &str,
    ) -> Result<Vec<T>, StoreError> {
        let mut unknown = Vec::with_capacity(all.len());
        for one in all {
            let key = [Cell::from(code(&one))];
            if self.ahead.store.row(R::TABLE, &key)?.is_none() {
                unknown.push(one);
            }
        }
        Ok(unknown)
    }

    /// Carries out a command on so many things at a time.
    fn each<T, C: Task>(
        &mut self,
        all: Vec<T>,
        task: impl Fn(Vec<T>, Command) -> C,
    ) -> Result<(), Refused> {
        let mut all = all.into_iter().peekable();
        while all.peek().is_some() {
            let task = task(all.by_ref().take(CHUNK).collect(), self.command());
            self.on_a_desk(task.command(), |desk| task.carry_out(desk))?;
        }
        Ok(())
    }

    fn command(&self) -> Command {
        let id = format!("{} first {}", self.wanted.command.id, self.commits.len());
        Command {
            id: lineside_journal::CommandId::derived(&id),
            ..self.wanted.command.clone()
        }
    }

    fn on_a_desk(
        &mut self,
        command: &Command,
        work: impl FnOnce(&mut Desk<'_>) -> Result<(), Refused>,
    ) -> Result<(), Refused> {
        let mut desk = Desk::new(&mut self.ahead, &self.plant.scope, command, self.work.at);
        work(&mut desk)?;
        if !desk.has_facts() {
            return Ok(());
        }
        let mut commit = desk.into_commit(lineside_proof::Hash::ZERO)?;
        let load = load_stream(&self.wanted.command)?;
        let guard = StreamWrite::new(load, Expect::Exactly(1), Vec::new());
        commit.streams.push(guard);
        self.ahead.add(&commit)?;
        self.commits.push(commit);
        Ok(())
    }
}

impl Work<'_> {
    fn sites(&self) -> Result<Vec<Site>, Problem> {
        let rows = &self.set.facilities;
        let each = self.names.sites.iter().zip(&self.names.zones).enumerate();
        let sites = each.map(|(row, (site, zone))| Site {
            site: site.clone(),
            name: rows.name.get(row).unwrap_or(site.as_str()).to_owned(),
            kind: rows
                .facility_type
                .get(row)
                .map(|kind| Word::of(kind.as_str())),
            zone: *zone,
            calendar: None,
            currency: Some(self.currency),
            active: rows.is_active.get(row).copied().unwrap_or(true),
        });
        Ok(sites.collect())
    }

    fn work_centers(&self) -> Result<Vec<WorkCenter>, Problem> {
        let rows = &self.set.work_centers;
        let mut centers = Vec::with_capacity(rows.len());
        for (row, center) in self.names.work_centers.iter().enumerate() {
            let site = rows.facility_id.row(row);
            let kind = rows.work_center_type.get(row);
            let (Some(site), Some(kind)) = (site.and_then(|at| self.names.sites.get(at)), kind)
            else {
                continue;
            };
            let name = rows.name.get(row).unwrap_or(center.as_str());
            let kind = Word::of(kind.as_str());
            let mut made = WorkCenter::new(center.clone(), name, site.clone(), kind);
            let capacity = rows.capacity_per_day.get(row).copied();
            made.capacity_per_day = capacity.filter(|units| *units > 0).map(Decimal::from);
            let efficiency = rows.efficiency_rating.get(row).copied();
            made.efficiency = efficiency.map_or(Decimal::ONE, whole);
            made.hourly_rate = self.money(rows.hourly_rate_usd.get(row).copied());
            made.setup_time = minutes(rows.setup_time_mins.get(row).copied().unwrap_or(0))?;
            made.active = rows.is_active.get(row).copied().unwrap_or(true);
            centers.push(made);
        }
        Ok(centers)
    }

    fn items(&self) -> Vec<Item> {
        let (parts, products) = (&self.set.parts, &self.set.products);
        let each = self.names.items.iter().zip(&self.names.units).enumerate();
        each.map(|(place, (item, unit))| {
            let product = place.checked_sub(self.names.parts);
            let name = match product {
                None => parts.description.get(place),
                Some(row) => products.name.get(row),
            };
            let kind = match product {
                None => Word::of("part"),
                Some(_) => Word::of("product"),
            };
            let mut made = Item::new(item.clone(), name.unwrap_or(item.as_str()), kind, *unit);
            let is_active = product.and_then(|row| products.is_active.get(row).copied());
            if is_active == Some(false) {
                made.status = ItemStatus::Obsolete;
            }
            made
        })
        .collect()
    }

    fn boms(&self) -> Result<Vec<LoadedBom>, Problem> {
        let (own, below) = (&self.set.product_components, &self.set.bill_of_materials);
        let product = |row| self.names.place(None, own.product_id.row(row));
        let mut lines: Vec<Vec<BomLine>> = vec![Vec::new(); self.names.items.len()];
        let own = (0..own.len()).map(|row| (product(row), &own.part_id, &own.quantity, row));
        let below = (0..below.len()).map(|row| {
            let parent = below.parent_part_id.row(row);
            (parent, &below.child_part_id, &below.quantity, row)
        });
        for (parent, child, quantity, row) in own.chain(below) {
            let child = child.row(row).and_then(|part| self.names.items.get(part));
            let of = parent.and_then(|parent| lines.get_mut(parent));
            if let (Some(of), Some(child), Some(quantity)) = (of, child, quantity.get(row)) {
                let line = number(of.len());
                of.push(BomLine::new(line, child.clone(), Ratio::from(*quantity)));
            }
        }
        let made = lines.into_iter().zip(&self.names.items);
        let made = made.filter(|(lines, _)| !lines.is_empty());
        made.map(|(lines, item)| {
            Ok(LoadedBom {
                item: item.clone(),
                key: revision(1)?,
                effective: Effectivity::ALWAYS,
                lines,
                priority: None,
            })
        })
        .collect()
    }

    /// Steps of one product that begin on one day are one revision.
    fn routings(&self) -> Result<Vec<LoadedRouting>, Problem> {
        let rows = &self.set.production_routings;
        let mut order: Vec<usize> = (0..rows.len()).collect();
        let from = |row: usize| rows.effective_from.get(row).copied().flatten();
        order.sort_by_key(|row| {
            let step = rows.step_sequence.get(*row).copied();
            (rows.product_id.row(*row), from(*row), step)
        });
        let mut routings: Vec<LoadedRouting> = Vec::new();
        let mut last: Option<(usize, Option<LocalDate>)> = None;
        let mut revisions = 0;
        for row in order {
            let is_used = rows.is_active.get(row).copied().unwrap_or(true);
            let product = rows.product_id.row(row).filter(|_| is_used);
            let item = self.names.place(None, product);
            let (Some(product), Some(item)) =
                (product, item.and_then(|place| self.names.items.get(place)))
            else {
                continue;
            };
            if last != Some((product, from(row))) {
                let is_next = last.is_some_and(|(before, _)| before == product);
                revisions = if is_next { revisions + 1 } else { 1 };
                last = Some((product, from(row)));
                routings.push(LoadedRouting {
                    item: item.clone(),
                    key: revision(revisions)?,
                    effective: Effectivity {
                        from: from(row).unwrap_or(LocalDate::MIN),
                        to: rows.effective_to.get(row).copied().flatten(),
                    },
                    steps: Vec::new(),
                    priority: None,
                });
            }
            if let (Some(step), Some(routing)) = (self.routing_step(row)?, routings.last_mut()) {
                routing.steps.push(step);
            }
        }
        Ok(routings)
    }

    fn routing_step(&self, row: usize) -> Result<Option<RoutingStep>, Problem> {
        let rows = &self.set.production_routings;
        let center = rows.work_center_id.row(row);
        let center = center.and_then(|center| self.names.work_centers.get(center));
        let (Some(center), Some(run)) = (center, rows.run_time_per_unit_mins.get(row)) else {
            return Ok(None);
        };
        let operation = rows.operation_name.get(row).unwrap_or_default();
        let minutes_each = Ratio::from(run.to_decimal());
        let run_time = RunTime::PerUnit {
            minutes: minutes_each,
        };
        let number = sequence(rows.step_sequence.get(row).copied());
        let mut step = RoutingStep::new(number, operation, center.clone(), run_time);
        step.setup_time = Some(minutes(
            rows.setup_time_mins.get(row).copied().unwrap_or(0),
        )?);
        Ok(Some(step))
    }

    /// The items that have stock; from now on their units are fixed.
    fn moved_items(&self) -> Vec<ItemId> {
        let mut seen = HashSet::new();
        let stocks = self.ledger.stocks.iter();
        let new = stocks.filter(|stock| seen.insert(stock.item));
        new.filter_map(|stock| self.names.items.get(stock.item).cloned())
            .collect()
    }

    pub(super) fn money(&self, cost: Option<Hundredths>) -> Option<Money> {
        let cost = cost.filter(|cost| cost.get() > 0)?;
        Money::new(cost.to_decimal(), self.currency).ok()
    }
}

/// The number of a line, counted in tens from the place among its like.
pub(super) fn number(place: usize) -> u32 {
    let place = u32::try_from(place).unwrap_or(u32::MAX / 10 - 1);
    place.saturating_add(1).saturating_mul(10)
}

pub(super) fn sequence(number: Option<i64>) -> u32 {
    number
        .and_then(|number| u32::try_from(number).ok())
        .unwrap_or(0)
}

/// The row that a reference means, among others of its kind.
pub(super) fn of<'a, T>(refs: &Refs, row: usize, all: &'a [T]) -> Option<&'a T> {
    refs.row(row).and_then(|place| all.get(place))
}

fn whole(hundredths: Hundredths) -> Decimal {
    hundredths.to_decimal().normalize()
}

fn minutes(minutes: i64) -> Result<Elapsed, Problem> {
    Ok(Elapsed::from_micros(minutes.saturating_mul(60_000_000))?)
}

fn revision(number: u32) -> Result<RevisionKey, Problem> {
    Ok(RevisionKey::main(RevisionId::new(number.to_string())?))
}
