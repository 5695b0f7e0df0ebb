/**
 * What a browser test begins with: a page in a fresh context, served from the build with faults.
 *
 * ```js
 * import { browserTest } from "./harness.mjs";
 *
 * browserTest("a click selects the tie", { width: 800 }, async ({ page, open, ready, events }) => {
 *   await open("/");
 *   await ready();
 *   await page.locator("[data-tie=BLR-PRK]").click();
 *   assert.equal((await events("diplo-select"))[0].detail.select, "BLR-PRK");
 * });
 * ```
 *
 * A test fails on any console error, page error, failed request or request outside the origin that
 * it has not announced with `expectProblem`.
 */

import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { axeFindings } from "./harness/axe.mjs";
import { browser } from "./harness/chromium.mjs";
import { eventDetail, events, keepEvents } from "./harness/events.mjs";
import { startServer } from "./harness/server.mjs";
import { watch } from "./harness/watch.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
export const BUILD = join(ROOT, process.env.DIPLOMAP_BUILD ?? "target/e2e");
const SCREENSHOTS = join(ROOT, "target/screenshots");

/** How long a page may take over anything, in milliseconds. */
const PATIENCE = 30_000;

/** The policy that the element must run under. */
export const STRICT_CSP =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; require-trusted-types-for 'script'";

let started;

after(async () => (await started)?.close());

/**
 * @typedef {object} Options of the reader's browser, and of the test
 * @property {number} [width] in CSS pixels; 1000
 * @property {number} [height] in CSS pixels; 700
 * @property {"light" | "dark"} [colorScheme]
 * @property {"reduce" | "no-preference"} [reducedMotion] `reduce`, so that nothing has to be waited for
 * @property {"active" | "none"} [forcedColors]
 * @property {string} [locale] `en-US`
 * @property {boolean} [hasTouch]
 * @property {number} [deviceScaleFactor]
 * @property {boolean} [javaScriptEnabled]
 * @property {string | boolean} [skip]
 */

/**
 * A test with a page of its own.
 *
 * @param {string} name a sentence
 * @param {Options} options
 * @param {(context: Awaited<ReturnType<typeof prepare>>) => Promise<void>} body
 */
export function browserTest(name, options, body) {
  const { skip = false, width = 1000, height = 700, ...reader } = options;
  test(name, { skip, timeout: 120_000 }, async () => {
    started ??= startServer(BUILD);
    const server = await started;
    const context = await (await browser()).newContext({
      viewport: { width, height },
      colorScheme: "light",
      reducedMotion: "reduce",
      locale: "en-US",
      timezoneId: "UTC",
      ...reader,
    });
    context.setDefaultTimeout(PATIENCE);
    const given = await prepare(context, server);
    try {
      await body(given);
      given.assertClean();
    } catch (error) {
      // A picture says more than a timeout; that it cannot be taken says nothing.
      await given.screenshot(`failed/${name}`).catch(() => {});
      throw error;
    } finally {
      await context.close();
      server.reset();
    }
  });
}

/** What the body of a test is given. */
async function prepare(context, server) {
  const watching = watch(context, server.origin);
  await keepEvents(context);
  const page = await context.newPage();
  let pages = 0;
  return {
    ...watching,
    context,
    page,
    origin: server.origin,
    /** Goes to a path of the build or of this test. */
    open: (path) => page.goto(server.origin + path),
    /**
     * Serves `answer` under its path, or one of its own, until the test ends.
     *
     * @param {Partial<import("./harness/server.mjs").Answer> & {path?: string, html?: string}} answer
     * @returns {string} the path
     */
    serve({ path = `/test-page-${++pages}.html`, html, ...answer }) {
      server.serve(path, { body: html, ...answer });
      return path;
    },
    /** The counts of the `count`th map to be ready. */
    ready: (count) => eventDetail(page, "diplo-ready", count),
    /** Waits for an event and answers with its detail. */
    event: (name, count) => eventDetail(page, name, count),
    /** The events so far. */
    events: (name) => events(page, name),
    /** Writes `target/screenshots/<name>.png` and answers with its path. */
    async screenshot(name, options) {
      const path = join(SCREENSHOTS, `${name.replaceAll(/[^\w/-]+/g, "-")}.png`);
      await mkdir(dirname(path), { recursive: true });
      await page.screenshot({ path, animations: "disabled", ...options });
      return path;
    },
  };
}

/**
 * The violations that axe finds in a page, each as one line.
 *
 * @param {import("playwright-core").Page} page
 * @param {object} [options] of `axe.run`
 */
export async function accessibilityViolations(page, options = {}) {
  const { violations } = await axeFindings(page, options);
  return violations.map(({ line }) => line);
}
