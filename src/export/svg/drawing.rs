//! The picture of a dataset, where no element draws it.

use super::{Theme, standalone};
use crate::atlas::Atlas;
use crate::model::{Dataset, EventDate};
use crate::state::{Selection, Shown};
use crate::view::{Picture, PictureProps, Shared, rendered};

/// How a dataset is drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct PictureOptions {
    /// What is shown; all of it by default.
    pub shown: Option<Shared<Shown>>,
    /// What is selected; nothing by default.
    pub selection: Option<Selection>,
    /// The reader's languages as BCP 47 tags, the best first; English by default.
    pub languages: Vec<String>,
    /// The width in pixels: 960 by default.
    pub width: f64,
    /// The colours; light by default.
    pub theme: Theme,
    /// Whether the events of what is selected are told beside the map or
    /// below it, of the whole dataset if nothing is; not by default.
    pub with_events: bool,
    /// What a filter lets through, in words of the reader's language; nothing by default.
    pub filter: Option<String>,
    /// The day on which the picture is made, which is told if it is known.
    pub made: Option<EventDate>,
}

impl Default for PictureOptions {
    fn default() -> Self {
        Self {
            shown: None,
            selection: None,
            languages: vec!["en".into()],
            width: 960.0,
            theme: Theme::Light,
            with_events: false,
            filter: None,
            made: None,
        }
    }
}

/// `dataset` as the text of an SVG file.
#[cfg(not(target_arch = "wasm32"))]
pub fn render_svg(dataset: &Dataset, options: &PictureOptions) -> String {
    let detail = Shared::new(Atlas::detail());
    futures::executor::block_on(draw_svg(dataset, options, Some(detail)))
}

/// The same where one has to wait for it, with the `detail` outlines that are there.
///
/// They are drawn where the map is scaled enough to show them; without them the
/// overview is.
pub async fn draw_svg(
    dataset: &Dataset,
    options: &PictureOptions,
    detail: Option<Shared<Atlas>>,
) -> String {
    let picture = PictureProps {
        dataset: Shared::new(dataset.clone()),
        shown: options.shown.clone(),
        selection: options.selection.clone(),
        lang: options.languages.join(" ").into(),
        width: options.width,
        with_events: options.with_events,
        filter: options.filter.clone().map(Into::into),
        made: options.made.clone(),
        detail,
    };
    standalone(&rendered::<Picture>(picture).await, options.theme)
}
