//! What an operation works on.

use super::{Failure, Request, auth};
use crate::model::{Owner, Project, State, User};

/// The state of the server, locked for one request, and what else an operation needs to know.
pub struct Context<'a> {
    pub state: &'a mut State,
    /// The time of the server.
    pub now: i64,
    pub site: &'a Site,
}

/// The addresses and limits of a server.
#[derive(Debug, Default)]
pub struct Site {
    /// `http://127.0.0.1:PORT`, without a slash at the end.
    pub base: String,
    /// The same for results, which can have a port of their own.
    pub files: String,
    /// Where results are served: a path below `files`.
    pub results: String,
    /// The most rows of a page. Requests for more time out.
    pub max_page_rows: usize,
    /// The specification served at `/api_3/swagger.json`.
    pub specification: String,
}

impl Context<'_> {
    /// The rows of a page. A longer page times out, after one row too many was looked at.
    pub fn page<T>(&self, rows: impl Iterator<Item = T>) -> Result<Vec<T>, Failure> {
        let rows: Vec<T> = rows.take(self.site.max_page_rows.saturating_add(1)).collect();
        if rows.len() > self.site.max_page_rows { Err(Failure::TooHeavy) } else { Ok(rows) }
    }

    /// The project in the path of a request; 404 if there is none.
    pub fn project(&self, request: &Request) -> Result<&Project, Failure> {
        self.state.find_project(request.param("ownername"), request.param("projectname"))
    }

    /// The project in the query of a request. What is empty there is taken from the body, on GET requests too.
    pub fn project_in_query(&self, request: &Request) -> Result<&Project, Failure> {
        let [owner, name] = request.required(["ownername", "projectname"])?;
        self.state.find_project(
            &request.or_in_body(&owner, "ownername")?,
            &request.or_in_body(&name, "projectname")?,
        )
    }

    /// The project in the body of a request.
    pub fn project_in_body(&self, request: &Request) -> Result<&Project, Failure> {
        let (owner, name) = (request.or_in_body("", "ownername")?, request.or_in_body("", "projectname")?);
        self.state.find_project(&owner, &name)
    }

    /// The user who sends a request; 401 or 500 if there is none.
    pub fn login(&self, request: &Request) -> Result<User, Failure> {
        auth::user(self.state, &request.headers, self.now)
    }
}

impl State {
    /// A project, or a 404. The group that owns it is looked up first.
    pub(crate) fn find_project(&self, owner: &str, name: &str) -> Result<&Project, Failure> {
        if let Owner::Group(group) = Owner::parse(owner)
            && !self.groups.contains_key(&group)
        {
            return Err(Failure::missing(format!("There is no group {group}.")));
        }
        self.project(owner, name)
            .ok_or_else(|| Failure::missing(format!("There is no project {owner}/{name}.")))
    }

    /// A project that was found before.
    pub(crate) fn by_id(&mut self, id: i64) -> Result<&mut Project, Failure> {
        self.projects.get_mut(&id).ok_or(Failure::Crash)
    }
}
