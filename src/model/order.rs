//! Sorting.
//!
//! One sorting routine for lists of whatever type: each that the standard
//! library makes costs a download some 5 kB, and there would be ten.

use std::cmp::Ordering;
use std::mem;

/// The positions 0 to `count`, ordered by `compare`; equal ones keep their order.
///
/// A merge sort from the bottom up, a tenth of the size of the standard library's.
pub(crate) fn positions(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut sorted: Vec<_> = (0..count).collect();
    let mut merged = Vec::with_capacity(count);
    let mut run = 1;
    while run < count {
        for runs in sorted.chunks(2 * run) {
            let (mut left, mut right) = runs.split_at(run.min(runs.len()));
            while let ([one, after_one @ ..], [other, after_other @ ..]) = (left, right) {
                if compare(*other, *one).is_lt() {
                    merged.push(*other);
                    right = after_other;
                } else {
                    merged.push(*one);
                    left = after_one;
                }
            }
            merged.extend_from_slice(left);
            merged.extend_from_slice(right);
        }
        mem::swap(&mut sorted, &mut merged);
        merged.clear();
        run *= 2;
    }
    sorted
}

/// Orders `items` by `compare`; equal ones keep their order.
pub(crate) fn sort<T>(items: &mut Vec<T>, compare: impl Fn(&T, &T) -> Ordering) {
    let list = &*items;
    let positions = positions(list.len(), &|one, other| compare(&list[one], &list[other]));
    let mut taken: Vec<_> = items.drain(..).map(Some).collect();
    let in_order = positions
        .into_iter()
        .filter_map(|at| taken.get_mut(at)?.take());
    items.extend(in_order);
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn lists_are_sorted_as_the_standard_library_sorts_them(
            mut list in prop::collection::vec((0..9_u8, any::<u8>()), 0..40),
        ) {
            let mut expected = list.clone();
            expected.sort_by_key(|item| item.0);
            sort(&mut list, |one, other| one.0.cmp(&other.0));
            prop_assert_eq!(list, expected);
        }
    }
}
