//! The land under everything, in the map and in its lenses.

use yew::prelude::*;

use super::super::Shared;
use super::super::memo::Draw;
use super::lens::lens;
use crate::atlas::ArcClass;
use crate::cartography::{Landscape, Outlines};
use crate::model::{CountryId, Dataset};

/// The land of the whole picture.
#[derive(PartialEq)]
pub(super) struct Land {
    /// The numbers of the lenses that are open.
    pub open: Vec<usize>,
    pub landscape: Shared<Landscape>,
    pub cast: Shared<Dataset>,
    /// The countries that belong to what is selected.
    pub chosen: Vec<CountryId>,
}

impl Draw for Land {
    fn draw(&self) -> Html {
        let class = |id: Option<CountryId>| match id {
            Some(id) if self.chosen.contains(&id) => "country cast chosen",
            Some(id) if self.cast.country(id).is_some() => "country cast",
            _ => "country",
        };
        let lenses = self.landscape.lenses().iter().map(|(mark, land)| {
            let is_open = self.open.contains(&mark.number);
            lens(mark, is_open, outlines(land, &class))
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
