//! The fuzzer, built with its instruments by the compiler at hand.

use super::Row;
use crate::tools::{Done, cargo, output, root, run, skip, target};
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

/// What the compiler puts in for LLVM's fuzzer, as cargo-fuzz has it do.
const INSTRUMENTS: &str = "--cfg fuzzing -Cpasses=sancov-module \
    -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters \
    -Cllvm-args=-sanitizer-coverage-pc-table \
    -Cllvm-args=-sanitizer-coverage-trace-compares \
    -Zsanitizer=address -Cdebug-assertions -Coverflow-checks";

fn names() -> Vec<String> {
    let folder = fs::read_dir(root().join("fuzz/fuzz_targets"));
    let files = folder.into_iter().flatten().flatten();
    let mut names: Vec<_> = files
        .filter_map(|entry| Some(entry.path().file_stem()?.to_string_lossy().into_owned()))
        .collect();
    names.sort();
    names
}

/// How many decoders there are.
pub(super) fn count() -> u64 {
    u64::try_from(names().len()).unwrap_or(1).max(1)
}

/// Looks for bytes that break each decoder, for so long each.
pub(super) fn run_each(seconds: u64, report: &Path) -> Done {
    println!("\n=== fuzz ===");
    let version = output(Command::new("rustc").arg("-vV"))?;
    let host = version.lines().find_map(|line| line.strip_prefix("host: "));
    let Some(host) = host.filter(|host| host.contains("linux")) else {
        return skip("fuzzing", "its instruments are set up for Linux only");
    };
    let folder = target().join("fuzz");
    run(cargo()
        .args(["build", "--release", "--manifest-path", "fuzz/Cargo.toml"])
        .args(["--target", host, "--target-dir"])
        .arg(&folder)
        // The instruments are options that the stable compiler has and does not promise.
        .env("RUSTC_BOOTSTRAP", "1")
        .env("RUSTFLAGS", INSTRUMENTS))?;
    let programs = folder.join(host).join("release");
    for name in names() {
        let times = one(&programs.join(&name), &name, seconds, &folder)?;
        let row = Row {
            part: "Fuzzing".to_owned(),
            what: format!("`{name}`, {seconds} s, with AddressSanitizer"),
            times,
            found: "0 crashes, 0 broken promises, 0 hangs".to_owned(),
        };
        row.append(report)?;
    }
    Ok(())
}

/// Answers with how many inputs were tried.
fn one(program: &Path, name: &str, seconds: u64, folder: &Path) -> Done<u64> {
    // What is found new is kept beside the build; what breaks something goes into the
    // committed corpus by hand, with its mend.
    let (found, broken) = (
        folder.join("found").join(name),
        folder.join("artifacts").join(name),
    );
    for folder in [&found, &broken] {
        fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    }
    println!("\nfuzzing {name} for {seconds} s");
    let output = Command::new(program)
        .arg(&found)
        .arg(root().join("fuzz/corpus").join(name))
        .arg(format!("-artifact_prefix={}/", broken.display()))
        .arg(format!("-max_total_time={seconds}"))
        .args([
            "-max_len=65536",
            "-timeout=20",
            "-rss_limit_mb=4096",
            "-print_final_stats=1",
        ])
        // SQLite's C is compiled with the checks of another compiler, which names some of
        // its tables twice.
        .env("ASAN_OPTIONS", "detect_leaks=0:detect_odr_violation=0")
        .stdout(Stdio::null())
        .output()
        .map_err(|error| format!("{}: {error}", program.display()))?;
    let said = String::from_utf8_lossy(&output.stderr);
    if !output.status.success() {
        let end: Vec<_> = said.lines().rev().take(40).collect();
        let end: Vec<_> = end.into_iter().rev().collect();
        return Err(format!("`{name}` is broken:\n{}", end.join("\n")));
    }
    said.lines()
        .find_map(|line| line.strip_prefix("stat::number_of_executed_units:"))
        .and_then(|count| count.trim().parse().ok())
        .ok_or_else(|| format!("the fuzzer of `{name}` did not say what it did"))
}
