//! How large this process is: memory, what it holds open, tasks.

/// One look. What this system does not tell is nothing.
#[derive(Clone, Copy, Debug)]
pub struct Gauge {
    /// Resident memory in KiB.
    pub memory: Option<u64>,
    pub sockets: Option<u64>,
    /// Descriptors of anything else.
    pub files: Option<u64>,
    pub tasks: u64,
}

impl Gauge {
    pub fn look() -> Self {
        let (sockets, files) = descriptors().map_or((None, None), |(a, b)| (Some(a), Some(b)));
        let tasks = tokio::runtime::Handle::current().metrics().num_alive_tasks() as u64;
        Self { memory: memory(), sockets, files, tasks }
    }
}

/// Resident memory of this process in KiB.
pub fn memory() -> Option<u64> {
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
