//! A web server that follows a script of a negotiation.

use std::sync::{Arc, Mutex};

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;

/// Responds to one connection after the other according to a script, and records the tokens.
pub struct Scripted {
    pub url: String,
    tokens: Arc<Mutex<Vec<String>>>,
    task: tokio::task::JoinHandle<()>,
}

impl Scripted {
    /// Each response is a status with headers; 200 includes a user and a session. The last one is repeated.
    pub async fn start(script: &[(u16, &str)]) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let script: Vec<(u16, String)> = script.iter().map(|(s, h)| (*s, (*h).to_owned())).collect();
        let tokens = Arc::new(Mutex::new(Vec::new()));
        let kept = Arc::clone(&tokens);
        let task = tokio::spawn(async move {
            let mut script = script.into_iter().peekable();
            let mut answer = (500, String::new());
            loop {
                let (mut socket, _) = listener.accept().await.unwrap();
                let mut head = Vec::new();
                while !head.ends_with(b"\r\n\r\n") {
                    head.push(socket.read_u8().await.unwrap());
                }
                let head = String::from_utf8(head).unwrap().to_lowercase();
                let token = head.lines().find_map(|line| line.strip_prefix("authorization: "));
                kept.lock().unwrap().push(token.unwrap_or("none").to_owned());
                if let Some(next) = script.next() {
                    answer = next;
                }
                let (status, headers) = &answer;
                let cookie = if *status == 200 { "Set-Cookie: session=abc\r\n" } else { "" };
                let body = if *status == 200 { r#"{"id": 1, "name": "alice"}"# } else { "<h1>no</h1>" };
                let text = format!(
                    "HTTP/1.1 {status} X\r\nConnection: close\r\nContent-Length: {}\r\n{cookie}{headers}\r\n{body}",
                    body.len()
                );
                socket.write_all(text.as_bytes()).await.unwrap();
            }
        });
        Self { url, tokens, task }
    }

    pub fn tokens(&self) -> Vec<String> {
        self.tokens.lock().unwrap().clone()
    }
}

impl Drop for Scripted {
    fn drop(&mut self) {
        self.task.abort();
    }
}
