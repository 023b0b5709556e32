//! Published code has no way to panic: the words that do are found by reading tokens, so that code behind a feature and
//! in a macro is seen as well. Indexing is left to clippy (`cargo xtask ci clippy`), which knows the types.

use std::collections::BTreeSet;

use proc_macro2::{Delimiter, Group, Ident, TokenStream, TokenTree};

use super::File;
use crate::finding::Finding;

/// Where code is that dependants run.
const PUBLISHED: &[&str] = &["copr-api/src/", "copr-api-ext/src/", "copr-fake/src/"];

/// Files that may panic, each with the reason.
const EXCEPT: &[(&str, &str)] =
    &[("copr-fake/src/misuse.rs", "a test that is written wrongly wants to stop there and then")];

const MACROS: &[&str] =
    &["panic", "unreachable", "todo", "unimplemented", "assert", "assert_eq", "assert_ne"];
const METHODS: &[&str] = &["unwrap", "unwrap_err", "expect", "expect_err", "unwrap_unchecked"];
const LINTS: &[&str] = &[
    "unwrap_used",
    "expect_used",
    "panic",
    "todo",
    "unimplemented",
    "unreachable",
    "indexing_slicing",
    "string_slice",
];

/// Ways to panic in published code, outside its tests.
#[must_use]
pub fn paths(files: &[File]) -> Vec<Finding> {
    let published: Vec<&File> = files
        .iter()
        .filter(|file| file.is("rs") && PUBLISHED.iter().any(|folder| file.path.starts_with(folder)))
        .filter(|file| !EXCEPT.iter().any(|(path, _)| file.path == *path))
        .collect();
    let read: Vec<(&File, Read)> = published.into_iter().map(|file| (file, read(&file.text))).collect();
    let tests: BTreeSet<String> = read
        .iter()
        .flat_map(|(file, read)| read.test_modules.iter().map(|module| module_path(&file.path, module)))
        .collect();
    let mut findings = Vec::new();
    for (file, read) in &read {
        let path = file.path.trim_end_matches(".rs").trim_end_matches("/mod");
        if !read.all_tests && !tests.iter().any(|test| path == test || path.starts_with(&format!("{test}/")))
        {
            findings.extend(read.ways.iter().map(|(line, what)| {
                file.finding(
                    *line,
                    format!("can panic: {what}"),
                    "Return an error, or a value that stands for it.",
                )
            }));
        }
    }
    findings
}

/// What a file has.
#[derive(Debug, Default)]
struct Read {
    /// Ways to panic: line and words.
    ways: Vec<(usize, String)>,
    /// Modules in files of their own that are only there in tests: their names, or the names of their files.
    test_modules: Vec<String>,
    /// Whether the whole file is only there in tests.
    all_tests: bool,
}

fn read(text: &str) -> Read {
    let mut read = Read::default();
    match text.parse::<TokenStream>() {
        Ok(tokens) => walk(tokens, &mut read),
        Err(error) => read.ways.push((1, format!("it can't be read as Rust ({error})"))),
    }
    read
}

fn walk(tokens: TokenStream, read: &mut Read) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        if let TokenTree::Punct(hash) = token
            && hash.as_char() == '#'
        {
            let inner = matches!(tokens.get(at + 1), Some(TokenTree::Punct(p)) if p.as_char() == '!');
            let after = at + if inner { 2 } else { 1 };
            if let Some(TokenTree::Group(attribute)) = tokens.get(after)
                && attribute.delimiter() == Delimiter::Bracket
            {
                let is_test = is_cfg_test(attribute);
                if is_test && inner {
                    read.all_tests = true;
                    return;
                }
                if !is_test {
                    attribute_allows(attribute, read);
                }
                at = if is_test { skip_item(&tokens, after + 1, read) } else { after + 1 };
                continue;
            }
        }
        match token {
            TokenTree::Group(group) => walk(group.stream(), read),
            TokenTree::Ident(ident) => word(&tokens, at, ident, read),
            _ => {}
        }
        at += 1;
    }
}

fn word(tokens: &[TokenTree], at: usize, ident: &Ident, read: &mut Read) {
    let name = ident.to_string();
    let line = ident.span().start().line;
    let before = at.checked_sub(1).and_then(|before| tokens.get(before));
    let is =
        |token: Option<&TokenTree>, c: char| matches!(token, Some(TokenTree::Punct(p)) if p.as_char() == c);
    if is(tokens.get(at + 1), '!')
        && MACROS.contains(&name.as_str())
        && matches!(tokens.get(at + 2), Some(TokenTree::Group(_)))
    {
        read.ways.push((line, format!("`{name}!`")));
    }
    // Called as a method, or named as a path: `.unwrap()`, `Option::unwrap`.
    if METHODS.contains(&name.as_str()) && (is(before, '.') || is(before, ':')) {
        read.ways.push((line, format!("`{name}`")));
    }
}

fn attribute_allows(attribute: &Group, read: &mut Read) {
    let words = idents(attribute.stream());
    if words.first().is_some_and(|first| first == "allow" || first == "expect") {
        for lint in words.iter().filter(|word| LINTS.contains(&word.as_str())) {
            read.ways
                .push((attribute.span_open().start().line, format!("it switches the lint `{lint}` off")));
        }
    }
}

/// Whether an attribute is `cfg(test)`, or `cfg(all(test, …))`; not `cfg(not(test))` or `cfg(any(test, …))`.
fn is_cfg_test(attribute: &Group) -> bool {
    let words = idents(attribute.stream());
    words.first().is_some_and(|word| word == "cfg")
        && words.iter().any(|word| word == "test")
        && !words.iter().any(|word| word == "not" || word == "any")
}

fn idents(tokens: TokenStream) -> Vec<String> {
    let mut words = Vec::new();
    for token in tokens {
        match token {
            TokenTree::Ident(ident) => words.push(ident.to_string()),
            TokenTree::Group(group) => words.extend(idents(group.stream())),
            _ => {}
        }
    }
    words
}

/// The place after an item, which ends with its braces or a semicolon. Notes the name of a module in a file of its own.
fn skip_item(tokens: &[TokenTree], mut at: usize, read: &mut Read) -> usize {
    let (mut module, mut path) = (None, None);
    while let Some(token) = tokens.get(at) {
        at += 1;
        match token {
            TokenTree::Ident(word) if word == "mod" => {
                module = path.take().or_else(|| tokens.get(at).map(ToString::to_string));
            }
            TokenTree::Group(group) if group.delimiter() == Delimiter::Bracket => {
                path = path_attribute(group).or(path);
            }
            TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => return at,
            TokenTree::Punct(end) if end.as_char() == ';' => {
                read.test_modules.extend(module);
                return at;
            }
            _ => {}
        }
    }
    at
}

/// The file that `#[path = "…"]` names.
fn path_attribute(attribute: &Group) -> Option<String> {
    let mut tokens = attribute.stream().into_iter();
    let is_path = matches!(tokens.next(), Some(TokenTree::Ident(word)) if word == "path");
    tokens.nth(1).filter(|_| is_path).map(|text| text.to_string().trim_matches('"').to_owned())
}

/// The path, without ending, of a module that a file declares by its name, or by the name of its file.
fn module_path(file: &str, module: &str) -> String {
    let (folder, name) = file.rsplit_once('/').unwrap_or(("", file));
    if let Some(module) = module.strip_suffix(".rs") {
        return format!("{folder}/{module}");
    }
    match name {
        "lib.rs" | "main.rs" | "mod.rs" => format!("{folder}/{module}"),
        name => format!("{folder}/{}/{module}", name.trim_end_matches(".rs")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ways(text: &str) -> Vec<(usize, String)> {
        read(text).ways
    }

    #[test]
    fn words_that_panic_are_found_and_those_that_look_like_them_are_not() {
        for (code, found) in [
            ("fn f() { x.unwrap(); }", "`unwrap`"),
            ("fn f() { x.expect(\"y\"); }", "`expect`"),
            ("fn f() { x.map(Option::unwrap); }", "`unwrap`"),
            ("fn f() { panic!(\"y\"); }", "`panic!`"),
            ("fn f() { std::unreachable!(); }", "`unreachable!`"),
            ("fn f() { assert_eq!(1, 2); }", "`assert_eq!`"),
            ("macro_rules! m { () => { todo!() } }", "`todo!`"),
            ("fn f() { g!(x.unwrap()) }", "`unwrap`"),
            ("#[allow(clippy::unwrap_used)] fn f() {}", "it switches the lint `unwrap_used` off"),
            (
                "#![expect(clippy::indexing_slicing, reason = \"r\")]",
                "it switches the lint `indexing_slicing` off",
            ),
            ("#[cfg(not(test))] fn f() { x.unwrap(); }", "`unwrap`"),
            ("#[cfg(any(test, feature = \"x\"))] fn f() { x.unwrap(); }", "`unwrap`"),
            ("#[cfg(test)] mod t { } fn f() { x.unwrap(); }", "`unwrap`"),
            ("#[cfg(test)] use x; fn f() { x.unwrap(); }", "`unwrap`"),
            ("fn f( { ", "it can't be read as Rust (cannot parse string into token stream)"),
        ] {
            assert_eq!(ways(code), [(1, found.to_owned())], "{code}");
        }
        for code in [
            "fn f() { x.unwrap_or(1); x.unwrap_or_default(); }",
            "/// x.unwrap() panic!()\nfn f() { \"panic!()\"; } // todo!()",
            "fn f() { debug_assert!(x); }",
            "fn f() { x != panic; }",
            "fn unwrap() {}",
            "#[cfg(test)] mod t { fn f() { x.unwrap(); panic!(); } }",
            "#[cfg(test)] #[allow(clippy::panic)] fn f() { panic!(); }",
            "#[cfg(all(test, feature = \"x\"))] fn f() { x.unwrap(); }",
            "#![cfg(test)]\nfn f() { x.unwrap(); }",
            "#[allow(clippy::too_many_lines)] fn f() {}",
        ] {
            assert_eq!(ways(code), [], "{code}");
        }
    }

    #[test]
    fn tests_build_scripts_and_modules_of_tests_may_panic() {
        let body = "//! A.\nfn f() {\n    x.unwrap();\n}\n";
        let files = [
            File::new("copr-api/src/lib.rs", "#[cfg(test)]\nmod laws;\nmod code;\n"),
            File::new("copr-api/src/laws.rs", body),
            File::new("copr-api/src/laws/more.rs", body),
            File::new("copr-api/src/names.rs", "#[cfg(test)]\nmod tests;\n"),
            File::new("copr-api/src/names/tests.rs", body),
            File::new("copr-api/src/words.rs", "#[cfg(test)]\n#[path = \"test_words.rs\"]\nmod tests;\n"),
            File::new("copr-api/src/test_words.rs", body),
            File::new("copr-api/src/code.rs", body),
            File::new("copr-api/src/laws_of_code.rs", body),
            File::new("copr-fake/src/misuse.rs", body),
            File::new("copr-api/build.rs", body),
            File::new("copr-api/generator/mod.rs", body),
            File::new("copr-api-ext/tests/a.rs", body),
            File::new("copr-api-ext/examples/a.rs", body),
            File::new("xtask/src/a.rs", body),
        ];
        let places: Vec<String> = paths(&files).into_iter().map(|finding| finding.place).collect();
        assert_eq!(places, ["copr-api/src/code.rs:3", "copr-api/src/laws_of_code.rs:3"]);
    }
}
