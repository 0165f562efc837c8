//! Work centres: few enough to keep as they were told.

use crate::WorkCenterFacts;
use crate::names::{Names, put};
use lineside_kernel::WorkCenterId;

#[derive(Debug, Clone, Default)]
pub(crate) struct WorkCenterTable {
    pub(crate) codes: Names<WorkCenterId>,
    pub(crate) site: Vec<u32>,
    pub(crate) facts: Vec<WorkCenterFacts>,
}

impl WorkCenterTable {
    pub(crate) fn put(&mut self, row: u32, site: u32, facts: &WorkCenterFacts) {
        put(&mut self.site, row, site);
        put(&mut self.facts, row, facts.clone());
    }
}
