//! The slow, obvious model: every window of every rule, straight from the definitions.
