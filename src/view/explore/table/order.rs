//! By which column a table is sorted, and which way.

use crate::locale::Locale;
use crate::model::order::positions;

/// The columns of a table.
pub(super) trait Column: Copy + PartialEq + 'static {
    /// All of them, in their order.
    const ALL: &'static [Self];

    /// The locale key of its heading.
    fn key(self) -> &'static str;

    /// Whether it holds numbers, which stand below each other by their digits.
    fn is_number(self) -> bool;

    /// Whether what is most or newest comes first when it is sorted for the first time.
    fn begins_with_most(self) -> bool;
}

/// What rows are sorted by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Value {
    Number(i32),
    Text(String),
}

impl Value {
    /// A count as a number.
    pub fn count(count: usize) -> Self {
        Self::Number(number(count))
    }

    fn text(&self) -> Option<&str> {
        match self {
            Self::Number(_) => None,
            Self::Text(text) => Some(text),
        }
    }
}

/// The column that a table is sorted by.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Order<C> {
    pub column: C,
    /// Whether the most comes first.
    pub falls: bool,
}

impl<C: Column> Order<C> {
    /// By `column`, the way that it begins with.
    pub fn by(column: C) -> Self {
        Self {
            column,
            falls: column.begins_with_most(),
        }
    }

    /// After a press on the heading of `column`: the other way, if it is sorted by that.
    #[must_use]
    pub fn pressed(self, column: C) -> Self {
        if self.column == column {
            Self {
                falls: !self.falls,
                ..self
            }
        } else {
            Self::by(column)
        }
    }

    /// The positions 0 to `count` in this order, by the keys of their rows; equal ones keep theirs.
    pub fn sort(self, count: usize, key: impl Fn(usize) -> i32) -> Vec<usize> {
        positions(count, &|one, other| {
            let rising = key(one).cmp(&key(other));
            if self.falls { rising.reverse() } else { rising }
        })
    }
}

/// Numbers in the order of `values`, which are all numbers or all texts; texts as the language of
/// `locale` has them.
pub(super) fn keys(locale: &Locale, values: &[Value]) -> Vec<i32> {
    let texts = values.iter().filter_map(Value::text);
    let ranks = locale.ranks(&texts.collect::<Vec<_>>());
    let key = |(at, value): (usize, &Value)| match value {
        Value::Number(number) => *number,
        Value::Text(_) => number(ranks[at]),
    };
    values.iter().enumerate().map(key).collect()
}

/// So many, as far as a number goes.
fn number(count: usize) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Clone, Copy, Debug, PartialEq)]
    enum Fruit {
        Name,
        Weight,
    }

    impl Column for Fruit {
        const ALL: &'static [Self] = &[Self::Name, Self::Weight];

        fn key(self) -> &'static str {
            "fruit"
        }

        fn is_number(self) -> bool {
            self == Self::Weight
        }

        fn begins_with_most(self) -> bool {
            self.is_number()
        }
    }

    #[test]
    fn a_press_sorts_by_another_column_and_a_second_one_turns_it_round() {
        let fruits = [("pear", 3), ("apple", 7), ("plum", 3), ("fig", 12)];
        let value = |at: usize, column| match column {
            Fruit::Name => Value::Text(fruits[at].0.to_owned()),
            Fruit::Weight => Value::Number(fruits[at].1),
        };
        let locale = Locale::for_reader(&["en"]);
        let mut order = Order::by(Fruit::Name);
        let mut case = |pressed: Option<Fruit>, expected: [&str; 4]| {
            order = pressed.map_or(order, |column| order.pressed(column));
            let values: Vec<_> = (0..4).map(|at| value(at, order.column)).collect();
            let keys = keys(&locale, &values);
            let names: Vec<_> = order
                .sort(4, |at| keys[at])
                .iter()
                .map(|at| fruits[*at].0)
                .collect();
            assert_eq!(names, expected);
        };
        case(None, ["apple", "fig", "pear", "plum"]);
        case(Some(Fruit::Name), ["plum", "pear", "fig", "apple"]);
        case(Some(Fruit::Weight), ["fig", "apple", "pear", "plum"]);
        // By value, not by digits; equal ones keep their order both ways.
        case(Some(Fruit::Weight), ["pear", "plum", "apple", "fig"]);
        case(Some(Fruit::Name), ["apple", "fig", "pear", "plum"]);
    }
}
