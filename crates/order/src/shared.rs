//! A plan that many orders were made by: checked once, and written once.
//!
//! A data set brings in orders by the hundred thousand, and most of them are made alike.
//! Each order's fact holds the whole plan all the same, so that it can be read by itself.
//!
//! ```
//! use lineside_order::{OrderPlan, SharedPlan};
//!
//! let plan = SharedPlan::shared(OrderPlan::default());
//! assert!(plan.steps.is_empty());
//! assert_eq!(serde_json::to_string(&plan)?, serde_json::to_string(&OrderPlan::default())?);
//! # Ok::<(), serde_json::Error>(())
//! ```

use crate::OrderPlan;
use crate::decide::check_plan;
use lineside_execution::Violation;
use lineside_proof::Fragment;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::ops::Deref;
use std::sync::{Arc, OnceLock};

/// A plan that nobody changes any more; copies are the same plan.
#[derive(Debug, Clone)]
pub struct SharedPlan {
    plan: Arc<OrderPlan>,
    /// What is known of the plan, where several orders are made by it.
    known: Option<Arc<Known>>,
}

#[derive(Debug, Default)]
struct Known {
    is_sound: OnceLock<()>,
    /// Missing where the plan has no canonical form.
    written: OnceLock<Option<Fragment>>,
}

impl SharedPlan {
    /// A plan for many orders.
    #[must_use]
    pub fn shared(plan: OrderPlan) -> Self {
        Self {
            plan: Arc::new(plan),
            known: Some(Arc::default()),
        }
    }

    /// The plan, as orders hold it.
    #[must_use]
    pub fn plan(&self) -> &Arc<OrderPlan> {
        &self.plan
    }

    /// What is wrong with it.
    pub(crate) fn check(&self) -> Vec<Violation> {
        if let Some(known) = &self.known
            && known.is_sound.get().is_some()
        {
            return Vec::new();
        }
        let violations = check_plan(&self.plan);
        if let Some(known) = self.known.as_ref().filter(|_| violations.is_empty()) {
            let _ = known.is_sound.set(());
        }
        violations
    }
}

impl Deref for SharedPlan {
    type Target = OrderPlan;
    fn deref(&self) -> &OrderPlan {
        &self.plan
    }
}

impl From<OrderPlan> for SharedPlan {
    /// A plan for one order.
    fn from(plan: OrderPlan) -> Self {
        Self {
            plan: Arc::new(plan),
            known: None,
        }
    }
}

impl PartialEq for SharedPlan {
    fn eq(&self, other: &Self) -> bool {
        self.plan == other.plan
    }
}

impl Serialize for SharedPlan {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let known = self.known.as_ref();
        let written =
            known.map(|known| known.written.get_or_init(|| Fragment::of(&*self.plan).ok()));
        match written {
            Some(Some(written)) => written.serialize_for(&*self.plan, serializer),
            _ => self.plan.serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for SharedPlan {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        OrderPlan::deserialize(deserializer).map(Self::from)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::OrderPlanStep;
    use lineside_proof::to_canonical;

    #[test]
    fn a_shared_plan_is_written_as_a_plan_is() {
        let step = |sequence| {
            let step = serde_json::json!({"sequence": sequence, "work_center": "WC-1"});
            serde_json::from_value::<OrderPlanStep>(step).unwrap()
        };
        let plan = OrderPlan {
            steps: vec![step(10), step(20)],
            ..OrderPlan::default()
        };
        let (shared, own) = (
            SharedPlan::shared(plan.clone()),
            SharedPlan::from(plan.clone()),
        );
        for _ in 0..2 {
            assert_eq!(to_canonical(&shared), to_canonical(&plan));
            assert_eq!(to_canonical(&own), to_canonical(&plan));
        }
        let text = serde_json::to_string(&plan).unwrap();
        assert_eq!(serde_json::to_string(&shared).unwrap(), text);
        let read: SharedPlan = serde_json::from_str(&text).unwrap();
        assert!(read == shared && shared.check().is_empty() && shared.check().is_empty());
    }

    #[test]
    fn a_shared_plan_that_is_wrong_is_wrong_each_time() {
        let empty = SharedPlan::shared(OrderPlan::default());
        assert_eq!((empty.check().len(), empty.check().len()), (1, 1));
    }
}
