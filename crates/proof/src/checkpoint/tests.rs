use super::*;
use crate::{SigningKey, leaf_hash};
use proptest::prelude::*;

fn key(name: &str, seed: u8) -> SigningKey {
    SigningKey::from_seed(name, &[seed; 32]).unwrap()
}

fn checkpoint() -> Checkpoint {
    Checkpoint {
        origin: "plant.example/line-1".into(),
        size: 20_852_163,
        root: leaf_hash(b"x"),
        extensions: vec![],
    }
}

#[test]
fn the_body_is_a_line_each() {
    let body =
        "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";
    let read = Checkpoint::from_body(body).unwrap();
    assert_eq!(
        (read.size, read.origin.as_str()),
        (20_852_163, "example.com/behind-the-sofa")
    );
    assert_eq!(read.body().unwrap(), body);
    let extended = format!("{body}more\n\u{2014} and more\n");
    let read = Checkpoint::from_body(&extended).unwrap();
    assert_eq!(read.extensions, ["more", "\u{2014} and more"]);
    assert_eq!(read.body().unwrap(), extended);
}

#[test]
fn what_is_no_checkpoint_is_refused() {
    let root = leaf_hash(b"").to_base64();
    for body in [
        String::new(),
        "plant\n".into(),
        format!("plant\n1\n{root}"),
        format!("\n1\n{root}\n"),
        format!("plant\n01\n{root}\n"),
        format!("plant\n+1\n{root}\n"),
        format!("plant\n9007199254740992\n{root}\n"),
        format!("plant\n0\n{root}\n"),
        format!("plant\n1\n{}\n", &root[..43]),
        format!("plant\n1\n{root}\n\n"),
        format!("plant\n1\n{root}\n\nmore\n"),
        format!("plant\n1\n{root}\n\tmore\n"),
    ] {
        assert!(Checkpoint::from_body(&body).is_err(), "{body:?}");
    }
    let empty = format!("plant\n0\n{}\n", Hash::of(b"").to_base64());
    assert!(Checkpoint::from_body(&empty).is_ok());
    for bad in [
        Checkpoint {
            origin: String::new(),
            ..checkpoint()
        },
        Checkpoint {
            origin: "a\nb".into(),
            ..checkpoint()
        },
        Checkpoint {
            extensions: vec![String::new()],
            ..checkpoint()
        },
        Checkpoint {
            extensions: vec!["a\nb".into()],
            ..checkpoint()
        },
        Checkpoint {
            size: MAX_COUNT + 1,
            ..checkpoint()
        },
        Checkpoint {
            size: 0,
            ..checkpoint()
        },
    ] {
        assert!(bad.body().is_err(), "{bad:?}");
    }
}

#[test]
fn the_key_of_one_log_does_not_speak_for_another() {
    let (own, other) = (
        key("plant.example/line-1", 7),
        key("plant.example/line-2", 8),
    );
    let known = [own.verifier_key(), other.verifier_key()];
    assert!(matches!(
        checkpoint().sign(&other),
        Err(CheckpointError::NotByOrigin { .. })
    ));
    let forged = Note::sign(&checkpoint().body().unwrap(), &other).unwrap();
    let refused = Checkpoint::verify(forged.to_string(), &known);
    assert!(matches!(refused, Err(CheckpointError::NotByOrigin { .. })));
    let witnessed = forged.cosign(&own).unwrap().to_string();
    assert_eq!(Checkpoint::verify(witnessed, &known), Ok(checkpoint()));
}

#[test]
fn a_checkpoint_is_plain_json_too() {
    let json = serde_json::to_string(&checkpoint()).unwrap();
    assert_eq!(
        serde_json::from_str::<Checkpoint>(&json).unwrap(),
        checkpoint()
    );
    assert!(
        serde_json::from_str::<Checkpoint>(&json.replace("20852163", "9007199254740992")).is_err()
    );
    assert!(serde_json::from_str::<Checkpoint>(&json.replace("origin", "origins")).is_err());
}

proptest! {
    #[test]
    fn any_changed_byte_of_a_checkpoint_is_found(place: prop::sample::Index, byte: u8) {
        let key = key("plant.example/line-1", 7);
        let mut note = checkpoint().sign(&key).unwrap().into_bytes();
        let place = place.index(note.len());
        prop_assume!(note[place] != byte);
        note[place] = byte;
        prop_assert!(Checkpoint::verify(&note, &[key.verifier_key()]).is_err());
    }
}
