//! HTTP as plain as it is: one request a connection, every header written by the test. Servers and WebDrivers on this machine
//! need no more.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

/// Nobody waits longer for an answer.
pub const PATIENCE: Duration = Duration::from_secs(120);

/// An answer over HTTP.
#[derive(Debug)]
pub struct Answer {
    /// The status.
    pub status: u16,
    /// The headers, as they came.
    pub head: String,
    /// The body.
    pub body: Vec<u8>,
}

/// Sends one request to `host`, with these headers and a `Host`, unless that is among them.
///
/// # Errors
/// The connection broke off before the whole answer came.
pub fn send(
    host: &str,
    method: &str,
    path: &str,
    headers: &[(&str, &str)],
    body: &[u8],
) -> std::io::Result<Answer> {
    let mut stream = TcpStream::connect(host)?;
    stream.set_read_timeout(Some(PATIENCE))?;
    let length = body.len().to_string();
    let plain = [("Host", host), ("Connection", "close"), ("Content-Length", &length)];
    let plain = plain.iter().filter(|(name, _)| !headers.iter().any(|(given, _)| given == name));
    let lines = plain.chain(headers).map(|(name, value)| format!("{name}: {value}\r\n"));
    let head = format!("{method} {path} HTTP/1.1\r\n{}", lines.collect::<String>());
    stream.write_all((head + "\r\n").as_bytes())?;
    stream.write_all(body)?;
    Answer::read(stream)
}

impl Answer {
    fn read(mut stream: TcpStream) -> std::io::Result<Answer> {
        let (mut bytes, mut some) = (Vec::new(), vec![0; 65536]);
        loop {
            if let Some(answer) = Answer::of(&bytes) {
                return Ok(answer);
            }
            let count = match stream.read(&mut some) {
                // The test was stopped for a while and goes on.
                Err(error) if error.kind() == std::io::ErrorKind::Interrupted => continue,
                outcome => outcome?,
            };
            if count == 0 {
                // Half an answer is none.
                return Err(std::io::ErrorKind::UnexpectedEof.into());
            }
            bytes.extend_from_slice(&some[..count]);
        }
    }

    /// The answer, if it is all there.
    fn of(bytes: &[u8]) -> Option<Answer> {
        let end = bytes.windows(4).position(|four| four == b"\r\n\r\n")?;
        let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
        let status = head.split(' ').nth(1)?.parse().ok()?;
        let body = &bytes[end + 4..];
        let answer = Answer { status, head, body: body.to_vec() };
        let length: usize = answer.header("content-length").map_or(0, |length| length.parse().unwrap());
        (body.len() == length).then_some(answer)
    }

    /// A header's value.
    pub fn header(&self, name: &str) -> Option<&str> {
        let mut lines = self.head.lines().filter_map(|line| line.split_once(':'));
        lines.find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value.trim())
    }
}
