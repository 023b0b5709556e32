//! Tests of finding the file and replacing it.

use std::fs;
use std::path::{Path, PathBuf};

use super::load::{Rotation, find};
use super::{Config, ConfigError, Credentials, Date};

const OLD: &str = "[copr-cli]\n# mine\nlogin = a\ntoken = b\n";

fn new() -> Credentials {
    Credentials::new("L%1", "T").unwrap()
}

fn date() -> Option<Date> {
    Date::new(2027, 5, 22)
}

/// The configuration of a file for the public server.
fn of(path: &Path) -> Config {
    Config { source: Some(path.to_owned()), ..Config::default() }
}

fn fails(config: &Config) -> ConfigError {
    config.rotation().map(|_: Rotation<'_>| ()).unwrap_err()
}

fn names(folder: &Path) -> Vec<String> {
    let names = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = names.collect();
    names.sort();
    names
}

#[test]
fn finds_file_by_argument_variable_or_home() {
    let env = |name: &str| match name {
        "HOME" => Some("/home/alice".to_owned()),
        "COPR_CONFIG" => Some("~/copr.ini".to_owned()),
        _ => None,
    };
    let home = |name: &str| env(name).filter(|_| name == "HOME");
    let windows = |name: &str| (name == "USERPROFILE").then(|| "/users/alice".to_owned());
    let path = |found: Option<(PathBuf, _)>| found.map(|(path, _)| path.display().to_string());
    assert_eq!(path(find(Some(Path::new("x")), env)).unwrap(), "x");
    assert_eq!(path(find(Some(Path::new("~/x")), env)).unwrap(), "/home/alice/x");
    assert_eq!(path(find(None, env)).unwrap(), "/home/alice/copr.ini");
    assert_eq!(path(find(None, home)).unwrap(), "/home/alice/.config/copr");
    assert_eq!(path(find(None, windows)).unwrap(), "/users/alice/.config/copr");
    assert_eq!(find(None, |_| None), None);
}

#[test]
fn rotation_replaces_file_or_keeps_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("copr");
    fs::write(&path, OLD).unwrap();
    let config = of(&path);

    drop(config.rotation().ok().unwrap());
    assert_eq!(
        (fs::read_to_string(&path).unwrap().as_str(), names(folder.path())),
        (OLD, vec!["copr".to_owned()])
    );

    let rotation = config.rotation().ok().unwrap();
    fs::write(&path, OLD.replace("mine", "changed meanwhile")).unwrap();
    rotation.commit(&new(), date()).unwrap();
    assert_eq!(
        fs::read_to_string(&path).unwrap(),
        "[copr-cli]\n# changed meanwhile\nlogin = L%%1\ntoken = T\n# expiration date: 2027-05-22\n"
    );
    assert_eq!(names(folder.path()), ["copr"]);

    let mut other = of(&path);
    other.copr_url = "https://copr.example".to_owned();
    assert!(fails(&other).to_string().contains("another server"));
    assert!(fails(&of(&folder.path().join("none"))).is_missing_file());
    assert!(fails(&Config::default()).to_string().contains("renew_token"));
    fs::write(&path, "[copr-cli]\nusername = %(login)s\n").unwrap();
    assert_eq!(fails(&config).line(), Some(2));
    fs::write(&path, [b'[', 0xff]).unwrap();
    assert!(fails(&config).to_string().contains("UTF-8"));
    assert_eq!(Config::load_from(&path).unwrap_err().path(), Some(path.as_path()));
    assert_eq!(names(folder.path()), ["copr"]);
}

#[cfg(unix)]
#[test]
fn replaced_file_is_private_and_keeps_symlink() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().unwrap();
    let (real, link) = (folder.path().join("real"), folder.path().join("copr"));
    fs::write(&real, OLD).unwrap();
    fs::set_permissions(&real, fs::Permissions::from_mode(0o644)).unwrap();
    std::os::unix::fs::symlink(&real, &link).unwrap();

    let today = Date::new(2026, 11, 23).unwrap();
    let warnings = Config::load_from(&link).unwrap().warnings(today);
    assert!(matches!(warnings.as_slice(), [super::Warning::ReadableByOthers { .. }]), "{warnings:?}");

    of(&link).rotation().unwrap_or_else(|error| panic!("{error}")).commit(&new(), date()).unwrap();
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(fs::metadata(&real).unwrap().permissions().mode() & 0o777, 0o600);
    assert_eq!(Config::load_from(&link).unwrap().warnings(today), []);
}
