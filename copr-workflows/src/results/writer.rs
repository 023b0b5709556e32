//! Writing behind the reader's back: one piece goes to the disk while the next one comes in.

use std::io;
use std::path::Path;

use bytes::Bytes;
use tokio::task::{JoinHandle, spawn_blocking};

use super::part::Part;

/// How many bytes go to the disk at once.
const PIECE: usize = 1024 * 1024;

/// Writes a part in pieces. It holds two pieces at most, whatever the size of the file.
#[derive(Debug)]
pub(crate) struct Writer {
    job: JoinHandle<io::Result<Part>>,
    waiting: Vec<Bytes>,
    size: usize,
}

impl Writer {
    pub(crate) fn new(part: Part) -> Self {
        Self { job: spawn_blocking(move || Ok(part)), waiting: Vec::new(), size: 0 }
    }

    pub(crate) async fn put(&mut self, bytes: Bytes) -> io::Result<()> {
        self.size += bytes.len();
        self.waiting.push(bytes);
        if self.size >= PIECE { self.flush().await } else { Ok(()) }
    }

    async fn flush(&mut self) -> io::Result<()> {
        let mut part = (&mut self.job).await.map_err(io::Error::other)??;
        let pieces = std::mem::take(&mut self.waiting);
        self.size = 0;
        self.job = spawn_blocking(move || {
            part.write(&pieces)?;
            Ok(part)
        });
        Ok(())
    }

    /// Writes what is left and gives the file its name.
    pub(crate) async fn finish(mut self, target: &Path) -> io::Result<()> {
        self.flush().await?;
        let target = target.to_owned();
        let job = self.job;
        let part = job.await.map_err(io::Error::other)??;
        blocking(move || part.finish(&target)).await
    }

    /// Writes what is left, for somebody to take it up again.
    pub(crate) async fn leave(mut self) {
        if self.flush().await.is_ok() {
            let _ = self.job.await;
        }
    }
}

/// Runs what may wait for the disk where that stops nobody else.
pub(crate) async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> io::Result<T> + Send + 'static,
) -> io::Result<T> {
    spawn_blocking(work).await.map_err(io::Error::other)?
}
