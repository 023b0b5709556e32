//! Active faults, and which failures they explain.

use std::time::{Duration, Instant};

use copr_api::Operation;
use copr_api_ext::ErrorKind;
use copr_fake::Fault;

use crate::random::Random;

/// Operations that faults apply to, besides results.
const OPERATIONS: &[&str] = &[
    "auth_check",
    "build_cancel",
    "build_chroot_get",
    "build_chroot_list",
    "build_create_upload",
    "build_create_url",
    "build_delete",
    "build_delete_many",
    "build_get",
    "build_list",
    "build_source_build_config",
    "mock_chroot_list",
    "monitor",
    "package_list",
    "project_add",
    "project_edit",
    "project_get",
];

/// The target for results.
pub const RESULTS: &str = "results";

/// The target for all requests.
pub const ANYTHING: &str = "anything";

/// Faults that replace a file's content in a way no client can detect. They never apply to results.
const UNDETECTABLE: &[&str] = &["truncated_json", "malformed_json", "huge"];

/// An active fault.
#[derive(Clone, Debug)]
pub struct ActiveFault {
    pub fault: &'static str,
    pub place: &'static str,
    /// The number of requests it applies to.
    pub times: u64,
    until: Option<Instant>,
}

/// The faults of the last minutes.
#[derive(Debug)]
pub struct Faults {
    active: Vec<ActiveFault>,
    /// The last tick of the clock.
    tick: Instant,
    /// The first tick after this machine slept.
    woke: Option<Instant>,
    /// The run time without sleep.
    pub passed: Duration,
}

/// How long faults are remembered: longer than any call takes.
const HISTORY: Duration = Duration::from_secs(300);

/// How long an idle connection may keep bytes that nobody has read.
const REST: Duration = Duration::from_secs(10);

/// After a pause this long, the machine slept or was too busy: timeouts may have expired.
const SLEEP: Duration = Duration::from_secs(1);

impl Faults {
    pub fn new() -> Self {
        Self { active: Vec::new(), tick: Instant::now(), woke: None, passed: Duration::ZERO }
    }

    /// Advances the clock. Must be called several times a second.
    pub fn tick(&mut self) {
        let now = Instant::now();
        let passed = now.duration_since(std::mem::replace(&mut self.tick, now));
        if passed > SLEEP {
            self.woke = Some(now);
        }
        self.passed += passed.min(SLEEP);
    }

    /// Whether the machine slept since a call began.
    pub fn slept(&self, began: Instant) -> bool {
        self.tick.elapsed() > SLEEP || self.woke.is_some_and(|woke| woke >= began)
    }

    /// Picks the next faults: none, or up to seven.
    pub fn turn(&mut self, random: &mut Random) -> Vec<ActiveFault> {
        let all = Fault::all();
        let now = Instant::now();
        self.active.retain(|front| front.until.is_none_or(|until| now.duration_since(until) < HISTORY));
        let mut active = Vec::new();
        let most = if random.below(4) == 0 { 0 } else { 1 + random.below(7) };
        for _ in 0..most {
            let place = match random.below(6) {
                0 => ANYTHING,
                1 | 2 => RESULTS,
                _ => random.one(OPERATIONS),
            };
            let fault = all[random.size(all.len())].0;
            if OPERATIONS.contains(&place) || !UNDETECTABLE.contains(&fault) {
                let times = 1 + random.below(12);
                active.push(ActiveFault { fault, place, times, until: None });
            }
        }
        self.active.extend(active.iter().cloned());
        active
    }

    /// Ends all faults.
    pub fn clear(&mut self) {
        let now = Instant::now();
        self.active.iter_mut().for_each(|front| front.until = front.until.or(Some(now)));
    }

    /// Whether a fault was active since a call began.
    pub fn had(&self, fault: &str, began: Instant) -> bool {
        self.active.iter().any(|front| front.fault == fault && front.until.is_none_or(|until| until >= began))
    }

    /// Whether a fault that was active since a call began explains a failure.
    pub fn explains(&self, operation: &str, kind: ErrorKind, began: Instant) -> bool {
        // Operations that are not in the API read logs and results.
        let results = Operation::find(operation).is_none();
        let place = if results { RESULTS } else { operation };
        let asleep = matches!(kind, ErrorKind::Timeout | ErrorKind::Broken) && self.slept(began);
        asleep
            || self.active.iter().any(|front| {
                let met = front.until.is_none_or(|until| until >= began);
                let here = front.place == ANYTHING || front.place == place;
                (met && here && causes(front.fault, results).contains(&kind))
                // A second response breaks the next call on the connection, which may come later.
                || (front.fault == "twice" && kind == ErrorKind::Broken && front.until.is_none_or(|until| until + REST >= began))
                // A chroot without a result URL has no results.
                || (front.fault == "nulls" && met && results && kind == ErrorKind::NotFound)
                // A random string as the result URL is rejected.
                || (front.fault == "everything" && met && results && kind == ErrorKind::Untrusted)
            })
    }
}

/// The error kinds that a fault can cause after all retries.
pub fn causes(fault: &str, results: bool) -> &'static [ErrorKind] {
    use ErrorKind::{
        Auth, Broken, Challenge, Connect, Corrupt, Decode, Forbidden, Gateway, RateLimited, Timeout,
        TooLarge, Unexpected,
    };
    match (fault, results) {
        ("hang" | "drip", _) | ("hang_in_body", false) => &[Timeout],
        ("hang_in_body", true) => &[Timeout, Corrupt],
        ("reset_unread" | "reset_handled" | "twice", _) | ("cut_body", false) => &[Broken],
        ("cut_body", true) => &[Broken, Corrupt],
        ("truncated_json", _) => &[Decode, Broken],
        ("malformed_json", _) => &[Decode],
        ("html", _) => &[Gateway],
        ("error", _) => &[Forbidden],
        ("retry_after", _) => &[RateLimited],
        ("huge", _) => &[TooLarge, Decode],
        ("redirect", false) => &[Unexpected],
        // The host of the redirect does not exist.
        ("redirect", true) => &[Connect],
        ("challenge", _) => &[Challenge],
        ("early_401", _) => &[Auth],
        (
            "latency" | "wrong_type" | "gzip" | "unknown_fields" | "unknown_words" | "nulls" | "everything",
            _,
        ) => &[],
        _ => panic!("{fault} is unknown: add the error kinds it causes"),
    }
}
