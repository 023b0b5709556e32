//! Writes to the disk while the next bytes are received.

use std::io;
use std::path::Path;

use bytes::Bytes;
use tokio::task::{JoinHandle, spawn_blocking};

use super::partial_file::PartialFile;

/// How many bytes are written at once.
const CHUNK_SIZE: usize = 1024 * 1024;

/// Writes a partial file, and buffers at most two chunks.
#[derive(Debug)]
pub(crate) struct Writer {
    job: JoinHandle<io::Result<PartialFile>>,
    buffered: Vec<Bytes>,
    size: usize,
}

impl Writer {
    pub(crate) fn new(partial: PartialFile) -> Self {
        Self { job: spawn_blocking(move || Ok(partial)), buffered: Vec::new(), size: 0 }
    }

    pub(crate) async fn write(&mut self, bytes: Bytes) -> io::Result<()> {
        self.size += bytes.len();
        self.buffered.push(bytes);
        if self.size >= CHUNK_SIZE { self.flush().await } else { Ok(()) }
    }

    async fn flush(&mut self) -> io::Result<()> {
        let mut partial = (&mut self.job).await.map_err(io::Error::other)??;
        let pieces = std::mem::take(&mut self.buffered);
        self.size = 0;
        self.job = spawn_blocking(move || {
            partial.write(&pieces)?;
            Ok(partial)
        });
        Ok(())
    }

    /// Writes the rest and renames the file.
    pub(crate) async fn finish(mut self, target: &Path) -> io::Result<()> {
        self.flush().await?;
        let target = target.to_owned();
        let job = self.job;
        let partial = job.await.map_err(io::Error::other)??;
        blocking(move || partial.finish(&target)).await
    }

    /// Writes the rest, so that a later download can resume.
    pub(crate) async fn suspend(mut self) {
        if self.flush().await.is_ok() {
            let _ = self.job.await;
        }
    }
}

/// Runs blocking work on tokio's blocking threads.
pub(crate) async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> io::Result<T> + Send + 'static,
) -> io::Result<T> {
    spawn_blocking(work).await.map_err(io::Error::other)?
}
