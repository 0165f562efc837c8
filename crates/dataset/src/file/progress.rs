//! How far reading has come, over several files at once.

use lineside_kernel::{Cancelled, Watch};
use std::sync::atomic::{AtomicU64, Ordering};

/// Bytes read of bytes to read.
pub(crate) struct Progress<'a> {
    watch: &'a dyn Watch,
    done: AtomicU64,
    total: u64,
}

impl<'a> Progress<'a> {
    pub(crate) fn new(watch: &'a dyn Watch, total: u64) -> Self {
        Self {
            watch,
            done: AtomicU64::new(0),
            total,
        }
    }

    /// Reports so many bytes more.
    pub(crate) fn add(&self, bytes: u64) -> Result<(), Cancelled> {
        let done = self.done.fetch_add(bytes, Ordering::Relaxed) + bytes;
        self.watch.check(done.min(self.total), self.total)
    }
}
