//! The land under everything.

use yew::prelude::*;

use super::super::Shared;
use crate::atlas::ArcClass;
use crate::cartography::{Landscape, Outlines};
use crate::model::Dataset;

#[derive(Properties, PartialEq)]
pub(super) struct LandProps {
    pub landscape: Shared<Landscape>,
    pub cast: Shared<Dataset>,
}

/// The land of the whole picture; drawn again only when it is another.
#[component]
pub(super) fn Land(props: &LandProps) -> Html {
    html! {
        <g class="land" aria-hidden="true">{ outlines(props.landscape.map(), &props.cast) }</g>
    }
}

/// The fills and lines of one sight.
pub(super) fn outlines(outlines: &Outlines, cast: &Dataset) -> Html {
    html! {
        <>
            <path class="globe" d={outlines.globe.clone()} />
            { for outlines.lands.iter().map(|(id, path)| {
                let is_cast = id.is_some_and(|id| cast.country(id).is_some());
                html! {
                    <path
                        class={classes!("country", is_cast.then_some("cast"))}
                        data-land={id.map(|id| id.to_string())}
                        d={path.clone()}
                    />
                }
            }) }
            { for outlines.lines.iter().map(|(class, path)| html! {
                <path class={classes!("line", line_class(*class))} d={path.clone()} />
            }) }
        </>
    }
}

fn line_class(class: ArcClass) -> &'static str {
    match class {
        ArcClass::Coast => "coast",
        ArcClass::Border => "border",
        ArcClass::Disputed => "disputed",
        ArcClass::Armistice => "armistice",
    }
}
