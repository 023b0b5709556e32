//! The lists of the API: how each is ordered, and what identifies a row.

use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use copr_api::ListCall;
use copr_api::builder::{BuildChrootList, BuildList, PackageList, ProjectList, ProjectSearch};
use copr_api::enums::BuildState;
use copr_api::types::{Build, BuildChroot, Package, Project};

use crate::paging::Order;

/// A filter of rows.
pub type Test<R> = Box<dyn FnMut(&R) -> bool + Send>;

/// A call that can be read as a stream.
pub trait Listed: ListCall {
    /// The default order of the rows.
    const ORDER: Order;

    /// A number that is unique in the list.
    fn key(row: &Self::Row) -> i64;

    /// The filter that replaces an argument which can't be sent with a page.
    fn test_for(argument: &str, value: &str) -> Option<Test<Self::Row>> {
        let _ = (argument, value);
        None
    }
}

/// A list that the server orders by ID, in either direction.
pub trait ById: Listed {}

impl Listed for BuildList {
    const ORDER: Order = Order::Descending;

    fn key(row: &Build) -> i64 {
        row.id
    }

    fn test_for(argument: &str, value: &str) -> Option<Test<Build>> {
        let state = BuildState::from(value);
        (argument == "status").then(|| -> Test<Build> { Box::new(move |build| build.state == state) })
    }
}

impl Listed for ProjectList {
    const ORDER: Order = Order::Ascending;

    fn key(row: &Project) -> i64 {
        row.id
    }
}

impl Listed for PackageList {
    const ORDER: Order = Order::Ascending;

    fn key(row: &Package) -> i64 {
        row.id
    }
}

impl Listed for ProjectSearch {
    const ORDER: Order = Order::Unordered;

    fn key(row: &Project) -> i64 {
        row.id
    }
}

impl Listed for BuildChrootList {
    const ORDER: Order = Order::Unordered;

    /// A hash of the name, which is unique in a build. A list of 1,000 chroots has a collision with a probability of 10^-13.
    fn key(row: &BuildChroot) -> i64 {
        let mut hasher = DefaultHasher::new();
        row.name.hash(&mut hasher);
        hasher.finish().cast_signed()
    }
}

impl ById for ProjectList {}
impl ById for PackageList {}

#[cfg(test)]
mod tests {
    use super::*;
    use copr_api::{List, OPERATIONS};

    #[test]
    fn covers_every_paged_operation() {
        fn id<L: Listed>() -> &'static str {
            L::OPERATION.id
        }
        let here = [
            id::<BuildChrootList>(),
            id::<BuildList>(),
            id::<PackageList>(),
            id::<ProjectList>(),
            id::<ProjectSearch>(),
        ];
        let paged = OPERATIONS.iter().filter(|operation| operation.list == List::Offset);
        assert_eq!(paged.map(|operation| operation.id).collect::<Vec<_>>(), here);
    }

    #[test]
    fn keys_of_chroots_differ() {
        let chroot = |name: &str| BuildChroot {
            name: name.into(),
            state: BuildState::Pending,
            started_on: None,
            ended_on: None,
            result_url: None,
        };
        let names = ["fedora-43-x86_64", "fedora-43-aarch64", "fedora-42-x86_64", ""];
        let keys: std::collections::BTreeSet<_> =
            names.iter().map(|name| BuildChrootList::key(&chroot(name))).collect();
        assert_eq!(keys.len(), names.len());
    }
}
