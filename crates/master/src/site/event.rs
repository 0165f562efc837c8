//! What happens to a site.

use super::Site;
use lineside_execution::facts;
use serde::{Deserialize, Serialize};

facts! {
    /// What happens to a site. Who, when and why stand on the line around each fact.
    pub enum SiteEvent {
        /// It was made known or replaced.
        Put(SitePut) = "site.put", 1;
    }
}

/// A site was made known or replaced.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SitePut {
    /// The site as it is now.
    pub site: Site,
}
