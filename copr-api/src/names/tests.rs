//! Valid and invalid names.

use proptest::prelude::*;

use crate::PathSegment;

use super::{ChrootName, Dirname, Owner, Project, ProjectId};

fn id(text: &str) -> ProjectId {
    text.parse().unwrap()
}

#[test]
fn invalid_names_are_rejected_with_the_expected_form() {
    let long = format!("a/{}", "x".repeat(101));
    let invalid = [
        "",
        "/",
        "project",
        "/project",
        "owner/",
        "@/project",
        "@@g/project",
        "../project",
        "owner/..",
        "owner/a/b",
        "owner/a b",
        "owner/123",
        "owner/a\\b",
        "owner/a+b",
        "owner/a%2Fb",
        "owner/p:",
        "owner/p::x",
        "owner/:x",
        "owner/p:a:",
        "owner/p:a\n",
        "o\0/p",
        " owner/p",
        "owner/p ",
        "https://copr.example/",
        "https://copr.example/coprs/",
        "https://copr.example/coprs/alice/",
        "https://copr.example/coprs/build/42/",
        "https://copr.example/coprs/g/copr/",
        "ftp://copr.example/coprs/a/b/",
        "https://copr.example/coprs/a/b%2Fc/",
        "https://copr.example/coprs/a/b%+2",
        "https://copr.example/coprs/%2e%2e/b",
        &long,
    ];
    for text in invalid {
        let error = text.parse::<ProjectId>().expect_err(text);
        assert!(error.to_string().contains("; expected "), "{error}");
    }
    for text in [
        "",
        "fedora",
        "fedora-43",
        "-43-x86_64",
        "fedora--x86_64",
        "fedora-43-",
        "a-b-c/d",
        "a-b- c",
        "srpm-builds",
    ] {
        assert!(text.parse::<ChrootName>().is_err(), "{text:?}");
    }
    for name in ["", "a b", "a--b", "a_b", "a::b", "a/b", "-a"] {
        assert!(Project::try_from("p").unwrap().custom_dir(name).is_err(), "{name:?}");
    }
}

#[test]
fn names_are_parsed_and_composed() {
    let project = Project::try_from("žluť-1.0_x").unwrap();
    let custom = project.custom_dir("next-2:b").unwrap();
    assert_eq!((custom.project(), custom.suffix()), ("žluť-1.0_x", "custom:next-2:b"));
    assert_eq!(project.pull_request_dir(17), "žluť-1.0_x:pr:17".parse::<Dirname>().unwrap());
    assert_eq!(id("@copr/a").owner().group(), Some("copr"));
    assert_eq!(ProjectId::new("alice".parse().unwrap(), project).to_string(), "alice/žluť-1.0_x");
    let chroot: ChrootName = "fedora-rawhide-x86_64".parse().unwrap();
    assert_eq!((chroot.distribution(), chroot.release(), chroot.arch()), ("fedora", "rawhide", "x86_64"));
}

#[test]
fn names_are_valid_arguments() {
    fn path(value: impl TryInto<PathSegment>) -> Option<PathSegment> {
        value.try_into().ok()
    }
    let id = id("@copr/a:pr:1");
    assert_eq!(path(id.owner()).unwrap().as_str(), "@copr");
    assert_eq!(path(id.project().clone()).unwrap().as_str(), "a");
    assert_eq!(String::from(id.dirname().unwrap()), "a:pr:1");
    assert_eq!(id.owner().as_ref(), "@copr");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn names_round_trip(text in "@?[\\w.-]{1,8}/[\\w.-]{1,8}(:(custom:[a-z0-9-]{1,5}|pr:[0-9]{1,3}))?", chroot in "[a-z+-]{1,9}-[0-9a-z.]{1,4}-[a-z0-9_]{1,6}") {
        if let Ok(id) = text.parse::<ProjectId>() {
            prop_assert_eq!(id.to_string(), text.clone());
            let json = serde_json::to_string(&id).unwrap();
            prop_assert_eq!(json.clone(), serde_json::to_string(&text).unwrap());
            prop_assert_eq!(serde_json::from_str::<ProjectId>(&json).unwrap(), id.clone());
            prop_assert!(PathSegment::try_from(id.owner()).is_ok() && PathSegment::try_from(id.project()).is_ok());
        }
        let parsed: ChrootName = chroot.parse().unwrap_or_else(|_| "fedora-43-x86_64".parse().unwrap());
        prop_assert_eq!(format!("{}-{}-{}", parsed.distribution(), parsed.release(), parsed.arch()), parsed.as_str());
    }

    #[test]
    fn parsing_never_panics(text in any::<String>(), address in "https://x/(coprs|g|/|%|[a-f0-9@:.é]){0,20}") {
        for text in [text.as_str(), address.as_str()] {
            if let Ok(owner) = text.parse::<Owner>() {
                prop_assert!(PathSegment::try_from(&owner).is_ok());
            }
            let _ = (text.parse::<ProjectId>(), text.parse::<ChrootName>(), text.parse::<Dirname>());
        }
    }
}
