//! Errors from environment variables.

use std::fs;
use std::process::Command;

use copr_api_ext::config::Config;
use copr_api_ext::prelude::*;

use super::{MARKER, Printed};

/// Prints everything printable about this process's environment. The test below runs it in a child process.
#[test]
fn child() {
    if std::env::var_os("COPR_TEST_CHILD").is_none() {
        return;
    }
    let mut printed = Printed::default();
    printed.config(Config::load());
    match Copr::from_default_config() {
        Ok(copr) => {
            printed.client(&copr);
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
            let call = async { copr.home().send().await };
            printed.error(&runtime.block_on(call).unwrap_err());
            if let Err(error) = runtime.block_on(copr.rotate_token()) {
                printed.both("rotation", &error);
            }
        }
        Err(error) => printed.error(&error),
    }
    for (what, text) in &printed.0 {
        println!("printed {what}: {text}");
    }
}

#[test]
fn errors_quote_no_environment_variable() {
    let folder = tempfile::tempdir().unwrap();
    let home = folder.path().join(MARKER);
    fs::create_dir_all(home.join(".config")).unwrap();
    let broken = "[copr-cli]\nlogin = l\n";
    let good = "[copr-cli]\nlogin = l\ntoken = t\ncopr_url = http://127.0.0.1:1\n";
    let file = |text: &str| {
        fs::write(home.join(".config").join("copr"), text).unwrap();
        home.join(".config").join("copr").display().to_string()
    };
    let marked = |text: &str| text.replace("MARK", MARKER);
    let local = ("COPR_URL", "http://127.0.0.1:1".to_owned());
    let cases = [
        (broken, vec![("HOME", home.display().to_string())]),
        (good, vec![("HOME", home.display().to_string())]),
        (broken, vec![("COPR_CONFIG", file(broken))]),
        (good, vec![("COPR_CONFIG", file(good))]),
        ("", vec![("COPR_CONFIG", file(""))]),
        ("", vec![("COPR_CONFIG", MARKER.to_owned())]),
        ("", vec![("COPR_CONFIG", home.display().to_string())]),
        ("", vec![("COPR_URL", marked("http://l:MARK@127.0.0.1:1"))]),
        ("", vec![local.clone(), ("COPR_LOGIN", MARKER.to_owned())]),
        ("", vec![local.clone(), ("COPR_LOGIN", "l".to_owned()), ("COPR_TOKEN", marked("a:MARK"))]),
        ("", vec![local.clone(), ("HTTP_PROXY", marked("socks5://u:MARK@127.0.0.1:1"))]),
        ("", vec![local.clone(), ("http_proxy", marked("http://u:MARK@127.0.0.1:1"))]),
        ("", vec![local.clone(), ("ALL_PROXY", marked("socks5://u:MARK@127.0.0.1:1"))]),
        ("", vec![local, ("http_proxy", marked("http://MARK@:1"))]),
    ];
    let mut searched = 0;
    for (text, variables) in &cases {
        file(text);
        let mut child = Command::new(std::env::current_exe().unwrap());
        child
            .args(["environment::child", "--exact", "--nocapture"])
            .env("COPR_TEST_CHILD", "1")
            .env("NO_PROXY", "");
        for name in ["HOME", "COPR_CONFIG", "COPR_URL", "COPR_LOGIN", "COPR_TOKEN"] {
            child.env_remove(name);
        }
        let output = child.envs(variables.iter().map(|(name, value)| (*name, value))).output().unwrap();
        let shown = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(output.status.success() && shown.contains("printed "), "{shown}");
        let socks = variables.iter().any(|(_, value)| value.starts_with("socks"));
        assert_eq!(shown.contains("SOCKS"), socks, "{shown}");
        let mut printed = Printed::default();
        printed.0.push(("child", shown));
        printed.0.push(("child", String::from_utf8_lossy(&output.stderr).into_owned()));
        searched += printed.search(&format!("{variables:?}"));
    }
    eprintln!("{} environments, {searched} outputs searched", cases.len());
}
