//! Names: a parsed name prints as one that parses to the same, and its URL parses back.
#![no_main]

use std::fmt::{Debug, Display};
use std::str::FromStr;
use std::sync::LazyLock;

use copr_api_ext::Copr;
use copr_api_ext::names::{ChrootName, Dirname, Owner, Project, ProjectId};
use libfuzzer_sys::fuzz_target;

static COPR: LazyLock<Copr> =
    LazyLock::new(|| Copr::builder().url("https://copr.example.org/sub").build().expect("a client"));

fn round<T: FromStr<Err: Debug> + Display + PartialEq + Debug>(text: &str) -> Option<T> {
    let read: T = text.parse().ok()?;
    assert_eq!(read.to_string().parse::<T>().as_ref().ok(), Some(&read), "{text:?}");
    Some(read)
}

fuzz_target!(|data: &[u8]| {
    let text = String::from_utf8_lossy(data);
    let text = text.as_ref();
    round::<Owner>(text);
    if let Some(project) = round::<Project>(text) {
        let _ = project.custom_dir(text).map(|dir| assert_eq!(dir.project(), project.as_str()));
    }
    round::<Dirname>(text);
    if let Some(chroot) = round::<ChrootName>(text) {
        assert_eq!(format!("{}-{}", chroot.name_release(), chroot.arch()), text);
        assert_eq!(format!("{}-{}", chroot.distribution(), chroot.release()), chroot.name_release());
    }
    if let Some(id) = round::<ProjectId>(text) {
        let pages = COPR.web();
        let page = pages.permissions(&id);
        assert_eq!(page.host_str(), Some("copr.example.org"));
        assert!(page.path().starts_with("/sub/coprs/") && page.path().ends_with("/permissions/"), "{page}");
        assert!(page.query().is_none() && page.fragment().is_none());
        // The page of a project parses back, unless its owner is named like a page.
        if !["g", "build", "id", "fulltext", "packages"].contains(&id.owner().as_str()) {
            let back: ProjectId = pages.project(&id).as_str().parse().expect("a page of a project");
            assert_eq!(back, id.main());
        }
    }
});
