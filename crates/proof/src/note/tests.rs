use super::*;
use crate::{DatedKey, KeyHistoryError, SigningKey};
use proptest::prelude::*;

fn key(name: &str, seed: u8) -> SigningKey {
    SigningKey::from_seed(name, &[seed; 32]).unwrap()
}

fn plant() -> SigningKey {
    key("plant.example/line-1", 7)
}

/// The example that C2SP publishes with the specification.
const PUBLISHED: &str = "Ognuno sta solo sul cuor della terra\ntrafitto da un raggio di sole:\n\n\
    ed \u{e8} subito sera.\n\n\u{2014} quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDkO/\
    5QQ2i5ddnGITLlC+EhfLW9oJKONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=\n";

#[test]
fn a_text_may_hold_empty_lines() {
    let note = Note::parse(PUBLISHED).unwrap();
    assert!(note.text().ends_with("sole:\n\ned \u{e8} subito sera.\n"));
    assert_eq!(note.signatures()[0].name(), "quasimodo.example/salvatore");
    assert_eq!(note.signatures()[0].key_id().to_string(), "367ba04b");
    assert_eq!(note.to_string(), PUBLISHED);
}

#[test]
fn only_the_one_spelling_of_a_note_is_read() {
    let good = Note::sign("text\n", &plant()).unwrap().to_string();
    assert_eq!(Note::parse(&good).unwrap().to_string(), good);
    for bad in [
        String::new(),
        "text\n".into(),
        "text\n\n".into(),
        "\n\n\n".into(),
        good.trim_end().into(),
        format!("{good}\n"),
        format!("{good} "),
        format!("{good}other\n"),
        good.replace('\n', "\r\n"),
        good.replace("text", "te\txt"),
        good.replace("text", "te\0xt"),
        good.replace('\u{2014}', "-"),
        good.replace("\u{2014} ", "\u{2014}  "),
        good.replace("line-1 ", "line-1  "),
        good.replace("line-1", "line+1"),
        good.replace("line-1", "line\u{a0}1"),
        good.replace("plant.example/line-1", ""),
        good.replace('=', ""),
        good.replace("\n\n", "\n"),
        "text\n\n\u{2014} name AAAAAA==\n".into(),
        "text\n\n\u{2014} name AAAAAB==\n".into(),
        "text\n\n\u{2014} name\n".into(),
    ] {
        assert!(
            matches!(Note::parse(&bad), Err(NoteError::Bad { .. })),
            "{bad:?}"
        );
    }
    assert!(Note::parse(good.replace("text", "\u{fe}").as_bytes()).is_ok());
    assert!(Note::parse(b"\xff\n\n").is_err());
}

#[test]
fn up_to_a_hundred_signatures_are_read() {
    let line = "\u{2014} name AAAAAAA=\n";
    assert!(Note::parse(format!("text\n\n{}", line.repeat(16))).is_ok());
    assert!(Note::parse(format!("text\n\n{}", line.repeat(MAX_SIGNATURES))).is_ok());
    assert!(Note::parse(format!("text\n\n{}", line.repeat(MAX_SIGNATURES + 1))).is_err());
    let full = Note::parse(format!("text\n\n{}", line.repeat(MAX_SIGNATURES))).unwrap();
    assert!(full.cosign(&plant()).is_err());
}

#[test]
fn unknown_signers_are_ignored_and_one_known_is_needed() {
    let (plant, witness, stranger) = (plant(), key("witness.example", 8), key("x", 9));
    let note = Note::sign("text\n", &plant).unwrap();
    let note = note.cosign(&stranger).unwrap().cosign(&witness).unwrap();
    let note = Note::parse(note.to_string()).unwrap();
    let known = [
        witness.verifier_key(),
        plant.verifier_key(),
        key("nobody", 1).verifier_key(),
    ];
    assert_eq!(note.verify(&known).unwrap(), [&known[1], &known[0]]);
    assert!(matches!(note.verify(&[]), Err(NoteError::NotSigned { .. })));
    // The same name with another key, or the same key under another name, is a stranger.
    let others = [
        key("plant.example/line-1", 8),
        key("plant.example/line-2", 7),
    ];
    let others = others.map(|key| key.verifier_key());
    assert!(matches!(
        note.verify(&others),
        Err(NoteError::NotSigned { .. })
    ));
}

#[test]
fn a_wrong_signature_by_a_known_key_spoils_the_note() {
    let (plant, witness) = (plant(), key("witness.example", 8));
    let signed = Note::sign("text\n", &plant).unwrap();
    let other = Note::sign("other\n", &witness).unwrap();
    let spoilt = format!("{signed}{}", other.signatures()[0]);
    let note = Note::parse(spoilt).unwrap();
    assert!(note.verify(&[plant.verifier_key()]).is_ok());
    let known = [plant.verifier_key(), witness.verifier_key()];
    assert!(matches!(
        note.verify(&known),
        Err(NoteError::SignatureWrong { .. })
    ));
}

#[test]
fn a_signer_that_signs_with_another_key_is_found_out() {
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
    let mixed = Mixed(plant(), key("other", 8));
    assert!(matches!(
        Note::sign("text\n", &mixed),
        Err(NoteError::Signing(_))
    ));
    for text in ["", "text", "te\txt\n"] {
        assert!(matches!(
            Note::sign(text, &plant()),
            Err(NoteError::Bad { .. })
        ));
    }
}

#[test]
fn old_signatures_hold_after_a_key_is_revoked_and_new_ones_do_not() {
    let at = |text: &str| text.parse().unwrap();
    let plant = plant();
    let history = KeyHistory::new(vec![DatedKey {
        key: plant.verifier_key(),
        valid_from: at("2026-01-01T00:00:00Z"),
        valid_until: Some(at("2027-01-01T00:00:00Z")),
        revoked_from: Some(at("2026-06-01T00:00:00Z")),
    }])
    .unwrap();
    let note = Note::sign("text\n", &plant).unwrap();
    assert!(note.verify_at(&history, at("2026-05-31T23:59:59Z")).is_ok());
    let refused = note.verify_at(&history, at("2026-06-01T00:00:00Z"));
    assert!(matches!(
        refused,
        Err(NoteError::Key(KeyHistoryError::Revoked { .. }))
    ));
    let refused = note.verify_at(&history, at("2025-12-31T23:59:59Z"));
    assert!(matches!(
        refused,
        Err(NoteError::Key(KeyHistoryError::NotYetValid { .. }))
    ));
    let nobody = KeyHistory::default();
    let refused = note.verify_at(&nobody, at("2026-03-01T00:00:00Z"));
    assert!(matches!(refused, Err(NoteError::NotSigned { .. })));
}

proptest! {
    #[test]
    fn any_changed_byte_of_a_note_is_found(place: prop::sample::Index, byte: u8) {
        let plant = plant();
        let mut note = Note::sign("size 9\n\nroot\n", &plant).unwrap().to_string().into_bytes();
        let place = place.index(note.len());
        prop_assume!(note[place] != byte);
        note[place] = byte;
        let verdict = Note::parse(&note).and_then(|note| note.verify(&[plant.verifier_key()]).map(|_| ()));
        prop_assert!(verdict.is_err());
    }

    #[test]
    fn what_is_read_is_printed_the_same(text in "[a\u{2014} +=\n]{0,30}") {
        if let Ok(note) = Note::parse(&text) {
            prop_assert_eq!(note.to_string(), text);
        }
    }
}
