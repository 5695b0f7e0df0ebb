//! `diplomap render`: a dataset as a picture or a page.

use super::args::{Picture, Render, Theme};
use super::check::counted;
use super::document;
use super::failure::{Ending, Failure};
use super::input::Input;
use super::output::Target;
use super::progress::Progress;
use super::snippet::{Lines, shown};
use super::today::today;
use super::{png, say, widget};
use crate::export::page::{Page, write_page};
use crate::export::svg::{self, PictureOptions, render_svg};
use crate::model::{CountryId, Dataset, Tie, TieId};
use crate::read::Reading;
use crate::state::Selection;

/// Draws the dataset.
pub(super) fn run(render: &Render) -> Result<Ending, Failure> {
    let target = Target::new(&render.output)?;
    let picture = picture(render, &target)?;
    if picture == Picture::Png && target.is_terminal() {
        return Err(Failure::new("a terminal cannot show a PNG")
            .with_remedy("name a file with --output, or lead the output somewhere"));
    }
    let script = match picture {
        Picture::Html => widget::script(render.widget.as_deref())?,
        _ => String::new(),
    };
    let input = Input::read(&render.file)?;
    let lang = render.lang.as_deref().unwrap_or("en");
    let Some(dataset) = dataset(&input, lang) else {
        return Ok(Ending::Problems);
    };
    let select = render.select.as_deref().filter(|select| !select.is_empty());
    let selection = select
        .map(|select| selection(select, &dataset))
        .transpose()?;
    if let Some(lang) = &render.lang {
        say::if_unspoken(lang);
    }
    let theme = render.theme.map(|theme| match theme {
        Theme::Light => svg::Theme::Light,
        Theme::Dark => svg::Theme::Dark,
    });
    let options = PictureOptions {
        shown: None,
        selection,
        languages: render.lang.clone().into_iter().collect(),
        width: f64::from(render.width),
        theme: theme.unwrap_or_default(),
        with_events: render.events,
        filter: None,
        made: today(),
    };
    let progress = Progress::of(format!("Drawing {}", input.name));
    let svg = render_svg(&dataset, &options);
    let (bytes, missing) = match picture {
        Picture::Svg => (svg.into_bytes(), None),
        Picture::Png => png::draw(&svg, render.scale)?,
        Picture::Html => {
            let page = Page {
                dataset: &dataset,
                script: &script,
                picture: &svg,
                select: options.selection.as_ref(),
                lang: render.lang.as_deref(),
                theme,
            };
            (write_page(&page).into_bytes(), None)
        }
    };
    drop(progress);
    if let Some(missing) = missing {
        say::warning(missing);
    }
    target.write(&bytes)?;
    Ok(Ending::Fine)
}

/// What is to be drawn, by what was asked for or the name of the output.
fn picture(render: &Render, target: &Target) -> Result<Picture, Failure> {
    match (render.to, target.extension().as_deref()) {
        (Some(picture), _) => Ok(picture),
        (None, Some("svg")) => Ok(Picture::Svg),
        (None, Some("png")) => Ok(Picture::Png),
        (None, Some("html" | "htm")) => Ok(Picture::Html),
        _ => Err(Failure::new("the output's name does not say what to draw")
            .with_remedy("end it in .svg, .png or .html, or add --to svg, png or html")),
    }
}

/// What `select` names.
fn selection(select: &str, dataset: &Dataset) -> Result<Selection, Failure> {
    if let Some(selection) = Selection::find(select, dataset) {
        return Ok(selection);
    }
    let failure = Failure::new(format!(
        "--select: the dataset has no country, tie or event `{select}`"
    ));
    let turned = select.split_once('-').and_then(|(one, other)| {
        let id = TieId::new(CountryId::new(one)?, CountryId::new(other)?)?;
        dataset.tie(id).map(Tie::id)
    });
    Err(match turned {
        Some(id) => failure.with_remedy(format!("write {id}")),
        None => failure,
    })
}

/// The dataset in `input`; `None` if it has errors, which are then told in `lang`.
pub(super) fn dataset(input: &Input, lang: &str) -> Option<Dataset> {
    match document::read(input, lang) {
        Ok(Reading { dataset, warnings }) => {
            if !warnings.is_empty() {
                say::warning(format!(
                    "{} has {}: `diplomap check` tells them",
                    input.name,
                    counted(warnings.len(), "warning", "warnings")
                ));
            }
            Some(dataset)
        }
        Err(problems) => {
            let text = input.text();
            let lines = Lines::new(&text);
            for problem in &problems {
                say::aside(&shown(problem, &input.name, &lines));
            }
            None
        }
    }
}
