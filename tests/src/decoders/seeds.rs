//! What the fuzzer starts from: a few sound inputs of each decoder.

use crate::faults::script::{Script, scope};
use lineside_contract::operations;
use lineside_journal::{MemoryStore, Store, export};
use lineside_proof::{Checkpoint, InclusionProof, ProofFile, SigningKey, leaf_hash};
use std::fs;
use std::path::Path;

/// A key that is no secret.
pub(super) fn key() -> SigningKey {
    SigningKey::from_seed("plant.example/line-1", &[7; 32]).expect("a key")
}

/// Sound inputs, by the name of their decoder.
///
/// # Panics
/// When the golden files of the events cannot be read.
#[must_use]
pub fn seeds() -> Vec<(&'static str, Vec<u8>)> {
    let mut seeds = Vec::new();
    for operation in operations() {
        if let Some(example) = operation
            .examples()
            .iter()
            .chain(operation.sketches())
            .next()
        {
            let request: serde_json::Value =
                serde_json::from_str(example.request).expect("an example is JSON");
            let seed = format!("{}\n{request}", operation.name());
            seeds.push(("contract", seed.into_bytes()));
        }
    }
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates/execution/tests/golden");
    for entry in fs::read_dir(golden).expect("the golden files").flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let mut parts = name.rsplitn(3, '.').skip(1);
        let (Some(schema), Some(kind)) = (parts.next(), parts.next()) else {
            continue;
        };
        let body = fs::read_to_string(entry.path()).expect("a golden file");
        seeds.push((
            "events",
            format!("{kind} {schema}\n{}", body.trim_end()).into_bytes(),
        ));
    }
    let mut store = MemoryStore::new();
    let script = Script::new(7);
    let batch: Vec<_> = (1..5).map(|number| script.commit(number)).collect();
    let now = "2026-03-01T08:00:00Z".parse().expect("an instant");
    store.prepare(&script.tables()).expect("room for the rows");
    store
        .commit(&scope(), &batch, now)
        .expect("nothing is in the way");
    let mut page = Vec::new();
    export(&mut store, &scope(), 0, &mut page).expect("a store in memory is read");
    seeds.push(("lines", page.clone()));
    seeds.push(("import", page.clone()));
    let tip = lineside_journal::Read::tip(&mut store, &scope()).expect("a tip");
    seeds.push(("tip", tip.to_bytes()));
    let first = page.split(|byte| *byte == b'\n').next().unwrap_or_default();
    seeds.push(("canonical", first.to_vec()));
    let numbers = br#"{"a":[1,-0.5,1e21,9007199254740991,"\u00e9\n"],"b":{"":null,"c":true}}"#;
    seeds.push(("canonical", numbers.to_vec()));
    let leaves: Vec<_> = page
        .split(|byte| *byte == b'\n')
        .filter(|line| !line.is_empty())
        .map(leaf_hash)
        .collect();
    let checkpoint = Checkpoint {
        origin: "plant.example/line-1".into(),
        size: tip.position(),
        root: tip.root(),
        extensions: Vec::new(),
    };
    let signed = checkpoint.sign(&key()).expect("a signature");
    seeds.push(("note", signed.clone().into_bytes()));
    seeds.push((
        "checkpoint",
        checkpoint.body().expect("a body").into_bytes(),
    ));
    let proof = InclusionProof::of(&leaves, 1).expect("a proof");
    let file = ProofFile::new(proof, &signed).expect("a file");
    seeds.push(("proof_file", file.to_string().into_bytes()));
    let names = [
        "acme/munich",
        "lot:L-7",
        "0190f3a2-7b1c-7def-8a2b-3c4d5e6f7081",
        "stock.received",
        "2026-03-01T08:00:00Z",
        "plant.example/line-1+f430d127+AepKbGPinFIKvvVQexMuxfmVR3auvr57kkIe6mkURtIs",
    ];
    seeds.extend(names.map(|name| ("names", name.as_bytes().to_vec())));
    seeds.push(("key_value", vec![0, 0, 1, 7, 5, 0, 2, 1, 2]));
    seeds.push(("sqlite", vec![0, 0, 16, 5, 2, 1, 2]));
    let peers = Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates/dataset/tests/parquet");
    for file in [
        "polars_gzip",
        "polars_zstd",
        "pyarrow_snappy",
        "pyarrow_zstd_v2",
    ] {
        let bytes = fs::read(peers.join(file).with_extension("parquet"));
        seeds.push(("parquet", bytes.expect("the files of the reader's tests")));
    }
    seeds
}
