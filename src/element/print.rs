//! A dataset on its way out of a page: to a picture, or to a page of its own.
//!
//! The same picture and the same page as the command line's, of what a map or the
//! workshop shows. What the page has to fetch for them (the outlines, the widget's
//! script) it hands in.

use wasm_bindgen::prelude::*;

use super::detail;
use super::today::today;
use crate::atlas::Atlas;
use crate::export::Present;
use crate::export::page::{Page, write_page};
use crate::export::svg::{PictureOptions, Theme, draw_svg};
use crate::model::Dataset;
use crate::packed::{Delivery, unpack};
use crate::state::address;
use crate::view::Shared;

/// What a picture may be wide, in pixels: the map has room, and lines can be read.
const NARROWEST_PX: f64 = 240.0;
const WIDEST_PX: f64 = 4_096.0;

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
    /// The dataset that a reader of documents delivers, for a reader of `languages` (BCP 47
    /// tags, the best first, separated by spaces); `undefined` if it delivers none.
    ///
    /// `asked` says what is selected and shown: names and values by turns, as
    /// [`address`] has them. What is selected is told with its events. `detail` are
    /// the detail outlines, as far as they could be had.
    #[expect(
        clippy::needless_pass_by_value,
        reason = "wasm-bindgen takes a list in no other way"
    )]
    pub fn of(bytes: &[u8], languages: &str, asked: Vec<String>, detail: &[u8]) -> Option<Self> {
        let Some(Delivery::Dataset(dataset)) = unpack(bytes) else {
            return None;
        };
        let mut texts = asked.iter().map(String::as_str);
        let pairs = std::iter::from_fn(|| texts.next().zip(texts.next()));
        let (moment, _) = address::read(pairs, &dataset);
        let tags: Vec<&str> = languages.split(' ').collect();
        let made = today();
        let present = Present::new(&dataset, &moment, &tags, made.clone());
        let options = PictureOptions {
            shown: Some(Shared::new(present.shown().clone())),
            with_events: moment.selection.is_some(),
            languages: tags.iter().map(ToString::to_string).collect(),
            filter: present.filter().map(str::to_owned),
            made,
            selection: moment.selection.clone(),
            ..PictureOptions::default()
        };
        Some(Self {
            lang: languages.to_owned(),
            options,
            dataset: *dataset,
            detail: detail::decode(detail),
        })
    }

    /// The picture as the text of an SVG file, in the colours `theme` and so many pixels wide
    /// (`NaN`: as usual).
    pub async fn svg(mut self, theme: String, width: f64) -> String {
        self.options.theme = Theme::called(&theme).unwrap_or_default();
        if width.is_finite() {
            self.options.width = width.clamp(NARROWEST_PX, WIDEST_PX);
        }
        self.drawn().await
    }

    /// The page as the text of an HTML file, with the widget's `script`; in the
    /// colours `theme`, or in those of its reader if it is none.
    ///
    /// Without a script it shows the map alone: the events are the widget's to tell.
    pub async fn page(mut self, script: String, theme: String) -> String {
        let theme = Theme::called(&theme);
        self.options.theme = theme.unwrap_or_default();
        self.options.with_events = false;
        let picture = self.drawn().await;
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

impl Print {
    async fn drawn(&mut self) -> String {
        #[cfg(feature = "fault-injection")]
        {
            let title = self
                .dataset
                .title()
                .map_or("", |title| title.pick(&[]).text);
            super::fault::point("print", title);
        }
        draw_svg(&self.dataset, &self.options, self.detail.take()).await
    }
}
