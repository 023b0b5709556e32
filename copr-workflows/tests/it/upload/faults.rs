//! Every fault of the fake during an upload: never two submissions, no build without an ambiguous error, no secrets in errors.

use std::fmt::Write as _;
use std::time::Duration;

use copr_fake::{Fault, RetryAfter};
use copr_workflows::Workflows as _;
use copr_workflows::{Error, ErrorKind};

use super::support::{fake, of, srpm};

/// A fault, the resulting error kind if any, and whether the build may exist.
type Case = (Fault, Option<ErrorKind>, bool);

fn cases() -> Vec<Case> {
    use ErrorKind::{Auth, Broken, Challenge, Decode, Gateway, RateLimited, Timeout, TooLarge, Unexpected};
    let quiet = |fault| (fault, None, false);
    vec![
        quiet(Fault::latency(Duration::from_secs(1))),
        quiet(Fault::drip(Duration::from_millis(1))),
        quiet(Fault::wrong_type()),
        quiet(Fault::unknown_fields()),
        quiet(Fault::unknown_words()),
        quiet(Fault::nulls()),
        quiet(Fault::everything()),
        quiet(Fault::twice()),
        (Fault::hang(), Some(Timeout), true),
        (Fault::hang_in_body(), Some(Timeout), true),
        (Fault::reset_unread(), Some(Broken), true),
        (Fault::reset_handled(), Some(Broken), true),
        (Fault::cut_body(), Some(Broken), true),
        (Fault::truncated_json(), Some(Decode), true),
        (Fault::malformed_json(), Some(Decode), true),
        (Fault::gzip(), Some(Decode), true),
        (Fault::html(502), Some(Gateway), true),
        (Fault::html(503), Some(Gateway), true),
        (Fault::html(504), Some(Gateway), true),
        (Fault::html(408), Some(Timeout), true),
        (Fault::retry_after(429, RetryAfter::Seconds(1)), Some(RateLimited), false),
        (Fault::retry_after(503, RetryAfter::Seconds(u64::MAX)), Some(Gateway), true),
        (Fault::huge(1 << 20), Some(TooLarge), true),
        (Fault::redirect(302, "https://example.org"), Some(Unexpected), false),
        (Fault::redirect(308, "https://example.org"), Some(Unexpected), false),
        (Fault::challenge(), Some(Challenge), false),
        (Fault::early_401(), Some(Auth), false),
    ]
}

#[tokio::test(start_paused = true)]
async fn no_fault_submits_twice_or_hides_a_build() {
    for (fault, kind, ambiguous) in cases() {
        let name = fault.name();
        let fake = fake().await;
        // For all requests: a second attempt would show.
        fake.fault(fault).on("build_create_upload").always();
        let limits =
            of(&fake).idle_timeout(Duration::from_secs(60)).attempt_timeout(Duration::from_secs(300));
        let copr = limits.max_response_size(256 << 10).build().unwrap();
        let sent = copr.builds().upload(srpm(200_000)).to("alice/hello").send().await;
        fake.journal().assert_count("build_create_upload", 1);
        let builds = fake.with(|state| state.builds.len());
        assert!(builds <= 1, "{name}: {builds} builds");
        match (sent, kind) {
            (Ok(_), None) => assert_eq!(builds, 1, "{name}"),
            // If another package of the same build enables the feature, the HTTP client can decode it.
            (Ok(_), Some(_)) if name == "gzip" => assert_eq!(builds, 1),
            (Err(error), Some(kind)) => {
                assert_eq!((error.kind(), error.is_ambiguous()), (kind, ambiguous), "{name}: {error}");
                assert_eq!(error.submission().is_some(), ambiguous, "{name}");
                assert!(
                    error.help().contains("before it is sent again") == ambiguous,
                    "{name}: {}",
                    error.help()
                );
                assert!(builds == 0 || ambiguous, "{name} hides a build");
                has_no_secret(&error, &fake);
            }
            (sent, _) => panic!("{name}: {sent:?}"),
        }
    }
}

fn has_no_secret(error: &Error, fake: &copr_fake::Fake) {
    let alice = fake.credentials("alice");
    let mut text = format!("{error} {error:?} {:?}", error.submission());
    let mut source = std::error::Error::source(error);
    while let Some(cause) = source {
        write!(text, "{cause} {cause:?}").unwrap();
        source = cause.source();
    }
    for secret in [&alice.login, &alice.token] {
        assert!(!text.contains(secret.as_str()), "{text}");
    }
    assert!(!text.contains("Basic "), "{text}");
}
