//! Where the server is and how to speak to it; the password never shows.

use crate::{Isolation, PostgresOptions};
use lineside_journal::StoreError;
use postgres::Config;
use postgres::config::Host;
use std::fmt;
use std::time::Duration;

/// How long a server may take to answer the door.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);
/// How long a silent network is believed in.
const SILENCE: Duration = Duration::from_secs(30);
/// What a session waits for at most before it says that it is busy, and how long a
/// machine that was suspended may hold a scope's lock.
const TIMEOUTS: &str = "-c lock_timeout=10000 -c idle_in_transaction_session_timeout=120000";
/// Every statement looks rows up by their key; a plan made while a table was still small
/// must not read the whole of it later.
const PLANS: &str = "-c enable_seqscan=off";

/// A server, a database and a schema.
#[derive(Clone)]
pub(crate) struct Address {
    config: Config,
    options: PostgresOptions,
}

impl Address {
    /// Reads `postgres://user:password@host/database`, or `host=.. user=..`.
    pub(crate) fn new(text: &str, options: PostgresOptions) -> Result<Self, StoreError> {
        options.check()?;
        let mut config: Config = text.parse().map_err(|error| {
            let words = crate::failure::words(&error);
            StoreError::BadAddress(format!(
                "the address of the PostgreSQL server cannot be read: {words}; \
                 write it as postgres://user:password@host:5432/database"
            ))
        })?;
        if config.get_hosts().is_empty() && config.get_hostaddrs().is_empty() {
            return Err(StoreError::BadAddress(
                "the address of the PostgreSQL server names no host; \
                 write it as postgres://user:password@host:5432/database"
                    .into(),
            ));
        }
        if config.get_connect_timeout().is_none() {
            config.connect_timeout(CONNECT_TIMEOUT);
        }
        if config.get_tcp_user_timeout().is_none() {
            config.tcp_user_timeout(SILENCE);
        }
        if config.get_keepalives_interval().is_none() {
            config.keepalives_idle(SILENCE);
            config.keepalives_interval(SILENCE / 3);
            config.keepalives_retries(3);
        }
        if config.get_application_name().is_none() {
            config.application_name("lineside");
        }
        Ok(Self { config, options })
    }

    pub(crate) fn options(&self) -> &PostgresOptions {
        &self.options
    }

    /// The settings of one session.
    pub(crate) fn config(&self, reads_only: bool) -> Config {
        let mut config = self.config.clone();
        let given = self.config.get_options().unwrap_or_default();
        let isolation = match self.options.isolation {
            Isolation::ReadCommitted => r"read\ committed",
            Isolation::Serializable => "serializable",
        };
        // The later of two settings counts: the caller's own may change the time limits.
        let mut settings = format!(
            "{TIMEOUTS} {PLANS} {given} -c search_path={} \
             -c default_transaction_isolation={isolation}",
            self.options.schema
        );
        if reads_only {
            settings.push_str(" -c default_transaction_read_only=on");
        }
        config.options(&settings);
        config
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("postgres://")?;
        if let Some(user) = self.config.get_user() {
            f.write_str(user)?;
        }
        if self.config.get_password().is_some() {
            f.write_str(":***")?;
        }
        f.write_str("@")?;
        let ports = self.config.get_ports();
        for (place, host) in self.config.get_hosts().iter().enumerate() {
            if place > 0 {
                f.write_str(",")?;
            }
            match host {
                Host::Tcp(name) => f.write_str(name)?,
                #[cfg(unix)]
                Host::Unix(path) => write!(f, "{}", path.display())?,
            }
            // One port may stand for all hosts.
            if let Some(port) = ports.get(place).or(ports.first()) {
                write!(f, ":{port}")?;
            }
        }
        write!(f, "/{}", self.config.get_dbname().unwrap_or_default())
    }
}

impl fmt::Debug for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(text: &str) -> Result<Address, StoreError> {
        Address::new(text, PostgresOptions::new())
    }

    #[test]
    fn a_password_never_shows() {
        let address = address("postgres://jane:s3cret@127.0.0.1:5433/plant").unwrap();
        assert_eq!(
            address.to_string(),
            "postgres://jane:***@127.0.0.1:5433/plant"
        );
        assert!(!format!("{address:?}").contains("s3cret"));
        for wrong in [
            "postgres://jane:s3cret@host:port/plant",
            "postgres://jane:s3cret@host/plant?sslmode=perhaps",
            "postgres://jane:s3cret@host/plant?s3cret",
            "postgres://jane:s3cret@/plant",
            "user=jane password=s3cret host",
            "user=jane password=s3cret",
            "user=jane password='s3cret",
            "mysql://jane:s3cret@host/plant",
            "",
        ] {
            let error = Address::new(wrong, PostgresOptions::new()).unwrap_err();
            assert!(matches!(error, StoreError::BadAddress(_)), "{wrong}");
            assert!(!error.to_string().contains("s3cret"), "{error}");
        }
    }

    #[test]
    fn the_callers_own_time_limits_count() {
        let address = address("host=localhost options='-c lock_timeout=5'").unwrap();
        let config = address.config(false);
        let settings = config.get_options().unwrap();
        assert!(settings.find("lock_timeout=10000") < settings.find("lock_timeout=5 "));
    }
}
