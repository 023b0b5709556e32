//! The metadata of a repository: not there at first, because a job makes it some time after the project.

use super::files::{self, File};
use crate::model::Project;

/// Seconds from the making of a project to the first metadata of its repositories.
const FIRST: i64 = 30;

/// Whether the repositories of a project have metadata.
pub fn is_there(project: &Project, now: i64) -> bool {
    now >= project.created_on + FIRST
}

/// The one file that names all others. It says only that there is a repository.
pub fn repomd(project: &Project) -> File {
    let made = project.created_on + FIRST;
    let text = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<repomd xmlns=\"http://linux.duke.edu/metadata/repo\">\n  \
         <revision>{made}</revision>\n</repomd>\n"
    );
    files::file("repomd.xml", text, made)
}
