//! The day that an exported file names.

use js_sys::Date;

use crate::model::EventDate;

/// Today in UTC, as on the command line; none if the clock is beyond all dates.
pub(super) fn today() -> Option<EventDate> {
    let now: String = Date::new_0().to_iso_string().into();
    EventDate::parse(now.split('T').next()?).ok()
}
