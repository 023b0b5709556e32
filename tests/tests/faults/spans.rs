//! Captures spans of `tracing`.

use std::io::{self, Write};
use std::sync::{Arc, Mutex};

use tracing_subscriber::fmt::MakeWriter;
use tracing_subscriber::fmt::format::FmtSpan;

#[derive(Clone, Default)]
pub struct Spans(Arc<Mutex<Vec<u8>>>);

/// Captures all spans of the process.
pub fn listen() -> Spans {
    let spans = Spans::default();
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(tracing::Level::TRACE)
        .with_span_events(FmtSpan::FULL)
        .with_ansi(false)
        .with_writer(spans.clone())
        .finish();
    tracing::subscriber::set_global_default(subscriber).unwrap();
    spans
}

impl Spans {
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.0.lock().unwrap()).into_owned()
    }
}

impl Write for Spans {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl MakeWriter<'_> for Spans {
    type Writer = Self;

    fn make_writer(&self) -> Self {
        self.clone()
    }
}
