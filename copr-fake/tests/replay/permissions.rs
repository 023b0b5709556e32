//! Folder `permissions`.

use super::plan::Plan;
use super::world;

pub fn plan() -> Plan {
    Plan {
        folder: "permissions",
        prefix: "",
        chains: Vec::new(),
        world: world::projects,
        left_out: &[],
    }
}
