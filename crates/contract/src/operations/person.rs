//! `person.*`: what is known of persons, and how it is forgotten.

use crate::operation::Operation;
use lineside::execution::person::{
    DescribePerson, ErasePerson, NotePerson, ReadPerson, read_person,
};

pub(super) fn operations() -> Vec<Operation> {
    vec![
        Operation::task::<DescribePerson>().example(
            "A telephone number",
            r#"{"person": "jane.doe", "details": [{"name": "telephone", "value": "+49 89 1234"}],
                "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f7201", "actor": "ada.admin", "reason": "given by herself"}}"#,
        ),
        Operation::on_plant("person.note", |plant, request: &NotePerson, _| {
            plant.note_person(request)
        }).example("A remark on a training", r#"{"person": "jane.doe", "text": "needs glasses to read the scale", "category": "training",
                "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f7202", "actor": "ada.admin"}}"#),
        Operation::on_plant("person.read", |plant, request: &ReadPerson, _| {
            plant.ask(|reads, scope, _| read_person(reads, scope, request))
        }).example("What is kept of Jane", r#"{"person": "jane.doe"}"#),
        Operation::task::<ErasePerson>().example(
            "She has left and asks for it",
            r#"{"person": "jane.doe", "basis": "request_of_the_person",
                "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f7203", "actor": "ada.admin", "reason": "letter of 2026-11-20"}}"#,
        ),
    ]
}
