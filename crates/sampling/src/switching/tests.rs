//! The rules one by one.

use super::*;

fn lots(outcomes: &str) -> Vec<InspectedLot> {
    let of = |outcome| match outcome {
        'r' => InspectedLot {
            accepted: false,
            resubmitted: true,
            ..InspectedLot::of(false)
        },
        'a' => InspectedLot {
            resubmitted: true,
            ..InspectedLot::of(true)
        },
        'G' => InspectedLot {
            accepted_in_gap: true,
            ..InspectedLot::of(true)
        },
        'I' => InspectedLot {
            irregular: true,
            ..InspectedLot::of(true)
        },
        outcome => InspectedLot::of(outcome == 'A'),
    };
    outcomes.chars().map(of).collect()
}

fn severities(rules: &SwitchingRules) -> String {
    let letter = |severity| match severity {
        InspectionSeverity::Normal => 'N',
        InspectionSeverity::Tightened => 'T',
        InspectionSeverity::Reduced => 'R',
    };
    rules
        .follow()
        .steps
        .iter()
        .map(|step| letter(step.after))
        .collect()
}

#[test]
fn two_rejected_of_five_tighten_and_five_accepted_relax() {
    assert_eq!(
        severities(&SwitchingRules::of(lots("RAAARAAAAA"))),
        "NNNNTTTTTN"
    );
    // The first of them is no longer among the last five.
    assert_eq!(severities(&SwitchingRules::of(lots("RAAAARA"))), "NNNNNNN");
    // Back on normal the count begins anew.
    assert_eq!(
        severities(&SwitchingRules::of(lots("RRAAAAARA"))),
        "NTTTTTNNN"
    );
}

#[test]
fn lots_submitted_again_change_nothing() {
    assert_eq!(severities(&SwitchingRules::of(lots("RrrrA"))), "NNNNN");
    assert_eq!(
        severities(&SwitchingRules::of(lots("RRAAaaaaAAA"))),
        "NTTTTTTTTTN"
    );
}

#[test]
fn reduced_inspection_needs_approval_steadiness_and_few_findings() {
    let rules = SwitchingRules {
        reduced_approved: true,
        ..SwitchingRules::of(lots("AAAAAAAAAAA"))
    };
    assert_eq!(severities(&rules), "NNNNNNNNNRR");
    assert_eq!(
        severities(&SwitchingRules {
            reduced_approved: false,
            ..rules.clone()
        }),
        "NNNNNNNNNNN"
    );
    let irregular = SwitchingRules {
        lots: lots("AAAAAAAAAIA"),
        ..rules.clone()
    };
    assert_eq!(severities(&irregular), "NNNNNNNNNNR");
    let mut many = SwitchingRules {
        limit_number: Some(3),
        ..rules
    };
    many.lots[0].nonconforming = 4;
    assert_eq!(severities(&many), "NNNNNNNNNNR");
}

#[test]
fn a_gap_a_rejection_or_irregular_production_ends_reduced_inspection() {
    for last in ["R", "G", "I"] {
        let rules = SwitchingRules {
            state: SwitchState::at(InspectionSeverity::Reduced),
            ..SwitchingRules::of(lots(&format!("A{last}")))
        };
        assert_eq!(severities(&rules), "RN", "{last}");
    }
}

#[test]
fn the_switching_score_follows_the_plan() {
    let single = |accept, tighter| {
        Some(ScoreEvidence::Single {
            accept,
            accepted_one_step_tighter: tighter,
        })
    };
    let scored = |scores: Vec<Option<ScoreEvidence>>| {
        let lots = scores.into_iter().map(|score| InspectedLot {
            score,
            ..InspectedLot::of(true)
        });
        let rules = SwitchingRules {
            standard: SamplingStandard::Iso2859,
            reduced_approved: true,
            ..SwitchingRules::of(lots.collect())
        };
        rules.follow()
    };
    let scores = |history: SwitchHistory| {
        history
            .steps
            .iter()
            .map(|step| step.score)
            .collect::<Vec<_>>()
    };
    assert_eq!(
        scores(scored(vec![
            single(0, false),
            single(1, false),
            single(2, true),
            single(3, false)
        ])),
        [2, 4, 7, 0]
    );
    let double = |first| {
        Some(ScoreEvidence::Double {
            accepted_on_first: first,
        })
    };
    assert_eq!(
        scores(scored(vec![
            double(true),
            double(true),
            double(false),
            None
        ])),
        [3, 6, 0, 0]
    );
    let ten = scored(vec![single(5, true); 10]);
    assert_eq!(ten.steps[9].reason, Some(SwitchReason::ScoreReached));
    assert_eq!(ten.state, SwitchState::at(InspectionSeverity::Reduced));
}

#[test]
fn inspection_is_discontinued_as_each_standard_has_it() {
    let on = |standard, outcomes: &str| {
        let rules = SwitchingRules {
            standard,
            state: SwitchState::at(InspectionSeverity::Tightened),
            ..SwitchingRules::of(lots(outcomes))
        };
        rules
            .follow()
            .steps
            .iter()
            .position(|step| step.reason == Some(SwitchReason::Discontinued))
    };
    assert_eq!(on(SamplingStandard::Iso2859, "RARARARAR"), Some(8));
    assert_eq!(on(SamplingStandard::MilStd105E, "RARARARAR"), None);
    assert_eq!(on(SamplingStandard::MilStd105E, "RARARARARAA"), Some(9));
}

#[test]
fn a_history_goes_on_from_its_state() {
    let whole = SwitchingRules::of(lots("ARAARRAAAAAAR"));
    for split in 0..whole.lots.len() {
        let (first, second) = whole.lots.split_at(split);
        let first = SwitchingRules::of(first.to_vec()).follow();
        let second = SwitchingRules {
            state: first.state,
            ..SwitchingRules::of(second.to_vec())
        }
        .follow();
        let joined = [first.steps, second.steps].concat();
        assert_eq!(
            (joined, second.state),
            (whole.follow().steps, whole.follow().state)
        );
    }
}
