//! The order in which exchanges were recorded, as far as it matters.

use super::corpus::{Corpus, Exchange};
use super::packages::is_of_projects;

/// Names or prefixes of names in replay order. All others come last.
const ORDER: [&str; 66] = [
    "add-scm-minimal",
    "add-scm-full",
    "add-scm-srpm_build_method",
    "add-pypi",
    "add-rubygems",
    "add-custom",
    "add-custom-script-names",
    "add-custom-minimal",
    "add-distgit",
    "add-500-path-and-body-differ",
    "add-denylist-all",
    "add-name-plus",
    "add-form",
    "add-webhook-strings",
    "add-zero-limits",
    "add-svn",
    "add-group",
    "add-",
    "get-scm",
    "get-no-slash",
    "get-pypi",
    "get-gem",
    "get-custom",
    "get-dg",
    "edit-4",
    "edit-scm",
    "edit-400-bad-name",
    "edit-400-no-package_name",
    "edit-scm-again",
    "edit-no-source-type",
    "edit-no-source-type-no-slash",
    "edit-source_build_method",
    "edit-webhook_rebuild",
    "edit-empty-string",
    "edit-null",
    "edit-body-name-ignored",
    "edit-svn-turns-git",
    "edit-scm_type",
    "edit-max_builds",
    "edit-rubygems",
    "edit-custom",
    "edit-distgit",
    "edit-pypi-keeps-versions",
    "edit-change-source-type",
    "edit-put-405",
    "reset-4",
    "reset-5",
    "reset-",
    "build-ok",
    "build-options",
    "build-denylist",
    "build-chroot-pattern",
    "build-exclude",
    "build-is_background-honoured",
    "build-",
    "delete-401",
    "delete-403",
    "delete-415",
    "delete-query-415",
    "delete-ok",
    "delete-again-404",
    "delete-post",
    "delete-",
    "get-",
    "list-",
    "edit-query-source-type-ignored",
];

/// The exchanges of a group in replay order, without pages of projects.
pub fn sorted<'a>(group: &str, corpus: &'a Corpus) -> Vec<(&'a str, &'a Exchange)> {
    let all = corpus.names(group, "").into_iter().map(|name| (name, &corpus.0[name]));
    let mut exchanges: Vec<_> = all.filter(|(_, exchange)| !is_of_projects(group, exchange)).collect();
    exchanges.sort_by_key(|(_, exchange)| place(&exchange.name));
    exchanges
}

fn place(name: &str) -> usize {
    let exact = ORDER.iter().position(|entry| *entry == name);
    exact.or_else(|| ORDER.iter().position(|entry| name.starts_with(entry))).unwrap_or(ORDER.len())
}
