//! Negotiations: several tokens, mutual authentication, and servers that violate the protocol.

use std::sync::{Arc, Mutex};

use copr_api_ext::kerberos::{Negotiation, NegotiationError, Negotiator};
use copr_api_ext::{Copr, ErrorKind};

use super::server::Scripted;

/// Creates the tokens `0`, `1`, `2` ... as long as the server asks for more, and accepts any token of the server but `bad`.
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
                "bad" => return Err(NegotiationError::Failed("wrong server".to_owned())),
                "last" => return Ok(None),
                "panic" => panic!("the negotiator panics"),
                _ => {}
            }
        }
        let token = vec![self.0];
        self.0 += 1;
        Ok(Some(token))
    }
}

/// The result of a login against a script, the tokens of the client, and those of the server.
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
async fn sends_several_tokens_if_requested() {
    let good = (200, "WWW-Authenticate: Negotiate Z29vZA==\r\n");
    let (result, tokens, heard) = log_in(&[MORE, MORE, good]).await;
    assert_eq!(result.unwrap(), "alice");
    assert_eq!(tokens, [ZERO, ONE, TWO]);
    assert_eq!(heard, ["more", "more", "good"], "the server's last token was verified");
}

#[tokio::test]
async fn accepts_server_without_mutual_authentication() {
    let (result, tokens, _) = log_in(&[(200, "")]).await;
    assert_eq!((result.unwrap().as_str(), tokens.as_slice()), ("alice", &[ZERO.to_owned()][..]));
}

#[tokio::test]
async fn wrong_server_token_opens_no_session() {
    let (result, tokens, _) = log_in(&[(200, "WWW-Authenticate: Negotiate YmFk\r\n")]).await;
    let error = result.unwrap_err();
    assert_eq!((error.kind(), tokens.len()), (ErrorKind::Auth, 1), "{error}");
    assert!(error.to_string().contains("wrong server"), "{error}");
}

#[tokio::test]
async fn rejection_is_401_with_or_without_token() {
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
async fn gives_up_after_six_tokens() {
    let (result, tokens, _) = log_in(&[MORE]).await;
    let error = result.unwrap_err();
    assert_eq!((error.kind(), tokens.len()), (ErrorKind::Auth, 6), "{error}");
}

#[tokio::test]
async fn panicking_negotiator_is_an_error() {
    let (result, _, _) = log_in(&[(401, "WWW-Authenticate: Negotiate cGFuaWM=\r\n")]).await;
    assert_eq!(result.unwrap_err().kind(), ErrorKind::Auth);
}

#[tokio::test]
async fn login_without_session_is_an_error() {
    let (result, _, _) = log_in(&[(200, "Set-Cookie: session=; Max-Age=0\r\n")]).await;
    let error = result.unwrap_err();
    assert_eq!((error.kind(), error.operation()), (ErrorKind::Unexpected, Some("gssapi_login")), "{error}");
}
