//! A web server that follows a script of a negotiation.

use std::collections::VecDeque;
use std::sync::Mutex;

use copr_test_support::server::{Reply, Server};

/// Responds to one request after the other according to a script.
pub struct Scripted(Server);

impl Scripted {
    /// Each response is a status with headers; 200 includes a user and a session. The last one is repeated.
    pub async fn start(script: &[(u16, &str)]) -> Self {
        let replies: VecDeque<_> = script.iter().map(|(status, headers)| reply(*status, headers)).collect();
        let replies = Mutex::new(replies);
        let next = move || {
            let mut replies = replies.lock().unwrap();
            if replies.len() > 1 { replies.pop_front() } else { replies.front().cloned() }
        };
        Self(Server::start(move |_| next().unwrap()).await)
    }

    pub fn url(&self) -> &str {
        &self.0.url
    }

    /// The token of each request, or `none`.
    pub fn tokens(&self) -> Vec<String> {
        let tokens = |seen: &copr_test_support::server::Seen| {
            seen.header("authorization").unwrap_or("none").to_lowercase()
        };
        self.0.seen().iter().map(tokens).collect()
    }
}

fn reply(status: u16, headers: &str) -> Reply {
    let reply = match status {
        200 => Reply::new(200, r#"{"id": 1, "name": "alice"}"#).header("set-cookie", "session=abc"),
        status => Reply::new(status, "<h1>no</h1>"),
    };
    headers
        .lines()
        .filter_map(|line| line.split_once(": "))
        .fold(reply, |reply, (name, value)| reply.header(name, value))
}
