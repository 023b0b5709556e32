//! Folder `project-chroot`.

use super::plan::Plan;
use super::world;

pub fn plan() -> Plan {
    Plan {
        folder: "project-chroot",
        prefix: "",
        chains: Vec::new(),
        world: world::projects,
        left_out: &[],
    }
}
