//! Whose journal it is: one tenant's one site.
//!
//! A scope is the unit of everything that has an order: positions, the hash chain,
//! synchronisation, and sharding. Work that touches two scopes is two commands joined
//! by a hand-over, never one commit. A site too busy for one ordered log names its lines
//! as sites of their own (`acme/munich/line-a`), so that more scopes are configuration.
//!
//! ```
//! use lineside_journal::Scope;
//!
//! let scope: Scope = "acme/munich".parse()?;
//! assert_eq!((scope.tenant(), scope.site()), ("acme", "munich"));
//! # Ok::<(), lineside_journal::NameError>(())
//! ```

use crate::NameError;
use lineside_kernel::{SiteId, TenantId, deserialize_text};
use serde::{Deserialize, Deserializer, Serialize};
use smol_str::SmolStr;
use std::fmt;
use std::str::FromStr;

/// A tenant and one of its sites, written `tenant/site`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Scope(SmolStr);

// INVARIANT: a valid tenant code without `/`, one `/`, a valid site code.

impl Scope {
    /// The scope of a tenant's site.
    ///
    /// # Errors
    /// [`NameError::Scope`] when the tenant's code holds a `/`, which parts the two.
    pub fn new(tenant: &TenantId, site: &SiteId) -> Result<Self, NameError> {
        format!("{tenant}/{site}").parse()
    }

    /// The tenant's code.
    #[must_use]
    pub fn tenant(&self) -> &str {
        self.parts().0
    }

    /// The site's code.
    #[must_use]
    pub fn site(&self) -> &str {
        self.parts().1
    }

    /// Both, as they are written: `acme/munich`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn parts(&self) -> (&str, &str) {
        self.0.split_once('/').unwrap_or((&self.0, ""))
    }
}

impl FromStr for Scope {
    type Err = NameError;
    fn from_str(text: &str) -> Result<Self, NameError> {
        let refuse = |why: String| NameError::Scope {
            given: NameError::shown(text),
            why,
        };
        let (tenant, site) = text
            .split_once('/')
            .ok_or_else(|| refuse("it has no `/`".into()))?;
        TenantId::new(tenant).map_err(|error| refuse(format!("its tenant is no code: {error}")))?;
        SiteId::new(site).map_err(|error| refuse(format!("its site is no code: {error}")))?;
        Ok(Self(text.into()))
    }
}

impl fmt::Display for Scope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Scope {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserialize_text(deserializer)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Scope {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Scope".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "minLength": 3,
            "description": "A tenant and one of its sites, written `acme/munich`: the unit that has a journal of its own.",
        })
    }
}
