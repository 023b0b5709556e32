//! Corrections: the differences between what a server serves and what it does, as data.
//!
//! They are OpenAPI Overlay 1.0 documents below `openapi/corrections`, applied in the order of their file names. Besides
//! what the standard knows, an action carries
//!
//! * `description`: why it is needed (or the file's `x-defaults.description`),
//! * `x-proof`: numbers of facts in `openapi/FACTS.md` (or the file's `x-defaults.x-proof`),
//! * `x-matches`: how many places its target selects, 1 unless said otherwise,
//! * `x-creates: true`: that it adds fields, schemas, paths or responses that were not there. Without it an action may only
//!   say more about what exists, so that a field that a server dropped cannot live on in its own correction.
//!
//! An action that matches another number of places, or changes nothing, is obsolete: [`apply`] reports it.

mod apply;
mod creates;
mod model;

pub use apply::{Applied, apply};
pub use model::{Change, Correction, LoadError, load, parse};
