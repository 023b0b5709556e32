//! The table of faults for programs: their names, what they leave behind, and one of each.

use std::time::Duration;

use super::schema::Change;
use super::{Fault, Kind, RetryAfter};

impl Fault {
    /// Every fault by its name, in the order of the table above, so that a test can try its client on each.
    ///
    /// ```
    /// # use copr_fake::Fault;
    /// for (name, fault) in Fault::all() {
    ///     // Start a server, let this go wrong on an operation, and call it with a short time limit.
    ///     assert_eq!(fault.name(), name);
    /// }
    /// ```
    ///
    /// Where a fault comes in degrees it is a mild one: latency is 20 ms, a drip pauses for 1 ms, a proxy says 503, a
    /// refusal is 403, `Retry-After` is 429 and one second, a redirect is 307 to `http://elsewhere.invalid`, which no
    /// resolver knows, and a huge body has 16 MiB. The two that hang do so until the client gives up.
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

    /// Its name in the table above.
    pub const fn name(&self) -> &'static str {
        match self.0 {
            Kind::Latency(_) => "latency",
            Kind::Hang => "hang",
            Kind::HangInBody => "hang_in_body",
            Kind::ResetUnread => "reset_unread",
            Kind::ResetHandled => "reset_handled",
            Kind::CutBody => "cut_body",
            Kind::TruncatedJson => "truncated_json",
            Kind::MalformedJson => "malformed_json",
            Kind::Html(_) => "html",
            Kind::Error(_) => "error",
            Kind::RetryAfter(..) => "retry_after",
            Kind::WrongType => "wrong_type",
            Kind::Gzip => "gzip",
            Kind::Drip(_) => "drip",
            Kind::Huge(_) => "huge",
            Kind::Redirect(..) => "redirect",
            Kind::Json(Change::UnknownFields) => "unknown_fields",
            Kind::Json(Change::UnknownWords) => "unknown_words",
            Kind::Json(Change::Nulls) => "nulls",
            Kind::Json(Change::Everything) => "everything",
            Kind::Challenge => "challenge",
            Kind::Early401 => "early_401",
            Kind::Twice => "twice",
        }
    }

    /// Whether the operation takes place: the column *Handled* of the table above.
    pub const fn is_handled(&self) -> bool {
        match self.0 {
            Kind::Latency(_)
            | Kind::HangInBody
            | Kind::ResetHandled
            | Kind::CutBody
            | Kind::TruncatedJson
            | Kind::MalformedJson
            | Kind::WrongType
            | Kind::Gzip
            | Kind::Drip(_)
            | Kind::Json(_)
            | Kind::Twice => true,
            Kind::Hang
            | Kind::ResetUnread
            | Kind::Html(_)
            | Kind::Error(_)
            | Kind::RetryAfter(..)
            | Kind::Huge(_)
            | Kind::Redirect(..)
            | Kind::Challenge
            | Kind::Early401 => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Fault;

    /// Name and *Handled* of each row of the documentation.
    fn documented() -> Vec<(String, bool)> {
        let source = include_str!("../fault.rs");
        let rows = source.lines().filter_map(|line| line.strip_prefix("/// | [`"));
        rows.map(|row| {
            let cells: Vec<_> = row.split(" | ").collect();
            assert!(row.starts_with(cells[1].trim_matches('`')), "a row links to the fault it names: {row}");
            (cells[1].trim_matches('`').to_owned(), cells[2] == "yes")
        })
        .collect()
    }

    #[test]
    fn the_table_for_people_is_the_table_for_programs() {
        let all: Vec<_> =
            Fault::all().into_iter().map(|(name, fault)| (name.to_owned(), fault.is_handled())).collect();
        assert_eq!(all, documented());
    }

    #[test]
    fn every_way_to_make_a_fault_has_its_row() {
        let source = include_str!("../fault.rs");
        let made = source.matches("pub const fn ").count() + source.matches("pub fn ").count();
        assert_eq!(Fault::all().len(), made);
    }
}
