//! The `Range` header: one range of bytes.

/// The requested part of a file.
#[derive(Debug, PartialEq, Eq)]
pub enum Part {
    /// All of it: there is no range, or an unsupported one.
    Whole,
    /// From the first byte to before the second.
    Piece(usize, usize),
    /// A range outside the file.
    Nowhere,
}

/// Parses a header for a file of a given length. Ignores a header that is malformed or has several ranges.
pub fn part(header: Option<&str>, length: usize) -> Part {
    let Some((first, last)) = header
        .and_then(|header| header.trim().strip_prefix("bytes="))
        .and_then(|range| range.split_once('-'))
    else {
        return Part::Whole;
    };
    match (number(first), number(last)) {
        (Some(first), None) if last.is_empty() => piece(first, length, length),
        (Some(first), Some(last)) if first <= last => piece(first, last.saturating_add(1), length),
        (None, Some(count)) if first.is_empty() => piece(length.saturating_sub(count), length, length),
        _ => Part::Whole,
    }
}

fn number(digits: &str) -> Option<usize> {
    let plain = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| digits.parse().unwrap_or(usize::MAX))
}

fn piece(first: usize, end: usize, length: usize) -> Part {
    if first >= length { Part::Nowhere } else { Part::Piece(first, end.min(length)) }
}

#[cfg(test)]
mod tests {
    use super::{Part, part};

    #[test]
    fn parses_three_forms_of_one_range() {
        assert_eq!(part(Some("bytes=2-4"), 10), Part::Piece(2, 5));
        assert_eq!(part(Some("bytes=2-"), 10), Part::Piece(2, 10));
        assert_eq!(part(Some("bytes=-3"), 10), Part::Piece(7, 10));
        assert_eq!(part(Some("bytes=8-99"), 10), Part::Piece(8, 10));
        assert_eq!(part(Some("bytes=10-"), 10), Part::Nowhere);
        assert_eq!(part(Some("bytes=-0"), 10), Part::Nowhere);
    }

    #[test]
    fn ignores_other_ranges() {
        for header in ["bytes=a-b", "bytes=4-2", "bytes=0-1,3-4", "lines=0-1", "bytes=-", "bytes=+1-2"] {
            assert_eq!(part(Some(header), 10), Part::Whole, "{header}");
        }
        assert_eq!(part(None, 10), Part::Whole);
    }
}
