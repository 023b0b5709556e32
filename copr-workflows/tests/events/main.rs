//! Messages through a real RabbitMQ, which the tests start themselves.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod broker;
mod certificates;
mod common;
mod example;
mod lost;
mod proxy;
mod python;
mod queue;
mod refused;
mod watch;

use common::{TOPIC, body, next};
