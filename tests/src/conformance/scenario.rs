//! What a scenario is and what it needs.

use std::fmt;
use std::future::Future;
use std::pin::Pin;

use super::checks::Done;
use super::context::Context;

/// A scenario on its way.
pub type Run<'a> = Pin<Box<dyn Future<Output = Done> + Send + 'a>>;

/// One thing that holds of a Copr server.
#[derive(Clone, Copy)]
pub struct Scenario {
    /// Its name, in words joined by dashes.
    pub name: &'static str,
    /// What it shows, in one sentence.
    pub shows: &'static str,
    /// The operations it is about; what it really sends is counted apart.
    pub about: &'static [&'static str],
    /// What it can't do without.
    pub needs: &'static [Need],
    /// The scenario itself.
    pub run: for<'a> fn(&'a Context<'a>) -> Run<'a>,
}

impl fmt::Debug for Scenario {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Scenario").field("name", &self.name).finish_non_exhaustive()
    }
}

/// Something that a scenario can't do without.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// A login.
    Login,
    /// The login of a second user, who has no rights in what the first one makes.
    Second,
    /// A group that the first user is in and the second is not.
    Group,
    /// Leave to make, change and delete things.
    Writes,
    /// Builds that end: the fake moves time; on a real server they are waited for, which wants sources that build there.
    Builds,
    /// A login whose token may be replaced.
    Spare,
    /// The login of a server admin.
    Admin,
    /// The fake: it decides how a build ends, has a Kerberos ticket, ends logins, or makes rows by the thousand.
    Fake,
}

impl fmt::Display for Need {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Login => "a login",
            Self::Second => "a second login",
            Self::Group => "a group",
            Self::Writes => "leave to write",
            Self::Builds => "builds to wait for (--srpm)",
            Self::Spare => "a login to spoil (--spare-login)",
            Self::Admin => "an admin's login (--admin-login)",
            Self::Fake => "the fake",
        })
    }
}

/// One row of the registry.
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
