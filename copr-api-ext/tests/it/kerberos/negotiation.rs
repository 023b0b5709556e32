//! Both sides of a negotiation: more than one token, the server's own proof, and servers that get it wrong.

use std::sync::{Arc, Mutex};

use copr_api_ext::kerberos::{Negotiation, NegotiationError, Negotiator};
use copr_api_ext::{Copr, ErrorKind};

use super::server::Scripted;

/// Says `0`, `1`, `2` ... as long as the server asks for more, and takes any word but `bad` for good.
#[derive(Clone, Default)]
struct Counting(Arc<Mutex<Vec<String>>>);

struct Count(u8, Arc<Mutex<Vec<String>>>);

impl Negotiator for Counting {
    fn begin(&self, _: &str) -> Result<Box<dyn Negotiation>, NegotiationError> {
        Ok(Box::new(Count(b'0', Arc::clone(&self.0))))
    }
}

impl Negotiation for Count {
    fn step(&mut self, answer: Option<&[u8]>) -> Result<Option<Vec<u8>>, NegotiationError> {
        if let Some(answer) = answer {
            let heard = String::from_utf8(answer.to_vec()).unwrap();
            self.1.lock().unwrap().push(heard.clone());
            match heard.as_str() {
                "bad" => return Err(NegotiationError::Failed("it is not who it should be".to_owned())),
                "last" => return Ok(None),
                "panic" => panic!("a negotiator that does not hold"),
                _ => {}
            }
        }
        let token = vec![self.0];
        self.0 += 1;
        Ok(Some(token))
    }
}

/// What comes of a login against a script, the tokens that the server got, and what the negotiator heard.
async fn log_in(script: &[(u16, &str)]) -> (copr_api_ext::Result<String>, Vec<String>, Vec<String>) {
    let server = Scripted::start(script).await;
    let counting = Counting::default();
    let copr = Copr::builder().url(server.url()).negotiator(counting.clone()).build().unwrap();
    let result = copr.log_in().await;
    (result, server.tokens(), counting.0.lock().unwrap().clone())
}

const MORE: (u16, &str) = (401, "WWW-Authenticate: Negotiate bW9yZQ==\r\n");
const ZERO: &str = "negotiate ma==";
const ONE: &str = "negotiate mq==";
const TWO: &str = "negotiate mg==";

#[tokio::test]
async fn a_server_may_ask_for_more_tokens_than_one() {
    let good = (200, "WWW-Authenticate: Negotiate Z29vZA==\r\n");
    let (result, tokens, heard) = log_in(&[MORE, MORE, good]).await;
    assert_eq!(result.unwrap(), "alice");
    assert_eq!(tokens, [ZERO, ONE, TWO]);
    assert_eq!(heard, ["more", "more", "good"], "the server's own proof was looked at");
}

#[tokio::test]
async fn a_server_that_gives_no_proof_is_believed_as_its_certificate_is() {
    let (result, tokens, _) = log_in(&[(200, "")]).await;
    assert_eq!((result.unwrap().as_str(), tokens.as_slice()), ("alice", &[ZERO.to_owned()][..]));
}

#[tokio::test]
async fn a_wrong_proof_opens_no_session() {
    let (result, tokens, _) = log_in(&[(200, "WWW-Authenticate: Negotiate YmFk\r\n")]).await;
    let error = result.unwrap_err();
    assert_eq!((error.kind(), tokens.len()), (ErrorKind::Auth, 1), "{error}");
    assert!(error.to_string().contains("not who it should be"), "{error}");
}

#[tokio::test]
async fn a_refusal_is_the_answer_with_and_without_a_token() {
    let last = (401, "WWW-Authenticate: Basic realm=\"x\"\r\nWWW-Authenticate: Negotiate bGFzdA==\r\n");
    let bare = (401, "WWW-Authenticate: Negotiate\r\n");
    for script in [last, bare, (401, ""), (401, "WWW-Authenticate: Negotiate ***\r\n")] {
        let (result, tokens, _) = log_in(&[script]).await;
        let error = result.unwrap_err();
        assert_eq!((error.kind(), error.status().unwrap().as_u16()), (ErrorKind::Auth, 401), "{error}");
        assert_eq!(tokens, [ZERO]);
    }
}

#[tokio::test]
async fn a_server_that_never_has_enough_is_left() {
    let (result, tokens, _) = log_in(&[MORE]).await;
    let error = result.unwrap_err();
    assert_eq!((error.kind(), tokens.len()), (ErrorKind::Auth, 6), "{error}");
}

#[tokio::test]
async fn a_negotiator_that_panics_takes_nobody_with_it() {
    let (result, _, _) = log_in(&[(401, "WWW-Authenticate: Negotiate cGFuaWM=\r\n")]).await;
    assert_eq!(result.unwrap_err().kind(), ErrorKind::Auth);
}

#[tokio::test]
async fn a_login_that_opens_no_session_is_no_login() {
    let (result, _, _) = log_in(&[(200, "Set-Cookie: session=; Max-Age=0\r\n")]).await;
    let error = result.unwrap_err();
    assert_eq!((error.kind(), error.operation()), (ErrorKind::Unexpected, Some("gssapi_login")), "{error}");
}
