//! The JSON part of a multipart body.

/// Returns the part `json`, which has the fields; `None` if there is no such part or the body is not multipart.
pub(super) fn json_of_multipart<'a>(media: &str, body: &'a [u8]) -> Option<&'a [u8]> {
    let (kind, parameters) = media.split_once(';')?;
    if !kind.trim().eq_ignore_ascii_case("multipart/form-data") {
        return None;
    }
    let boundary = parameters.split(';').find_map(|parameter| {
        let (name, value) = parameter.split_once('=')?;
        name.trim().eq_ignore_ascii_case("boundary").then(|| value.trim().trim_matches('"'))
    })?;
    let delimiter = format!("--{boundary}");
    let mut rest = after(body, delimiter.as_bytes())?;
    loop {
        let head = rest.get(..find(rest, b"\r\n\r\n")?)?;
        let content = after(rest, b"\r\n\r\n")?;
        let end = find(content, format!("\r\n{delimiter}").as_bytes())?;
        if String::from_utf8_lossy(head).contains("name=\"json\"") {
            return content.get(..end);
        }
        rest = after(content, format!("\r\n{delimiter}").as_bytes())?;
    }
}

fn after<'a>(text: &'a [u8], word: &[u8]) -> Option<&'a [u8]> {
    text.get(find(text, word)? + word.len()..)
}

fn find(text: &[u8], word: &[u8]) -> Option<usize> {
    text.windows(word.len()).position(|window| window == word)
}

#[cfg(test)]
mod tests {
    use super::json_of_multipart;

    #[test]
    fn finds_the_json_part() {
        let file = "Content-Disposition: form-data; name=\"pkgs\"; filename=\"a.src.rpm\"\r\n\r\nRPM\r\n--b";
        let json = "Content-Disposition: form-data; name=\"json\"; filename=\"json\"\r\nContent-Type: application/json\r\n\r\n{}";
        let media = "multipart/form-data; boundary=b";
        for body in
            [format!("--b\r\n{json}\r\n--b\r\n{file}--\r\n"), format!("--b\r\n{file}\r\n{json}\r\n--b--\r\n")]
        {
            assert_eq!(json_of_multipart(media, body.as_bytes()), Some(&b"{}"[..]), "{body}");
            assert_eq!(
                json_of_multipart("Multipart/Form-Data; boundary=\"b\"", body.as_bytes()),
                Some(&b"{}"[..])
            );
            assert_eq!(json_of_multipart("multipart/form-data; boundary=c", body.as_bytes()), None);
            assert_eq!(json_of_multipart("application/json", body.as_bytes()), None);
            for cut in 0..body.len() {
                _ = json_of_multipart(media, &body.as_bytes()[..cut]);
            }
        }
        assert_eq!(json_of_multipart(media, format!("--b\r\n{file}--\r\n").as_bytes()), None);
    }
}
