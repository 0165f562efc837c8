//! What the other chores need, installed inside the checkout.

use crate::tools::{Done, command, exists, node_bin, once, root, run, target, venv};
use std::path::PathBuf;

/// The Kotlin formatter; its jar comes from Maven Central.
const KTFMT: &str = "com.facebook:ktfmt:0.61:jar:with-dependencies";

/// Everything that can be set up on this machine.
pub(crate) fn everything() -> Done {
    python()?;
    node()?;
    if has_maven() {
        ktfmt()?;
    }
    Ok(())
}

/// The Python environment in `target/venv`, with the tools but not the package itself.
pub(crate) fn python() -> Done {
    let folder = target().join("venv");
    let wanted = root().join("python/requirements-dev.txt");
    once(&folder.join("installed.txt"), &wanted, "python3", || {
        run(command("python3").args(["-m", "venv"]).arg(&folder))?;
        run(venv("python")
            .args(["-m", "pip", "install", "--quiet", "-r"])
            .arg(&wanted))
    })
}

/// The Node packages in `node/node_modules`, without building ours.
///
/// `npm ci` would be stricter, but it fails without the optional packages of other
/// platforms; `--no-save` keeps the lock file as it is.
pub(crate) fn node() -> Done {
    let folder = root().join("node");
    let lock = folder.join("package-lock.json");
    once(
        &folder.join("node_modules/installed.txt"),
        &lock,
        "node",
        || {
            run(command("npm")
                .args([
                    "install",
                    "--no-save",
                    "--ignore-scripts",
                    "--no-audit",
                    "--no-fund",
                    "--loglevel=error",
                ])
                .current_dir(&folder))
        },
    )?;
    // A package manager may lay the programs out in a way that only it understands.
    match node_bin("tsc").arg("--version").output() {
        Ok(output) if output.status.success() => Ok(()),
        _ => Err("npm did not install the TypeScript compiler".to_owned()),
    }
}

/// Whether Kotlin can be compiled here.
pub(crate) fn has_maven() -> bool {
    exists("mvn") && exists("javac")
}

/// The Kotlin formatter, fetched once.
pub(crate) fn ktfmt() -> Done<PathBuf> {
    let jar = target().join("tools/ktfmt.jar");
    if !jar.exists() {
        let folder = jar.parent().unwrap_or(&jar);
        run(command("mvn")
            .args([
                "-q",
                "-B",
                "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy",
            ])
            .arg(format!("-Dartifact={KTFMT}"))
            .arg(format!("-DoutputDirectory={}", folder.display()))
            .arg("-Dmdep.stripVersion=true")
            .arg("-Dmdep.stripClassifier=true"))?;
    }
    Ok(jar)
}
