//! Corrections: the differences between what a server serves and what it does, as data.
//!
//! They are overlay documents (OpenAPI Overlay 1.0) below `openapi/corrections`, applied in the order of their paths. Besides
//! what the standard knows, an action carries
//!
//! * `x-proof`: numbers of facts in `openapi/FACTS.md`. Required if it changes more than names and prose,
//! * `x-creates: true`: it adds fields, schemas, paths or responses that were not there. Without it an action may only say
//!   more about what exists, so that a field that a server dropped cannot live on in its own correction. References among
//!   the responses of an operation are always additions.
//!
//! An action is obsolete if a name in its target is gone, or if the document says something of it by itself: [`apply`]
//! reports both. One liberty is taken with the standard: a target of `remove: true` may be a single key, such as `default`.

mod apply;
mod fit;
mod model;

pub use apply::apply;
pub use model::{Correction, load, parse};
