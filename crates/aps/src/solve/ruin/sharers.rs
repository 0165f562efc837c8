//! Who shares what is no machine: operators, tools, the hands that set up, and material.
//!
//! On a machine neighbours stand side by side and are found there. What several may use at once has no such line, so
//! that who uses it is listed once.

use crate::shop::Shop;
use crate::table::{Op, Res, Store, Table};

/// The operations that use each group of resources, and those that take from or put into each buffer.
#[derive(Debug)]
pub(super) struct Sharers {
    /// The list of each operation, where it shares something.
    list: Table<Op, Option<u32>>,
    lists: Vec<Vec<Op>>,
}

impl Sharers {
    pub(super) fn of(shop: &Shop) -> Self {
        let mut of_res: Table<Res, Vec<Op>> = Table::filled(shop.resources.len(), Vec::new());
        let mut of_store: Table<Store, Vec<Op>> = Table::filled(shop.stores.len(), Vec::new());
        let note = |list: &mut Vec<Op>, op: Op| {
            if list.last() != Some(&op) {
                list.push(op);
            }
        };
        for op in shop.ops.ids() {
            for way in shop.ways_of(op) {
                for res in shared_by(shop, way) {
                    note(&mut of_res[res], op);
                }
            }
            let facts = &shop.ops[op];
            for (store, _) in facts.takes.iter().chain(&facts.puts) {
                note(&mut of_store[*store], op);
            }
        }
        let mut sharers = Self {
            list: Table::filled(shop.ops.len(), None),
            lists: Vec::new(),
        };
        let lists = of_res.cells().iter().chain(of_store.cells());
        for list in lists.filter(|list| list.len() > 1) {
            let number = u32::try_from(sharers.lists.len()).ok();
            // Of several things that an operation shares, the one that fewest use says most.
            for op in list {
                let known = sharers.list[*op].and_then(|known| sharers.lists.get(known as usize));
                if known.is_none_or(|known| list.len() < known.len()) {
                    sharers.list[*op] = number;
                }
            }
            sharers.lists.push(list.clone());
        }
        sharers
    }

    /// Those that share something with an operation, itself among them.
    pub(super) fn with(&self, op: Op) -> &[Op] {
        let list = self.list[op].and_then(|list| self.lists.get(list as usize));
        list.map_or(&[], Vec::as_slice)
    }
}

/// What work in this way uses that others may use at the same time, or on another machine.
fn shared_by(shop: &Shop, way: crate::table::Way) -> impl Iterator<Item = Res> + '_ {
    let facts = &shop.ways[way];
    let own = Some(facts.res).filter(|res| !shop.resources[*res].line);
    let crew = shop.resources[facts.res].crew.iter();
    let needs = facts.needs.iter().chain(crew).map(|(res, _)| *res);
    own.into_iter().chain(needs)
}
