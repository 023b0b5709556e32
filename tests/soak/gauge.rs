//! How large this process is: memory, what it holds open, tasks.

use peak_alloc::PeakAlloc;

/// Counts what is in use. What the system's allocator keeps of what was given back is another matter: after a few answers of
/// 8 MiB that is some ten times as much.
#[global_allocator]
static ALLOCATED: PeakAlloc = PeakAlloc;

/// One look. What this system does not tell is nothing.
#[derive(Clone, Copy, Debug)]
pub struct Gauge {
    /// Memory in use, in KiB.
    pub used: u64,
    /// Resident memory in KiB.
    pub resident: Option<u64>,
    pub sockets: Option<u64>,
    /// Descriptors of anything else.
    pub files: Option<u64>,
    pub tasks: u64,
}

impl Gauge {
    pub fn look() -> Self {
        let (sockets, files) = descriptors().map_or((None, None), |(a, b)| (Some(a), Some(b)));
        let tasks = tokio::runtime::Handle::current().metrics().num_alive_tasks() as u64;
        let used = ALLOCATED.current_usage() as u64 / 1024;
        Self { used, resident: resident(), sockets, files, tasks }
    }
}

/// Resident memory of this process in KiB.
pub fn resident() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    line.split_whitespace().next()?.parse().ok()
}

fn descriptors() -> Option<(u64, u64)> {
    let (mut sockets, mut files) = (0, 0);
    for entry in std::fs::read_dir("/proc/self/fd").ok()?.flatten() {
        match std::fs::read_link(entry.path()) {
            Ok(place) if place.to_string_lossy().starts_with("socket:") => sockets += 1,
            Ok(_) => files += 1,
            Err(_) => {}
        }
    }
    Some((sockets, files))
}
