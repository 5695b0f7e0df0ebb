//! The land under everything, in the map and in its lenses.

use yew::prelude::*;

use super::super::Shared;
use super::lens::lens;
use crate::atlas::ArcClass;
use crate::cartography::{Landscape, Layout, Outlines};
use crate::model::{CountryId, Dataset};

#[derive(Properties, PartialEq)]
pub(super) struct LandProps {
    pub layout: Shared<Layout>,
    pub landscape: Shared<Landscape>,
    pub cast: Shared<Dataset>,
    /// The countries that belong to what is selected.
    pub chosen: Vec<CountryId>,
}

/// The land of the whole picture.
///
/// A component, so that it is drawn again only when it is another.
#[component]
pub(super) fn Land(props: &LandProps) -> Html {
    let class = |id: Option<CountryId>| match id {
        Some(id) if props.chosen.contains(&id) => "country cast chosen",
        Some(id) if props.cast.country(id).is_some() => "country cast",
        _ => "country",
    };
    let mut parts = vec![outlines(props.landscape.map(), &class)];
    for (mark, land) in props.layout.lenses().iter().zip(props.landscape.lenses()) {
        parts.push(lens(mark, outlines(land, &class)));
    }
    html! { <g class="land" aria-hidden="true">{ Html::from_iter(parts) }</g> }
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
