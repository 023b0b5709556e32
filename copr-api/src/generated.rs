//! What progenitor generated, with the lints that generated code can't keep.
#![allow(missing_docs, unused_imports, clippy::all, clippy::pedantic)]
#![allow(rustdoc::bare_urls, rustdoc::invalid_html_tags)]

#[cfg(feature = "generate")]
include!(concat!(env!("OUT_DIR"), "/client.rs"));
#[cfg(not(feature = "generate"))]
include!("generated/client.rs");
