//! A network that fails: a proxy on the loopback address that cuts and delays.
//!
//! What a client sends is held up, or the connection is cut before it is passed on, or it
//! is passed on and the server's answer is cut off: the work is done and nobody is told.
//! Messages that end a transaction meet that most often.

use super::Dice;
use std::io::{Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::thread;
use std::time::Duration;

/// A proxy before a server; it takes new connections until the process ends.
#[derive(Debug)]
pub struct Proxy {
    address: SocketAddr,
    counts: Arc<Counts>,
}

/// What the proxy did to its clients.
#[derive(Debug, Default)]
pub struct Counts {
    /// Messages that were cut before the server got them.
    pub before: AtomicU64,
    /// Messages that the server got, whose answer was cut.
    pub after: AtomicU64,
    /// Messages that were held up.
    pub delayed: AtomicU64,
    is_quiet: AtomicBool,
}

impl Proxy {
    /// Stands before a server.
    ///
    /// # Panics
    /// When no port can be had.
    #[must_use]
    pub fn before(server: SocketAddr, seed: u64) -> Self {
        assert!(server.ip().is_loopback(), "nothing may leave this machine");
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let address = listener.local_addr().expect("an address");
        let counts = Arc::new(Counts::default());
        let shared = counts.clone();
        thread::spawn(move || {
            for (turn, client) in (0..).zip(listener.incoming().flatten()) {
                let Ok(server) = TcpStream::connect(server) else {
                    continue;
                };
                let _ = client.set_nodelay(true);
                let _ = server.set_nodelay(true);
                join(client, server, Dice::of_turn(seed, turn), &shared);
            }
        });
        Self { address, counts }
    }

    /// Where clients connect to.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// What it did so far.
    #[must_use]
    pub fn counts(&self) -> &Counts {
        &self.counts
    }

    /// Passes everything on from now on.
    pub fn be_quiet(&self) {
        self.counts.is_quiet.store(true, Ordering::Relaxed);
    }
}

fn join(client: TcpStream, server: TcpStream, mut dice: Dice, counts: &Arc<Counts>) {
    let copies = (client.try_clone(), server.try_clone());
    let (Ok(mut to_client), Ok(mut from_server)) = copies else {
        return;
    };
    let is_mute = Arc::new(AtomicBool::new(false));
    let mutes = is_mute.clone();
    thread::spawn(move || {
        pass(&mut from_server, &mut to_client, |_| {
            match mutes.load(Ordering::Relaxed) {
                true => Fate::Cut,
                false => Fate::Pass,
            }
        });
    });
    let counts = counts.clone();
    let (mut from_client, mut to_server) = (client, server);
    thread::spawn(move || {
        pass(&mut from_client, &mut to_server, |message| {
            if counts.is_quiet.load(Ordering::Relaxed) {
                return Fate::Pass;
            }
            let ends_work = message.windows(6).any(|word| word == b"COMMIT");
            let often = if ends_work { 50 } else { 5 };
            if dice.below(1_000) < often {
                counts.before.fetch_add(1, Ordering::Relaxed);
                return Fate::Cut;
            }
            if dice.below(1_000) < often {
                counts.after.fetch_add(1, Ordering::Relaxed);
                is_mute.store(true, Ordering::Relaxed);
            } else if dice.chance(5) {
                counts.delayed.fetch_add(1, Ordering::Relaxed);
                thread::sleep(Duration::from_millis(dice.below(20)));
            }
            Fate::Pass
        });
    });
}

enum Fate {
    Pass,
    Cut,
}

fn pass(from: &mut TcpStream, to: &mut TcpStream, mut fate: impl FnMut(&[u8]) -> Fate) {
    let mut buffer = [0; 65_536];
    while let Ok(length @ 1..) = from.read(&mut buffer) {
        let message = &buffer[..length];
        if matches!(fate(message), Fate::Cut) || to.write_all(message).is_err() {
            break;
        }
    }
    let _ = from.shutdown(Shutdown::Both);
    let _ = to.shutdown(Shutdown::Both);
}
