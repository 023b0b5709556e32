//! Rules for the files of the repository that no other tool checks.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

/// The text files of the repository by path from the root. Recorded and generated files are left out.
fn files() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let mut files = Vec::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        let mut entries: Vec<PathBuf> =
            entries.filter(|path| !path.is_symlink() && !is_skipped(path)).collect();
        entries.sort();
        for path in entries {
            if path.is_dir() {
                folders.push(path);
            } else if let Ok(text) = fs::read_to_string(&path) {
                let path = path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
                files.push((path, text));
            }
        }
    }
    assert!(files.len() > 100, "only {} files were found", files.len());
    files
}

fn is_skipped(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let hidden = name.starts_with('.') && ![".ci", ".cargo", ".github"].contains(&&*name);
    // This file has the words it searches for.
    hidden || name == "target" || name == "corpus" || path.ends_with("tests/tests/it/repository.rs")
}

fn has_extension(path: &str, extensions: &[&str]) -> bool {
    path.rsplit_once('.').is_some_and(|(_, extension)| extensions.contains(&extension))
}

/// The lines that break a rule, with their location and the problem.
fn broken(rule: impl Fn(&str, &str) -> Option<String>) -> Vec<String> {
    let mut broken = Vec::new();
    for (path, text) in files() {
        for (number, line) in text.lines().enumerate() {
            broken.extend(rule(&path, line).map(|what| format!("{path}:{}: {what}", number + 1)));
        }
    }
    broken
}

fn assert_none(broken: &[String]) {
    assert!(broken.is_empty(), "\n{}", broken.join("\n"));
}

/// The first word after `before` in a line.
fn word_after<'a>(line: &'a str, before: &str) -> Option<&'a str> {
    line.split_once(before)?.1.split(|c: char| !c.is_ascii_digit() && c != '.').next()
}

/// A value of `[workspace.package]`.
fn of_workspace(key: &str) -> String {
    let manifest = include_str!("../../../Cargo.toml").split_once("[workspace.package]").unwrap().1;
    let line = manifest.lines().find_map(|line| line.strip_prefix(&format!("{key} = "))).unwrap();
    line.trim_matches('"').to_owned()
}

#[test]
fn texts_have_the_right_number_of_operations() {
    let document: Value = serde_json::from_str(include_str!("../../../openapi/copr.json")).unwrap();
    let items = document["paths"].as_object().unwrap().values().filter_map(Value::as_object);
    let right = items.flat_map(|item| item.keys()).filter(|key| *key != "parameters").count();
    assert_none(&broken(|path, line| {
        let is_told = path.ends_with("README.md") || path.ends_with("src/lib.rs");
        let said: usize = line.split_once(" operations")?.0.rsplit(' ').next()?.parse().ok()?;
        (is_told && !path.starts_with("openapi/") && said != right)
            .then(|| format!("says {said} operations, and openapi/copr.json has {right}"))
    }));
}

#[test]
fn texts_have_the_versions_of_the_manifest() {
    let (version, rust) = (of_workspace("version"), of_workspace("rust-version"));
    assert_none(&broken(|path, line| {
        let rusts = ["Rust (", "cargo +", "toolchain install ", "OLDEST_RUST: \""];
        if has_extension(path, &["md", "yml"])
            && let Some(said) = rusts.iter().find_map(|before| word_after(line, before))
            && !said.is_empty()
            && said != rust
        {
            return Some(format!("asks for Rust {said}, and Cargo.toml promises {rust}"));
        }
        let line = line.trim_start_matches(['/', '!', ' ']);
        let (name, asked) = line.split_once(" = ")?;
        let is_ours = ["copr-api", "copr-api-ext", "copr-fake", "copr-workflows"].contains(&name);
        let asked = asked.split_once("version = ").map_or(asked, |(_, asked)| asked);
        let asked = asked.strip_prefix('"')?.split('"').next()?;
        let fits = version.strip_prefix(asked).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'));
        (is_ours && !fits).then(|| format!("asks for {name} {asked}, and Cargo.toml says {version}"))
    }));
}

#[test]
fn doc_examples_are_compiled() {
    assert_none(&broken(|path, line| {
        let line = line.trim_start_matches(['/', '!', ' ']);
        let words = line.strip_prefix("```").filter(|_| has_extension(path, &["rs", "md"]))?;
        words
            .split([',', ' '])
            .any(|word| word.starts_with("ignore"))
            .then(|| "an example is ignored: `no_run`, `text` or `console` say why".to_owned())
    }));
}

#[test]
fn no_file_names_a_local_path_or_mirror() {
    const EXAMPLES: &[&str] = &["alice", "bob", "me", "user", "you"];
    assert_none(&broken(|path, line| {
        if path.ends_with("Cargo.lock") {
            let source = line.strip_prefix("source = ")?.trim_matches('"');
            let is_crates_io = source == "registry+https://github.com/rust-lang/crates.io-index";
            return (!is_crates_io).then(|| format!("{source} is not crates.io"));
        }
        for folder in ["/home/", "/Users/", "/root/", "C:\\Users\\"] {
            for (at, _) in line.match_indices(folder) {
                // Parts of a URL or of a longer path don't count.
                if line[..at].ends_with(|c: char| c.is_alphanumeric() || "._-/}~*".contains(c)) {
                    continue;
                }
                let rest = &line[at + folder.len()..];
                let name = rest.split(|c: char| !c.is_alphanumeric() && !"._-".contains(c)).next()?;
                if !name.is_empty() && !EXAMPLES.contains(&name) {
                    return Some(format!("{folder}{name} is a local path"));
                }
            }
        }
        let mirrors = ["artifactory", "jfrog.io", "replace-with", "sparse+", "index-url"];
        mirrors.iter().find(|word| line.contains(**word)).map(|word| format!("names a mirror ({word})"))
    }));
}

#[test]
fn files_have_at_most_400_lines() {
    let written = ["rs", "md", "py", "sh", "toml", "yml"];
    // Tables and generated code are exempt.
    let is_written = |path: &str| {
        has_extension(path, &written) && !path.contains("/data/") && !path.contains("/src/generated/")
    };
    let files = files().into_iter().filter(|(path, _)| is_written(path));
    let long = files.filter(|(_, text)| text.lines().count() > 400);
    assert_none(&long.map(|(path, _)| format!("{path}: split it by idea")).collect::<Vec<_>>());
}

#[test]
fn checked_in_code_is_up_to_date() {
    let workspace = xtask::workspace::Workspace::here();
    for (path, text) in xtask::commands::generate::files(&workspace).unwrap() {
        let present = fs::read_to_string(workspace.root().join(&path)).unwrap_or_default();
        assert!(present == text, "{} is out of date: run `cargo xtask generate`", path.display());
    }
}
