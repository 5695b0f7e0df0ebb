/**
 * What must not happen while a test runs: errors on the console, errors of the page, requests
 * that fail or leave the origin. A test that brings one about says so, and fails if it stays away.
 */

import assert from "node:assert/strict";

/**
 * Watches every page of `context`.
 *
 * @param {import("playwright-core").BrowserContext} context
 * @param {string} origin the only one that may be asked
 */
export function watch(context, origin) {
  const seen = [];
  const expected = [];
  const requests = [];
  context.on("console", (message) => {
    if (message.type() !== "error") return;
    const { url, lineNumber } = message.location();
    seen.push(`console: ${message.text()} (${url}:${lineNumber + 1})`);
  });
  context.on("weberror", (error) => seen.push(`page: ${error.error().stack ?? error.error()}`));
  context.on("request", (request) => {
    const url = new URL(request.url());
    if (!url.protocol.startsWith("http")) return;
    requests.push(url.origin === origin ? url.pathname : url.href);
    if (url.origin !== origin) seen.push(`request: ${url.href} leaves the origin`);
  });
  return {
    /** Every request so far: the path, or the whole address if it left the origin. */
    requests,
    /** Says that something which matches `pattern` will happen. */
    expectProblem: (pattern) => expected.push(pattern),
    /** Fails unless what was expected happened, and nothing else. */
    assertClean() {
      const surprising = seen.filter((problem) => !expected.some((pattern) => pattern.test(problem)));
      assert.deepEqual(surprising, [], "the page was not quiet");
      const missing = expected.filter((pattern) => !seen.some((problem) => pattern.test(problem)));
      assert.deepEqual(missing, [], "an expected problem stayed away");
    },
  };
}
