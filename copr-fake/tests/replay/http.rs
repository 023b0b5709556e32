//! Folders `http` and `errors`: what holds for every path.

use super::plan::Plan;
use super::world;

pub fn plan() -> Plan {
    Plan {
        folder: "http",
        prefix: "",
        chains: Vec::new(),
        world: |corpus, exchange| world::projects(corpus, exchange).specification("{}"),
        left_out: &[],
    }
}

pub fn errors() -> Plan {
    Plan {
        folder: "errors",
        prefix: "",
        chains: Vec::new(),
        world: world::projects,
        left_out: &[],
    }
}
