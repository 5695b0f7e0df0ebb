//! The sources, and who cites them.

use std::cell::Cell;

use super::acceptance::is_accepted;
use super::found;
use super::path::Path;
use super::problem::{Listed, ProblemKind, Vocabulary};
use super::problems::{MOST_SUGGESTIONS, Problems};
use super::shape::SOURCE;
use super::unique::Unique;
use super::value::Value;
use crate::model::order::sort;
use crate::model::{Acceptance, LintRule, Source, SourceId, SourceParts};
use crate::spelling::nearest;

/// More than any dataset cites.
pub(super) const MOST_SOURCES: usize = 100_000;

/// The sources of a document.
#[derive(Default)]
pub(super) struct Sources<'a> {
    /// In the order of the document; without those that have a problem.
    pub(super) sources: Vec<Source>,
    /// All ids, in their own order, so that one problem does not cause more.
    listed: Vec<ListedSource<'a>>,
}

struct ListedSource<'a> {
    id: Box<str>,
    raw: &'a str,
    at: usize,
    is_cited: Cell<bool>,
}

impl<'a> Sources<'a> {
    /// Reads the list `sources`.
    ///
    /// What is only worth a warning may be `accepted`.
    pub(super) fn read(
        value: &Value<'a, '_>,
        accepted: &[Acceptance],
        problems: &mut Problems<'_>,
    ) -> Self {
        let mut read = Self::default();
        let mut unique = Unique::new(Listed::Source);
        for (at, raw) in value
            .items(problems, MOST_SOURCES)
            .into_iter()
            .flatten()
            .enumerate()
        {
            let item = value.item(at, raw);
            let Some(object) = item.object(problems, &SOURCE) else {
                continue;
            };
            let id = object.get("id").and_then(|id| {
                let text = id.words(problems)?;
                unique.add(at, &id, &text);
                read.listed.push(ListedSource {
                    id: text.as_str().into(),
                    raw: id.raw,
                    at,
                    is_cited: Cell::new(false),
                });
                Some(SourceId::new(text))
            });
            let title = object.localized(problems, "title");
            let publisher = object.localized(problems, "publisher");
            let issued = object.date(problems, "published");
            let retrieved = object.date(problems, "retrieved");
            let is_link_needed = !id
                .as_ref()
                .is_some_and(|id| is_accepted(accepted, LintRule::NotALink, id.as_str()));
            let mut link = |name| object.link(problems, name, is_link_needed);
            let (url, archived) = (link("url"), link("archived"));
            let kind = object.word(problems, "kind", Vocabulary::SourceKind);
            let language = object.language(problems, "language");
            if let (Some(id), Some(title), Some(publisher)) = (id, title, publisher) {
                read.sources.push(Source::new(SourceParts {
                    id,
                    title,
                    publisher,
                    kind,
                    published: issued,
                    retrieved,
                    url,
                    archived,
                    language,
                }));
            }
        }
        unique.report(problems);
        sort(&mut read.listed, |one, other| one.id.cmp(&other.id));
        read
    }

    /// The id in `value`, if one of the sources has it.
    pub(super) fn cited(
        &self,
        value: &Value<'_, '_>,
        problems: &mut Problems<'_>,
    ) -> Option<SourceId> {
        let id = value.words(problems)?;
        if let Ok(at) = self
            .listed
            .binary_search_by(|listed| (*listed.id).cmp(&*id))
        {
            self.listed.get(at)?.is_cited.set(true);
            return Some(SourceId::new(id));
        }
        let nearest = (problems.len() < MOST_SUGGESTIONS)
            .then(|| nearest(&id, self.listed.iter().map(|listed| &*listed.id)))
            .flatten()
            .map(found::quoted);
        let found = value.found();
        value.problem(problems, ProblemKind::UnknownSource { found, nearest });
        None
    }

    /// Reports the sources that nothing cites.
    pub(super) fn report_uncited(&self, accepted: &[Acceptance], problems: &mut Problems<'_>) {
        let list = Path::ROOT;
        let list = list.field(Listed::Source.list());
        let rule = LintRule::UncitedSource;
        for listed in self.listed.iter().filter(|listed| !listed.is_cited.get()) {
            if is_accepted(accepted, rule, &listed.id) {
                continue;
            }
            let found = found::quoted(&listed.id);
            let kind = ProblemKind::Lint { rule, found };
            problems.add(listed.raw, &list.item(listed.at).field("id"), kind);
        }
    }
}
