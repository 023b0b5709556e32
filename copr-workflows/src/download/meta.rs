//! The headers of a response, and whether its body continues a file. Pure functions.

use copr_api_ext::extend::stable_hash;
use reqwest::header::{
    CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_RANGE, CONTENT_TYPE, ETAG, HeaderName, LAST_MODIFIED,
    TRANSFER_ENCODING,
};
use reqwest::{Response, Version};

/// What distinguishes the versions of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Validators {
    pub etag: Option<String>,
    pub last_modified: Option<String>,
    pub total: Option<u64>,
}

impl Validators {
    /// Whether both may be the same version: the values that both have are equal.
    pub(crate) fn may_match(&self, other: &Self) -> bool {
        let differ = |a: &Option<String>, b: &Option<String>| a.is_some() && b.is_some() && a != b;
        let sizes = self.total.is_some() && other.total.is_some() && self.total != other.total;
        !sizes && !differ(&self.etag, &other.etag) && !differ(&self.last_modified, &other.last_modified)
    }

    /// Whether a partial response has the same etag or date as this version, if this has any.
    fn is_confirmed_by(&self, other: &Self) -> bool {
        let both = |a: &Option<String>, b: &Option<String>| a.is_some() && a == b;
        let unversioned = self.etag.is_none() && self.last_modified.is_none();
        unversioned || both(&self.etag, &other.etag) || both(&self.last_modified, &other.last_modified)
    }

    /// A number for file names; `None` if it would not distinguish versions.
    pub(crate) fn version(&self) -> Option<u64> {
        let version = self.etag.as_ref().or(self.last_modified.as_ref())?;
        Some(stable_hash(&format!(
            "{version}
{}",
            self.total?
        )))
    }
}

/// The content encoding.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Coding {
    #[default]
    None,
    Gzip,
    Unknown,
}

/// The headers that decide how a body is read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct ResponseMeta {
    pub status: u16,
    /// The range of a 206.
    pub range: ByteRange,
    /// The content length.
    pub length: Option<u64>,
    /// Whether HTTP distinguishes a complete body from a truncated one.
    pub framed: bool,
    pub coding: Coding,
    pub html: bool,
    pub validators: Validators,
}

impl ResponseMeta {
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
            range: range.and_then(|(range, _)| range),
            length,
            framed: length.is_some() || chunked || response.version() >= Version::HTTP_2,
            coding,
            html: text(CONTENT_TYPE).is_some_and(|media| media.to_ascii_lowercase().starts_with("text/html")),
            validators: Validators { etag: owned(ETAG), last_modified: owned(LAST_MODIFIED), total },
        }
    }

    /// Whether the body has a gzip encoding to remove. Many servers label gzip files as if they were encoded, and
    /// then the length of a part is that of its range.
    pub(crate) fn is_encoded(&self, gzip_file: bool) -> bool {
        let as_stored = self.range.is_none_or(|(first, end)| self.length.is_none_or(|it| it == end - first));
        self.coding == Coding::Gzip && !(gzip_file && as_stored)
    }
}

/// The offsets of the first byte and of the end.
type ByteRange = Option<(u64, u64)>;

/// Parses `bytes 0-9/100`, `bytes 0-9/*` or `bytes */100` into the range and the size of the file.
fn content_range(text: &str) -> Option<(ByteRange, Option<u64>)> {
    let (range, total) = text.strip_prefix("bytes ")?.split_once('/')?;
    let total = if total == "*" { None } else { Some(total.parse().ok()?) };
    if range == "*" {
        return Some((None, total));
    }
    let (first, last) = range.split_once('-')?;
    let (first, last): (u64, u64) = (first.parse().ok()?, last.parse().ok()?);
    let end = last.checked_add(1).filter(|end| *end > first && total.is_none_or(|total| *end <= total))?;
    Some((Some((first, end)), total))
}

/// What a response means for a partial file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum RangeCheck {
    /// Its body is the rest of the file.
    Follows,
    /// The file is complete already.
    Ends,
    /// It is another version of the file.
    Changed,
    /// It is contradictory.
    Invalid(&'static str),
    /// It has an error status.
    Failed,
}

/// Checks the response to a request for a file from `offset` on. `known` is what the first response said,
/// and empty for that one.
pub(crate) fn check_range(meta: &ResponseMeta, offset: u64, known: &Validators) -> RangeCheck {
    let same = known.may_match(&meta.validators);
    match meta.status {
        200 | 206 if meta.coding == Coding::Unknown => {
            RangeCheck::Invalid("an encoding that was not requested")
        }
        206 => match meta.range {
            None => RangeCheck::Invalid("a part of a file that does not say which part"),
            // Two versions may have the same size. A 416, unlike a 206, usually has no etag or date.
            Some(_) if !same || !known.is_confirmed_by(&meta.validators) => RangeCheck::Changed,
            Some((first, _)) if first == offset => RangeCheck::Follows,
            Some(_) => RangeCheck::Invalid("another part than the requested one"),
        },
        200 if offset > 0 => RangeCheck::Changed,
        200 if !meta.framed => RangeCheck::Invalid("a body of unknown length, which may have been cut"),
        200 => RangeCheck::Follows,
        416 if same && meta.validators.total == Some(offset) => RangeCheck::Ends,
        416 => RangeCheck::Changed,
        201..=299 => RangeCheck::Invalid("a success without the file"),
        _ => RangeCheck::Failed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parses_content_ranges() {
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

    fn meta(status: u16, range: Option<(u64, u64)>, total: Option<u64>) -> ResponseMeta {
        let length = range.map_or(total, |(first, end)| Some(end - first));
        let validators = Validators { etag: Some("\"a\"".into()), last_modified: None, total };
        ResponseMeta { status, range, length, framed: true, validators, ..ResponseMeta::default() }
    }

    #[test]
    fn checks_ranges() {
        use RangeCheck::{Changed, Ends, Failed, Follows, Invalid};
        let first = Validators::default();
        let seen = Validators { etag: Some("\"a\"".into()), last_modified: None, total: Some(100) };
        let other = Validators { etag: Some("\"b\"".into()), ..seen.clone() };
        let bare = Validators { etag: None, ..seen.clone() };
        let dated = Validators { last_modified: Some("yesterday".into()), ..bare.clone() };
        let part = || meta(206, Some((40, 100)), Some(100));
        let with = |validators: &Validators, meta| ResponseMeta { validators: validators.clone(), ..meta };
        let coded = |coding, meta| ResponseMeta { coding, ..meta };
        let unframed = ResponseMeta { framed: false, ..meta(200, None, None) };
        let encoding = Invalid("an encoding that was not requested");
        for (meta, at, known, verdict) in [
            (part(), 40, &seen, Follows),
            (part(), 40, &first, Follows),
            (part(), 40, &other, Changed),
            (with(&bare, part()), 40, &seen, Changed),
            (with(&dated, part()), 40, &seen, Changed),
            (with(&dated, part()), 40, &dated, Follows),
            (with(&dated, part()), 40, &bare, Follows),
            (with(&bare, meta(416, None, Some(100))), 100, &seen, Ends),
            (part(), 39, &seen, Invalid("another part than the requested one")),
            (meta(206, Some((0, 50)), Some(50)), 0, &seen, Changed),
            (
                meta(206, None, Some(100)),
                40,
                &first,
                Invalid("a part of a file that does not say which part"),
            ),
            (meta(206, Some((0, 100)), Some(100)), 0, &first, Follows),
            (coded(Coding::Gzip, part()), 40, &first, Follows),
            (coded(Coding::Unknown, part()), 40, &first, encoding),
            (meta(200, None, Some(100)), 0, &first, Follows),
            (meta(200, None, Some(100)), 40, &seen, Changed),
            (coded(Coding::Gzip, meta(200, None, None)), 0, &first, Follows),
            (coded(Coding::Unknown, meta(200, None, None)), 0, &first, encoding),
            (unframed, 0, &first, Invalid("a body of unknown length, which may have been cut")),
            (meta(416, None, Some(100)), 100, &seen, Ends),
            (meta(416, None, Some(0)), 0, &first, Ends),
            (meta(416, None, None), 0, &first, Changed),
            (meta(416, None, Some(50)), 100, &seen, Changed),
            (meta(416, None, None), 100, &seen, Changed),
            (meta(204, None, None), 0, &first, Invalid("a success without the file")),
            (meta(404, None, None), 0, &first, Failed),
            (meta(302, None, None), 0, &first, Failed),
            (meta(503, None, None), 40, &seen, Failed),
        ] {
            assert_eq!(check_range(&meta, at, known), verdict, "{meta:?} at {at}");
        }
    }

    #[test]
    fn distinguishes_encodings_from_labels_of_gzip_files() {
        let gzip = |meta| ResponseMeta { coding: Coding::Gzip, ..meta };
        let part = gzip(meta(206, Some((40, 100)), Some(100)));
        let packed_part = ResponseMeta { length: Some(9), ..part.clone() };
        for (meta, of_gzip_file, of_other) in [
            (meta(200, None, Some(100)), false, false),
            (gzip(meta(200, None, Some(100))), false, true),
            (part, false, true),
            (packed_part, true, true),
        ] {
            assert_eq!((meta.is_encoded(true), meta.is_encoded(false)), (of_gzip_file, of_other), "{meta:?}");
        }
    }

    #[test]
    fn compares_validators_and_derives_stable_versions() {
        let validators =
            |etag: Option<&str>, total| Validators { etag: etag.map(Into::into), last_modified: None, total };
        assert!(validators(Some("a"), Some(1)).may_match(&validators(None, Some(1))));
        assert!(!validators(Some("a"), Some(1)).may_match(&validators(Some("b"), Some(1))));
        assert!(!validators(None, Some(1)).may_match(&validators(None, Some(2))));
        assert_eq!(validators(Some("\"a\""), Some(100)).version(), Some(0xb02f_b6e3_f3c5_8fdb));
        assert_eq!(
            (validators(None, Some(1)).version(), validators(Some("a"), None).version()),
            (None, None)
        );
    }

    proptest::proptest! {
        #![proptest_config(proptest::test_runner::Config::with_cases(10_000))]
        #[test]
        fn accepts_only_the_bytes_that_follow(
            status in proptest::sample::select(vec![200_u16, 204, 206, 301, 404, 416, 500, 503]),
            range in proptest::option::of((0_u64..50, 1_u64..50)), total in proptest::option::of(0_u64..100),
            length in proptest::option::of(0_u64..100), framed: bool, at in 0_u64..50, known: bool,
        ) {
            let range = range.map(|(first, more)| (first, first + more));
            let validators = Validators { etag: None, last_modified: None, total };
            let coding = Coding::None;
            let meta = ResponseMeta { status, range, length, framed, coding, html: false, validators };
            let begun = Validators { total: known.then_some(60), ..Validators::default() };
            let verdict = check_range(&meta, at, &begun);
            match verdict {
                RangeCheck::Follows if at > 0 => {
                    proptest::prop_assert!(status == 206 && range.is_some_and(|(first, _)| first == at));
                    proptest::prop_assert!(!known || total.is_none() || total == Some(60));
                }
                RangeCheck::Follows => proptest::prop_assert!(status == 206 || (status == 200 && framed)),
                RangeCheck::Ends => proptest::prop_assert!(status == 416 && total == Some(at)),
                RangeCheck::Failed => proptest::prop_assert!(status != 416 && !(200..300).contains(&status)),
                _ => {}
            }
        }

        #[test]
        fn content_range_never_panics(text in "(bytes )?[0-9*/ -]{0,40}|.{0,30}") {
            let _ = content_range(&text);
        }
    }
}
