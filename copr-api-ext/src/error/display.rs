//! `Display`: one line. `Debug`: the line, the causes and the help.

use std::error::Error as StdError;
use std::fmt;

use super::{Error, ErrorKind, root_cause};

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let inner = &self.0;
        if let Some(operation) = inner.operation {
            write!(f, "{operation}: ")?;
        }
        if let (Some(method), Some(url)) = (inner.method, &inner.url) {
            write!(f, "{method} {url}: ")?;
        }
        match (inner.status, self.kind()) {
            (Some(status), ErrorKind::Decode) => {
                write!(f, "{} with a response that can't be decoded", status.as_u16())?;
            }
            (Some(status), ErrorKind::Challenge) => {
                write!(f, "{} with a bot filter's challenge", status.as_u16())?;
            }
            (Some(status), _) => write!(f, "{status}")?,
            (None, kind) => f.write_str(summary(kind))?,
        }
        if let Some(path) = &inner.json_path {
            write!(f, " at {path}")?;
        }
        if inner.attempts > 1 {
            write!(f, " after {} attempts in {:.1} s", inner.attempts, inner.elapsed.as_secs_f64())?;
        }
        if let Some(message) = &inner.message {
            write!(f, ": {}", message.text().replace('\n', "; "))?;
        } else if let Some(source) = &inner.source {
            write!(f, ": {}", with_root_cause(source.as_ref()))?;
        }
        if let Some(note) = &inner.note {
            write!(f, " ({note})")?;
        }
        if let Some(on) = inner.expired {
            write!(f, " (the token expired on {on})")?;
        }
        if inner.is_ambiguous {
            f.write_str(" (it may have taken effect)")?;
        }
        Ok(())
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let line = self.to_string();
        f.write_str(&line)?;
        let mut source = self.source();
        while let Some(cause) = source {
            let text = cause.to_string();
            if !line.contains(&text) {
                write!(f, "\ncaused by: {text}")?;
            }
            source = cause.source();
        }
        write!(f, "\nhelp: {}", self.help())
    }
}

/// The message of an error and of its root cause, which is often more specific.
fn with_root_cause(error: &(dyn StdError + 'static)) -> String {
    let text = error.to_string();
    let root = root_cause(error).to_string();
    // Some messages include those of their causes.
    if text.contains(&root) { text } else { format!("{text}: {root}") }
}

/// Replaces the status code in messages without one.
fn summary(kind: ErrorKind) -> &'static str {
    match kind {
        ErrorKind::InvalidRequest => "not sent",
        ErrorKind::Connect => "can't connect",
        ErrorKind::Tls => "TLS handshake failed",
        ErrorKind::Timeout => "timed out",
        ErrorKind::Broken => "connection lost",
        ErrorKind::NotFound => "not found",
        ErrorKind::TooLarge => "too large",
        ErrorKind::Corrupt => "corrupt data",
        ErrorKind::Untrusted => "address or file name refused",
        ErrorKind::Local => "local I/O error",
        ErrorKind::Auth => "authentication failed",
        _ => "failed",
    }
}
