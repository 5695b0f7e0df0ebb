//! The command line, as a person or a script calls it.

#![cfg(feature = "cli")]

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

const FOUR_CAPITALS: &str = include_str!("../assets/datasets/minsk-moscow-pyongyang-seoul.json");
const TWELVE_MISTAKES: &str = include_str!("data/twelve-mistakes.json");
const WARNED_OF: &str = r#"{"diplomap": 1, "events": [], "titel": "x"}"#;

/// A call of the command in a folder of its own, which reads like a sentence.
struct Call {
    folder: TempDir,
    command: Command,
    input: Vec<u8>,
}

impl Call {
    fn of(arguments: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut command = Command::new(env!("CARGO_BIN_EXE_diplomap"));
        command
            .args(arguments.split(' '))
            .current_dir(folder.path())
            .env("SOURCE_DATE_EPOCH", "1790208000")
            .env_remove("CLICOLOR_FORCE")
            .env_remove("COLUMNS")
            .env_remove("NO_COLOR");
        Self {
            folder,
            command,
            input: Vec::new(),
        }
    }

    fn with_file(self, name: &str, text: impl AsRef<[u8]>) -> Self {
        fs::write(self.folder.path().join(name), text).unwrap();
        self
    }

    fn with_folder(self, name: &str) -> Self {
        fs::create_dir(self.folder.path().join(name)).unwrap();
        self
    }

    fn with_input(mut self, text: impl AsRef<[u8]>) -> Self {
        self.input = text.as_ref().to_vec();
        self
    }

    fn in_columns(mut self, columns: usize) -> Self {
        self.command.env("COLUMNS", columns.to_string());
        self
    }

    fn in_colours(mut self) -> Self {
        self.command.env("CLICOLOR_FORCE", "1");
        self
    }

    /// Runs it; it has to end with this exit code.
    #[track_caller]
    fn ends_with(mut self, code: i32) -> Ended {
        let pipes = self.command.stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = pipes.stderr(Stdio::piped()).spawn().unwrap();
        // A call that reads nothing may be over before all is written.
        let _ = child.stdin.take().unwrap().write_all(&self.input);
        let Output {
            status,
            stdout,
            stderr,
        } = child.wait_with_output().unwrap();
        let ended = Ended {
            folder: self.folder,
            stdout,
            stderr: String::from_utf8(stderr).unwrap(),
        };
        assert_eq!(
            status.code(),
            Some(code),
            "{}\n{}",
            ended.text(),
            ended.stderr
        );
        ended
    }
}

/// A call that is over.
struct Ended {
    folder: TempDir,
    stdout: Vec<u8>,
    stderr: String,
}

impl Ended {
    fn text(&self) -> String {
        String::from_utf8_lossy(&self.stdout).into_owned()
    }

    fn file(&self, name: &str) -> Vec<u8> {
        fs::read(self.folder.path().join(name)).unwrap()
    }

    #[track_caller]
    fn says(self, words: &str) -> Self {
        assert!(self.text().contains(words), "{}", self.text());
        self
    }

    #[track_caller]
    fn complains(self, words: &str) -> Self {
        assert!(self.stderr.contains(words), "{}", self.stderr);
        self
    }

    #[track_caller]
    fn leaves_only(self, names: &[&str]) -> Self {
        let mut found: Vec<String> = fs::read_dir(self.folder.path())
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        found.sort();
        assert_eq!(found, names);
        self
    }
}

/// A dataset with forty mistakes, one a line.
fn forty_mistakes() -> String {
    let event = |at| {
        format!(
            r#"{{"id": "e-{at}", "kind": "vist-{at}", "date": "2024", "title": "T", "parties": [{{"country": "BLR"}}, {{"country": "PRK"}}], "evidence": [{{"source": "s", "stance": "asserts"}}]}}"#
        )
    };
    let events: Vec<String> = (1..=40).map(event).collect();
    format!(
        "{{\"diplomap\": 1, \"sources\": [{{\"id\": \"s\", \"title\": \"T\", \"publisher\": \"P\"}}], \"events\": [\n{}\n]}}\n",
        events.join(",\n")
    )
}

#[test]
fn a_file_with_forty_problems_has_forty_told_each_with_its_line() {
    let ended = Call::of("check my.json")
        .with_file("my.json", forty_mistakes())
        .ends_with(1);
    let text = ended.text();
    assert_eq!(text.matches("error[unknown-kind]").count(), 40);
    for at in 1..=40 {
        let line = at + 1;
        assert!(text.contains(&format!(" --> my.json:{line}:")), "{at}");
        let source = format!("{line} | {{\"id\": \"e-{at}\", \"kind\": \"vist-{at}\"");
        assert!(text.contains(&source), "{source}\n{text}");
    }
    ended.says("my.json: 40 errors\n");
}

/// A table with forty mistakes, one a row, in five columns.
fn forty_mistyped_rows() -> String {
    let row = |at: usize| {
        let mut cells = [
            "2024-07-23",
            "visit",
            "A visit with a title of some length",
            "BLR (visitor); PRK (host)",
            "asserts",
        ];
        cells[at % 5] = ["23.07.2024", "vistt", "", "Blarus; PRK", "says"][at % 5];
        format!("{},,An article of the day,Paper\n", cells.join(","))
    };
    let header =
        "date,kind,title,parties,stance,speaker,source_title,source_publisher\n".to_owned();
    header + &(0..40).map(row).collect::<String>()
}

#[test]
fn a_table_with_forty_problems_has_forty_told_each_with_its_row() {
    let call = || Call::of("check my.csv").with_file("my.csv", forty_mistyped_rows());
    let text = call()
        .ends_with(1)
        .says("my.csv: 40 errors\n")
        .says("row 2, column A (date)\n  |\n  = help: write 2024-07-23")
        .says("row 4, column C (title)")
        .text();
    for row in 2..=41 {
        assert!(text.contains(&format!(" --> my.csv:{row}:")), "{row}");
        assert!(text.contains(&format!("\n{row} | ")), "{row}");
        assert!(text.contains(&format!(" row {row}, column ")), "{row}");
    }
    let mut call = call();
    call.command.args(["--format", "json"]);
    let problems: serde_json::Value = serde_json::from_str(&call.ends_with(1).text()).unwrap();
    let lines = problems
        .as_array()
        .unwrap()
        .iter()
        .map(|each| &each["line"]);
    assert!(lines.eq(&(2..=41).map(serde_json::Value::from).collect::<Vec<_>>()));
}

#[test]
fn the_line_of_a_problem_fits_into_the_terminal() {
    for columns in [60, 80] {
        let call = Call::of("check my.csv").with_file("my.csv", forty_mistyped_rows());
        let text = call.in_columns(columns).ends_with(1).text();
        let sources: Vec<&str> = text
            .lines()
            .filter(|line| line.starts_with(|c: char| c.is_ascii_digit()))
            .collect();
        assert_eq!(sources.len(), 40);
        for source in sources {
            assert!(source.chars().count() <= columns, "{source}");
        }
        assert!(text.contains('…') && !text.contains(":::"), "{text}");
    }
}

#[test]
fn a_problem_is_told_with_what_was_expected_and_how_to_mend_it() {
    let ended = Call::of("check my.json")
        .with_file("my.json", TWELVE_MISTAKES)
        .ends_with(1);
    ended
        .says("error[country-id-form]: expected a country id: three capital letters (ISO 3166-1 alpha-3), found \"prk\"")
        .says(" --> my.json:4:24")
        .says("^^^^^ countries[1]")
        .says("= help: write PRK")
        .says("my.json: 10 errors and 2 warnings");
}

#[test]
fn a_dataset_in_order_is_counted() {
    let call = Call::of("check my.json").with_file("my.json", FOUR_CAPITALS);
    call.ends_with(0)
        .says("my.json: no problems; 4 countries, 6 ties, 10 events\n");
}

#[test]
fn warnings_are_allowed_unless_one_is_strict() {
    let call = Call::of("check my.json").with_file("my.json", WARNED_OF);
    call.ends_with(0)
        .says("warning[unknown-field]")
        .says("my.json: 1 warning; 0 countries");
    let call = Call::of("check --strict my.json").with_file("my.json", WARNED_OF);
    call.ends_with(1).says("my.json: 1 warning");
}

#[test]
fn programs_get_the_problems_as_an_array_of_objects() {
    let call = Call::of("check --format json my.json good.json - missing.json")
        .with_file("my.json", TWELVE_MISTAKES)
        .with_file("good.json", FOUR_CAPITALS);
    let text = call
        .ends_with(2)
        .complains("there is no file missing.json")
        .text();
    let problems: serde_json::Value = serde_json::from_str(&text).unwrap();
    let problems = problems.as_array().unwrap();
    assert_eq!(problems.len(), 13);
    assert_eq!(
        problems[1],
        serde_json::json!({
            "file": "my.json",
            "severity": "error",
            "code": "country-id-form",
            "path": "countries[1]",
            "line": 4,
            "column": 24,
            "message": "expected a country id: three capital letters (ISO 3166-1 alpha-3), found \"prk\"",
            "help": "write PRK",
        })
    );
    assert_eq!(problems[12]["file"], "-");
    assert_eq!(problems[12]["code"], "empty-document");
}

#[test]
fn without_problems_the_array_is_empty() {
    let call = Call::of("check --format json my.json").with_file("my.json", FOUR_CAPITALS);
    assert_eq!(call.ends_with(0).text(), "[]\n");
}

#[test]
fn every_file_is_checked_whatever_is_wrong_with_another() {
    let call = Call::of("check missing.json folder bad.json good.json")
        .with_folder("folder")
        .with_file("bad.json", "{")
        .with_file("good.json", FOUR_CAPITALS);
    call.ends_with(2)
        .complains("error: there is no file missing.json")
        .complains("error: folder is a directory, not a file")
        .says("bad.json: 1 error")
        .says("good.json: no problems");
}

#[test]
fn what_is_not_text_cannot_be_read() {
    let call = Call::of("check my.json").with_file("my.json", b"{\"a\": \"\xff\"}");
    call.ends_with(1)
        .says("error[encoding]: expected text in UTF-8")
        .says(" --> my.json:1:8");
}

#[test]
fn standard_input_is_read() {
    let call = Call::of("check -").with_input(FOUR_CAPITALS);
    call.ends_with(0).says("standard input: no problems");
    let call = Call::of("check -").with_input("\u{feff}\n{\"diplomap\": 1}");
    call.ends_with(1)
        .says(" --> standard input:2:1")
        .says("2 | {\"diplomap\": 1}");
}

#[test]
fn colours_are_for_terminals() {
    let call = || Call::of("check my.json missing.json").with_file("my.json", TWELVE_MISTAKES);
    let piped = call().ends_with(2);
    assert!(!piped.text().contains('\u{1b}') && !piped.stderr.contains('\u{1b}'));
    let forced = call().in_colours().ends_with(2);
    assert!(forced.text().contains("\u{1b}[") && forced.stderr.contains("\u{1b}["));
}

#[test]
fn a_wrong_call_is_told_from_a_wrong_dataset() {
    Call::of("check")
        .ends_with(2)
        .complains("Usage: diplomap check");
    Call::of("draw my.json")
        .ends_with(2)
        .complains("unrecognized subcommand");
    Call::of("render my.json")
        .ends_with(2)
        .complains("--output");
    Call::of("check --help")
        .ends_with(0)
        .says("1  a dataset has problems");
}

#[test]
fn a_picture_can_be_scaled() {
    let call = Call::of(
        "render my.json -o map.svg --select BLR-PRK --events --lang ko --theme dark --width 800",
    );
    let ended = call.with_file("my.json", FOUR_CAPITALS).ends_with(0);
    assert_eq!(ended.stderr, "");
    let svg = String::from_utf8(ended.file("map.svg")).unwrap();
    assert!(svg.starts_with("<svg ") && svg.ends_with("</svg>\n"));
    assert!(svg.contains("width=\"800.0\"") && svg.contains("lang=\"ko\""));
    assert!(svg.contains(".ground{fill:#17212b}"));
    assert!(svg.contains("2026년 9월"));
    ended.leaves_only(&["map.svg", "my.json"]);
}

#[test]
fn a_picture_of_pixels_has_as_many_as_were_asked_for() {
    let call = Call::of("render my.json -o map.png --width 240 --scale 1.5");
    let ended = call.with_file("my.json", FOUR_CAPITALS).ends_with(0);
    let png = ended.file("map.png");
    assert_eq!(&png[..8], b"\x89PNG\r\n\x1a\n");
    assert_eq!(&png[16..20], &360_u32.to_be_bytes());
    ended.leaves_only(&["map.png", "my.json"]);
}

#[test]
fn a_letter_that_no_font_has_is_told() {
    // The last letter for private use.
    let text = FOUR_CAPITALS.replacen("Minsk, Moscow", "\u{10fffd}, Moscow", 1);
    let call = Call::of("render my.json -o map.png --width 240").with_file("my.json", text);
    call.ends_with(0).complains("system has");
}

#[test]
fn a_picture_too_large_is_refused() {
    let call = Call::of("render my.json -o map.png --width 10000 --scale 10");
    let ended = call.with_file("my.json", FOUR_CAPITALS).ends_with(2);
    ended
        .complains("is too large for PNG")
        .leaves_only(&["my.json"]);
}

#[test]
fn a_page_has_the_widget_and_the_dataset_inside() {
    let text = FOUR_CAPITALS.replacen("\"license\": \"", "\"license\": \"</script><!-- ", 1);
    let call = Call::of(
        "render my.json -o map.html --widget widget.js --select PRK --theme dark --lang be",
    )
    .with_file("my.json", text)
    .with_file("widget.js", "customElements.x = '</SCRIPT><!--';\r\n");
    let ended = call.ends_with(0);
    let page = String::from_utf8(ended.file("map.html")).unwrap();
    assert!(page.contains("<diplo-map select=\"PRK\" lang=\"be\" theme=\"dark\">"));
    assert!(page.contains("\"license\": \"\\u003c/script>\\u003c!-- CC"));
    assert!(page.contains("<script>customElements.x = '<\\/SCRIPT><\\!--';\n</script>"));
    assert_eq!(page.matches("</script>").count(), 2);
    assert!(!page.contains("<!--"));
    assert!(page.contains("<title>Мінск, Масква, Пхеньян, Сеул</title>"));
    assert!(page.contains("<svg class=\"picture\""));
    assert_eq!(page.matches("'sha256-").count(), 3);
    ended.leaves_only(&["map.html", "my.json", "widget.js"]);
}

#[test]
fn a_page_without_the_widget_is_refused() {
    // Unless the widget was compiled in.
    if option_env!("DIPLOMAP_STANDALONE").is_none_or(str::is_empty) {
        let call = Call::of("render my.json -o map.html").with_file("my.json", FOUR_CAPITALS);
        let ended = call.ends_with(2).complains("--widget");
        ended.leaves_only(&["my.json"]);
    }
}

#[test]
fn a_dataset_with_problems_is_not_drawn_and_the_old_picture_stays() {
    let call = Call::of("render my.json -o map.svg")
        .with_file("my.json", TWELVE_MISTAKES)
        .with_file("map.svg", "old");
    let ended = call.ends_with(1).complains(" --> my.json:4:24");
    assert_eq!(ended.file("map.svg"), b"old");
    ended.leaves_only(&["map.svg", "my.json"]);
}

#[test]
fn what_cannot_be_selected_is_named() {
    let call = |select| {
        let call = Call::of(&format!("render my.json -o map.svg --select {select}"));
        call.with_file("my.json", FOUR_CAPITALS)
            .ends_with(2)
            .leaves_only(&["my.json"])
    };
    call("FRA").complains("no country, tie or event `FRA`");
    call("RUS-PRK").complains("help: write PRK-RUS");
}

#[test]
fn a_language_without_an_interface_is_told() {
    let call = Call::of("render my.json -o map.svg --lang fr").with_file("my.json", FOUR_CAPITALS);
    call.ends_with(0).complains("no interface in `fr`");
}

#[test]
fn what_to_write_is_told_by_the_name_or_by_an_option() {
    let call = || Call::of("render my.json -o map").with_file("my.json", FOUR_CAPITALS);
    call().ends_with(2).complains("--to svg, png or html");
    let ended = Call::of("render - -o - --to svg --width 320")
        .with_input(FOUR_CAPITALS)
        .ends_with(0);
    assert!(ended.text().starts_with("<svg ") && ended.text().ends_with("</svg>\n"));
}

#[test]
fn an_output_in_a_folder_that_is_not_there_is_refused() {
    let call = Call::of("render my.json -o nowhere/map.svg").with_file("my.json", FOUR_CAPITALS);
    let ended = call
        .ends_with(2)
        .complains("cannot write nowhere/map.svg: there is no folder nowhere");
    ended.leaves_only(&["my.json"]);
    let call = Call::of("render my.json -o folder --to svg").with_file("my.json", FOUR_CAPITALS);
    call.with_folder("folder")
        .ends_with(2)
        .complains("folder is a directory");
}

#[test]
#[cfg(target_os = "linux")]
fn where_nothing_can_be_written_nothing_is_left() {
    // Not even root makes files there.
    let call = Call::of("render my.json -o /proc/map.svg").with_file("my.json", FOUR_CAPITALS);
    call.ends_with(2).complains("cannot write /proc/map.svg");
    assert!(!Path::new("/proc/map.svg").exists());
    let call =
        Call::of("convert my.json -o /dev/full --to json").with_file("my.json", FOUR_CAPITALS);
    call.ends_with(2).complains("cannot write /dev/full");
}

#[test]
#[cfg(unix)]
fn an_output_keeps_the_rights_and_the_place_of_the_one_before() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let call = Call::of("convert my.json -o link.json")
        .with_file("my.json", FOUR_CAPITALS)
        .with_file("old.json", "old");
    let old = call.folder.path().join("old.json");
    fs::set_permissions(&old, fs::Permissions::from_mode(0o640)).unwrap();
    symlink("old.json", call.folder.path().join("link.json")).unwrap();
    let ended = call.ends_with(0);
    assert!(ended.file("old.json").starts_with(b"{\n"));
    let path: PathBuf = ended.folder.path().join("old.json");
    assert_eq!(
        fs::metadata(path).unwrap().permissions().mode() & 0o777,
        0o640
    );

    let call = Call::of("convert my.json -o old.json")
        .with_file("my.json", FOUR_CAPITALS)
        .with_file("old.json", "old");
    let old = call.folder.path().join("old.json");
    fs::set_permissions(&old, fs::Permissions::from_mode(0o444)).unwrap();
    let ended = call.ends_with(2).complains("old.json is write-protected");
    assert_eq!(ended.file("old.json"), b"old");
}

#[test]
fn a_dataset_is_converted_in_its_own_place() {
    let call = Call::of("convert my.json -o my.json");
    let ended = call
        .with_file("my.json", r#"{"events":[],"diplomap":1}"#)
        .ends_with(0);
    let expected =
        "{\n  \"diplomap\": 1,\n  \"countries\": [],\n  \"sources\": [],\n  \"events\": []\n}\n";
    assert_eq!(ended.file("my.json"), expected.as_bytes());
    ended.leaves_only(&["my.json"]);
}

/// Runs `convert FROM -o TO` in a folder of its own and answers with what it writes,
/// which it has to do without a word.
#[track_caller]
fn converted(from: &str, text: impl AsRef<[u8]>, to: &str) -> Vec<u8> {
    let call = Call::of(&format!("convert {from} -o {to}")).with_file(from, text);
    let ended = call.ends_with(0);
    let is_told_of_warnings =
        |line: &str| line.starts_with("warning:") && line.contains("`diplomap check`");
    assert!(
        ended.stderr.lines().all(is_told_of_warnings),
        "{}",
        ended.stderr
    );
    ended.file(to)
}

/// The document in `json`, with each source in place of its id: a table gives them others.
fn cited(json: &[u8]) -> serde_json::Value {
    let mut document: serde_json::Value = serde_json::from_slice(json).unwrap();
    let sources = document["sources"].take();
    let by_id = |id: &serde_json::Value| {
        let mut sources = sources.as_array().unwrap().iter();
        let mut source = sources.find(|source| source["id"] == *id).unwrap().clone();
        source["id"].take();
        source
    };
    for event in document["events"].as_array_mut().unwrap() {
        for piece in event["evidence"].as_array_mut().unwrap() {
            piece["source"] = by_id(&piece["source"]);
        }
    }
    // In what order the cast stands is for a document to choose, and no table's.
    let cast = document["countries"].as_array_mut().unwrap();
    cast.sort_by_key(ToString::to_string);
    document
}

#[test]
fn a_table_comes_back_from_json_with_all_that_it_held() {
    let libreoffice = ["comma", "semicolon", "tab", "quoted", "unicode", "written"];
    let libreoffice = libreoffice.map(|name| format!("tests/data/libreoffice/{name}.csv"));
    let examples = ["my-events", "three-countries"];
    let examples = examples.map(|name| format!("www/examples/{name}.csv"));
    for path in libreoffice.iter().chain(&examples) {
        let bytes = fs::read(path).unwrap();
        let first = converted("my.csv", &bytes, "my.json");
        let written = converted("my.json", &first, "my.csv");
        let second = converted("my.csv", &written, "my.json");
        assert_eq!(cited(&first), cited(&second), "{path}");
        let again = converted("my.json", &second, "my.csv");
        assert_eq!(again, written, "{path}");

        // Each text of the file that was first is there in all that came of it.
        let text = diplomap::read::decoded(&bytes).unwrap();
        let header = text.lines().next().unwrap();
        let delimiter = header.find([',', ';', '\t']).unwrap();
        let mut table = csv::ReaderBuilder::new()
            .delimiter(header.as_bytes()[delimiter])
            .from_reader(text.as_bytes());
        let names = table.headers().unwrap().clone();
        let [second, again] = [second, again].map(|bytes| String::from_utf8(bytes).unwrap());
        let mut count = 0;
        for record in table.records() {
            for (name, cell) in names.iter().zip(&record.unwrap()) {
                let name = name.to_lowercase().replace(' ', "_");
                if !["title", "summary", "place", "quote"].contains(&&*name)
                    && !name.starts_with("source_")
                {
                    continue;
                }
                // The apostrophe is no text: it keeps a spreadsheet from running the cell.
                let cell = cell.trim_start_matches('\'');
                let quoted = serde_json::Value::from(cell).to_string();
                assert!(
                    second.contains(quoted.trim_matches('"')),
                    "{path}: {quoted}"
                );
                assert!(again.contains(&cell.replace('"', "\"\"")), "{path}: {cell}");
                count += usize::from(!cell.is_empty());
            }
        }
        assert!(count >= 8, "{path}: {count} texts");
    }
}

#[test]
fn problems_are_told_in_the_language_that_was_asked_for() {
    let call = Call::of("check my.csv --lang be");
    let table = "date,kind,title,parties\n23.07.2024,visit,Visit,Bielarus;PRK";
    let ended = call.with_file("my.csv", table).ends_with(1);
    ended
        .says("чакалася: дата (EDTF); знойдзена: \"23.07.2024\"")
        .says("напішыце 2024-07-23")
        .says("можа, Беларусь (BLR)?");
}

#[test]
fn of_a_document_a_table_keeps_all_but_what_is_told() {
    let long = include_str!("../assets/datasets/four-capitals-since-1948.json");
    for (document, lang, lost) in [
        (FOUR_CAPITALS, "en", "people of the parties (9)"),
        (FOUR_CAPITALS, "ko", "당사자 쪽 인물(9)"),
        (long, "en", "stages of agreements ("),
        (long, "ko", "협정의 경과("),
    ] {
        let call = Call::of(&format!("convert my.json -o my.csv --lang {lang}"));
        let ended = call.with_file("my.json", document).ends_with(0);
        let table = ended.complains(lost).file("my.csv");
        let back = converted("my.csv", &table, "my.json");
        assert_eq!(converted("my.json", back, "my.csv"), table, "{lang}");
    }
}

#[test]
fn a_pipe_that_nobody_reads_is_no_failure() {
    let mut call = Call::of("check -").with_input(forty_mistakes().replace(",\n{", ",{"));
    let mut child = call
        .command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    child.stdin.take().unwrap().write_all(&call.input).unwrap();
    let ended = child.wait_with_output().unwrap();
    assert_eq!((ended.status.code(), &*ended.stderr), (Some(1), &b""[..]));
}

#[test]
fn the_schema_is_printed() {
    let text = Call::of("schema").ends_with(0).text();
    let schema: serde_json::Value = serde_json::from_str(&text).unwrap();
    let document: serde_json::Value = serde_json::from_str(FOUR_CAPITALS).unwrap();
    assert!(jsonschema::is_valid(&schema, &document));
    let ended = Call::of("schema -o schema.json").ends_with(0);
    assert_eq!(ended.file("schema.json"), text.as_bytes());
}

#[test]
fn shells_get_their_completions() {
    for shell in ["bash", "zsh", "fish", "powershell"] {
        let text = Call::of(&format!("completions {shell}"))
            .ends_with(0)
            .text();
        for word in ["diplomap", "check", "render", "select", "completions"] {
            assert!(text.contains(word), "{word} in {shell}");
        }
    }
}
