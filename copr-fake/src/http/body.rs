//! Reads request bodies: JSON, forms, and multipart, which is streamed so that uploads take no memory.

use axum::body::{Body as Stream, Bytes, HttpBody as _};
use axum::http::HeaderMap;
use axum::http::header::CONTENT_TYPE;
use http_body_util::BodyExt;
use sha2::{Digest, Sha256};

use super::RequestBody;
use crate::api::{Body, Failure, FilePart, Json};

/// How many bytes the plain fields of a multipart body may have in total.
const FIELD_MEMORY: usize = 500_000;

/// Reads a body for the operation and for the journal.
pub async fn read(headers: &HeaderMap, stream: Stream) -> Result<(Body, RequestBody), Failure> {
    let media = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let essence = media.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    let mut body = Body::default();
    let mut sent = RequestBody::Empty;
    if essence == "application/json" || essence.ends_with("+json") {
        let bytes = collect(stream).await?;
        body.json = Json::parse(&bytes);
        sent = body.json.value().map_or_else(|| RequestBody::text(&bytes), RequestBody::Json);
    } else if essence == "application/x-www-form-urlencoded" {
        body.form = form_urlencoded::parse(&collect(stream).await?).into_owned().collect();
        sent = RequestBody::Form(body.form.clone());
    } else if essence == "multipart/form-data"
        && let Ok(boundary) = multer::parse_boundary(media)
    {
        body = read_multipart(stream, boundary).await?;
        let (fields, files) = (body.form.clone(), body.files.clone());
        sent = RequestBody::Multipart { fields, json: body.json.value(), files };
    } else if !stream.is_end_stream() {
        sent = RequestBody::text(&collect(stream).await?);
    }
    Ok((body, sent))
}

async fn collect(stream: Stream) -> Result<Bytes, Failure> {
    Ok(stream.collect().await.map_err(|_| Failure::malformed())?.to_bytes())
}

/// Reads a multipart body. The part `json` must be a file and must parse; otherwise the real server crashes.
async fn read_multipart(stream: Stream, boundary: String) -> Result<Body, Failure> {
    let mut multipart = multer::Multipart::new(stream.into_data_stream(), boundary);
    let mut body = Body::default();
    let mut room = FIELD_MEMORY;
    // The real server reads all parts before it rejects one.
    let mut failure = None;
    while let Some(mut part) = multipart.next_field().await.map_err(|_| Failure::malformed())? {
        let name = part.name().unwrap_or_default().to_owned();
        let filename = part.file_name().map(str::to_owned);
        let keep = filename.is_none() || name == "json";
        let mut kept = Vec::new();
        let (mut size, mut hash) = (0_u64, Sha256::new());
        while let Some(chunk) = part.chunk().await.map_err(|_| Failure::malformed())? {
            size += chunk.len() as u64;
            if !keep {
                hash.update(&chunk);
                continue;
            }
            if filename.is_none() {
                let Some(left) = room.checked_sub(chunk.len()) else {
                    failure.get_or_insert(Failure::TooLarge);
                    continue;
                };
                room = left;
            }
            kept.extend_from_slice(&chunk);
        }
        match filename {
            None => body.form.push((name, String::from_utf8_lossy(&kept).into_owned())),
            Some(_) if name == "json" => {
                body.json = Json::parse(&kept);
                if body.json.value().is_none() {
                    failure.get_or_insert(Failure::Crash);
                }
            }
            Some(filename) => {
                body.files.push(FilePart { name, filename, size, sha256: hexadecimal(&hash.finalize()) });
            }
        }
    }
    failure.map_or(Ok(body), Err)
}

fn hexadecimal(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
