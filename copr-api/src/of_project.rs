//! Calls and bodies that name a project: owner and name are always set together.

/// The names of a project, to be set on a builder.
///
/// Or a sentence that says why there are none: the call then fails with it, before anything is sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProjectNames {
    names: Result<Names, String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Names {
    ownername: String,
    projectname: String,
    dirname: Option<String>,
}

/// The builder of a call or of a body that has `ownername` and `projectname`. Generated for all of them.
pub trait OfProject: Sized {
    /// Sets `ownername` and `projectname`, and `project_dirname` if a directory is given.
    ///
    /// If a directory is given and the builder has no `project_dirname`, the call fails before anything is sent: otherwise it would
    /// be about the whole project, which is not what was said.
    #[must_use]
    fn of_project(self, project: ProjectNames) -> Self;
}

impl ProjectNames {
    /// The main directory of a project.
    pub fn new(ownername: impl Into<String>, projectname: impl Into<String>) -> Self {
        let names = Names { ownername: ownername.into(), projectname: projectname.into(), dirname: None };
        Self { names: Ok(names) }
    }

    /// The directory of the project, `PROJECT:custom:NAME` or `PROJECT:pr:NUMBER`.
    #[must_use]
    pub fn dirname(mut self, dirname: impl Into<String>) -> Self {
        if let Ok(names) = &mut self.names {
            names.dirname = Some(dirname.into());
        }
        self
    }

    /// No project, and a sentence that says why.
    pub fn refused(sentence: impl Into<String>) -> Self {
        Self { names: Err(sentence.into()) }
    }

    pub(crate) fn owner<T: TryFrom<String>>(&self) -> Result<T, String> {
        self.names.clone().and_then(|names| argument("ownername", names.ownername))
    }

    pub(crate) fn name<T: TryFrom<String>>(&self) -> Result<T, String> {
        self.names.clone().and_then(|names| argument("projectname", names.projectname))
    }

    pub(crate) fn directory(&self) -> Option<String> {
        self.names.as_ref().ok().and_then(|names| names.dirname.clone())
    }

    /// For a builder that can't name a directory.
    pub(crate) fn without_directory(self) -> Self {
        let names = self.names.and_then(|names| match &names.dirname {
            None => Ok(names),
            Some(dirname) => Err(format!(
                "this call can't be about the directory `{dirname}`, only about the whole project `{}/{}`: name the project \
                 without the directory",
                names.ownername, names.projectname
            )),
        });
        Self { names }
    }
}

fn argument<T: TryFrom<String>>(name: &str, value: String) -> Result<T, String> {
    let shown = format!("{value:?}");
    value.try_into().map_err(|_| format!("`{name}` can't be {shown}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Client, Error};

    fn client() -> Client {
        Client::connect("http://127.0.0.1:1").unwrap()
    }

    fn sentence<T>(answer: Result<T, Error<()>>) -> String {
        match answer {
            Err(Error::InvalidRequest(sentence)) => sentence,
            Err(other) => panic!("something was sent: {other:?}"),
            Ok(_) => panic!("an answer from nowhere"),
        }
    }

    #[tokio::test]
    async fn a_refused_project_is_told_before_anything_is_sent() {
        let refused = || ProjectNames::refused("`nonsense` has no owner");
        assert_eq!(
            sentence(client().build_list().of_project(refused()).send().await),
            "build_list: `nonsense` has no owner"
        );
        let call = client();
        let call = call.build_create_url().body_map(|body| body.of_project(refused()));
        let said = sentence(call.send().await);
        assert!(said.ends_with("`nonsense` has no owner"), "{said}");
    }

    #[tokio::test]
    async fn a_directory_is_not_left_out_in_silence() {
        let next = ProjectNames::new("alice", "hello").dirname("hello:custom:next");
        let said = sentence(client().project_delete().of_project(next.clone()).send().await);
        assert!(said.contains("`hello:custom:next`") && said.contains("`alice/hello`"), "{said}");
    }

    #[tokio::test]
    async fn a_name_that_would_climb_is_refused() {
        let said =
            sentence(client().project_delete().of_project(ProjectNames::new("..", "hello")).send().await);
        assert_eq!(said, "project_delete: `ownername` can't be \"..\"");
    }
}
