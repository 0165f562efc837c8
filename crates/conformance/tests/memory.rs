//! The store in memory keeps every promise that applies to it.

lineside_conformance::conformance_tests!(lineside_journal::MemoryStore::new);
