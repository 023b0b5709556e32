//! The table of faults: one of each, with its name.

use std::time::Duration;

use super::schema::Change;
use super::{Fault, Kind, RetryAfter};

impl Fault {
    /// Returns one of each fault with its name, in the order of the table above, so that a test can try a client on all.
    ///
    /// ```
    /// # use copr_fake::Fault;
    /// for (name, fault) in Fault::all() {
    ///     // Start a server, apply the fault to an operation, and call it with a short timeout.
    ///     assert_eq!(fault.name(), name);
    /// }
    /// ```
    ///
    /// The parameters are mild: a latency of 20 ms, pauses of 1 ms, a proxy's 503, an error 403, a 429 with a `Retry-After` of
    /// one second, a redirect with 307 to `http://elsewhere.invalid`, a huge body of 16 MiB. The two that hang do so until
    /// the client gives up.
    pub fn all() -> Vec<(&'static str, Self)> {
        let all = [
            Self::latency(Duration::from_millis(20)),
            Self::hang(),
            Self::hang_in_body(),
            Self::reset_unread(),
            Self::reset_handled(),
            Self::cut_body(),
            Self::truncated_json(),
            Self::malformed_json(),
            Self::html(503),
            Self::error(403),
            Self::retry_after(429, RetryAfter::Seconds(1)),
            Self::wrong_type(),
            Self::gzip(),
            Self::drip(Duration::from_millis(1)),
            Self::huge(16 << 20),
            Self::redirect(307, "http://elsewhere.invalid"),
            Self::unknown_fields(),
            Self::unknown_words(),
            Self::nulls(),
            Self::everything(),
            Self::challenge(),
            Self::early_401(),
            Self::twice(),
        ];
        all.into_iter().map(|fault| (fault.name(), fault)).collect()
    }

    /// Returns the name in the table above.
    pub const fn name(&self) -> &'static str {
        self.row().0
    }

    /// Returns whether the operation is performed: the column *Handled* of the table above.
    pub const fn is_handled(&self) -> bool {
        self.row().1
    }

    const fn row(&self) -> (&'static str, bool) {
        match self.0 {
            Kind::Latency(_) => ("latency", true),
            Kind::Hang => ("hang", false),
            Kind::HangInBody => ("hang_in_body", true),
            Kind::ResetUnread => ("reset_unread", false),
            Kind::ResetHandled => ("reset_handled", true),
            Kind::CutBody => ("cut_body", true),
            Kind::TruncatedJson => ("truncated_json", true),
            Kind::MalformedJson => ("malformed_json", true),
            Kind::Html(_) => ("html", false),
            Kind::Error(_) => ("error", false),
            Kind::RetryAfter(..) => ("retry_after", false),
            Kind::WrongType => ("wrong_type", true),
            Kind::Gzip => ("gzip", true),
            Kind::Drip(_) => ("drip", true),
            Kind::Huge(_) => ("huge", false),
            Kind::Redirect(..) => ("redirect", false),
            Kind::Json(Change::UnknownFields) => ("unknown_fields", true),
            Kind::Json(Change::UnknownWords) => ("unknown_words", true),
            Kind::Json(Change::Nulls) => ("nulls", true),
            Kind::Json(Change::Everything) => ("everything", true),
            Kind::Challenge => ("challenge", false),
            Kind::Early401 => ("early_401", false),
            Kind::Twice => ("twice", true),
        }
    }
}
