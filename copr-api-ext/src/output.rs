//! One word that unwraps any generated call: the value, or our error.

use std::borrow::Cow;
use std::future::Future;
use std::pin::Pin;

use copr_api::{Error as Raw, Operation, ResponseValue};
use reqwest::StatusCode;
use reqwest::header::{HeaderMap, LOCATION};
use serde::de::DeserializeOwned;

use crate::error::{
    Error, ErrorKind, Message, Result, Story, help_for, is_challenge, is_html, is_tls, of_status, snippet,
};
use crate::streamed::Streamed;
use crate::submission::Submission;
use crate::trail::{FreshBody, Trail};
use crate::transport::GivenUp;
use crate::upload::FileFault;

/// What came with a value: its status and its headers.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Answer<T> {
    /// The value.
    pub value: T,
    /// The status of the answer.
    pub status: StatusCode,
    /// Its headers. They may hold a session cookie.
    pub headers: HeaderMap,
    /// How often the call was sent.
    pub attempts: u32,
}

impl<T> Answer<T> {
    /// The server's remark that the call is deprecated, if it made one.
    #[must_use]
    pub fn deprecation(&self) -> Option<&str> {
        self.headers.get("warning")?.to_str().ok()
    }
}

/// Unwraps the future of any generated call.
///
/// ```no_run
/// use copr_api_ext::prelude::*;
///
/// # async fn example(copr: Copr) -> copr_api_ext::Result<()> {
/// let build = copr.build_get().build_id(1).send().output().await?;
/// println!("{}", build.state);
/// # Ok(()) }
/// ```
///
/// All forms send what the call says to send, with the repeats, limits and credentials of the client. Dropping their future
/// drops the request; one that changes something may have arrived by then.
pub trait Output<T>: Sized {
    /// The value of the answer.
    ///
    /// # Errors
    /// Every [`ErrorKind`]; the error tells the whole story.
    fn output(self) -> impl Future<Output = Result<T>> + Send;

    /// The value together with status and headers.
    ///
    /// # Errors
    /// As [`output`](Self::output).
    fn answer(self) -> impl Future<Output = Result<Answer<T>>> + Send;

    /// The body of a good answer, piece by piece as it comes, and not decoded: for answers that are too large to be held, and
    /// for fields that this crate does not know.
    ///
    /// Nothing limits its size or the time that it takes as a whole; a server that falls silent does end it. Once the head of
    /// the answer is here nothing is repeated.
    ///
    /// # Errors
    /// As [`output`](Self::output), but for [`Decode`](ErrorKind::Decode).
    fn streamed(self) -> impl Future<Output = Result<Streamed>> + Send;
}

impl<F, T> Output<T> for F
where
    F: Future<Output = std::result::Result<ResponseValue<T>, Raw<()>>> + Send,
    T: DeserializeOwned + Send,
{
    // The call is taken apart before the futures begin: an argument of a future takes room in it to its end.
    fn output(self) -> impl Future<Output = Result<T>> + Send {
        let sending = Trail::around(self);
        async move {
            let (sent, trail) = sending.await;
            match sent {
                Ok(value) => Ok(value.into_inner()),
                Err(raw) => Err(tell::<T>(raw, &trail).await),
            }
        }
    }

    fn answer(self) -> impl Future<Output = Result<Answer<T>>> + Send {
        let sending = Trail::around(self);
        async move {
            let (sent, trail) = sending.await;
            match sent {
                Ok(value) => {
                    let (status, headers) = (value.status(), value.headers().clone());
                    Ok(Answer { value: value.into_inner(), status, headers, attempts: trail.attempts() })
                }
                Err(raw) => Err(tell::<T>(raw, &trail).await),
            }
        }
    }

    fn streamed(self) -> impl Future<Output = Result<Streamed>> + Send {
        let sending = Trail::around_stream(self);
        async move {
            let (sent, trail) = sending.await;
            match (trail.take_stream(), sent) {
                (Some((response, idle)), _) => Ok(Streamed::new(response, idle, trail)),
                (None, Err(raw)) => Err(tell::<T>(raw, &trail).await),
                // Only a client with another transport than ours gets here.
                (None, Ok(_)) => {
                    Err(Error::refused("answers are streamed by clients that `Copr::builder()` made"))
                }
            }
        }
    }
}

/// Finds the place in a body at which it stops being what it should be.
pub(crate) type Locate = fn(&[u8]) -> Option<String>;

/// Where a body stops being a `T`. Only this is compiled for each type.
pub(crate) fn place_of<T: DeserializeOwned>(body: &[u8]) -> Option<String> {
    let mut reader = serde_json::Deserializer::from_slice(body);
    let again: std::result::Result<T, _> = serde_path_to_error::deserialize(&mut reader);
    again.err().map(|e| e.path().to_string()).filter(|path| path != ".")
}

/// Turns the failure of a generated call into our error. Boxed, since it would make every call larger.
fn tell<T: DeserializeOwned>(
    raw: Raw<()>,
    trail: &Trail,
) -> Pin<Box<dyn Future<Output = Error> + Send + '_>> {
    Box::pin(told(raw, trail, place_of::<T>))
}

async fn told(raw: Raw<()>, trail: &Trail, locate: Locate) -> Error {
    let mut story = trail.story();
    match raw {
        Raw::InvalidRequest(sentence) | Raw::Custom(sentence) => {
            story.kind = Some(ErrorKind::InvalidRequest);
            story.maybe_done = false;
            // A builder that refuses does so before the transport lays the trail, and names its operation itself.
            let told = sentence.split_once(": ").and_then(|(id, rest)| Some((Operation::find(id)?, rest)));
            match told {
                Some((operation, sentence)) => {
                    story.operation = Some(operation.id);
                    story.source = Some(sentence.into());
                }
                None => story.source = Some(sentence.into()),
            }
        }
        Raw::CommunicationError(error) | Raw::ResponseBodyError(error) | Raw::InvalidUpgrade(error) => {
            if let Some(GivenUp::NotLoggedIn(failure)) = GivenUp::find(&error) {
                return failure.error();
            }
            broken(&mut story, error);
        }
        Raw::InvalidResponsePayload(body, error) => {
            let redacted = trail.redact(&body);
            let echoes = matches!(redacted, Cow::Owned(_));
            undecodable(&mut story, &redacted, error, locate);
            if echoes {
                story.source = None;
            }
        }
        Raw::UnexpectedResponse(response) => {
            let status = response.status();
            if status.is_redirection() {
                let told = elsewhere(&response);
                let told =
                    told.map(|told| String::from_utf8_lossy(&trail.redact(told.as_bytes())).into_owned());
                story.source = told.map(Into::into);
            }
            // The transport kept the beginning of it, so that nothing is waited for here.
            let body = response.bytes().await.unwrap_or_default();
            failed(&mut story, status, &trail.redact(&body));
        }
        // No operation declares the body of a failure, so that this one does not come.
        Raw::ErrorResponse(response) => story.status = Some(response.status()),
    }
    Error::new(story).with_expired(trail.expired())
}

/// The value of a call with a streamed body, which `fresh` makes anew where it is sent again. It makes a build if there is a
/// submission.
pub(crate) async fn uploaded<T, F>(call: F, fresh: FreshBody, submission: Option<Submission>) -> Result<T>
where
    F: Future<Output = std::result::Result<ResponseValue<T>, Raw<()>>> + Send,
    T: DeserializeOwned + Send,
{
    let (sent, trail) = Trail::around_upload(call, fresh, submission).await;
    match sent {
        Ok(value) => Ok(value.into_inner()),
        Err(raw) => Err(tell::<T>(raw, &trail).await),
    }
}

/// No whole answer came.
pub(crate) fn broken(story: &mut Story, error: reqwest::Error) {
    if let Some(fault) = FileFault::find(&error) {
        story.kind = Some(fault.kind());
        story.source = Some(Box::new(fault.clone()));
        return;
    }
    story.kind = Some(of_network(&error));
    story.source = Some(match GivenUp::find(&error) {
        Some(given_up) => Box::new(given_up.clone()),
        None => Box::new(error.without_url()),
    });
}

fn of_network(error: &reqwest::Error) -> ErrorKind {
    match GivenUp::find(error) {
        Some(GivenUp::TooLarge { .. }) => return ErrorKind::TooLarge,
        Some(GivenUp::Negotiation(_)) => return ErrorKind::Auth,
        Some(GivenUp::NoRuntime) => return ErrorKind::InvalidRequest,
        Some(GivenUp::NoClient(_)) => return ErrorKind::Connect,
        _ => {}
    }
    if error.is_timeout() {
        ErrorKind::Timeout
    } else if is_tls(error) {
        ErrorKind::Tls
    } else if error.is_connect() || error.is_builder() {
        ErrorKind::Connect
    } else {
        ErrorKind::Broken
    }
}

/// A successful status with a body that is not what it should be: a page of a filter or a proxy, a failure that says so only
/// in its body, or a server of another version.
pub(crate) fn undecodable(story: &mut Story, body: &[u8], error: serde_json::Error, locate: Locate) {
    story.kind = Some(if is_challenge(body) {
        ErrorKind::Challenge
    } else if is_html(body) {
        ErrorKind::Gateway
    } else if Message::says_failed(body) {
        ErrorKind::Server
    } else {
        ErrorKind::Decode
    });
    // A filter passes nothing on. What else claims a success may have it.
    story.maybe_done &= !matches!(story.kind, Some(ErrorKind::Challenge | ErrorKind::Server));
    story.message = Message::read(body).filter(|_| story.kind == Some(ErrorKind::Server));
    if story.kind == Some(ErrorKind::Decode) {
        story.json_path = locate(body);
    }
    story.snippet = harmless(story, body);
    // Its text quotes values of the body.
    story.source = Some(if answers_with_secrets(story) {
        format!("{:?} error at line {} column {}", error.classify(), error.line(), error.column()).into()
    } else {
        Box::new(error)
    });
}

/// A failing status, with the beginning of its body.
fn failed(story: &mut Story, status: StatusCode, body: &[u8]) {
    story.status = Some(status);
    story.message = Message::read(body);
    let operation = story.operation.unwrap_or_default();
    story.kind = Some(of_status(operation, status.as_u16(), story.message.is_some(), body));
    story.help =
        story.help.or_else(|| help_for(operation, status.as_u16()).filter(|_| story.message.is_some()));
    if story.message.is_none() {
        story.snippet = harmless(story, body);
    }
}

/// Where a redirect that was not followed leads. Of its address only the origin is told.
fn elsewhere(response: &reqwest::Response) -> Option<String> {
    let location = response.headers().get(LOCATION)?.to_str().ok()?;
    let to = response.url().join(location).ok()?.origin().ascii_serialization();
    Some(format!(
        "the server redirects to {to}, and calls stay with their origin; check the address of the server"
    ))
}

/// The beginning of a body, unless the operation answers with secrets.
fn harmless(story: &Story, body: &[u8]) -> Option<String> {
    snippet(body).filter(|_| !answers_with_secrets(story))
}

fn answers_with_secrets(story: &Story) -> bool {
    matches!(story.operation, Some("api_token_create" | "webhook_generate"))
}

#[cfg(test)]
mod laws;
