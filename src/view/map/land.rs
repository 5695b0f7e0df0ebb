//! The land under everything, in the map and in its lenses.

use yew::prelude::*;

use super::super::Shared;
use super::super::memo::Draw;
use super::lens::lens;
use crate::atlas::ArcClass;
use crate::cartography::{Landscape, LensMark, Outlines};
use crate::model::{CountryId, Dataset};

/// The land of the whole picture.
pub(super) struct Land {
    pub lenses: Vec<LensMark>,
    pub landscape: Shared<Landscape>,
    pub cast: Shared<Dataset>,
    /// The countries that belong to what is selected.
    pub chosen: Vec<CountryId>,
}

impl PartialEq for Land {
    fn eq(&self, other: &Self) -> bool {
        let number = |lens: &LensMark| lens.number;
        // What a lens of the same number shows belongs to the landscape.
        self.landscape == other.landscape
            && self.cast == other.cast
            && self.chosen == other.chosen
            && self
                .lenses
                .iter()
                .map(number)
                .eq(other.lenses.iter().map(number))
    }
}

impl Draw for Land {
    fn draw(&self) -> Html {
        let class = |id: Option<CountryId>| match id {
            Some(id) if self.chosen.contains(&id) => "country cast chosen",
            Some(id) if self.cast.country(id).is_some() => "country cast",
            _ => "country",
        };
        // A list of their own: the map's land stays as it is when one goes.
        let lenses = self.lenses.iter().filter_map(|mark| {
            let land = self.landscape.lenses().get(mark.number)?;
            Some(lens(mark, outlines(land, &class)))
        });
        html! {
            <g class="land" aria-hidden="true">
                { outlines(self.landscape.map(), &class) }
                { lenses.collect::<Html>() }
            </g>
        }
    }
}

/// The fills and lines of one sight; `class` is that of a country's land.
fn outlines(outlines: &Outlines, class: &dyn Fn(Option<CountryId>) -> &'static str) -> Html {
    let mut paths = vec![html! { <path class="globe" d={outlines.globe.clone()} /> }];
    for (id, d) in &outlines.lands {
        let class = class(*id);
        let id = id.map(|id| id.as_str().to_owned());
        paths.push(html! { <path {class} data-land={id} d={d.clone()} /> });
    }
    for (class, d) in &outlines.lines {
        let class = match class {
            ArcClass::Coast => "line coast",
            ArcClass::Border => "line border",
            ArcClass::Disputed => "line disputed",
            ArcClass::Armistice => "line armistice",
        };
        paths.push(html! { <path {class} d={d.clone()} /> });
    }
    Html::from_iter(paths)
}
