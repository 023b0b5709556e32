//! Gzip without compression: enough for clients that unpack logs, and the same bytes everywhere.

/// The most bytes one stored block holds.
const BLOCK: usize = 0xffff;

/// A gzip file around some bytes.
pub fn stored(bytes: &[u8]) -> Vec<u8> {
    let mut file = vec![0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff];
    let mut blocks: Vec<&[u8]> = bytes.chunks(BLOCK).collect();
    if blocks.is_empty() {
        blocks.push(&[]);
    }
    let last = blocks.len() - 1;
    for (nth, block) in blocks.into_iter().enumerate() {
        let length = u16::try_from(block.len()).unwrap_or(u16::MAX);
        file.push(u8::from(nth == last));
        file.extend(length.to_le_bytes());
        file.extend((!length).to_le_bytes());
        file.extend(block);
    }
    let size = bytes.len() as u64 & 0xffff_ffff;
    file.extend(crc32(bytes).to_le_bytes());
    file.extend(u32::try_from(size).unwrap_or_default().to_le_bytes());
    file
}

/// The checksum gzip ends with.
pub fn crc32(bytes: &[u8]) -> u32 {
    let mut sum = !0_u32;
    for byte in bytes {
        sum ^= u32::from(*byte);
        for _ in 0..8 {
            let low = sum & 1;
            sum = (sum >> 1) ^ (0xedb8_8320 * low);
        }
    }
    !sum
}

#[cfg(test)]
mod tests {
    use super::{crc32, stored};

    #[test]
    fn the_checksum_is_that_of_the_standard() {
        assert_eq!(crc32(b"123456789"), 0xcbf4_3926);
    }

    #[test]
    fn blocks_are_marked_and_counted() {
        let file = stored(&vec![7; 70_000]);
        assert_eq!(file.len(), 10 + 2 * 5 + 70_000 + 8);
        assert_eq!(file[10], 0, "more follows");
        assert_eq!(file[10 + 5 + 0xffff], 1, "the last");
        assert_eq!(stored(b"").len(), 23);
    }
}
