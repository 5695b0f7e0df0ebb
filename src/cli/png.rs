//! An SVG picture in pixels.

use std::sync::Arc;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

use super::failure::Failure;
use super::fonts::{self, Missing};

/// More pixels than this take more memory (four bytes each) than a picture is worth.
const MOST_PIXELS: f32 = 300e6;

/// Draws the picture in `svg`, `scale` pixels for each of its own: the bytes of a
/// PNG file, and what is not to be seen in it for want of a font.
///
/// # Errors
///
/// If it would be larger than is reasonable.
pub(super) fn draw(svg: &str, scale: f32) -> Result<(Vec<u8>, Option<String>), Failure> {
    let missing = Missing::default();
    let fonts = fonts::of_system();
    let has_fonts = !fonts.is_empty();
    let options = Options {
        fontdb: Arc::new(fonts),
        font_resolver: fonts::resolver(&missing),
        ..Options::default()
    };
    let tree = Tree::from_str(svg, &options)
        .map_err(|error| Failure::new(format!("cannot draw the picture: {error}")))?;
    let size = tree.size();
    let (width, height) = (
        (size.width() * scale).ceil(),
        (size.height() * scale).ceil(),
    );
    let is_fit = width * height <= MOST_PIXELS;
    let canvas = is_fit.then(|| Pixmap::new(width as u32, height as u32));
    let Some(mut canvas) = canvas.flatten() else {
        return Err(Failure::new(format!(
            "a picture of {width} by {height} pixels is too large for PNG"
        ))
        .with_remedy("select less, take a smaller --width or --scale, or draw an SVG"));
    };
    let to_scale = Transform::from_scale(scale, scale);
    resvg::render(&tree, to_scale, &mut canvas.as_mut());
    let bytes = canvas
        .encode_png()
        .map_err(|error| Failure::new(format!("cannot write the picture: {error}")))?;
    Ok((bytes, told(&missing.letters(), has_fonts)))
}

/// What is not to be seen for want of a font.
fn told(missing: &[char], has_fonts: bool) -> Option<String> {
    const MOST_SHOWN: usize = 8;
    if !has_fonts {
        return Some("the system has no fonts: the picture is without words".into());
    }
    if missing.is_empty() {
        return None;
    }
    let name = |letter: &char| format!("{letter} (U+{:04X})", u32::from(*letter));
    let shown: Vec<String> = missing.iter().take(MOST_SHOWN).map(name).collect();
    let more = missing.len().saturating_sub(MOST_SHOWN);
    let others = if more > 0 {
        format!(" and {more} more")
    } else {
        String::new()
    };
    let shown = shown.join(", ");
    Some(format!(
        "no font of the system has {shown}{others}: the picture is without them"
    ))
}
