//! A set of positions in a list, a bit each.

/// Which positions of a list are in the set; those beyond the list are not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Bits {
    words: Vec<u64>,
    /// How long the list is.
    length: usize,
}

impl Bits {
    /// None of the positions of a list of this length.
    pub(super) fn none(length: usize) -> Self {
        Self {
            words: vec![0; length.div_ceil(64)],
            length,
        }
    }

    /// All positions of a list of this length.
    pub(super) fn all(length: usize) -> Self {
        let mut words = vec![u64::MAX; length.div_ceil(64)];
        if let (Some(last), used @ 1..) = (words.last_mut(), length % 64) {
            *last = (1 << used) - 1;
        }
        Self { words, length }
    }

    /// Puts the position `at` into the set, if the list is that long.
    pub(super) fn add(&mut self, at: usize) {
        if at < self.length
            && let Some(word) = self.words.get_mut(at / 64)
        {
            *word |= 1 << (at % 64);
        }
    }

    /// Whether the position `at` is in the set.
    pub(super) fn has(&self, at: usize) -> bool {
        self.words
            .get(at / 64)
            .is_some_and(|word| word >> (at % 64) & 1 == 1)
    }

    /// How long the list is.
    pub(super) fn length(&self) -> usize {
        self.length
    }

    /// How many positions are in the set.
    pub(super) fn count(&self) -> usize {
        self.words
            .iter()
            .map(|word| word.count_ones() as usize)
            .sum()
    }

    /// Takes out what is not in `other` as well.
    pub(super) fn keep(&mut self, other: &Self) {
        for (at, word) in self.words.iter_mut().enumerate() {
            *word &= other.words.get(at).copied().unwrap_or_default();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_set_has_what_was_put_into_it(
            length in 0..200_usize,
            one in prop::collection::vec(0..260_usize, 0..40),
            other in prop::collection::vec(0..260_usize, 0..40),
        ) {
            let of = |list: &[usize]| {
                let mut bits = Bits::none(length);
                for at in list { bits.add(*at); }
                bits
            };
            let (mut both, second) = (of(&one), of(&other));
            both.keep(&second);
            let expected: Vec<_> = (0..length)
                .filter(|at| one.contains(at) && other.contains(at))
                .collect();
            let found: Vec<_> = (0..300).filter(|at| both.has(*at)).collect();
            prop_assert_eq!(both.count(), expected.len());
            prop_assert_eq!(found, expected);
            let every: Vec<_> = (0..length).collect();
            prop_assert_eq!(Bits::all(length), of(&every));
        }
    }
}
