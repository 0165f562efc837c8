//! A PostgreSQL server of our own: made for one run, gone after it.
//!
//! The store on PostgreSQL is tested against a real server. Debian's is used when it is
//! there, installed when this is root in need of it, and asked for otherwise. It lives in
//! a scratch folder, listens on the loopback address only, at a free port, and writes
//! through to the disk as a real one does. A watcher beside it holds one end of a pipe:
//! when this process ends, in whatever way, the watcher stops the server and removes it.

use crate::tools::{Done, command, exists, output, run, target};
use std::collections::hash_map::RandomState;
use std::env;
use std::fs;
use std::hash::BuildHasher;
use std::io::{BufRead, Write};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

/// What tests read the server's address from.
pub(crate) const ADDRESS: &str = "LINESIDE_TEST_POSTGRES";
/// The program with which tests start a server of their own, to crash it.
pub(crate) const CHORE: &str = "LINESIDE_TEST_POSTGRES_CHORE";

const USER: &str = "lineside";
/// Small enough for any machine; what is acknowledged is on the disk.
const SETTINGS: &[&str] = &[
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "shared_buffers=64MB",
    "max_connections=200",
    "fsync=on",
    "full_page_writes=on",
    "synchronous_commit=on",
];
/// Waits for the end of its input, then stops the server as a crash would and removes it.
const WATCH: &str = r#"
cat > /dev/null
if pid=$(head -n 1 "$1/data/postmaster.pid" 2> /dev/null) && kill -QUIT "$pid" 2> /dev/null; then
    for _ in $(seq 100); do [ -e "$1/data/postmaster.pid" ] || break; sleep 0.1; done
fi
rm -rf "$1"
"#;

/// A running server; dropping it stops and removes it.
pub(crate) struct Server {
    programs: PathBuf,
    folder: PathBuf,
    owner: Option<Owner>,
    port: u16,
    password: String,
    watcher: Child,
}

/// The account that the server runs as where the chore itself runs as root.
#[derive(Clone, Copy)]
struct Owner {
    user: u32,
    group: u32,
}

impl Server {
    /// Starts a server, or says why there is none to be had.
    pub(crate) fn start() -> Done<Self> {
        if cfg!(not(unix)) {
            return Err("the chore knows only how to start PostgreSQL on Unix".into());
        }
        let programs = programs()?;
        let owner = owner()?;
        let folder = scratch(owner)?;
        let server = Self {
            programs,
            owner,
            port: free_port()?,
            password: password(),
            watcher: watcher(&folder)?,
            folder,
        };
        server.create()?;
        server.launch()?;
        Ok(server)
    }

    /// The address with its password, which is of use on this machine only, and only now.
    pub(crate) fn address(&self) -> String {
        let (password, port) = (&self.password, self.port);
        format!("postgres://{USER}:{password}@127.0.0.1:{port}/postgres")
    }

    /// Which release it is: `PostgreSQL 15.20`.
    pub(crate) fn version(&self) -> Done<String> {
        let text = output(Command::new(self.programs.join("postgres")).arg("--version"))?;
        let number = text
            .rsplit_once(") ")
            .map_or(text.as_str(), |(_, number)| number);
        let number = number.split_whitespace().next().unwrap_or_default();
        Ok(format!("PostgreSQL {number}"))
    }

    fn create(&self) -> Done {
        let password = self.folder.join("password");
        crate::tools::write(&password, &self.password)?;
        give(&password, self.owner)?;
        quietly(
            self.program("initdb")
                .args(["--username", USER, "--auth", "scram-sha-256"])
                .args(["--encoding", "UTF8", "--locale", "C", "--no-sync"])
                .arg(format!("--pwfile={}", password.display()))
                .arg("-D")
                .arg(self.folder.join("data")),
        )?;
        fs::remove_file(password).map_err(|error| error.to_string())
    }

    fn launch(&self) -> Done {
        let settings = SETTINGS.iter().map(|text| format!("-c {text}"));
        let settings: Vec<_> = settings.chain([format!("-c port={}", self.port)]).collect();
        let log = self.folder.join("log");
        let mut start = self.program("pg_ctl");
        start
            .args(["start", "--wait", "--silent", "-o"])
            .arg(settings.join(" "))
            .arg("-l")
            .arg(&log)
            .arg("-D")
            .arg(self.folder.join("data"));
        quietly(&mut start)
            .map_err(|why| format!("{why}\n{}", fs::read_to_string(log).unwrap_or_default()))
    }

    /// Stops without a word to anybody, as a crash does.
    fn crash(&self) -> Done {
        let mut stop = self.program("pg_ctl");
        stop.args(["stop", "--mode", "immediate", "--wait", "--silent", "-D"]);
        quietly(stop.arg(self.folder.join("data")))
    }

    /// One of the server's programs, run by the account that owns its files.
    fn program(&self, name: &str) -> Command {
        let mut command = Command::new(self.programs.join(name));
        command.current_dir(&self.folder);
        run_as(&mut command, self.owner);
        command
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.watcher.stdin.take());
        let _ = self.watcher.wait();
    }
}

/// `cargo xtask postgres`: a server to try things on, until Ctrl-C.
///
/// With `--obey` another program drives it: its input may say `restart`, which crashes
/// the server, starts it again and answers `restarted`; its end is the server's.
pub(crate) fn keep(is_driven: bool) -> Done {
    let server = Server::start()?;
    println!("{}", server.address());
    if !is_driven {
        println!("\nSet {ADDRESS} to this address to run single tests; Ctrl-C ends the server.");
        loop {
            std::thread::park();
        }
    }
    for line in std::io::stdin().lock().lines() {
        if line.is_ok_and(|line| line.trim() == "restart") {
            server.crash()?;
            server.launch()?;
            println!("restarted");
            std::io::stdout()
                .flush()
                .map_err(|error| error.to_string())?;
        }
    }
    Ok(())
}

/// Where the server's programs are; root may install them.
fn programs() -> Done<PathBuf> {
    if let Some(found) = find() {
        return Ok(found);
    }
    let missing = "PostgreSQL's server programs were not found: put `initdb` and `pg_ctl` on the \
                   path, or install Debian's package `postgresql`";
    if !is_root()? || !exists("apt-get") {
        return Err(missing.into());
    }
    run(command("apt-get").args(["update", "-q"]))?;
    run(command("apt-get")
        .args(["install", "-y", "-q", "postgresql"])
        .env("DEBIAN_FRONTEND", "noninteractive"))?;
    find().ok_or_else(|| missing.into())
}

/// The programs on the path, or Debian's newest, which are not on it.
fn find() -> Option<PathBuf> {
    let is_complete = |folder: &PathBuf| {
        ["initdb", "pg_ctl", "postgres"]
            .iter()
            .all(|name| folder.join(name).exists())
    };
    let path = env::var_os("PATH").unwrap_or_default();
    // The programs look for their kin beside where they really are.
    let on_path = env::split_paths(&path)
        .find(is_complete)
        .and_then(|folder| folder.join("pg_ctl").canonicalize().ok())
        .and_then(|program| program.parent().map(Path::to_path_buf));
    on_path.or_else(|| {
        let versions = fs::read_dir("/usr/lib/postgresql").ok()?.flatten();
        let versions = versions.filter_map(|entry| {
            let version: u32 = entry.file_name().to_str()?.parse().ok()?;
            Some((version, entry.path().join("bin")))
        });
        let newest = versions.filter(|(_, folder)| is_complete(folder)).max();
        newest.map(|(_, folder)| folder)
    })
}

fn is_root() -> Done<bool> {
    Ok(id(&["-u"])? == 0)
}

/// The account to run as: the server refuses to be root.
fn owner() -> Done<Option<Owner>> {
    if !is_root()? {
        return Ok(None);
    }
    for account in ["postgres", "nobody"] {
        if let (Ok(user), Ok(group)) = (id(&["-u", account]), id(&["-g", account])) {
            return Ok(Some(Owner { user, group }));
        }
    }
    Err("PostgreSQL does not run as root, and there is no account `postgres` or `nobody`".into())
}

fn id(arguments: &[&str]) -> Done<u32> {
    let text = output(command("id").args(arguments).stderr(Stdio::null()))?;
    text.trim()
        .parse()
        .map_err(|_| format!("`id` printed {text}"))
}

/// An empty folder that the account can reach, in the checkout if that is possible.
fn scratch(owner: Option<Owner>) -> Done<PathBuf> {
    let name = format!("postgres-{}", std::process::id());
    for place in [target(), env::temp_dir().join("lineside")] {
        let folder = place.join(&name);
        fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        give(&folder, owner)?;
        let mut touch = Command::new("touch");
        touch
            .current_dir("/")
            .arg(folder.join("data"))
            .stderr(Stdio::null());
        run_as(&mut touch, owner);
        if touch.status().is_ok_and(|status| status.success()) {
            let _ = fs::remove_file(folder.join("data"));
            return Ok(folder);
        }
        let _ = fs::remove_dir_all(folder);
    }
    Err("there is no folder that PostgreSQL's account can write to".into())
}

fn watcher(folder: &Path) -> Done<Child> {
    let mut watcher = Command::new("sh");
    watcher.args(["-c", WATCH, "sh"]).arg(folder);
    watcher.stdin(Stdio::piped()).stdout(Stdio::null());
    apart(&mut watcher);
    watcher
        .spawn()
        .map_err(|error| format!("`sh` could not start: {error}"))
}

fn free_port() -> Done<u16> {
    TcpListener::bind("127.0.0.1:0")
        .and_then(|listener| listener.local_addr())
        .map(|address| address.port())
        .map_err(|error| format!("no port is free: {error}"))
}

fn password() -> String {
    let random = || RandomState::new().hash_one(std::process::id());
    format!("{:016x}{:016x}", random(), random())
}

/// Runs a program and shows what it said only if it failed.
fn quietly(command: &mut Command) -> Done {
    // The server that stays behind must not hold our own output open.
    let name = command.get_program().to_string_lossy().into_owned();
    let output = command
        .stdin(Stdio::null())
        .output()
        .map_err(|error| format!("`{name}` could not start: {error}"))?;
    match output.status.success() {
        true => Ok(()),
        false => Err(format!(
            "`{name}` failed ({}): {}{}",
            output.status,
            String::from_utf8_lossy(&output.stdout),
            String::from_utf8_lossy(&output.stderr)
        )),
    }
}

#[cfg(unix)]
fn run_as(command: &mut Command, owner: Option<Owner>) {
    use std::os::unix::process::CommandExt;
    if let Some(Owner { user, group }) = owner {
        command.uid(user).gid(group);
    }
}

#[cfg(unix)]
fn give(path: &Path, owner: Option<Owner>) -> Done {
    let Some(Owner { user, group }) = owner else {
        return Ok(());
    };
    std::os::unix::fs::chown(path, Some(user), Some(group))
        .map_err(|error| format!("{}: {error}", path.display()))
}

/// Out of the reach of Ctrl-C, which ends only the chore.
#[cfg(unix)]
fn apart(command: &mut Command) {
    use std::os::unix::process::CommandExt;
    command.process_group(0);
}

#[cfg(not(unix))]
fn run_as(_: &mut Command, _: Option<Owner>) {}

#[cfg(not(unix))]
fn give(_: &Path, _: Option<Owner>) -> Done {
    Ok(())
}

#[cfg(not(unix))]
fn apart(_: &mut Command) {}
