//! Who is hurt by a change: pure functions from a kind of change and a direction to a verdict.

use super::kind::Kind;

/// What a change means for a client of the API. The worst comes first, also in the order of the variants.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// A client written against the old description can fail, or generated code changes its shape.
    Breaking,
    /// Whether a client fails depends on things the descriptions do not say.
    Unclear,
    /// A client written against the old description goes on working.
    Compatible,
}

impl Class {
    /// All classes, worst first.
    pub const ALL: [Class; 3] = [Class::Breaking, Class::Unclear, Class::Compatible];

    /// The class as the JSON output spells it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Class::Breaking => "breaking",
            Class::Unclear => "unclear",
            Class::Compatible => "compatible",
        }
    }
}

/// In which directions a thing travels between a client and the server.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Reach {
    /// Clients send it.
    pub request: bool,
    /// Clients receive it.
    pub response: bool,
}

impl Reach {
    /// No operation uses it.
    pub const NONE: Reach = Reach { request: false, response: false };
    /// Only sent.
    pub const REQUEST: Reach = Reach { request: true, response: false };
    /// Only received.
    pub const RESPONSE: Reach = Reach { request: false, response: true };
    /// Sent and received; also for things without a direction, such as operations.
    pub const BOTH: Reach = Reach { request: true, response: true };

    /// The directions of either.
    #[must_use]
    pub const fn or(self, other: Reach) -> Reach {
        Reach { request: self.request || other.request, response: self.response || other.response }
    }
}

/// The verdict on a change to a thing that travels in the given directions: the worst of them.
///
/// What no operation uses cannot hurt anyone, whatever happens to it.
#[must_use]
pub fn classify(kind: Kind, reach: Reach) -> Class {
    let (request, response) = kind.verdicts();
    let sent = if reach.request { request } else { Class::Compatible };
    let received = if reach.response { response } else { Class::Compatible };
    sent.min(received)
}
