//! Measures time, CPU and memory.

use std::process::Command;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use nix::sys::resource::{UsageWho, getrusage};
use nix::sys::time::TimeVal;

/// CPU seconds in user and kernel mode.
#[derive(Clone, Copy)]
struct Used {
    user: f64,
    system: f64,
}

impl Used {
    fn by(who: UsageWho) -> Self {
        let used = getrusage(who).expect("getrusage");
        Self { user: seconds(used.user_time()), system: seconds(used.system_time()) }
    }
}

/// The start of a measurement.
pub struct Start {
    wall: Instant,
    used: Used,
}

fn seconds(time: TimeVal) -> f64 {
    Duration::from_micros(u64::try_from(time.tv_sec() * 1_000_000 + time.tv_usec()).unwrap()).as_secs_f64()
}

/// Seconds since 1970, to compare with timestamps of another process.
pub fn unix_now() -> f64 {
    SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs_f64()
}

/// The peak resident memory of this process in KiB, if `/proc` has it.
fn peak_kib() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix(" kB")?.parse().ok()
}

impl Start {
    pub fn now() -> Self {
        Self { wall: Instant::now(), used: Used::by(UsageWho::RUSAGE_SELF) }
    }

    /// The figures since the start, for this number of items.
    pub fn end(&self, done: u64) -> serde_json::Value {
        let wall = self.wall.elapsed();
        let mut figures = figures(wall, self.used, Used::by(UsageWho::RUSAGE_SELF));
        figures["done"] = done.into();
        figures["peak_kib"] = peak_kib().into();
        figures
    }
}

fn figures(wall: Duration, before: Used, after: Used) -> serde_json::Value {
    serde_json::json!({
        "wall": wall.as_secs_f64(),
        "user": after.user - before.user,
        "system": after.system - before.system,
    })
}

/// The figures of a command and its child processes. Its output goes to standard error.
pub fn of_command(words: &[String]) -> serde_json::Value {
    let (program, arguments) = words.split_first().expect("a command");
    let (start, before) = (Instant::now(), Used::by(UsageWho::RUSAGE_CHILDREN));
    let status = Command::new(program).args(arguments).stdout(std::io::stderr()).status().unwrap();
    assert!(status.success(), "{program} failed");
    figures(start.elapsed(), before, Used::by(UsageWho::RUSAGE_CHILDREN))
}
