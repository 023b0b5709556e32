//! Streamed multipart bodies of known length.

use std::collections::VecDeque;
use std::fmt::{self, Write as _};
use std::hash::{BuildHasher as _, RandomState};
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use futures_core::Stream;
use http_body::{Body, Frame, SizeHint};
use serde::Serialize;

use crate::forbidden;

/// The name of the part with the fields.
const FIELDS: &str = "json";

type BoxError = Box<dyn std::error::Error + Send + Sync>;
type ByteSource = Pin<Box<dyn Stream<Item = Result<Bytes, BoxError>> + Send + Sync>>;

enum Piece {
    Ready(Bytes),
    /// A source and the number of bytes that it still has to yield.
    Source(ByteSource, u64),
}

/// A multipart body for the operations that take files.
///
/// All parts are sent as files, because the server reads a part without a file name as a plain form field with one value.
///
/// # Examples
/// ```no_run
/// # async fn upload(client: &copr_api::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use copr_api::{Call as _, Multipart, types::CreateBuildUpload};
///
/// let options = CreateBuildUpload::builder().ownername("alice").projectname("hello");
/// let options: CreateBuildUpload = options.try_into()?;
/// let srpm = std::fs::read("hello-1-1.src.rpm")?;
/// let body = Multipart::new()
///     .json("json", &options)?
///     .bytes("pkgs", "hello-1-1.src.rpm", "application/x-rpm", srpm);
/// let call = client.build_create_upload().content_type(body.content_type());
/// let build = call.body(body).execute().await?;
/// println!("{}", build.id);
/// # Ok(()) }
/// ```
#[must_use]
pub struct Multipart {
    boundary: String,
    pieces: VecDeque<Piece>,
    length: u64,
    /// Fields that must not be sent.
    forbidden: Option<Bytes>,
}

impl Multipart {
    /// Creates a body without parts.
    pub fn new() -> Self {
        let random = || RandomState::new().hash_one(0_u8);
        let boundary = format!("copr-{:016x}{:016x}", random(), random());
        Self { boundary, pieces: VecDeque::new(), length: 0, forbidden: None }
    }

    /// Adds a JSON part.
    ///
    /// # Errors
    /// Returns an error if the value can't be serialized.
    pub fn json<T: Serialize + ?Sized>(self, name: &str, value: &T) -> Result<Self, serde_json::Error> {
        let content = serde_json::to_vec(value)?;
        Ok(self.bytes(name, name, "application/json", content))
    }

    /// Adds a file from memory.
    pub fn bytes(
        mut self,
        name: &str,
        file_name: &str,
        content_type: &str,
        content: impl Into<Bytes>,
    ) -> Self {
        let content = content.into();
        if name == FIELDS && forbidden::fields(&content).is_err() {
            self.forbidden = Some(content.clone());
        }
        self.head(name, file_name, content_type).ready(content).ready(Bytes::from_static(b"\r\n"))
    }

    /// Adds a file from a stream of `length` bytes.
    ///
    /// If the stream yields more or fewer bytes, the request fails, so the server never accepts an incomplete file.
    pub fn stream<S, E>(
        mut self,
        name: &str,
        file_name: &str,
        content_type: &str,
        length: u64,
        content: S,
    ) -> Self
    where
        S: Stream<Item = Result<Bytes, E>> + Send + Sync + 'static,
        E: Into<BoxError> + 'static,
    {
        self = self.head(name, file_name, content_type);
        self.length = self.length.saturating_add(length);
        self.pieces.push_back(Piece::Source(Box::pin(Mapped(Box::pin(content))), length));
        self.ready(Bytes::from_static(b"\r\n"))
    }

    /// Returns the media type of the body, including its boundary.
    #[must_use]
    pub fn content_type(&self) -> String {
        format!("multipart/form-data; boundary={}", self.boundary)
    }

    /// Returns the length of the whole body in bytes.
    #[must_use]
    pub fn content_length(&self) -> u64 {
        self.length.saturating_add(self.end().len() as u64)
    }

    /// Converts it to a body of known length, which is read while it is sent.
    #[must_use]
    pub fn into_body(mut self) -> reqwest::Body {
        if let Some(fields) = self.forbidden.take() {
            return self.only_fields(&fields);
        }
        let left = self.content_length();
        self.pieces.push_back(Piece::Ready(self.end().into()));
        reqwest::Body::wrap(Pieces { pieces: self.pieces, left })
    }

    /// A body in memory with only the forbidden fields: the check of the call sees and rejects it.
    fn only_fields(&self, fields: &[u8]) -> reqwest::Body {
        let mut body = self.head_text(FIELDS, FIELDS, "application/json").into_bytes();
        body.extend_from_slice(fields);
        body.extend_from_slice(b"\r\n");
        body.extend_from_slice(self.end().as_bytes());
        body.into()
    }

    fn end(&self) -> String {
        format!("--{}--\r\n", self.boundary)
    }

    fn head(self, name: &str, file_name: &str, content_type: &str) -> Self {
        let head = self.head_text(name, file_name, content_type);
        self.ready(head.into())
    }

    fn head_text(&self, name: &str, file_name: &str, content_type: &str) -> String {
        format!(
            "--{}\r\nContent-Disposition: form-data; name=\"{}\"; filename=\"{}\"\r\nContent-Type: {}\r\n\r\n",
            self.boundary,
            quoted(name),
            quoted(file_name),
            content_type.replace(|c: char| c.is_ascii_control(), " ")
        )
    }

    fn ready(mut self, bytes: Bytes) -> Self {
        self.length = self.length.saturating_add(bytes.len() as u64);
        self.pieces.push_back(Piece::Ready(bytes));
        self
    }
}

impl Default for Multipart {
    fn default() -> Self {
        Self::new()
    }
}

impl fmt::Debug for Multipart {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Multipart").field("content_length", &self.content_length()).finish_non_exhaustive()
    }
}

impl From<Multipart> for reqwest::Body {
    fn from(multipart: Multipart) -> Self {
        multipart.into_body()
    }
}

/// Escapes a quoted header value as browsers do, and also control characters and backslashes: some parsers would take a final
/// backslash as an escape of the quote, and the file as a field.
fn quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '"' | '\\') || c.is_ascii_control() {
            // Writing to a string can't fail.
            let _ = write!(quoted, "%{:02X}", u32::from(c));
        } else {
            quoted.push(c);
        }
    }
    quoted
}

/// A stream with boxed errors.
struct Mapped<S>(Pin<Box<S>>);

impl<S, E> Stream for Mapped<S>
where
    S: Stream<Item = Result<Bytes, E>>,
    E: Into<BoxError>,
{
    type Item = Result<Bytes, BoxError>;
    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.0.as_mut().poll_next(cx).map(|item| item.map(|chunk| chunk.map_err(Into::into)))
    }
}

/// The body while it is sent.
struct Pieces {
    pieces: VecDeque<Piece>,
    left: u64,
}

impl Body for Pieces {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        loop {
            let bytes = match self.pieces.front_mut() {
                None => return Poll::Ready(None),
                Some(Piece::Ready(bytes)) => {
                    let bytes = std::mem::take(bytes);
                    self.pieces.pop_front();
                    bytes
                }
                Some(Piece::Source(source, owed)) => match source.as_mut().poll_next(cx) {
                    Poll::Pending => return Poll::Pending,
                    Poll::Ready(Some(Err(error))) => return Poll::Ready(Some(Err(error))),
                    Poll::Ready(None) if *owed == 0 => {
                        self.pieces.pop_front();
                        continue;
                    }
                    Poll::Ready(None) => {
                        return Poll::Ready(Some(Err(wrong_length(&format!("{owed} bytes short")))));
                    }
                    Poll::Ready(Some(Ok(bytes))) => match owed.checked_sub(bytes.len() as u64) {
                        Some(rest) => {
                            *owed = rest;
                            bytes
                        }
                        None => return Poll::Ready(Some(Err(wrong_length("longer than announced")))),
                    },
                },
            };
            if bytes.is_empty() {
                continue;
            }
            self.left -= bytes.len() as u64;
            return Poll::Ready(Some(Ok(Frame::data(bytes))));
        }
    }

    fn is_end_stream(&self) -> bool {
        self.left == 0
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.left)
    }
}

fn wrong_length(how: &str) -> BoxError {
    format!("a file of the upload is {how}; it may have changed during the upload").into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::task::Waker;

    fn sent(body: Multipart) -> String {
        let mut body = body.into_body();
        let mut bytes = Vec::new();
        while let Poll::Ready(Some(frame)) =
            Pin::new(&mut body).poll_frame(&mut Context::from_waker(Waker::noop()))
        {
            bytes.extend_from_slice(&frame.unwrap().into_data().unwrap());
        }
        String::from_utf8(bytes).unwrap()
    }

    #[test]
    fn escapes_names_in_part_headers() {
        let body = Multipart::new().bytes("\u{2}a\"b\\", "c\r\nd\0\t\u{7f}é", "text/\u{1}x\r\ny", "content");
        let (boundary, length) = (body.boundary.clone(), body.content_length());
        let text = sent(body);
        assert_eq!(text.len() as u64, length);
        let head = "Content-Disposition: form-data; name=\"%02a%22b%5C\"; filename=\"c%0D%0Ad%00%09%7Fé\"\r\nContent-Type: text/ x  y";
        assert_eq!(text, format!("--{boundary}\r\n{head}\r\n\r\ncontent\r\n--{boundary}--\r\n"));
    }
}
