//! A fake server whose lists change between requests, according to a script.

use super::scenario::{Scenario, State};
use crate::proxy;
use copr_api_ext::Error;
use copr_api_ext::enums::BuildState;
use copr_api_ext::paging::Cursor;
use copr_api_ext::prelude::*;
use copr_api_ext::types;
use copr_fake::state::{Build, Owner, Package, Project, Source};
use copr_fake::{Fake, Fault};
use futures_util::StreamExt as _;
use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, MutexGuard};

/// The list that is read. The others do not change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Builds,
    Projects,
    Packages,
}

/// The id of the project with the builds and packages.
const HOME: i64 = 1;

#[derive(Debug)]
pub struct World {
    kind: Kind,
    newest_first: bool,
    pub fake: Fake,
    state: Mutex<State>,
}

impl World {
    pub async fn start(kind: Kind, scenario: &Scenario) -> Arc<Self> {
        let fake =
            Fake::builder().user("alice").project("alice/hello", []).user("bob").start().await.unwrap();
        let state = Mutex::new(scenario.state());
        let world = Self { kind, newest_first: newest_first(kind, scenario), fake, state };
        let rows = world.state().rows.clone();
        for id in rows {
            world.insert(id);
        }
        Arc::new(world)
    }

    pub fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap()
    }

    /// A client that advances the script before each request.
    pub async fn client(self: &Arc<Self>) -> Copr {
        let world = Arc::clone(self);
        proxy::client(&self.fake, move |_| world.advance_script()).await.build().unwrap()
    }

    fn advance_script(&self) {
        let mut state = self.state();
        let before = state.rows.clone();
        if state.next(self.newest_first) {
            self.fake.fault(Fault::reset_unread()).on_any();
        }
        before.difference(&state.rows).for_each(|&id| self.remove(id));
        state.rows.difference(&before).for_each(|&id| self.insert(id));
    }

    fn insert(&self, key: i64) {
        self.fake.with(|server| match self.kind {
            Kind::Builds => {
                let mut build = Build::new(HOME, "hello", Source::unset());
                build.id = key;
                (build.source_status, build.canceled) = match key % 3 {
                    0 => (BuildState::Failed, false),
                    1 => (BuildState::Pending, true),
                    _ => (BuildState::Pending, false),
                };
                server.builds.insert(key, build);
            }
            Kind::Projects => {
                let mut project = Project::new(Owner::parse("bob"), format!("p{key}"), "bob");
                project.id = key + HOME + 1;
                server.projects.insert(key + HOME + 1, project);
            }
            Kind::Packages => {
                let mut package = Package::new(HOME, format!("p{key}"));
                package.id = key;
                server.packages.insert(key, package);
            }
        });
    }

    fn remove(&self, key: i64) {
        self.fake.with(|server| match self.kind {
            Kind::Builds => drop(server.builds.remove(&key)),
            Kind::Projects => drop(server.projects.remove(&(key + HOME + 1))),
            Kind::Packages => drop(server.packages.remove(&key)),
        });
    }
}

/// Whether the list is in descending order, as builds always are.
pub fn newest_first(kind: Kind, scenario: &Scenario) -> bool {
    kind == Kind::Builds || scenario.newest_first
}

/// The id of a row in the script.
pub trait Known {
    fn id(&self) -> i64;
}

impl Known for types::Build {
    fn id(&self) -> i64 {
        self.id
    }
}

impl Known for types::Project {
    fn id(&self) -> i64 {
        self.id - HOME - 1
    }
}

impl Known for types::Package {
    fn id(&self) -> i64 {
        self.id
    }
}

/// The result of a walk.
pub struct Found {
    pub ids: Vec<i64>,
    pub error: Option<Error>,
    pub cursor: Cursor,
}

/// Reads items of any list. A macro, because the bound of their type has no public name.
macro_rules! walk {
    ($items:expr, $scenario:expr, $resume:expr, $rows:expr) => {{
        let items = $items.page_size($scenario.page_size).read_ahead($scenario.read_ahead);
        let mut items = if let Some(cursor) = $resume { items.resume(cursor) } else { items };
        let (mut ids, mut error) = (Vec::new(), None);
        while ids.len() < $rows {
            match items.next().await {
                Some(Ok(row)) => ids.push(row.id()),
                Some(Err(failure)) => error = Some(failure),
                None => break,
            }
        }
        Found { ids, error, cursor: items.cursor() }
    }};
}

/// Reads a list according to the scenario, from its start or a cursor, up to its end or this many rows.
pub async fn read(world: &Arc<World>, scenario: &Scenario, resume: Option<Cursor>, rows: usize) -> Found {
    let client = world.client().await;
    let matches = scenario.clone();
    match world.kind {
        Kind::Builds => {
            let items = client.build_list().project("alice/hello").items();
            walk!(items.states(states(scenario)), scenario, resume, rows)
        }
        Kind::Projects => {
            let items = client.project_list().ownername("bob").items();
            let items = if scenario.newest_first { items.newest_first() } else { items };
            walk!(items.filter(move |row| matches.matches(row.id())), scenario, resume, rows)
        }
        Kind::Packages => {
            let items = client.package_list().project("alice/hello").items();
            let items = if scenario.newest_first { items.newest_first() } else { items };
            walk!(items.filter(move |row| matches.matches(row.id())), scenario, resume, rows)
        }
    }
}

/// The states of the builds that match: `insert` sets them by id modulo 3.
fn states(scenario: &Scenario) -> Vec<BuildState> {
    let all = [BuildState::Failed, BuildState::Canceled, BuildState::Pending];
    (0..3).zip(all).filter(|(remainder, _)| scenario.matches(*remainder)).map(|(_, state)| state).collect()
}

/// The rows that a walk must yield.
pub fn lasting(world: &World, scenario: &Scenario) -> BTreeSet<i64> {
    world.state().lasting().into_iter().filter(|id| scenario.matches(*id)).collect()
}
