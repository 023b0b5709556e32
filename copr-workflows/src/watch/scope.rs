//! What a watch is about: one build, several, or a project.

use super::outcome::{Outcome, Outcomes};

/// A watch of one build; its future gives the [`Outcome`].
#[derive(Debug)]
pub enum One {}

/// A watch of several builds; its future gives the [`Outcomes`].
#[derive(Debug)]
pub enum Many {}

/// A watch of the builds of a project; its future gives the [`Outcomes`].
#[derive(Debug)]
pub enum OfProject {}

/// What a watch is about, and so what its future gives: [`One`], [`Many`] or [`OfProject`].
pub trait Scope: sealed::Sealed + 'static {
    /// What the future of the watch gives.
    type Outcome: Send + 'static;

    #[doc(hidden)]
    fn outcome(outcomes: Outcomes) -> Option<Self::Outcome>;
}

mod sealed {
    pub trait Sealed {}
    impl Sealed for super::One {}
    impl Sealed for super::Many {}
    impl Sealed for super::OfProject {}
}

impl Scope for One {
    type Outcome = Outcome;

    fn outcome(outcomes: Outcomes) -> Option<Outcome> {
        outcomes.builds.into_iter().next()
    }
}

impl Scope for Many {
    type Outcome = Outcomes;

    fn outcome(outcomes: Outcomes) -> Option<Outcomes> {
        Some(outcomes)
    }
}

impl Scope for OfProject {
    type Outcome = Outcomes;

    fn outcome(outcomes: Outcomes) -> Option<Outcomes> {
        Some(outcomes)
    }
}
