//! The memory use of a large upload. A separate process, so that only its memory is measured.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use copr_workflows::Workflows as _;
use copr_workflows::{Copr, UploadFile};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;

const SIZE: u64 = 256 << 20;

/// The peak resident memory of this process in bytes.
fn most_memory() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with("VmHWM:")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse::<u64>().unwrap() * 1024
}

#[tokio::test]
async fn memory_of_an_upload_does_not_grow_with_size() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("large-1-1.src.rpm");
    // A sparse file: it has the size but uses no disk space.
    std::fs::write(&path, [0xed, 0xab, 0xee, 0xdb]).unwrap();
    std::fs::File::options().write(true).open(&path).unwrap().set_len(SIZE).unwrap();
    let server = tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        let (mut buffer, mut read) = (vec![0; 64 * 1024], 0_u64);
        // The head and the options are small, and the closing boundary comes last.
        while read < SIZE || !buffer.windows(6).any(|six| six == b"--\r\n\0\0") {
            buffer.fill(0);
            let room = buffer.len() - 2;
            read += match stream.read(&mut buffer[..room]).await.unwrap() {
                0 => break,
                bytes => bytes as u64,
            };
        }
        stream.write_all(b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n").await.unwrap();
        read
    });
    let copr = Copr::builder().url(format!("http://{address}")).build().unwrap();
    let before = most_memory();
    let upload = copr.builds().upload(UploadFile::open(&path).await.unwrap()).to("alice/hello").skip_check();
    assert!(upload.send().await.unwrap_err().is_forbidden());
    assert!(server.await.unwrap() > SIZE);
    let grown = most_memory() - before;
    assert!(grown < 16 << 20, "memory grew by {grown} bytes");
}
