//! What every figure holds to, whatever is in it.

use crate::*;
use proptest::prelude::*;
use serde_json::Value;

/// Every tag closes, every attribute is quoted, no number is missing.
fn assert_well_formed(svg: &str) {
    let mut open = Vec::new();
    for tag in svg.split('<').skip(1) {
        let (tag, _) = tag.split_once('>').expect("an open bracket closes");
        assert_eq!(tag.matches('"').count() % 2, 0, "{tag}");
        let name = tag.split([' ', '/']).find(|part| !part.is_empty()).unwrap();
        if tag.starts_with('/') {
            assert_eq!(open.pop(), Some(name));
        } else if !tag.ends_with('/') {
            open.push(name);
        }
    }
    assert!(open.is_empty(), "{open:?} stay open");
    assert!(
        !svg.contains("NaN") && !svg.contains("inf"),
        "a number is missing"
    );
}

fn specification(figure: &Figure) -> Value {
    serde_json::from_str(&figure.to_vega_lite()).expect("a specification is JSON")
}

/// Whether some value of a field is this one, anywhere.
fn holds(value: &Value, field: &str, wanted: &Value) -> bool {
    match value {
        Value::Object(fields) => {
            fields.get(field) == Some(wanted) || fields.values().any(|v| holds(v, field, wanted))
        }
        Value::Array(items) => items.iter().any(|item| holds(item, field, wanted)),
        _ => false,
    }
}

fn bars(rows: Vec<(&str, f64)>) -> Panel {
    let row = |(label, value): (&str, f64)| BarRow {
        label: label.to_owned(),
        parts: vec![BarPart {
            ink: Ink::Scrap,
            name: "scrapped".to_owned(),
            value,
        }],
        mark: Some(value),
        percent: Some(value),
        cells: vec![value.to_string()],
        ..BarRow::default()
    };
    Panel::Bars(Bars {
        name: "Bars".to_owned(),
        noun: "row".to_owned(),
        columns: vec!["Value".to_owned()],
        rows: rows.into_iter().map(row).collect(),
        empty: "No bars.".to_owned(),
        ..Bars::default()
    })
}

fn course(points: Vec<(f64, f64)>) -> Panel {
    let mark = |(at, value): &(f64, f64)| CourseMark {
        at: *at,
        value: *value,
        mark: Mark::Up,
        name: "came in".to_owned(),
        text: "one".to_owned(),
    };
    Panel::Course(Course {
        marks: points.iter().map(mark).collect(),
        levels: points
            .iter()
            .take(3)
            .map(|point| ("level".to_owned(), point.1))
            .collect(),
        ahead: points.iter().rev().take(2).copied().collect(),
        points,
        empty: "No points.".to_owned(),
        ..Course::default()
    })
}

fn spans(rows: Vec<(f64, Option<f64>)>) -> Panel {
    let row = |(from, to): (f64, Option<f64>)| SpanRow {
        label: "row".to_owned(),
        planned: to.map(|to| (from, to)),
        actual: Some((from, to)),
        ..SpanRow::default()
    };
    Panel::Spans(Spans {
        rows: rows.into_iter().map(row).collect(),
        noun: "row".to_owned(),
        empty: "No dates.".to_owned(),
        ..Spans::default()
    })
}

fn tree(depths: &[usize]) -> Tree {
    let row = |(nth, depth): (usize, &usize)| TreeRow {
        depth: *depth,
        label: format!("ITEM-{nth}"),
        note: String::new(),
        mark: Mark::Square,
        name: "made".to_owned(),
        cells: vec!["1".to_owned()],
    };
    Tree {
        columns: vec!["Needed".to_owned()],
        rows: depths.iter().enumerate().map(row).collect(),
        empty: "No lines.".to_owned(),
        ..Tree::default()
    }
}

fn figure(panel: Panel) -> Figure {
    Figure::new("A figure", "of something", vec![panel])
}

#[test]
fn what_has_nothing_to_show_says_so() {
    for (panel, words) in [
        (bars(vec![]), "No bars."),
        (course(vec![]), "No points."),
        (spans(vec![]), "No dates."),
        (Panel::Tree(tree(&[])), "No lines."),
    ] {
        let figure = figure(panel);
        assert_well_formed(&figure.to_svg());
        assert!(figure.to_svg().contains(&format!(">{words}</text>")));
        assert!(holds(&specification(&figure), "words", &words.into()));
    }
}

#[test]
fn a_text_is_text_whatever_it_holds() {
    let hostile = "<script>&\"' \u{0}\u{1b} \u{ffff}";
    let mut panels = vec![bars(vec![(hostile, 3.0)]), Panel::Tree(tree(&[0]))];
    for panel in &mut panels {
        match panel {
            Panel::Bars(bars) => bars.name = hostile.to_owned(),
            Panel::Tree(tree) => tree.rows[0].label = hostile.to_owned(),
            _ => {}
        }
    }
    let figure = Figure::new(hostile, hostile, panels);
    let svg = figure.to_svg();
    assert_well_formed(&svg);
    assert!(!svg.contains("<script"));
    assert!(svg.contains("&lt;script&gt;&amp;&quot;&#39;"));
    assert!(holds(&specification(&figure), "row", &hostile.into()));
}

#[test]
fn the_specification_has_the_data() {
    let figure = Figure::new(
        "A figure",
        "",
        vec![
            bars(vec![("Turn", 12.5), ("Turn", 7.0)]),
            course(vec![(0.0, 3.5), (3600.0, 41.25)]),
            spans(vec![(0.0, Some(86_400.0))]),
            Panel::Tree(tree(&[0, 1])),
        ],
    );
    let spec = specification(&figure);
    assert_eq!(spec["vconcat"].as_array().map(Vec::len), Some(4));
    assert!(holds(&spec, "value", &12.5.into()));
    assert!(
        holds(&spec, "row", &"Turn (2)".into()),
        "rows of one name stay two rows"
    );
    assert!(holds(&spec, "at", &"1970-01-01T01:00:00.000Z".into()));
    assert!(holds(&spec, "value", &41.25.into()));
    assert!(holds(&spec, "to", &"1970-01-02T00:00:00.000Z".into()));
    assert!(holds(&spec, "item", &"ITEM-1".into()));
}

#[test]
fn the_same_figure_gives_the_same_bytes() {
    let figure = || figure(bars(vec![("Turn", 12.5), ("Mill", 7.0)]));
    assert_eq!(figure().to_svg(), figure().to_svg());
    assert_eq!(figure().to_vega_lite(), figure().to_vega_lite());
}

#[test]
fn rows_beyond_the_most_are_counted() {
    let rows: Vec<(&str, f64)> = (0..200).map(|_| ("row", 1.0)).collect();
    let figure = figure(bars(rows));
    let svg = figure.to_svg();
    assert_eq!(
        svg.matches("url(#lineside-scrap)").count(),
        60 + 1,
        "the legend has one"
    );
    assert!(svg.contains("\u{2026} and 140 rows not drawn"));
    assert!(figure.to_vega_lite().contains("and 140 rows not drawn"));
}

#[test]
fn a_large_tree_keeps_its_upper_levels_and_counts_the_rest() {
    let mut depths = vec![0];
    for _ in 0..20 {
        depths.push(1);
        depths.extend([2; 9]);
    }
    let tree = tree(&depths);
    let shown = tree.shown();
    assert_eq!(shown.rows.len(), 21);
    assert_eq!(shown.hidden, 180);
    assert!(shown.rows[1].note.contains("+ 9 lines below"));
    assert!(shown.rows.iter().skip(1).all(|row| row.parent == Some(0)));
}

#[test]
fn a_level_too_wide_for_itself_is_cut() {
    let mut depths = vec![0];
    depths.extend([1; 200]);
    let tree = tree(&depths);
    assert_eq!(tree.shown().rows.len(), 80);
    assert_eq!(tree.shown().rows[0].note, "+ 121 lines below");
    let svg = figure(Panel::Tree(tree)).to_svg();
    assert!(svg.contains("121 lines of the 201 not drawn"));
}

#[test]
fn many_points_stay_a_small_picture_with_their_extremes() {
    let mut points: Vec<(f64, f64)> = (0..50_000).map(|n| (f64::from(n) * 60.0, 10.0)).collect();
    points[25_000].1 = 99.0;
    let figure = figure(course(points));
    let svg = figure.to_svg();
    assert!(svg.len() < 200_000, "{}", svg.len());
    assert!(
        svg.contains("came in: 50000, too many to draw"),
        "what is left out is admitted"
    );
    assert!(holds(&specification(&figure), "value", &99.0.into()));
}

#[test]
fn a_narrow_figure_drops_numbers_before_it_drops_bars() {
    let mut figure = figure(bars(vec![("A work centre with a long name", 12.0)]));
    if let Some(Panel::Bars(bars)) = figure.panels.first_mut() {
        bars.columns = (0..8).map(|n| format!("Column {n}")).collect();
        bars.rows[0].cells = (0..8).map(|n| n.to_string()).collect();
    }
    figure.width = 1;
    let svg = figure.to_svg();
    assert_well_formed(&svg);
    assert!(svg.contains("width=\"360\""));
    assert!(svg.contains(">Column 0<") && !svg.contains(">Column 7<"));
}

proptest! {
    #[test]
    fn no_numbers_break_the_picture(
        values in prop::collection::vec(any::<f64>(), 0..30),
        times in prop::collection::vec(any::<f64>(), 0..30),
        depths in prop::collection::vec(0_usize..20, 0..200),
        width in any::<u32>(),
    ) {
        let pairs: Vec<(f64, f64)> = times.iter().copied().zip(values.iter().copied()).collect();
        let open = pairs.iter().map(|(from, to)| (*from, Some(*to).filter(|to| *to > 0.0)));
        let panels = vec![
            bars(values.iter().map(|value| ("row", *value)).collect()),
            course(pairs.clone()),
            spans(open.collect()),
            Panel::Tree(tree(&depths)),
        ];
        let figure = Figure { width, ..Figure::new("t", "", panels) };
        let svg = figure.to_svg();
        // Titles say the values as they are; everything that is drawn is a number.
        for attribute in svg.split('"').skip(1).step_by(2) {
            prop_assert!(!attribute.contains("NaN") && !attribute.contains("inf"), "{}", attribute);
        }
        specification(&figure);
    }
}

fn gantt(is_clock: bool) -> Figure {
    let block = |from: f64, to: f64, ink, name: &str, is_outlined| GanttBlock {
        from,
        to,
        ink,
        name: name.to_owned(),
        group: "WO <1>".to_owned(),
        text: "WO <1>/10".to_owned(),
        meaning: "WO <1>/10 on saw".to_owned(),
        is_outlined,
        level: 1.0,
    };
    let row = GanttRow {
        label: "saw".to_owned(),
        closed: vec![(20.0, 25.0), (90.0, 95.0)],
        blocks: vec![
            block(0.0, 5.0, Ink::Held, "set-up", false),
            block(5.0, 20.0, Ink::Scrap, "late", true),
        ],
        mark: Some(12.0),
        ..GanttRow::default()
    };
    let gantt = Gantt {
        name: "By resource".to_owned(),
        noun: "resource".to_owned(),
        rows: vec![row],
        is_clock,
        unit: "Ticks".to_owned(),
        closed_name: "closed".to_owned(),
        outline_name: "decides".to_owned(),
        mark_name: "due".to_owned(),
        empty: "Nothing.".to_owned(),
        ..Gantt::default()
    };
    Figure::new("Plan", "", vec![Panel::Gantt(gantt)])
}

#[test]
fn a_gantt_chart_shows_set_ups_lateness_outlines_and_due_dates() {
    let svg = gantt(false).to_svg();
    assert_well_formed(&svg);
    for words in [
        "set-up",
        "late",
        "decides",
        "due",
        "Ticks",
        "WO &lt;1&gt;/10 on saw",
    ] {
        assert!(svg.contains(words), "{words}");
    }
    assert_eq!(svg.matches("data-group=\"WO &lt;1&gt;\"").count(), 2);
    let spec = specification(&gantt(false));
    assert!(holds(&spec, "what", &"set-up".into()));
    assert!(holds(&spec, "outlined", &true.into()));
    assert!(holds(
        &specification(&gantt(true)),
        "from",
        &"1970-01-01T00:00:05.000Z".into()
    ));
}

#[test]
fn a_page_holds_the_picture_and_fetches_nothing() {
    let picture = gantt(false).draw(PictureFormat::Html);
    assert!(picture.text.contains(&gantt(false).to_svg()));
    let links = picture.text.matches("http").count();
    assert_eq!(
        links,
        picture.text.matches("http://www.w3.org/2000/svg").count()
    );
    for fetched in ["src=", "href=", "@import", "fetch("] {
        assert!(!picture.text.contains(fetched), "{fetched}");
    }
}

proptest! {
    #[test]
    fn any_gantt_chart_is_drawn_well_formed(
        blocks in prop::collection::vec((any::<f64>(), any::<f64>(), any::<f64>(), ".{0,8}"), 0..20),
        mark in prop::option::of(any::<f64>()), is_clock in any::<bool>(),
    ) {
        let blocks = blocks.into_iter().map(|(from, to, level, text)| GanttBlock {
            from, to, level, ink: Ink::Plain, name: text.clone(), group: text.clone(), meaning: text.clone(), text,
            is_outlined: false,
        });
        let row = GanttRow { blocks: blocks.collect(), mark, ..GanttRow::default() };
        let gantt = Gantt { rows: vec![row], is_clock, ..Gantt::default() };
        let figure = Figure::new("", "", vec![Panel::Gantt(gantt)]);
        assert_well_formed(&figure.to_svg());
        specification(&figure);
    }
}
