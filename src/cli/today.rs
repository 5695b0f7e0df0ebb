//! The day on which a picture is made.

use std::env;
use std::time::{SystemTime, UNIX_EPOCH};

use crate::model::{Day, EventDate};

/// Today in UTC; another day if `SOURCE_DATE_EPOCH` gives its seconds since 1970,
/// by which a build can be repeated to the last byte.
///
/// None if the clock is beyond all dates.
pub(super) fn today() -> Option<EventDate> {
    let given = env::var("SOURCE_DATE_EPOCH").ok();
    let seconds = match given.and_then(|text| text.parse().ok()) {
        Some(seconds) => seconds,
        None => SystemTime::now().duration_since(UNIX_EPOCH).ok()?.as_secs(),
    };
    date(seconds)
}

fn date(seconds: u64) -> Option<EventDate> {
    const LAST_YEAR: i32 = 9999;
    let days = i32::try_from(seconds / 86_400).ok()?;
    let since = |year, month| days - Day::from_ymd(year, month, 1).days_since_1970();
    let year = (1970..=LAST_YEAR).find(|year| since(year + 1, 1) < 0)?;
    let month = (1..=12).rev().find(|month| since(year, *month) >= 0)?;
    let day = since(year, month) + 1;
    EventDate::parse(&format!("{year:04}-{month:02}-{day:02}")).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seconds_are_a_date() {
        #[track_caller]
        fn case(seconds: u64, expected: Option<&str>) {
            assert_eq!(date(seconds).as_ref().map(EventDate::text), expected);
        }
        case(0, Some("1970-01-01"));
        case(1_790_207_999, Some("2026-09-23"));
        case(1_790_208_000, Some("2026-09-24"));
        case(u64::MAX, None);
        case(400_000_000_000, None);
    }
}
