//! Uploads over real sockets: requests on the wire, broken connections, and that nothing is submitted twice.

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
