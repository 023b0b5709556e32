//! Multipart bodies: the reader of the fake reads what the client writes, part by part and byte by byte.
#![no_main]

use std::convert::Infallible;

use bytes::Bytes;
use copr_api::Multipart;
use copr_fuzz::Choices;
use futures_util::FutureExt as _;
use futures_util::stream;
use http_body_util::BodyExt as _;
use libfuzzer_sys::fuzz_target;

struct Part {
    name: String,
    file: String,
    media: String,
    content: Vec<u8>,
}

fuzz_target!(|data: &[u8]| {
    let mut choices = Choices(data);
    let (mut body, mut parts) = (Multipart::new(), Vec::new());
    for _ in 0..choices.byte() % 4 {
        let streamed = choices.byte();
        let (name, file, media) = (choices.text(), choices.text(), choices.text());
        let content = choices.bytes().to_vec();
        // The reader also searches quoted strings for its keys.
        if [&name, &file].iter().any(|text| text.contains("name")) {
            return;
        }
        body = if streamed & 1 == 0 {
            body.bytes(&name, &file, &media, content.clone())
        } else {
            let size = usize::from(streamed >> 1).max(1);
            let pieces: Vec<_> = content
                .chunks(size)
                .map(|piece| Ok::<_, Infallible>(Bytes::copy_from_slice(piece)))
                .collect();
            body.stream(&name, &file, &media, content.len() as u64, stream::iter(pieces))
        };
        parts.push(Part { name, file, media, content });
    }
    let (media, length) = (body.content_type(), body.content_length());
    let sent =
        body.into_body().collect().now_or_never().expect("nothing to wait for").expect("a body").to_bytes();
    assert_eq!(sent.len() as u64, length);

    let boundary = multer::parse_boundary(media).expect("a boundary");
    let pieces = sent.chunks(usize::from(choices.byte()).max(1));
    let pieces: Vec<_> = pieces.map(|piece| Ok::<_, Infallible>(Bytes::copy_from_slice(piece))).collect();
    let mut reader = multer::Multipart::new(stream::iter(pieces), boundary);
    let read = async {
        for part in parts {
            let field = reader.next_field().await.expect("a part").expect("one more part");
            assert_eq!(field.name(), Some(quoted(&part.name).as_str()));
            assert_eq!(field.file_name(), Some(quoted(&part.file).as_str()));
            let media = field.headers().get("content-type").expect("a media type").as_bytes().to_vec();
            let expected = part.media.replace(|c: char| c.is_ascii_control(), " ");
            assert_eq!(String::from_utf8_lossy(&media), expected.trim_matches(' '));
            assert_eq!(field.bytes().await.expect("content"), part.content);
        }
        assert!(reader.next_field().await.expect("an end").is_none());
    };
    read.now_or_never().expect("nothing to wait for");
});

fn quoted(text: &str) -> String {
    let escaped = |c: char| {
        if matches!(c, '"' | '\\') || c.is_ascii_control() {
            format!("%{:02X}", u32::from(c))
        } else {
            c.to_string()
        }
    };
    text.chars().map(escaped).collect()
}
