//! The configuration file: parsing and token rotation never panic, and a rotated file has the new credentials and otherwise the old text.
#![no_main]

use std::path::Path;

use copr_api_ext::config::{Config, Credentials, Date};
use copr_api_ext::fuzzing::rotate_config;
use copr_fuzz::Choices;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let mut choices = Choices(data);
    let (kind, login, token, env) = (choices.byte(), choices.text(), choices.text(), choices.text());
    let text = String::from_utf8_lossy(choices.0);
    let text = if kind & 1 == 0 { text.into_owned() } else { format!("[copr-cli]\n{text}") };
    let read = |text: &str| Config::resolve(Some((Path::new("copr"), text)), |_| None);
    let _ =
        Config::resolve(Some((Path::new("copr"), &text)), |name| (name.len() % 2 == 0).then(|| env.clone()));

    let before = read(&text);
    let pair = Credentials::new(&login, &token).or_else(|_| Credentials::new("L%1", "T")).expect("a pair");
    let date = if kind & 2 == 0 { Date::new(2027, 5, 22) } else { None };
    let (Ok(before), Ok(new)) = (before, rotate_config(&text, &pair, date)) else { return };
    let after = read(&new).expect("the rotated file can be read");
    assert_eq!(after.credentials.as_ref(), Some(&pair));
    assert!(date.is_none() || after.expires == date);
    assert_eq!((&after.copr_url, &after.username), (&before.copr_url, &before.username));
    assert_eq!((after.gssapi, after.encrypted), (before.gssapi, before.encrypted));
    let again = rotate_config(&new, &pair, date).expect("the rotated file can be rotated");
    if date.is_some() {
        assert_eq!(again, new, "rotation is idempotent");
    }
});
