//! Panics with messages that say what to write instead, for tests that name something that does not exist.

use crate::api::ROUTES;

/// Fails the calling test.
#[track_caller]
#[allow(clippy::panic, reason = "a test that is written wrongly, or that finds what it looks for, ends here")]
pub fn fail(message: &str) -> ! {
    panic!("{message}")
}

/// Splits `owner/name`, the full name of a project.
#[track_caller]
pub fn owner_and_name(full_name: &str) -> (&str, &str) {
    match full_name.split_once('/') {
        Some(parts) => parts,
        None => fail(&format!("project {full_name:?} has no owner; write \"alice/{full_name}\"")),
    }
}

/// Returns the operation with a name.
#[track_caller]
pub fn operation(name: &str) -> &'static str {
    match ROUTES.iter().find(|route| route.operation == name) {
        Some(route) => route.operation,
        None => fail(&format!(
            "there is no operation {name:?}; write {:?}, or another operationId of openapi/copr.json",
            nearest(name)
        )),
    }
}

fn nearest(name: &str) -> &'static str {
    let distances = ROUTES.iter().map(|route| (distance(name, route.operation), route.operation));
    distances.min().map_or("", |(_, operation)| operation)
}

/// Returns the Levenshtein distance between two names.
fn distance(from: &str, to: &str) -> usize {
    let mut row: Vec<usize> = (0..=to.len()).collect();
    for (line, letter) in from.bytes().enumerate() {
        let above = row.iter().zip(row.iter().skip(1));
        let rest = to.bytes().zip(above).scan(line + 1, |left, (other, (corner, above))| {
            *left = (corner + usize::from(letter != other)).min(above + 1).min(*left + 1);
            Some(*left)
        });
        row = std::iter::once(line + 1).chain(rest).collect();
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{distance, nearest};

    #[test]
    fn finds_the_nearest_operation() {
        assert_eq!(distance("kitten", "sitting"), 3);
        assert_eq!(nearest("bild_get"), "build_get");
        assert_eq!(nearest("projectList"), "project_list");
    }
}
