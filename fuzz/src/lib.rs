//! Shared by the targets: choices and JSON from the fuzzer's bytes.

mod log_answer;
pub mod log_world;

use serde_json::{Map, Value};

/// Choices from the fuzzer's bytes. When they are used up, every choice is the first.
pub struct Choices<'a>(pub &'a [u8]);

impl<'a> Choices<'a> {
    /// A byte.
    pub fn byte(&mut self) -> u8 {
        let Some((first, rest)) = self.0.split_first() else { return 0 };
        self.0 = rest;
        *first
    }

    /// One of several values.
    pub fn one<'t, T: ?Sized>(&mut self, of: &[&'t T]) -> &'t T {
        of[usize::from(self.byte()) % of.len()]
    }

    /// Up to as many bytes as the next byte says.
    pub fn bytes(&mut self) -> &'a [u8] {
        let length = usize::from(self.byte()).min(self.0.len());
        let (taken, rest) = self.0.split_at(length);
        self.0 = rest;
        taken
    }

    /// The same as a string.
    pub fn text(&mut self) -> String {
        String::from_utf8_lossy(self.bytes()).into_owned()
    }

    /// A JSON value whose keys and strings are mostly from `words`.
    pub fn json(&mut self, words: &[&str], depth: usize) -> Value {
        match self.byte() % if depth == 0 { 6 } else { 12 } {
            0 => Value::Null,
            1 => Value::Bool(self.byte() & 1 == 1),
            2 => i64::from(self.byte()).into(),
            3 => Value::String(self.text()),
            4 | 5 => Value::String(self.one(words).to_owned()),
            6 | 7 => (0..self.byte() % 5).map(|_| self.json(words, depth - 1)).collect(),
            _ => self.object(words, depth),
        }
    }

    /// A JSON object with such keys and values.
    pub fn object(&mut self, words: &[&str], depth: usize) -> Value {
        let mut map = Map::new();
        for _ in 0..self.byte() % 7 {
            let key = if self.byte() % 16 == 0 { self.text() } else { self.one(words).to_owned() };
            map.insert(key, self.json(words, depth.saturating_sub(1)));
        }
        Value::Object(map)
    }
}

/// Replaces the value with this number, counted in document order.
pub fn damage(value: &mut Value, number: &mut usize, with: &mut impl FnMut() -> Value) -> bool {
    if *number == 0 {
        *value = with();
        return true;
    }
    *number -= 1;
    match value {
        Value::Object(map) => map.values_mut().any(|member| damage(member, number, with)),
        Value::Array(items) => items.iter_mut().any(|item| damage(item, number, with)),
        _ => false,
    }
}
