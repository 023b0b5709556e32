//! The splitter of monitors finds the same elements whatever the chunks.

use proptest::prelude::*;
use serde_json::{Value, json};

use super::split::{Rejected, Splitter};

fn split(text: &[u8], piece: usize) -> (Vec<Vec<u8>>, Splitter) {
    let mut splitter = Splitter::default();
    for piece in text.chunks(piece.max(1)) {
        assert_eq!(splitter.push(piece), Ok(()));
    }
    let elements = std::iter::from_fn(|| splitter.next_element()).collect();
    (elements, splitter)
}

#[test]
fn splits_only_the_array_of_the_outermost_object() {
    let text =
        br#"{"a": {"packages": [1]}, "b": ["packages", [2]], "packages" : [ {"c": "]}"} , 7,"x" ] , "d": 1}"#;
    let (elements, splitter) = split(text, 1);
    let texts: Vec<_> = elements.iter().map(|e| String::from_utf8_lossy(e.trim_ascii_end())).collect();
    assert_eq!(texts, [r#"{"c": "]}"}"#, "7", r#""x""#]);
    assert_eq!(
        serde_json::from_slice::<Value>(splitter.rest()).unwrap(),
        json!({"a": {"packages": [1]}, "b": ["packages", [2]], "packages": [], "d": 1})
    );
}

#[test]
fn a_cut_object_is_not_whole() {
    let text = br#"{"packages": [{"a": 1}, {"b"#;
    let (elements, splitter) = split(text, 5);
    assert!(elements.len() == 1);
    assert!(serde_json::from_slice::<Value>(splitter.rest()).unwrap_err().is_eof());
}

#[test]
fn rejects_html_at_once() {
    let page = [&b"<html>"[..], &[b'x'; 600]].concat();
    assert_eq!(Splitter::default().push(&page), Err(Rejected::NotAnObject));
}

#[test]
fn keeps_no_space_before_the_object() {
    let mut splitter = Splitter::default();
    assert_eq!(splitter.push(&vec![b' '; 1 << 20]), Ok(()));
    assert_eq!(splitter.rest(), b"", "each byte would scan all of it");
}

#[test]
fn rejects_what_would_need_too_much_memory() {
    for start in [r#"{"packages": [{"name": ""#, r#"{"packages": [], "more": ""#, r#"{"packages": [1"#] {
        let mut splitter = Splitter::default();
        assert_eq!(splitter.push(start.as_bytes()), Ok(()));
        let megabyte = vec![b'1'; 1 << 20];
        let accepted = (0..20).take_while(|_| splitter.push(&megabyte).is_ok()).count();
        assert_eq!(accepted, 15, "{start}");
        assert_eq!(splitter.push(b" "), Err(Rejected::TooLarge));
    }
}

fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i32>().prop_map(Value::from),
        r#"[\[\]{}",\\: a-z é]{0,8}"#.prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 16, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::btree_map(r#"[\[\]{}"a-c]{0,4}|packages"#, inner, 0..4)
                .prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn elements_do_not_depend_on_chunks_or_spaces(
        elements in prop::collection::vec(value(), 0..6),
        before in value(),
        after in value(),
        piece in 1_usize..40,
        pretty in any::<bool>(),
    ) {
        let whole = json!({"a": before, "packages": elements, "z": after});
        let text = if pretty { serde_json::to_vec_pretty(&whole) } else { serde_json::to_vec(&whole) }.unwrap();
        let (found, splitter) = split(&text, piece);
        let found: Vec<Value> = found.iter().map(|e| serde_json::from_slice(e).unwrap()).collect();
        prop_assert_eq!(found, elements);
        let rest: Value = serde_json::from_slice(splitter.rest()).unwrap();
        prop_assert_eq!(rest, json!({"a": before, "packages": [], "z": after}));
    }

    #[test]
    fn no_bytes_make_it_panic(text in prop::collection::vec(prop::sample::select(&b"{}[]\",:\\ a1packages"[..]), 0..60), piece in 1_usize..9) {
        let mut splitter = Splitter::default();
        for piece in text.chunks(piece) {
            let _ = splitter.push(piece);
        }
    }
}
