//! One request, one answer: a file of `dist/`, or the news of the last build.

use std::fs;
use std::path::{Path, PathBuf};

use tiny_http::{Header, Method, Request, Response};

use super::progress::Progress;

const RELOAD_PATH: &str = "/__xtask/reload.js?seen=";
const NEWS_PATH: &str = "/__xtask/build?seen=";
const MISSING: &[u8] = b"<!doctype html><title>diplomap</title><p>Not here (yet).";
const RELOAD_SCRIPT: &str = include_str!("reload.js");

/// Answers `request` from `root`; waits if it asks for the next build.
pub(super) fn answer(request: Request, root: &Path, progress: &Progress) {
    let url = request.url().to_owned();
    let (status, kind, body) = if !matches!(request.method(), Method::Get | Method::Head) {
        (
            405,
            "text/plain; charset=utf-8",
            b"only GET and HEAD".to_vec(),
        )
    } else if let Some(seen) = url.strip_prefix(NEWS_PATH) {
        (
            200,
            "text/plain; charset=utf-8",
            progress.after(seen).into_bytes(),
        )
    } else if url.starts_with(RELOAD_PATH) {
        (200, "text/javascript; charset=utf-8", RELOAD_SCRIPT.into())
    } else {
        // Asked before the file is read, so that a build in between means a reload too many, not one too few.
        let build = progress.served();
        file(&url, root, &build)
    };
    let mut response = Response::from_data(body).with_status_code(status);
    for (name, value) in [("Content-Type", kind), ("Cache-Control", "no-store")] {
        if let Ok(header) = Header::from_bytes(name, value) {
            response.add_header(header);
        }
    }
    // The reader has left: nothing to do about it.
    let _ = request.respond(response);
}

/// The file that `url` names, with its status and content type.
fn file(url: &str, root: &Path, build: &str) -> (u16, &'static str, Vec<u8>) {
    let found = path_of(url).and_then(|path| {
        let mut path = root.join(path);
        if path.is_dir() {
            path.push("index.html");
        }
        fs::read(&path).ok().map(|bytes| (path, bytes))
    });
    match found {
        Some((path, bytes)) => {
            let kind = content_type(&path);
            let bytes = if kind.starts_with("text/html") {
                with_reload(bytes, build)
            } else {
                bytes
            };
            (200, kind, bytes)
        }
        // Also while the first build is not done: the page then appears by itself.
        None => (
            404,
            "text/html; charset=utf-8",
            with_reload(MISSING.to_vec(), build),
        ),
    }
}

/// The relative path that `url` names, or `None` if it would leave the folder.
fn path_of(url: &str) -> Option<PathBuf> {
    let path = url.split(['?', '#']).next()?;
    let path = path.strip_prefix('/')?.trim_start_matches('/');
    let inside = |part: &&str| *part != ".." && !part.contains(['\\', '%', ':']);
    path.split('/')
        .all(|part| inside(&part))
        .then(|| PathBuf::from(path))
}

/// The content type by the extension.
fn content_type(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("json" | "map") => "application/json",
        Some("css") => "text/css; charset=utf-8",
        Some("csv") => "text/csv; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("md" | "txt" | "ts") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// The page with the script that reloads it, which a strict content policy admits too.
fn with_reload(mut page: Vec<u8>, build: &str) -> Vec<u8> {
    let script = format!("\n<script type=\"module\" src=\"{RELOAD_PATH}{build}\"></script>\n");
    page.extend_from_slice(script.as_bytes());
    page
}

#[cfg(test)]
mod tests {
    use super::path_of;
    use std::path::Path;

    #[test]
    fn a_request_stays_inside_the_folder() {
        fn case(url: &str, path: Option<&str>) {
            assert_eq!(path_of(url).as_deref(), path.map(Path::new), "{url}");
        }
        case("/", Some(""));
        case("/examples/a.html?x=1", Some("examples/a.html"));
        case("/../Cargo.toml", None);
        case("/examples/../../Cargo.toml", None);
        case("/%2e%2e/Cargo.toml", None);
        case("//etc/passwd", Some("etc/passwd"));
        case("Cargo.toml", None);
    }
}
