use super::*;
use crate::actor::{CertifyActor, RevokeCredential};
use crate::{History, Reads};
use lineside_journal::{Cell, Line, Row, Scan, StoreError, StreamId, TableRef};
use lineside_kernel::Elapsed;

/// Reads in which the signature's row was forged.
struct Forged<'a> {
    reads: crate::testing::TestReads<'a>,
    forge: &'a dyn Fn(&mut SignatureMade),
    hides_line: bool,
}

impl Reads for Forged<'_> {
    fn row(&mut self, table: TableRef, key: &[Cell]) -> Result<Option<Row>, StoreError> {
        let mut row = self.reads.row(table, key)?;
        if table.name == SIGNATURE.name
            && let Some(Cell::Text(text)) = row.as_mut().and_then(|row| row.last_mut())
        {
            let mut state: SignatureState = serde_json::from_str(text).unwrap();
            (self.forge)(state.made.as_mut().unwrap());
            *text = serde_json::to_string(&state).unwrap().into();
        }
        Ok(row)
    }
    fn rows(&mut self, table: TableRef, scan: &Scan) -> Result<Vec<Row>, StoreError> {
        self.reads.rows(table, scan)
    }
    fn history(&mut self, stream: &StreamId) -> Result<Vec<History>, StoreError> {
        self.reads.history(stream)
    }
    fn version(&mut self, stream: &StreamId) -> Result<u64, StoreError> {
        self.reads.version(stream)
    }
    fn line(&mut self, stream: &StreamId, version: u64) -> Result<Option<Line>, StoreError> {
        match self.hides_line {
            true => Ok(None),
            false => self.reads.line(stream, version),
        }
    }
}

/// The checks that a forged signature fails.
fn failed(
    plant: &TestPlant,
    sign: &SignStream,
    forge: &dyn Fn(&mut SignatureMade),
) -> Vec<SignatureCheckKind> {
    let mut reads = Forged {
        reads: plant.reads(),
        forge,
        hides_line: false,
    };
    let request = VerifySignature {
        signature: code(sign),
    };
    let found = verify_signature(&mut reads, &request, None).unwrap();
    let checks = found.checks.iter().filter(|check| !check.passed);
    checks.map(|check| check.check).collect()
}

#[test]
fn part_11_50_a_no_signature_is_built_without_name_time_and_meaning() {
    let mut plant = plant();
    let sign = sign(&mut plant, "jane", "approval");
    plant.does(&sign);
    let view = verdict(&plant, &sign).signature;
    let json = serde_json::to_value(&view.manifestation).unwrap();
    for part in ["printed_name", "at", "recorded", "meaning"] {
        let mut without = json.clone();
        without.as_object_mut().unwrap().remove(part).unwrap();
        assert!(
            serde_json::from_value::<Manifestation>(without).is_err(),
            "{part}"
        );
        let mut empty = json.clone();
        empty[part] = " ".into();
        assert!(
            serde_json::from_value::<Manifestation>(empty).is_err(),
            "{part}"
        );
        // Both forms show it.
        assert!(view.text.contains(json[part].as_str().unwrap()), "{part}");
    }
    assert_eq!(json["printed_name"], "Dr. jane");
}

#[test]
fn part_11_50_b_changing_name_time_or_meaning_after_signing_is_found() {
    let mut plant = plant();
    let sign = sign(&mut plant, "jane", "review");
    plant.does(&sign);
    let forgeries: [&dyn Fn(&mut SignatureMade); 4] = [
        &|made| made.manifestation.printed_name = "Dr. john".parse().unwrap(),
        &|made| made.manifestation.meaning = meaning::RELEASE,
        &|made| made.manifestation.at = "2020-01-01T00:00:00Z".parse().unwrap(),
        &|made| made.manifestation.recorded = "2020-01-01T00:00:00Z".parse().unwrap(),
    ];
    for forge in forgeries {
        let found = failed(&plant, &sign, forge);
        assert_eq!(
            found,
            [
                SignatureCheckKind::Manifestation,
                SignatureCheckKind::Journal
            ]
        );
        // A forger who mends the digest has not mended the journal.
        let mended = failed(&plant, &sign, &|made| {
            forge(made);
            made.digest = made.manifestation.digest().unwrap();
        });
        assert_eq!(mended, [SignatureCheckKind::Journal]);
    }
    assert_eq!(failed(&plant, &sign, &|_| {}), []);
}

#[test]
fn part_11_70_a_signature_is_not_moved_to_another_record_version_or_meaning() {
    let mut plant = plant();
    let sign = sign(&mut plant, "jane", "review");
    plant.does(&sign);
    change(&mut plant);
    let moves: [&dyn Fn(&mut SignatureMade); 3] = [
        &|made| made.manifestation.stream = "actor:jane".parse().unwrap(),
        &|made| made.manifestation.version = 2,
        &|made| made.manifestation.signature = "S-2".parse().unwrap(),
    ];
    for (place, forge) in moves.into_iter().enumerate() {
        let mended = failed(&plant, &sign, &|made| {
            forge(made);
            made.digest = made.manifestation.digest().unwrap();
        });
        assert!(!mended.is_empty(), "move {place}");
        let is_other = place < 2;
        assert_eq!(
            mended.contains(&SignatureCheckKind::SignedVersion),
            is_other,
            "{mended:?}"
        );
    }
}

#[test]
fn part_11_70_a_signature_that_was_cut_out_of_the_journal_is_missed() {
    let mut plant = plant();
    let sign = sign(&mut plant, "jane", "review");
    plant.does(&sign);
    let mut reads = Forged {
        reads: plant.reads(),
        forge: &|_| {},
        hides_line: true,
    };
    let request = VerifySignature {
        signature: code(&sign),
    };
    assert!(
        !verify_signature(&mut reads, &request, None)
            .unwrap()
            .is_valid
    );
}

#[test]
fn annex_11_14_a_signature_bears_date_and_time_and_the_digest_of_its_record() {
    let mut plant = plant();
    let mut sign = sign(&mut plant, "jane", "review");
    sign.command.at = Some("2026-03-02T07:59:00Z".parse().unwrap());
    plant.does(&sign);
    let found = verdict(&plant, &sign).signature.manifestation;
    assert_eq!(
        (found.at, found.recorded),
        (sign.command.at.unwrap(), plant.now)
    );
    let history = plant
        .reads()
        .history(&"record:R-1".parse().unwrap())
        .unwrap();
    assert_eq!(found.leaf, history[0].leaf);
}

#[test]
fn part_11_100_c_signers_are_listed_with_their_certification() {
    let mut plant = plant();
    let certify = CertifyActor {
        actor: "jane".parse().unwrap(),
        certification: "letter of 2026-01-07".into(),
        command: plant.by("ada"),
    };
    plant.does(&certify);
    for limit in 1..=6 {
        let mut request = ListSigners {
            after: None,
            limit: Some(limit),
        };
        let mut told = Vec::new();
        loop {
            let page = list_signers(&mut plant.reads(), &request).unwrap();
            let lines = page.signers.into_iter();
            told.extend(lines.map(|line| (line.actor.to_string(), line.certification.is_some())));
            match page.next {
                Some(next) => request.after = Some(next),
                None => break,
            }
        }
        let expected = [
            ("ada", false),
            ("jane", true),
            ("john", false),
            ("op", false),
            ("qp", false),
        ];
        let expected = expected.map(|(actor, certified)| (actor.to_owned(), certified));
        assert_eq!(told, expected);
    }
}

#[test]
fn part_11_200_a_2_3_nobody_signs_for_somebody_else() {
    let mut plant = plant();
    // An administrator signs as themselves or not at all: there is no field for another.
    let sign = sign(&mut plant, "ada", "review");
    let json = serde_json::to_value(&sign).unwrap();
    for field in ["signer", "actor", "on_behalf_of"] {
        let mut forged = json.clone();
        forged[field] = "jane".into();
        assert!(
            serde_json::from_value::<SignStream>(forged).is_err(),
            "{field}"
        );
    }
    let command = plant.by("ada");
    plant.does(&AcknowledgePolicy {
        policy_version: 1,
        command,
    });
    plant.does(&sign);
    let found = verdict(&plant, &sign).signature.manifestation;
    assert_eq!(
        (found.signer.as_str(), found.printed_name.as_str()),
        ("ada", "Dr. ada")
    );
}

#[test]
fn part_11_200_b_a_biometric_component_is_named_in_the_manifestation() {
    let mut plant = plant();
    let mut sign = sign(&mut plant, "jane", "review");
    sign.authentication = Authentication::of([
        (ComponentKind::Token, "right"),
        (ComponentKind::Biometric, "right"),
    ]);
    plant.does(&sign);
    let view = verdict(&plant, &sign).signature;
    assert!(
        view.manifestation
            .authenticators
            .contains(&ComponentKind::Biometric)
    );
    assert!(view.text.contains("biometric"));
}

#[test]
fn part_11_300_c_signatures_before_a_revocation_hold_and_later_ones_cannot_be_made() {
    let mut plant = plant();
    let renew = RenewCredential {
        actor: "jane".parse().unwrap(),
        credential: "jane-2026".parse().unwrap(),
        command: plant.by("jane"),
        expires_at: None,
    };
    plant.does(&renew);
    let early = sign(&mut plant, "jane", "review");
    plant.does(&early);
    plant.pass(Elapsed::hours(2));
    let late = sign(&mut plant, "jane", "review");
    plant.does(&late);
    plant.pass(Elapsed::hours(2));
    let lost_at = plant.now.checked_sub(Elapsed::hours(3)).unwrap();
    let revoke = RevokeCredential {
        actor: "jane".parse().unwrap(),
        credential: "jane-2026".parse().unwrap(),
        command: plant.by("ada"),
        revoked_from: Some(lost_at),
    };
    plant.does(&revoke);
    assert!(verdict(&plant, &early).is_valid);
    let found = verdict(&plant, &late);
    assert!(!found.is_valid);
    let failed: Vec<_> = found.checks.iter().filter(|check| !check.passed).collect();
    assert_eq!(failed[0].check, SignatureCheckKind::Credential);
    let later = sign(&mut plant, "jane", "review");
    assert_eq!(
        plant.refuses(&later),
        ["authentication.credential_not_valid"]
    );
}

#[test]
fn part_11_300_b_an_expired_credential_cannot_sign() {
    let mut plant = plant();
    let renew = RenewCredential {
        actor: "jane".parse().unwrap(),
        credential: "jane-2026".parse().unwrap(),
        command: plant.by("jane"),
        expires_at: Some(plant.now.checked_add(Elapsed::days(90)).unwrap()),
    };
    plant.does(&renew);
    let good = sign(&mut plant, "jane", "review");
    plant.does(&good);
    plant.pass(Elapsed::days(90));
    let bad = sign(&mut plant, "jane", "review");
    assert_eq!(plant.refuses(&bad), ["authentication.credential_not_valid"]);
    assert!(verdict(&plant, &good).is_valid);
}
