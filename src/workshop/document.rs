//! From the table to the text of a dataset.
//!
//! Guarantees that what the table does not show is written as the imported
//! document has it, as long as the cell that it belongs to is as imported.
//! Whatever else stands in a cell is written as it is: the reader tells what is
//! wrong with it, and [`Document::place_of`] in which cell.

use super::column::{Column, Field};
use super::party::{PartyText, country_called, parse_parties};
use super::source::SourceText;
use super::table::{Original, Row, Table};
use crate::export::json::{Writer, acceptance, country, named, stage, step};
use crate::locale;
use crate::model::order::sort;
use crate::model::{
    CountryId, Dataset, Edition, Event, EventDate, EventId, Evidence, HttpUrl, Party, Place,
    Source, SourceId, SourceKind, Speaker, Stage,
};

/// The id of the source that stands for none.
pub(super) const NO_SOURCE: &str = "no-source";

/// A text, and which row each of its parts comes from.
pub(super) struct Document {
    pub(super) text: String,
    /// The rows of each event: the one that begins it, then those that add to it.
    events: Vec<Vec<usize>>,
    /// The first row that names each source.
    sources: Vec<Option<usize>>,
}

impl Document {
    /// The cell that the value at `path` comes from: `events[3].parties[1].country`.
    pub(super) fn place_of(&self, path: &str) -> Option<(usize, Field)> {
        let (list, rest) = path.split_once('[')?;
        let (at, rest) = rest.split_once(']')?;
        let at: usize = at.parse().ok()?;
        let field = rest.trim_start_matches('.');
        if list == "sources" {
            return Some(((*self.sources.get(at)?)?, Field::Source));
        }
        let rows = self.events.get(at).filter(|_| list == "events")?;
        let first = *rows.first()?;
        let name = field.split(['.', '[']).next().unwrap_or_default();
        Some(match name {
            "date" => (first, Field::Date),
            "kind" => (first, Field::Kind),
            "parties" => (first, Field::Parties),
            "summary" => (first, Field::Summary),
            "place" => (first, Field::Place),
            "id" => (first, Field::Id),
            "evidence" => {
                let piece = field
                    .split_once('[')
                    .and_then(|(_, rest)| rest.split_once(']'));
                let (at, rest) = piece.unwrap_or(("0", ""));
                let at: usize = at.parse().ok()?;
                let part = rest.trim_start_matches('.');
                let field = match part.split(['.', '[']).next().unwrap_or_default() {
                    "stance" => Field::Stance,
                    "speaker" => Field::Speaker,
                    "quote" => Field::Quote,
                    _ => Field::Source,
                };
                (*rows.get(at)?, field)
            }
            _ => (first, Field::Title),
        })
    }
}

/// The text of `table`.
pub(super) fn write(table: &Table) -> Document {
    let events = groups(table);
    let ids = ids(table, &events);
    let sources = Sources::of(table);
    let original = table.original.as_deref().map(|original| &original.dataset);
    let mut out = Writer::default();
    out.object(|out| {
        out.key("diplomap");
        out.literal("1");
        head(out, table, original);
        if let Some(original) = original {
            cast(out, table, original);
        }
        out.key("sources");
        out.bracket('[', ']', |out| {
            for source in &sources.listed {
                out.item();
                source.write(out, original);
            }
        });
        out.key("events");
        out.bracket('[', ']', |out| {
            for (rows, id) in events.iter().zip(&ids) {
                out.item();
                EventRows {
                    table,
                    rows,
                    id,
                    original,
                    sources: &sources,
                    ids: &ids,
                }
                .write(out);
            }
        });
        if let Some(original) = original {
            if !original.tour().is_empty() {
                out.list("tour", original.tour(), step);
            }
            if !original.accepted().is_empty() {
                out.list("accept", original.accepted(), acceptance);
            }
        }
    });
    out.text.push('\n');
    Document {
        text: out.text,
        sources: sources.listed.iter().map(|source| source.row).collect(),
        events,
    }
}

/// The title in the table, and what else the imported document says of itself.
fn head(out: &mut Writer, table: &Table, original: Option<&Dataset>) {
    let was = table.original.as_deref().and_then(|original| {
        let title = original.dataset.title()?;
        (title.pick(&[&*original.lang]).text == table.title()).then_some(title)
    });
    match was {
        Some(title) => out.localized("title", Some(title)),
        None => out.text("title", said(table.title())),
    }
    if let Some(original) = original {
        out.localized("description", original.description());
        out.text("license", original.license());
        out.text("edition", original.edition().map(Edition::text));
    }
}

/// The imported cast, without the parties that are gone, and with those that are new.
fn cast(out: &mut Writer, table: &Table, original: &Dataset) {
    let were: Vec<CountryId> = original
        .events()
        .iter()
        .flat_map(Event::parties)
        .map(Party::country)
        .collect();
    let rows = table.rows().iter().filter(|row| !row.is_blank());
    let parties = rows.flat_map(|row| parse_parties(row.cell(Column::Parties)));
    let mut are: Vec<CountryId> = parties
        .filter_map(|party| id_of(&party, Some(original)))
        .collect();
    out.key("countries");
    out.bracket('[', ']', |out| {
        for each in original.countries() {
            if are.contains(&each.id()) || !were.contains(&each.id()) {
                out.item();
                country(out, each);
            }
        }
        while let Some(id) = are.pop() {
            if !were.contains(&id) && !are.contains(&id) && original.country(id).is_none() {
                out.item();
                out.string(id.as_str());
            }
        }
    });
}

/// The rows of each event, in the order of the table.
fn groups(table: &Table) -> Vec<Vec<usize>> {
    let leaders = table.leaders();
    let mut events: Vec<Vec<usize>> = Vec::new();
    // Of each row the event that it begins.
    let mut begun = vec![None; leaders.len()];
    for (at, row) in table.rows().iter().enumerate() {
        if row.is_blank() {
            continue;
        }
        let event = leaders[at].and_then(|leader| begun[leader]);
        if let Some(rows) = event.and_then(|event: usize| events.get_mut(event)) {
            rows.push(at);
        } else {
            begun[at] = Some(events.len());
            events.push(vec![at]);
        }
    }
    events
}

/// The id of each event: its own, or one that is made of its title and date.
fn ids(table: &Table, events: &[Vec<usize>]) -> Vec<String> {
    let leaders: Vec<&Row> = events
        .iter()
        .filter_map(|rows| Some(&**table.rows().get(*rows.first()?)?))
        .collect();
    let mut taken: Vec<String> = leaders
        .iter()
        .map(|row| row.said(Column::Id).to_owned())
        .filter(|id| !id.is_empty())
        .collect();
    let mut ids = Vec::with_capacity(leaders.len());
    for row in leaders {
        let own = row.said(Column::Id);
        if !own.is_empty() {
            ids.push(own.to_owned());
            continue;
        }
        let id = unique(
            slug(&[row.said(Column::Title), row.said(Column::Date)], "event"),
            &taken,
        );
        taken.push(id.clone());
        ids.push(id);
    }
    ids
}

/// The id that the event of the row `at` has, or would have.
pub(super) fn id_of_row(table: &Table, at: usize) -> Option<String> {
    let events = groups(table);
    let event = events.iter().position(|rows| rows.contains(&at))?;
    ids(table, &events).into_iter().nth(event)
}

/// The letters of `texts` as a slug; `otherwise` if none is of ASCII.
pub(super) fn slug(texts: &[&str], otherwise: &str) -> String {
    const MOST_CHARS: usize = 48;
    let mut slug = String::new();
    let words = texts
        .iter()
        .flat_map(|text| text.split(|c: char| !c.is_ascii_alphanumeric()));
    for word in words.filter(|word| !word.is_empty()) {
        if slug.len() + word.len() > MOST_CHARS {
            break;
        }
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.push_str(&word.to_ascii_lowercase());
    }
    if EventId::new(&slug).is_some() {
        slug
    } else {
        otherwise.to_owned()
    }
}

/// `id`, with a number behind it where it is `taken`.
fn unique(id: String, taken: &[String]) -> String {
    if !taken.contains(&id) {
        return id;
    }
    let numbered = (2..).map(|number| format!("{id}-{number}"));
    numbered
        .into_iter()
        .find(|id| !taken.contains(id))
        .unwrap_or(id)
}

fn said(text: &str) -> Option<&str> {
    Some(text.trim()).filter(|text| !text.is_empty())
}

fn id_of(party: &PartyText, original: Option<&Dataset>) -> Option<CountryId> {
    // A country that only the document describes is known by its id.
    let described = || {
        CountryId::new(party.country.trim())
            .filter(|id| original.is_some_and(|original| original.country_name(*id).is_some()))
    };
    party.id().or_else(described)
}

/// The rows of one event, and what it takes to write them.
struct EventRows<'t> {
    table: &'t Table,
    rows: &'t [usize],
    id: &'t str,
    original: Option<&'t Dataset>,
    sources: &'t Sources<'t>,
    ids: &'t [String],
}

impl EventRows<'_> {
    fn write(&self, out: &mut Writer) {
        let Some(row) = self.rows.first().and_then(|at| self.table.rows().get(*at)) else {
            return;
        };
        let origin = row.origin().filter(|origin| origin.evidence == 0);
        let original = origin.and_then(|origin| self.original?.events().get(origin.event));
        let kept = |column| original.filter(|_| row.is_as_imported(&[column]));
        out.object(|out| {
            out.text("id", Some(self.id));
            out.text(
                "kind",
                said(row.cell(Column::Kind))
                    .map(str::to_ascii_lowercase)
                    .as_deref(),
            );
            out.text("date", said(row.cell(Column::Date)));
            match kept(Column::Title) {
                Some(event) => out.localized("title", Some(event.title())),
                None => out.text("title", said(row.cell(Column::Title))),
            }
            match kept(Column::Summary) {
                Some(event) => out.localized("summary", event.summary()),
                None => out.text("summary", said(row.cell(Column::Summary))),
            }
            match (
                kept(Column::Place).and_then(Event::place),
                said(row.cell(Column::Place)),
            ) {
                (Some(place), _) => {
                    out.key("place");
                    named(out, place.name(), Place::country(place));
                }
                (None, Some(name)) => {
                    out.key("place");
                    out.object(|out| out.text("name", Some(name)));
                }
                (None, None) => (),
            }
            self.parties(out, row, original);
            out.key("evidence");
            out.bracket('[', ']', |out| {
                for row in self.rows.iter().filter_map(|at| self.table.rows().get(*at)) {
                    out.item();
                    self.evidence(out, row);
                }
            });
            if let Some(event) = original.filter(|event| !event.stages().is_empty()) {
                out.key("stages");
                out.bracket('[', ']', |out| {
                    for each in event.stages() {
                        out.item();
                        self.stage(out, each);
                    }
                });
            }
        });
    }

    fn parties(&self, out: &mut Writer, row: &Row, original: Option<&Event>) {
        let mut known: Vec<&Party> = original
            .map(|event| event.parties().iter().collect())
            .unwrap_or_default();
        out.key("parties");
        out.bracket('[', ']', |out| {
            for party in parse_parties(row.cell(Column::Parties)) {
                let id = id_of(&party, self.original);
                let at = known.iter().position(|known| Some(known.country()) == id);
                let known = at.map(|at| known.remove(at));
                out.item();
                out.object(|out| {
                    let written = id.as_ref().map_or(&*party.country, CountryId::as_str);
                    out.text("country", Some(written));
                    let role = Some(&*party.role).filter(|role| !matches!(*role, "" | "party"));
                    out.text("role", role);
                    if let Some(known) = known {
                        if !known.people().is_empty() {
                            out.list("people", known.people(), Writer::words);
                        }
                        out.localized("as", known.named());
                    }
                });
            }
        });
    }

    fn evidence(&self, out: &mut Writer, row: &Row) {
        let piece = row.origin().and_then(|origin| {
            self.original?
                .events()
                .get(origin.event)?
                .evidence()
                .get(origin.evidence)
        });
        let kept = |column| piece.filter(|_| row.is_as_imported(&[column]));
        out.object(|out| {
            out.text("source", Some(self.sources.id(&SourceText::of(row))));
            let stance = said(row.cell(Column::Stance)).unwrap_or("asserts");
            out.text("stance", Some(&stance.to_ascii_lowercase()));
            speaker(out, kept(Column::Speaker).and_then(Evidence::speaker), row);
            // Date and locator are those of the source.
            let of_source = piece.filter(|_| row.is_as_imported(&Column::OF_SOURCE));
            if let Some(piece) = of_source {
                out.text("date", piece.date().map(EventDate::text));
                out.localized("locator", piece.locator());
            }
            match kept(Column::Quote) {
                Some(piece) => out.localized("quote", piece.quote()),
                None => out.text("quote", said(row.cell(Column::Quote))),
            }
        });
    }

    /// A stage, which does not refer to an event or a source that is gone.
    fn stage(&self, out: &mut Writer, each: &Stage) {
        let by = each
            .by()
            .filter(|by| self.ids.iter().any(|id| id == by.as_str()));
        if by.is_some() || each.by().is_none() {
            stage(out, each);
            return;
        }
        out.object(|out| {
            out.text("stage", Some(each.kind().as_str()));
            out.text("date", Some(each.date().text()));
            out.text("country", each.country().as_ref().map(CountryId::as_str));
            out.text("source", Some(each.source().as_str()));
            out.localized("note", each.note());
        });
    }
}

fn speaker(out: &mut Writer, kept: Option<&Speaker>, row: &Row) {
    let Some(text) = said(row.cell(Column::Speaker)) else {
        return;
    };
    let built_in = country_called(text);
    match (kept, &built_in) {
        (Some(Speaker::Named { name, country }), _) => {
            out.key("speaker");
            named(out, name, *country);
        }
        (Some(Speaker::Country(id)), _) | (None, Some(id)) => {
            out.text("speaker", Some(id.as_str()));
        }
        (None, None) => {
            out.key("speaker");
            out.object(|out| out.text("name", Some(text)));
        }
    }
}

/// The sources of a table, as they are listed in its document.
struct Sources<'t> {
    listed: Vec<Listed<'t>>,
}

/// A source in the list.
struct Listed<'t> {
    id: String,
    row: Option<usize>,
    text: SourceText,
    /// What the imported document says of it.
    original: Option<&'t Source>,
    /// Whether it is exactly that.
    is_as_imported: bool,
}

impl<'t> Sources<'t> {
    fn of(table: &'t Table) -> Self {
        let original = table.original.as_deref();
        let mut listed: Vec<Listed<'t>> = Vec::new();
        for (at, row) in table.rows().iter().enumerate() {
            if row.is_blank() {
                continue;
            }
            let text = SourceText::of(row);
            let imported = imported(original, row);
            let is_as_imported = imported.is_some() && row.is_as_imported(&Column::OF_SOURCE);
            match listed.iter_mut().find(|listed| listed.text == text) {
                Some(listed) if is_as_imported && !listed.is_as_imported => {
                    listed.original = imported;
                    listed.is_as_imported = true;
                }
                Some(_) => (),
                None => {
                    // The same address is the same document, whatever it is called now.
                    let is_kin = is_as_imported
                        || (row.is_as_imported(&[Column::SourceUrl])
                            && !row.said(Column::SourceUrl).is_empty());
                    listed.push(Listed {
                        id: String::new(),
                        row: Some(at),
                        text,
                        original: imported.filter(|_| is_kin),
                        is_as_imported,
                    });
                }
            }
        }
        if let Some(original) = original {
            let cited = listed
                .iter()
                .filter_map(|listed| listed.original)
                .map(|source| source.id().clone())
                .collect::<Vec<_>>();
            let rest = original.dataset.sources().iter().filter(|source| {
                !cited.contains(source.id()) && is_wanted(&original.dataset, source.id())
            });
            for source in rest {
                listed.push(Listed {
                    id: String::new(),
                    row: None,
                    text: SourceText::default(),
                    original: Some(source),
                    is_as_imported: true,
                });
            }
        }
        // As the document has them, and then what is new.
        let sources = original.map_or(&[][..], |original| original.dataset.sources());
        let position = |listed: &Listed<'_>| {
            let id = listed.original.filter(|_| listed.is_as_imported)?.id();
            sources.iter().position(|source| source.id() == id)
        };
        sort(&mut listed, |one, other| {
            let [one, other] = [one, other].map(|each| position(each).unwrap_or(usize::MAX));
            one.cmp(&other)
        });
        name(&mut listed);
        Self { listed }
    }

    fn id(&self, text: &SourceText) -> &str {
        let listed = self
            .listed
            .iter()
            .find(|listed| listed.row.is_some() && listed.text == *text);
        listed.map_or(NO_SOURCE, |listed| &listed.id)
    }
}

/// Gives every source its id: an imported one, once, or one that is made of its names.
fn name(listed: &mut [Listed<'_>]) {
    let mut taken: Vec<String> = Vec::new();
    for exact in [true, false] {
        for each in listed
            .iter_mut()
            .filter(|each| each.is_as_imported == exact)
        {
            let own = each.original.map(|source| source.id().as_str().to_owned());
            let own = own.filter(|id| !taken.contains(id));
            let id = own.unwrap_or_else(|| {
                if each.text.is_empty() {
                    return NO_SOURCE.to_owned();
                }
                let (title, publisher) = each.text.names();
                slug(&[publisher, title], "source")
            });
            each.id = unique(id, &taken);
            taken.push(each.id.clone());
        }
    }
}

/// The source of a row in the document that it comes from.
fn imported<'t>(original: Option<&'t Original>, row: &Row) -> Option<&'t Source> {
    let origin = row.origin()?;
    let dataset = &original?.dataset;
    let piece = dataset
        .events()
        .get(origin.event)?
        .evidence()
        .get(origin.evidence)?;
    dataset.source(piece.source())
}

/// Whether a source that no row names is still to be listed: stages cite it, or nothing ever did.
fn is_wanted(dataset: &Dataset, id: &SourceId) -> bool {
    let mut evidence = dataset.events().iter().flat_map(Event::evidence);
    let mut stages = dataset.events().iter().flat_map(Event::stages);
    stages.any(|stage| stage.source() == id) || !evidence.any(|piece| piece.source() == id)
}

impl Listed<'_> {
    fn write(&self, out: &mut Writer, original: Option<&Dataset>) {
        let [title, publisher, url, date] = &self.text.0;
        let kept = self.original.filter(|_| original.is_some());
        if let Some(source) = kept.filter(|_| self.is_as_imported) {
            crate::export::json::source(out, source);
            return;
        }
        if self.text.is_empty() {
            // What the reader of tables puts where no source is given.
            let [title, publisher] = locale::no_source();
            out.object(|out| {
                out.text("id", Some(NO_SOURCE));
                out.localized("title", Some(&title));
                out.localized("publisher", Some(&publisher));
            });
            return;
        }
        out.object(|out| {
            out.text("id", Some(&self.id));
            out.text("title", said(title));
            out.text("publisher", said(publisher));
            out.text("kind", kept.and_then(Source::kind).map(SourceKind::as_str));
            out.text("published", said(date));
            out.text("url", said(url));
            out.text(
                "archived",
                kept.and_then(Source::archived).map(HttpUrl::as_str),
            );
            out.text(
                "retrieved",
                kept.and_then(Source::retrieved).map(EventDate::text),
            );
            out.text("language", kept.and_then(Source::language));
        });
    }
}
