//! Panics for tests that ask for something that does not exist, with messages that say what to write instead.

use crate::api::ROUTES;

/// Stops the test that calls.
#[track_caller]
#[allow(clippy::panic, reason = "a test that is written wrongly, or that finds what it looks for, ends here")]
pub fn fail(message: &str) -> ! {
    panic!("{message}")
}

/// The operation of that name.
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

/// How many letters have to be added, dropped or changed to make one word the other.
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
    fn the_nearest_operation_is_found() {
        assert_eq!(distance("kitten", "sitting"), 3);
        assert_eq!(nearest("bild_get"), "build_get");
        assert_eq!(nearest("projectList"), "project_list");
    }
}
