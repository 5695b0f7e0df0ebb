//! What filters and movements make of the whole map.
//!
//! Keeps what is dear to find out and does not change with every step.

use std::cell::{OnceCell, RefCell};
use std::rc::Rc;

use gloo_timers::callback::Timeout;

use super::super::Shared;
use super::super::reader::Reader;
use super::Kept;
use crate::cartography::{Camera, Layout, Levels, Zoom};
use crate::locale::Locale;
use crate::model::Dataset;
use crate::state::{Filters, Moment, Position, SearchIndex, Shown};

/// What is kept of a dataset and its layout.
pub(in crate::view) struct Cache {
    /// What the page knows.
    pub(super) known: Moment,
    /// The number of the change that it was told of last; 0 before the first.
    pub(super) told: u32,
    /// What is shown is what these leave.
    pub(super) filtered_by: Filters,
    /// The marks are drawn as they are seen from there.
    pub(super) drawn_at: Option<Position>,
    /// Whether the last step chose another view, and so is to be told with its name.
    pub(super) is_other_view: bool,
    /// How often the filters have changed.
    pub(super) changes: usize,
    /// Whether the reader is still at what was done last: types, drags, plays.
    pub(super) is_going_on: bool,
    /// Whether what is selected is the reader's choice: a map that has been moved follows it. One
    /// that the page selects moves nothing, for the page would hear of that as of the reader's doing.
    pub(super) is_own_choice: bool,
    /// What takes the focus should it be lost with what is drawn next.
    pub(super) focused: Option<&'static str>,
    /// Looks after it.
    pub(super) keeping: Option<Timeout>,
    /// The place of the event from which the reader came back, among those of what is selected.
    pub(super) came_from: Option<usize>,
    /// Once somebody has searched.
    index: Option<Shared<SearchIndex>>,
    /// Once somebody has moved the map.
    levels: Shared<OnceCell<Levels>>,
    /// The number and the layout of the level that was drawn last.
    level: Option<(usize, Rc<Layout>)>,
    /// The texts for exploring in the language that was asked for last.
    words: RefCell<Option<Shared<Locale>>>,
}

impl Default for Cache {
    fn default() -> Self {
        Self {
            known: Moment::default(),
            told: 0,
            filtered_by: Filters::default(),
            drawn_at: None,
            is_other_view: false,
            changes: 0,
            is_going_on: false,
            is_own_choice: false,
            focused: None,
            keeping: None,
            came_from: None,
            index: None,
            levels: Shared::new(OnceCell::new()),
            level: None,
            words: RefCell::default(),
        }
    }
}

impl Kept for Cache {
    fn cache(&self) -> &Cache {
        self
    }

    fn cache_mut(&mut self) -> &mut Cache {
        self
    }
}

impl Cache {
    /// Forgets what belongs to a layout, but not to a dataset.
    pub(super) fn forget_layout(&mut self) {
        self.levels = Shared::new(OnceCell::new());
        self.level = None;
    }

    /// The texts for exploring in the language of `locale`, with all others.
    pub(super) fn words(&self, locale: &Locale) -> Shared<Locale> {
        let mut words = self.words.borrow_mut();
        match &*words {
            Some(known) if known.tag() == locale.tag() => known.clone(),
            _ => words
                .insert(Shared::new(Locale::for_explorer(&[locale.tag()])))
                .clone(),
        }
    }

    /// The index of the texts, if somebody has searched.
    pub(super) fn index(&self) -> Option<&Shared<SearchIndex>> {
        self.index.as_ref()
    }

    /// Where the levels of the whole map are kept, once somebody has asked for them.
    pub(super) fn levels(&self) -> &Shared<OnceCell<Levels>> {
        &self.levels
    }

    /// The layout of the level that `zoom` reaches.
    fn level(&mut self, whole: &Layout, zoom: f64) -> Rc<Layout> {
        let levels = self.levels.get_or_init(|| Levels::of(whole));
        let at = levels.at(zoom);
        match &self.level {
            Some((known, layout)) if *known == at => layout.clone(),
            _ => {
                let layout = Rc::new(levels.layout(whole, at));
                self.level = Some((at, layout.clone()));
                layout
            }
        }
    }
}

/// What `filters` leave of `dataset`.
pub(super) fn shown(dataset: &Dataset, filters: &Filters, cache: &mut Cache) -> Shown {
    if !filters.search().is_empty() && cache.index.is_none() {
        cache.index = Some(Shared::new(SearchIndex::new(dataset)));
    }
    Shown::of(dataset, filters, cache.index.as_deref())
}

/// The marks that are shown, as they are seen from where the map has been moved, and from
/// where that is.
pub(super) fn draw(
    whole: &Shared<Layout>,
    reader: &Reader,
    position: Option<Position>,
    cache: &mut Cache,
) -> (Layout, Zoom) {
    let camera = camera(whole, position);
    let stroke = |id| reader.stroke(id);
    let drawn = if camera.is_whole() {
        whole.only(&stroke)
    } else {
        let level = cache.level(whole, camera.zoom().scale);
        level.annotated(camera.zoom(), &stroke)
    };
    (drawn, camera.zoom())
}

/// The camera at `position` of the map `whole`.
pub(super) fn camera(whole: &Layout, position: Option<Position>) -> Camera {
    let camera = Camera::whole(whole);
    match position {
        Some(position) => camera.at_place(whole.sight(), position.center(), position.zoom()),
        None => camera,
    }
}
