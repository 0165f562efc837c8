//! The reference vectors of the project, where they are at hand.
//!
//! They are not part of the repository; without them this says so and passes.

use crate::*;
use serde_json::Value;
use std::path::Path;

fn vectors(file: &str) -> Option<Value> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/reference/trace");
    let Ok(text) = std::fs::read_to_string(folder.join(file)) else {
        eprintln!(
            "SKIPPED: no reference vectors {file} in {}",
            folder.display()
        );
        return None;
    };
    Some(serde_json::from_str(&text).unwrap())
}

fn list(value: &Value) -> &[Value] {
    value.as_array().unwrap()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

fn hash(value: &Value) -> Hash {
    text(value).parse().unwrap()
}

fn count(value: &Value) -> u64 {
    value.as_u64().unwrap()
}

fn at(place: u64) -> usize {
    place.try_into().unwrap()
}

fn bytes(hex: &Value) -> Vec<u8> {
    let digits = text(hex).as_bytes().chunks(2);
    let byte = |pair| u8::from_str_radix(str::from_utf8(pair).unwrap(), 16).unwrap();
    digits.map(byte).collect()
}

#[test]
fn canonical_json_agrees() {
    let Some(vectors) = vectors("jcs_rfc8785.json") else {
        return;
    };
    for case in list(&vectors["cases"]) {
        let line = canonicalize(text(&case["input_json"])).unwrap();
        assert_eq!(
            str::from_utf8(&line).unwrap(),
            text(&case["canonical_utf8"])
        );
        assert_eq!(line, bytes(&case["canonical_hex"]));
        assert_eq!(Hash::of(&line), hash(&case["sha256"]));
        assert_eq!(check(&line), Ok(()));
        let value: Value = serde_json::from_str(text(&case["input_json"])).unwrap();
        assert_eq!(to_canonical(&value).unwrap(), line);
    }
    for case in list(&vectors["numbers_ieee754_hex_to_text"]) {
        let (bits, expected) = text(case).split_once(':').unwrap();
        let number = f64::from_bits(u64::from_str_radix(bits, 16).unwrap());
        assert_eq!(to_canonical(&number).unwrap(), expected.as_bytes());
        assert_eq!(check(expected.as_bytes()), Ok(()), "{expected}");
        assert_eq!(
            canonicalize(format!("{number:e}")).unwrap(),
            expected.as_bytes()
        );
    }
    let must_fail = [
        "NaN",
        "Infinity",
        r#""\ud800""#,
        r#"{"a":1,"a":2}"#,
        "9007199254740993",
    ];
    assert_eq!(list(&vectors["must_fail"]).len(), must_fail.len());
    for text in must_fail {
        assert!(canonicalize(text).is_err(), "{text}");
    }
}

#[test]
fn trees_agree() {
    let Some(vectors) = vectors("merkle_rfc9162.json") else {
        return;
    };
    for tree in list(&vectors["trees"]) {
        let entries = list(&tree["leaves_hex"]).iter().map(bytes);
        let leaves: Vec<Hash> = entries.map(|entry| leaf_hash(&entry)).collect();
        let expected: Vec<Hash> = list(&tree["leaf_hashes"]).iter().map(hash).collect();
        assert_eq!(leaves, expected);
        let root_at = |size: &Value| root_of(&leaves[..at(count(size))]);
        for (size, root) in list(&tree["roots_by_size"]).iter().enumerate() {
            assert_eq!(root_of(&leaves[..size]), hash(root));
        }
        for case in list(&tree["inclusion"]) {
            let (index, size) = (count(&case["index"]), count(&case["size"]));
            let proof = InclusionProof::of(&leaves[..at(size)], index).unwrap();
            assert_eq!(proof.path, path(case));
            let leaf = leaves[at(index)];
            assert_eq!(
                verify_inclusion(leaf, &proof, root_at(&case["size"])),
                Ok(())
            );
        }
        for case in list(&tree["consistency"]) {
            let (from, to) = (count(&case["old"]), count(&case["new"]));
            let proof = ConsistencyProof::of(&leaves[..at(to)], from).unwrap();
            assert_eq!(proof.path, path(case));
            let (old, new) = (root_at(&case["old"]), root_at(&case["new"]));
            assert_eq!(verify_consistency(old, &proof, new), Ok(()));
        }
        for case in list(&tree["must_fail_inclusion"]) {
            let (index, size) = (count(&case["index"]), count(&case["size"]));
            let proof = InclusionProof {
                index,
                size,
                path: path(case),
            };
            let verdict = verify_inclusion(hash(&case["leaf_hash"]), &proof, hash(&case["root"]));
            assert!(verdict.is_err(), "{case}");
        }
        for case in list(&tree["must_fail_consistency"]) {
            let (from, to) = (count(&case["old"]), count(&case["new"]));
            let proof = ConsistencyProof {
                from,
                to,
                path: path(case),
            };
            let (old, new) = (hash(&case["old_root"]), hash(&case["new_root"]));
            assert!(verify_consistency(old, &proof, new).is_err(), "{case}");
        }
    }
}

fn path(case: &Value) -> Vec<Hash> {
    list(&case["proof"]).iter().map(hash).collect()
}

#[test]
fn signatures_agree() {
    let Some(vectors) = vectors("ed25519_rfc8032.json") else {
        return;
    };
    for case in list(&vectors["cases"]) {
        let secret = bytes(&case["secret"]).try_into().unwrap();
        let key = SigningKey::from_seed("vector", &secret).unwrap();
        assert_eq!(key.public_key().as_slice(), bytes(&case["public"]));
        let message = bytes(&case["message"]);
        let signature = bytes(&case["signature"]);
        assert_eq!(key.sign(&message).unwrap().as_slice(), signature);
        let verifier = key.verifier_key();
        assert!(verifier.verify(&message, &signature));
        assert!(!verifier.verify(&message, &bytes(&case["must_fail_signature_S_plus_L"])));
    }
}

#[test]
fn a_whole_log_agrees() {
    let Some(log) = vectors("audit_log_profile.json") else {
        return;
    };
    let Some(keys) = vectors("ed25519_rfc8032.json") else {
        return;
    };
    let mut tree = Tree::new();
    let mut leaves = Vec::new();
    for case in list(&log["entries"]) {
        let line = to_canonical(&case["entry"]).unwrap();
        assert_eq!(str::from_utf8(&line).unwrap(), text(&case["canonical"]));
        assert_eq!(check(&line), Ok(()));
        let prev = leaves.last().copied().unwrap_or(Hash::ZERO);
        assert_eq!(hash(&case["entry"]["prev"]), prev);
        assert_eq!(leaf_hash(&line), hash(&case["leaf_hash"]));
        leaves.push(leaf_hash(&line));
        tree.push(leaf_hash(&line));
    }
    assert_eq!(
        (tree.root(), root_of(&leaves)),
        (hash(&log["root"]), hash(&log["root"]))
    );

    let secret = bytes(&keys["cases"][0]["secret"]).try_into().unwrap();
    let origin = text(&log["origin"]);
    let key = SigningKey::from_seed(origin, &secret).unwrap();
    assert_eq!(key.verifier_key().to_string(), text(&log["verifier_key"]));
    let checkpoint = Checkpoint {
        origin: origin.to_owned(),
        size: leaves.len() as u64,
        root: tree.root(),
        extensions: vec![],
    };
    let note = checkpoint.sign(&key).unwrap();
    assert_eq!(note, text(&log["checkpoint"]));
    let known = [text(&log["verifier_key"]).parse().unwrap()];
    assert_eq!(Checkpoint::verify(&note, &known).unwrap(), checkpoint);

    let index = count(&log["inclusion_proof_index"]);
    let proof = InclusionProof::of(&leaves, index).unwrap();
    let file = ProofFile::new(proof, &note).unwrap();
    assert_eq!(file.to_string(), text(&log["tlog_proof"]));
    let entry = text(&log["entries"][at(index)]["canonical"]);
    let read = ProofFile::parse(text(&log["tlog_proof"])).unwrap();
    assert_eq!(read.verify(entry.as_bytes(), &known).unwrap(), checkpoint);
    for place in (0..entry.len()).step_by(7) {
        let mut changed = entry.as_bytes().to_vec();
        changed[place] ^= 1;
        assert!(read.verify(&changed, &known).is_err());
    }
}
