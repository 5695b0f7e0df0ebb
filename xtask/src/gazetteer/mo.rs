//! Reads a catalogue of GNU gettext: from the key of a message to its text.
//!
//! Format: the manual of GNU gettext, "The Format of GNU MO Files".

use std::collections::BTreeMap;

/// The messages of a little-endian catalogue, or `None` if the bytes are none.
pub(super) fn messages(bytes: &[u8]) -> Option<BTreeMap<String, String>> {
    const MAGIC: u32 = 0x9504_12de;
    if number(bytes, 0)? != MAGIC {
        return None;
    }
    let count = number(bytes, 8)? as usize;
    let (keys, texts) = (number(bytes, 12)? as usize, number(bytes, 16)? as usize);
    (0..count)
        .map(|index| {
            let key = string(bytes, keys + 8 * index)?;
            Some((key, string(bytes, texts + 8 * index)?))
        })
        .collect()
}

/// The string whose length and offset stand at `at`.
fn string(bytes: &[u8], at: usize) -> Option<String> {
    let (length, start) = (number(bytes, at)? as usize, number(bytes, at + 4)? as usize);
    let bytes = bytes.get(start..start.checked_add(length)?)?;
    String::from_utf8(bytes.to_vec()).ok()
}

fn number(bytes: &[u8], at: usize) -> Option<u32> {
    let four = bytes.get(at..at.checked_add(4)?)?;
    Some(u32::from_le_bytes(four.try_into().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A catalogue with the one message `7` = `Мінск`.
    fn catalogue() -> Vec<u8> {
        let mut bytes = Vec::new();
        for number in [0x9504_12de_u32, 0, 1, 28, 36, 0, 0, 1, 44, 10, 46] {
            bytes.extend(number.to_le_bytes());
        }
        bytes.extend("7\0Мінск\0".as_bytes());
        bytes
    }

    #[test]
    fn a_catalogue_is_read() {
        let messages = messages(&catalogue()).unwrap();
        assert_eq!(messages.len(), 1);
        assert_eq!(messages["7"], "Мінск");
    }

    #[test]
    fn what_is_no_catalogue_is_refused() {
        assert_eq!(messages(b""), None);
        assert_eq!(messages(b"{}"), None);
        let whole = catalogue();
        for length in 0..whole.len() - 1 {
            assert_eq!(messages(&whole[..length]), None, "{length}");
        }
    }
}
