//! The rules of a policy, held against an evaluator that is slow and obvious.

use crate::policy::{Attempt, Permission, PolicyBook, PolicyDocument, RuleEffect};
use lineside_journal::{Scope, StreamId};
use lineside_kernel::{ActorId, RoleId};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use serde_json::{Value, json};

/// A rule as it is written, read again at every question.
fn is_met(rule: &Value, asked: &Asked) -> bool {
    let pattern = |pattern: &str, name: &str, mark: char| {
        pattern == "*"
            || pattern == name
            || pattern
                .strip_suffix('*')
                .and_then(|start| start.strip_suffix(mark))
                .is_some_and(|start| {
                    let parts: Vec<_> = name.split(mark).collect();
                    let wanted: Vec<_> = start.split(mark).collect();
                    parts.len() > wanted.len() && parts[..wanted.len()] == wanted[..]
                })
    };
    let text = |name: &str| rule.get(name).and_then(Value::as_str);
    let (family, code) = match &asked.subject {
        Some(subject) => subject.split_once(':').unwrap(),
        None => ("", ""),
    };
    pattern(text("action").unwrap(), &asked.action, '.')
        && text("role").is_none_or(|role| asked.roles.iter().any(|held| held == role))
        && text("actor").is_none_or(|actor| actor == asked.actor)
        && text("scope").is_none_or(|scope| pattern(scope, &asked.scope, '/'))
        && text("family").is_none_or(|wanted| asked.subject.is_some() && wanted == family)
        && text("code_prefix")
            .is_none_or(|wanted| asked.subject.is_some() && code.starts_with(wanted))
}

#[derive(Debug, Clone)]
struct Asked {
    scope: String,
    action: String,
    subject: Option<String>,
    actor: String,
    roles: Vec<String>,
}

fn slow(rules: &[Value], asked: &Asked) -> Permission {
    let met = |effect: &str| {
        let mut places = rules.iter();
        places.position(|rule| rule["effect"] == effect && is_met(rule, asked))
    };
    match (met("deny"), met("allow")) {
        (Some(place), _) => Permission::Denied(place),
        (None, Some(place)) => Permission::Allowed(place),
        (None, None) => Permission::Unspoken,
    }
}

const ROLES: [&str; 3] = ["operator", "qp", "planner"];
const ACTORS: [&str; 3] = ["jane", "joe", "ada"];

fn a_rule() -> impl Strategy<Value = Value> {
    let actions = [
        "*",
        "record.*",
        "record.open",
        "order.*",
        "order.scrap",
        "record.sub.*",
    ];
    let scopes = ["*", "acme/*", "acme/munich", "acme/munich/*", "other/*"];
    let whom = prop_oneof![
        Just(json!({})),
        select(&ROLES[..]).prop_map(|role| json!({"role": role})),
        select(&ACTORS[..]).prop_map(|actor| json!({"actor": actor})),
    ];
    (
        whom,
        select(actions.to_vec()),
        // Denials are rare, or nothing else would be seen.
        select(vec!["allow", "allow", "allow", "deny"]),
        proptest::option::weighted(0.3, select(scopes.to_vec())),
        proptest::option::weighted(0.2, select(vec!["record", "work_order"])),
        proptest::option::weighted(0.2, select(vec!["A", "A-", "B-"])),
    )
        .prop_map(|(mut rule, action, effect, scope, family, prefix)| {
            rule["action"] = json!(action);
            rule["effect"] = json!(effect);
            let others = [
                ("scope", scope),
                ("family", family),
                ("code_prefix", prefix),
            ];
            for (name, value) in others {
                if let Some(value) = value {
                    rule[name] = json!(value);
                }
            }
            rule
        })
}

fn a_question() -> impl Strategy<Value = Asked> {
    (
        select(vec![
            "acme/munich",
            "acme/munich/line-a",
            "acme/berlin",
            "other/x",
        ]),
        select(vec![
            "record.open",
            "record.void",
            "record.sub.x",
            "order.scrap",
            "recording.x",
        ]),
        proptest::option::of(select(vec![
            "record:A-1",
            "record:B-1",
            "work_order:A-1",
            "lot:A",
        ])),
        select(&ACTORS[..]),
        subsequence(&ROLES[..], 0..=3),
    )
        .prop_map(|(scope, action, subject, actor, roles)| Asked {
            scope: scope.into(),
            action: action.into(),
            subject: subject.map(str::to_owned),
            actor: actor.into(),
            roles: roles.into_iter().map(str::to_owned).collect(),
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn the_book_says_what_the_slow_evaluator_says(
        rules in proptest::collection::vec(a_rule(), 0..12),
        asked in a_question(),
    ) {
        let document: PolicyDocument =
            serde_json::from_value(json!({"roles": ROLES, "rules": rules})).unwrap();
        let book = PolicyBook::new(document);
        let scope: Scope = asked.scope.parse().unwrap();
        let subject: Option<StreamId> = asked.subject.as_ref().map(|text| text.parse().unwrap());
        let actor: ActorId = asked.actor.parse().unwrap();
        let roles: Vec<RoleId> = asked.roles.iter().map(|role| role.parse().unwrap()).collect();
        let permission = book.permission(&Attempt {
            scope: &scope,
            action: &asked.action,
            subject: subject.as_ref(),
            actor: &actor,
            roles: &roles,
        });
        prop_assert_eq!(permission, slow(&rules, &asked));
        // A denial is a denial wherever it stands, and leave needs a rule that gives it.
        match permission {
            Permission::Allowed(place) => {
                prop_assert_eq!(book.rule(place).unwrap().effect, RuleEffect::Allow);
            }
            Permission::Denied(place) => {
                prop_assert_eq!(book.rule(place).unwrap().effect, RuleEffect::Deny);
            }
            Permission::Unspoken => {}
        }
    }
}
