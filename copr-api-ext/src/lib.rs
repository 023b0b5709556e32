//! Copr for Rust: connect, unwrap, page and repeat on top of the generated client.
