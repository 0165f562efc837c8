pub(crate) fn run(_: &[&str]) -> crate::tools::Done { Ok(()) }
