//! Where the events stand: beside the map, or in columns below it.

use super::column::Column;
use super::events::{Item, heading, items};
use super::{MARGIN_PX, WIDE_PX};
use crate::state::Selection;
use crate::view::reader::Reader;
use crate::view::size::Size;

/// The width of the events beside the map, in pixels, as on a page.
pub(super) const PANEL_PX: f64 = 376.0;
/// The events stand beside the map unless they are so many times as high.
const TOO_HIGH: f64 = 1.75;
/// The width of a column below the map: the least of several, and the most.
const LEAST_COLUMN_PX: f64 = 320.0;
const MOST_COLUMN_PX: f64 = 640.0;
/// Between two columns.
const GUTTER_PX: f64 = 28.0;

/// The events beside a picture's map, if there is room and they fit there.
pub(super) fn beside(reader: &Reader, selection: Option<&Selection>, width: f64) -> Option<Column> {
    if width < WIDE_PX {
        return None;
    }
    let mut column = Column::new(PANEL_PX - 2.5 * MARGIN_PX);
    heading(reader, selection, &mut column);
    for item in items(reader, selection) {
        item.write(reader, &mut column);
    }
    let map = Size::of_map(width - PANEL_PX);
    (column.height() < TOO_HIGH * map.height).then_some(column)
}

/// The events below the map, `width` pixels wide, in columns that are as high
/// as each other.
pub(super) fn below(reader: &Reader, selection: Option<&Selection>, width: f64) -> Column {
    let mut whole = Column::new(width);
    heading(reader, selection, &mut whole);
    whole.gap(12.0);
    let items = items(reader, selection);
    let events = items.iter().filter(|item| matches!(item, Item::Event(_)));
    let room = (width + GUTTER_PX) / (LEAST_COLUMN_PX + GUTTER_PX);
    let count = (room as usize).min(events.count()).max(1);
    let gutters = GUTTER_PX * (count - 1) as f64;
    let width = ((width - gutters) / count as f64).min(MOST_COLUMN_PX);
    let heights: Vec<f64> = items
        .iter()
        .map(|item| {
            let mut alone = Column::new(width);
            // What stands above it asks for a distance.
            alone.gap(1.0);
            item.write(reader, &mut alone);
            alone.height()
        })
        .collect();
    let keeps: Vec<bool> = items
        .iter()
        .map(|item| matches!(item, Item::Heading(_)))
        .collect();
    let mut rest = &items[..];
    let mut columns = Vec::new();
    for length in balanced(&heights, &keeps, count) {
        let (here, after) = rest.split_at(length);
        let mut column = Column::new(width);
        for item in here {
            item.write(reader, &mut column);
        }
        columns.push(column);
        rest = after;
    }
    whole.beside(columns, 0.0, GUTTER_PX);
    whole
}

/// How many items of these heights stand in each of `count` columns, in their
/// order, so that the highest is as low as can be; an item that `keeps` with
/// the next is never the last of a column.
fn balanced(heights: &[f64], keeps: &[bool], count: usize) -> Vec<usize> {
    const STEP_PX: f64 = 8.0;
    let total: f64 = heights.iter().sum();
    let mut limit = total / count as f64;
    loop {
        let lengths = filled(heights, keeps, limit);
        if lengths.len() <= count || limit > total {
            return lengths;
        }
        limit += STEP_PX;
    }
}

/// How many items stand in each column that is no higher than `limit`, unless a
/// single item is.
fn filled(heights: &[f64], keeps: &[bool], limit: f64) -> Vec<usize> {
    let mut lengths = Vec::new();
    let (mut length, mut height) = (0, 0.0);
    for (at, own) in heights.iter().enumerate() {
        let is_kept = keeps.get(at).copied().unwrap_or_default();
        let next = if is_kept {
            heights.get(at + 1).copied()
        } else {
            None
        };
        let needed = own + next.unwrap_or_default();
        let follows_heading = at > 0 && keeps.get(at - 1).copied().unwrap_or_default();
        if length > 0 && !follows_heading && height + needed > limit {
            lengths.push(length);
            (length, height) = (0, 0.0);
        }
        length += 1;
        height += own;
    }
    lengths.push(length);
    lengths
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_as_high_as_each_other() {
        #[track_caller]
        fn case(heights: &[f64], headings: &[usize], count: usize, expected: &[usize]) {
            let keeps: Vec<bool> = (0..heights.len())
                .map(|at| headings.contains(&at))
                .collect();
            assert_eq!(balanced(heights, &keeps, count), expected);
        }
        case(&[100.0; 6], &[], 1, &[6]);
        case(&[100.0; 6], &[], 3, &[2, 2, 2]);
        case(&[100.0; 7], &[], 3, &[3, 3, 1]);
        case(&[300.0, 100.0, 100.0, 100.0], &[], 2, &[1, 3]);
        case(&[100.0], &[], 3, &[1]);
        case(&[], &[], 1, &[0]);
        // A heading goes with what it is the heading of.
        case(&[20.0, 200.0, 20.0, 200.0], &[0, 2], 2, &[2, 2]);
        case(&[20.0, 100.0, 100.0, 20.0, 300.0], &[0, 3], 2, &[3, 2]);
    }
}
