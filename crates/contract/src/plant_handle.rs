//! A plant as every language holds it: opened, called by many threads, closed.

use crate::call::{Answer, find, fits, guarded};
use crate::errors;
use crate::host::{
    Door, Host, HostAnchor, HostAuthenticator, HostAuthorizer, HostClock, HostKeyValue, HostSigner,
    is_inside,
};
use crate::operation::{Form, Given};
use crate::{HostPart, OpenPlant, request};
use lineside::journal::{KeyValueStore, Scope, StoreError};
use lineside::{Beside, Plant, PlantOptions, Problem, Unwatched, Watch};
use std::fmt;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, PoisonError, RwLock};

/// An open plant; clones are the same plant.
///
/// ```
/// let plant = lineside_contract::open_plant(br#"{"address": "memory:"}"#, None)?;
/// let request = br#"{"quantity": {"value": "3", "unit": "dozen"}, "to": "pcs"}"#;
/// assert!(plant.call_json("quantity.convert", request).is_ok());
///
/// plant.close()?;
/// let problem = plant.call_json("quantity.convert", request).unwrap_err();
/// assert_eq!(problem.code(), "storage.closed");
/// # Ok::<(), lineside::Problem>(())
/// ```
#[derive(Clone)]
pub struct PlantHandle(Arc<Inner>);

struct Inner {
    /// Tells this plant from the others of the process.
    id: u64,
    scope: Scope,
    open: RwLock<Option<Open>>,
}

#[derive(Clone)]
struct Open {
    plant: Plant,
    clock: Option<Arc<HostClock>>,
    store: Option<Door>,
}

/// Opens a plant: `request` is an [`OpenPlant`] as JSON, `host` answers for the parts that
/// the request says the host brings.
///
/// # Errors
/// A [`Problem`] when the request is refused, the store cannot be opened, or the host
/// fails.
pub fn open_plant(request: &[u8], host: Option<Arc<dyn Host>>) -> Result<PlantHandle, Problem> {
    static NEXT: AtomicU64 = AtomicU64::new(1);
    fits(request)?;
    guarded(|| {
        let request: OpenPlant = request::decode(request, &[])?;
        let id = NEXT.fetch_add(1, Ordering::Relaxed);
        let open = open(request, id, host)?;
        Ok(PlantHandle(Arc::new(Inner {
            id,
            scope: open.plant.scope().clone(),
            open: RwLock::new(Some(open)),
        })))
    })
}

fn open(request: OpenPlant, id: u64, host: Option<Arc<dyn Host>>) -> Result<Open, Problem> {
    let door = |part: HostPart| -> Result<Option<Door>, Problem> {
        match (&host, request.host.contains(&part)) {
            (_, false) => Ok(None),
            (Some(host), true) => Ok(Some(Door::new(host.clone(), id))),
            (None, true) => Err(errors::host_missing()),
        }
    };
    let clock = door(HostPart::Clock)?.map(HostClock::new).transpose()?;
    let clock = clock.map(Arc::new);
    let mut options = PlantOptions {
        scope: request.scope.clone(),
        requires_policy: request.requires_policy,
        checkpoints: request.checkpoints,
        ..PlantOptions::default()
    };
    if let Some(clock) = &clock {
        options.clock = clock.clone();
    }
    if let Some(door) = door(HostPart::Authenticator)? {
        options.authenticator = Some(Arc::new(HostAuthenticator(door)));
    }
    if let Some(door) = door(HostPart::Authorizer)? {
        options.authorizer = Some(Arc::new(HostAuthorizer(door)));
    }
    if let Some(door) = door(HostPart::Anchor)? {
        options.anchor = Some(Arc::new(HostAnchor(door)));
    }
    if let Some(door) = door(HostPart::Signer)? {
        options.signer = Some(Arc::new(HostSigner::new(door)?));
    }
    let store = door(HostPart::Store)?;
    let plant = match (&request.address, store.clone()) {
        (Some(address), None) => Plant::open_with(address, options)?,
        (None, Some(door)) => {
            let store = KeyValueStore::open(HostKeyValue::new(door)?)?;
            Plant::over(Box::new(store), options)?
        }
        (Some(_), Some(_)) => return Err(errors::two_stores()),
        (None, None) => return Err(errors::no_store()),
    };
    Ok(Open {
        plant,
        clock,
        store,
    })
}

impl PlantHandle {
    /// Which site it is.
    #[must_use]
    pub fn scope(&self) -> &Scope {
        &self.0.scope
    }

    /// Whether it was closed.
    #[must_use]
    pub fn is_closed(&self) -> bool {
        let open = self.0.open.read().unwrap_or_else(PoisonError::into_inner);
        open.is_none()
    }

    /// Calls a method of the plant, or any other, as [`call`](crate::call()) does.
    ///
    /// # Errors
    /// A [`Problem`]: the request was refused, the rules said no, the store failed, or the
    /// watch stopped it.
    pub fn call(
        &self,
        method: &str,
        request: &[u8],
        columns: &[Beside],
        watch: &dyn Watch,
    ) -> Result<Answer, Problem> {
        let (json, columns) = self.run(method, request, columns, watch, Form::Columns)?;
        Ok(Answer { json, columns })
    }

    /// Calls a method where only text can travel, as [`call_json`](crate::call_json) does.
    ///
    /// # Errors
    /// As [`PlantHandle::call`].
    pub fn call_json(&self, method: &str, request: &[u8]) -> Result<Vec<u8>, Problem> {
        Ok(self.run(method, request, &[], &Unwatched, Form::Text)?.0)
    }

    fn run(
        &self,
        method: &str,
        request: &[u8],
        columns: &[Beside],
        watch: &dyn Watch,
        form: Form,
    ) -> Result<(Vec<u8>, Vec<Beside>), Problem> {
        let open = self.open()?;
        let operation = find(method, request)?;
        guarded(|| {
            if operation.needs_plant() {
                self.refuse_from_inside()?;
                open.clock.as_ref().map_or(Ok(()), |clock| clock.ask())?;
            }
            operation.run(&Given {
                plant: Some(&open.plant),
                store: open.store.as_ref(),
                json: request,
                columns,
                watch,
                form,
            })
        })
    }

    fn open(&self) -> Result<Open, Problem> {
        let open = self.0.open.read().unwrap_or_else(PoisonError::into_inner);
        open.clone().ok_or_else(|| StoreError::Closed.into())
    }

    fn refuse_from_inside(&self) -> Result<(), Problem> {
        match is_inside(self.0.id) {
            true => Err(errors::reentered()),
            false => Ok(()),
        }
    }

    /// Writes what was handed in, refuses every further call, and lets go of the store and
    /// the host when the calls under way are done. Closing twice is closing once.
    ///
    /// # Errors
    /// A [`Problem`] when it is called from inside the host of this plant.
    pub fn close(&self) -> Result<(), Problem> {
        self.refuse_from_inside()?;
        let open = self
            .0
            .open
            .write()
            .unwrap_or_else(PoisonError::into_inner)
            .take();
        guarded(|| {
            if let Some(open) = open {
                open.plant.close();
            }
            Ok(())
        })
    }
}

impl fmt::Debug for PlantHandle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let state = if self.is_closed() { "closed" } else { "open" };
        write!(f, "PlantHandle({}, {state})", self.0.scope)
    }
}
