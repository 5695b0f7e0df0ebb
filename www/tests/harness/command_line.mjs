/**
 * The command line of the checkout, and the folder in which a test leaves its files.
 */

import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
/** `cargo xtask test` builds it and names its path in `DIPLOMAP`. */
const PROGRAM = process.env.DIPLOMAP ?? join(ROOT, "target/debug/diplomap");

/**
 * Calls the command in the root of the checkout; fails with what it complains of.
 *
 * @param {string[]} call its arguments
 */
export const diplomap = (...call) => promisify(execFile)(PROGRAM, call, { cwd: ROOT });

/** Runs `body` with a folder of its own, which is gone afterwards. */
export async function inFolder(body) {
  const folder = await mkdtemp(join(tmpdir(), "diplomap-"));
  try {
    await body(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
