//! How long a full-size data set takes to make, write, read and check.
//!
//! `cargo run --release -p lineside-dataset --all-features --example dataset_figures [scale]`

use lineside_dataset::{Format, Generate, Rules, check, read, write};
use lineside_kernel::Unwatched;
use std::error::Error;
use std::time::Instant;

fn main() -> Result<(), Box<dyn Error>> {
    let scale = std::env::args().nth(1).unwrap_or_else(|| "1".to_owned());
    let directory = tempfile::tempdir()?;
    for round in 0..3 {
        say(&format!("round {round}"), 0.0);
        let start = Instant::now();
        let set = Generate::new(42, scale.parse()?)?.run();
        say("generate", seconds(start));
        say(
            &format!(
                "  {} orders, {} steps, {} transactions, {} rows",
                set.work_orders.len(),
                set.work_order_steps.len(),
                set.material_transactions.len(),
                set.count()
            ),
            0.0,
        );
        for format in formats() {
            let place = directory.path().join(format!("{format:?}"));
            let start = Instant::now();
            write(&set, &place, format, &Unwatched)?;
            say(&format!("write {format:?}"), seconds(start));
            let start = Instant::now();
            let reading = read(&place, &Unwatched)?;
            say(&format!("read {format:?}"), seconds(start));
            assert!(reading.violations.is_empty());
        }
        let start = Instant::now();
        let report = check(&set, &Rules::default());
        say("check", seconds(start));
        for violation in report.violations.iter().take(5) {
            say(&violation.to_string(), 0.0);
        }
        assert!(report.is_clean());
        let start = Instant::now();
        let kept = set.keep_good(&report.bad);
        say("keep_good", seconds(start));
        assert_eq!(kept.count(), set.count());
    }
    Ok(())
}

fn formats() -> Vec<Format> {
    vec![
        Format::Csv,
        #[cfg(feature = "parquet")]
        Format::Parquet,
    ]
}

fn seconds(start: Instant) -> f64 {
    start.elapsed().as_secs_f64()
}

#[expect(clippy::print_stdout, reason = "an example that shows figures")]
fn say(what: &str, seconds: f64) {
    println!("{what:<40} {:8.1} ms", seconds * 1e3);
}
