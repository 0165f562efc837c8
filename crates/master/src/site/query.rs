//! What can be asked about sites.

use super::error::UNKNOWN;
use super::{Site, SiteRoom};
use crate::page::{find, page};
use lineside_execution::{Reads, Refused, Violation, Word};
use lineside_journal::{Scan, cells};
use lineside_kernel::SiteId;
use serde::{Deserialize, Serialize};

/// Shows a site.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct GetSite {
    /// Its code.
    pub site: SiteId,
}

/// A site, and how often it was changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SiteView {
    /// The site.
    pub site: Site,
    /// How many facts it is made of; what a signature names as the version signed.
    pub version: u64,
}

/// Answers `master.get_site`.
///
/// # Errors
/// [`Refused`] when there is no such site or it cannot be read.
pub fn get_site(reads: &mut dyn Reads, request: &GetSite) -> Result<SiteView, Refused> {
    let code = request.site.as_str();
    let unknown = || Violation::new(&UNKNOWN, format!("there is no site `{code}`"));
    let found = find::<SiteRoom>(reads, code)?.ok_or_else(unknown)?;
    Ok(SiteView {
        site: found.state.site.clone().ok_or_else(unknown)?,
        version: found.version,
    })
}

/// Lists sites in the order of their codes, in pages.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ListSites {
    /// Only sites of this sort.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<Word>,
    /// Only sites that are active, or only those that are not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub active: Option<bool>,
    /// Where the page before ended: its `next`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<SiteId>,
    /// At most so many; 100 when absent, and never more than 1000.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
}

/// One page of a list of sites.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SitePage {
    /// The sites.
    pub sites: Vec<SiteView>,
    /// What to ask for behind; absent when this page is the last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<SiteId>,
}

/// Answers `master.list_sites`.
///
/// # Errors
/// [`Refused`] when the rows cannot be read.
pub fn list_sites(reads: &mut dyn Reads, request: &ListSites) -> Result<SitePage, Refused> {
    let scan = match &request.kind {
        Some(kind) => Scan::by("kind").equals(cells![kind.as_str()]),
        None => Scan::all(),
    };
    let after = request.after.as_ref().map(SiteId::as_str);
    let (found, has_more) = page::<SiteRoom>(reads, &scan, after, request.limit, |state| {
        let site = state.site.as_ref();
        site.is_some_and(|site| request.active.is_none_or(|active| active == site.active))
    })?;
    let sites: Vec<SiteView> = found
        .into_iter()
        .filter_map(|(_, found)| {
            let site = found.state.site.clone()?;
            let version = found.version;
            Some(SiteView { site, version })
        })
        .collect();
    let last = sites.last().filter(|_| has_more);
    let next = last.map(|last| last.site.site.clone());
    Ok(SitePage { sites, next })
}
