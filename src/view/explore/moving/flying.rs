//! How the camera gets from one place to another, to what is selected too, and what is told of
//! where it ends.

use gloo_render::{AnimationFrame, request_animation_frame};
use gloo_timers::callback::Timeout;
use yew::prelude::*;

use super::{Message, Moving, MovingProps, levels, sheet};
use crate::cartography::{Camera, Flight, Layout, Px, PxRect};
use crate::model::CountryId;
use crate::state::{Action, Position};

/// A wheel or a hand that has been still for this long is done, in milliseconds.
const SETTLED_MS: u32 = 160;

/// How long a flight of length 1 takes, and at most, in milliseconds.
const FLIGHT_MS: f64 = 280.0;
const LONGEST_MS: f64 = 1_200.0;

/// Of what a wheel has yet to zoom, all but a third is done after so long, in milliseconds.
const NOTCH_MS: f64 = 45.0;

/// What is left of that is done at once where nobody sees the difference.
const UNSEEN: f64 = 0.003;

/// How long a frame lasts, as long as nothing is known of it, in milliseconds.
const FRAME_MS: f64 = 16.0;

/// A way under way.
pub(super) struct Running {
    way: Way,
    began: Option<f64>,
    /// Whether it leads into a lens.
    pub(super) is_entering: bool,
    /// The frame that is due next; dropped, it is not called.
    frame: AnimationFrame,
}

enum Way {
    Flight(Flight),
    /// Nearer about a point of the screen, by so many times from now on; each notch of a wheel adds
    /// to it.
    Zoom {
        about: Px,
        rest: f64,
        /// The time of the last frame.
        seen: Option<f64>,
    },
}

impl Way {
    /// Where it leads, from `camera`.
    fn end(&self, camera: Camera) -> Camera {
        match self {
            Self::Flight(flight) => flight.at(1.0),
            Self::Zoom { about, rest, .. } => camera.zoomed_about(*about, *rest),
        }
    }
}

impl Moving {
    pub(super) fn move_to(&mut self, ctx: &Context<Self>, camera: Camera) {
        self.flight = None;
        self.obeys = false;
        self.camera = camera;
        self.sheet.show(camera);
        self.settle_soon(ctx);
    }

    /// Moves to `camera`, at once for whoever wants no motion.
    pub(super) fn fly(&mut self, ctx: &Context<Self>, camera: Camera) {
        if sheet::wants_no_motion() {
            self.move_to(ctx, camera);
            return;
        }
        self.go_along(ctx, Way::Flight(Flight::new(self.camera, camera)));
    }

    /// Comes `factor` times nearer than it is on the way to by now, about a point of the screen.
    pub(super) fn ease(&mut self, ctx: &Context<Self>, about: Px, factor: f64) {
        if sheet::wants_no_motion() {
            self.move_to(ctx, self.camera.zoomed_about(about, factor));
            return;
        }
        let notches = self.notches();
        if let Some(Running {
            way: Way::Zoom {
                about: at, rest, ..
            },
            ..
        }) = &mut self.flight
        {
            // The frame that is due stays so.
            (*at, *rest) = (about, notches * factor);
            return;
        }
        let way = Way::Zoom {
            about,
            rest: factor,
            seen: None,
        };
        self.go_along(ctx, way);
    }

    /// By how much the notches of a wheel have yet to zoom.
    pub(super) fn notches(&self) -> f64 {
        match &self.flight {
            Some(Running {
                way: Way::Zoom { rest, .. },
                ..
            }) => *rest,
            _ => 1.0,
        }
    }

    /// Does at once what the notches of a wheel have yet to zoom: a steadier hand goes on from there.
    pub(super) fn finish_notches(&mut self) {
        if let Some(
            running @ Running {
                way: Way::Zoom { .. },
                ..
            },
        ) = &self.flight
        {
            self.camera = running.way.end(self.camera);
            self.flight = None;
        }
    }

    fn go_along(&mut self, ctx: &Context<Self>, way: Way) {
        self.settling = None;
        self.obeys = false;
        self.flight = Some(Running {
            way,
            began: None,
            is_entering: false,
            frame: next_frame(ctx),
        });
    }

    /// Goes on with a flight.
    pub(super) fn advance(&mut self, ctx: &Context<Self>, at: f64) -> bool {
        let Some(running) = &mut self.flight else {
            return false;
        };
        let is_over = match &mut running.way {
            Way::Flight(flight) => {
                let began = *running.began.get_or_insert(at);
                let lasts = (flight.length() * FLIGHT_MS).clamp(FLIGHT_MS, LONGEST_MS);
                let ratio = (at - began) / lasts;
                // Slow at both ends.
                let eased = ratio.clamp(0.0, 1.0);
                let eased = eased * eased * (3.0 - 2.0 * eased);
                self.camera = flight.at(eased);
                ratio >= 1.0
            }
            Way::Zoom { about, rest, seen } => {
                let passed = at - seen.replace(at).unwrap_or(at - FRAME_MS);
                let left = rest.ln() * (-passed.max(0.0) / NOTCH_MS).exp();
                let is_over = left.abs() < UNSEEN;
                let step = if is_over { *rest } else { *rest / left.exp() };
                *rest /= step;
                self.camera = self.camera.zoomed_about(*about, step);
                is_over
            }
        };
        self.sheet.show(self.camera);
        if !is_over {
            running.frame = next_frame(ctx);
            return false;
        }
        self.flight = None;
        self.settle(ctx)
    }

    /// The nearest view of what is selected; as it is, if that is nothing.
    pub(super) fn close_up(&self, props: &MovingProps) -> Camera {
        self.camera
            .close_up(&props.whole, levels(props), &chosen(props))
    }

    /// Flies to what is selected where that is not in view, never nearer than the
    /// reader has gone.
    pub(super) fn bring_into_view(&mut self, ctx: &Context<Self>) {
        let props = ctx.props();
        let chosen = chosen(props);
        let nodes = props.drawn.nodes().iter();
        let at: Vec<Px> = nodes
            .filter(|node| chosen.contains(&node.id))
            .map(|node| node.at)
            .collect();
        if at.is_empty() || self.camera.view().encloses(PxRect::around(&at)) {
            return;
        }
        let near = self.close_up(props);
        let scale = self.camera.zoom().scale;
        self.fly(
            ctx,
            if near.zoom().scale < scale {
                near
            } else {
                // At this zoom they are drawn where they are drawn now.
                self.camera.centred(PxRect::around(&at).center(), scale)
            },
        );
    }

    /// Where the reader is on the way to, until that is told.
    pub(super) fn under_way(&self) -> Option<Camera> {
        match &self.flight {
            _ if self.obeys => None,
            Some(running) => Some(running.way.end(self.camera)),
            None => self.settling.as_ref().map(|_| self.camera),
        }
    }

    pub(super) fn settle_soon(&mut self, ctx: &Context<Self>) {
        let settle = ctx.link().callback(|()| Message::Settle);
        self.settling = Some(Timeout::new(SETTLED_MS, move || settle.emit(())));
    }

    /// Tells the state where the map is now.
    pub(super) fn settle(&mut self, ctx: &Context<Self>) -> bool {
        self.settling = None;
        if self.obeys {
            return true;
        }
        let position = position(&self.camera, &ctx.props().whole);
        if position != self.told {
            self.told = position;
            ctx.props().act.emit(Action::Move(position));
        }
        true
    }
}

/// What the state calls the place where `camera` looks on the map `whole`.
pub(super) fn position(camera: &Camera, whole: &Layout) -> Option<Position> {
    if camera.is_whole() {
        return None;
    }
    Position::new(camera.place(whole.sight()), camera.zoom().scale)
}

fn next_frame(ctx: &Context<Moving>) -> AnimationFrame {
    let frame = ctx.link().callback(Message::Frame);
    request_animation_frame(move |at| frame.emit(at))
}

/// The countries that belong to what is selected.
fn chosen(props: &MovingProps) -> Vec<CountryId> {
    let Some(selection) = &props.selection else {
        return Vec::new();
    };
    let ids = props.whole.nodes().iter().map(|node| node.id);
    ids.filter(|id| selection.has_country(*id, &props.dataset))
        .collect()
}
