//! The way down through a network, line by line, with exact quantities.

use super::StructureError;
use super::network::{Link, Network};
use lineside_kernel::{Elapsed, Ratio, Rounding};
use rust_decimal::Decimal;

/// The most lines that one walk visits.
pub(super) const MAX_VISITS: usize = 1_000_000;

/// One line on the way down.
pub(super) struct Visit<'v, 'a> {
    /// The node that it goes into or comes out of.
    pub(super) parent: usize,
    pub(super) link: Link<'a>,
    /// The numbers of the lines that lead here from the item that was asked about.
    pub(super) path: &'v [u32],
    /// How many orders deep it is: 1 for the first order.
    pub(super) level: u32,
    /// The step of the order that needs it.
    pub(super) step: Option<u32>,
    /// How long after the start of the order it is needed.
    pub(super) offset: Option<Elapsed>,
    /// How much, exactly.
    pub(super) exact: Ratio,
    /// How much is booked: rounded once, up for what goes in, down for what comes out. Of a
    /// phantom, what its own stock gives.
    pub(super) quantity: Decimal,
    /// Whether its own lines follow instead of it.
    pub(super) is_blown_through: bool,
}

/// What is still to be visited.
struct Ahead<'a> {
    parent: usize,
    link: Link<'a>,
    /// How much is made of the parent, exactly.
    of: Ratio,
    path: Vec<u32>,
    level: u32,
    step: Option<u32>,
    offset: Option<Elapsed>,
}

/// Visits every line below a node for so much of it, each before what is below it.
///
/// Phantoms use up their own stock first, and their lines follow for the rest, exactly: what
/// is never booked is never rounded.
pub(super) fn walk<'a>(
    network: &Network<'a>,
    start: usize,
    quantity: Ratio,
    levels: u32,
    stock: &mut [Ratio],
    visit: &mut dyn FnMut(Visit<'_, 'a>) -> Result<(), StructureError>,
) -> Result<(), StructureError> {
    let mut ahead: Vec<Ahead<'a>> = Vec::new();
    let mut visited = 0_usize;
    let top = Origin {
        of: quantity,
        path: &[],
        level: 1,
        is_phantom: false,
        step: None,
        offset: None,
    };
    push_below(network, start, &top, &mut ahead);
    while let Some(next) = ahead.pop() {
        visited += 1;
        if visited > MAX_VISITS {
            return Err(StructureError::TooLarge { limit: MAX_VISITS });
        }
        let Some(component) = network.node(next.link.component) else {
            continue;
        };
        let line = next.link.line;
        let exact = match line.fixed {
            true => next.link.factor,
            false => next.link.factor.checked_mul(next.of)?,
        };
        let is_blown_through = next.link.is_phantom && component.is_made();
        let booked = if is_blown_through {
            let available = stock.get_mut(next.link.component);
            take(available, exact, component.increment)?
        } else if line.is_component() {
            Rounding::Up.to_multiple(exact, component.increment)?
        } else {
            Rounding::Down.to_multiple(exact, component.increment)?
        };
        visit(Visit {
            parent: next.parent,
            link: next.link,
            path: &next.path,
            level: next.level,
            step: next.step,
            offset: next.offset,
            exact,
            quantity: booked,
            is_blown_through,
        })?;
        let origin = Origin {
            of: Ratio::from(booked),
            path: &next.path,
            level: next.level,
            is_phantom: false,
            step: None,
            offset: None,
        };
        if is_blown_through {
            // What was taken is rounded up, so that there may be less than nothing left.
            let rest = exact.checked_sub(booked.into())?;
            let origin = Origin {
                of: rest,
                is_phantom: true,
                step: next.step,
                offset: next.offset,
                ..origin
            };
            if rest.is_positive() {
                push_below(network, next.link.component, &origin, &mut ahead);
            }
        } else if line.is_component() && next.level < levels {
            let origin = Origin {
                level: next.level.saturating_add(1),
                ..origin
            };
            push_below(network, next.link.component, &origin, &mut ahead);
        }
    }
    Ok(())
}

/// What the lines below a node are visited for.
struct Origin<'v> {
    of: Ratio,
    path: &'v [u32],
    level: u32,
    is_phantom: bool,
    step: Option<u32>,
    offset: Option<Elapsed>,
}

fn push_below<'a>(
    network: &Network<'a>,
    parent: usize,
    origin: &Origin<'_>,
    ahead: &mut Vec<Ahead<'a>>,
) {
    let links = network.node(parent).map_or(&[][..], |node| &node.links);
    for link in links.iter().rev() {
        let mut path = origin.path.to_vec();
        path.push(link.line.line);
        ahead.push(Ahead {
            parent,
            link: *link,
            of: origin.of,
            path,
            level: origin.level,
            // The steps of a phantom are of no routing that is worked on.
            step: if origin.is_phantom {
                origin.step
            } else {
                link.line.step
            },
            offset: match (origin.offset, link.line.offset) {
                (Some(outer), Some(inner)) => Some(outer.saturating_add(inner)),
                (outer, inner) => outer.or(inner),
            },
        });
    }
}

/// Takes from stock what is needed, in whole increments: rounded up where there is enough,
/// and otherwise all that is there. So that who needs more never passes less on.
fn take(
    available: Option<&mut Ratio>,
    need: Ratio,
    increment: Decimal,
) -> Result<Decimal, StructureError> {
    let Some(available) = available else {
        return Ok(Decimal::ZERO);
    };
    let wanted = Rounding::Up.to_multiple(need, increment)?;
    let there = Rounding::Down.to_multiple(*available, increment)?;
    let taken = wanted.min(there);
    *available = available.checked_sub(taken.into())?;
    Ok(taken)
}
