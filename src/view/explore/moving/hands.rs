//! What hands do to the map: wheel, mouse, fingers, keys.
//!
//! Listens on the canvas itself, because a wheel and two fingers may have to be kept
//! from the page, which takes listeners that say so from the start.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions, EventListenerPhase};
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent, MouseEvent, PointerEvent, TouchEvent, WheelEvent};
use yew::{Callback, NodeRef};

use crate::cartography::Px;

/// A hand that has moved so far is not at rest, in pixels.
const DRAG_PX: f64 = 4.0;

/// The height of a line, by which some wheels count, in pixels.
const LINE_PX: f64 = 16.0;

/// By how much a pixel of the wheel zooms, and of a pinch on a trackpad, which comes as a
/// wheel with Ctrl in small steps.
const WHEEL: f64 = 0.0022;
const PINCH: f64 = 0.01;

/// A wheel that has been still for so long turns for something new, in milliseconds.
const PAUSE_MS: f64 = 400.0;

/// A wheel that turns further in one step than any pinch does, in pixels.
const NOTCH_PX: f64 = 40.0;

/// What a hand does. Places are on the screen of the map, in its pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Hand {
    Zoom {
        about: Px,
        factor: f64,
        /// Whether it is one of few large steps, as a wheel makes them, and not one of many small ones.
        is_notch: bool,
    },
    Pan {
        dx: f64,
        dy: f64,
    },
    /// A part of the room to a side, each -1, 0 or 1.
    Turn {
        right: f64,
        down: f64,
    },
    /// A step nearer or farther, in one go.
    Step {
        about: Px,
        is_nearer: bool,
    },
    Whole,
    Selected,
    /// The focus came to a mark there.
    Focus(Px),
    /// The wheel turned, and scrolled the page.
    ScrollTried,
    /// One finger moved, and scrolled the page.
    FingerTried,
    Help,
}

/// The listeners on a canvas; they are gone with this.
pub(super) struct Hands {
    _listeners: Vec<EventListener>,
}

/// Where fingers or a button went down, and where they are now.
#[derive(Default)]
struct Grip {
    mouse: Option<Mouse>,
    fingers: Option<Fingers>,
    /// Whether the last press became a drag; the click at its end is none.
    has_dragged: bool,
    /// Whether the pointer has pressed the map and is still over it: then the map has the wheel, as
    /// if it had the focus, which the browser does not give to sea and land.
    is_held: bool,
    /// When the wheel zoomed last, in milliseconds.
    zoomed_at: f64,
}

struct Mouse {
    last: Px,
    is_dragging: bool,
}

#[derive(Clone, Copy)]
struct Fingers {
    middle: Px,
    apart: f64,
}

impl Hands {
    /// Listens on what `canvas` refers to.
    pub(super) fn on(canvas: &NodeRef, hand: &Callback<Hand>) -> Option<Self> {
        let canvas = canvas.cast::<Element>()?;
        let grip = Rc::new(RefCell::new(Grip::default()));
        let listen = |name: &'static str, act: fn(&Element, &Event, &mut Grip) -> Option<Hand>| {
            let (on, grip, hand) = (canvas.clone(), grip.clone(), hand.clone());
            let options = EventListenerOptions {
                // Before the map hears of a click that ends a drag.
                phase: if name == "click" {
                    EventListenerPhase::Capture
                } else {
                    EventListenerPhase::Bubble
                },
                passive: false,
            };
            EventListener::new_with_options(&canvas, name, options, move |event| {
                let done = act(&on, event, &mut grip.borrow_mut());
                if let Some(done) = done {
                    hand.emit(done);
                }
            })
        };
        Some(Self {
            _listeners: vec![
                listen("wheel", wheel),
                listen("pointerdown", press),
                listen("pointermove", drag),
                listen("pointerup", release),
                listen("pointercancel", release),
                listen("pointerleave", leave),
                listen("click", click),
                listen("touchstart", touch),
                listen("touchmove", fingers),
                listen("touchend", lift),
                listen("touchcancel", lift),
                listen("dblclick", double),
                listen("keydown", key),
                listen("focusin", focus),
            ],
        })
    }
}

/// Whether keys go with ⌘ here.
pub(super) fn is_mac() -> bool {
    let platform = web_sys::window().and_then(|window| window.navigator().platform().ok());
    platform.is_some_and(|platform| platform.starts_with("Mac") || platform.starts_with("iP"))
}

fn wheel(canvas: &Element, event: &Event, grip: &mut Grip) -> Option<Hand> {
    let event = event.dyn_ref::<WheelEvent>()?;
    let unit = match event.delta_mode() {
        WheelEvent::DOM_DELTA_LINE => LINE_PX,
        WheelEvent::DOM_DELTA_PAGE => f64::from(canvas.client_height()),
        _ => 1.0,
    };
    let (mut right, mut turned) = (event.delta_x() * unit, event.delta_y() * unit);
    if event.shift_key() {
        (right, turned) = (right + turned, 0.0);
    }
    let is_aside = right.abs() > turned.abs();
    if !event.ctrl_key() && !event.meta_key() {
        let map = if grip.is_held {
            "svg.map"
        } else {
            "svg.map:focus-within"
        };
        let Some(map) = canvas.query_selector(map).ok().flatten() else {
            return (!is_aside).then_some(Hand::ScrollTried);
        };
        if is_aside {
            // The whole map has nothing beside it, but the browser may: the page before.
            return map.has_attribute("data-moved").then(|| {
                event.prevent_default();
                Hand::Pan {
                    dx: -right,
                    dy: 0.0,
                }
            });
        }
        // Beyond the whole map the page goes on, but not in the same breath.
        let is_at_end = event.delta_y() > 0.0 && !map.has_attribute("data-moved");
        if is_at_end && event.time_stamp() - grip.zoomed_at > PAUSE_MS {
            return None;
        }
    }
    // To the side it never zooms.
    if turned == 0.0 {
        return None;
    }
    grip.zoomed_at = event.time_stamp();
    event.prevent_default();
    let is_notch = turned.abs() >= NOTCH_PX;
    let is_pinch = event.ctrl_key() && !is_notch;
    let rate = if is_pinch { PINCH } else { WHEEL };
    Some(Hand::Zoom {
        about: place(canvas, event),
        factor: (-turned * rate).clamp(-1.0, 1.0).exp(),
        is_notch,
    })
}

fn press(canvas: &Element, event: &Event, grip: &mut Grip) -> Option<Hand> {
    let event = event.dyn_ref::<PointerEvent>()?;
    let on_map = event.target()?.dyn_into::<Element>().ok()?;
    let is_on_map = on_map.closest("svg.map").ok().flatten().is_some();
    grip.has_dragged = false;
    grip.is_held = event.pointer_type() != "touch" && is_on_map;
    grip.mouse =
        (event.pointer_type() != "touch" && event.button() == 0 && is_on_map).then(|| Mouse {
            last: place(canvas, event),
            is_dragging: false,
        });
    None
}

fn drag(canvas: &Element, event: &Event, grip: &mut Grip) -> Option<Hand> {
    let event = event.dyn_ref::<PointerEvent>()?;
    // It may have been let go where the canvas did not hear of it.
    if event.buttons() & 1 == 0 {
        return release(canvas, event, grip);
    }
    let mouse = grip.mouse.as_mut()?;
    let at = place(canvas, event);
    let way = at - mouse.last;
    if !mouse.is_dragging {
        if way.length() < DRAG_PX {
            return None;
        }
        mouse.is_dragging = true;
        grip.has_dragged = true;
        // From now on all is the canvas's, wherever the pointer goes.
        let _ = canvas.set_pointer_capture(event.pointer_id());
        let _ = canvas.class_list().add_1("dragging");
    }
    mouse.last = at;
    Some(Hand::Pan {
        dx: way.dx,
        dy: way.dy,
    })
}

fn release(canvas: &Element, _: &Event, grip: &mut Grip) -> Option<Hand> {
    let _ = canvas.class_list().remove_1("dragging");
    grip.mouse = None;
    None
}

fn leave(_: &Element, _: &Event, grip: &mut Grip) -> Option<Hand> {
    grip.is_held = false;
    None
}

fn click(_: &Element, event: &Event, grip: &mut Grip) -> Option<Hand> {
    // One that no hand made has no count.
    let is_by_hand = event.dyn_ref::<MouseEvent>()?.detail() > 0;
    if std::mem::take(&mut grip.has_dragged) && is_by_hand {
        event.stop_propagation();
    }
    None
}

fn touch(canvas: &Element, event: &Event, grip: &mut Grip) -> Option<Hand> {
    let event = event.dyn_ref::<TouchEvent>()?;
    grip.fingers = two(canvas, event);
    if grip.fingers.is_some() {
        event.prevent_default();
    }
    None
}

fn fingers(canvas: &Element, event: &Event, grip: &mut Grip) -> Option<Hand> {
    let event = event.dyn_ref::<TouchEvent>()?;
    let Some(now) = two(canvas, event) else {
        return (event.touches().length() == 1).then_some(Hand::FingerTried);
    };
    // While the page scrolls it has both fingers.
    if !event.cancelable() {
        grip.fingers = None;
        return None;
    }
    event.prevent_default();
    let before = grip.fingers.replace(now)?;
    // Nearer about where the fingers were; the rest of the way is the next event's, a frame later.
    if (now.apart - before.apart).abs() > (now.middle - before.middle).length() {
        grip.fingers = Some(Fingers {
            middle: before.middle,
            apart: now.apart,
        });
        return Some(Hand::Zoom {
            about: before.middle,
            factor: now.apart / before.apart.max(1.0),
            is_notch: false,
        });
    }
    grip.fingers = Some(Fingers {
        middle: now.middle,
        apart: before.apart,
    });
    let way = now.middle - before.middle;
    Some(Hand::Pan {
        dx: way.dx,
        dy: way.dy,
    })
}

fn lift(canvas: &Element, event: &Event, grip: &mut Grip) -> Option<Hand> {
    grip.fingers = two(canvas, event.dyn_ref::<TouchEvent>()?);
    None
}

fn double(canvas: &Element, event: &Event, _: &mut Grip) -> Option<Hand> {
    let event = event.dyn_ref::<MouseEvent>()?;
    let on_map = event.target()?.dyn_into::<Element>().ok()?;
    on_map.closest("svg.map").ok().flatten()?;
    Some(Hand::Step {
        about: place(canvas, event),
        is_nearer: !event.shift_key(),
    })
}

fn key(canvas: &Element, event: &Event, _: &mut Grip) -> Option<Hand> {
    let event = event.dyn_ref::<KeyboardEvent>()?;
    let on_map = event.target()?.dyn_into::<Element>().ok()?;
    on_map.closest("svg.map").ok().flatten()?;
    if event.ctrl_key() || event.alt_key() || event.meta_key() {
        return None;
    }
    let step = |is_nearer| Hand::Step {
        about: middle(canvas, &on_map),
        is_nearer,
    };
    let turn = |right, down| Hand::Turn { right, down };
    let is_turn = event.shift_key();
    let hand = match &*event.key() {
        "ArrowLeft" if is_turn => turn(-1.0, 0.0),
        "ArrowRight" if is_turn => turn(1.0, 0.0),
        "ArrowUp" if is_turn => turn(0.0, -1.0),
        "ArrowDown" if is_turn => turn(0.0, 1.0),
        "+" | "=" => step(true),
        "-" | "_" => step(false),
        "0" => Hand::Whole,
        "*" => Hand::Selected,
        "?" => Hand::Help,
        _ => return None,
    };
    event.prevent_default();
    Some(hand)
}

fn focus(canvas: &Element, event: &Event, _: &mut Grip) -> Option<Hand> {
    let mark = event.target()?.dyn_into::<Element>().ok()?;
    // A press has brought it into view already.
    let is_by_key = mark.matches("svg.map :focus-visible").unwrap_or(false);
    is_by_key.then(|| Hand::Focus(middle(canvas, &mark)))
}

/// Two fingers on the canvas; none if there are more or fewer.
fn two(canvas: &Element, event: &TouchEvent) -> Option<Fingers> {
    let touches = event.touches();
    if touches.length() != 2 {
        return None;
    }
    let at = |index| {
        let touch = touches.get(index)?;
        Some(on_screen(
            canvas,
            f64::from(touch.client_x()),
            f64::from(touch.client_y()),
        ))
    };
    let (one, other) = (at(0)?, at(1)?);
    Some(Fingers {
        middle: one.lerp(other, 0.5),
        apart: one.distance(other),
    })
}

/// Where on the screen of the map a pointer is.
fn place(canvas: &Element, event: &MouseEvent) -> Px {
    on_screen(
        canvas,
        f64::from(event.client_x()),
        f64::from(event.client_y()),
    )
}

/// The middle of a mark on the screen of the map.
fn middle(canvas: &Element, mark: &Element) -> Px {
    // Of a country that is its capital, of a tie its badge, where it has one.
    let face = mark.query_selector(".mark, .badge").ok().flatten();
    let room = face.as_ref().unwrap_or(mark).get_bounding_client_rect();
    on_screen(
        canvas,
        room.left() + room.width() / 2.0,
        room.top() + room.height() / 2.0,
    )
}

/// A place of the page on the screen of the map, in the map's own pixels: a page may scale
/// the whole widget.
fn on_screen(canvas: &Element, x: f64, y: f64) -> Px {
    let room = canvas.get_bounding_client_rect();
    let scale = f64::from(canvas.client_width()) / room.width();
    let scale = if scale.is_finite() { scale } else { 1.0 };
    Px::new((x - room.left()) * scale, (y - room.top()) * scale)
}
