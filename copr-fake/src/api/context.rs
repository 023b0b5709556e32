//! The context of an operation.

use super::{Failure, Request, auth};
use crate::model::{Owner, Project, State, User};

/// The locked state of the server, and what else an operation needs.
pub struct Context<'a> {
    pub state: &'a mut State,
    /// The time of the server's clock.
    pub now: i64,
    pub site: &'a Site,
}

/// The URLs and limits of a server.
#[derive(Debug, Default)]
pub struct Site {
    /// `http://127.0.0.1:PORT`, without a slash at the end.
    pub base: String,
    /// The same for results, which can be on another port.
    pub files: String,
    /// The URL of results: a path below `files`.
    pub results: String,
    /// How many rows a page can have. A request for more times out.
    pub max_page_rows: usize,
    /// The text at `/api_3/swagger.json`.
    pub specification: String,
}

impl Context<'_> {
    /// Collects the rows of a page, or fails if there are too many.
    pub fn page<T>(&self, rows: impl Iterator<Item = T>) -> Result<Vec<T>, Failure> {
        let rows: Vec<T> = rows.take(self.site.max_page_rows.saturating_add(1)).collect();
        if rows.len() > self.site.max_page_rows { Err(Failure::TooHeavy) } else { Ok(rows) }
    }

    /// Returns the project in the path of a request, or a 404.
    pub fn project(&self, request: &Request) -> Result<&Project, Failure> {
        self.state.find_project(request.param("ownername"), request.param("projectname"))
    }

    /// Returns the project in the query of a request. Takes empty parts from the body, even of a GET request.
    pub fn project_in_query(&self, request: &Request) -> Result<&Project, Failure> {
        let [owner, name] = request.required(["ownername", "projectname"])?;
        self.state.find_project(
            &request.or_in_body(&owner, "ownername")?,
            &request.or_in_body(&name, "projectname")?,
        )
    }

    /// Returns the project in the body of a request.
    pub fn project_in_body(&self, request: &Request) -> Result<&Project, Failure> {
        let (owner, name) = (request.or_in_body("", "ownername")?, request.or_in_body("", "projectname")?);
        self.state.find_project(&owner, &name)
    }

    /// Returns the user of a request, or a 401 or 500.
    pub fn login(&self, request: &Request) -> Result<User, Failure> {
        auth::user(self.state, &request.headers, self.now)
    }
}

impl State {
    /// Returns a project, or a 404. Looks up a group first.
    pub(crate) fn find_project(&self, owner: &str, name: &str) -> Result<&Project, Failure> {
        if let Owner::Group(group) = Owner::parse(owner)
            && !self.groups.contains_key(&group)
        {
            return Err(Failure::missing(format!("There is no group {group}.")));
        }
        self.project(owner, name)
            .ok_or_else(|| Failure::missing(format!("There is no project {owner}/{name}.")))
    }

    /// Returns a project that is known to exist.
    pub(crate) fn by_id(&mut self, id: i64) -> Result<&mut Project, Failure> {
        self.projects.get_mut(&id).ok_or(Failure::Crash)
    }
}
