//! The generated code.
#![allow(missing_docs, unused_imports, clippy::all, clippy::pedantic, clippy::indexing_slicing)]
#![allow(rustdoc::bare_urls, rustdoc::invalid_html_tags)]

#[cfg(feature = "generate")]
include!(concat!(env!("OUT_DIR"), "/client.rs"));
#[cfg(not(feature = "generate"))]
include!("generated/client.rs");
