//! What is shown of a dataset as a JSON document.
//!
//! Guarantees a dataset for this program and linked data (JSON-LD) for others, in
//! one. It needs no gazetteer: who only looks at a map has none.

use super::{Writer, acceptance, described, event_with, linked, source, stage_by, step};
use crate::export::excerpt::Excerpt;
use crate::model::{Acceptance, Edition};

/// The document of an excerpt: indented, with a line break at its end.
///
/// The cast is as it is, and described in full. Of the sources those are there that
/// an event cites, of the accepted warnings those that can still be given, and the
/// tour if everything is.
///
/// # Guarantees
///
/// It reads as a dataset, with no warning that the whole does not have.
pub fn write_excerpt(excerpt: &Excerpt<'_>) -> String {
    let dataset = excerpt.dataset();
    let sources = excerpt.sources();
    let mut out = Writer::default();
    out.object(|out| {
        linked::context(out);
        out.key("diplomap");
        out.literal("1");
        out.localized("title", dataset.title());
        out.localized("description", dataset.description());
        out.text("license", dataset.license());
        out.text("edition", dataset.edition().map(Edition::text));
        linked::about_dataset(out, excerpt);
        out.list("countries", dataset.countries(), described);
        out.list("sources", &sources, |out, each| source(out, each));
        out.list("events", excerpt.events(), |out, event| {
            event_with(out, event, |out, stage| {
                let by = stage.by().filter(|by| excerpt.has(by.as_str()));
                stage_by(out, stage, by);
            });
        });
        if excerpt.is_whole() && !dataset.tour().is_empty() {
            out.list("tour", dataset.tour(), step);
        }
        let is_left = |acceptance: &&Acceptance| {
            let is_there = |subject: &str| {
                excerpt.has(subject) || sources.iter().any(|each| each.id().as_str() == subject)
            };
            acceptance.subject().is_none_or(is_there)
        };
        let accepted: Vec<_> = dataset.accepted().iter().filter(is_left).collect();
        if !accepted.is_empty() {
            out.list("accept", &accepted, |out, each| acceptance(out, each));
        }
        out.list("about", excerpt.events(), |out, event| {
            // People read the event itself, above.
            out.in_line(|out| linked::event(out, dataset, event));
        });
    });
    out.text.push('\n');
    out.text
}
