//! What a handler has at hand: the state behind its lock, the clock, and the addresses of this server.

use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::clock::Clock;
use crate::failure::Failure;
use crate::observe::Observers;
use crate::request::Request;
use crate::results;
use crate::state::{Owner, Project, State, User};

/// How many rows a page may have unless somebody says otherwise.
const HEAVIEST_PAGE: usize = 20_000;

/// Shared by all requests of one server.
#[derive(Debug)]
pub struct Context {
    state: Mutex<State>,
    /// The time of this server.
    pub clock: Clock,
    /// `http://127.0.0.1:PORT`, without a slash at the end.
    pub base: String,
    /// The same for results, which can have a port of their own.
    pub files: String,
    /// The most rows of a page the server in front waits for.
    pub heaviest_page: usize,
    /// The specification served at `/api_3/swagger.json`.
    pub specification: String,
    /// Whoever looks at requests before and after they are handled.
    pub observers: Observers,
}

impl Context {
    /// A context around a state.
    pub fn new(state: State, clock: Clock, base: String, specification: String) -> Self {
        let files = base.clone();
        Self {
            state: Mutex::new(state),
            clock,
            base,
            files,
            heaviest_page: HEAVIEST_PAGE,
            specification,
            observers: Observers::default(),
        }
    }

    /// The state, locked, with everything done that is due by the clock. Do not hold it over an `.await`.
    pub fn state(&self) -> MutexGuard<'_, State> {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        state.settle(self.clock.now());
        state
    }

    /// Where results are served.
    pub fn results(&self) -> String {
        format!("{}{}", self.files, results::ROOT)
    }

    /// The rows of a page, unless they are so many that the server in front gives up. They are not looked at beyond that.
    pub fn page<T>(&self, rows: impl Iterator<Item = T>) -> Result<Vec<T>, Failure> {
        let rows: Vec<T> = rows.take(self.heaviest_page.saturating_add(1)).collect();
        if rows.len() > self.heaviest_page { Err(Failure::TooHeavy) } else { Ok(rows) }
    }

    /// The user of a request that needs one; 401 or 500 else.
    pub fn login(&self, request: &Request) -> Result<User, Failure> {
        crate::auth::user(&self.state(), &request.headers, self.clock.now())
    }
}

impl State {
    /// A project, or the 404 that tells which part is missing: a group is looked up before the project.
    pub(crate) fn find_project(&self, owner: &str, name: &str) -> Result<&Project, Failure> {
        if let Owner::Group(group) = Owner::parse(owner)
            && !self.groups.contains_key(&group)
        {
            return Err(Failure::missing(format!("There is no group {group}.")));
        }
        self.project(owner, name)
            .ok_or_else(|| Failure::missing(format!("There is no project {owner}/{name}.")))
    }

    /// The same by the id of a project that was found before.
    pub(crate) fn by_id(&mut self, id: u64) -> Result<&mut Project, Failure> {
        self.projects.get_mut(&id).ok_or(Failure::Crash)
    }
}
