use super::*;
use std::sync::atomic::{AtomicUsize, Ordering};

#[test]
fn a_secret_never_shows_itself() {
    let authentication = Authentication::of([(ComponentKind::Password, "open sesame")]);
    let json = serde_json::to_string(&authentication).unwrap();
    assert_eq!(
        json,
        r#"{"components":[{"kind":"password","proof":"***"}]}"#
    );
    assert!(!format!("{authentication:?}").contains("sesame"));
    let read: Authentication = serde_json::from_str(&json.replace("***", "open sesame")).unwrap();
    assert_eq!(read, authentication);
}

#[test]
fn two_components_are_two_kinds_and_one_is_never_the_typed_code_alone() {
    use ComponentKind::{Password, Pin, Token, UserId};
    for (kinds, all, one) in [
        (vec![], false, false),
        (vec![UserId], false, false),
        (vec![Password], false, true),
        (vec![Password, Password], false, true),
        (vec![UserId, Password], true, true),
        (vec![Token, Pin], true, true),
    ] {
        assert_eq!(Need::AllComponents.is_met_by(&kinds), all, "{kinds:?}");
        assert_eq!(Need::OneComponent.is_met_by(&kinds), one, "{kinds:?}");
    }
}

#[test]
fn a_host_is_asked_once_however_often_a_decision_is_made() {
    struct Counting(AtomicUsize);
    impl Authenticator for Counting {
        fn verify(
            &self,
            _: &lineside_kernel::ActorId,
            _: &[AuthenticationComponent],
        ) -> Result<Verified, Denied> {
            self.0.fetch_add(1, Ordering::Relaxed);
            Ok(Verified::of([ComponentKind::Token]))
        }
    }
    let host = Counting(AtomicUsize::new(0));
    let once = AskedOnce::new(&host);
    let actor = "jane.doe".parse().unwrap();
    assert_eq!(once.verify(&actor, &[]), once.verify(&actor, &[]));
    assert_eq!(host.0.load(Ordering::Relaxed), 1);
}
