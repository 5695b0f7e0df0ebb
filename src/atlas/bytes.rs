//! Numbers out of the packed bytes: base-128 varints, zigzag for signed ones.
//!
//! Reading past the end is an error, never a panic.

use super::AtlasError;

/// The bytes not read yet.
pub(super) struct Bytes<'a>(&'a [u8]);

impl<'a> Bytes<'a> {
    pub(super) const fn new(bytes: &'a [u8]) -> Self {
        Self(bytes)
    }

    pub(super) const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The first `count` bytes.
    pub(super) fn take(&mut self, count: u32) -> Result<Self, AtlasError> {
        let count = usize::try_from(count).map_err(|_| AtlasError::Truncated)?;
        let (taken, rest) = self
            .0
            .split_at_checked(count)
            .ok_or(AtlasError::Truncated)?;
        self.0 = rest;
        Ok(Self(taken))
    }

    pub(super) fn byte(&mut self) -> Result<u8, AtlasError> {
        let (&byte, rest) = self.0.split_first().ok_or(AtlasError::Truncated)?;
        self.0 = rest;
        Ok(byte)
    }

    pub(super) fn number(&mut self) -> Result<u32, AtlasError> {
        let mut number = 0;
        for shift in (0..35).step_by(7) {
            let byte = self.byte()?;
            let digit = u32::from(byte & 0x7f);
            if shift == 28 && digit > 0xf {
                break;
            }
            number |= digit << shift;
            if byte < 0x80 {
                return Ok(number);
            }
        }
        Err(AtlasError::Malformed)
    }

    pub(super) fn signed(&mut self) -> Result<i32, AtlasError> {
        let number = self.number()?;
        Ok((number >> 1).cast_signed() ^ -(number & 1).cast_signed())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn case(bytes: &[u8], expected: Result<u32, AtlasError>) {
        assert_eq!(Bytes::new(bytes).number(), expected, "{bytes:?}");
    }

    #[test]
    fn numbers_have_seven_bits_a_byte_low_digits_first() {
        case(&[0], Ok(0));
        case(&[0x7f], Ok(127));
        case(&[0x80, 0x01], Ok(128));
        case(&[0xff, 0xff, 0xff, 0xff, 0x0f], Ok(u32::MAX));
    }

    #[test]
    fn a_number_that_ends_too_early_or_is_too_large_is_an_error() {
        case(&[], Err(AtlasError::Truncated));
        case(&[0x80], Err(AtlasError::Truncated));
        case(&[0xff, 0xff, 0xff, 0xff, 0x10], Err(AtlasError::Malformed));
        case(
            &[0xff, 0xff, 0xff, 0xff, 0x8f, 0x00],
            Err(AtlasError::Malformed),
        );
    }

    #[test]
    fn signed_numbers_zigzag() {
        for (byte, expected) in [(0, 0), (1, -1), (2, 1), (3, -2)] {
            assert_eq!(Bytes::new(&[byte]).signed(), Ok(expected));
        }
        let least = [0xff, 0xff, 0xff, 0xff, 0x0f];
        assert_eq!(Bytes::new(&least).signed(), Ok(i32::MIN));
    }
}
