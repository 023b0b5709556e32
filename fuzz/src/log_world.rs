//! A host with the log of a build, controlled by the fuzzer's bytes. Used by the target `log_tail`.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::LazyLock;

use copr_api::enums::BuildState;
use copr_workflows::fuzzing::LogWorld;
use reqwest::{Request, Response};

use crate::Choices;
use crate::log_answer::{Answer, lie, zip};

/// The length of the longest file.
const LONGEST: usize = 80 * 1024;

/// After this many requests without a fault, reading must have ended.
const PATIENCE: u32 = 64;

static BYTES: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let mix = |at: u64| at.wrapping_add(7).wrapping_mul(0x9e37_79b9_7f4a_7c15).to_le_bytes()[6];
    let bytes: Vec<u8> = (0..LONGEST as u64).map(mix).collect();
    assert_ne!(bytes[0] ^ bytes[1], 0x1f ^ 0x8b, "no file may look like gzip");
    bytes
});

/// The generation of a file that starts with these bytes. Files of two generations differ in every byte.
#[must_use]
pub fn generation(bytes: &[u8]) -> Option<u8> {
    let generation = bytes.first()? ^ BYTES[0];
    bytes.iter().zip(BYTES.iter()).all(|(found, byte)| *found == byte ^ generation).then_some(generation)
}

/// The state of the host, and what was true so far.
pub struct Facts {
    script: Vec<u8>,
    at: usize,
    /// Requests since the script ended.
    idle: u32,
    begun: bool,
    /// The job has finished and the file does not change any more.
    pub over: bool,
    /// How often the file was restarted.
    pub generation: u8,
    /// The length of the file.
    pub length: usize,
    /// The longest length of the file in each generation.
    pub longest: Vec<usize>,
    /// Whether the file was truncated, or an old version was served.
    pub shrunk: bool,
    /// Whether a fault happened.
    pub failed: bool,
    /// Whether the host sent wrong data.
    pub lied: bool,
    packed: Vec<u8>,
}

impl Facts {
    /// The initial state.
    #[must_use]
    pub fn new(script: &[u8]) -> Self {
        Self {
            script: script.to_vec(),
            at: 0,
            idle: 0,
            begun: false,
            over: false,
            generation: 0,
            length: 0,
            longest: vec![0],
            shrunk: false,
            failed: false,
            lied: false,
            packed: Vec::new(),
        }
    }

    fn choose<T>(&mut self, choice: impl FnOnce(&mut Choices<'_>) -> T) -> T {
        let mut choices = Choices(&self.script[self.at..]);
        let chosen = choice(&mut choices);
        self.at = self.script.len() - choices.0.len();
        chosen
    }

    /// Executes the next step of the script.
    fn go_on(&mut self) {
        self.idle += u32::from(self.at == self.script.len());
        assert!(self.idle < PATIENCE, "reading does not end");
        if self.over {
            return;
        }
        let (what, much) = self.choose(|choices| (choices.byte() % 16, usize::from(choices.byte())));
        match what {
            0 => self.end(),
            1..6 => self.length += much,
            6 | 7 => self.length += much * 8,
            // Enough that the reader resets its count of attempts.
            10 if much % 32 == 0 => self.length += 68 * 1024,
            8 if self.generation < u8::MAX => {
                self.generation += 1;
                self.longest.push(0);
                self.length = much;
            }
            9 if much < self.length => (self.length, self.shrunk) = (much, true),
            _ => {}
        }
        self.length = self.length.min(LONGEST);
        let longest = self.longest.last_mut().expect("a generation");
        *longest = self.length.max(*longest);
        self.begun |= what > 1;
    }

    fn end(&mut self) {
        self.over = true;
        self.packed = zip(&self.plain(self.length));
    }

    fn plain(&self, length: usize) -> Vec<u8> {
        BYTES[..length].iter().map(|byte| byte ^ self.generation).collect()
    }

    /// A correct response, or what the fault leaves of it.
    fn answer(&mut self, request: &Request) -> Option<Response> {
        self.go_on();
        let (fault, much, piece) =
            self.choose(|choices| (choices.byte() % 32, choices.byte(), choices.byte()));
        if fault == 31 {
            (self.lied, self.failed) = (true, true);
            let whole = self.plain(self.length);
            return self.choose(|choices| lie(choices, request, &whole));
        }
        let gz = request.url().path().ends_with(".gz");
        // Many servers label gzip files as a content encoding; clients can't tell that from a file that is encoded once more.
        let fault = if fault == 22 && gz { 0 } else { fault };
        let (gone, old) = (self.over && much % 4 < 2, fault == 29 && !self.over);
        let content = match (gz, self.over) {
            (true, true) => Some(self.packed.clone()),
            (true, false) => None,
            (false, _) if gone => None,
            (false, _) if old => {
                self.shrunk = true;
                Some(self.plain(self.length.saturating_sub(usize::from(much))))
            }
            (false, _) => Some(self.plain(self.length)),
        };
        self.failed |= fault >= 16;
        let name = format!("{}{gz}", self.generation);
        Answer { content, leads: gone && much % 4 == 1 && !gz, name, fault, much: usize::from(much), piece }
            .to(request)
    }
}

/// The state, shared by the reader and the checks.
#[derive(Clone)]
pub struct Shared(pub Rc<RefCell<Facts>>);

impl LogWorld for Shared {
    fn job(&mut self) -> Option<(BuildState, Option<String>)> {
        let mut facts = self.0.borrow_mut();
        facts.go_on();
        if facts.choose(|choices| choices.byte()) % 16 == 15 {
            facts.failed = true;
            return None;
        }
        let state = match (facts.over, facts.begun) {
            (true, _) => BuildState::Succeeded,
            (false, true) => BuildState::Running,
            (false, false) => return Some((BuildState::Pending, None)),
        };
        Some((state, Some("http://h.example/results/1".to_owned())))
    }

    fn answer(&mut self, request: &Request) -> Option<Response> {
        assert!(!request.headers().contains_key("authorization"), "credentials");
        self.0.borrow_mut().answer(request)
    }
}
