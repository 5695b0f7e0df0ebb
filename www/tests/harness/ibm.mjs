/**
 * What IBM's Equal Access checker finds in a page.
 */

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const SOURCE = readFileSync(createRequire(import.meta.url).resolve("accessibility-checker-engine/ace-window.js"), "utf8");

/**
 * @param {import("playwright-core").Page} page
 * @returns {Promise<{failures: Finding[], undecided: Finding[]}>} `undecided`: what it asks a person to look at
 *
 * @typedef {{rule: string, html: string, line: string}} Finding `html` of the element, and all of it as one line
 */
export async function ibmFindings(page) {
  await page.evaluate(SOURCE);
  const results = await page.evaluate(async () => {
    const { results } = await new window.ace_ibma.Checker().check(document, ["IBM_Accessibility"]);
    return results.map(({ ruleId, reasonId, value, message, path, snippet }) => ({ ruleId, reasonId, value, message, path: path.dom, snippet }));
  });
  const findings = (kinds, verdicts) =>
    results
      .filter(({ value: [kind, verdict] }) => kinds.includes(kind) && verdicts.includes(verdict))
      .map(({ ruleId, reasonId, message, path, snippet }) => ({
        rule: `${ruleId}: ${reasonId}`,
        html: snippet,
        line: `${ruleId} (${reasonId}): ${message} – ${path} – ${snippet.slice(0, 160)}`,
      }));
  return {
    failures: findings(["VIOLATION"], ["FAIL"]),
    undecided: [...findings(["VIOLATION"], ["POTENTIAL", "MANUAL"]), ...findings(["RECOMMENDATION"], ["FAIL", "POTENTIAL", "MANUAL"])],
  };
}
