use super::*;
use lineside_kernel::Elapsed;
use lineside_proof::{DatedKey, KeyHistory, SignError};

fn with_key() -> (TestPlant, SigningKey) {
    let key = SigningKey::from_seed("plant.example/signing", &[7; 32]).unwrap();
    let mut plant = plant();
    plant.authenticator = Some(Arc::new(Host {
        key: Some(key.clone()),
    }));
    (plant, key)
}

fn history(key: &SigningKey, plant: &TestPlant, revoked: bool) -> KeyHistory {
    KeyHistory::new(vec![DatedKey {
        key: key.verifier_key(),
        valid_from: plant.now.checked_sub(Elapsed::days(1)).unwrap(),
        valid_until: None,
        revoked_from: revoked.then_some(plant.now),
    }])
    .unwrap()
}

#[test]
fn a_host_with_a_key_signs_digitally_as_well() {
    let (mut plant, key) = with_key();
    let sign = sign(&mut plant, "jane", "review");
    plant.does(&sign);
    let request = VerifySignature {
        signature: code(&sign),
    };
    let ask = |keys: &KeyHistory| {
        let found = verify_signature(&mut plant.reads(), &request, Some(keys)).unwrap();
        let failed = found.checks.iter().filter(|check| !check.passed);
        failed.map(|check| check.check).collect::<Vec<_>>()
    };
    assert_eq!(ask(&history(&key, &plant, false)), []);
    assert_eq!(
        ask(&history(&key, &plant, true)),
        [SignatureCheckKind::KeyValidity]
    );
    let other = SigningKey::from_seed("plant.example/signing", &[8; 32]).unwrap();
    assert_eq!(
        ask(&history(&other, &plant, false)),
        [SignatureCheckKind::KeyValidity]
    );
    plant.rows_follow_from_events();
}

#[test]
fn a_digital_signature_of_something_else_is_found() {
    let (mut plant, key) = with_key();
    let sign = sign(&mut plant, "jane", "review");
    plant.does(&sign);
    let mut manifestation = verdict(&plant, &sign).signature.manifestation;
    let signature = KeySignature::new(&manifestation, &key).unwrap();
    assert!(signature.is_of(&manifestation));
    manifestation.meaning = meaning::RELEASE;
    assert!(!signature.is_of(&manifestation));
}

#[test]
fn a_keeper_that_signs_with_another_key_is_noticed_at_once() {
    struct Mixed(SigningKey, SigningKey);
    impl Signer for Mixed {
        fn name(&self) -> &str {
            self.0.name()
        }
        fn public_key(&self) -> [u8; 32] {
            self.0.public_key()
        }
        fn sign(&self, message: &[u8]) -> Result<[u8; 64], SignError> {
            self.1.sign(message)
        }
    }
    let (mut plant, key) = with_key();
    let sign = sign(&mut plant, "jane", "review");
    plant.does(&sign);
    let manifestation = verdict(&plant, &sign).signature.manifestation;
    let other = SigningKey::from_seed("plant.example/other", &[9; 32]).unwrap();
    let problem = KeySignature::new(&manifestation, &Mixed(key, other)).unwrap_err();
    assert_eq!(problem.code(), "proof.signing_failed");
}
