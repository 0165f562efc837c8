//! What a signature stands for; a plant may add words of its own.

use crate::Word;

/// The signer wrote what is signed.
pub const AUTHORSHIP: Word = Word::of("authorship");
/// The signer has looked it over.
pub const REVIEW: Word = Word::of("review");
/// The signer agrees with it.
pub const APPROVAL: Word = Word::of("approval");
/// The signer answers for it.
pub const RESPONSIBILITY: Word = Word::of("responsibility");
/// The signer has checked what another did.
pub const VERIFICATION: Word = Word::of("verification");
/// The signer releases it, as a Qualified Person certifies a batch.
pub const RELEASE: Word = Word::of("release");
