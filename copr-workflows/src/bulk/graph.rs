//! Which packages need others built before them, and the layers that follow from that. No I/O.

use std::collections::{BTreeMap, BTreeSet};
use std::iter::successors;

use copr_api_ext::{Error, Result};

/// Packages, and what must be built before each of them.
///
/// ```
/// use copr_workflows::bulk::Graph;
///
/// let graph = Graph::new().package("app", &["lib", "tool"]);
/// let graph = graph.package("lib", &[]).package("tool", &["lib"]);
/// assert_eq!(graph.layers()?, [vec!["lib"], vec!["tool"], vec!["app"]]);
///
/// let error = graph.package("lib", &["app"]).layers().unwrap_err();
/// assert!(error.to_string().contains("lib needs app, app needs lib"));
/// # Ok::<(), copr_workflows::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[must_use]
pub struct Graph {
    /// In the order in which they were named.
    packages: Vec<Package>,
}

/// A name, and the names of what it needs.
type Package = (String, Vec<String>);

impl Graph {
    /// An empty graph.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a package, and those that must be built before it. Adding it again adds to its needs.
    ///
    /// The graph must contain what it needs: leave out packages that are in a repository already.
    pub fn package(mut self, name: impl Into<String>, needs: &[&str]) -> Self {
        self.add(name.into(), needs.iter().map(|it| (*it).to_owned()));
        self
    }

    fn add(&mut self, name: String, needs: impl IntoIterator<Item = String>) {
        match self.packages.iter_mut().find(|(known, _)| *known == name) {
            Some((_, known)) => known.extend(needs),
            None => self.packages.push((name, needs.into_iter().collect())),
        }
    }

    /// Returns the packages in layers: those that need nothing, those that need only them, and so
    /// on. Within a layer they are in the order in which they were added.
    ///
    /// # Errors
    /// [`InvalidRequest`](crate::ErrorKind::InvalidRequest) if packages need each other, or one that
    /// is not in the graph.
    pub fn layers(&self) -> Result<Vec<Vec<String>>> {
        let mut waiting: BTreeSet<&str> = self.packages.iter().map(|(name, _)| name.as_str()).collect();
        for (package, needs) in &self.packages {
            if let Some(needs) = needs.iter().find(|needs| !waiting.contains(needs.as_str())) {
                return Err(invalid(format!("{package} needs {needs}, which is not in the graph")));
            }
        }
        let mut layers: Vec<Vec<String>> = Vec::new();
        let mut left: Vec<&Package> = self.packages.iter().collect();
        while !left.is_empty() {
            let is_waiting = |needs: &String| waiting.contains(needs.as_str());
            let (next, rest): (Vec<_>, Vec<_>) =
                left.into_iter().partition(|(_, needs)| !needs.iter().any(is_waiting));
            if next.is_empty() {
                return Err(invalid(format!("packages need each other: {}", cycle(&rest))));
            }
            for (name, _) in &next {
                waiting.remove(name.as_str());
            }
            layers.push(next.into_iter().map(|(name, _)| name.clone()).collect());
            left = rest;
        }
        Ok(layers)
    }
}

fn invalid(message: String) -> Error {
    Error::invalid_call("batches", message)
}

/// Describes a cycle among packages that all need another one of them.
fn cycle(packages: &[&Package]) -> String {
    let names: BTreeSet<&String> = packages.iter().map(|(name, _)| name).collect();
    let needs: BTreeMap<&String, &String> = packages
        .iter()
        .filter_map(|(name, needs)| Some((name, needs.iter().find(|it| names.contains(it))?)))
        .collect();
    let next = |name: &&String| needs.get(*name).copied();
    // Following the needs of any package as often as there are packages ends in a cycle.
    let start = successors(packages.first().map(|(name, _)| name), next).nth(packages.len());
    let mut edges = Vec::new();
    for (package, needs) in successors(start, next).zip(successors(start, next).skip(1)) {
        edges.push(format!("{package} needs {needs}"));
        if Some(needs) == start {
            break;
        }
    }
    edges.join(", ")
}

impl<N: Into<String>, I: IntoIterator<Item = M>, M: Into<String>> FromIterator<(N, I)> for Graph {
    fn from_iter<T: IntoIterator<Item = (N, I)>>(packages: T) -> Self {
        let mut graph = Self::new();
        for (name, needs) in packages {
            graph.add(name.into(), needs.into_iter().map(Into::into));
        }
        graph
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn refuses_cycles_and_unknown_packages() {
        let itself = Graph::new().package("a", &[]).package("b", &["a", "b"]).layers();
        assert!(itself.unwrap_err().to_string().ends_with("packages need each other: b needs b"));
        let unknown = Graph::new().package("a", &["glibc"]).layers().unwrap_err();
        assert!(unknown.to_string().ends_with("a needs glibc, which is not in the graph"), "{unknown}");
        assert_eq!(Graph::new().layers().unwrap(), Vec::<Vec<String>>::new());
    }

    #[test]
    fn layers_a_chain_of_thousands() {
        let name = |nth: usize| format!("p{nth}");
        let graph: Graph = (0..2_000).map(|nth| (name(nth), (nth > 0).then(|| name(nth - 1)))).collect();
        assert_eq!(graph.layers().unwrap().len(), 2_000);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(10_000))]
        #[test]
        fn packages_follow_what_they_need_or_there_is_a_cycle(
            edges in proptest::collection::vec((0_usize..9, 0_usize..9), 0..16),
        ) {
            let name = |nth: usize| format!("p{nth}");
            let needs = |nth: usize| edges.iter().filter(move |(from, _)| *from == nth).map(|(_, to)| *to);
            let graph: Graph = (0..9).map(|nth| (name(nth), needs(nth).map(name))).collect();
            match graph.layers() {
                Ok(layers) => {
                    let layer = |nth: usize| layers.iter().position(|it| it.contains(&name(nth))).unwrap();
                    prop_assert_eq!(layers.iter().map(Vec::len).sum::<usize>(), 9);
                    for (from, to) in &edges {
                        prop_assert!(layer(*from) > layer(*to));
                    }
                    for nth in 0..9 {
                        let least = needs(nth).map(|it| layer(it) + 1).max().unwrap_or_default();
                        prop_assert_eq!(layer(nth), least, "no later than it must");
                    }
                }
                Err(error) => {
                    let text = error.to_string();
                    let (_, cycle) = text.split_once("packages need each other: ").unwrap();
                    let cycle: Vec<_> = cycle.split(", ").map(|it| it.split_once(" needs ").unwrap()).collect();
                    for ((package, needs), (next, _)) in cycle.iter().zip(cycle.iter().cycle().skip(1)) {
                        let edge = |(from, to): &(usize, usize)| name(*from) == *package && name(*to) == *needs;
                        prop_assert!(edges.iter().any(edge), "{} does not need {}", package, needs);
                        prop_assert_eq!(needs, next);
                    }
                }
            }
        }
    }
}
