//! Takes requests from a socket to their operation, and responses back.

mod answer;
mod body;
mod range;
mod request_body;
mod response;
pub mod results;
mod routing;
mod server;
mod sockets;
mod steps;

pub use answer::{Answer, Then};
pub use body::read;
pub use request_body::RequestBody;
pub use response::into_response;
pub use server::{Port, Target, respond};
pub use sockets::{Service, listen, serve};
pub use steps::{Step, Steps};
