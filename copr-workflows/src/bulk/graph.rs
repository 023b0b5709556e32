//! Which package needs which others built before it, and the layers that follow from that. Pure.

use std::collections::BTreeMap;
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
    packages: Vec<(String, Vec<String>)>,
}

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
        let needs = self.needs()?;
        let mut layer_of: Vec<Option<usize>> = vec![None; needs.len()];
        let mut layers: Vec<Vec<String>> = Vec::new();
        loop {
            // What needs nothing but packages of earlier layers.
            let placed = |nth: &usize| layer_of.get(*nth).copied().flatten().is_some();
            let next: Vec<usize> = needs
                .iter()
                .enumerate()
                .filter(|(nth, needs)| !placed(nth) && needs.iter().all(placed))
                .map(|(nth, _)| nth)
                .collect();
            if next.is_empty() {
                break;
            }
            for nth in &next {
                if let Some(layer) = layer_of.get_mut(*nth) {
                    *layer = Some(layers.len());
                }
            }
            layers.push(next.into_iter().filter_map(|nth| Some(self.packages.get(nth)?.0.clone())).collect());
        }
        match layer_of.iter().position(Option::is_none) {
            None => Ok(layers),
            Some(start) => Err(GraphError::Cycle(self.cycle(&needs, &layer_of, start))),
        }
    }

    /// What each package needs, by place.
    fn needs(&self) -> Result<Vec<Vec<usize>>, GraphError> {
        let places: BTreeMap<&str, usize> =
            self.packages.iter().enumerate().map(|(nth, (name, _))| (name.as_str(), nth)).collect();
        let place = |package: &str, needs: &String| {
            let unknown = || GraphError::Unknown { package: package.to_owned(), needs: needs.clone() };
            places.get(needs.as_str()).copied().ok_or_else(unknown)
        };
        let of =
            |(package, needs): &(String, Vec<String>)| needs.iter().map(|it| place(package, it)).collect();
        self.packages.iter().map(of).collect()
    }

    /// Packages that need each other. Each one that found no layer needs another such one, so that to follow them leads into a circle.
    fn cycle(&self, needs: &[Vec<usize>], layers: &[Option<usize>], start: usize) -> Vec<String> {
        let mut way = vec![start];
        let mut last = start;
        let in_no_layer = |nth: &&usize| layers.get(**nth).is_some_and(Option::is_none);
        while let Some(next) = needs.get(last).and_then(|needs| needs.iter().find(in_no_layer)) {
            if let Some(from) = way.iter().position(|nth| nth == next) {
                way.drain(..from);
                break;
            }
            way.push(*next);
            last = *next;
        }
        way.into_iter().filter_map(|nth| Some(self.packages.get(nth)?.0.clone())).collect()
    }
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
