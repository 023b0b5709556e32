//! The documentation page of a server: only URLs of the same server are followed.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use url::Url;
use xtask::fetch::{document, page};

static AT: LazyLock<Vec<Url>> = LazyLock::new(|| {
    [
        "https://h.example/api_3/docs",
        "http://h.example:5000/",
        "https://h.example/a/docs/?x=1",
        "http://[::1]/d",
    ]
    .iter()
    .map(|at| at.parse().expect("a URL"))
    .collect()
});

fuzz_target!(|data: &[u8]| {
    let Some((first, data)) = data.split_first() else { return };
    let at = &AT[usize::from(*first) % AT.len()];
    let text = String::from_utf8_lossy(data);
    let wrapped = format!("<script>SwaggerUIBundle({{{text}}})</script>");
    for text in [text.as_ref(), wrapped.as_str()] {
        let found = page::find(text, at);
        assert!(!found.candidates.is_empty() && found.candidates.len() < 64);
        for candidate in &found.candidates {
            assert_eq!(candidate.origin(), at.origin(), "{candidate}");
            assert!(candidate.username().is_empty() && candidate.password().is_none());
        }
    }
    let _ = document::parse(data, "a file");
});
