use super::*;
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::{BTreeMap, HashMap};

fn canonical(text: &str) -> String {
    String::from_utf8(canonicalize(text).unwrap()).unwrap()
}

fn written(value: &impl Serialize) -> String {
    String::from_utf8(to_canonical(value).unwrap()).unwrap()
}

#[test]
fn each_value_has_one_spelling() {
    for (text, expected) in [
        (" null ", "null"),
        ("[ true , false ]", "[true,false]"),
        (
            r#"{"b":1,"a":{"d":[],"c":{}}}"#,
            r#"{"a":{"c":{},"d":[]},"b":1}"#,
        ),
        (
            r#""\u0041\/\u00e9\ud83d\ude00\u000A\u001F\u007f""#,
            "\"A/\u{e9}\u{1f600}\\n\\u001f\u{7f}\"",
        ),
        ("[-0,-0.0,0e9,1.0,1E2,100e-2]", "[0,0,0,1,100,1]"),
        (
            "[1e20,1e21,1e-6,1e-7,1e-400]",
            "[100000000000000000000,1e+21,0.000001,1e-7,0]",
        ),
        (
            "[9007199254740992,-9007199254740992]",
            "[9007199254740992,-9007199254740992]",
        ),
        (
            "[0.1,333333333.33333329,5e-324]",
            "[0.1,333333333.3333333,5e-324]",
        ),
        (r#"{"\n":1,"\u0000":2,"":3}"#, r#"{"":3,"\u0000":2,"\n":1}"#),
        (
            "{\"\u{ff61}\":1,\"\u{10002}\":2}",
            "{\"\u{10002}\":2,\"\u{ff61}\":1}",
        ),
    ] {
        assert_eq!(canonical(text), expected, "{text}");
        assert_eq!(check(expected.as_bytes()), Ok(()), "{expected}");
    }
}

#[test]
fn what_is_ambiguous_or_no_json_is_refused_where_it_stands() {
    for (text, code, offset) in [
        (r#"{"a":1,"\u0061":2}"#, "proof.duplicate_name", 7),
        (r#"{"b":1,"a":2,"b":3}"#, "proof.duplicate_name", 13),
        ("9007199254740993", "proof.number_not_exact", 0),
        ("[-9007199254740993]", "proof.number_not_exact", 1),
        (
            "123456789012345678901234567890",
            "proof.number_not_exact",
            0,
        ),
        ("[1e400]", "proof.number_out_of_range", 1),
        ("NaN", "proof.not_json", 0),
        ("Infinity", "proof.not_json", 0),
        ("-Infinity", "proof.not_json", 1),
        (r#""\ud800""#, "proof.not_json", 1),
        (r#""\udc00\ud800""#, "proof.not_json", 1),
        (r#""\ud800\u0041""#, "proof.not_json", 1),
        (r#""\x""#, "proof.not_json", 2),
        (r#""\u12g4""#, "proof.not_json", 3),
        ("\"a\tb\"", "proof.not_json", 2),
        ("\"a", "proof.not_json", 2),
        ("\u{feff}1", "proof.not_json", 0),
        ("", "proof.not_json", 0),
        ("1 2", "proof.not_json", 2),
        ("1,", "proof.not_json", 1),
        ("01", "proof.not_json", 0),
        ("-", "proof.not_json", 1),
        ("1.", "proof.not_json", 2),
        (".5", "proof.not_json", 0),
        ("+1", "proof.not_json", 0),
        ("1e", "proof.not_json", 2),
        ("1e+", "proof.not_json", 3),
        ("[1,]", "proof.not_json", 3),
        ("[1 2]", "proof.not_json", 3),
        ("{,}", "proof.not_json", 1),
        (r#"{"a":1,}"#, "proof.not_json", 7),
        (r#"{"a" 1}"#, "proof.not_json", 5),
        (r#"{a:1}"#, "proof.not_json", 1),
        ("nul", "proof.not_json", 0),
        ("// no\n1", "proof.not_json", 0),
        ("\u{a0}1", "proof.not_json", 0),
    ] {
        let error = canonicalize(text).unwrap_err();
        assert_eq!(error.offset(), Some(offset), "{text}: {error}");
        assert_eq!(lineside_kernel::Problem::from(error).code(), code, "{text}");
        assert!(check(text.as_bytes()).is_err(), "{text}");
    }
    let error = canonicalize(b"\"a\xff\"").unwrap_err();
    assert_eq!(error.offset(), Some(2));
    assert!(check(b"\"\xed\xa0\x80\"").is_err());
}

#[test]
fn a_line_that_is_not_canonical_says_where() {
    for (line, offset) in [
        (" 1", 0),
        ("1\n", 1),
        ("[1, 2]", 3),
        ("[ ]", 1),
        ("[1 ]", 2),
        (r#"{"b":1,"a":2}"#, 7),
        (r#"{"a" :1}"#, 4),
        (r#"{"a": 1}"#, 5),
        (r#"{ "a":1}"#, 1),
        (r#""\u0041""#, 1),
        (r#""a\/""#, 2),
        (r#""\u000a""#, 1),
        (r#""\u001F""#, 1),
        ("-0", 0),
        ("1.0", 0),
        ("1e2", 0),
        ("[1E+21]", 1),
        ("0.10", 0),
        ("9007199254740993", 0),
    ] {
        let error = check(line.as_bytes()).unwrap_err();
        assert!(
            matches!(error, CanonicalError::NotCanonical { .. }),
            "{line}: {error}"
        );
        assert_eq!(error.offset(), Some(offset), "{line}: {error}");
    }
    let error = check(br#"{"a":1,"a":1}"#).unwrap_err();
    let name = "a".to_owned();
    assert_eq!(
        error,
        CanonicalError::DuplicateName {
            offset: Some(7),
            name
        }
    );
}

#[test]
fn a_large_float_is_canonical_although_its_digits_are_no_integer_to_send() {
    let printed = canonical("2.9514790517935283e20");
    assert_eq!(printed, "295147905179352830000");
    assert_eq!(check(printed.as_bytes()), Ok(()));
    assert!(matches!(
        canonicalize(&printed),
        Err(CanonicalError::NumberNotExact { .. })
    ));
}

#[test]
fn nesting_has_a_limit_for_readers_and_writers_alike() {
    let nested = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
    assert_eq!(canonical(&nested(MAX_DEPTH)), nested(MAX_DEPTH));
    assert_eq!(check(nested(MAX_DEPTH).as_bytes()), Ok(()));
    let error = CanonicalError::TooDeep {
        offset: Some(MAX_DEPTH),
    };
    assert_eq!(canonicalize(nested(MAX_DEPTH + 1)), Err(error.clone()));
    assert_eq!(check(nested(1_000_000).as_bytes()), Err(error));
    let deep = |depth| (0..depth).fold(Value::Null, |inner, _| json!({ "a": inner }));
    assert!(to_canonical(&deep(MAX_DEPTH)).is_ok());
    let error = CanonicalError::TooDeep { offset: None };
    assert_eq!(to_canonical(&deep(MAX_DEPTH + 1)), Err(error));
}

#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
enum Outside {
    Unit,
    Newtype(u8),
    Tuple(u8, String),
    Struct { z: u8, a: Option<char> },
}

#[derive(Serialize)]
#[serde(tag = "type", rename_all = "snake_case")]
enum Inside {
    Unit,
    Struct { zone: &'static str, amount: i64 },
}

#[derive(Serialize)]
#[serde(tag = "t", content = "c")]
enum Adjacent {
    Tuple(u8, u8),
}

#[derive(Serialize)]
struct Unit;

#[derive(Serialize)]
struct Pair(u8, f32);

#[derive(Serialize)]
struct Everything<'a> {
    z_unit: (),
    unit_struct: Unit,
    outside: Vec<Outside>,
    inside: [Inside; 2],
    adjacent: Adjacent,
    pair: Pair,
    maps: (HashMap<char, u8>, BTreeMap<String, i64>),
    #[serde(skip_serializing_if = "Option::is_none")]
    absent: Option<u8>,
    none: Option<u8>,
    text: &'a str,
    floats: [f64; 5],
    bytes: &'a [u8],
    wide: (i128, u128),
    #[serde(flatten)]
    more: BTreeMap<String, u8>,
}

#[test]
fn typed_values_have_the_shape_that_serde_json_gives_them() {
    let value = Everything {
        z_unit: (),
        unit_struct: Unit,
        outside: vec![
            Outside::Unit,
            Outside::Newtype(7),
            Outside::Tuple(1, "x".into()),
            Outside::Struct { z: 1, a: Some('"') },
        ],
        inside: [
            Inside::Unit,
            Inside::Struct {
                zone: "UTC",
                amount: -12,
            },
        ],
        adjacent: Adjacent::Tuple(1, 2),
        pair: Pair(3, 0.1),
        maps: (
            [('b', 1), ('a', 2)].into(),
            [("\u{10002}".into(), 1), ("\u{ff61}".into(), 2)].into(),
        ),
        absent: None,
        none: None,
        text: "\u{1}\\\"",
        floats: [-0.0, 1e21, 0.1 + 0.2, 1.5, 1e20],
        bytes: &[1, 255],
        wide: (-9_007_199_254_740_992, 9_007_199_254_740_992),
        more: [("aa".into(), 1), ("zz".into(), 2)].into(),
    };
    let line = written(&value);
    let shape = serde_json::to_string(&serde_json::to_value(&value).unwrap()).unwrap();
    let shape: Value = serde_json::from_str(&shape).unwrap();
    assert_eq!(
        serde_json::from_str::<Value>(&line).unwrap()["pair"],
        json!([3, 0.1])
    );
    assert_eq!(line, canonical(&serde_json::to_string(&value).unwrap()));
    assert_eq!(
        shape["inside"][1],
        json!({"type": "struct", "zone": "UTC", "amount": -12})
    );
    check(line.as_bytes()).unwrap();
}

#[test]
fn what_has_no_exact_form_is_refused_and_leaves_nothing_behind() {
    let mut out = b"kept".to_vec();
    let mut refused = |value: &dyn Fn(&mut Vec<u8>) -> Result<(), CanonicalError>| {
        assert!(value(&mut out).is_err());
        assert_eq!(out, b"kept");
    };
    refused(&|out| write_canonical(out, &(1, u64::MAX)));
    refused(&|out| write_canonical(out, &[i64::MIN]));
    refused(&|out| write_canonical(out, &(1_i128 << 100)));
    refused(&|out| write_canonical(out, &-(1_i128 << 100)));
    refused(&|out| write_canonical(out, &f64::NAN));
    refused(&|out| write_canonical(out, &f32::INFINITY));
    refused(&|out| write_canonical(out, &HashMap::from([(1, 2)])));
    refused(&|out| write_canonical(out, &HashMap::from([(true, 2)])));
    refused(&|out| write_canonical(out, &HashMap::from([((), 2)])));
    refused(&|out| write_canonical(out, &HashMap::from([(vec![1], 2)])));
}

#[test]
fn names_that_meet_by_flattening_are_refused() {
    #[derive(Serialize)]
    struct Twice {
        kind: u8,
        alpha: u8,
        #[serde(flatten)]
        more: BTreeMap<&'static str, u8>,
    }
    let twice = |name| Twice {
        kind: 1,
        alpha: 2,
        more: [(name, 3)].into(),
    };
    for name in ["alpha", "kind"] {
        let error = to_canonical(&twice(name)).unwrap_err();
        assert_eq!(
            error,
            CanonicalError::DuplicateName {
                offset: None,
                name: name.into()
            }
        );
    }
    assert_eq!(written(&twice("beta")), r#"{"alpha":2,"beta":3,"kind":1}"#);
}

/// JSON values as people write them; integers stay within what is exact.
fn value() -> impl Strategy<Value = Value> {
    let number = prop_oneof![
        (-(1_i64 << 53)..=1 << 53).prop_map(Value::from),
        any::<f64>().prop_filter_map("finite", |number| serde_json::Number::from_f64(number)
            .map(Value::from)),
        (-1e9..1e9).prop_map(|number: f64| json!((number * 100.0).round() / 100.0)),
    ];
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        number,
        "[ -~]{0,12}".prop_map(Value::from),
        any::<String>().prop_map(Value::from),
        "[\\x00-\\x20\"\\\\\u{d7ff}\u{e000}\u{ffff}\u{10000}]{0,4}".prop_map(Value::from),
    ];
    let name = prop_oneof![
        "[a-c\u{ee00}\u{ffff}\u{10000}\\x00-\\x0f\"\\\\]{0,3}",
        "[a-z_]{1,8}"
    ];
    leaf.prop_recursive(5, 64, 6, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::vec((name.clone(), inner), 0..6)
                .prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

fn no_integer_beyond(value: &Value) -> bool {
    match value {
        Value::Number(number) => number
            .as_f64()
            .is_some_and(|n| n.fract() != 0.0 || n.abs() <= 9_007_199_254_740_992.0),
        Value::Array(items) => items.iter().all(no_integer_beyond),
        Value::Object(members) => members.values().all(no_integer_beyond),
        _ => true,
    }
}

proptest! {
    #[test]
    fn writing_and_reading_agree(value in value()) {
        let line = to_canonical(&value).unwrap();
        prop_assert_eq!(check(&line), Ok(()));
        prop_assert_eq!(&line, &canonicalize(serde_json::to_string_pretty(&value).unwrap()).unwrap());
        if no_integer_beyond(&value) {
            prop_assert_eq!(&line, &canonicalize(&line).unwrap());
        }
    }

    #[test]
    fn a_changed_line_passes_the_check_only_if_it_is_its_own_canonical_form(
        value in value(), place: prop::sample::Index, byte: u8,
    ) {
        let mut line = to_canonical(&value).unwrap();
        let place = place.index(line.len());
        line[place] = byte;
        match canonicalize(&line) {
            Ok(canonical) => prop_assert_eq!(check(&line).is_ok(), canonical == line),
            Err(CanonicalError::NumberNotExact { .. }) => {}
            Err(_) => prop_assert!(check(&line).is_err()),
        }
    }

    #[test]
    fn no_text_makes_the_reader_panic(text in any::<Vec<u8>>()) {
        let _ = canonicalize(&text);
        let _ = check(&text);
    }

    #[test]
    fn json_like_text_is_judged_as_serde_json_judges_it(text in "[\\[\\]{}:,\"0-9eE.+\\- a\\\\tu]{0,12}") {
        let judged = serde_json::from_str::<Value>(&text);
        match canonicalize(&text) {
            Ok(line) => prop_assert_eq!(serde_json::from_slice::<Value>(&line).is_ok(), judged.is_ok()),
            Err(CanonicalError::NotJson { .. }) => prop_assert!(judged.is_err()),
            Err(_) => {}
        }
    }

    #[test]
    fn every_float_reads_back_as_itself(bits: u64) {
        let number = f64::from_bits(bits);
        let mut out = Vec::new();
        match write_number_f64(&mut out, number) {
            Ok(()) => {
                let text = String::from_utf8(out).unwrap();
                prop_assert_eq!(text.parse::<f64>().unwrap(), number);
                prop_assert_eq!(check(text.as_bytes()), Ok(()));
            }
            Err(_) => prop_assert!(!number.is_finite()),
        }
    }

    #[test]
    fn every_exact_integer_is_written_as_it_is(number in -(1_i64 << 53)..=1 << 53) {
        prop_assert_eq!(written(&number), number.to_string());
    }
}
