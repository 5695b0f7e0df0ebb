/**
 * The `diplo-…` events of a page, kept from before its first script: a module that is quick must
 * not slip past a test that is slow.
 */

const NAMES = ["diplo-ready", "diplo-error", "diplo-select", "diplo-change"];

/** Keeps every event of the pages of `context`. */
export async function keepEvents(context) {
  await context.addInitScript((names) => {
    const kept = [];
    Object.defineProperty(window, "keptDiploEvents", { value: kept });
    for (const name of names) {
      // At the window and in the capture phase: nothing that a page does hides one.
      window.addEventListener(name, (event) => {
        kept.push({ name, target: event.target.id, detail: JSON.parse(JSON.stringify(event.detail ?? null)) });
      }, { capture: true });
    }
  }, NAMES);
}

/**
 * The events so far, oldest first.
 *
 * @param {import("playwright-core").Page} page
 * @param {string} [name] only these
 * @returns {Promise<{name: string, target: string, detail: any}[]>} `target` is the element's id
 */
export function events(page, name) {
  return page.evaluate((name) => window.keptDiploEvents.filter((event) => !name || event.name === name), name);
}

/**
 * Waits for the `count`th event `name`, and answers with its detail.
 *
 * @param {import("playwright-core").Page} page
 */
export async function eventDetail(page, name, count = 1) {
  const handle = await page.waitForFunction(
    ([name, count]) => window.keptDiploEvents.filter((event) => event.name === name)[count - 1],
    [name, count],
  );
  return (await handle.jsonValue()).detail;
}
