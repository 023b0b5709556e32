//! The session file that programs share.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::time::Duration;

use copr_api_ext::{CallExt as _, Copr};
use copr_fake::{Fake, Fault};
use futures_util::future::join_all;
use rustix::fs::{FlockOperation, flock};

use super::tickets::{Tickets, builder, count, fake};

fn client(fake: &Fake, folder: &Path) -> Copr {
    builder(fake, &Tickets::of("alice")).session_cache_in(folder).build().unwrap()
}

fn file(fake: &Fake, folder: &Path) -> PathBuf {
    folder.join(format!("{}-session", fake.url().strip_prefix("http://").unwrap()))
}

async fn who(copr: &Copr) -> String {
    copr.auth_check().send().await.unwrap().name
}

/// The cookie in the file.
fn stored(file: &Path) -> String {
    let stored: serde_json::Value = serde_json::from_slice(&fs::read(file).unwrap()).unwrap();
    assert_eq!(stored["name"], "alice");
    stored["session"].as_str().unwrap().to_owned()
}

/// Writes the file like python-copr.
fn store(file: &Path, cookie: &str, expiration: f64) {
    let session = cookie.strip_prefix("session=").unwrap_or(cookie);
    let json = serde_json::json!({"name": "alice", "session": session, "expiration": expiration});
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    fs::write(file, format!("{json:#}\n")).unwrap();
}

fn soon() -> f64 {
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap();
    (now + Duration::from_secs(60)).as_secs_f64()
}

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o777
}

#[tokio::test]
async fn stores_session_for_other_programs() {
    let (fake, home) = (fake().await, tempfile::tempdir().unwrap());
    let folder = home.path().join("cache").join("copr");
    let file = file(&fake, &folder);
    for _ in 0..3 {
        assert_eq!(who(&client(&fake, &folder)).await, "alice");
    }
    assert_eq!(count(&fake, "gssapi_login"), 1);
    assert!(fake.with(|state| state.sessions.contains_key(&stored(&file))));
    assert_eq!((mode(&file), mode(&folder)), (0o600, 0o700));
    let mut names: Vec<_> = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    names.sort();
    let name = file.file_name().unwrap().to_str().unwrap();
    assert_eq!(
        names,
        [name.into(), std::ffi::OsString::from(format!("{name}.lock"))],
        "there are no other files"
    );
}

#[tokio::test]
async fn uses_session_of_another_program() {
    let (fake, folder) = (fake().await, tempfile::tempdir().unwrap());
    store(&file(&fake, folder.path()), &fake.session("alice"), soon());
    let copr = client(&fake, folder.path());
    assert_eq!(who(&copr).await, "alice");
    assert_eq!((copr.session_user().as_deref(), count(&fake, "gssapi_login")), (Some("alice"), 0));
}

#[tokio::test]
async fn replaces_invalid_session_with_one_login() {
    let (fake, folder) = (fake().await, tempfile::tempdir().unwrap());
    let file = file(&fake, folder.path());
    let good = fake.session("alice");
    let expired = || store(&file, &good, 1.0);
    let rejected = || store(&file, "no-such-session", soon());
    let broken = || fs::write(&file, "{\"name\": \"ali").unwrap();
    for (number, spoil) in [&expired as &dyn Fn(), &rejected, &broken].into_iter().enumerate() {
        spoil();
        fs::set_permissions(&file, fs::Permissions::from_mode(0o644)).unwrap();
        fake.journal().clear();
        assert_eq!(who(&client(&fake, folder.path())).await, "alice");
        assert_eq!(count(&fake, "gssapi_login"), 1, "{number}");
        assert_eq!(count(&fake, "auth_check"), if number == 1 { 2 } else { 1 }, "{number}");
        assert!(fake.with(|state| state.sessions.contains_key(&stored(&file))), "{number}");
        assert_eq!(mode(&file), 0o600);
    }
}

#[tokio::test]
async fn uses_session_renewed_by_another_program() {
    let (fake, folder) = (fake().await, tempfile::tempdir().unwrap());
    let copr = client(&fake, folder.path());
    who(&copr).await;
    fake.expire_sessions("alice");
    store(&file(&fake, folder.path()), &fake.session("alice"), soon());
    assert_eq!(who(&copr).await, "alice");
    assert_eq!((count(&fake, "gssapi_login"), count(&fake, "auth_check")), (1, 3));
}

#[tokio::test]
async fn concurrent_programs_log_in_once() {
    let (fake, folder) = (fake().await, tempfile::tempdir().unwrap());
    fake.fault(Fault::latency(Duration::from_millis(50))).on("gssapi_login");
    let clients: Vec<Copr> = (0..12).map(|_| client(&fake, folder.path())).collect();
    assert!(join_all(clients.iter().map(who)).await.iter().all(|user| user == "alice"));
    assert_eq!(count(&fake, "gssapi_login"), 1);
}

#[tokio::test]
async fn waits_for_login_of_another_program() {
    let (fake, folder) = (fake().await, tempfile::tempdir().unwrap());
    let file = file(&fake, folder.path());
    let name = format!("{}.lock", file.display());
    let theirs = fs::File::create(&name).unwrap();
    flock(&theirs, FlockOperation::LockExclusive).unwrap();
    let copr = client(&fake, folder.path());
    let call = tokio::spawn(async move { who(&copr).await });
    tokio::time::sleep(Duration::from_millis(200)).await;
    assert!(!call.is_finished() && fake.journal().all().is_empty());
    store(&file, &fake.session("alice"), soon());
    drop(theirs);
    assert_eq!(call.await.unwrap(), "alice");
    assert_eq!(count(&fake, "gssapi_login"), 0);
}

#[tokio::test]
async fn ignores_lock_on_removed_file() {
    let (fake, folder) = (fake().await, tempfile::tempdir().unwrap());
    let name = format!("{}.lock", file(&fake, folder.path()).display());
    let theirs = fs::File::create(&name).unwrap();
    flock(&theirs, FlockOperation::LockExclusive).unwrap();
    fs::remove_file(&name).unwrap();
    assert_eq!(who(&client(&fake, folder.path())).await, "alice");
    assert!(Path::new(&name).exists());
}

#[tokio::test]
async fn works_without_usable_cache_folder() {
    let (fake, home) = (fake().await, tempfile::tempdir().unwrap());
    let folder = home.path().join("no-folder");
    fs::write(&folder, "").unwrap();
    let copr = client(&fake, &folder);
    assert_eq!((who(&copr).await, who(&copr).await), ("alice".to_owned(), "alice".to_owned()));
    assert_eq!(count(&fake, "gssapi_login"), 1);
}

#[tokio::test]
async fn each_server_has_its_own_file() {
    let (one, two, folder) = (fake().await, fake().await, tempfile::tempdir().unwrap());
    // Both servers create the same secrets in the same order.
    let _ = two.session("alice");
    who(&client(&one, folder.path())).await;
    who(&client(&two, folder.path())).await;
    assert_eq!((count(&one, "gssapi_login"), count(&two, "gssapi_login")), (1, 1));
    assert_ne!(stored(&file(&one, folder.path())), stored(&file(&two, folder.path())));
}
