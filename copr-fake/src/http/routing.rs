//! Finds the route of a request.

use axum::http::Method;

use crate::api::{ROUTES, Route, Verb};

/// The parameters of a path, by name.
pub type Params = Vec<(&'static str, String)>;

/// The route of a request.
pub enum Found {
    /// An operation.
    Route(&'static Route, Verb, Params),
    /// The path is known, but not with this method.
    WrongMethod,
    /// The methods of a known path, for an OPTIONS request.
    Options(String),
    /// The path is known with single slashes.
    Redirect,
    Unknown,
}

/// Finds the route for a method and a decoded path below `/api_3`.
pub fn find(method: &Method, path: &str) -> Found {
    let hits = matching(path);
    if hits.is_empty() {
        let known = path.contains("//") && !matching(&single_slashes(path)).is_empty();
        return if known { Found::Redirect } else { Found::Unknown };
    }
    let verb = match *method {
        Method::OPTIONS => {
            let routes: Vec<_> = hits.iter().map(|(route, _)| *route).collect();
            return Found::Options(allowed(&routes));
        }
        Method::GET | Method::HEAD => Verb::GET,
        Method::POST => Verb::POST,
        Method::PUT => Verb::PUT,
        Method::DELETE => Verb::DELETE,
        _ => return Found::WrongMethod,
    };
    let hit = hits.into_iter().find(|(route, _)| route.takes(verb));
    hit.map_or(Found::WrongMethod, |(route, params)| Found::Route(route, verb, params))
}

/// Replaces each run of slashes with one slash.
pub fn single_slashes(path: &str) -> String {
    let mut clean = String::with_capacity(path.len());
    for letter in path.chars() {
        if letter != '/' || !clean.ends_with('/') {
            clean.push(letter);
        }
    }
    clean
}

/// Returns the matching routes with the fewest parameters, so that `list` wins over `{build_id}`.
fn matching(path: &str) -> Vec<(&'static Route, Params)> {
    let hits: Vec<_> = ROUTES.iter().filter_map(|route| Some((route, fit(route.path, path)?))).collect();
    let fewest = hits.iter().map(|(_, params)| params.len()).min();
    hits.into_iter().filter(|(_, params)| Some(params.len()) == fewest).collect()
}

/// Returns the parameters of a path if it matches. Ignores a slash at the end.
fn fit(template: &'static str, path: &str) -> Option<Params> {
    let template: Vec<_> = template.strip_suffix('/').unwrap_or(template).split('/').collect();
    let path: Vec<_> = path.strip_suffix('/').unwrap_or(path).split('/').collect();
    let mut params = Vec::new();
    for (wanted, given) in template.iter().zip(&path) {
        let Some(name) = wanted.strip_prefix('{').and_then(|name| name.strip_suffix('}')) else {
            if wanted == given {
                continue;
            }
            return None;
        };
        let number = name.strip_suffix(":int");
        let digits = given.bytes().all(|byte| byte.is_ascii_digit());
        if given.is_empty() || (number.is_some() && !digits) {
            return None;
        }
        params.push((number.unwrap_or(name), (*given).to_owned()));
    }
    (template.len() == path.len()).then_some(params)
}

fn allowed(routes: &[&Route]) -> String {
    let methods =
        [(Verb::GET, "HEAD, GET"), (Verb::PUT, "PUT"), (Verb::DELETE, "DELETE"), (Verb::POST, "POST")];
    let taken = methods.into_iter().filter(|(verb, _)| routes.iter().any(|route| route.takes(*verb)));
    taken.map(|(_, word)| word).chain(["OPTIONS"]).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::{fit, single_slashes};

    #[test]
    fn ignores_a_slash_at_the_end() {
        assert!(fit("/project/", "/project").is_some());
        assert!(fit("/project/list", "/project/list/").is_some());
        assert!(fit("/project/list", "/project/list//").is_none());
        assert!(fit("/build/{build_id:int}", "/build/12").is_some());
        assert!(fit("/build/{build_id:int}", "/build/x").is_none());
        assert!(fit("/a/{x}/b", "/a//b").is_none());
    }

    #[test]
    fn merges_slashes() {
        assert_eq!(single_slashes("//a///b//"), "/a/b/");
    }
}
