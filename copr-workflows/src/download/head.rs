//! What the head of an answer means for somebody who has a part of a file: pure decisions.

use reqwest::header::{
    CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_RANGE, CONTENT_TYPE, ETAG, HeaderName, LAST_MODIFIED,
    TRANSFER_ENCODING,
};
use reqwest::{Response, Version};

/// What tells one version of a file from another.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Mark {
    pub etag: Option<String>,
    pub changed: Option<String>,
    pub total: Option<u64>,
}

impl Mark {
    /// Whether both may be the same version: nothing that both have differs.
    pub(crate) fn may_be(&self, other: &Self) -> bool {
        let differ = |a: &Option<String>, b: &Option<String>| a.is_some() && b.is_some() && a != b;
        let sizes = self.total.is_some() && other.total.is_some() && self.total != other.total;
        !sizes && !differ(&self.etag, &other.etag) && !differ(&self.changed, &other.changed)
    }

    /// Whether an answer with a part of a file says that it is of this version: what names the version, if anything does, is in both.
    fn is_named_by(&self, other: &Self) -> bool {
        let both = |a: &Option<String>, b: &Option<String>| a.is_some() && a == b;
        let nameless = self.etag.is_none() && self.changed.is_none();
        nameless || both(&self.etag, &other.etag) || both(&self.changed, &other.changed)
    }

    /// The mark in a number that can stand in the name of a file, or nothing if it tells no versions apart.
    pub(crate) fn number(&self) -> Option<u64> {
        let version = self.etag.as_ref().or(self.changed.as_ref())?;
        let text = format!("{version}\n{}", self.total?);
        // FNV-1a: the same on every machine and in every release.
        Some(text.bytes().fold(0xcbf2_9ce4_8422_2325, |sum: u64, byte| {
            (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        }))
    }
}

/// How the bytes were changed on their way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Coding {
    #[default]
    None,
    Gzip,
    Unknown,
}

/// What matters of a head.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Head {
    pub status: u16,
    /// Of a 206.
    pub part: Part,
    /// Bytes that the body has.
    pub length: Option<u64>,
    /// Whether HTTP tells a body that ends from a body that was cut.
    pub framed: bool,
    pub coding: Coding,
    pub html: bool,
    pub mark: Mark,
}

impl Head {
    pub(crate) fn of(response: &Response) -> Self {
        let text = |name: HeaderName| response.headers().get(name)?.to_str().ok().map(str::trim);
        let range = text(CONTENT_RANGE).and_then(content_range);
        let status = response.status().as_u16();
        let length = text(CONTENT_LENGTH).and_then(|length| length.parse().ok());
        let chunked = text(TRANSFER_ENCODING).is_some_and(|how| how.eq_ignore_ascii_case("chunked"));
        let coding = match text(CONTENT_ENCODING).map(str::to_ascii_lowercase).as_deref() {
            None | Some("" | "identity") => Coding::None,
            Some("gzip" | "x-gzip") => Coding::Gzip,
            Some(_) => Coding::Unknown,
        };
        let total = match range {
            Some((_, total)) => total,
            None if status == 200 && coding == Coding::None => length,
            None => None,
        };
        let owned = |name| text(name).map(str::to_owned);
        Self {
            status,
            part: range.and_then(|(part, _)| part),
            length,
            framed: length.is_some() || chunked || response.version() >= Version::HTTP_2,
            coding,
            html: text(CONTENT_TYPE).is_some_and(|media| media.to_ascii_lowercase().starts_with("text/html")),
            mark: Mark { etag: owned(ETAG), changed: owned(LAST_MODIFIED), total },
        }
    }
}

/// First byte and the one after the last.
type Part = Option<(u64, u64)>;

/// `bytes 0-9/100`, `bytes 0-9/*`, `bytes */100`: the part, its end excluded, and the size of the whole.
fn content_range(text: &str) -> Option<(Part, Option<u64>)> {
    let (part, total) = text.strip_prefix("bytes ")?.split_once('/')?;
    let total = if total == "*" { None } else { Some(total.parse().ok()?) };
    if part == "*" {
        return Some((None, total));
    }
    let (first, last) = part.split_once('-')?;
    let (first, last): (u64, u64) = (first.parse().ok()?, last.parse().ok()?);
    let end = last.checked_add(1).filter(|end| *end > first && total.is_none_or(|total| *end <= total))?;
    Some((Some((first, end)), total))
}

/// What to do with an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// Its body is what follows, up to the end of the file.
    Follows,
    /// Nothing follows: the file is as long as what is there.
    Ends,
    /// The file is not the one that was begun.
    Changed,
    /// A range means nothing here; ask for all of it.
    AskWhole,
    /// It contradicts itself.
    Nonsense(&'static str),
    /// It says that it failed.
    Failed,
}

/// Decides about the answer to a request for a file from byte `at` on, of which `mark` is known already. `gzip` says that the
/// file itself is one: many servers label those with a content encoding that is none.
pub(crate) fn judge(head: &Head, at: u64, mark: Option<&Mark>, gzip: bool) -> Verdict {
    let same = mark.is_none_or(|mark| mark.may_be(&head.mark));
    match head.status {
        206 => {
            let Some((first, end)) = head.part else {
                return Verdict::Nonsense("a part of a file that does not say which part");
            };
            let as_stored = head.length.is_none_or(|length| length == end - first);
            if head.coding == Coding::Unknown || (head.coding == Coding::Gzip && !(gzip && as_stored)) {
                return Verdict::AskWhole;
            }
            // Two files may have the same size. Answers with 416, unlike parts, come without names.
            if !same || mark.is_some_and(|mark| !mark.is_named_by(&head.mark)) {
                return Verdict::Changed;
            }
            if first == at {
                Verdict::Follows
            } else {
                Verdict::Nonsense("another part than the one asked for")
            }
        }
        200 if head.coding == Coding::Unknown => Verdict::Nonsense("an encoding that was not asked for"),
        200 if at > 0 => Verdict::Changed,
        200 if !head.framed => Verdict::Nonsense("a body of unknown length, which may have been cut"),
        200 => Verdict::Follows,
        416 => match head.mark.total {
            Some(total) if total == at && same => Verdict::Ends,
            None if at == 0 => Verdict::AskWhole,
            _ => Verdict::Changed,
        },
        201..=299 => Verdict::Nonsense("a success without the file"),
        _ => Verdict::Failed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_are_read_and_nonsense_is_not() {
        for (text, read) in [
            ("bytes 0-9/100", Some((Some((0, 10)), Some(100)))),
            ("bytes 90-99/100", Some((Some((90, 100)), Some(100)))),
            ("bytes 0-9/*", Some((Some((0, 10)), None))),
            ("bytes */100", Some((None, Some(100)))),
            ("bytes */*", Some((None, None))),
            ("bytes 9-0/100", None),
            ("bytes 90-100/100", None),
            ("bytes 0-18446744073709551615/*", None),
            ("bytes -9/100", None),
            ("lines 0-9/100", None),
            ("bytes 0-9", None),
            ("", None),
        ] {
            assert_eq!(content_range(text), read, "{text}");
        }
    }

    fn head(status: u16, part: Option<(u64, u64)>, total: Option<u64>) -> Head {
        let length = part.map_or(total, |(first, end)| Some(end - first));
        let mark = Mark { etag: Some("\"a\"".into()), changed: None, total };
        Head { status, part, length, framed: true, mark, ..Head::default() }
    }

    #[test]
    fn answers_are_taken_for_what_they_are() {
        use Verdict::{AskWhole, Changed, Ends, Failed, Follows, Nonsense};
        let seen = Mark { etag: Some("\"a\"".into()), changed: None, total: Some(100) };
        let other = Mark { etag: Some("\"b\"".into()), changed: None, total: Some(100) };
        let nameless = Mark { etag: None, ..seen.clone() };
        let dated = Mark { changed: Some("yesterday".into()), ..nameless.clone() };
        let part = head(206, Some((40, 100)), Some(100));
        let coded = |coding, head: Head| Head { coding, ..head };
        for (head, at, mark, gzip, verdict) in [
            (part.clone(), 40, Some(&seen), false, Follows),
            (part.clone(), 40, None, false, Follows),
            (part.clone(), 40, Some(&other), false, Changed),
            (Head { mark: nameless.clone(), ..part.clone() }, 40, Some(&seen), false, Changed),
            (Head { mark: dated.clone(), ..part.clone() }, 40, Some(&seen), false, Changed),
            (Head { mark: dated.clone(), ..part.clone() }, 40, Some(&dated), false, Follows),
            (Head { mark: dated.clone(), ..part.clone() }, 40, Some(&nameless), false, Follows),
            (Head { mark: nameless.clone(), ..head(416, None, Some(100)) }, 100, Some(&seen), false, Ends),
            (part.clone(), 39, Some(&seen), false, Nonsense("another part than the one asked for")),
            (head(206, Some((0, 50)), Some(50)), 0, Some(&seen), false, Changed),
            (
                head(206, None, Some(100)),
                40,
                None,
                false,
                Nonsense("a part of a file that does not say which part"),
            ),
            (head(206, Some((0, 100)), Some(100)), 0, None, false, Follows),
            (coded(Coding::Gzip, part.clone()), 40, None, true, Follows),
            (coded(Coding::Gzip, part.clone()), 40, None, false, AskWhole),
            (coded(Coding::Gzip, Head { length: Some(9), ..part.clone() }), 40, None, true, AskWhole),
            (coded(Coding::Unknown, part.clone()), 40, None, true, AskWhole),
            (head(200, None, Some(100)), 0, None, false, Follows),
            (head(200, None, Some(100)), 40, Some(&seen), false, Changed),
            (coded(Coding::Gzip, head(200, None, None)), 0, None, false, Follows),
            (
                coded(Coding::Unknown, head(200, None, None)),
                0,
                None,
                false,
                Nonsense("an encoding that was not asked for"),
            ),
            (
                Head { framed: false, ..head(200, None, None) },
                0,
                None,
                false,
                Nonsense("a body of unknown length, which may have been cut"),
            ),
            (head(416, None, Some(100)), 100, Some(&seen), false, Ends),
            (head(416, None, Some(0)), 0, None, false, Ends),
            (head(416, None, None), 0, None, false, AskWhole),
            (head(416, None, Some(50)), 100, Some(&seen), false, Changed),
            (head(416, None, None), 100, Some(&seen), false, Changed),
            (head(204, None, None), 0, None, false, Nonsense("a success without the file")),
            (head(404, None, None), 0, None, false, Failed),
            (head(302, None, None), 0, None, false, Failed),
            (head(503, None, None), 40, Some(&seen), false, Failed),
        ] {
            assert_eq!(judge(&head, at, mark, gzip), verdict, "{head:?} at {at}");
        }
    }

    #[test]
    fn marks_differ_where_both_know_and_number_the_same_everywhere() {
        let mark = |etag: Option<&str>, total| Mark { etag: etag.map(Into::into), changed: None, total };
        assert!(mark(Some("a"), Some(1)).may_be(&mark(None, Some(1))));
        assert!(!mark(Some("a"), Some(1)).may_be(&mark(Some("b"), Some(1))));
        assert!(!mark(None, Some(1)).may_be(&mark(None, Some(2))));
        assert_eq!(mark(Some("\"a\""), Some(100)).number(), Some(0xb02f_b6e3_f3c5_8fdb));
        assert_eq!((mark(None, Some(1)).number(), mark(Some("a"), None).number()), (None, None));
    }

    proptest::proptest! {
        #![proptest_config(proptest::test_runner::Config::with_cases(10_000))]
        #[test]
        fn only_what_fits_is_added_to_a_file(
            status in proptest::sample::select(vec![200_u16, 204, 206, 301, 404, 416, 500, 503]),
            part in proptest::option::of((0_u64..50, 1_u64..50)), total in proptest::option::of(0_u64..100),
            length in proptest::option::of(0_u64..100), framed: bool, at in 0_u64..50, known: bool, gzip: bool, coded: bool,
        ) {
            let part = part.map(|(first, more)| (first, first + more));
            let mark = Mark { etag: None, changed: None, total };
            let coding = if coded { Coding::Gzip } else { Coding::None };
            let head = Head { status, part, length, framed, coding, html: false, mark };
            let begun = Mark { etag: None, changed: None, total: Some(60) };
            let verdict = judge(&head, at, known.then_some(&begun), gzip);
            match verdict {
                Verdict::Follows if at > 0 => {
                    proptest::prop_assert!(status == 206 && part.is_some_and(|(first, _)| first == at));
                    proptest::prop_assert!(!known || total.is_none() || total == Some(60));
                }
                Verdict::Follows => proptest::prop_assert!(status == 206 || (status == 200 && framed)),
                Verdict::Ends => proptest::prop_assert!(status == 416 && total == Some(at)),
                Verdict::Failed => proptest::prop_assert!(status != 416 && !(200..300).contains(&status)),
                _ => {}
            }
        }

        #[test]
        fn no_header_makes_it_panic(text in "(bytes )?[0-9*/ -]{0,40}|.{0,30}") {
            let _ = content_range(&text);
        }
    }
}
