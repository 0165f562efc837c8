//! Follows `docs/add-an-operation.md` to the letter, in a copy of the checkout.
//!
//! The page is what a newcomer reads; this chore proves that it works. Its blocks say in
//! their title what they are: a path is a new file, `path, after the line: text` is to be
//! inserted below that line, `run` is to be run, and `try` is a program whose output
//! stands in it behind `=>`.

use crate::setup;
use crate::tools::{Done, command, output, read, root, run, skip, target, venv, venv_path, write};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const PAGE: &str = "docs/add-an-operation.md";

/// Follows the page.
pub(crate) fn follow() -> Done {
    setup::python()?;
    setup::node()?;
    let copy = target().join("tutorial");
    copy_checkout(&copy)?;
    link(
        &root().join("node/node_modules"),
        &copy.join("node/node_modules"),
    )?;
    // Cargo tells two checkouts apart by their target folder only, so the copy has its own.
    let build = target().join("tutorial-build");
    fs::create_dir_all(&build).map_err(|error| error.to_string())?;
    for tools in ["venv", "tools"] {
        let folder = target().join(tools);
        fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
        if build.join(tools).symlink_metadata().is_err() {
            link(&folder, &build.join(tools))?;
        }
    }
    let page = Page { copy, build };
    for block in blocks(&read(&root().join(PAGE))?) {
        page.follow(&block)?;
    }
    Ok(())
}

/// A block of code and what its title says of it.
#[derive(Debug, PartialEq)]
struct Block {
    language: String,
    title: String,
    code: String,
}

impl Block {
    /// What the program prints, by its own account.
    fn promised(&self) -> String {
        let promised = self.code.lines().filter_map(|line| {
            let comment = line
                .strip_prefix("// ")
                .or_else(|| line.strip_prefix("# "))?;
            comment.strip_prefix("=> ")
        });
        promised.collect::<Vec<_>>().join("\n")
    }
}

/// The blocks of a page that have a title.
fn blocks(page: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut lines = page.lines();
    while let Some(line) = lines.next() {
        let Some(opening) = line
            .strip_prefix("```")
            .filter(|opening| !opening.is_empty())
        else {
            continue;
        };
        let code: Vec<&str> = lines.by_ref().take_while(|line| *line != "```").collect();
        if let Some((language, title)) = opening.split_once(" title=\"") {
            blocks.push(Block {
                language: language.to_owned(),
                title: title.trim_end_matches('"').to_owned(),
                code: code.join("\n") + "\n",
            });
        }
    }
    blocks
}

/// Copies what git knows of the checkout, as it is in the working tree.
fn copy_checkout(copy: &Path) -> Done {
    let _ = fs::remove_dir_all(copy);
    let listed = ["ls-files", "--cached", "--others", "--exclude-standard"];
    for file in output(command("git").args(listed))?.lines() {
        let (from, to) = (root().join(file), copy.join(file));
        if !from.is_file() {
            continue;
        }
        let copied =
            fs::create_dir_all(to.parent().unwrap_or(&to)).and_then(|()| fs::copy(from, to));
        copied.map_err(|error| format!("{file}: {error}"))?;
    }
    Ok(())
}

/// The copy, and where it is built.
struct Page {
    copy: PathBuf,
    build: PathBuf,
}

impl Page {
    fn follow(&self, block: &Block) -> Done {
        match (block.title.as_str(), block.language.as_str()) {
            ("run", _) => block.code.lines().try_for_each(|line| self.shell(line)),
            ("try", "sh") => self.expect(block, &mut self.at("sh", &["-c", &block.code])),
            ("try", "rust") => self.rust(block),
            ("try", "python") => self.python(block),
            ("try", "ts") => self.node(block),
            ("try", "kotlin") => self.kotlin(block),
            ("try", other) => Err(format!("{PAGE}: no way to try {other}")),
            (title, _) => match title.split_once(", after the line: ") {
                Some((path, anchor)) => self.insert(path, anchor, &block.code),
                None => write(&self.copy.join(title), &block.code),
            },
        }
    }

    fn insert(&self, path: &str, anchor: &str, code: &str) -> Done {
        let path = self.copy.join(path);
        let text = read(&path)?;
        let line = text
            .lines()
            .find(|line| line.trim() == anchor || line.trim().ends_with(anchor));
        let line =
            line.ok_or_else(|| format!("{PAGE}: {} has no line `{anchor}`", path.display()))?;
        write(
            &path,
            &text.replacen(&format!("{line}\n"), &format!("{line}\n{code}"), 1),
        )
    }

    /// A command in the copy.
    fn at(&self, program: impl AsRef<Path>, arguments: &[&str]) -> Command {
        let mut command = command(program);
        command
            .args(arguments)
            .current_dir(&self.copy)
            .env("CARGO_TARGET_DIR", &self.build);
        command
    }

    fn shell(&self, line: &str) -> Done {
        run(&mut self.at("sh", &["-c", line]))
    }

    fn expect(&self, block: &Block, command: &mut Command) -> Done {
        let printed = output(command)?;
        let promised = block.promised();
        match printed.trim() == promised {
            true => {
                println!("{}: prints {promised}, as promised", block.language);
                Ok(())
            }
            false => Err(format!(
                "{PAGE} promises {promised:?}, but it prints {printed:?}"
            )),
        }
    }

    fn rust(&self, block: &Block) -> Done {
        write(
            &self.copy.join("crates/lineside/examples/tutorial.rs"),
            &block.code,
        )?;
        let arguments = ["run", "-q", "-p", "lineside", "--example", "tutorial"];
        self.expect(block, &mut self.at("cargo", &arguments))
    }

    fn python(&self, block: &Block) -> Done {
        let packages = self.copy.join("site");
        let mut pip = self.at(
            venv("python").get_program(),
            &["-m", "pip", "install", "--quiet"],
        );
        pip.args(["--no-deps", "--no-build-isolation", "--target"])
            .arg(&packages)
            .arg("./python");
        run(pip.env("PATH", venv_path()?))?;
        write(&self.copy.join("try.py"), &block.code)?;
        let mut python = self.at(venv("python").get_program(), &["try.py"]);
        self.expect(block, python.env("PYTHONPATH", packages))
    }

    fn node(&self, block: &Block) -> Done {
        let folder = self.copy.join("node");
        run(self
            .at("npm", &["run", "--silent", "prepare"])
            .current_dir(&folder))?;
        let project = self.copy.join("try");
        write(&project.join("try.mjs"), &block.code)?;
        fs::create_dir_all(project.join("node_modules")).map_err(|error| error.to_string())?;
        link(&folder, &project.join("node_modules/lineside"))?;
        self.expect(block, self.at("node", &["try.mjs"]).current_dir(&project))
    }

    fn kotlin(&self, block: &Block) -> Done {
        if !setup::has_maven() {
            return skip("the tutorial's Kotlin", "mvn and javac are needed");
        }
        run(&mut self.at("cargo", &["build", "-q", "-p", "lineside-mobile"]))?;
        let folder = self.copy.join("bindings/mobile/kotlin");
        let (imports, body): (Vec<_>, Vec<_>) = block
            .code
            .lines()
            .partition(|line| line.starts_with("import "));
        let test = format!(
            "package dev.lineside.tutorial\n\n{}\n\nclass TutorialTest {{\n    \
             @org.junit.jupiter.api.Test\n    fun `the page keeps its promise`() {{\n        \
             val printed = java.io.ByteArrayOutputStream()\n        \
             System.setOut(java.io.PrintStream(printed, true))\n{}\n        \
             org.junit.jupiter.api.Assertions.assertEquals({:?}, printed.toString().trim())\n    \
             }}\n}}\n",
            imports.join("\n"),
            body.join("\n"),
            block.promised()
        );
        write(
            &folder.join("src/test/kotlin/dev/lineside/tutorial/TutorialTest.kt"),
            &test,
        )?;
        let native = format!("-Dnative.dir={}", self.build.join("debug").display());
        let arguments = ["-B", "-q", "test", "-Dtest=TutorialTest", &native];
        run(self.at("mvn", &arguments).current_dir(folder))
    }
}

#[cfg(unix)]
fn link(to: &Path, place: &Path) -> Done {
    std::os::unix::fs::symlink(to, place).map_err(|error| format!("{}: {error}", place.display()))
}

#[cfg(windows)]
fn link(to: &Path, place: &Path) -> Done {
    std::os::windows::fs::symlink_dir(to, place)
        .map_err(|error| format!("{}: {error}", place.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_blocks_with_a_title_are_followed() {
        let page = "```sh\nno\n```\ntext\n```rust title=\"a.rs, after the line: x\"\nyes\n```\n";
        let block = Block {
            language: "rust".to_owned(),
            title: "a.rs, after the line: x".to_owned(),
            code: "yes\n".to_owned(),
        };
        assert_eq!(blocks(page), [block]);
    }

    #[test]
    fn what_a_block_promises_stands_behind_the_arrow() {
        let code = "print(1)\n# => 1\n# => 2\n".to_owned();
        let block = Block {
            language: "python".to_owned(),
            title: "try".to_owned(),
            code,
        };
        assert_eq!(block.promised(), "1\n2");
    }
}
