//! Every construct of Swagger 2.0, each in a small document; every result must be valid OpenAPI 3.0.
// A failed `unwrap` is a failed test, and `json!` reads better as a value than behind a reference.
#![allow(clippy::unwrap_used, clippy::needless_pass_by_value, clippy::wildcard_imports)]

mod answers;
mod document;
mod requests;
mod support;
