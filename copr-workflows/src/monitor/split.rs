//! Splits the JSON of a monitor while it arrives into its packages, one by one, and the rest. No I/O.
//!
//! It finds where elements begin and end, and leaves invalid JSON to the decoder.

use std::collections::VecDeque;

/// The key of the array in the outermost object.
const KEY: &[u8] = b"\"packages\"";

/// The maximum size of one element, and of everything outside the array. Far beyond any package.
const MAX_SIZE: usize = 16 * 1024 * 1024;

/// How much is read of what is not an object: enough to recognize an error page.
const MAX_SAMPLE: usize = 512;

/// The depth of what is directly in the outermost object, and of what is directly in the array.
const IN_OBJECT: usize = 1;
const IN_ARRAY: usize = 2;

/// Why a chunk was rejected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rejected {
    /// This is not a JSON object.
    NotAnObject,
    /// An element, or the rest, is too large.
    TooLarge,
}

#[derive(Debug, Default)]
pub(super) struct Splitter {
    /// Elements that have ended.
    elements: VecDeque<Vec<u8>>,
    element: Vec<u8>,
    /// Everything outside the elements.
    rest: Vec<u8>,
    /// Open braces and brackets.
    depth: usize,
    in_array: bool,
    in_string: bool,
    escaped: bool,
}

impl Splitter {
    /// The next element, once it has arrived.
    pub(super) fn next_element(&mut self) -> Option<Vec<u8>> {
        self.elements.pop_front()
    }

    /// Everything outside the elements, with the array empty. Valid JSON once the object has ended.
    pub(super) fn rest(&self) -> &[u8] {
        &self.rest
    }

    /// Processes a chunk.
    pub(super) fn push(&mut self, chunk: &[u8]) -> Result<(), Rejected> {
        for &byte in chunk {
            self.push_byte(byte);
            if self.rest.len() > MAX_SAMPLE && !self.rest.starts_with(b"{") {
                return Err(Rejected::NotAnObject);
            }
            if self.rest.len() > MAX_SIZE || self.element.len() > MAX_SIZE {
                return Err(Rejected::TooLarge);
            }
        }
        Ok(())
    }

    fn push_byte(&mut self, byte: u8) {
        if self.is_in_string(byte) {
            self.keep(byte);
            return;
        }
        match byte {
            b',' if self.in_array && self.depth == IN_ARRAY => self.end_element(),
            b'{' | b'[' => {
                self.keep(byte);
                self.in_array |= byte == b'[' && self.depth == IN_OBJECT && self.key_is_last();
                self.depth += 1;
            }
            b'}' | b']' => {
                self.depth = self.depth.saturating_sub(1);
                if self.in_array && self.depth < IN_ARRAY {
                    self.end_element();
                    self.in_array = false;
                }
                self.keep(byte);
            }
            _ => self.keep(byte),
        }
    }

    fn keep(&mut self, byte: u8) {
        let part = if self.in_array { &mut self.element } else { &mut self.rest };
        if !part.is_empty() || !byte.is_ascii_whitespace() {
            part.push(byte);
        }
    }

    fn end_element(&mut self) {
        if !self.element.is_empty() {
            self.elements.push_back(std::mem::take(&mut self.element));
        }
    }

    /// Returns whether this byte opens a string, or belongs to one and does not close it.
    fn is_in_string(&mut self, byte: u8) -> bool {
        if !self.in_string {
            self.in_string = byte == b'"';
            return self.in_string;
        }
        match byte {
            _ if self.escaped => self.escaped = false,
            b'\\' => self.escaped = true,
            b'"' => self.in_string = false,
            _ => {}
        }
        self.in_string
    }

    /// Whether the last byte, a bracket, begins the value of the key.
    fn key_is_last(&self) -> bool {
        let before = self.rest.strip_suffix(b"[").map(<[u8]>::trim_ascii_end);
        let before = before.and_then(|text| text.strip_suffix(b":")).map(<[u8]>::trim_ascii_end);
        before.is_some_and(|text| text.ends_with(KEY))
    }
}
