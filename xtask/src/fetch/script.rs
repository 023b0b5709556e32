//! Just enough JavaScript to find `url: "…"` in the configuration of Swagger UI.
//!
//! Not a parser: it knows words, strings and comments, so that a commented-out line, a longer word such as
//! `validatorUrl` or the inside of another string is not mistaken for the key.

/// The word after which the configuration stands.
const MARK: &str = "SwaggerUIBundle";

/// More links than this are not a documentation page.
const MOST_LINKS: usize = 16;

/// The values of all `url` keys after the word `SwaggerUIBundle`, in their order; script by script.
#[must_use]
pub fn links(page: &str) -> Vec<String> {
    let mut found: Vec<String> =
        scripts(page).filter_map(|script| script.split_once(MARK)).flat_map(|(_, rest)| urls(rest)).collect();
    if found.is_empty() {
        // A page cut down to the script alone, or one whose tags are odd.
        found = page.split_once(MARK).map(|(_, rest)| urls(rest)).unwrap_or_default();
    }
    found.truncate(MOST_LINKS);
    found
}

/// The contents of the `<script>` elements.
fn scripts(page: &str) -> impl Iterator<Item = &str> {
    // ASCII lower case keeps every byte position.
    let lower = page.to_ascii_lowercase();
    let mut position = 0;
    std::iter::from_fn(move || {
        let open = position + lower[position..].find("<script")?;
        let begin = open + lower[open..].find('>')? + 1;
        let end = lower[begin..].find("</script").map_or(page.len(), |length| begin + length);
        position = end;
        Some(&page[begin..end])
    })
}

/// One piece of JavaScript, as coarse as this module needs it.
enum Token {
    Word(String),
    Text(String),
    Mark(char),
}

/// The values of the keys `url` (bare or quoted) that are non-empty strings.
fn urls(script: &str) -> Vec<String> {
    let tokens = tokens(script);
    let is_key = |token: &Token| matches!(token, Token::Word(word) | Token::Text(word) if word == "url");
    tokens
        .windows(3)
        .filter_map(|three| match three {
            [key, Token::Mark(':'), Token::Text(value)] if is_key(key) => Some(value.trim().to_owned()),
            _ => None,
        })
        .filter(|value| !value.is_empty())
        .collect()
}

fn tokens(script: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut rest = script;
    while let Some(first) = rest.chars().next() {
        let after = &rest[first.len_utf8()..];
        rest = if let Some(comment) = rest.strip_prefix("//") {
            comment.find(['\n', '\r']).map_or("", |end| &comment[end..])
        } else if let Some(comment) = rest.strip_prefix("/*") {
            comment.split_once("*/").map_or("", |(_, rest)| rest)
        } else if matches!(first, '"' | '\'' | '`') {
            match string(after, first) {
                Some((text, rest)) => {
                    tokens.push(Token::Text(text));
                    rest
                }
                None => after,
            }
        } else if is_word(first) {
            let end = rest.find(|c| !is_word(c)).unwrap_or(rest.len());
            tokens.push(Token::Word(rest[..end].to_owned()));
            &rest[end..]
        } else {
            if !first.is_whitespace() {
                tokens.push(Token::Mark(first));
            }
            after
        };
    }
    tokens
}

/// A dot and a dash count as parts of a word, so that `config.url` and `data-url` are not the key.
fn is_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | '$' | '.' | '-')
}

/// A string from behind its opening quote: its value, and what follows the closing quote.
///
/// None if it does not end on its line: then the quote was none (a regular expression, an apostrophe).
fn string(text: &str, quote: char) -> Option<(String, &str)> {
    let mut value = String::new();
    let mut chars = text.chars();
    loop {
        match chars.next()? {
            c if c == quote => return Some((value, chars.as_str())),
            '\\' => escape(&mut chars, &mut value)?,
            '\n' | '\r' if quote != '`' => return None,
            c => value.push(c),
        }
    }
}

/// Undoes one escape, from behind its backslash.
fn escape(chars: &mut std::str::Chars<'_>, value: &mut String) -> Option<()> {
    let unit = match chars.next()? {
        'x' => hex(chars, 2)?,
        'u' => unicode(chars)?,
        'n' => u32::from('\n'),
        't' => u32::from('\t'),
        'r' => u32::from('\r'),
        'b' => 8,
        'f' => 12,
        'v' => 11,
        '0' => 0,
        // A backslash at the end of a line continues the string on the next.
        '\n' => return Some(()),
        other => u32::from(other),
    };
    let lead = unit.wrapping_sub(0xD800);
    let unit = if lead < 0x400 {
        // Half of a character beyond the basic plane: the other half must follow.
        let mut ahead = chars.clone();
        let low = (ahead.next() == Some('\\') && ahead.next() == Some('u'))
            .then(|| hex(&mut ahead, 4))
            .flatten()
            .and_then(|low| low.checked_sub(0xDC00).filter(|low| *low < 0x400));
        low.map_or(unit, |low| {
            *chars = ahead;
            0x1_0000 + (lead << 10) + low
        })
    } else {
        unit
    };
    value.push(char::from_u32(unit).unwrap_or(char::REPLACEMENT_CHARACTER));
    Some(())
}

/// `002F` or `{2f}`, from behind the `u`.
fn unicode(chars: &mut std::str::Chars<'_>) -> Option<u32> {
    match chars.as_str().strip_prefix('{') {
        None => hex(chars, 4),
        Some(rest) => {
            let (digits, rest) = rest.split_once('}')?;
            *chars = rest.chars();
            u32::from_str_radix(digits, 16).ok()
        }
    }
}

/// Exactly so many hexadecimal digits.
fn hex(chars: &mut std::str::Chars<'_>, count: usize) -> Option<u32> {
    (0..count).try_fold(0, |value, _| Some(value * 16 + chars.next()?.to_digit(16)?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn one(script: &str) -> Vec<String> {
        links(&format!("<html><SCRIPT type='x'>{script}</Script><p>don't</p></html>"))
    }

    #[test]
    fn every_way_to_write_the_key_and_the_string() {
        for script in [
            r#"new SwaggerUIBundle({ url: "/a/b.json", validatorUrl: "/no" })"#,
            r"SwaggerUIBundle({url:'/a/b.json'})",
            r"SwaggerUIBundle({url:`/a/b.json`})",
            r#"SwaggerUIBundle({"url" : "/a/b.json"})"#,
            r"SwaggerUIBundle({'url':'/a/b.json'})",
            r#"window.ui=SwaggerUIBundle({dom_id:"x",url:"\/a\/b.json",deepLinking:!0})"#,
            "SwaggerUIBundle({url: \"\\u002Fa\\x2Fb.json\"})",
            "SwaggerUIBundle({url: \"\\u{2f}a\\u{2F}b.json\"})",
            "SwaggerUIBundle({url:\n\t\" /a/b.json \"\n})",
            "SwaggerUIBundle({url: /* here */ '/a/b.json'})",
            "SwaggerUIBundle({\n// url: '/old.json',\nurl: '/a/b.json' /* url: '/older.json' */})",
            "SwaggerUIBundle({urls: [{url: '/a/b.json', name: 'A'}], 'urls.primaryName': 'A'})",
            "SwaggerUIBundle({title: \"it's url: '/no'\", url: '/a/b.json'})",
            "SwaggerUIBundle({test: /['\"]/,\nurl: '/a/b.json'})",
        ] {
            assert_eq!(one(script), ["/a/b.json"], "{script}");
        }
    }

    #[test]
    fn nothing_else_is_taken_for_it() {
        for script in [
            "const x = {url: '/a'}",
            "const x = {url: '/a'}; SwaggerUIBundle(x)",
            "SwaggerUIBundle({validatorUrl: '/a', configUrl: '/b', base_url: '/c', data-url: '/d', curl: '/e'})",
            "SwaggerUIBundle({url: other, url: 5, url: '', url})",
            "SwaggerUIBundle(); x.url: '/a'",
            "SwaggerUIBundle({url: '/unfinished\n})",
        ] {
            assert_eq!(one(script), [""; 0], "{script}");
        }
    }

    #[test]
    fn a_list_keeps_its_order_and_other_scripts_do_not_count() {
        let page = "<script>var o = {url: '/other'}</script><script src='x'></script>\
                    <script>SwaggerUIBundle({urls:[{url:'/1',name:'a'},{name:'b',url:'/2'}]})</script>\
                    <script>var p = {url: '/third'}</script>";
        assert_eq!(links(page), ["/1", "/2"]);
    }

    #[test]
    fn characters_beyond_the_basic_plane_and_lone_halves() {
        assert_eq!(one(r"SwaggerUIBundle({url:'\uD83D\uDE80'})"), ["\u{1F680}"]);
        assert_eq!(one(r"SwaggerUIBundle({url:'\uD83Dx'})"), ["\u{FFFD}x"]);
        assert_eq!(one(r"SwaggerUIBundle({url:'\u{110000}x'})"), ["\u{FFFD}x"]);
    }

    proptest! {
        #[test]
        fn any_text_is_survived(text in ".*", junk in r#"[\\/*'"`url:{}x0-9a-f\n<>\u{e9}]{0,60}"#) {
            let _ = links(&text);
            let _ = links(&format!("<script>SwaggerUIBundle({junk}</script>{text}"));
        }

        #[test]
        fn any_link_survives_quoting(link in r#"[a-z/.'"\\\u{1F680}\u{e9}]{1,20}"#) {
            let quoted = serde_json::to_string(&link).unwrap();
            prop_assert_eq!(one(&format!("SwaggerUIBundle({{url:{quoted}}})")), [link]);
        }
    }
}
