//! The connection below AMQP: TCP, or TLS by rustls with the crypto provider that the client uses.
//!
//! lapin's own TLS would bring some 50 crates, and install a provider for the whole process. lapin logs the password, at the level
//! TRACE; here its log lines go nowhere.

use std::io::{self, Read, Write};
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};
use std::time::{Duration, Instant};

use async_rs::traits::{Executor, Reactor, RuntimeKit};
use async_rs::util::Task;
use async_rs::{Runtime, Tokio};
use futures_core::Stream;
use rustls_platform_verifier::BuilderVerifierExt as _;
use secrecy::ExposeSecret as _;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::sync::{oneshot, watch};
use tokio_rustls::TlsConnector;
use tokio_rustls::rustls::crypto::CryptoProvider;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer, ServerName, pem::PemObject as _};
use tokio_rustls::rustls::{self, ClientConfig, RootCertStore};
use tracing::instrument::WithSubscriber as _;
use tracing::subscriber::NoSubscriber;

use super::settings::Settings;
use copr_api_ext::{Error, Result};

/// Tokio, for lapin.
#[derive(Clone, Debug)]
pub(super) struct Quiet(Tokio);

impl Quiet {
    pub fn runtime() -> Runtime<Self> {
        Runtime::new(Self(Tokio::current()))
    }
}

impl RuntimeKit for Quiet {}

impl Executor for Quiet {
    type Task<T: Send + 'static> = <Tokio as Executor>::Task<T>;

    fn block_on<T, F: Future<Output = T>>(&self, future: F) -> T {
        self.0.block_on(future)
    }

    fn spawn<T: Send + 'static, F: Future<Output = T> + Send + 'static>(
        &self,
        future: F,
    ) -> Task<Self::Task<T>> {
        self.0.spawn(future.with_subscriber(NoSubscriber::default()))
    }

    fn spawn_blocking<T: Send + 'static, F: FnOnce() -> T + Send + 'static>(
        &self,
        work: F,
    ) -> Task<Self::Task<T>> {
        self.0.spawn_blocking(work)
    }
}

impl Reactor for Quiet {
    type TcpStream = Line;
    type Sleep = <Tokio as Reactor>::Sleep;

    /// lapin does not call it.
    fn register<H: Read + Write + Send + 'static>(
        &self,
        _: H,
    ) -> io::Result<impl futures_io::AsyncRead + futures_io::AsyncWrite + Send + Unpin + 'static> {
        Err::<Line, _>(io::ErrorKind::Unsupported.into())
    }

    fn sleep(&self, time: Duration) -> Self::Sleep {
        self.0.sleep(time)
    }

    fn interval(&self, time: Duration) -> impl Stream<Item = Instant> + Send + 'static {
        self.0.interval(time)
    }

    /// lapin does not call it: see [`Line::connect`].
    fn tcp_connect_addr(
        &self,
        _: SocketAddr,
    ) -> impl Future<Output = io::Result<Self::TcpStream>> + Send + 'static {
        std::future::ready(Err(io::ErrorKind::Unsupported.into()))
    }
}

/// Silences the thread of a connection, in which this must be called.
pub(super) fn silence_thread() {
    // The thread ends with the connection.
    std::mem::forget(tracing::subscriber::set_default(NoSubscriber::default()));
}

trait Bytes: AsyncRead + AsyncWrite + Send + Unpin {}
impl<T: AsyncRead + AsyncWrite + Send + Unpin> Bytes for T {}

/// A connection that tells when it is closed, and can be cut: lapin may wait forever for a broker that is silent, and for the
/// acknowledgement of a message whose connection is lost.
pub(super) struct Line {
    stream: Box<dyn Bytes>,
    end: Option<End>,
}

/// The end of a line that belongs to lapin. It is dropped when the line is closed.
pub(super) struct End {
    cut: oneshot::Receiver<()>,
    _open: watch::Sender<()>,
}

/// Our end of a line. It cuts the line when it is dropped before [`release`](Self::release).
pub(super) struct Hold {
    cut: Option<oneshot::Sender<()>>,
    open: watch::Receiver<()>,
}

impl Hold {
    pub fn new() -> (Self, End) {
        let (cut, is_cut) = oneshot::channel();
        let (sender, open) = watch::channel(());
        (Self { cut: Some(cut), open }, End { cut: is_cut, _open: sender })
    }

    /// The connection is up. From now on, lapin ends it in good order.
    pub fn release(&mut self) {
        self.cut = None;
    }

    /// Waits until the line is closed.
    pub async fn closed(&self) {
        // An error when the sender is dropped; nothing is sent.
        let _ = self.open.clone().changed().await;
    }
}

impl Drop for Hold {
    fn drop(&mut self) {
        if let Some(cut) = self.cut.take() {
            let _ = cut.send(());
        }
    }
}

impl Line {
    fn new(stream: impl Bytes + 'static, end: Option<End>) -> Self {
        Self { stream: Box::new(stream), end }
    }

    /// Connects to a broker.
    pub async fn connect(
        host: &str,
        port: u16,
        tls: Option<&TlsConnector>,
        end: Option<End>,
    ) -> io::Result<Self> {
        let stream = tokio::net::TcpStream::connect((host, port)).await?;
        stream.set_nodelay(true)?;
        let Some(tls) = tls else { return Ok(Self::new(stream, end)) };
        let name = ServerName::try_from(host.to_owned()).map_err(io::Error::other)?;
        Ok(Self::new(tls.connect(name, stream).await?, end))
    }
}

impl futures_io::AsyncRead for Line {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bytes: &mut [u8],
    ) -> Poll<io::Result<usize>> {
        // An error when it can't be cut any more.
        if let Some(end) = self.end.as_mut().filter(|end| !end.cut.is_terminated())
            && let Poll::Ready(Ok(())) = Pin::new(&mut end.cut).poll(cx)
        {
            return Poll::Ready(Err(io::ErrorKind::TimedOut.into()));
        }
        let mut bytes = ReadBuf::new(bytes);
        ready!(Pin::new(&mut self.stream).poll_read(cx, &mut bytes))?;
        Poll::Ready(Ok(bytes.filled().len()))
    }
}

impl futures_io::AsyncWrite for Line {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.stream).poll_write(cx, bytes)
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(cx)
    }

    fn poll_close(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }
}

/// TLS with the certificates of the settings. Root certificates that are given replace those of the system, as fedora-messaging
/// has it.
pub(super) fn tls(settings: &Settings) -> Result<TlsConnector> {
    let refused = |what: &str| {
        let what = what.to_owned();
        move |error: rustls::Error| Error::invalid(format!("{what} can't be used ({error})"))
    };
    let builder = ClientConfig::builder_with_provider(provider()?)
        .with_safe_default_protocol_versions()
        .map_err(refused("the crypto provider"))?;
    let builder = match &settings.root_certificates {
        Some(pem) => {
            let mut roots = RootCertStore::empty();
            for certificate in certificates(pem, "the root certificates")? {
                roots.add(certificate).map_err(refused("a root certificate"))?;
            }
            builder.with_root_certificates(roots)
        }
        None => builder.with_platform_verifier().map_err(refused("the system's root certificates"))?,
    };
    let config = match &settings.client_certificate {
        Some((pem, key)) => {
            let key = PrivateKeyDer::from_pem_slice(key.expose_secret())
                .map_err(|_| Error::invalid("the client key is not a private key in PEM"))?;
            builder
                .with_client_auth_cert(certificates(pem, "the client certificate")?, key)
                .map_err(refused("client certificate and key"))?
        }
        None => builder.with_no_client_auth(),
    };
    Ok(TlsConnector::from(Arc::new(config)))
}

fn certificates(pem: &[u8], what: &str) -> Result<Vec<CertificateDer<'static>>> {
    let found: std::result::Result<Vec<_>, _> = CertificateDer::pem_slice_iter(pem).collect();
    match found {
        Ok(found) if !found.is_empty() => Ok(found),
        _ => Err(Error::invalid(format!("{what} can't be read: certificates in PEM are needed"))),
    }
}

/// The provider of the program, else that of the feature.
fn provider() -> Result<Arc<CryptoProvider>> {
    #[cfg(any(feature = "rustls", feature = "native-tls"))]
    let default = Some(rustls::crypto::aws_lc_rs::default_provider());
    #[cfg(not(any(feature = "rustls", feature = "native-tls")))]
    let default = None;
    CryptoProvider::get_default().cloned().or_else(|| default.map(Arc::new)).ok_or_else(|| {
        Error::invalid(
            "amqps needs a crypto provider: install one for rustls, or use the feature `rustls` of copr-workflows",
        )
    })
}
