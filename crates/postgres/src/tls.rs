//! Connecting, encrypted where the feature `tls` is there and the server offers it.
//!
//! `sslmode=require` in the address insists on encryption, `disable` does without, and
//! `prefer`, the default, takes what the server offers. An encrypted connection always
//! proves the server's name by its certificate. Without the feature `require` is refused.

use crate::address::Address;
use crate::failure::{Stage, meaning};
use lineside_journal::StoreError;
use postgres::Client;
use postgres::config::SslMode;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Opens a session.
pub(crate) fn connect(
    address: &Address,
    reads_only: bool,
    stage: Stage,
) -> Result<Client, StoreError> {
    let config = address.config(reads_only);
    #[cfg(feature = "tls")]
    let connector = match config.get_ssl_mode() {
        SslMode::Disable => None,
        _ => Some(certified::connector(address.options())?),
    };
    #[cfg(not(feature = "tls"))]
    if config.get_ssl_mode() == SslMode::Require {
        return Err(StoreError::BadAddress(format!(
            "{address}: the address asks for an encrypted connection, and this program was \
             built without the feature `tls`"
        )));
    }
    let open = || {
        #[cfg(feature = "tls")]
        if let Some(connector) = connector {
            return config.connect(connector);
        }
        config.connect(postgres::NoTls)
    };
    // The client unwraps where the machine has no file handles left.
    let client = catch_unwind(AssertUnwindSafe(open))
        .map_err(|_| StoreError::Io(format!("{address}: no connection can be opened")))?;
    client.map_err(|error| match meaning(&error, stage) {
        StoreError::Io(words) => StoreError::Io(format!("{address}: {words}")),
        StoreError::BadAddress(words) => StoreError::BadAddress(format!("{address}: {words}")),
        other => other,
    })
}

#[cfg(feature = "tls")]
mod certified {
    use crate::PostgresOptions;
    use lineside_journal::StoreError;
    use rustls::pki_types::CertificateDer;
    use rustls::pki_types::pem::PemObject;
    use rustls::{ClientConfig, RootCertStore};
    use std::path::Path;
    use std::sync::Arc;
    use tokio_postgres_rustls::MakeRustlsConnect;

    /// A connector that trusts the machine's certificates, or those of a file.
    pub(super) fn connector(options: &PostgresOptions) -> Result<MakeRustlsConnect, StoreError> {
        // The provider is named here, so that no other crate's choice can be missing.
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let builder = ClientConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .map_err(|error| StoreError::BadAddress(error.to_string()))?;
        let roots = match &options.root_certificates {
            Some(path) => from_file(path)?,
            None => from_machine(),
        };
        let config = builder.with_root_certificates(roots).with_no_client_auth();
        Ok(MakeRustlsConnect::new(config))
    }

    /// A machine without certificates can still reach servers that offer no encryption.
    fn from_machine() -> RootCertStore {
        let mut roots = RootCertStore::empty();
        roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
        roots
    }

    fn from_file(path: &Path) -> Result<RootCertStore, StoreError> {
        let refuse = |why: String| StoreError::BadAddress(format!("{}: {why}", path.display()));
        let mut roots = RootCertStore::empty();
        let certificates =
            CertificateDer::pem_file_iter(path).map_err(|error| refuse(error.to_string()))?;
        for certificate in certificates {
            let certificate = certificate.map_err(|error| refuse(error.to_string()))?;
            roots
                .add(certificate)
                .map_err(|error| refuse(error.to_string()))?;
        }
        if roots.is_empty() {
            return Err(refuse("there is no certificate in it".into()));
        }
        Ok(roots)
    }
}
