//! The rules of revisions one after another, the same for bills of materials and routings.

use crate::{Effectivity, Revision, RevisionKey, RevisionStatus};
use lineside_execution::Violation;
use lineside_kernel::{ErrorCode, LocalDate};

/// The codes under which one room refuses what breaks the line of revisions.
pub(crate) struct Timeline {
    pub(crate) exists: &'static ErrorCode,
    pub(crate) unknown: &'static ErrorCode,
    pub(crate) not_a_draft: &'static ErrorCode,
    pub(crate) empty_days: &'static ErrorCode,
    pub(crate) overlaps: &'static ErrorCode,
    pub(crate) bad_end: &'static ErrorCode,
    pub(crate) unknown_site: &'static ErrorCode,
}

impl Timeline {
    /// A revision that there is already.
    pub(crate) fn taken<R: Revision>(
        &self,
        revisions: &[R],
        key: &RevisionKey,
        path: &str,
    ) -> Option<Violation> {
        let known = revisions.iter().find(|known| known.key() == key)?;
        let message = format!(
            "there is a revision {key} already ({}); choose another one",
            known.status().as_str()
        );
        Some(self.about(self.exists, message, key, path))
    }

    /// The draft of this key.
    pub(crate) fn draft<'a, R: Revision>(
        &self,
        revisions: &'a [R],
        key: &RevisionKey,
        path: &str,
    ) -> Result<&'a R, Violation> {
        let known = self.known(revisions, key, path)?;
        if known.status() == RevisionStatus::Draft {
            return Ok(known);
        }
        let status = known.status().as_str();
        let message = format!("revision {key} is {status} and never changes; draft a new one");
        let violation = self.about(self.not_a_draft, message, key, path);
        Err(violation.with("status", status))
    }

    /// What a release does to the revisions around it: the one that ends where the new one
    /// begins, if there is one.
    pub(crate) fn release<'a, R: Revision>(
        &self,
        revisions: &'a [R],
        key: &RevisionKey,
        effective: Effectivity,
        path: &str,
    ) -> Result<Option<&'a RevisionKey>, Violation> {
        self.draft(revisions, key, path)?;
        if effective.is_empty() {
            let message = format!("{effective} has no day; give a `to` behind `from`");
            return Err(Violation::new(self.empty_days, message)
                .with("path", under(path, "effective.to"))
                .with("value", effective.to.map(|to| to.to_string())));
        }
        let of_alternate =
            |other: &&R| other.key().site == key.site && other.key().alternate == key.alternate;
        let mut ends = None;
        for other in revisions.iter().filter(of_alternate) {
            let Some(days) = other.served().filter(|days| days.overlaps(effective)) else {
                continue;
            };
            if days.to.is_some() || days.from >= effective.from {
                let message = format!(
                    "revision {} serves on {days}, which overlaps {effective}; end it first, or \
                     choose other days",
                    other.key()
                );
                return Err(Violation::new(self.overlaps, message)
                    .with("path", under(path, "effective"))
                    .with("revision", other.key().revision.as_str())
                    .with("from", days.from.to_string())
                    .with("to", days.to.map(|to| to.to_string())));
            }
            ends = Some(other.key());
        }
        Ok(ends)
    }

    /// Whether a revision can end then.
    pub(crate) fn end<R: Revision>(
        &self,
        revisions: &[R],
        key: &RevisionKey,
        to: Option<LocalDate>,
        path: &str,
    ) -> Option<Violation> {
        let known = match self.known(revisions, key, path) {
            Ok(known) => known,
            Err(violation) => return Some(violation),
        };
        let refuse = |message: String| {
            let value = to.map(|to| to.to_string());
            Some(
                Violation::new(self.bad_end, message)
                    .with("path", under(path, "to"))
                    .with("status", known.status().as_str())
                    .with("value", value),
            )
        };
        match (known.status(), known.served(), to) {
            (RevisionStatus::Draft, _, None) => None,
            (RevisionStatus::Draft, _, Some(_)) => refuse(format!(
                "revision {key} is a draft and serves on no day; leave `to` out to drop it"
            )),
            (_, Some(days), Some(to)) if days.from <= to && days.to.is_none_or(|end| to < end) => {
                None
            }
            (_, Some(days), _) => refuse(format!(
                "revision {key} serves on {days}; give a `to` within these days"
            )),
            (_, None, _) => refuse(format!("revision {key} has ended already")),
        }
    }

    /// A revision for a site that there is not.
    pub(crate) fn unknown_site(
        &self,
        key: &RevisionKey,
        is_site_known: bool,
        path: &str,
    ) -> Option<Violation> {
        let site = key.site.as_ref().filter(|_| !is_site_known)?;
        let message = format!(
            "there is no site `{site}`; put it first, or leave `site` out for a revision that is \
             for every site"
        );
        Some(
            Violation::new(self.unknown_site, message)
                .with("path", under(path, "key.site"))
                .with("value", site.as_str()),
        )
    }

    fn known<'a, R: Revision>(
        &self,
        revisions: &'a [R],
        key: &RevisionKey,
        path: &str,
    ) -> Result<&'a R, Violation> {
        let known = revisions.iter().find(|known| known.key() == key);
        known.ok_or_else(|| {
            let message = format!("there is no revision {key}; draft it first");
            self.about(self.unknown, message, key, path)
        })
    }

    fn about(
        &self,
        code: &'static ErrorCode,
        message: String,
        key: &RevisionKey,
        path: &str,
    ) -> Violation {
        Violation::new(code, message)
            .with("path", under(path, "key"))
            .with("revision", key.revision.as_str())
    }
}

/// A field below a path, which may be the root.
pub(crate) fn under(path: &str, field: &str) -> String {
    match path {
        "" => field.to_owned(),
        path => format!("{path}.{field}"),
    }
}
