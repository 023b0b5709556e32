//! A new token in the file: everything else stays, and the file is never half written.

use std::fs;
use std::path::Path;

use copr_api_ext::config::{Config, Credentials, Date, Rotation, Warning, rotate};
use proptest::prelude::*;

const URL: &str = "https://copr.fedorainfracloud.org";

fn new() -> Credentials {
    Credentials::new("L%1", "T").unwrap()
}

fn date() -> Option<Date> {
    Date::new(2027, 5, 22)
}

fn read(text: &str) -> Config {
    Config::resolve(Some((Path::new("copr"), text)), |_| None).unwrap()
}

#[test]
fn only_the_pair_and_the_note_change() {
    let cases = [
        (
            "# top\r\n[copr-cli]\r\nToken:  old  \r\n; x\r\nlogin=a\r\n# expiration date: 2026-01-01\r\n[x]\r\ntoken = t",
            "# top\r\n[copr-cli]\r\nToken:  T  \r\n; x\r\nlogin=L%%1\r\n# expiration date: 2027-05-22\r\n[x]\r\ntoken = t",
        ),
        (
            "[copr-cli]\nlogin =\n  a\n# kept\n  b\ntoken = t",
            "[copr-cli]\nlogin = L%%1\n# kept\ntoken = T\n# expiration date: 2027-05-22\n",
        ),
        (
            "[copr-cli]\n  username = u\n\n  [x]\n",
            "[copr-cli]\n  username = u\n  login = L%%1\n  token = T\n  # expiration date: 2027-05-22\n\n  [x]\n",
        ),
        (
            "[copr-cli]\n [x]\nk=v\n",
            "[copr-cli]\n login = L%%1\n token = T\n # expiration date: 2027-05-22\n [x]\nk=v\n",
        ),
        (
            "[DEFAULT]\nlogin=a\ntoken=b\n[copr-cli]",
            "[DEFAULT]\nlogin=L%%1\ntoken=T\n[copr-cli]\n# expiration date: 2027-05-22\n",
        ),
        ("[x]\nk=v", "[x]\nk=v\n[copr-cli]\nlogin = L%%1\ntoken = T\n# expiration date: 2027-05-22\n"),
        ("", "[copr-cli]\nlogin = L%%1\ntoken = T\n# expiration date: 2027-05-22\n"),
        (
            "[copr-cli]\nlogin=a\ntoken=b\n# expiration date:\n",
            "[copr-cli]\nlogin=L%%1\ntoken=T\n# expiration date: 2027-05-22\n",
        ),
    ];
    for (old, wanted) in cases {
        assert_eq!(rotate(old, &new(), date()).unwrap(), wanted);
    }
    let noted = "[copr-cli]\nlogin=a\ntoken=b\n# expiration date: 2026-01-01\n";
    assert_eq!(rotate(noted, &new(), None).unwrap(), "[copr-cli]\nlogin=L%%1\ntoken=T\n");
    assert!(rotate("[copr-cli]\nlogin\n", &new(), None).is_err());
}

#[test]
fn a_file_whose_other_keys_refer_to_the_login_is_left_alone() {
    for text in [
        "[copr-cli]\n\nlogin =  \rencrypted= on  %(login)s",
        "[copr-cli]\nlogin = a\ntoken = b\nusername = %(login)s\n",
        "[copr-cli]\nlogin = a\ntoken = b\nusername = %(x)s\nx = %(token)s\n",
        "[DEFAULT]\nusername = %(login)s\n[copr-cli]\nlogin = a\ntoken = b\n",
        "[DEFAULT]\nlogin = a\n[x]\ny = %(login)s\n[copr-cli]\ntoken = b\n",
    ] {
        assert!(rotate(text, &new(), date()).is_err(), "{text}");
    }
    // Of the pair itself one may refer to the other.
    assert!(rotate("[copr-cli]\nlogin = a\ntoken = %(login)s\n", &new(), date()).is_ok());
}

fn lines() -> impl Strategy<Value = String> {
    let line = prop_oneof![
        Just("# note"),
        Just("; expiration date: 2020-01-01"),
        Just(""),
        Just("  more"),
        Just("    # in between"),
        Just("username = %(x)s"),
        Just("x : 1"),
        Just("  y = 2"),
        Just("[other]"),
        Just(" [DEFAULT]"),
        Just("login = a"),
        Just("token: b"),
        Just("\tLOGIN=%(x)s"),
        Just("copr_url = https://copr.example"),
        Just("[copr-cli]"),
        Just("login"),
    ];
    let end = prop_oneof![4 => Just("\n"), 1 => Just("\r\n")];
    let rest = prop::collection::vec((line, end).prop_map(|(line, end)| line.to_owned() + end), 0..12);
    (prop::bool::weighted(0.8), rest).prop_map(
        |(head, rest)| if head { "[copr-cli]\n".to_owned() } else { String::new() } + &rest.concat(),
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_makes_the_reader_panic(text in any::<String>(), odd in "[\\[\\]=:#;%()\n\r \u{feff}\u{85}aé]{0,60}") {
        for text in [text.clone(), odd.clone(), format!("[copr-cli]\n{text}"), format!("[copr-cli]\n{odd}")] {
            let read = Config::resolve(Some((Path::new("copr"), &text)), |_| None);
            let _ = rotate(&text, &new(), date());
            drop(read);
        }
    }

    #[test]
    fn what_was_rotated_reads_as_the_new_pair(text in lines(), login in "[!-9;-~]{1,20}", token in "[!-9;-~é]{1,40}") {
        let before = Config::resolve(Some((Path::new("copr"), &text)), |_| None);
        let pair = Credentials::new(&login, &token).unwrap();
        let Ok(before) = before else { return Ok(()) };
        let rotated = rotate(&text, &pair, date());
        prop_assert!(rotated.is_ok(), "{:?}", rotated);
        let after = read(&rotated.unwrap());
        prop_assert_eq!(&after.credentials, &Some(pair.clone()));
        prop_assert_eq!(after.expires, date());
        prop_assert_eq!((&after.copr_url, &after.username), (&before.copr_url, &before.username));
        // Twice is as good as once.
        let once = rotate(&text, &pair, date()).unwrap();
        prop_assert_eq!(rotate(&once, &pair, date()).unwrap(), once);
    }
}

const OLD: &str = "[copr-cli]\n# mine\nlogin = a\ntoken = b\n";

fn names(folder: &Path) -> Vec<String> {
    let names = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = names.collect();
    names.sort();
    names
}

#[test]
fn a_rotation_replaces_the_file_or_leaves_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("copr");
    fs::write(&path, OLD).unwrap();

    drop(Rotation::prepare(&path, URL).unwrap());
    assert_eq!(
        (fs::read_to_string(&path).unwrap().as_str(), names(folder.path())),
        (OLD, vec!["copr".to_owned()])
    );

    let rotation = Rotation::prepare(&path, URL).unwrap();
    assert!(!format!("{rotation:?}").contains("token = b"));
    fs::write(&path, OLD.replace("mine", "changed meanwhile")).unwrap();
    rotation.commit(&new(), date()).unwrap();
    assert_eq!(
        fs::read_to_string(&path).unwrap(),
        "[copr-cli]\n# changed meanwhile\nlogin = L%%1\ntoken = T\n# expiration date: 2027-05-22\n"
    );
    assert_eq!(names(folder.path()), ["copr"]);

    let error = Rotation::prepare(&path, "https://copr.example").unwrap_err();
    assert!(error.to_string().contains("another server"), "{error}");
    assert!(Rotation::prepare(folder.path().join("none"), URL).unwrap_err().is_missing_file());
    fs::write(&path, [b'[', 0xff]).unwrap();
    assert!(Rotation::prepare(&path, URL).is_err());
    assert!(Config::load_from(&path).is_err());
}

#[cfg(unix)]
#[test]
fn the_new_file_is_private_and_a_link_stays_a_link() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().unwrap();
    let (real, link) = (folder.path().join("real"), folder.path().join("copr"));
    fs::write(&real, OLD).unwrap();
    fs::set_permissions(&real, fs::Permissions::from_mode(0o644)).unwrap();
    std::os::unix::fs::symlink(&real, &link).unwrap();

    let today = Date::new(2026, 11, 23).unwrap();
    let warnings = Config::load_from(&link).unwrap().warnings(today);
    assert!(matches!(warnings.as_slice(), [Warning::ReadableByOthers { .. }]), "{warnings:?}");

    Rotation::prepare(&link, URL).unwrap().commit(&new(), date()).unwrap();
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(fs::metadata(&real).unwrap().permissions().mode() & 0o777, 0o600);
    assert_eq!(Config::load_from(&link).unwrap().warnings(today), []);
}
