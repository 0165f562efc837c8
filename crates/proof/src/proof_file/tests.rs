use super::*;
use crate::{CheckpointError, SigningKey, TreeError, root_of};
use proptest::prelude::*;

const ENTRY: &[u8] = b"entry 3";

fn key() -> SigningKey {
    SigningKey::from_seed("plant.example/line-1", &[7; 32]).unwrap()
}

fn leaves() -> Vec<Hash> {
    (0..11)
        .map(|entry| leaf_hash(format!("entry {entry}").as_bytes()))
        .collect()
}

fn signed(leaves: &[Hash]) -> String {
    let checkpoint = Checkpoint {
        origin: "plant.example/line-1".into(),
        size: leaves.len() as u64,
        root: root_of(leaves),
        extensions: vec![],
    };
    checkpoint.sign(&key()).unwrap()
}

fn file() -> ProofFile {
    ProofFile::new(
        InclusionProof::of(&leaves(), 3).unwrap(),
        &signed(&leaves()),
    )
    .unwrap()
}

#[test]
fn a_proof_file_proves_its_entry_and_no_other() {
    let text = file().to_string();
    let read = ProofFile::parse(&text).unwrap();
    assert_eq!((read.to_string(), read.index()), (text, 3));
    let known = [key().verifier_key()];
    assert_eq!(read.verify(ENTRY, &known).unwrap().size, 11);
    let refused = read.verify(b"entry 4", &known);
    assert!(matches!(
        refused,
        Err(ProofFileError::Tree(TreeError::RootDiffers { .. }))
    ));
    let refused = read.verify(ENTRY, &[]);
    assert!(matches!(
        refused,
        Err(ProofFileError::Checkpoint(CheckpointError::Note(_)))
    ));
}

#[test]
fn a_proof_belongs_to_the_checkpoint_of_its_size() {
    let refused = ProofFile::new(
        InclusionProof::of(&leaves()[..10], 3).unwrap(),
        &signed(&leaves()),
    );
    assert_eq!(
        refused,
        Err(ProofFileError::OtherSize {
            proof: 10,
            signed: 11
        })
    );
}

#[test]
fn extra_bytes_travel_along_unproven() {
    let extended = file().with_extra(*b"lot 7").to_string();
    assert!(extended.starts_with("c2sp.org/tlog-proof@v1\nextra bG90IDc=\nindex 3\n"));
    let read = ProofFile::parse(&extended).unwrap();
    assert_eq!(read.extra(), b"lot 7");
    let changed = ProofFile::parse(extended.replace("bG90IDc=", "bG90IDg=")).unwrap();
    assert!(changed.verify(ENTRY, &[key().verifier_key()]).is_ok());
}

#[test]
fn a_log_of_one_entry_needs_no_path() {
    let leaves = [leaf_hash(ENTRY)];
    let file = ProofFile::new(InclusionProof::of(&leaves, 0).unwrap(), &signed(&leaves)).unwrap();
    assert!(
        file.to_string()
            .starts_with("c2sp.org/tlog-proof@v1\nindex 0\n\nplant.example")
    );
    let read = ProofFile::parse(file.to_string()).unwrap();
    assert!(read.verify(ENTRY, &[key().verifier_key()]).is_ok());
}

#[test]
fn only_the_one_spelling_of_a_proof_file_is_read() {
    let good = file().to_string();
    let hash = leaves()[0].to_base64();
    for bad in [
        String::new(),
        good.replace("@v1", "@v2"),
        good.replace("index 3", "index 03"),
        good.replace("index 3", "index -3"),
        good.replace("index 3", "Index 3"),
        good.replace("index 3", "index 9007199254740992"),
        good.replace("index 3\n", ""),
        good.replace("index 3", "extra \nindex 3"),
        good.replace("index 3", "extra ?\nindex 3"),
        good.replace("index 3", "extra AAAA\nextra AAAA\nindex 3"),
        good.replace("index 3\n", "index 3\nAAAA\n"),
        good.replace(
            "index 3\n",
            &format!("index 3\n{}", format!("{hash}\n").repeat(61)),
        ),
        good.replace('\n', "\r\n"),
        good.trim_end().into(),
        good[..good.find("\n\n").unwrap()].into(),
    ] {
        assert!(ProofFile::parse(&bad).is_err(), "{bad}");
    }
}

proptest! {
    #[test]
    fn any_changed_byte_of_a_proof_file_or_its_entry_is_found(place: prop::sample::Index, byte: u8) {
        let mut file = file().to_string().into_bytes();
        let length = file.len();
        file.extend_from_slice(ENTRY);
        let place = place.index(file.len());
        prop_assume!(file[place] != byte);
        file[place] = byte;
        let (file, entry) = file.split_at(length);
        let known = [key().verifier_key()];
        let verdict = ProofFile::parse(file).and_then(|file| file.verify(entry, &known));
        prop_assert!(verdict.is_err());
    }
}
