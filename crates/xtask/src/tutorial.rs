pub(crate) fn run() -> crate::tools::Done { Ok(()) }
