//! The operations of the API: their checks, their changes, and the JSON of their responses.

pub mod auth;
mod body;
mod check;
mod context;
mod failure;
mod fields;
pub mod mask;
pub mod operations;
mod paging;
mod python;
mod reply;
mod request;
mod view;

pub use body::{Body, FilePart, Json};
pub use context::{Context, Site};
pub use failure::{Failure, html_page};
use fields::{Complaints, Fields, flag_of, printed};
pub use operations::{ROUTES, Route, Verb};
use paging::{Paging, nulls_last};
pub use reply::{Content, Reply, ascii, ascii_json};
pub use request::Request;
