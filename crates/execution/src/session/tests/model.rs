//! Random signings, held against a slow obvious model of sessions and locks.

use super::*;
use proptest::prelude::*;

const ACTORS: [&str; 2] = ["jane", "john"];
const DEVICES: [Option<&str>; 3] = [None, Some("t-1"), Some("t-2")];

/// What somebody tries.
#[derive(Debug, Clone)]
enum Try {
    /// Opens a session with this number, if the number is new.
    Open {
        session: usize,
        actor: usize,
        device: usize,
        right: bool,
    },
    /// Signs, in a session or not, with so many components.
    Sign {
        session: Option<usize>,
        actor: usize,
        device: usize,
        all: bool,
        right: bool,
    },
    End {
        session: usize,
    },
    Wait {
        minutes: u32,
    },
}

#[derive(Debug, Clone)]
struct Session {
    actor: usize,
    device: usize,
    used: u32,
    signed: bool,
    ended: bool,
}

/// Minutes, sessions, failures in a row, and until when somebody is locked.
#[derive(Debug, Default)]
struct Model {
    now: u32,
    sessions: [Option<Session>; 3],
    failures: [u32; 2],
    locked_until: [u32; 2],
}

impl Model {
    fn prove(&mut self, actor: usize, right: bool) -> bool {
        if right {
            self.failures[actor] = 0;
            return true;
        }
        self.failures[actor] += 1;
        if self.failures[actor] == 3 {
            self.failures[actor] = 0;
            self.locked_until[actor] = self.now + 30;
            for session in self.sessions.iter_mut().flatten() {
                session.ended |= session.actor == actor;
            }
        }
        false
    }

    fn attempt(&mut self, attempt: &Try) -> bool {
        let now = self.now;
        match *attempt {
            Try::Wait { minutes } => {
                self.now += minutes;
                true
            }
            Try::End { session } => match &mut self.sessions[session] {
                Some(session) if !session.ended => {
                    session.ended = true;
                    true
                }
                _ => false,
            },
            Try::Open {
                session,
                actor,
                device,
                right,
            } => {
                if now < self.locked_until[actor] || self.sessions[session].is_some() {
                    return false;
                }
                if !self.prove(actor, right) {
                    return false;
                }
                for other in self.sessions.iter_mut().flatten() {
                    other.ended |= device != 0 && other.device == device;
                }
                let opened = Session {
                    actor,
                    device,
                    used: now,
                    signed: false,
                    ended: false,
                };
                self.sessions[session] = Some(opened);
                true
            }
            Try::Sign {
                session,
                actor,
                device,
                all,
                right,
            } => {
                if now < self.locked_until[actor] {
                    return false;
                }
                let mut enough = all;
                if let Some(session) = session {
                    let Some(session) = &mut self.sessions[session] else {
                        return false;
                    };
                    session.ended |= session.actor != actor
                        || session.device != device
                        || now - session.used >= 15;
                    if session.ended {
                        return false;
                    }
                    enough |= session.signed;
                }
                if !enough || !self.prove(actor, right) {
                    return false;
                }
                if let Some(Some(session)) = session.map(|session| &mut self.sessions[session]) {
                    session.used = now;
                    session.signed = true;
                }
                true
            }
        }
    }
}

fn attempt(plant: &mut TestPlant, attempt: &Try) -> bool {
    let code = |session: usize| format!("S-{session}");
    match *attempt {
        Try::Wait { minutes } => {
            plant.pass(Elapsed::minutes(minutes));
            true
        }
        Try::End { session } => {
            let command = plant.by("ada");
            let session = code(session).parse().unwrap();
            plant.execute(&EndSession { session, command }).is_ok()
        }
        Try::Open {
            session,
            actor,
            device,
            right,
        } => {
            let mut opening = open(plant, &code(session), ACTORS[actor], DEVICES[device]);
            opening.authentication = one(if right { "right" } else { "guess" });
            plant.execute(&opening).is_ok()
        }
        Try::Sign {
            session,
            actor,
            device,
            all,
            right,
        } => {
            let named = code(session.unwrap_or(0));
            let mut sign = sign_in(plant, &named, ACTORS[actor], DEVICES[device], all);
            if session.is_none() {
                sign.session = None;
            }
            if !right {
                let component = sign.authentication.components.last_mut().unwrap();
                component.proof = crate::authentication::Secret::new("guess");
            }
            plant.execute(&sign).is_ok()
        }
    }
}

fn tries() -> impl Strategy<Value = Try> {
    let right = prop::bool::weighted(0.75);
    prop_oneof![
        2 => (0..3_usize, 0..2_usize, 0..3_usize, right)
            .prop_map(|(session, actor, device, right)| Try::Open { session, actor, device, right }),
        // Mostly in a session and at a device that fit, so that series come about.
        8 => (prop::option::weighted(0.9, 0..3_usize), 0..2_usize, 0..3_usize, any::<bool>(), right)
            .prop_map(|(session, actor, device, all, right)| {
                Try::Sign { session, actor, device, all, right }
            }),
        1 => (0..3_usize).prop_map(|session| Try::End { session }),
        3 => (1..18_u32).prop_map(|minutes| Try::Wait { minutes }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn sessions_and_locks_do_what_a_table_of_minutes_says(
        tries in prop::collection::vec(tries(), 1..40),
        fitting in any::<bool>(),
    ) {
        let mut plant = plant();
        let mut model = Model::default();
        for mut one in tries {
            // A series needs somebody who keeps to their session, now and then.
            if let (true, Try::Sign { session: Some(session), actor, device, .. }) =
                (fitting, &mut one)
                && let Some(open) = &model.sessions[*session]
            {
                (*actor, *device) = (open.actor, open.device);
            }
            prop_assert_eq!(attempt(&mut plant, &one), model.attempt(&one), "{:?}", one);
        }
        plant.rows_follow_from_events();
    }
}
