//! Resource usage of this process: memory, sockets, files, tasks.

use peak_alloc::PeakAlloc;

/// Counts allocated memory. Resident memory also has what the allocator keeps: after a few responses of 8 MiB, ten times as much.
#[global_allocator]
static ALLOCATED: PeakAlloc = PeakAlloc;

/// One sample. `None` if the system does not report a figure.
#[derive(Clone, Copy, Debug)]
pub struct Usage {
    /// Memory in use, in KiB.
    pub used: u64,
    /// Resident memory in KiB.
    pub resident: Option<u64>,
    pub sockets: Option<u64>,
    /// Other open file descriptors.
    pub files: Option<u64>,
    pub tasks: u64,
}

impl Usage {
    pub fn sample() -> Self {
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
