//! Accepts connections, and takes one from the HTTP library when a fault needs the bare socket.

use std::convert::Infallible;
use std::io;
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use axum::body::Body;
use axum::http::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::oneshot;
use tokio::task::JoinSet;

use super::{Answer, Then};

/// How long to wait after accepting failed, usually because there are no file descriptors left.
const ACCEPT_PAUSE: Duration = Duration::from_millis(50);

/// Handles the requests of a port.
pub trait Service: Send + Sync + 'static {
    fn answer(&self, request: Request<Body>) -> impl Future<Output = Answer> + Send;
}

/// Listens on the loopback interface. Port 0 means any free port.
pub async fn listen(port: u16) -> io::Result<(TcpListener, SocketAddr)> {
    let listener = TcpListener::bind(("127.0.0.1", port)).await?;
    let address = listener.local_addr()?;
    Ok((listener, address))
}

/// Serves until `stop` is dropped, and closes all connections then.
pub async fn serve(listener: TcpListener, service: Arc<impl Service>, stop: oneshot::Receiver<()>) {
    let accepting = tokio::spawn(accept(listener, service));
    let _ = stop.await;
    accepting.abort();
}

/// Accepts connections, which are dropped with this future.
async fn accept(listener: TcpListener, service: Arc<impl Service>) -> Infallible {
    let mut connections = JoinSet::new();
    loop {
        match listener.accept().await {
            Ok((stream, _)) => {
                let _ = stream.set_nodelay(true);
                connections.spawn(connection(stream, Arc::clone(&service)));
            }
            Err(_) => tokio::time::sleep(ACCEPT_PAUSE).await,
        }
        while connections.try_join_next().is_some() {}
    }
}

async fn connection(stream: TcpStream, service: Arc<impl Service>) {
    let mut next = Some(stream);
    while let Some(stream) = next {
        next = serve_http(stream, &*service).await;
    }
}

/// Serves HTTP until the connection ends or a fault takes it over. Returns the socket if it may be used again.
async fn serve_http(stream: TcpStream, service: &impl Service) -> Option<TcpStream> {
    let taken = Arc::new(Mutex::new(None));
    let handler = service_fn(|request: Request<Incoming>| {
        let taken = Arc::clone(&taken);
        async move {
            match service.answer(request.map(Body::new)).await {
                Answer::Http(response) => Ok(response),
                Answer::Raw(bytes, then) => {
                    *taken.lock().unwrap_or_else(PoisonError::into_inner) = Some((bytes, then));
                    // An error makes the HTTP library release the socket.
                    Err(io::Error::other("a fault took the connection over"))
                }
            }
        }
    });
    let mut http = http1::Builder::new().serve_connection(TokioIo::new(stream), handler);
    let _ = Pin::new(&mut http).await;
    let parts = http.into_parts();
    let (bytes, then) = taken.lock().unwrap_or_else(PoisonError::into_inner).take()?;
    let stream = write(parts.io.into_inner(), &bytes, then).await.ok()??;
    // A pipelined request would be lost with this buffer, so close the connection.
    parts.read_buf.is_empty().then_some(stream)
}

async fn write(mut stream: TcpStream, bytes: &[u8], then: Then) -> io::Result<Option<TcpStream>> {
    stream.write_all(bytes).await?;
    match then {
        Then::Continue => return Ok(Some(stream)),
        Then::Reset => stream.set_zero_linger()?,
        Then::Close => {
            stream.shutdown().await?;
            let mut rest = vec![0; 8192];
            while stream.read(&mut rest).await? > 0 {}
        }
    }
    Ok(None)
}
