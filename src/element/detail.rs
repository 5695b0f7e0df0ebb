//! The detail outlines, decoded once for all maps of an instance.

use std::cell::RefCell;

use crate::atlas::Atlas;
use crate::view::Shared;

thread_local! {
    static DETAIL: RefCell<Option<Shared<Atlas>>> = const { RefCell::new(None) };
}

/// The outlines in `bytes`, or those that an earlier call decoded.
pub(super) fn decode(bytes: &[u8]) -> Option<Shared<Atlas>> {
    DETAIL.with(|slot| {
        let mut slot = slot.borrow_mut();
        if slot.is_none() {
            *slot = Atlas::decode(bytes).ok().map(Shared::new);
        }
        slot.clone()
    })
}
