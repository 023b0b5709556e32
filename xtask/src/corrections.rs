//! Corrections of the served document.
//!
//! They are overlay documents (OpenAPI Overlay 1.0) below `openapi/corrections`, applied in the order of their paths. An action can
//! have two extension keys:
//!
//! * `x-proof`: numbers of facts in `openapi/FACTS.md`. Required if it changes more than names and prose.
//! * `x-creates: true`: the action adds fields, schemas, paths or responses. Other actions can only change existing ones, so a
//!   correction does not bring back a field that the server dropped. References among the responses of an operation are always
//!   additions.
//!
//! An action is obsolete if a name in its target no longer exists, or if the document already contains a part of it: [`apply`]
//! reports both. Unlike in the standard, the target of `remove: true` can be a single key, such as `default`.

mod apply;
mod fit;
mod model;

pub use apply::apply;
pub use model::{Correction, load, parse};
