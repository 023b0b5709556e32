//! Rotation changes login, token and expiration date, and nothing else in the file.

use std::path::Path;

use proptest::prelude::*;

use super::rotate::rotate;
use super::{Config, Credentials, Date};

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
fn rotation_changes_only_credentials_and_expiration() {
    let cases = [
        (
            "# top\r\n[copr-cli]\r\nToken:  old  \r\n; x\r\nlogin=a\r\n# expiration date: 2026-01-01\r\n[x]\r\ntoken = t",
            "# top\r\n[copr-cli]\r\nToken:  T  \r\n; x\r\nlogin=L%%1\r\n# expiration date: 2027-05-22\r\n[x]\r\ntoken = t",
        ),
        (
            "[copr-cli]\nlogin =\n# kept\n\ntoken = t",
            "[copr-cli]\nlogin =L%%1\n# kept\n\ntoken = T\n# expiration date: 2027-05-22\n",
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
            "\u{feff}  ; expiration date: x\r\n[copr-cli]\r\nlogin=a\r\n\r\n# end",
            "\u{feff}  # expiration date: 2027-05-22\r\n[copr-cli]\r\nlogin=L%%1\r\ntoken = T\r\n\r\n# end",
        ),
        ("# x", "# x\n[copr-cli]\nlogin = L%%1\ntoken = T\n# expiration date: 2027-05-22\n"),
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

fn lines() -> impl Strategy<Value = String> {
    let line = prop_oneof![
        Just("# note"),
        Just("; expiration date: 2020-01-01"),
        Just(""),
        Just("    # in between"),
        Just("username = %%(x)s"),
        Just("x : 1"),
        Just("  y = 2"),
        Just("[other]"),
        Just(" [default]"),
        Just("login = a"),
        Just("token: b"),
        Just("\tLOGIN=100%"),
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
    fn never_panics(text in any::<String>(), odd in "[\\[\\]=:#;%()\n\r \u{feff}\u{85}aé]{0,60}") {
        for text in [text.clone(), odd.clone(), format!("[copr-cli]\n{text}"), format!("[copr-cli]\n{odd}")] {
            let read = Config::resolve(Some((Path::new("copr"), &text)), |_| None);
            let _ = rotate(&text, &new(), date());
            drop(read);
        }
    }

    #[test]
    fn rotation_keeps_all_other_lines(text in lines(), login in "[!-9;-~]{1,20}", token in "[!-9;-~é]{1,40}") {
        let before = Config::resolve(Some((Path::new("copr"), &text)), |_| None);
        let pair = Credentials::new(&login, &token).unwrap();
        let Ok(before) = before else { return Ok(()) };
        let rotated = rotate(&text, &pair, date()).unwrap();
        let after = read(&rotated);
        prop_assert_eq!(&after.credentials, &Some(pair.clone()));
        prop_assert_eq!(after.expires, date());
        prop_assert_eq!((&after.copr_url, &after.username), (&before.copr_url, &before.username));
        prop_assert_eq!(rotate(&rotated, &pair, date()).unwrap(), rotated.clone());
        // Every other line is still there, in order.
        let ours = |line: &&str| {
            let line = line.trim_start().to_lowercase();
            !["login", "token", "[copr-cli]"].iter().any(|key| line.starts_with(key)) && !line.contains("expiration date")
        };
        let others = |text: &'_ str| text.lines().filter(ours).map(str::to_owned).collect::<Vec<_>>();
        prop_assert_eq!(others(&rotated), others(&text));
    }
}
