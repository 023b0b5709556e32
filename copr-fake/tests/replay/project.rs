//! Folder `project`.

use super::plan::Plan;
use super::world;

pub fn plan() -> Plan {
    Plan {
        folder: "project",
        prefix: "",
        chains: Vec::new(),
        world: world::projects,
        left_out: &[],
    }
}

pub fn pages() -> Plan {
    Plan {
        folder: "pagination",
        prefix: "project-",
        chains: Vec::new(),
        world: world::projects,
        left_out: &[],
    }
}
