//! Splits a JSON object while it arrives into the elements of one array, one by one, and the rest.
//! No I/O.
//!
//! It finds where elements begin and end, and leaves invalid JSON to the decoder.

/// The maximum size of one element, and of everything outside the array. Far beyond any package.
const MAX_SIZE: usize = 16 * 1024 * 1024;

/// The result for a chunk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Split {
    /// It was accepted.
    Ok,
    /// This is not a JSON object.
    NotJson,
    /// An element, or the rest, is too large.
    TooLarge,
}

/// Where the next byte belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    /// Outside the array.
    Outside,
    /// In the array, between elements.
    Between,
    /// In an element.
    Within,
}

#[derive(Debug)]
pub(super) struct Splitter {
    key: &'static str,
    place: Place,
    /// Everything outside the elements.
    rest: Vec<u8>,
    element: Vec<u8>,
    /// Open braces and brackets: of the element inside an element, else of the object.
    depth: usize,
    in_string: bool,
    escaped: bool,
    /// Whether the object has ended.
    whole: bool,
}

impl Splitter {
    /// Splits the array with this key in the outermost object.
    pub(super) fn new(key: &'static str) -> Self {
        Self {
            key,
            place: Place::Outside,
            rest: Vec::new(),
            element: Vec::new(),
            depth: 0,
            in_string: false,
            escaped: false,
            whole: false,
        }
    }

    /// Everything outside the elements, with the array empty. Valid JSON once the object has ended.
    pub(super) fn rest(&self) -> &[u8] {
        &self.rest
    }

    /// Whether the object has ended.
    pub(super) fn is_whole(&self) -> bool {
        self.whole
    }

    /// Whether the array has begun and not ended.
    pub(super) fn is_within(&self) -> bool {
        self.place != Place::Outside
    }

    /// Processes a chunk, and calls `give` with each element that ends in it.
    pub(super) fn push(&mut self, chunk: &[u8], mut give: impl FnMut(Vec<u8>)) -> Split {
        for &byte in chunk {
            match self.place {
                Place::Outside => {
                    self.outside(byte);
                    let start = self.rest.trim_ascii_start().first();
                    if start.is_some_and(|&byte| byte != b'{') && self.rest.len() > 512 {
                        return Split::NotJson;
                    }
                }
                Place::Between => self.between(byte),
                Place::Within => {
                    if self.within(byte) {
                        give(std::mem::take(&mut self.element));
                    }
                }
            }
            if self.rest.len() > MAX_SIZE || self.element.len() > MAX_SIZE {
                return Split::TooLarge;
            }
        }
        Split::Ok
    }

    fn outside(&mut self, byte: u8) {
        self.rest.push(byte);
        if self.is_in_string(byte) {
            return;
        }
        match byte {
            b'[' if self.depth == 1 && self.key_is_last() => {
                self.place = Place::Between;
                self.depth = 0;
            }
            b'{' | b'[' => self.depth += 1,
            b'}' | b']' => {
                self.depth = self.depth.saturating_sub(1);
                self.whole = self.depth == 0;
            }
            _ => {}
        }
    }

    fn between(&mut self, byte: u8) {
        match byte {
            b']' => {
                self.rest.push(byte);
                self.place = Place::Outside;
                self.depth = 1;
            }
            b',' => {}
            byte if byte.is_ascii_whitespace() => {}
            _ => {
                self.place = Place::Within;
                self.within(byte);
            }
        }
    }

    /// Returns whether the element ended with this byte.
    fn within(&mut self, byte: u8) -> bool {
        let was_string = self.in_string;
        if self.is_in_string(byte) {
            self.element.push(byte);
            return false;
        }
        match byte {
            b'{' | b'[' => self.depth += 1,
            // A number or a word ends where something else begins.
            b',' | b']' if self.depth == 0 => {
                self.place = Place::Between;
                if byte == b']' {
                    self.between(byte);
                }
                return !self.element.is_empty();
            }
            b'}' | b']' => self.depth = self.depth.saturating_sub(1),
            _ => {}
        }
        self.element.push(byte);
        let ended = self.depth == 0 && (was_string || matches!(byte, b'}' | b']'));
        if ended {
            self.place = Place::Between;
        }
        ended
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
        let before = before.and_then(|text| text.strip_suffix(b"\"")).unwrap_or_default();
        before.strip_suffix(self.key.as_bytes()).is_some_and(|text| text.ends_with(b"\""))
    }
}
