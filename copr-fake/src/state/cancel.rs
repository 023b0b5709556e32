//! Ending builds before their time.

use super::State;

impl State {
    /// Cancels a build. It shows at once; chroots that are under way follow when the builders have noticed.
    pub fn cancel_build(&mut self, id: u64, _now: i64) {
        if let Some(build) = self.build_mut(id) {
            build.canceled = true;
        }
    }
}
