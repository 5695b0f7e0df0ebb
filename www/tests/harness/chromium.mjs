/**
 * The Chromium that a file of tests shares: found, launched on first use, closed at the end.
 */

import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { after } from "node:test";
import { chromium } from "playwright-core";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** No sandbox, as containers have none to offer; no errands of the browser's own. */
const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

let launched;

/** The browser; `cargo xtask test` names its path in `CHROMIUM`. */
export function browser() {
  launched ??= chromium.launch({ executablePath: find(), args: ARGUMENTS });
  return launched;
}

after(async () => (await launched)?.close());

function find() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const folders = (process.env.PATH ?? "").split(delimiter);
  const found = NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
  if (!found) throw new Error("no Chromium: run `cargo xtask setup`, or set CHROMIUM to the path of one");
  return found;
}
