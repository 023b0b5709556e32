//! An answer that is read piece by piece as it comes.

use std::time::Duration;

use bytes::Bytes;
use reqwest::header::HeaderMap;
use reqwest::{Response, StatusCode};

use crate::error::{Error, Result};
use crate::output::broken;
use crate::trail::Trail;
use crate::transport::next;

/// The body of a good answer on its way in; see [`Output::streamed`](crate::Output::streamed).
///
/// Dropping it drops the connection.
#[derive(Debug)]
#[must_use = "the body is not read until it is asked for"]
pub struct Streamed {
    response: Response,
    idle: Duration,
    trail: Trail,
}

impl Streamed {
    pub(crate) fn new(response: Response, idle: Duration, trail: Trail) -> Self {
        Self { response, idle, trail }
    }

    /// The status of the answer: one of the 200s.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.response.status()
    }

    /// Its headers. They may hold a session cookie.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        self.response.headers()
    }

    /// How many bytes the body has, if the server says so.
    #[must_use]
    pub fn content_length(&self) -> Option<u64> {
        self.response.content_length()
    }

    /// The next piece of the body; `None` at its end.
    ///
    /// # Errors
    /// [`Timeout`](crate::ErrorKind::Timeout) when the server falls silent for as long as the client allows, and
    /// [`Broken`](crate::ErrorKind::Broken) when the connection breaks off before the end.
    pub async fn chunk(&mut self) -> Result<Option<Bytes>> {
        next(&mut self.response, self.idle).await.map_err(|error| {
            self.trail.broke_off();
            let mut story = self.trail.story();
            broken(&mut story, error);
            Error::new(story)
        })
    }

    /// The trail of the call, for errors about what the body says.
    pub(crate) fn trail(&self) -> &Trail {
        &self.trail
    }
}
