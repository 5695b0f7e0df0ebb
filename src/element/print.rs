//! A dataset on its way out of the workshop: to a picture, or to a page.
//!
//! The same picture and the same page as the command line's. What the page has
//! to fetch for them (the outlines, the widget's script) it hands in.

use js_sys::Date;
use wasm_bindgen::prelude::*;

use super::detail;
use crate::atlas::Atlas;
use crate::export::page::{Page, write_page};
use crate::export::svg::{PictureOptions, Theme, draw_svg};
use crate::model::{Dataset, EventDate};
use crate::read;
use crate::state::Selection;
use crate::view::Shared;

/// A dataset, and how it is to look.
#[wasm_bindgen]
pub struct Print {
    dataset: Dataset,
    lang: String,
    options: PictureOptions,
    detail: Option<Shared<Atlas>>,
}

#[wasm_bindgen]
impl Print {
    /// The dataset in the document `text`, for a reader of `lang`; `undefined` if it
    /// has errors.
    ///
    /// What `select` names is selected, and told with its events. `detail` are the
    /// detail outlines, as far as they could be had.
    pub fn of(text: &str, lang: &str, select: &str, detail: &[u8]) -> Option<Self> {
        let dataset = read::json(text).ok()?.dataset;
        let selection = Selection::find(select, &dataset);
        Some(Self {
            lang: lang.to_owned(),
            options: PictureOptions {
                with_events: selection.is_some(),
                selection,
                languages: vec![lang.to_owned()],
                made: today(),
                ..PictureOptions::default()
            },
            dataset,
            detail: detail::decode(detail),
        })
    }

    /// The picture as the text of an SVG file, in the colours `theme`.
    pub async fn svg(mut self, theme: String) -> String {
        self.options.theme = theme_called(&theme).unwrap_or_default();
        draw_svg(&self.dataset, &self.options, self.detail.take()).await
    }

    /// The page as the text of an HTML file, with the widget's `script`; in the
    /// colours `theme`, or in those of its reader if it is none.
    ///
    /// Without a script it shows the map alone: the events are the widget's to tell.
    pub async fn page(mut self, script: String, theme: String) -> String {
        let theme = theme_called(&theme);
        self.options.theme = theme.unwrap_or_default();
        self.options.with_events = false;
        let picture = draw_svg(&self.dataset, &self.options, self.detail.take()).await;
        write_page(&Page {
            dataset: &self.dataset,
            script: &script,
            picture: &picture,
            select: self.options.selection.as_ref(),
            lang: Some(&self.lang),
            theme,
        })
    }
}

fn theme_called(name: &str) -> Option<Theme> {
    match name {
        "light" => Some(Theme::Light),
        "dark" => Some(Theme::Dark),
        _ => None,
    }
}

/// Today in UTC, as on the command line; none if the clock is beyond all dates.
fn today() -> Option<EventDate> {
    let now: String = Date::new_0().to_iso_string().into();
    EventDate::parse(now.split('T').next()?).ok()
}
