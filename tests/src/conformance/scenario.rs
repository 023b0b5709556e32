//! Scenarios and what they need.

use std::fmt;
use std::future::Future;
use std::pin::Pin;

use super::checks::Outcome;
use super::context::Context;

/// The future of a scenario.
pub type Run<'a> = Pin<Box<dyn Future<Output = Outcome> + Send + 'a>>;

/// A behavior that every Copr server should have.
#[derive(Clone, Copy)]
pub struct Scenario {
    /// Its name in kebab case.
    pub name: &'static str,
    /// What it checks, in one sentence.
    pub shows: &'static str,
    /// The operations it covers. What it really sends is counted separately.
    pub about: &'static [&'static str],
    /// What it needs.
    pub needs: &'static [Need],
    /// The scenario itself.
    pub run: for<'a> fn(&'a Context<'a>) -> Run<'a>,
}

impl fmt::Debug for Scenario {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Scenario").field("name", &self.name).finish_non_exhaustive()
    }
}

/// Something a scenario needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// A login.
    Login,
    /// The login of a second user, without permissions in the first user's projects.
    Second,
    /// A group that the first user is a member of and the second is not.
    Group,
    /// Permission to create, change and delete things.
    Writes,
    /// Builds that finish. The fake advances its clock; real servers need `--srpm`.
    Builds,
    /// A login whose token may be replaced.
    Spare,
    /// The login of a server admin.
    Admin,
    /// The fake: decides how a build ends, issues Kerberos tickets, expires tokens, and creates thousands of rows.
    Fake,
}

impl fmt::Display for Need {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Login => "a login",
            Self::Second => "a second login",
            Self::Group => "a group",
            Self::Writes => "permission to write",
            Self::Builds => "builds that finish (--srpm)",
            Self::Spare => "a spare login (--spare-login)",
            Self::Admin => "an admin's login (--admin-login)",
            Self::Fake => "the fake",
        })
    }
}

/// Declares a scenario.
macro_rules! scenario {
    ($name:literal, $shows:literal, [$($need:ident)*], [$($operation:ident)*], $run:path) => {
        $crate::conformance::scenario::Scenario {
            name: $name,
            shows: $shows,
            about: &[$(stringify!($operation)),*],
            needs: &[$($crate::conformance::scenario::Need::$need),*],
            run: |cx| Box::pin($run(cx)),
        }
    };
}
pub(super) use scenario;
