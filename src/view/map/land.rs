//! The land under everything, in the map and in its lenses.

use yew::prelude::*;

use super::super::Shared;
use super::lens::lens;
use crate::atlas::ArcClass;
use crate::cartography::{Landscape, Layout, Outlines};
use crate::model::Dataset;

#[derive(Properties, PartialEq)]
pub(super) struct LandProps {
    pub layout: Shared<Layout>,
    pub landscape: Shared<Landscape>,
    pub cast: Shared<Dataset>,
}

/// The land of the whole picture.
///
/// A component, so that it is drawn again only when it is another.
#[component]
pub(super) fn Land(props: &LandProps) -> Html {
    let mut parts = vec![outlines(props.landscape.map(), &props.cast)];
    for (mark, land) in props.layout.lenses().iter().zip(props.landscape.lenses()) {
        parts.push(lens(mark, land, &props.cast));
    }
    html! { <g class="land" aria-hidden="true">{ Html::from_iter(parts) }</g> }
}

/// The fills and lines of one sight.
pub(super) fn outlines(outlines: &Outlines, cast: &Dataset) -> Html {
    let mut paths = vec![html! { <path class="globe" d={outlines.globe.clone()} /> }];
    for (id, d) in &outlines.lands {
        let is_cast = id.is_some_and(|id| cast.country(id).is_some());
        let class = if is_cast { "country cast" } else { "country" };
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
