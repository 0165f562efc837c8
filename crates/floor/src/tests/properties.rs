//! The floor answers as the model does, whatever it was told in whatever order.

use super::arbitrary::{
    ITEMS, SITES, Told, WORK_CENTERS, movement_filter, order_filter, step_filter, story, window,
};
use super::model::told;
use super::plant::id;
use crate::*;
use proptest::option::weighted;
use proptest::prelude::*;
use proptest::sample::select;
use rust_decimal::Decimal;

/// All pages of a question, one after the other.
fn pages<L, N: Clone>(mut ask: impl FnMut(Option<N>) -> (Vec<L>, Option<N>)) -> Vec<L> {
    let mut lines = Vec::new();
    let mut after = None;
    loop {
        let (page, next) = ask(after);
        lines.extend(page);
        after = next;
        if after.is_none() {
            return lines;
        }
    }
}

/// Whether a number is so large or so small that products and quotients may not fit.
fn has_extremes(story: &[Told]) -> bool {
    let is_extreme = |quantity: Decimal| {
        quantity > Decimal::from(1_000_000) || quantity > Decimal::ZERO && quantity.scale() > 6
    };
    story.iter().any(|told| match told {
        Told::Order(order) => {
            let of_order = [
                order.quantity_planned,
                order.quantity_completed,
                order.quantity_scrapped,
            ];
            let of_lines = order.components.iter().map(|line| line.quantity_required);
            let of_steps = order
                .steps
                .iter()
                .map(|step| step.run_minutes.to_decimal().unwrap_or(Decimal::MAX));
            of_order
                .into_iter()
                .chain(of_lines)
                .chain(of_steps)
                .any(is_extreme)
        }
        _ => false,
    })
}

proptest! {
    #[test]
    fn lists_of_orders_are_what_the_filter_says(story in story(), filter in order_filter(), limit in 1_u32..4) {
        let (floor, model) = told(&story);
        let expected = model.orders(filter.as_ref());
        let found = pages(|after| {
            let page = floor.find_orders(&FindOrders { filter: filter.clone(), limit: Some(limit), after }).unwrap();
            assert_eq!(page.total, expected.len() as u64);
            (page.orders, page.next)
        });
        prop_assert_eq!(found, expected);
    }

    #[test]
    fn lists_of_steps_are_what_the_filter_says(story in story(), filter in step_filter(), limit in 1_u32..4) {
        let (floor, model) = told(&story);
        let found = pages(|after| {
            let request = FindSteps { filter: Some(filter.clone()), limit: Some(limit), after };
            let page = floor.find_steps(&request).unwrap();
            (page.steps, page.next)
        });
        prop_assert_eq!(found, model.steps(&filter));
    }

    #[test]
    fn lists_of_movements_are_what_the_filter_says(story in story(), filter in movement_filter(), limit in 1_u32..4) {
        let (floor, model) = told(&story);
        let found = pages(|after| {
            let request = FindMovements { filter: Some(filter.clone()), limit: Some(limit), after };
            let page = floor.find_movements(&request).unwrap();
            (page.movements, page.next)
        });
        prop_assert_eq!(found, model.movements(&filter));
    }

    #[test]
    fn walks_with_a_filter_find_what_lists_with_it_find(story in story(), orders in order_filter(), steps in step_filter(), movements in movement_filter()) {
        let (floor, model) = told(&story);
        for site in SITES {
            let from = GraphNode::Site { site: id(site) };
            let walk = TraverseGraph { orders: orders.clone(), ..TraverseGraph::new(from, Relationship::PerformedAt).backward() };
            let expected = model.orders(orders.as_ref()).into_iter().filter(|order| order.site.as_str() == *site);
            let expected: Vec<_> = expected.map(|order| FoundNode::WorkOrder { order }).collect();
            prop_assert_eq!(floor.traverse_graph(&walk).unwrap().nodes, expected);
        }
        for code in WORK_CENTERS {
            let from = GraphNode::WorkCenter { work_center: id(code) };
            let walk = TraverseGraph { steps: Some(steps.clone()), ..TraverseGraph::new(from, Relationship::UsesWorkCenter).backward() };
            let expected = model.steps(&steps).into_iter().filter(|step| step.work_center.as_ref().is_some_and(|at| at.as_str() == *code));
            let expected: Vec<_> = expected.map(|step| FoundNode::Step { step }).collect();
            prop_assert_eq!(floor.traverse_graph(&walk).unwrap().nodes, expected);
        }
        for item in ITEMS {
            let from = GraphNode::Item { item: id(item) };
            let walk = TraverseGraph { movements: Some(movements.clone()), ..TraverseGraph::new(from, Relationship::ProducesProduct).backward() };
            let expected = model.movements(&movements).into_iter().filter(|movement| {
                movement.item.as_str() == *item && movement.order.is_some() && movement.kind == MovementKind::ReceiptFromWo
            });
            let expected: Vec<_> = expected.map(|movement| FoundNode::Movement { movement }).collect();
            prop_assert_eq!(floor.traverse_graph(&walk).unwrap().nodes, expected);
        }
    }

    #[test]
    fn a_walk_there_leads_back(story in story()) {
        let (floor, _) = told(&story);
        let everything = FindOrders { limit: Some(1000), ..FindOrders::default() };
        for order in floor.find_orders(&everything).unwrap().orders {
            let from = GraphNode::WorkOrder { order: order.order };
            for relationship in [Relationship::PerformedAt, Relationship::Produces, Relationship::HasStep] {
                let there = floor.traverse_graph(&TraverseGraph::new(from.clone(), relationship)).unwrap();
                for node in there.nodes {
                    let back = TraverseGraph { limit: Some(1000), ..TraverseGraph::new(node.node(), relationship).backward() };
                    let back = floor.traverse_graph(&back).unwrap();
                    prop_assert!(back.nodes.iter().any(|node| node.node() == from));
                }
            }
        }
    }

    #[test]
    fn an_order_consumed_what_stands_in_the_ledger(story in story()) {
        let (floor, model) = told(&story);
        for order in model.orders.values() {
            let shown = floor.show_consumption(&ShowConsumption { order: order.order.clone() }).unwrap();
            prop_assert_eq!(shown.parts, model.consumption(order));
        }
    }

    #[test]
    fn reports_add_up_what_the_filter_says(story in story(), orders in order_filter()) {
        let (floor, model) = told(&story);
        let request = CountOrders { orders };
        prop_assert_eq!(floor.count_orders(&request).unwrap(), model.count_orders(&request));
    }

    #[test]
    fn scrap_adds_up(story in story(), site in weighted(0.3, select(SITES)), item in weighted(0.3, select(ITEMS)), window in weighted(0.3, window()), by in weighted(0.6, select(&[ScrapBy::Item, ScrapBy::Site][..]))) {
        let (floor, model) = told(&story);
        let request = ReportScrap { site: site.map(id), item: item.map(id), window, by };
        prop_assert_eq!(floor.report_scrap(&request).unwrap(), model.report_scrap(&request));
    }

    #[test]
    fn wip_adds_up(story in story(), orders in order_filter(), site in weighted(0.3, select(SITES)), code in weighted(0.2, select(WORK_CENTERS))) {
        let (floor, model) = told(&story);
        let request = ReportWip { orders, site: site.map(id), work_center: code.map(id) };
        prop_assert_eq!(floor.report_wip(&request).unwrap(), model.report_wip(&request));
    }

    #[test]
    fn load_adds_up(story in story(), orders in order_filter(), period in weighted(0.5, window()), days in 0_i64..9, site in weighted(0.3, select(SITES))) {
        let (floor, model) = told(&story);
        let working_days = Some(Decimal::from(days));
        let request = ReportLoad { period, site: site.map(id), orders, working_days, ..ReportLoad::default() };
        match floor.report_load(&request) {
            Ok(report) => prop_assert_eq!(report, model.report_load(&request)),
            // Ten trillion pieces of ten trillion minutes each.
            Err(error) => prop_assert!(has_extremes(&story), "{error}"),
        }
    }

    #[test]
    fn consumption_adds_up(story in story(), orders in order_filter(), by_site: bool, by_product: bool, good_only: bool, part in weighted(0.2, select(ITEMS))) {
        let (floor, model) = told(&story);
        let basis = if good_only { ConsumptionBasis::Completed } else { ConsumptionBasis::CompletedAndScrapped };
        let request = ReportConsumption { orders, part: part.map(id), basis, by_site, by_product };
        match floor.report_consumption(&request) {
            Ok(report) => prop_assert_eq!(report, model.report_consumption(&request)),
            // Ten trillion made of a ten millionth planned allows more than a decimal holds.
            Err(error) => prop_assert!(has_extremes(&story), "{error}"),
        }
    }
}
