//! Every relationship, both ways.

use super::plant::{id, plant};
use crate::*;

fn site(code: &str) -> GraphNode {
    GraphNode::Site { site: id(code) }
}

fn item(code: &str) -> GraphNode {
    GraphNode::Item { item: id(code) }
}

fn order(code: &str) -> GraphNode {
    GraphNode::WorkOrder { order: id(code) }
}

fn step(code: &str, sequence: u32) -> GraphNode {
    GraphNode::Step {
        order: id(code),
        sequence,
    }
}

fn work_center(code: &str) -> GraphNode {
    GraphNode::WorkCenter {
        work_center: id(code),
    }
}

fn sales_order(code: &str) -> GraphNode {
    GraphNode::SalesOrder {
        sales_order: id(code),
    }
}

fn movement(number: &str) -> GraphNode {
    GraphNode::Movement {
        movement: id(number),
    }
}

fn routing_step(sequence: u32, from: Option<&str>) -> GraphNode {
    GraphNode::RoutingStep {
        item: id("PUMP"),
        sequence,
        effective_from: from.map(id),
        site: None,
        alternate: None,
        revision: None,
    }
}

fn found(request: &TraverseGraph) -> Vec<GraphNode> {
    let found = plant().traverse_graph(request).unwrap();
    assert_eq!(found.total, found.nodes.len() as u64);
    found.nodes.iter().map(FoundNode::node).collect()
}

#[test]
fn every_relationship_is_walked_both_ways() {
    use Relationship::*;
    let cases = [
        (
            PerformedAt,
            order("WO-1"),
            vec![site("MUC")],
            site("MUC"),
            vec![order("WO-1"), order("WO-2")],
        ),
        (
            FulfilledBy,
            sales_order("SO-1"),
            vec![order("WO-1"), order("WO-2")],
            order("WO-1"),
            vec![sales_order("SO-1")],
        ),
        (
            Produces,
            order("WO-3"),
            vec![item("PUMP")],
            item("PUMP"),
            vec![order("WO-1"), order("WO-2"), order("WO-3")],
        ),
        (
            HasStep,
            order("WO-1"),
            vec![step("WO-1", 10), step("WO-1", 20)],
            step("WO-1", 20),
            vec![order("WO-1")],
        ),
        (
            UsesWorkCenter,
            step("WO-1", 20),
            vec![work_center("WC-TEST-01")],
            work_center("WC-ASM-01"),
            vec![step("WO-1", 10), step("WO-2", 10)],
        ),
        (
            LocatedAt,
            work_center("WC-ASM-02"),
            vec![site("CHI")],
            site("MUC"),
            vec![work_center("WC-ASM-01"), work_center("WC-TEST-01")],
        ),
        (
            RoutesThrough,
            item("PUMP"),
            vec![
                routing_step(10, None),
                routing_step(10, Some("2026-01-01")),
                routing_step(20, None),
            ],
            routing_step(10, None),
            vec![item("PUMP")],
        ),
        (
            ConsumesPart,
            movement("MTX-7"),
            vec![item("SEAL")],
            item("GREASE"),
            vec![movement("MTX-4")],
        ),
        (
            ProducesProduct,
            movement("MTX-5"),
            vec![item("PUMP")],
            item("PUMP"),
            vec![movement("MTX-5")],
        ),
    ];
    assert_eq!(cases.len(), Relationship::ALL.len());
    for (relationship, from, forward, to, backward) in cases {
        assert_eq!(
            found(&TraverseGraph::new(from, relationship)),
            forward,
            "{relationship:?}"
        );
        assert_eq!(
            found(&TraverseGraph::new(to, relationship).backward()),
            backward,
            "{relationship:?}"
        );
    }
}

#[test]
fn what_has_no_other_end_finds_nothing() {
    use Relationship::*;
    // An order for stock, an item without a routing, scrap of the product itself.
    for (from, relationship, direction) in [
        (order("WO-3"), FulfilledBy, WalkDirection::Backward),
        (item("SEAL"), RoutesThrough, WalkDirection::Forward),
        (movement("MTX-6"), ConsumesPart, WalkDirection::Forward),
        (movement("MTX-4"), ProducesProduct, WalkDirection::Forward),
    ] {
        let request = TraverseGraph {
            direction,
            ..TraverseGraph::new(from, relationship)
        };
        assert_eq!(found(&request), [], "{relationship:?}");
    }
}

#[test]
fn movements_come_in_the_order_in_which_they_happened() {
    let request = TraverseGraph::new(item("SEAL"), Relationship::ConsumesPart).backward();
    let numbers = [
        "MTX-9", "MTX-1", "MTX-10", "MTX-2", "MTX-7", "MTX-8", "MTX-3",
    ];
    assert_eq!(found(&request), numbers.map(movement));
    let filter = MovementFilter {
        only_standing: true,
        order: Some(id("WO-1")),
        ..MovementFilter::default()
    };
    let standing = TraverseGraph {
        movements: Some(filter),
        ..request
    };
    assert_eq!(
        found(&standing),
        ["MTX-1", "MTX-2", "MTX-7", "MTX-8", "MTX-3"].map(movement)
    );
}

#[test]
fn filters_narrow_what_is_found() {
    let at_munich = TraverseGraph::new(site("MUC"), Relationship::PerformedAt).backward();
    let filter = OrderFilter {
        statuses: vec![OrderStatus::InProgress],
        ..OrderFilter::default()
    };
    assert_eq!(
        found(&TraverseGraph {
            orders: Some(filter),
            ..at_munich
        }),
        [order("WO-1")]
    );
    let on_line =
        TraverseGraph::new(work_center("WC-ASM-01"), Relationship::UsesWorkCenter).backward();
    let filter = StepFilter {
        statuses: vec![StepStatus::Pending],
        ..StepFilter::default()
    };
    assert_eq!(
        found(&TraverseGraph {
            steps: Some(filter),
            ..on_line
        }),
        [step("WO-2", 10)]
    );
    let today = TraverseGraph {
        effective_on: Some(id("2026-03-01")),
        ..TraverseGraph::new(item("PUMP"), Relationship::RoutesThrough)
    };
    assert_eq!(
        found(&today),
        [routing_step(10, Some("2026-01-01")), routing_step(20, None)]
    );
}

#[test]
fn routings_that_begin_on_one_day_stand_side_by_side() {
    let mut floor = plant();
    let step = |site: Option<&str>, alternate: Option<&str>, revision: &str| RoutingStepFacts {
        site: site.map(id),
        alternate: alternate.map(Into::into),
        revision: Some(id(revision)),
        sequence: 10,
        operation: "cast".into(),
        work_center: id("WC-ASM-01"),
        setup_minutes: id("0"),
        run_minutes: id("1"),
        run_batch: None,
        effective_from: Some(id("2026-01-01")),
        effective_to: None,
        is_active: true,
    };
    let steps = vec![
        step(Some("MUC"), None, "1"),
        step(None, Some("cast"), "1"),
        step(None, None, "1"),
    ];
    let routing = RoutingFacts {
        item: id("SEAL"),
        steps,
    };
    floor.put_routing(&routing).unwrap();
    let ask = TraverseGraph::new(item("SEAL"), Relationship::RoutesThrough);
    let found = floor.traverse_graph(&ask).unwrap();
    let nodes: Vec<GraphNode> = found.nodes.iter().map(FoundNode::node).collect();
    assert_eq!(nodes.len(), 3);
    let mut paged = Vec::new();
    let mut next = None;
    loop {
        let page = TraverseGraph {
            limit: Some(1),
            after: next,
            ..ask.clone()
        };
        let page = floor.traverse_graph(&page).unwrap();
        paged.extend(page.nodes.iter().map(FoundNode::node));
        next = page.next;
        if next.is_none() {
            break;
        }
    }
    assert_eq!(paged, nodes);
    for from in nodes {
        let back = TraverseGraph::new(from, Relationship::RoutesThrough).backward();
        assert_eq!(floor.traverse_graph(&back).unwrap().total, 1);
    }
    // Munich's own hides every site's of the same name, and not the other alternate.
    for (site, expected) in [("MUC", ["1 at MUC", "cast 1"]), ("CHI", ["1", "cast 1"])] {
        let here = TraverseGraph {
            made_at: Some(id(site)),
            ..ask.clone()
        };
        let found = floor.traverse_graph(&here).unwrap();
        let mut ways: Vec<String> = found
            .nodes
            .iter()
            .map(|node| match node {
                FoundNode::RoutingStep { routing_step: it } => {
                    let alternate = it.alternate.as_ref().map(|name| format!("{name} "));
                    let site = it.site.as_ref().map(|site| format!(" at {site}"));
                    let revision = it.revision.as_ref().unwrap();
                    [
                        alternate.unwrap_or_default(),
                        revision.to_string(),
                        site.unwrap_or_default(),
                    ]
                    .concat()
                }
                _ => String::new(),
            })
            .collect();
        ways.sort_unstable();
        assert_eq!(ways, expected, "{site}");
    }
    let nowhere = TraverseGraph {
        made_at: Some(id("NOWHERE")),
        ..ask.clone()
    };
    let refused = lineside_kernel::Problem::from(floor.traverse_graph(&nowhere).unwrap_err());
    assert_eq!(
        (refused.code(), refused.path()),
        ("graph.unknown_site", Some("made_at"))
    );
    let stranger = GraphNode::RoutingStep {
        item: id("SEAL"),
        sequence: 10,
        effective_from: Some(id("2026-01-01")),
        site: None,
        alternate: Some("cast".into()),
        revision: Some(id("9")),
    };
    let refused = TraverseGraph::new(stranger, Relationship::RoutesThrough).backward();
    assert!(floor.traverse_graph(&refused).is_err());
}

#[test]
fn pages_of_every_kind_follow_one_another() {
    use Relationship::*;
    for (from, relationship, direction) in [
        (item("PUMP"), Produces, WalkDirection::Backward),
        (order("WO-1"), HasStep, WalkDirection::Forward),
        (site("MUC"), LocatedAt, WalkDirection::Backward),
        (item("PUMP"), RoutesThrough, WalkDirection::Forward),
        (item("SEAL"), ConsumesPart, WalkDirection::Backward),
    ] {
        let all = TraverseGraph {
            direction,
            ..TraverseGraph::new(from, relationship)
        };
        let mut request = TraverseGraph {
            limit: Some(1),
            ..all.clone()
        };
        let mut pages = Vec::new();
        loop {
            let page = plant().traverse_graph(&request).unwrap();
            pages.extend(page.nodes.iter().map(FoundNode::node));
            match page.next {
                None => break,
                next => request.after = next,
            }
        }
        assert_eq!(pages, found(&all));
    }
}

#[test]
fn what_has_no_place_in_a_walk_is_refused() {
    let code = |request: &TraverseGraph| {
        let problem = lineside_kernel::Problem::from(plant().traverse_graph(request).unwrap_err());
        (problem.code().to_owned(), problem.path().map(str::to_owned))
    };
    let walk = TraverseGraph::new(site("MUC"), Relationship::PerformedAt);
    assert_eq!(
        code(&walk),
        ("graph.wrong_node".into(), Some("from".into()))
    );
    let walk = walk.backward();
    let filtered = TraverseGraph {
        steps: Some(StepFilter::default()),
        ..walk.clone()
    };
    assert_eq!(
        code(&filtered),
        ("graph.filter_not_used".into(), Some("steps".into()))
    );
    let after = TraverseGraph {
        after: Some(site("MUC")),
        ..walk
    };
    assert_eq!(
        code(&after),
        ("graph.wrong_node".into(), Some("after".into()))
    );
}

#[test]
fn unknown_codes_are_told_with_what_may_have_been_meant() {
    use Relationship::*;
    for (from, relationship, direction, code, near) in [
        (
            site("muc"),
            PerformedAt,
            WalkDirection::Backward,
            "graph.unknown_site",
            Some("MUC"),
        ),
        (
            item("PUMPE"),
            Produces,
            WalkDirection::Backward,
            "graph.unknown_item",
            Some("PUMP"),
        ),
        (
            sales_order("SO-9"),
            FulfilledBy,
            WalkDirection::Forward,
            "graph.unknown_sales_order",
            Some("SO-1"),
        ),
        (
            order("WO1"),
            HasStep,
            WalkDirection::Forward,
            "graph.unknown_work_order",
            Some("WO-1"),
        ),
        (
            step("WO-1", 30),
            HasStep,
            WalkDirection::Backward,
            "graph.unknown_step",
            None,
        ),
        (
            work_center("WC-ASM-1"),
            LocatedAt,
            WalkDirection::Forward,
            "graph.unknown_work_center",
            Some("WC-ASM-01"),
        ),
        (
            routing_step(30, None),
            RoutesThrough,
            WalkDirection::Backward,
            "graph.unknown_routing_step",
            None,
        ),
        (
            movement("X"),
            ConsumesPart,
            WalkDirection::Forward,
            "graph.unknown_movement",
            None,
        ),
    ] {
        let request = TraverseGraph {
            direction,
            ..TraverseGraph::new(from, relationship)
        };
        let problem = lineside_kernel::Problem::from(plant().traverse_graph(&request).unwrap_err());
        assert_eq!(problem.code(), code);
        assert_eq!(problem.family(), lineside_kernel::Family::NotFound);
        assert_eq!(
            problem
                .details()
                .get("expected")
                .and_then(|near| near.as_str()),
            near,
            "{code}"
        );
    }
}

#[test]
fn who_asks_an_order_for_its_movements_is_told_where_they_are_shown() {
    for relationship in [Relationship::ConsumesPart, Relationship::ProducesProduct] {
        let request = TraverseGraph::new(order("WO-1"), relationship);
        let refused = plant().traverse_graph(&request).unwrap_err().to_string();
        assert!(refused.contains("`graph.show_consumption`"), "{refused}");
    }
    let request = TraverseGraph::new(item("PUMP"), Relationship::PerformedAt);
    let refused = plant().traverse_graph(&request).unwrap_err().to_string();
    let expected = "an item was given, but walked this way the relationship has a work order here";
    assert_eq!(refused, expected);
}

#[test]
fn a_request_is_read_strictly_and_printed_as_it_was() {
    let json = r#"{"from":{"type":"site","site":"MUC"},"relationship":"performed_at","direction":"backward","orders":{"statuses":["in_progress"]}}"#;
    let request: TraverseGraph = serde_json::from_str(json).unwrap();
    assert_eq!(serde_json::to_string(&request).unwrap(), json);
    for wrong in [
        r#"{"from":{"type":"site","site":"MUC"},"relationship":"performed_at","depth":2}"#,
        r#"{"from":{"type":"site","site":"MUC","x":1},"relationship":"performed_at"}"#,
        r#"{"from":{"type":"site","site":"MUC"},"relationship":"runs"}"#,
    ] {
        assert!(
            serde_json::from_str::<TraverseGraph>(wrong).is_err(),
            "{wrong}"
        );
    }
}

#[test]
fn what_is_unknown_is_named_by_its_field() {
    let floor = plant();
    let path = |error: FloorError| {
        let problem = lineside_kernel::Problem::from(error);
        problem.path().unwrap_or_default().to_owned()
    };
    let orders = OrderFilter {
        running_at: Some(id("WC-X")),
        ..OrderFilter::default()
    };
    let load = ReportLoad {
        work_center: Some(id("WC-X")),
        ..ReportLoad::default()
    };
    assert_eq!(path(floor.report_load(&load).unwrap_err()), "work_center");
    let load = ReportLoad {
        orders: Some(orders.clone()),
        ..ReportLoad::default()
    };
    let refused = floor.report_load(&load).unwrap_err();
    assert!(
        refused
            .to_string()
            .starts_with("there is no work center `WC-X`")
    );
    assert_eq!(path(refused), "orders.running_at");
    let used_part = UsedPart {
        item: id("NOPE"),
        lot: None,
        window: None,
    };
    let find = FindOrders {
        filter: Some(OrderFilter {
            used_part: Some(used_part),
            ..OrderFilter::default()
        }),
        ..FindOrders::default()
    };
    assert_eq!(
        path(floor.find_orders(&find).unwrap_err()),
        "filter.used_part.item"
    );
    let walk = TraverseGraph::new(item("NOPE"), Relationship::RoutesThrough);
    assert_eq!(path(floor.traverse_graph(&walk).unwrap_err()), "from");
}
