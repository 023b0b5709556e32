//! Answers put into bytes by hand, for faults that work on the socket.

use axum::http::HeaderMap;
use axum::http::StatusCode;

use crate::clock::machine_time;
use crate::date;

/// An answer as it goes over the wire. The length is in the headers.
pub fn message(status: StatusCode, headers: &HeaderMap, body: &[u8]) -> Vec<u8> {
    let mut bytes = format!("HTTP/1.1 {status}\r\n").into_bytes();
    for (name, value) in headers {
        bytes.extend_from_slice(name.as_str().as_bytes());
        bytes.extend_from_slice(b": ");
        bytes.extend_from_slice(value.as_bytes());
        bytes.extend_from_slice(b"\r\n");
    }
    bytes.extend_from_slice(format!("date: {}\r\n\r\n", date::http(machine_time())).as_bytes());
    bytes.extend_from_slice(body);
    bytes
}

#[cfg(test)]
mod tests {
    use axum::http::{HeaderMap, HeaderValue, StatusCode};

    use super::message;

    #[test]
    fn an_answer_has_its_line_its_headers_and_its_body() {
        let mut headers = HeaderMap::new();
        headers.insert("content-length", HeaderValue::from_static("2"));
        let text = String::from_utf8(message(StatusCode::OK, &headers, b"{}")).unwrap();
        assert!(text.starts_with("HTTP/1.1 200 OK\r\ncontent-length: 2\r\ndate: "), "{text}");
        assert!(text.ends_with(" GMT\r\n\r\n{}"), "{text}");
    }
}
