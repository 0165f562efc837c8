#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| lineside_tests::decoders::target("parquet")(bytes));
