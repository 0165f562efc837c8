//! The short forms in which an order's row keeps what its events say at length.

/// Instants as microseconds since 1970.
pub(crate) mod instant {
    use lineside_kernel::Timestamp;
    use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

    pub(crate) fn serialize<S: Serializer>(
        value: &Option<Timestamp>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        value.map(Timestamp::as_micros).serialize(serializer)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<Timestamp>, D::Error> {
        let micros = Option::<i64>::deserialize(deserializer)?;
        micros
            .map(|micros| Timestamp::from_micros(micros).map_err(de::Error::custom))
            .transpose()
    }
}

/// Schedules as lists: the number of a step, where, start and end, and the begin of its set-up.
pub(crate) mod schedule {
    use crate::{OrderSchedule, ScheduledStep};
    use lineside_kernel::{Timestamp, WorkCenterId};
    use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
    use std::sync::Arc;

    type Short<C> = (u64, Vec<(u32, C, i64, i64, Option<i64>)>);

    pub(crate) fn serialize<S: Serializer>(
        schedule: &Option<Arc<OrderSchedule>>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let micros = Timestamp::as_micros;
        let short = schedule.as_deref().map(|schedule| -> Short<&WorkCenterId> {
            let steps = schedule.steps.iter().map(|step| {
                let (start, end) = (micros(step.start), micros(step.end));
                let setup = step.setup_start.map(micros);
                (step.step, &step.work_center, start, end, setup)
            });
            (schedule.position, steps.collect())
        });
        short.serialize(serializer)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<Arc<OrderSchedule>>, D::Error> {
        let Some((position, steps)) = Option::<Short<WorkCenterId>>::deserialize(deserializer)?
        else {
            return Ok(None);
        };
        let instant = |micros| Timestamp::from_micros(micros).map_err(de::Error::custom);
        let steps = steps
            .into_iter()
            .map(|(step, work_center, start, end, setup)| {
                Ok(ScheduledStep {
                    step,
                    work_center,
                    setup_start: setup.map(instant).transpose()?,
                    start: instant(start)?,
                    end: instant(end)?,
                })
            });
        let steps = steps.collect::<Result<_, D::Error>>()?;
        Ok(Some(Arc::new(OrderSchedule { position, steps })))
    }
}

/// Plans with short names.
pub(crate) mod plan {
    use crate::{
        ConsumptionPolicy, OrderByproduct, OrderComponent, OrderPlan, OrderPlanStep,
        OrderStepAlternate, OrderSubstitute,
    };
    use lineside_kernel::{ItemId, QualificationId, Ratio, RevisionId, WorkCenterId};
    use rust_decimal::Decimal;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};
    use std::sync::Arc;

    fn flexible(policy: &ConsumptionPolicy) -> bool {
        *policy == ConsumptionPolicy::Flexible
    }

    #[derive(Serialize, Deserialize)]
    #[serde(remote = "OrderPlanStep")]
    struct Step {
        #[serde(rename = "n")]
        sequence: u32,
        #[serde(rename = "o", default, skip_serializing_if = "Option::is_none")]
        operation: Option<String>,
        #[serde(rename = "w", default, skip_serializing_if = "Option::is_none")]
        work_center: Option<WorkCenterId>,
        #[serde(rename = "s", default, skip_serializing_if = "Option::is_none")]
        setup_minutes: Option<Ratio>,
        #[serde(rename = "r", default, skip_serializing_if = "Option::is_none")]
        run_minutes: Option<Ratio>,
        #[serde(
            rename = "t",
            default,
            with = "lineside_kernel::decimal::option",
            skip_serializing_if = "Option::is_none"
        )]
        transfer_batch: Option<Decimal>,
        #[serde(rename = "p", default, skip_serializing_if = "Vec::is_empty")]
        predecessors: Vec<u32>,
        #[serde(rename = "b", default, skip_serializing_if = "std::ops::Not::not")]
        begins: bool,
        #[serde(
            rename = "rb",
            default,
            with = "lineside_kernel::decimal::option",
            skip_serializing_if = "Option::is_none"
        )]
        run_batch: Option<Decimal>,
        #[serde(rename = "q", default, skip_serializing_if = "Option::is_none")]
        queue_minutes: Option<Ratio>,
        #[serde(rename = "v", default, skip_serializing_if = "Option::is_none")]
        wait_minutes: Option<Ratio>,
        #[serde(rename = "m", default, skip_serializing_if = "Option::is_none")]
        move_minutes: Option<Ratio>,
        #[serde(rename = "a", default, skip_serializing_if = "Vec::is_empty")]
        alternates: Vec<OrderStepAlternate>,
        #[serde(rename = "qn", default, skip_serializing_if = "Vec::is_empty")]
        qualifications: Vec<QualificationId>,
    }

    #[derive(Serialize, Deserialize)]
    #[serde(remote = "OrderComponent")]
    struct Component {
        #[serde(rename = "l")]
        line: u32,
        #[serde(rename = "i")]
        item: ItemId,
        #[serde(rename = "q")]
        quantity: Ratio,
        #[serde(rename = "f", default, skip_serializing_if = "std::ops::Not::not")]
        fixed: bool,
        #[serde(rename = "o", default, skip_serializing_if = "Option::is_none")]
        overage: Option<Ratio>,
        #[serde(rename = "y", default, skip_serializing_if = "Option::is_none")]
        component_yield: Option<Ratio>,
        #[serde(rename = "s", default, skip_serializing_if = "Option::is_none")]
        step: Option<u32>,
        #[serde(rename = "b", default, skip_serializing_if = "std::ops::Not::not")]
        backflush: bool,
        #[serde(rename = "p", default, skip_serializing_if = "flexible")]
        policy: ConsumptionPolicy,
        #[serde(
            rename = "n",
            default,
            with = "lineside_kernel::decimal::option",
            skip_serializing_if = "Option::is_none"
        )]
        increment: Option<Decimal>,
        #[serde(rename = "u", default, skip_serializing_if = "Vec::is_empty")]
        substitutes: Vec<OrderSubstitute>,
    }

    #[derive(Serialize, Deserialize)]
    struct ShortStep(#[serde(with = "Step")] OrderPlanStep);

    #[derive(Serialize, Deserialize)]
    struct ShortComponent(#[serde(with = "Component")] OrderComponent);

    #[derive(Serialize)]
    struct ShortStepRef<'a>(#[serde(with = "Step")] &'a OrderPlanStep);

    #[derive(Serialize)]
    struct ShortComponentRef<'a>(#[serde(with = "Component")] &'a OrderComponent);

    #[derive(Serialize)]
    struct Short<'a> {
        k: Vec<ShortStepRef<'a>>,
        #[serde(skip_serializing_if = "Vec::is_empty")]
        c: Vec<ShortComponentRef<'a>>,
        #[serde(skip_serializing_if = "<[_]>::is_empty")]
        b: &'a [OrderByproduct],
        #[serde(skip_serializing_if = "Option::is_none")]
        br: Option<&'a RevisionId>,
        #[serde(skip_serializing_if = "Option::is_none")]
        rr: Option<&'a RevisionId>,
    }

    #[derive(Deserialize)]
    struct Read {
        k: Vec<ShortStep>,
        #[serde(default)]
        c: Vec<ShortComponent>,
        #[serde(default)]
        b: Vec<OrderByproduct>,
        #[serde(default)]
        br: Option<RevisionId>,
        #[serde(default)]
        rr: Option<RevisionId>,
    }

    pub(crate) fn serialize<S: Serializer>(
        plan: &Option<Arc<OrderPlan>>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let short = plan.as_deref().map(|plan| Short {
            k: plan.steps.iter().map(ShortStepRef).collect(),
            c: plan.components.iter().map(ShortComponentRef).collect(),
            b: &plan.byproducts,
            br: plan.bom_revision.as_ref(),
            rr: plan.routing_revision.as_ref(),
        });
        short.serialize(serializer)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<Arc<OrderPlan>>, D::Error> {
        let read = Option::<Read>::deserialize(deserializer)?;
        Ok(read.map(|read| {
            Arc::new(OrderPlan {
                steps: read.k.into_iter().map(|step| step.0).collect(),
                components: read.c.into_iter().map(|component| component.0).collect(),
                byproducts: read.b,
                bom_revision: read.br,
                routing_revision: read.rr,
            })
        }))
    }
}
