//! A PostgreSQL server of the test's own, to be crashed and started again.
//!
//! The chore `cargo xtask postgres --obey` makes it, in a scratch folder and on the loopback
//! address alone, and removes it when its input ends. Where the tests are not run by a
//! chore there is none.

use std::env;
use std::io::{BufRead, BufReader, Write};
use std::net::SocketAddr;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

/// The program that starts a server; a chore says which it is.
const CHORE: &str = "LINESIDE_TEST_POSTGRES_CHORE";

/// A server that runs until it is dropped.
#[derive(Debug)]
pub struct Server {
    chore: Child,
    orders: Option<ChildStdin>,
    answers: BufReader<ChildStdout>,
    address: String,
}

impl Server {
    /// Makes and starts a server; `None`, with a printed line, where there is none to be
    /// had.
    #[must_use]
    pub fn start() -> Option<Self> {
        let Some(chore) = env::var_os(CHORE) else {
            println!("SKIPPED: no server to crash: {CHORE} is not set");
            return None;
        };
        let mut chore = Command::new(chore)
            .args(["postgres", "--obey"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the chore that starts a server");
        let orders = chore.stdin.take();
        let mut answers = BufReader::new(chore.stdout.take().expect("the chore's output"));
        let mut address = String::new();
        while !address.starts_with("postgres://") {
            address.clear();
            let length = answers.read_line(&mut address).expect("the chore's output");
            assert!(length > 0, "the chore ended without a server");
        }
        Some(Self {
            chore,
            orders,
            answers,
            address: address.trim().to_owned(),
        })
    }

    /// The server that the chore started for all tests; `None`, with a printed line, where
    /// there is none.
    #[must_use]
    pub fn shared() -> Option<String> {
        let address = env::var("LINESIDE_TEST_POSTGRES").ok();
        if address.is_none() {
            println!("SKIPPED on PostgreSQL: LINESIDE_TEST_POSTGRES is not set");
        }
        address
    }

    /// Its address, with its password.
    #[must_use]
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Where it listens.
    ///
    /// # Panics
    /// When the chore gave an address without a port.
    #[must_use]
    pub fn listens_at(&self) -> SocketAddr {
        self.place().parse().expect("an address and a port")
    }

    /// Its address with another place to connect to.
    #[must_use]
    pub fn address_at(&self, place: SocketAddr) -> String {
        self.address.replacen(self.place(), &place.to_string(), 1)
    }

    /// Crashes it, and starts it again.
    ///
    /// # Panics
    /// When the server does not come back.
    pub fn crash(&mut self) {
        let orders = self.orders.as_mut().expect("the chore's input");
        orders.write_all(b"restart\n").expect("the chore listens");
        let mut answer = String::new();
        self.answers
            .read_line(&mut answer)
            .expect("the chore's output");
        assert_eq!(answer.trim(), "restarted");
    }

    fn place(&self) -> &str {
        let behind = self.address.rsplit('@').next().unwrap_or_default();
        behind.split('/').next().unwrap_or_default()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.orders.take());
        let _ = self.chore.wait();
    }
}
