//! The configuration: what files and environments mean, and what is refused with which line.

use std::path::Path;

use copr_api_ext::config::{Config, ConfigError, Credentials, Date, Warning};

const NO_ENV: fn(&str) -> Option<String> = |_| None;

fn file(text: &str) -> Result<Config, ConfigError> {
    Config::resolve(Some((Path::new("copr"), text)), NO_ENV)
}

fn with_env(text: &str, env: &[(&str, &str)]) -> Result<Config, ConfigError> {
    let get = |name: &str| env.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned());
    Config::resolve(Some((Path::new("copr"), text)), get)
}

fn pair(config: &Config) -> Option<(&str, &str)> {
    config.credentials.as_ref().map(|pair| (pair.login().expose(), pair.token().expose()))
}

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

#[test]
fn a_file_is_read_by_pythons_grammar() {
    // What stands in the section, and the login and token that it means.
    let cases = [
        ("login = a#b;c ; d\ntoken = t", "a#b;c ; d", "t"),
        ("LOGIN=a\nToken: x=y", "a", "x=y"),
        ("login = \"a\\n\"\ntoken = 't'", "\"a\\n\"", "'t'"),
        ("login = a%b\ntoken = 100%", "a%b", "100%"),
        ("login = a%%b\ntoken = %(login)s-%(LOGIN)s", "a%b", "a%b-a%b"),
        ("login =\n    a\ntoken = t\n# x\n", "a", "t"),
        ("  login = a\n  token = t", "a", "t"),
        ("login = a\r\ntoken = t\r\n", "a", "t"),
    ];
    for (text, login, token) in cases {
        let config = file(&format!("[copr-cli]\n{text}")).unwrap();
        assert_eq!(pair(&config), Some((login, token)), "{text:?}");
    }
    let inherited = file("[DEFAULT]\nlogin = d\n[x]\nlogin = no\n[copr-cli] ; mine\ntoken = t\n").unwrap();
    assert_eq!(pair(&inherited), Some(("d", "t")));
    assert!(file("\u{feff}[copr-cli]\ngssapi = ON\n").unwrap().gssapi);
    for text in ["", "\n# nothing\n", "\u{feff}"] {
        assert_eq!(file(text).unwrap().copr_url, "https://copr.fedorainfracloud.org");
    }
}

#[test]
fn what_is_wrong_is_told_by_line_and_never_by_value() {
    let cases = [
        ("hunter2\n[copr-cli]\n", Some(1)),
        ("[copr-cli]\nhunter2\n", Some(2)),
        ("[copr-cli]\n= hunter2\n", Some(2)),
        ("[copr-cli]\nlogin = a\nlogin = hunter2\n", Some(3)),
        ("[copr-cli]\nhunter2 = a\nhunter2 = b\n", Some(3)),
        ("[hunter2]\n[hunter2]\n", Some(2)),
        ("[hunter2]\nlogin = a\n", None),
        ("[COPR-CLI]\nlogin = hunter2\n", None),
        ("[copr-cli]\nlogin = a\n", Some(2)),
        ("[copr-cli]\n\ntoken = hunter2\n", Some(3)),
        ("[copr-cli]\nlogin = a\ntoken = hunter2:b\n", Some(3)),
        ("[copr-cli]\nlogin = a\ntoken = hunter2\n  hunter2\n", Some(3)),
        ("[copr-cli]\nlogin = hunter2\u{7}\ntoken = b\n", Some(2)),
        ("[copr-cli]\ngssapi = hunter2\n", Some(2)),
        ("[copr-cli]\nencrypted =\n", Some(2)),
        ("[copr-cli]\nlogin = a\ntoken = %(hunter2)s\n", Some(3)),
        ("[copr-cli]\nlogin = a\ntoken = %(token)s%(token)s hunter2\n", Some(3)),
        ("[copr-cli]\ncopr_url = hunter2\n", Some(2)),
        ("[copr-cli]\ncopr_url = ftp://hunter2\n", Some(2)),
        ("[copr-cli]\ncopr_url = https://a:hunter2@copr.example\n", Some(2)),
        ("[copr-cli]\ncopr_url = https://copr.example/?hunter2\n", Some(2)),
        ("[copr-cli]\ncopr_url = http://copr.example\n", Some(2)),
    ];
    for (text, line) in cases {
        let error = file(text).expect_err(text);
        assert_eq!(error.line(), line, "{text:?}: {error}");
        assert_eq!(error.path(), Some(Path::new("copr")));
        for shown in [error.to_string(), format!("{error:?}")] {
            assert!(!shown.contains("hunter2"), "{shown}");
        }
    }
    let config = file("[copr-cli]\nlogin = hunter2\ntoken = hunter2\n").unwrap();
    assert!(!format!("{config:?}").contains("hunter2"));
    assert!(Credentials::new("a", "").is_err() && Credentials::new("a:b", "c").is_err());
}

#[test]
fn plain_http_needs_a_word_or_this_machine() {
    let address = |lines: &str| file(&format!("[copr-cli]\n{lines}")).map(|config| config.copr_url);
    assert_eq!(address("copr_url = http://copr.example/\nencrypted = False").unwrap(), "http://copr.example");
    for host in ["localhost:5000", "127.0.0.1", "[::1]:80"] {
        assert!(address(&format!("copr_url = http://{host}/")).is_ok(), "{host}");
    }
    for host in ["localhost.example", "127.0.0.1.example", "10.0.0.1"] {
        assert!(address(&format!("copr_url = http://{host}/")).is_err(), "{host}");
    }
}

#[test]
fn the_environment_stands_above_the_file() {
    let text = "[copr-cli]\nusername = u\nlogin = a\ntoken = b\n# expiration date: 2027-05-22\n";
    let own = with_env(text, &[("COPR_LOGIN", "c"), ("COPR_TOKEN", " d\n")]).unwrap();
    assert_eq!((pair(&own), own.expires, own.username.as_deref()), (Some(("c", "d")), None, None));
    assert!(with_env(text, &[("COPR_LOGIN", "c")]).is_err());
    let empty = with_env(text, &[("COPR_LOGIN", ""), ("COPR_TOKEN", ""), ("COPR_URL", "")]).unwrap();
    assert_eq!(pair(&empty), Some(("a", "b")));

    // The file's login is for the file's server.
    let same = with_env(text, &[("COPR_URL", "https://copr.fedorainfracloud.org:443/")]).unwrap();
    assert_eq!(pair(&same), Some(("a", "b")));
    let other = with_env(text, &[("COPR_URL", "https://copr.example")]).unwrap();
    assert_eq!((pair(&other), other.copr_url.as_str()), (None, "https://copr.example"));
    assert_eq!(other.warnings(day("2026-11-23")), [Warning::LoginLeftOut]);
    assert!(with_env(text, &[("COPR_URL", "http://copr.example")]).is_err());
}

#[test]
fn the_end_of_a_token_is_noted_and_told() {
    let with = |note: &str| file(&format!("[copr-cli]\nlogin = a\ntoken = b\n{note}\n")).unwrap();
    assert_eq!(with("# expiration date: 2027-05-22").expires, Some(day("2027-05-22")));
    assert_eq!(with(" ;Expiration Date:2027-05-22 00:00").expires, Some(day("2027-05-22")));
    assert_eq!(with("# expiration date: soon\n[x]\n# expiration date: 2027-05-22").expires, None);
    assert_eq!(file("# expiration date: 2027-05-22\n[copr-cli]\n").unwrap().expires, Some(day("2027-05-22")));

    let config = with("# expiration date: 2027-05-22");
    let warned = |today: &str| config.warnings(day(today));
    assert_eq!(warned("2027-05-07"), []);
    assert_eq!(warned("2027-05-08"), [Warning::TokenExpiresSoon { on: day("2027-05-22"), days: 14 }]);
    assert_eq!(warned("2027-05-22"), [Warning::TokenExpiresSoon { on: day("2027-05-22"), days: 0 }]);
    assert_eq!(warned("2027-05-23"), [Warning::TokenExpired { on: day("2027-05-22") }]);
}

#[test]
fn the_file_is_looked_for_in_three_places() {
    let env = |name: &str| match name {
        "HOME" => Some("/home/alice".to_owned()),
        "COPR_CONFIG" => Some("~/copr.ini".to_owned()),
        _ => None,
    };
    let home = |name: &str| env(name).filter(|_| name == "HOME");
    let found = |path: &str, required| Some((path.into(), required));
    assert_eq!(Config::locate(Some(Path::new("x")), env), found("x", true));
    assert_eq!(Config::locate(None, env), found("/home/alice/copr.ini", true));
    assert_eq!(Config::locate(None, home), found("/home/alice/.config/copr", false));
    assert_eq!(Config::locate(None, NO_ENV), None);
}

#[test]
fn text_behind_a_section_is_rejected_unless_it_is_a_comment() {
    for text in [
        "[copr-cli] login = l token = t\n",
        "[copr-cli]login = l\ntoken = t\n",
        "# note\n[copr-cli] login = hunter2\n",
        "[other] x\n[copr-cli]\nlogin = l\ntoken = t\n",
        "[DEFAULT] login = l\n[copr-cli]\n",
        "[copr-cli] [x] y\n",
        "\u{feff}[copr-cli] login = l\n",
    ] {
        let error = file(text).expect_err(text);
        assert!(error.to_string().contains("a line of its own"), "{error}");
        assert!(!error.to_string().contains("hunter2") && error.line().is_some(), "{error}");
    }
    for text in ["[copr-cli] # login = l\n", "[copr-cli]\t; mine\n", "[copr-cli]   \nlogin = l\ntoken = t\n"]
    {
        assert!(file(text).is_ok(), "{text}");
    }
}

#[test]
fn a_file_that_was_named_must_set_something() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("copr");
    let load = |text: &str| {
        std::fs::write(&path, text).unwrap();
        Config::load_from(&path)
    };
    for text in
        ["", "# nothing\n", "[copr-cli]\n", "[copr-cli]\nLogn = l\ntokn = t\n", "[copr-cli]\nuser = l\n"]
    {
        let error = load(text).expect_err(text);
        assert!(error.to_string().contains("sets nothing"), "{error}");
        assert_eq!(error.path(), Some(path.as_path()));
    }
    for text in [
        "[copr-cli]\ncopr_url = https://x.example\n",
        "[copr-cli]\nlogin = l\ntoken = t\n",
        "[DEFAULT]\ngssapi = no\n[copr-cli]\n",
    ] {
        assert!(load(text).is_ok(), "{text}");
    }
}

#[test]
fn the_url_may_name_the_api() {
    for url in
        ["https://x.example", "https://x.example/", "https://x.example/api_3", "https://x.example/api_3/"]
    {
        let config = file(&format!("[copr-cli]\ncopr_url = {url}\n")).unwrap();
        assert_eq!(config.copr_url, "https://x.example");
        let config = with_env("", &[("COPR_URL", url)]).unwrap();
        assert_eq!(config.copr_url, "https://x.example");
    }
}
