/**
 * What axe finds in a page.
 */

/**
 * @param {import("playwright-core").Page} page
 * @param {object} [options] of `axe.run`
 * @returns {Promise<{violations: Finding[], incomplete: Finding[]}>} `incomplete`: what it could not decide
 *
 * @typedef {{rule: string, html: string, line: string}} Finding `html` of the element, and all of it as one line
 */
export async function axeFindings(page, options = {}) {
  const { default: axe } = await import("axe-core");
  await page.evaluate(axe.source);
  // What passes is not asked for: to describe it takes most of the time.
  const wanted = { resultTypes: ["violations", "incomplete"], ...options };
  const { violations, incomplete } = await page.evaluate((options) => window.axe.run(document, options), wanted);
  const findings = (results) =>
    results.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, html }) => ({ rule: id, html, line: `${id}: ${help} – ${target.flat().join(" ")}` })),
    );
  return { violations: findings(violations), incomplete: findings(incomplete) };
}
