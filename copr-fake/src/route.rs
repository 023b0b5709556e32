//! The table of routes and how a path finds its row.

use std::future::Future;
use std::pin::Pin;

use axum::http::Method;

use crate::context::Context;
use crate::failure::Failure;
use crate::reply::Reply;
use crate::request::Request;

/// What a handler gives back.
pub type Handled<'a> = Pin<Box<dyn Future<Output = Result<Reply, Failure>> + Send + 'a>>;

/// A handler of one operation.
pub type Handler = for<'a> fn(&'a Context, Request) -> Handled<'a>;

/// One row: a method on a path.
#[derive(Debug, Clone, Copy)]
pub struct Route {
    /// The method.
    pub method: Verb,
    /// The path below `/api_3`. `{build_id:int}` takes digits only, `{name}` anything without a slash.
    pub path: &'static str,
    /// The operation, named as in the OpenAPI document. Twins share the name.
    pub operation: &'static str,
    /// The method to be used instead, for a twin that warns.
    pub warns: Option<&'static str>,
    /// Whether `X-Fields` trims its replies.
    pub trims: bool,
    /// The function.
    pub handler: Handler,
}

/// The methods routes have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(clippy::upper_case_acronyms, reason = "methods are written so")]
pub enum Verb {
    GET,
    POST,
    PUT,
    DELETE,
}

impl Verb {
    fn takes(self, method: &Method) -> bool {
        match self {
            Self::GET => method == Method::GET || method == Method::HEAD,
            Self::POST => method == Method::POST,
            Self::PUT => method == Method::PUT,
            Self::DELETE => method == Method::DELETE,
        }
    }
}

/// What became of a path.
pub enum Found {
    /// A row, and the parameters of its path.
    Route(&'static Route, Vec<(&'static str, String)>),
    /// The path is known, the method is not.
    WrongMethod,
    /// An OPTIONS request for a known path: the methods it takes.
    Options(String),
    /// The path with single slashes is known.
    Redirect,
    /// Nothing.
    Unknown,
}

/// Finds the row for a method and a decoded path below `/api_3`.
pub fn find(table: &'static [Route], method: &Method, path: &str) -> Found {
    let hits = matching(table, path);
    if hits.is_empty() {
        let known = path.contains("//") && !matching(table, &single_slashes(path)).is_empty();
        return if known { Found::Redirect } else { Found::Unknown };
    }
    if method == Method::OPTIONS {
        return Found::Options(allowed(hits.iter().map(|(route, _)| route.method)));
    }
    hits.into_iter()
        .find(|(route, _)| route.method.takes(method))
        .map_or(Found::WrongMethod, |(route, params)| Found::Route(route, params))
}

/// A path with each run of slashes made one.
pub fn single_slashes(path: &str) -> String {
    let mut clean = String::with_capacity(path.len());
    for letter in path.chars() {
        if letter != '/' || !clean.ends_with('/') {
            clean.push(letter);
        }
    }
    clean
}

/// All rows whose template fits; those with the fewest parameters only, so that `list` beats `{build_id}`.
fn matching(table: &'static [Route], path: &str) -> Vec<(&'static Route, Vec<(&'static str, String)>)> {
    let hits: Vec<_> = table.iter().filter_map(|route| Some((route, fit(route.path, path)?))).collect();
    let fewest = hits.iter().map(|(_, params)| params.len()).min();
    hits.into_iter().filter(|(_, params)| Some(params.len()) == fewest).collect()
}

/// The parameters of a path, if it fits. One slash more or less at the end makes no difference.
fn fit(template: &'static str, path: &str) -> Option<Vec<(&'static str, String)>> {
    let template = template.strip_suffix('/').unwrap_or(template);
    let path = path.strip_suffix('/').unwrap_or(path);
    let mut wanted = template.split('/');
    let mut given = path.split('/');
    let mut params = Vec::new();
    loop {
        match (wanted.next(), given.next()) {
            (None, None) => return Some(params),
            (Some(wanted), Some(given)) => match wanted.strip_prefix('{') {
                None if wanted == given => {}
                Some(name) => {
                    let name = name.strip_suffix('}').unwrap_or(name);
                    let digits = given.bytes().all(|byte| byte.is_ascii_digit());
                    let (name, number) = match name.strip_suffix(":int") {
                        Some(name) => (name, true),
                        None => (name, false),
                    };
                    if given.is_empty() || (number && !digits) {
                        return None;
                    }
                    params.push((name, given.to_owned()));
                }
                None => return None,
            },
            _ => return None,
        }
    }
}

fn allowed(methods: impl Iterator<Item = Verb>) -> String {
    let methods: Vec<_> = methods.collect();
    let mut words = Vec::new();
    for (method, word) in
        [(Verb::GET, "HEAD, GET"), (Verb::PUT, "PUT"), (Verb::DELETE, "DELETE"), (Verb::POST, "POST")]
    {
        if methods.contains(&method) {
            words.push(word);
        }
    }
    words.push("OPTIONS");
    words.join(", ")
}

#[cfg(test)]
mod tests {
    use super::{fit, single_slashes};

    #[test]
    fn templates_fit_with_and_without_a_last_slash() {
        assert!(fit("/project/", "/project").is_some());
        assert!(fit("/project/list", "/project/list/").is_some());
        assert!(fit("/project/list", "/project/list//").is_none());
        assert!(fit("/build/{build_id:int}", "/build/12").is_some());
        assert!(fit("/build/{build_id:int}", "/build/x").is_none());
        assert!(fit("/a/{x}/b", "/a//b").is_none());
    }

    #[test]
    fn runs_of_slashes_become_one() {
        assert_eq!(single_slashes("//a///b//"), "/a/b/");
    }
}
