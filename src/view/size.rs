//! The room that the page gives to the map.

use yew::prelude::*;

/// The size of the map in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Size {
    /// Pixels across.
    pub width: f64,
    /// Pixels down.
    pub height: f64,
}

impl Default for Size {
    fn default() -> Self {
        Self {
            width: 960.0,
            height: 600.0,
        }
    }
}

impl Size {
    /// The size of a map that is so wide, by the ratios of the style sheet:
    /// a test holds them to it.
    pub(super) fn of_map(width: f64) -> Self {
        const NARROW_PX: f64 = 480.0;
        const LEAST_HEIGHT_PX: f64 = 320.0;
        let height = if width < NARROW_PX {
            width * 5.0 / 4.0
        } else {
            width * 2.0 / 3.0
        };
        Self {
            width,
            height: height.max(LEAST_HEIGHT_PX),
        }
    }
}

/// Reports the size of an element now and whenever it changes, until dropped.
///
/// Observes the element itself, so that a map that was hidden, or whose column
/// changes, is drawn again at its right size.
pub(super) struct Observer {
    #[cfg(target_arch = "wasm32")]
    observer: web_sys::ResizeObserver,
    #[cfg(target_arch = "wasm32")]
    _on_resize: wasm_bindgen::closure::Closure<dyn FnMut()>,
}

#[cfg(not(target_arch = "wasm32"))]
impl Observer {
    /// Nothing to observe: there is no page.
    pub(super) fn of(_: &NodeRef, _: Callback<Size>) -> Option<Self> {
        None
    }
}

#[cfg(target_arch = "wasm32")]
impl Observer {
    /// Observes what `node` refers to.
    pub(super) fn of(node: &NodeRef, size: Callback<Size>) -> Option<Self> {
        use wasm_bindgen::JsCast;

        let element = node.cast::<web_sys::Element>()?;
        let room = element.clone();
        let report = move || {
            let (width, height) = (room.client_width(), room.client_height());
            // A map that is not shown has no size worth drawing for.
            if width > 0 && height > 0 {
                size.emit(Size {
                    width: f64::from(width),
                    height: f64::from(height),
                });
            }
        };
        report();
        let on_resize = wasm_bindgen::closure::Closure::<dyn FnMut()>::new(report);
        let observer = web_sys::ResizeObserver::new(on_resize.as_ref().unchecked_ref()).ok()?;
        observer.observe(&element);
        Some(Self {
            observer,
            _on_resize: on_resize,
        })
    }
}

impl Drop for Observer {
    fn drop(&mut self) {
        #[cfg(target_arch = "wasm32")]
        self.observer.disconnect();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_map_has_the_ratio_that_the_style_sheet_gives_it() {
        #[track_caller]
        fn case(sheet: &str, width: f64, rules: &[&str], height: f64) {
            for rule in rules {
                assert!(sheet.contains(rule), "{rule}");
            }
            assert_eq!(Size::of_map(width).height, height);
        }
        let sheet = include_str!("../../assets/diplomap.css");
        let wide = ["--diplo-map-ratio: 3 / 2;", "@container (min-width: 30em)"];
        case(sheet, 960.0, &wide, 640.0);
        case(sheet, 480.0, &wide, 320.0);
        case(sheet, 400.0, &["--diplo-map-ratio-narrow: 4 / 5;"], 500.0);
        case(sheet, 240.0, &["min-height: 20em;"], 320.0);
    }
}
