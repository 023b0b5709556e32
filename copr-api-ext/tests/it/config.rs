//! The configuration: files, environment variables, and errors with line numbers.

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
fn reads_files_like_configparser() {
    // The text of the section, its login and its token.
    let cases = [
        ("login = a#b;c ; d\ntoken = t", "a#b;c ; d", "t"),
        ("LOGIN=a\nToken: x=y", "a", "x=y"),
        ("login = \"a\\n\"\ntoken = 't'", "\"a\\n\"", "'t'"),
        ("login = a%b\ntoken = 100%", "a%b", "100%"),
        ("login = a%%b\ntoken = %%(login)s%%%%", "a%b", "%(login)s%%"),
        ("  login = a\n  token = t", "a", "t"),
        ("  login = a\n token = t\n# x\n\n", "a", "t"),
        ("login = a\r\ntoken = t\r\n", "a", "t"),
        ("login\u{a0}=\u{a0}a\u{a0}\ntoken = t\n[x]\nlogin = b\n", "a", "t"),
    ];
    for (text, login, token) in cases {
        let config = file(&format!("[copr-cli]\n{text}")).unwrap();
        assert_eq!(pair(&config), Some((login, token)), "{text:?}");
    }
    assert!(file("\u{feff}[copr-cli] ; mine\ngssapi = ON\n").unwrap().gssapi);
    for text in ["", "\n# nothing\n", "\u{feff}"] {
        assert_eq!(file(text).unwrap().copr_url, "https://copr.fedorainfracloud.org");
    }
}

#[test]
fn rejects_unsupported_syntax() {
    let cases = [
        ("[copr-cli]\nlogin =\n  hunter2\ntoken = t\n", 3, "continues the value"),
        ("[copr-cli]\nlogin = a\n\n# x\n  token = hunter2\n", 5, "continues the value"),
        ("[copr-cli]\nlogin = a\n [x]\n", 3, "continues the value"),
        ("[copr-cli]\nlogin = a\ntoken = %(login)shunter2\n", 3, "reference"),
        ("[copr-cli]\nusername = %(hunter2\n", 2, "reference"),
        ("[DEFAULT]\nlogin = hunter2\n[copr-cli]\n", 1, "[DEFAULT]"),
        ("[copr-cli]\nlogin = a\rtoken = hunter2\n", 2, "control character"),
        ("# hunter2\u{1f}\n[copr-cli]\n", 1, "control character"),
    ];
    for (text, line, reason) in cases {
        let error = file(text).expect_err(text);
        assert_eq!(error.line(), Some(line), "{text:?}: {error}");
        let shown = error.to_string();
        assert!(shown.starts_with(&format!("copr:{line}: ")) && shown.contains(reason), "{shown}");
        assert!(!shown.contains("hunter2"), "{shown}");
    }
}

#[test]
fn errors_name_the_line_and_hide_values() {
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
        ("[copr-cli]\nlogin = a\ntoken = hunter2\n  hunter2\n", Some(4)),
        ("[copr-cli]\nlogin = hunter2\u{7}\ntoken = b\n", Some(2)),
        ("[copr-cli]\ngssapi = hunter2\n", Some(2)),
        ("[copr-cli]\nencrypted =\n", Some(2)),
        ("[copr-cli]\nlogin = a\ntoken = %(hunter2)s\n", Some(3)),
        ("[copr-cli]\nlogin = \ntoken = hunter2\n", Some(3)),
        ("[copr-cli]\nlogin = \u{feff}hunter2\ntoken = b\n", Some(2)),
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
fn plain_http_needs_loopback_or_opt_in() {
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
fn environment_overrides_file() {
    let text = "[copr-cli]\nusername = u\nlogin = a\ntoken = b\n# expiration date: 2027-05-22\n";
    let own = with_env(text, &[("COPR_LOGIN", "c"), ("COPR_TOKEN", " d\n")]).unwrap();
    assert_eq!((pair(&own), own.expires, own.username.as_deref()), (Some(("c", "d")), None, None));
    assert!(with_env(text, &[("COPR_LOGIN", "c")]).is_err());
    let empty = with_env(text, &[("COPR_LOGIN", ""), ("COPR_TOKEN", ""), ("COPR_URL", "")]).unwrap();
    assert_eq!(pair(&empty), Some(("a", "b")));

    // The file's credentials are only for the file's server.
    let same = with_env(text, &[("COPR_URL", "https://copr.fedorainfracloud.org:443/")]).unwrap();
    assert_eq!(pair(&same), Some(("a", "b")));
    let other = with_env(text, &[("COPR_URL", "https://copr.example")]).unwrap();
    assert_eq!((pair(&other), other.copr_url.as_str()), (None, "https://copr.example"));
    assert_eq!(other.warnings(day("2026-11-23")), [Warning::LoginLeftOut]);
    assert!(with_env(text, &[("COPR_URL", "http://copr.example")]).is_err());
}

#[test]
fn reads_expiration_date_and_warns() {
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
fn rejects_text_after_section_unless_comment() {
    for text in [
        "[copr-cli] login = l token = t\n",
        "[copr-cli]login = l\ntoken = t\n",
        "# note\n[copr-cli] login = hunter2\n",
        "[other] x\n[copr-cli]\nlogin = l\ntoken = t\n",
        "[x] ; y]\n[copr-cli]\n",
        "[x\n[copr-cli]\n",
        "[]\n[copr-cli]\n",
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
fn explicit_file_must_set_a_known_key() {
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
        "[copr-cli]\ngssapi = no\n",
    ] {
        assert!(load(text).is_ok(), "{text}");
    }
}

#[test]
fn url_may_end_with_api_3() {
    for url in
        ["https://x.example", "https://x.example/", "https://x.example/api_3", "https://x.example/api_3/"]
    {
        let config = file(&format!("[copr-cli]\ncopr_url = {url}\n")).unwrap();
        assert_eq!(config.copr_url, "https://x.example");
        let config = with_env("", &[("COPR_URL", url)]).unwrap();
        assert_eq!(config.copr_url, "https://x.example");
    }
}
