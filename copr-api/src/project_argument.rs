//! The argument of `project`, which sets owner and name together.

use std::fmt::Display;

use crate::names::ProjectId;

/// The project, or why it is invalid.
pub(crate) struct ProjectArgument(Result<ProjectId, String>);

impl ProjectArgument {
    /// `takes_directory`: whether the call has a `project_dirname`.
    pub(crate) fn new<P: TryInto<ProjectId, Error: Display>>(project: P, takes_directory: bool) -> Self {
        let id = project.try_into().map_err(|error| error.to_string());
        Self(id.and_then(|id| match id.dirname() {
            Some(dirname) if !takes_directory => Err(format!(
                "the call affects the whole project `{}/{}` and can't be limited to the directory `{dirname}`: pass the project \
                 without the directory",
                id.owner(),
                id.project()
            )),
            _ => Ok(id),
        }))
    }

    pub(crate) fn owner<T: TryFrom<String>>(&self) -> Result<T, String> {
        self.part("ownername", |id| id.owner().as_str())
    }

    pub(crate) fn name<T: TryFrom<String>>(&self) -> Result<T, String> {
        self.part("projectname", |id| id.project().as_str())
    }

    pub(crate) fn directory(&self) -> Option<String> {
        Some(self.0.as_ref().ok()?.dirname()?.as_str().to_owned())
    }

    fn part<T: TryFrom<String>>(&self, name: &str, part: fn(&ProjectId) -> &str) -> Result<T, String> {
        let text = part(self.0.as_ref().map_err(Clone::clone)?);
        text.to_owned().try_into().map_err(|_| format!("`{name}` is invalid: {text:?}"))
    }
}

#[cfg(test)]
mod tests {
    use crate::{Call, Client};

    fn client() -> Client {
        Client::connect("http://127.0.0.1:1").unwrap()
    }

    fn message(call: impl Call) -> String {
        call.into_request().unwrap_err().to_string()
    }

    #[test]
    fn an_invalid_project_fails_when_the_request_is_built() {
        let message_of_list = message(client().build_list().project("nonsense"));
        assert!(message_of_list.starts_with("build_list: \"nonsense\" has no owner"), "{message_of_list}");
        let message_of_body = message(client().build_create_url().project("nonsense").pkgs(["u"]));
        assert!(message_of_body.contains("\"nonsense\" has no owner"), "{message_of_body}");
    }

    #[test]
    fn a_directory_is_rejected_where_it_is_not_supported() {
        let message = message(client().project_delete().project("alice/hello:custom:next"));
        assert!(message.contains("`hello:custom:next`") && message.contains("`alice/hello`"), "{message}");
    }

    #[test]
    fn a_directory_is_sent_as_project_dirname() {
        let call = client().build_create_url().project("alice/hello:custom:next").pkgs(["u"]);
        let (_, request) = call.into_request().unwrap();
        let body: serde_json::Value =
            serde_json::from_slice(request.body().unwrap().as_bytes().unwrap()).unwrap();
        let expected = serde_json::json!({
            "ownername": "alice", "projectname": "hello", "project_dirname": "hello:custom:next", "pkgs": ["u"],
        });
        assert_eq!(body, expected);
    }
}
