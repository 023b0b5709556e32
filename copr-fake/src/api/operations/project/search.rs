//! Searches projects by words, or by `owner/project`.

use crate::api::{Context, Failure, Paging, Reply, Request};
use crate::model::{Owner, Project, State};

/// Searches projects. A query with a slash matches parts of the owner's and the project's name; another one uses the full-text
/// index.
pub fn search(cx: &mut Context<'_>, rq: &Request) -> Result<Reply, Failure> {
    let paging = Paging::of(rq)?;
    let [query] = rq.required(["query"])?;
    let letters = query.chars().count();
    if (1..3).contains(&letters) && query != "/" {
        return Err(Failure::bad("A query must have at least three characters."));
    }
    let mut found: Vec<_> =
        cx.state.projects.values().filter(|project| hit(cx.state, project, &query)).collect();
    super::sort(&mut found, &paging)?;
    // Newest first; the requested order decides only among projects of the same second.
    found.sort_by_key(|project| std::cmp::Reverse(project.created_on));
    super::page(cx, &paging, found)
}

fn hit(state: &State, project: &Project, query: &str) -> bool {
    if let Some((owner, name)) = query.split_once('/') {
        return of_owner(project, owner) && project.name.contains(name);
    }
    if !state.is_indexed(project.id) {
        return false;
    }
    // Characters of the query language make the index return everything.
    let plain = |letter: char| !matches!(letter, ':' | '*' | '(' | ')' | '"');
    if query.is_empty() || !query.chars().all(plain) {
        return true;
    }
    let mut texts = vec![
        project.owner.to_string().to_lowercase(),
        project.name.to_lowercase(),
        project.description.to_lowercase(),
        project.instructions.to_lowercase(),
    ];
    texts.extend(state.packages_of(project.id).map(|it| it.name.to_lowercase()));
    query.to_lowercase().split_whitespace().any(|word| texts.iter().any(|text| text.contains(word)))
}

/// Matches the owner. A user also matches the projects that they created for a group.
fn of_owner(project: &Project, part: &str) -> bool {
    match (part.strip_prefix('@'), &project.owner) {
        (Some(part), Owner::Group(group)) => group.contains(part),
        (Some(_), Owner::User(_)) => false,
        (None, _) => project.creator.contains(part),
    }
}
