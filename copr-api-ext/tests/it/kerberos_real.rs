//! Kerberos logins with a KDC and with Apache and `mod_auth_gssapi` in front of the fake server. `.ci/kerberos` sets them up and
//! runs each test with its tickets.
#![cfg(all(unix, feature = "gssapi"))]

use std::env::var;
use std::path::Path;
use std::process::Command;

use copr_api_ext::config::Config;
use copr_api_ext::{CallExt as _, Copr, Error, ErrorKind};
use copr_fake::{Clock, Fake};
use futures_util::future::join_all;

/// The URL of Apache, and the fake server behind it.
struct Site {
    url: String,
    fake: Fake,
}

impl Site {
    async fn start() -> Self {
        let (url, port) = (var("COPR_KERBEROS_URL").unwrap(), var("COPR_KERBEROS_FAKE").unwrap());
        // The official client compares the end of a cookie with the clock of the machine.
        let fake = Fake::builder().clock(Clock::real(1.0)).user("alice");
        Self { url, fake: fake.port(port.parse().unwrap()).start().await.unwrap() }
    }

    fn copr(&self) -> Copr {
        Copr::builder().url(&self.url).kerberos().build().unwrap()
    }

    fn logins(&self) -> usize {
        self.fake.journal().of("gssapi_login").len()
    }
}

async fn who(copr: &Copr) -> String {
    copr.auth_check().send().await.unwrap().name
}

/// The error of a call without a valid ticket.
async fn refusal(copr: &Copr) -> Error {
    let error = copr.auth_check().send().await.unwrap_err();
    println!("{error}\n  kind: {:?}; help: {}", error.kind(), error.help());
    assert_eq!(error.operation(), Some("gssapi_login"));
    error
}

#[tokio::test]
#[ignore = "needs a KDC and Apache: .ci/kerberos"]
async fn with_a_ticket() {
    let site = Site::start().await;
    let nobody = Copr::builder().url(&site.url).build().unwrap();
    let error = nobody.gssapi_login().send().await.unwrap_err();
    println!("without a token Apache says: {error}");
    assert_eq!((error.kind(), site.logins()), (ErrorKind::Auth, 0), "Apache requests a ticket itself");

    let copr = site.copr();
    let users = join_all((0..20).map(|_| who(&copr))).await;
    assert!(users.iter().all(|user| user == "alice"));
    let login = site.fake.journal().only("gssapi_login");
    println!("20 calls at once: one login, as {:?}", login.header("x-remote-user").unwrap());
    assert_eq!(login.header("x-remote-user"), Some("alice@TEST.LOCAL"));

    site.fake.expire_sessions("alice");
    let chroots = vec!["fedora-43-x86_64".into()];
    let add = copr.project_add().ownername("alice").name("loom").chroots(chroots);
    let made = add.response().await.unwrap();
    println!("the session ended: {} was made after {} attempts", made.value.full_name, made.attempts);
    assert_eq!((made.attempts, site.logins()), (2, 2));

    let answer = copr.gssapi_login().response().await.unwrap();
    let proof = answer.headers["www-authenticate"].to_str().unwrap();
    println!("the proof of Apache, which was checked: {}... ({} bytes)", &proof[..20], proof.len());
    assert!(proof.starts_with("Negotiate ") && proof.len() > 60);

    let text = format!("[copr-cli]\ncopr_url = {}\nencrypted = no\ngssapi = true\n", site.url);
    let config = Config::resolve(Some((Path::new("copr"), &text)), |_| None).unwrap();
    let copr = Copr::builder().config(config).build().unwrap();
    assert_eq!((copr.warnings(), who(&copr).await.as_str()), (&[][..], "alice"));
    println!("gssapi = true in the configuration logs in as {:?}", copr.session_user().unwrap());
}

#[tokio::test]
#[ignore = "needs a KDC and Apache: .ci/kerberos"]
async fn with_a_keytab_and_no_ticket() {
    let site = Site::start().await;
    assert_eq!(who(&site.copr()).await, "alice");
    println!("logged in from KRB5_CLIENT_KTNAME={}", var("KRB5_CLIENT_KTNAME").unwrap());
}

#[tokio::test]
#[ignore = "needs a KDC and Apache: .ci/kerberos"]
async fn without_a_ticket() {
    let site = Site::start().await;
    let copr = site.copr();
    let error = refusal(&copr).await;
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::Auth, 0));
    assert!(error.to_string().contains("kinit"), "{error}");
    assert_eq!(site.fake.journal().all(), []);
    copr.home().send().await.unwrap();
    println!("public reads work");
}

#[tokio::test]
#[ignore = "needs a KDC and Apache: .ci/kerberos"]
async fn with_an_expired_ticket() {
    let site = Site::start().await;
    let error = refusal(&site.copr()).await;
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::Auth, 0));
    assert!(error.to_string().contains("kinit"), "{error}");
}

#[tokio::test]
#[ignore = "needs a KDC and Apache: .ci/kerberos"]
async fn as_somebody_whom_copr_does_not_know() {
    let site = Site::start().await;
    let error = refusal(&site.copr()).await;
    assert_eq!(error.kind(), ErrorKind::Forbidden);
    assert!(error.message().is_some_and(|message| message.text().contains("stranger")), "{error}");
    assert_eq!(site.logins(), 1);
}

#[tokio::test]
#[ignore = "needs a KDC and Apache: .ci/kerberos"]
async fn to_a_service_that_the_realm_does_not_know() {
    let site = Site::start().await;
    let url = site.url.replace("localhost", "127.0.0.1");
    let error = refusal(&Copr::builder().url(url).kerberos().build().unwrap()).await;
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::Auth, 0));
    assert!(!error.to_string().contains("kinit"), "{error}");
}

#[tokio::test]
#[ignore = "needs a KDC and Apache: .ci/kerberos"]
async fn with_a_ticket_that_apache_cannot_read() {
    let site = Site::start().await;
    let error = refusal(&site.copr()).await;
    assert_eq!((error.kind(), site.logins()), (ErrorKind::Auth, 0));
}

/// Logs in with the official Python client.
fn python(site: &Site, home: &Path) -> String {
    let script = "import sys; from copr.v3 import Client; \
        print(Client({'copr_url': sys.argv[1], 'gssapi': True, 'encrypted': False}).base_proxy.auth_check()['name'])";
    let mut command = Command::new(var("COPR_KERBEROS_PYTHON").unwrap());
    let output = command.args(["-c", script, &site.url]).env("HOME", home).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap().trim().to_owned()
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs a KDC and Apache: .ci/kerberos"]
async fn sharing_the_session_with_the_official_client() {
    let site = Site::start().await;
    let ours = |home: &Path| {
        Copr::builder().url(&site.url).kerberos().session_cache_in(home.join(".cache/copr")).build().unwrap()
    };
    let home = tempfile::tempdir().unwrap();
    assert_eq!(python(&site, home.path()), "alice");
    assert_eq!(who(&ours(home.path())).await, "alice");
    println!("python-copr logged in, and its session was used: {} login", site.logins());
    assert_eq!(site.logins(), 1);

    let home = tempfile::tempdir().unwrap();
    assert_eq!(who(&ours(home.path())).await, "alice");
    assert_eq!(python(&site, home.path()), "alice");
    println!("we logged in, and python-copr used our session: {} logins", site.logins());
    assert_eq!(site.logins(), 2);

    site.fake.expire_sessions("alice");
    assert_eq!(who(&ours(home.path())).await, "alice");
    assert_eq!(python(&site, home.path()), "alice");
    println!(
        "the session ended, we renewed it in the file, and python-copr used that: {} logins",
        site.logins()
    );
    assert_eq!(site.logins(), 3);

    // Python holds the lock while it logs in, and this client then uses its session.
    let home = tempfile::tempdir().unwrap();
    let copr = ours(home.path());
    let (theirs, user) = tokio::task::block_in_place(|| {
        std::thread::scope(|scope| {
            let theirs = scope.spawn(|| python(&site, home.path()));
            let runtime = tokio::runtime::Handle::current();
            std::thread::sleep(std::time::Duration::from_millis(300));
            let user = runtime.block_on(who(&copr));
            (theirs.join().unwrap(), user)
        })
    });
    assert_eq!((theirs.as_str(), user.as_str()), ("alice", "alice"));
    println!("both at once: {} logins", site.logins());
    assert_eq!(site.logins(), 4);
}
