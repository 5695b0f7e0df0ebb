//! The parts of a picture, from its top to its bottom.

use yew::prelude::*;

use super::MARGIN_PX;
use super::column::Column;
use crate::cartography::{Landscape, Layout};
use crate::state::Selection;
use crate::view::Shared;
use crate::view::map::{Map, tenths};
use crate::view::reader::Reader;

/// The parts of the picture from the top.
#[derive(Default)]
pub(super) struct Page {
    parts: Vec<Html>,
    height: f64,
}

impl Page {
    /// Everything that has been added.
    pub(super) fn parts(self) -> Vec<Html> {
        self.parts
    }

    /// The present height in pixels.
    pub(super) fn height(&self) -> f64 {
        self.height
    }

    /// Leaves `px` free.
    pub(super) fn gap(&mut self, px: f64) {
        self.height += px;
    }

    /// Adds a column within the margins.
    pub(super) fn add(&mut self, column: Column) {
        let top = self.height;
        self.height += column.height();
        self.parts.push(column.placed(MARGIN_PX, top));
    }

    /// Adds the map, as wide as it is.
    pub(super) fn map(
        &mut self,
        reader: &Reader,
        layout: &Shared<Layout>,
        landscape: &Shared<Landscape>,
        selection: Option<&Selection>,
    ) {
        let (width, height) = (layout.frame().width(), layout.frame().height());
        let transform = ["translate(0 ", &tenths(self.height), ")"].concat();
        self.height += height;
        self.parts.push(html! {
            <g {transform}>
                <rect class="sea" width={tenths(width)} height={tenths(height)} />
                <Map
                    reader={reader.clone()}
                    layout={layout.clone()}
                    landscape={landscape.clone()}
                    selection={selection.cloned()}
                    highlight={None}
                />
            </g>
        });
    }

    /// Adds what stands beside everything from `top` on.
    pub(super) fn aside(&mut self, column: Column, left: f64, top: f64) {
        let bottom = top + MARGIN_PX + column.height() + MARGIN_PX;
        self.height = self.height.max(bottom);
        let height = tenths(self.height);
        let d = ["M", &tenths(left + 0.5), " ", &tenths(top), "V", &height].concat();
        self.parts.push(html! { <path class="divider" {d} /> });
        self.parts
            .push(column.placed(left + 1.5 * MARGIN_PX, top + MARGIN_PX));
    }
}
