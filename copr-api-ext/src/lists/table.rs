//! The one table of lists: what tells a row from the others, and how each list comes.

use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use copr_api::builder::{BuildChrootList, BuildList, PackageList, ProjectList, ProjectSearch};
use copr_api::enums::BuildState;
use copr_api::types::{Build, BuildChroot, Package, Project};
use copr_api::{OffsetList, Page};

use crate::paging::Order;

/// A row of a list.
pub trait Row: Send + 'static {
    /// A number that no other row of its list has.
    fn key(&self) -> i64;
}

/// How a list comes, as a type, so that what it can't do can't be asked for.
pub trait Ordering: Send + Sync + 'static {
    /// The order unless another one is asked for.
    const ORDER: Order;
}

/// A list that the server orders by id, in either direction.
#[derive(Clone, Copy, Debug)]
pub enum ById {}

/// A list that comes newest first, whatever is asked for.
#[derive(Clone, Copy, Debug)]
pub enum NewestFirst {}

/// A list that has no order by id, or whose rows don't tell their id.
#[derive(Clone, Copy, Debug)]
pub enum Unordered {}

impl Ordering for ById {
    const ORDER: Order = Order::Ascending;
}

impl Ordering for NewestFirst {
    const ORDER: Order = Order::Descending;
}

impl Ordering for Unordered {
    const ORDER: Order = Order::Unordered;
}

/// A test of a row.
pub type Test<R> = Box<dyn FnMut(&R) -> bool + Send>;

/// A call that can be read as a stream.
pub trait Listed: OffsetList<Page: Page<Row: Row>> {
    /// How its rows come.
    type Order: Ordering;

    /// The test that stands for an argument which no page can be sent with.
    fn instead_of(argument: &str, value: &str) -> Option<Test<<Self::Page as Page>::Row>> {
        let _ = (argument, value);
        None
    }
}

impl Listed for BuildList<'_> {
    type Order = NewestFirst;

    fn instead_of(argument: &str, value: &str) -> Option<Test<Build>> {
        let state = BuildState::from(value);
        (argument == "status").then(|| -> Test<Build> { Box::new(move |build| build.state == state) })
    }
}

impl Listed for ProjectList<'_> {
    type Order = ById;
}

impl Listed for PackageList<'_> {
    type Order = ById;
}

impl Listed for ProjectSearch<'_> {
    type Order = Unordered;
}

impl Listed for BuildChrootList<'_> {
    type Order = Unordered;
}

impl Row for Build {
    fn key(&self) -> i64 {
        self.id
    }
}

impl Row for Package {
    fn key(&self) -> i64 {
        self.id
    }
}

impl Row for Project {
    fn key(&self) -> i64 {
        self.id
    }
}

impl Row for BuildChroot {
    /// A build has each chroot once. Two names out of a thousand share a hash of 64 bits once in 10^13 lists.
    fn key(&self) -> i64 {
        let mut hasher = DefaultHasher::new();
        self.name.hash(&mut hasher);
        hasher.finish().cast_signed()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use copr_api::{List, OPERATIONS};

    #[test]
    fn every_operation_that_answers_with_pages_is_in_the_table() {
        fn id<L: Listed>() -> &'static str {
            L::OPERATION
        }
        let here = [
            id::<BuildChrootList<'_>>(),
            id::<BuildList<'_>>(),
            id::<PackageList<'_>>(),
            id::<ProjectList<'_>>(),
            id::<ProjectSearch<'_>>(),
        ];
        let paged = OPERATIONS.iter().filter(|operation| operation.list == List::Offset);
        assert_eq!(paged.map(|operation| operation.id).collect::<Vec<_>>(), here);
    }

    #[test]
    fn chroots_are_told_apart_by_their_names() {
        let chroot = |name: &str| BuildChroot {
            name: name.into(),
            state: BuildState::Pending,
            started_on: None,
            ended_on: None,
            result_url: None,
        };
        let names = ["fedora-43-x86_64", "fedora-43-aarch64", "fedora-42-x86_64", ""];
        let keys: std::collections::BTreeSet<_> = names.iter().map(|name| chroot(name).key()).collect();
        assert_eq!(keys.len(), names.len());
        assert!(names.iter().all(|name| keys.contains(&chroot(name).key())));
    }
}
