//! Cursors of lists: a parsed cursor prints and serializes as one that parses to the same.
#![no_main]

use copr_api_ext::paging::Cursor;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let text = String::from_utf8_lossy(data);
    if let Ok(cursor) = text.parse::<Cursor>() {
        assert_eq!(cursor.to_string().parse::<Cursor>().as_ref(), Ok(&cursor));
        let json = serde_json::to_string(&cursor).expect("JSON");
        assert_eq!(serde_json::from_str::<Cursor>(&json).expect("a cursor"), cursor);
    }
    let _ = serde_json::from_slice::<Cursor>(data);
});
