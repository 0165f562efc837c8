//! Random histories of a whole site: rows equal what a replay makes of the events.

use crate::actor::*;
use crate::device::{CalibrateDevice, RegisterDevice, RetireDevice, TestDevice};
use crate::due::due;
use crate::testing::TestPlant;
use crate::{Command, Task};
use lineside_kernel::{Elapsed, Timestamp};
use proptest::prelude::*;
use serde_json::json;

/// What is tried, by whom, on whom; most of it is refused by some rule.
#[derive(Debug, Clone, Copy)]
struct Step {
    what: u8,
    by: u8,
    on: u8,
    days: u8,
}

const NAMES: [&str; 5] = ["ada", "bob", "jane", "Jane", "temp"];

fn step() -> impl Strategy<Value = Step> {
    (0_u8..18, 0_u8..5, 0_u8..5, 0_u8..4).prop_map(|(what, by, on, days)| Step {
        what,
        by,
        on,
        days,
    })
}

fn try_step(plant: &mut TestPlant, step: Step) {
    let name = |index: u8| NAMES[usize::from(index)];
    let source = (step.days == 1).then(|| format!("scale-{}", step.on).parse().unwrap());
    let command = Command {
        source,
        ..plant.by(name(step.by))
    };
    let actor: lineside_kernel::ActorId = name(step.on).parse().unwrap();
    let device: lineside_kernel::DeviceId = format!("scale-{}", step.on).parse().unwrap();
    let credential: lineside_kernel::CredentialId =
        format!("key-{}-{}", step.on, step.days).parse().unwrap();
    let end = plant
        .now
        .checked_add(Elapsed::days(u32::from(step.days)))
        .ok();
    let end: Option<Timestamp> = end.filter(|_| step.days > 0);
    let qualification = "gmp".parse().unwrap();
    let roles = vec![
        ["operator", "admin"][usize::from(step.days % 2)]
            .parse()
            .unwrap(),
    ];
    match step.what {
        0 => {
            let enrol = plant.enrolment(name(step.on), &[]);
            attempt(
                plant,
                &EnrolActor {
                    expires_at: end,
                    command,
                    roles,
                    ..enrol
                },
            );
        }
        1 => attempt(
            plant,
            &ChangeActorRoles {
                actor,
                roles,
                command,
            },
        ),
        2 => attempt(plant, &DisableActor { actor, command }),
        3 => attempt(
            plant,
            &EnableActor {
                actor,
                command,
                expires_at: end,
            },
        ),
        4 => attempt(
            plant,
            &QualifyActor {
                actor,
                qualification,
                command,
                until: end,
            },
        ),
        5 => attempt(
            plant,
            &DisqualifyActor {
                actor,
                qualification,
                command,
            },
        ),
        6 => attempt(
            plant,
            &RenewCredential {
                actor,
                credential,
                command,
                expires_at: end,
            },
        ),
        7 => attempt(
            plant,
            &RevokeCredential {
                actor,
                credential,
                command,
                revoked_from: None,
            },
        ),
        8 => attempt(
            plant,
            &ResetCredential {
                actor,
                credential,
                command,
                expires_at: end,
            },
        ),
        9 => attempt(
            plant,
            &ApproveCredentialReset {
                actor,
                credential,
                command,
            },
        ),
        10 => attempt(plant, &UnlockActor { actor, command }),
        11 => attempt(
            plant,
            &AcknowledgePolicy {
                policy_version: 1,
                command,
            },
        ),
        12 => attempt(
            plant,
            &RegisterDevice {
                device,
                kind: "scale".parse().unwrap(),
                command,
                software: None,
                calibration_due: end,
                test_due: None,
            },
        ),
        13 => attempt(
            plant,
            &CalibrateDevice {
                device,
                command,
                next_due: end,
                certificate: None,
            },
        ),
        14 => attempt(
            plant,
            &TestDevice {
                device,
                passed: step.days > 1,
                command,
                next_due: end,
                software: None,
                remark: None,
            },
        ),
        15 => attempt(plant, &RetireDevice { device, command }),
        16 => plant.pass(Elapsed::hours(12)),
        _ => {
            for task in due(&mut plant.reads(), plant.now).unwrap() {
                plant.does(&task);
            }
        }
    }
}

fn attempt<T: Task>(plant: &mut TestPlant, task: &T) {
    // Refused or not, what is written must hold together.
    let _ = plant.execute(task);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn rows_after_random_histories_equal_a_replay(
        steps in proptest::collection::vec(step(), 1..60),
    ) {
        let mut plant = TestPlant::established(json!({
            "roles": ["admin", "operator"],
            "rules": [{"role": "admin", "action": "*", "effect": "allow"},
                      {"role": "operator", "action": "access.*", "effect": "allow"}],
            "sources": {"unknown": "flag", "overdue": "flag", "retired": "refuse"},
            "signing": {"credential_days": 2}
        }));
        for step in steps {
            try_step(&mut plant, step);
        }
        plant.rows_follow_from_events();
    }
}
