use super::*;
use crate::decimal::parse_exact;
use std::collections::HashSet;

fn refusal(text: &str) -> String {
    text.parse::<Unit>().unwrap_err().to_string()
}

fn suggestions(text: &str) -> Vec<String> {
    let UnitError::Unknown { suggestions, .. } = text.parse::<Unit>().unwrap_err();
    suggestions
}

#[test]
fn every_unit_has_one_code_that_reads_back_and_fits_on_a_label() {
    let codes: HashSet<&str> = Unit::listed().iter().map(Unit::code).collect();
    assert_eq!(codes.len(), Unit::listed().len());
    for unit in Unit::listed() {
        assert_eq!(unit.code().parse::<Unit>(), Ok(*unit));
        assert!(
            unit.code().len() <= 12
                && unit
                    .code()
                    .bytes()
                    .all(|b| b.is_ascii_alphanumeric() || b == b'_')
        );
        let factor = unit.factor();
        assert!(factor.is_positive() && factor.denominator() > 0, "{unit}");
    }
}

#[test]
fn a_base_measures_the_same_and_a_container_stands_alone() {
    for unit in Unit::listed() {
        let base = unit.base();
        assert_eq!(
            (base.dimension(), base.factor()),
            (unit.dimension(), Ratio::ONE),
            "{unit}"
        );
        assert_eq!(base.base(), base);
        if unit.dimension() == Dimension::Own {
            assert_eq!(base, *unit);
        }
    }
    let spool: Unit = "{spool}".parse().unwrap();
    assert_eq!((spool.base(), spool.factor()), (spool, Ratio::ONE));
    assert_eq!((spool.dimension(), spool.name()), (Dimension::Own, "spool"));
}

#[test]
fn factors_are_those_of_the_definitions() {
    for (unit, factor) in [
        ("lb", "0.45359237"),
        ("oz", "0.028349523125"),
        ("ozt", "0.0311034768"),
        ("carat", "0.0002"),
        ("cwt_us", "45.359237"),
        ("cwt_imp", "50.80234544"),
        ("short_ton", "907.18474"),
        ("long_ton", "1016.0469088"),
        ("ug", "0.000000001"),
        ("gal_us", "3.785411784"),
        ("qt_us", "0.946352946"),
        ("pt_us", "0.473176473"),
        ("fl_oz_us", "0.0295735295625"),
        ("bbl", "158.987294928"),
        ("gal_imp", "4.54609"),
        ("qt_imp", "1.1365225"),
        ("pt_imp", "0.56826125"),
        ("fl_oz_imp", "0.0284130625"),
        ("in3", "0.016387064"),
        ("ft3", "28.316846592"),
        ("yd3", "764.554857984"),
        ("board_foot", "2.359737216"),
        ("in", "0.0254"),
        ("ft", "0.3048"),
        ("yd", "0.9144"),
        ("mi", "1609.344"),
        ("mil", "0.0000254"),
        ("in2", "0.00064516"),
        ("ft2", "0.09290304"),
        ("yd2", "0.83612736"),
        ("acre", "4046.8564224"),
        ("btu", "1055.05585262"),
        ("mmbtu", "1055055852.62"),
        ("hp", "745.69987158227022"),
        ("hp_metric", "735.49875"),
        ("wk", "604800"),
        ("gross", "144"),
    ] {
        let unit: Unit = unit.parse().unwrap();
        assert_eq!(
            unit.factor().to_decimal(),
            Some(parse_exact(factor).unwrap()),
            "{unit}"
        );
    }
}

#[test]
fn factors_follow_from_each_other() {
    let times = |unit: Unit, n: i64| unit.factor().checked_mul(Ratio::from(n)).unwrap();
    for (larger, n, smaller) in [
        (Unit::LB, 16, Unit::OZ),
        (Unit::SHORT_TON, 2000, Unit::LB),
        (Unit::LONG_TON, 2240, Unit::LB),
        (Unit::CWT_IMP, 112, Unit::LB),
        (Unit::GAL_US, 231, Unit::IN3),
        (Unit::GAL_US, 4, Unit::QT_US),
        (Unit::GAL_US, 8, Unit::PT_US),
        (Unit::GAL_US, 128, Unit::FL_OZ_US),
        (Unit::BBL, 42, Unit::GAL_US),
        (Unit::GAL_IMP, 4, Unit::QT_IMP),
        (Unit::GAL_IMP, 8, Unit::PT_IMP),
        (Unit::GAL_IMP, 160, Unit::FL_OZ_IMP),
        (Unit::FT3, 1728, Unit::IN3),
        (Unit::YD3, 27, Unit::FT3),
        (Unit::FT3, 12, Unit::BOARD_FOOT),
        (Unit::FT, 12, Unit::IN),
        (Unit::YD, 3, Unit::FT),
        (Unit::MI, 5280, Unit::FT),
        (Unit::IN, 1000, Unit::MIL),
        (Unit::FT2, 144, Unit::IN2),
        (Unit::YD2, 9, Unit::FT2),
        (Unit::ACRE, 4840, Unit::YD2),
        (Unit::GROSS, 12, Unit::DOZEN),
        (Unit::MWH, 1000, Unit::KWH),
        (Unit::KWH, 3600, Unit::KJ),
        (Unit::M3, 1_000_000, Unit::CM3),
        (Unit::L, 1_000_000, Unit::MM3),
        (Unit::MMBTU, 1_000_000, Unit::BTU),
    ] {
        assert_eq!(larger.factor(), times(smaller, n), "{larger} {smaller}");
    }
}

#[test]
fn a_mistake_is_answered_with_what_was_meant() {
    assert_eq!(refusal("Kg"), "`Kg` is not a unit; did you mean `kg`?");
    for (given, meant) in [
        ("KG", "kg"),
        ("kgs", "kg"),
        ("kilogram", "kg"),
        ("Kilogramm", "kg"),
        ("KGM", "kg"),
        ("kilogarm", "kg"),
        ("each", "pcs"),
        ("EA", "pcs"),
        ("piece", "pcs"),
        ("St\u{fc}ck", "pcs"),
        ("Pcs", "pcs"),
        ("pcs ", "pcs"),
        ("l", "L"),
        ("litre", "L"),
        ("Liter", "L"),
        ("ml", "mL"),
        ("M3", "m3"),
        ("m\u{b2}", "m2"),
        ("\u{b5}g", "ug"),
        ("hr", "h"),
        ("hours", "h"),
        ("KWH", "kWh"),
        ("kw", "kW"),
        ("Drum", "drum"),
        ("drums", "drum"),
        ("palet", "pallet"),
        ("DZN", "dozen"),
        ("dozn", "dozen"),
        ("US gal", "gal_us"),
        ("short ton", "short_ton"),
        ("sq ft", "ft2"),
        ("{Spool}", "{spool}"),
        ("{big spool}", "{big-spool}"),
        ("{drum}", "drum"),
        ("{EA}", "pcs"),
        ("{kg}", "kg"),
    ] {
        assert_eq!(suggestions(given), [meant], "{given}");
    }
    assert_eq!(
        refusal("gal"),
        "`gal` is not a unit; did you mean `gal_us` or `gal_imp`?"
    );
    assert_eq!(suggestions("ton"), ["t", "short_ton", "long_ton"]);
}

#[test]
fn where_there_is_no_telling_the_ways_out_are_named() {
    for text in [
        "",
        " ",
        "spool",
        "xyzzy",
        "{}",
        "{a{b}",
        "{s\u{e4}ge}",
        "{twenty-one-letters-xx}",
        "\u{0}",
        "kg/m3",
    ] {
        assert!(
            suggestions(text).is_empty(),
            "{text:?}: {:?}",
            suggestions(text)
        );
        assert!(
            refusal(text).contains("in braces, such as `{spool}`"),
            "{text:?}"
        );
    }
    assert!(refusal(&"k".repeat(1 << 20)).len() < 300);
    assert!(refusal(&format!("{{{}}}", "k".repeat(1 << 20))).len() < 300);
}

#[test]
fn the_plants_own_unit_is_whatever_it_says() {
    for text in [
        "{spool}",
        "{a}",
        "{2-pack}",
        "{tw_1.5}",
        "{twenty-letters-here-}",
    ] {
        let unit: Unit = text.parse().unwrap();
        assert_eq!(unit.to_string(), text);
        assert_eq!(serde_json::to_string(&unit).unwrap(), format!("\"{text}\""));
    }
    assert_ne!("{spool}".parse::<Unit>(), "{spools}".parse());
}

#[test]
fn an_unknown_unit_in_json_keeps_its_code_and_the_suggestion() {
    let error = serde_json::from_str::<Unit>("\"Kg\"").unwrap_err();
    let problem = Problem::from_serde_message(&error.to_string()).unwrap();
    assert_eq!(problem.code(), "quantity.unknown_unit");
    assert_eq!(problem.details()["expected"], serde_json::json!(["kg"]));
    assert!(serde_json::from_str::<Unit>("1").is_err());
}

#[test]
fn a_unit_copies_like_a_number() {
    assert_eq!(size_of::<Unit>(), 24);
}
