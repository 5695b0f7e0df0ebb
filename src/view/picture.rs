//! A map as a picture that stands alone: with its title, its legend, where it
//! comes from, the convention of its borders and, if asked, the events.
//!
//! Owns how these are placed. The map in it is the page's own component. What of
//! that only a page needs is taken out where the picture is written (`export`).

mod card;
mod column;
mod events;
mod legend;
mod page;
mod placement;
mod wrap;

use yew::prelude::*;

use super::Shared;
use super::map::tenths;
use super::panel::imprint;
use super::reader::Reader;
use super::size::Size;
use crate::atlas::Atlas;
use crate::cartography::{Decimals, Landscape, Layout, Zoom};
use crate::locale::Locale;
use crate::model::{Dataset, EventDate, LocalizedText};
use crate::state::{Selection, Shown};
use column::{Column, Type};
use page::Page;
use wrap::Run;

const TITLE: Type = Type {
    font_px: 22.0,
    leading_px: 27.0,
};
const NAME: Type = Type {
    font_px: 19.0,
    leading_px: 24.0,
};
const BODY: Type = Type {
    font_px: 15.0,
    leading_px: 21.0,
};
const SMALL: Type = Type {
    font_px: 13.0,
    leading_px: 19.0,
};

/// Between two things in a line, which never begins with it.
const SEPARATOR: &str = "\u{a0}· ";

/// Around everything but the map, in pixels.
const MARGIN_PX: f64 = 16.0;
/// From this width on, in pixels, there is room beside the map, as on a page.
const WIDE_PX: f64 = 832.0;
/// The longest line of the note about borders, in pixels.
const MOST_PROSE_PX: f64 = 760.0;
/// More ties than this are only counted for those who do not see the picture.
const MOST_TIES_TOLD: usize = 40;

/// What a picture shows.
#[derive(Properties, Clone, PartialEq)]
pub struct PictureProps {
    /// The dataset.
    pub dataset: Shared<Dataset>,
    /// What of it is shown; left out, all of it.
    #[prop_or_default]
    pub shown: Option<Shared<Shown>>,
    /// What is selected.
    pub selection: Option<Selection>,
    /// The reader's languages as BCP 47 tags, the best first, separated by spaces.
    pub lang: AttrValue,
    /// The width in pixels.
    pub width: f64,
    /// Whether the events of what is selected are told, too.
    pub with_events: bool,
    /// What a filter lets through, in words, where it hides anything.
    pub filter: Option<AttrValue>,
    /// The day on which the picture is made.
    pub made: Option<EventDate>,
    /// The detailed outlines, for a map that is scaled enough to show them.
    pub detail: Option<Shared<Atlas>>,
}

/// A map with all that belongs to it, as one SVG picture.
#[component]
pub fn Picture(props: &PictureProps) -> Html {
    let PictureProps {
        width, with_events, ..
    } = *props;
    let selection = props.selection.as_ref();
    let languages: Vec<&str> = props.lang.split(' ').collect();
    let reader = &Reader {
        dataset: props.dataset.clone(),
        locale: Shared::new(Locale::for_reader(&languages)),
        shown: match &props.shown {
            Some(shown) => shown.clone(),
            None => Shared::new(Shown::all(&props.dataset)),
        },
        act: Callback::noop(),
    };

    let beside = if with_events {
        placement::beside(reader, selection, width)
    } else {
        None
    };
    let map_width = match beside {
        Some(_) => width - placement::PANEL_PX,
        None => width,
    };
    let layout = Shared::new(layout(reader, Size::of_map(map_width)));
    let landscape = Shared::new(match &props.detail {
        Some(detail) if layout.wants_detail(1.0) => Landscape::new(&layout, detail, Decimals::One),
        _ => Landscape::new(&layout, &Atlas::overview(), Decimals::One),
    });

    let mut page = Page::default();
    page.gap(MARGIN_PX);
    let mut headline = headline(reader, selection, with_events, width);
    if let Some(filter) = &props.filter {
        headline.gap(2.0);
        headline.paragraph(BODY, &[Run::new("soft", reader.locale.raised(filter))]);
    }
    page.add(headline);
    page.gap(MARGIN_PX);
    let top = page.height();
    page.map(reader, &layout, &landscape, selection);
    page.gap(10.0);
    let mut legend = Column::new(map_width - 2.0 * MARGIN_PX);
    legend::legend(reader, &layout, &landscape, &mut legend);
    page.add(legend);
    page.gap(10.0);
    if with_events && beside.is_none() {
        page.gap(10.0);
        page.add(placement::below(reader, selection, width - 2.0 * MARGIN_PX));
        page.gap(24.0);
    }
    page.add(credit(reader, props.made.as_ref(), map_width));
    page.gap(MARGIN_PX);
    if let Some(events) = beside {
        page.aside(events, map_width, top);
    }

    let (width, height) = (tenths(width), tenths(page.height()));
    html! {
        <svg
            xmlns="http://www.w3.org/2000/svg"
            class="picture"
            viewBox={["0 0 ", &width, " ", &height].concat()}
            width={width.clone()}
            height={height.clone()}
            role="img"
            lang={reader.locale.tag()}
        >
            <title>{ name(reader, selection) }</title>
            <desc>{ description(reader, props.filter.as_deref()) }</desc>
            <rect class="ground" {width} {height} />
            { for page.parts() }
        </svg>
    }
}

/// Where every mark is drawn, of the ties those that are shown.
fn layout(reader: &Reader, size: Size) -> Layout {
    let whole = reader.layout(size);
    if reader.shown.is_all() {
        return whole;
    }
    whole.annotated(Zoom::IDENTITY, &|id| reader.stroke(id))
}

/// What the dataset is called, and what of it is selected, unless its events are told.
fn headline(
    reader: &Reader,
    selection: Option<&Selection>,
    with_events: bool,
    width: f64,
) -> Column {
    let mut column = Column::new(width - 2.0 * MARGIN_PX);
    let title = match reader.dataset.title() {
        Some(title) => run(reader, "strong", title),
        None => Run::new("strong", reader.locale.text("dataset.untitled")),
    };
    column.paragraph(TITLE, &[title]);
    if let Some(selection) = selection.filter(|_| !with_events) {
        column.gap(2.0);
        column.paragraph(BODY, &[Run::new("soft", counted(reader, selection))]);
    }
    column
}

/// Where the picture comes from, and how borders are drawn in it.
fn credit(reader: &Reader, made: Option<&EventDate>, width: f64) -> Column {
    let locale = &reader.locale;
    let mut column = Column::new((width - 2.0 * MARGIN_PX).min(MOST_PROSE_PX));
    let mut origin = vec![locale.text("credit.outlines").to_owned()];
    origin.extend(imprint(reader));
    if let Some(made) = made {
        origin.push(locale.fill("picture.made", &[("date", &locale.date(made))]));
    }
    column.paragraph(SMALL, &[Run::new("soft", origin.join(SEPARATOR))]);
    column.gap(6.0);
    column.paragraph(SMALL, &[Run::new("term", locale.text("borders.title"))]);
    column.paragraph(SMALL, &[Run::new("soft", locale.text("borders.note"))]);
    column
}

/// A name for the picture as a whole.
fn name(reader: &Reader, selection: Option<&Selection>) -> String {
    let title = match reader.dataset.title() {
        Some(title) => reader.pick(title),
        None => reader.locale.text("dataset.untitled"),
    };
    match selection {
        Some(selection) => [title, ": ", &reader.name(selection)].concat(),
        None => title.to_owned(),
    }
}

/// The picture in words: how much there is, what a filter lets through, and what
/// each tie is.
fn description(reader: &Reader, filter: Option<&str>) -> String {
    let (dataset, locale) = (&reader.dataset, &reader.locale);
    let shown = reader.shown.tie_count();
    let count = |key, count| locale.count(key, count);
    let counts = [
        ("countries", &*count("countries", dataset.countries().len())),
        ("ties", &*count("ties", shown)),
    ];
    let mut words = locale.fill("map.name", &counts);
    words.push('.');
    if let Some(filter) = filter {
        words.extend([" ", &locale.raised(filter), "."]);
    }
    if shown <= MOST_TIES_TOLD {
        for (tie, _) in reader.shown.ties(dataset) {
            words.extend([" ", &counted(reader, &Selection::Tie(tie.id())), "."]);
        }
    }
    words
}

/// What is selected, with the number of its events.
fn counted(reader: &Reader, selection: &Selection) -> String {
    let locale = &reader.locale;
    let name = reader.name(selection);
    if matches!(selection, Selection::Event(_)) {
        return name;
    }
    let events = locale.count("events", reader.events(selection).len());
    locale.fill("tie.label", &[("tie", &name), ("events", &events)])
}

/// A text of the dataset in the language that suits the reader best.
fn run(reader: &Reader, class: &'static str, text: &LocalizedText) -> Run {
    let chosen = text.pick(&reader.locale.languages());
    let lang = chosen.lang.filter(|lang| *lang != reader.locale.tag());
    Run {
        class,
        text: chosen.text.to_owned(),
        lang: lang.map(str::to_owned),
    }
}
