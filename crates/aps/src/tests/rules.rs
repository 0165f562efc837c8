//! Every rule of dispatching keeps every rule of a model.

use super::{assert_sound, random_model};
use crate::board::Board;
use crate::{DispatchRule, check};
use proptest::prelude::*;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]
    #[test]
    fn dispatching_keeps_every_rule_of_any_model(seed in any::<u64>()) {
        let model = random_model(seed);
        let shop = model.compile().unwrap();
        for rule in DispatchRule::ALL {
            let schedule = shop.dispatch(rule);
            let plan = schedule.plan(&shop, &model);
            assert_sound(&model, &plan);
            let score = shop.score(&shop.measure(&schedule));
            prop_assert_eq!(score.is_feasible(), check(&model, &plan).is_empty());
        }
    }

    #[test]
    fn a_board_holds_the_schedule_that_was_put_on_it(seed in any::<u64>()) {
        let model = random_model(seed);
        let shop = model.compile().unwrap();
        let schedule = shop.dispatch(DispatchRule::Atcs);
        prop_assert_eq!(Board::of(&shop, &schedule).schedule(), schedule);
    }
}

#[test]
fn most_small_models_find_a_place_for_everything() {
    let whole = (0..300_u64).filter(|seed| {
        let model = random_model(*seed);
        model.compile().unwrap().dispatch_best().is_whole()
    });
    let whole = whole.count();
    assert!(whole > 150, "{whole}");
}
