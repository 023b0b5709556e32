//! Which package needs which others built before it, and the layers that follow from that. Pure.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use copr_api_ext::Error;

/// Packages, and what has to be built before each.
///
/// ```
/// use copr_workflows::bulk::Graph;
///
/// let graph = Graph::new().package("app", &["lib", "tool"]);
/// let graph = graph.package("lib", &[]).package("tool", &["lib"]);
/// assert_eq!(graph.layers()?, [vec!["lib"], vec!["tool"], vec!["app"]]);
///
/// let error = graph.package("lib", &["app"]).layers().unwrap_err();
/// assert_eq!(error.to_string(), "packages need each other: app needs lib, lib needs app");
/// # Ok::<(), copr_workflows::bulk::GraphError>(())
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
    /// No packages.
    pub fn new() -> Self {
        Self::default()
    }

    /// A package, and those that have to be built before it. Named again, it needs both.
    ///
    /// What it needs has to be in the graph too, or [`layers`](Self::layers) refuses it: leave out what is in a repository already.
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

    /// The packages in layers: those that need nothing, those that need only them, and so on. Within a layer, in the order in which
    /// they were named.
    ///
    /// # Errors
    /// When packages need each other, or one that is not in the graph.
    pub fn layers(&self) -> Result<Vec<Vec<String>>, GraphError> {
        let mut waiting: BTreeSet<&str> = self.packages.iter().map(|(name, _)| name.as_str()).collect();
        for (package, needs) in &self.packages {
            if let Some(needs) = needs.iter().find(|needs| !waiting.contains(needs.as_str())) {
                return Err(GraphError::Unknown { package: package.clone(), needs: needs.clone() });
            }
        }
        let mut layers: Vec<Vec<String>> = Vec::new();
        let mut left: Vec<&Package> = self.packages.iter().collect();
        while !left.is_empty() {
            let is_waiting = |needs: &String| waiting.contains(needs.as_str());
            let (next, rest): (Vec<_>, Vec<_>) =
                left.into_iter().partition(|(_, needs)| !needs.iter().any(is_waiting));
            if next.is_empty() {
                return Err(GraphError::Cycle(cycle(&rest)));
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

/// A cycle among packages that all need another one of them: following them ends in one.
fn cycle(packages: &[&Package]) -> Vec<String> {
    let names: BTreeSet<&String> = packages.iter().map(|(name, _)| name).collect();
    let needs: BTreeMap<&String, &String> = packages
        .iter()
        .filter_map(|(name, needs)| Some((name, needs.iter().find(|it| names.contains(it))?)))
        .collect();
    let mut path: Vec<&String> = Vec::new();
    let mut next = packages.first().map(|(name, _)| name);
    while let Some(name) = next {
        if let Some(start) = path.iter().position(|it| *it == name) {
            path.drain(..start);
            break;
        }
        path.push(name);
        next = needs.get(name).copied();
    }
    path.into_iter().cloned().collect()
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

/// Why there are no layers.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum GraphError {
    /// Each of these packages needs the next one, and the last one the first.
    Cycle(Vec<String>),
    /// A package needs one that is not in the graph.
    Unknown {
        /// The package.
        package: String,
        /// What it needs.
        needs: String,
    },
}

impl fmt::Display for GraphError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Cycle(packages) => {
                f.write_str("packages need each other: ")?;
                let next = packages.iter().cycle().skip(1);
                for (nth, (package, needs)) in packages.iter().zip(next).enumerate() {
                    write!(f, "{}{package} needs {needs}", if nth == 0 { "" } else { ", " })?;
                }
                Ok(())
            }
            Self::Unknown { package, needs } => {
                write!(f, "{package} needs {needs}, which is not among the packages")
            }
        }
    }
}

impl std::error::Error for GraphError {}

impl From<GraphError> for Error {
    fn from(error: GraphError) -> Self {
        Self::invalid_call("batches", error.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_package_that_needs_itself_or_a_stranger_is_refused() {
        let itself = Graph::new().package("a", &[]).package("b", &["a", "b"]).layers();
        assert_eq!(itself.unwrap_err(), GraphError::Cycle(vec!["b".into()]));
        let stranger = Graph::new().package("a", &["glibc"]).layers().unwrap_err();
        assert_eq!(stranger.to_string(), "a needs glibc, which is not among the packages");
        assert_eq!(Graph::new().layers().unwrap(), Vec::<Vec<String>>::new());
    }

    #[test]
    fn a_chain_of_thousands_is_no_trouble() {
        let name = |nth: usize| format!("p{nth}");
        let graph: Graph = (0..2_000).map(|nth| (name(nth), (nth > 0).then(|| name(nth - 1)))).collect();
        assert_eq!(graph.layers().unwrap().len(), 2_000);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(10_000))]
        #[test]
        fn every_package_is_in_one_layer_behind_all_it_needs_or_there_is_a_circle(
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
                Err(GraphError::Cycle(circle)) => {
                    prop_assert!(!circle.is_empty());
                    for (package, needs) in circle.iter().zip(circle.iter().cycle().skip(1)) {
                        let edge = |(from, to): &(usize, usize)| name(*from) == *package && name(*to) == *needs;
                        prop_assert!(edges.iter().any(edge), "{} does not need {}", package, needs);
                    }
                }
                Err(error) => prop_assert!(false, "{}", error),
            }
        }
    }
}
