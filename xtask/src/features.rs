//! Which features our packages have, which of them can be built on this machine, and in which combinations they are checked.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

/// A package of the workspace that has features.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Package {
    /// Its name.
    pub name: String,
    /// Its features, `default` left out, and what each switches on.
    pub features: BTreeMap<String, Vec<String>>,
}

/// The packages with features in what `cargo metadata --no-deps` says.
#[must_use]
pub fn packages(metadata: &Value) -> Vec<Package> {
    let mut packages = Vec::new();
    for package in metadata["packages"].as_array().into_iter().flatten() {
        let features: BTreeMap<String, Vec<String>> = package["features"]
            .as_object()
            .into_iter()
            .flatten()
            .filter(|(name, _)| *name != "default")
            .map(|(name, on)| {
                let on = on.as_array().into_iter().flatten().filter_map(Value::as_str);
                (name.clone(), on.map(str::to_owned).collect())
            })
            .collect();
        if let Some(name) = package["name"].as_str().filter(|_| !features.is_empty()) {
            packages.push(Package { name: name.to_owned(), features });
        }
    }
    packages.sort_by(|a, b| a.name.cmp(&b.name));
    packages
}

impl Package {
    /// The features that can be built when these can't: neither they nor what switches them on.
    #[must_use]
    pub fn buildable(&self, missing: &BTreeSet<&str>) -> Vec<&str> {
        self.features.keys().map(String::as_str).filter(|name| !self.needs(name, missing)).collect()
    }

    fn needs(&self, name: &str, missing: &BTreeSet<&str>) -> bool {
        // A feature of a dependency that is switched on has the same needs as ours of that name.
        let own = name.rsplit('/').next().unwrap_or(name);
        missing.contains(own)
            || self.features.get(name).is_some_and(|on| on.iter().any(|name| self.needs(name, missing)))
    }

    /// The arguments of each combination that is checked: no feature, the default ones, each one alone, all.
    #[must_use]
    pub fn combinations(&self, missing: &BTreeSet<&str>) -> Vec<String> {
        let package = format!("-p {}", self.name);
        let buildable = self.buildable(missing);
        let mut all = vec![format!("{package} --no-default-features"), package.clone()];
        for name in &buildable {
            all.push(format!("{package} --no-default-features --features {name}"));
        }
        if buildable.len() > 1 {
            all.push(format!("{package} --features {}", buildable.join(",")));
        }
        all
    }

    /// The arguments of every set of features that differs from the others in what it switches on.
    #[must_use]
    pub fn powerset(&self, missing: &BTreeSet<&str>) -> Vec<String> {
        let mut sets = BTreeSet::from([BTreeSet::new()]);
        for name in self.buildable(missing) {
            let with = sets.iter().map(|set: &BTreeSet<&str>| {
                let mut set = set.clone();
                self.switch_on(name, &mut set);
                set
            });
            let with: Vec<_> = with.collect();
            sets.extend(with);
        }
        let arguments = sets.into_iter().map(|set| {
            let names: Vec<_> = set.into_iter().collect();
            format!("-p {} --no-default-features --features={}", self.name, names.join(","))
        });
        arguments.collect()
    }

    /// Adds a feature and what it switches on of this package.
    fn switch_on<'a>(&'a self, name: &'a str, set: &mut BTreeSet<&'a str>) {
        let Some(on) = self.features.get(name) else { return };
        if set.insert(name) {
            for name in on {
                self.switch_on(name, set);
            }
        }
    }
}

/// The arguments that switch on all features of the workspace that can be built.
#[must_use]
pub fn all(packages: &[Package], missing: &BTreeSet<&str>) -> String {
    if missing.is_empty() {
        return "--all-features".to_owned();
    }
    let named = packages.iter().flat_map(|package| {
        package.buildable(missing).into_iter().map(move |name| format!("{}/{name}", package.name))
    });
    format!("--features {}", named.collect::<Vec<_>>().join(","))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn two() -> Vec<Package> {
        packages(&json!({"packages": [
            {"name": "ext", "features": {"default": ["rustls"], "rustls": ["api/rustls"], "native-tls": ["api/native-tls"],
                "tickets": ["dep:gss", "cache"], "more": ["tickets"], "cache": []}},
            {"name": "api", "features": {"default": [], "native-tls": []}},
            {"name": "none", "features": {}},
        ]}))
    }

    #[test]
    fn every_feature_is_checked_alone_and_with_all_others() {
        let none = BTreeSet::new();
        assert_eq!(
            two()[1].combinations(&none),
            [
                "-p ext --no-default-features",
                "-p ext",
                "-p ext --no-default-features --features cache",
                "-p ext --no-default-features --features more",
                "-p ext --no-default-features --features native-tls",
                "-p ext --no-default-features --features rustls",
                "-p ext --no-default-features --features tickets",
                "-p ext --features cache,more,native-tls,rustls,tickets",
            ]
        );
        assert_eq!(all(&two(), &none), "--all-features");
    }

    #[test]
    fn every_set_of_features_is_checked_once() {
        assert_eq!(
            two()[0].powerset(&BTreeSet::new()),
            [
                "-p api --no-default-features --features=",
                "-p api --no-default-features --features=native-tls"
            ]
        );
        let sets = two()[1].powerset(&BTreeSet::new());
        // Each of `cache`, `tickets` and `more` needs those before it: four sets of these, four of the other two.
        assert_eq!(sets.len(), 4 * 4, "{sets:?}");
        assert!(sets.contains(&"-p ext --no-default-features --features=cache,rustls,tickets".to_owned()));
    }

    #[test]
    fn what_the_machine_lacks_is_left_out_with_all_that_needs_it() {
        let missing = BTreeSet::from(["native-tls", "tickets"]);
        assert_eq!(two()[1].buildable(&missing), ["cache", "rustls"]);
        assert_eq!(two()[0].combinations(&missing), ["-p api --no-default-features", "-p api"]);
        assert_eq!(all(&two(), &missing), "--features ext/cache,ext/rustls");
    }
}
