//! The content of logs: a line for each second.

use std::fmt::Write as _;

/// How many lines a log has at most, so that a build that hangs for a year doesn't fill the memory.
const LONGEST: i64 = 20_000;

/// The job that a log is about.
#[derive(Debug, Clone, Copy)]
pub struct Job<'a> {
    pub build: i64,
    pub package: &'a str,
    /// A chroot, or `srpm-builds`.
    pub place: &'a str,
    pub started: i64,
    pub ended: Option<i64>,
    pub succeeded: bool,
}

/// Returns the log of the builder up to a time. It only grows.
pub fn builder(job: Job<'_>, now: i64) -> String {
    let until = job.ended.unwrap_or(now);
    let lines = (until - job.started).clamp(0, LONGEST);
    let mut text = String::new();
    let (package, place) = (job.package, job.place);
    let _ = writeln!(text, "Build {} of {package} in {place} begins", job.build);
    for second in 1..=lines {
        let _ = writeln!(text, "[{second:>5}] {package}: {}", work(second));
    }
    if job.ended.is_some() {
        let word = if job.succeeded { "succeeded" } else { "failed" };
        let _ = writeln!(text, "Build {} of {package} in {place} {word}", job.build);
    }
    text
}

const WORK: [&str; 6] =
    ["installing the build root", "unpacking", "patching", "compiling", "compiling", "running checks"];

/// Returns what a build does in a second. The last kind of work lasts until the end.
fn work(second: i64) -> &'static str {
    let done = usize::try_from(second / 30).unwrap_or_default();
    WORK.get(done).or(WORK.last()).copied().unwrap_or_default()
}

/// Returns the log of the backend up to a time.
pub fn backend(job: Job<'_>, now: i64) -> String {
    let mut text = format!("[{}] job {} ({}) taken\n", job.started, job.build, job.place);
    if now > job.started {
        let _ = writeln!(text, "[{}] builder found", job.started + 1);
    }
    if let Some(ended) = job.ended {
        let word = if job.succeeded { "succeeded" } else { "failed" };
        let _ = writeln!(text, "[{ended}] job {word}");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{Job, builder};

    #[test]
    fn logs_only_grow() {
        let mut job = Job {
            build: 1,
            package: "thread",
            place: "fedora-43-x86_64",
            started: 100,
            ended: None,
            succeeded: false,
        };
        let (early, late) = (builder(job, 110), builder(job, 200));
        assert!(early.len() < late.len() && late.starts_with(&early));
        job.ended = Some(300);
        assert!(builder(job, 9999).starts_with(&late));
        assert_eq!(builder(job, 300), builder(job, 9999));
    }
}
