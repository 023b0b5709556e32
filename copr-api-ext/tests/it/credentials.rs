//! Credentials: where they are sent, how they expire, and how they are renewed.

use std::time::Duration;

use copr_api_ext::config::{Config, Warning};
use copr_api_ext::prelude::*;
use copr_api_ext::{Copr, ErrorKind};
use copr_fake::{Fake, Fault};

async fn fake() -> Fake {
    Fake::builder().user("alice").project("alice/hello", ["fedora-43-x86_64"]).start().await.unwrap()
}

/// Creates a folder with a configuration file for alice, and a client from that file.
fn from_file(fake: &Fake, expires: Option<&str>) -> (tempfile::TempDir, std::path::PathBuf, Copr) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("copr");
    let mut text = format!("# mine\n{}", fake.config_file("alice"));
    if let Some(date) = expires {
        text = format!("{text}# expiration date: {date}\n");
    }
    std::fs::write(&path, text).unwrap();
    let copr = client(&path);
    (folder, path, copr)
}

/// A client from this file, without environment variables.
fn client(path: &std::path::Path) -> Copr {
    let text = std::fs::read_to_string(path).unwrap();
    let config = Config::resolve(Some((path, &text)), |_| None).unwrap();
    Copr::builder().config(config).build().unwrap()
}

#[tokio::test]
async fn sends_credentials_except_with_anonymous_reads() {
    let fake = fake().await;
    let credentials = fake.credentials("alice");
    let builder =
        || Copr::builder().url(fake.url()).credentials(credentials.login.clone(), credentials.token.clone());
    for (copr, with) in
        [(builder().build().unwrap(), true), (builder().anonymous_reads().build().unwrap(), false)]
    {
        fake.journal().clear();
        copr.home().send().await.unwrap();
        assert_eq!(fake.journal().only("home").header("authorization").is_some(), with);
        assert_eq!(copr.auth_check().send().await.unwrap().name, "alice");
    }
}

#[tokio::test]
async fn credentials_do_not_follow_redirects_to_other_origins() {
    let (fake, other) = (fake().await, fake().await);
    fake.fault(Fault::redirect(307, other.url())).on_any().always();
    let credentials = fake.credentials("alice");
    let copr = Copr::builder()
        .url(fake.url())
        .credentials(credentials.login.clone(), credentials.token.clone())
        .build()
        .unwrap();
    let error = copr.auth_check().send().await.unwrap_err();
    assert_eq!(error.status().map(|status| status.as_u16()), Some(307), "{error}");
    assert!(error.to_string().contains("check the URL"), "{error}");
    assert!(other.journal().all().is_empty(), "nothing was sent to the other origin");
}

#[tokio::test]
async fn reports_expired_token_in_warning_and_error() {
    let fake = fake().await;
    fake.expire_token("alice");
    let (_folder, _, copr) = from_file(&fake, Some("2020-02-29"));
    let expired = |warning: &Warning| matches!(warning, Warning::TokenExpired { .. });
    assert!(copr.warnings().iter().any(expired), "{:?}", copr.warnings());
    let error = copr.auth_check().send().await.unwrap_err();
    assert!(error.is_auth() && error.to_string().contains("expired on 2020-02-29"), "{error}");
    assert_eq!(error.token_expired_on(), "2020-02-29".parse().ok());
    let error = copr.build_get().build_id(404).send().await.unwrap_err();
    assert_eq!(error.token_expired_on(), None, "only errors about credentials have a date");
}

#[cfg(unix)]
#[tokio::test]
async fn warns_about_file_readable_by_others() {
    use std::os::unix::fs::PermissionsExt as _;
    let fake = fake().await;
    let (_folder, path, _) = from_file(&fake, None);
    for (mode, warned) in [(0o644, true), (0o600, false)] {
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(mode)).unwrap();
        let config = Config::load_from(&path).unwrap();
        let copr = Copr::builder().config(config).build().unwrap();
        let readable = |warning: &Warning| matches!(warning, Warning::ReadableByOthers { .. });
        assert_eq!(copr.warnings().iter().any(readable), warned, "{mode:o}");
    }
}

#[tokio::test]
async fn rotation_updates_client_clones_and_file() {
    let fake = fake().await;
    let (_folder, path, copr) = from_file(&fake, Some("2020-02-29"));
    let clone = copr.clone();
    let old = fake.credentials("alice");
    let new = copr.rotate_token().await.unwrap();
    assert_eq!(clone.auth_check().send().await.unwrap().name, "alice");
    let text = std::fs::read_to_string(&path).unwrap();
    let pair = new.credentials.as_ref().unwrap();
    assert!(
        text.contains(pair.token().expose()) && !text.contains(&old.token),
        "the file contains the new credentials"
    );
    assert!(text.starts_with("# mine\n"), "comments stay: {text}");
    let expires = new.expires.unwrap();
    assert!(
        text.contains(&format!("# expiration date: {expires}")) && !text.contains("2020-02-29"),
        "{text}"
    );
    assert_eq!(client(&path).auth_check().send().await.unwrap().name, "alice");
    let printed = format!("{new:?} {copr:?}");
    assert!(!printed.contains(pair.token().expose()), "{printed}");
}

#[tokio::test]
async fn knows_whether_token_expires_soon() {
    const WEEK: Duration = Duration::from_secs(7 * 86_400);
    // The server's clock must be that of the client.
    let fake = Fake::builder().real_time(1.0).user("alice").start().await.unwrap();
    let day = |from_now: u64| {
        let now = std::time::SystemTime::now() + Duration::from_secs(from_now * 86_400);
        let now = copr_api_ext::Timestamp::from_unix_seconds(
            now.duration_since(std::time::UNIX_EPOCH).unwrap().as_secs().try_into().unwrap(),
        );
        now.to_string()[..10].to_owned()
    };
    for (expires, within) in
        [(None, false), (Some(day(9)), false), (Some(day(6)), true), (Some("2020-02-29".to_owned()), true)]
    {
        let (_folder, _, copr) = from_file(&fake, expires.as_deref());
        assert_eq!(copr.token_expires_within(WEEK), within, "{expires:?}");
    }
    let (_folder, _, copr) = from_file(&fake, Some("2020-02-29"));
    let clone = copr.clone();
    copr.rotate_token().await.unwrap();
    assert!(!clone.token_expires_within(WEEK), "the new token is valid for months");
    assert!(clone.token_expires_within(Duration::from_secs(366 * 86_400)));
}

#[tokio::test]
async fn rotation_sends_nothing_if_file_is_not_writable() {
    let fake = fake().await;
    let (folder, path, copr) = from_file(&fake, None);
    std::fs::remove_file(&path).unwrap();
    let error = copr.rotate_token().await.unwrap_err();
    assert_eq!(error.error().kind(), ErrorKind::Local, "{error}");
    assert!(error.config().is_none() && fake.journal().of("api_token_create").is_empty());
    assert_eq!(copr.auth_check().send().await.unwrap().name, "alice", "the old credentials are valid");
    drop(folder);
}

#[tokio::test]
async fn returns_new_credentials_that_could_not_be_stored() {
    let fake = fake().await;
    let (folder, _, copr) = from_file(&fake, None);
    // The folder is deleted while the server creates the new credentials.
    fake.fault(Fault::latency(std::time::Duration::from_millis(200))).on("api_token_create").always();
    let rotating = tokio::spawn({
        let copr = copr.clone();
        async move { copr.rotate_token().await }
    });
    while fake.journal().of("api_token_create").is_empty() {
        tokio::time::sleep(std::time::Duration::from_millis(5)).await;
        if rotating.is_finished() {
            break;
        }
        if folder
            .path()
            .read_dir()
            .is_ok_and(|mut files| files.any(|f| f.is_ok_and(|f| f.file_name() != "copr")))
        {
            std::fs::remove_dir_all(folder.path()).unwrap();
            break;
        }
    }
    let error = rotating.await.unwrap().unwrap_err();
    let kept = error.config().and_then(|config| config.credentials.clone()).unwrap();
    assert_eq!(error.error().kind(), ErrorKind::Local, "{error}");
    let again = Copr::builder()
        .url(fake.url())
        .credentials(kept.login().expose(), kept.token().expose())
        .build()
        .unwrap();
    assert_eq!(again.auth_check().send().await.unwrap().name, "alice");
    assert_eq!(copr.auth_check().send().await.unwrap().name, "alice", "the client uses the new credentials");
}

#[tokio::test]
async fn renews_token_without_a_file() {
    let fake = fake().await;
    let old = fake.credentials("alice");
    let copr =
        Copr::builder().url(fake.url()).credentials(old.login.clone(), old.token.clone()).build().unwrap();
    let refused = copr.rotate_token().await.unwrap_err();
    assert!(refused.error().is_invalid_input() && refused.to_string().contains("renew_token"), "{refused}");
    let new = copr.renew_token().await.unwrap();
    let copr = Copr::builder().config(new).build().unwrap();
    assert_eq!(copr.auth_check().send().await.unwrap().name, "alice");
}

#[tokio::test]
async fn rotation_rejects_file_with_other_credentials() {
    let fake = Fake::builder().user("alice").user("bob").start().await.unwrap();
    let (_folder, path, _) = from_file(&fake, None);
    let text = std::fs::read_to_string(&path).unwrap();
    let bob = fake.credentials("bob");
    let variable = |name: &str| match name {
        "COPR_LOGIN" => Some(bob.login.clone()),
        "COPR_TOKEN" => Some(bob.token.clone()),
        _ => None,
    };
    let config = Config::resolve(Some((&path, &text)), variable).unwrap();
    let copr = Copr::builder().config(config).build().unwrap();
    let refused = copr.rotate_token().await.unwrap_err();
    assert!(refused.config().is_none() && refused.error().is_invalid_input(), "{refused}");
    assert!(fake.journal().all().is_empty());
    assert_eq!(std::fs::read_to_string(&path).unwrap(), text);
}
