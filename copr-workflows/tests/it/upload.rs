//! Uploads over real sockets: what goes over the wire, what happens when it breaks, and that nothing is ever submitted twice.

mod checks;
mod comps;
mod early;
mod faults;
mod find;
mod limits;
mod progress;
mod repeats;
mod support;
mod wire;
