//! Which faults are in force, and which failures they excuse.

use std::time::{Duration, Instant};

use copr_api::Operation;
use copr_api_ext::ErrorKind;
use copr_fake::Fault;

use crate::dice::Dice;

/// Operations that things happen to, besides results.
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

/// Where results are meant.
pub const RESULTS: &str = "results";

/// Where everything is meant.
pub const ANYTHING: &str = "anything";

/// Faults that hand out other bytes as a file, whole as far as anybody can tell. No client notices, and they are kept from results.
const LIES: &[&str] = &["truncated_json", "malformed_json", "huge"];

/// A fault in force.
#[derive(Clone, Debug)]
pub struct Front {
    pub fault: &'static str,
    pub place: &'static str,
    /// To how many requests it happens.
    pub times: u64,
    until: Option<Instant>,
}

/// The fronts of the last minutes.
#[derive(Debug)]
pub struct Weather {
    fronts: Vec<Front>,
    /// When somebody last saw that time goes on.
    beat: Instant,
    /// When it went on after this machine had slept.
    woke: Option<Instant>,
    /// How much of it passed, not counting sleep.
    pub passed: Duration,
}

/// For how long fronts are remembered: longer than any call takes.
const MEMORY: Duration = Duration::from_secs(300);

/// For how long a connection may lie unused until somebody meets what is left in it.
const REST: Duration = Duration::from_secs(10);

/// A machine that does nothing for so long sleeps, has stopped this process, or is too busy for it: time limits may have passed since.
const SLEEP: Duration = Duration::from_secs(1);

impl Weather {
    pub fn new() -> Self {
        Self { fronts: Vec::new(), beat: Instant::now(), woke: None, passed: Duration::ZERO }
    }

    /// Time goes on. To be called several times a second.
    pub fn beat(&mut self) {
        let now = Instant::now();
        let passed = now.duration_since(std::mem::replace(&mut self.beat, now));
        if passed > SLEEP {
            self.woke = Some(now);
        }
        self.passed += passed.min(SLEEP);
    }

    /// Whether the machine slept since a call began.
    pub fn slept(&self, began: Instant) -> bool {
        self.beat.elapsed() > SLEEP || self.woke.is_some_and(|woke| woke >= began)
    }

    /// Makes up the next weather: fair, or up to seven faults.
    pub fn turn(&mut self, dice: &mut Dice) -> Vec<Front> {
        let all = Fault::all();
        let now = Instant::now();
        self.fronts.retain(|front| front.until.is_none_or(|until| now.duration_since(until) < MEMORY));
        let mut fronts = Vec::new();
        let most = if dice.below(4) == 0 { 0 } else { 1 + dice.below(7) };
        for _ in 0..most {
            let place = match dice.below(6) {
                0 => ANYTHING,
                1 | 2 => RESULTS,
                _ => dice.one(OPERATIONS),
            };
            let fault = all[dice.size(all.len())].0;
            if OPERATIONS.contains(&place) || !LIES.contains(&fault) {
                let times = 1 + dice.below(12);
                fronts.push(Front { fault, place, times, until: None });
            }
        }
        self.fronts.extend(fronts.iter().cloned());
        fronts
    }

    /// All faults have ended.
    pub fn clear_up(&mut self) {
        let now = Instant::now();
        self.fronts.iter_mut().for_each(|front| front.until = front.until.or(Some(now)));
    }

    /// Whether a fault was in force somewhere since a call began.
    pub fn had(&self, fault: &str, began: Instant) -> bool {
        self.fronts.iter().any(|front| front.fault == fault && front.until.is_none_or(|until| until >= began))
    }

    /// Whether a failure of an operation can come of what was in force since a call began.
    pub fn excuses(&self, operation: &str, kind: ErrorKind, began: Instant) -> bool {
        // Logs and results are no operations of the API.
        let results = Operation::find(operation).is_none();
        let place = if results { RESULTS } else { operation };
        let asleep = matches!(kind, ErrorKind::Timeout | ErrorKind::Broken) && self.slept(began);
        asleep
            || self.fronts.iter().any(|front| {
                let met = front.until.is_none_or(|until| until >= began);
                let here = front.place == ANYTHING || front.place == place;
                (met && here && causes(front.fault, results).contains(&kind))
                // A second answer breaks whatever comes next on the connection, which may be a while later.
                || (front.fault == "twice" && kind == ErrorKind::Broken && front.until.is_none_or(|until| until + REST >= began))
                // What has no place that is told is not there.
                || (front.fault == "nulls" && met && results && kind == ErrorKind::NotFound)
                // What has any text for its place is nowhere.
                || (front.fault == "everything" && met && results && kind == ErrorKind::Untrusted)
            })
    }
}

/// The kinds of failures that a fault leads to once the client has given up.
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
        // Where they lead there is no host.
        ("redirect", true) => &[Connect],
        ("challenge", _) => &[Challenge],
        ("early_401", _) => &[Auth],
        (
            "latency" | "wrong_type" | "gzip" | "unknown_fields" | "unknown_words" | "nulls" | "everything",
            _,
        ) => &[],
        _ => panic!("{fault} is new: what failures does it lead to?"),
    }
}
