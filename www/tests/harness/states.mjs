/**
 * The states that a map can be in, as walks: each state is reached from the one before it, by
 * what a reader does where that matters.
 */

import { openMap, show, testData } from "./map.mjs";

/** Sets properties of the map, as a page does, and waits until that is seen. */
export async function set(page, properties) {
  await page.evaluate((properties) => void Object.assign(document.querySelector("diplo-map"), properties), properties);
  await show(page, properties.select ?? (await page.evaluate(() => document.querySelector("diplo-map").select)));
}

const part = (page, name) => page.locator(`[part~=${name}]`);

/** What is the same in every view: filters, search, what they leave, and what is taken along. */
const TOOLS = {
  "filters open": async (page) => {
    await show(page, "");
    await part(page, "filter-button").click();
    await part(page, "choices").waitFor();
  },
  "filters set": async (page) => {
    await part(page, "choices").locator("label", { hasText: "Visit" }).click();
    await part(page, "choices").locator("label", { hasText: "Russia" }).click();
    await page.locator("button.chip").nth(1).waitFor();
    await set(page, { from: "2022-06", to: "2024-06" });
  },
  "searched": async (page) => {
    await part(page, "filter-button").click();
    await page.locator(".clear").click();
    await part(page, "search").fill("Putin");
    await page.locator("button.chip").waitFor();
  },
  "nothing left": async (page) => {
    await part(page, "search").fill("nobody is called so");
    await page.locator(".loosenings").first().waitFor();
  },
  "share open": async (page) => {
    await page.locator("button.chip").first().click();
    await part(page, "share-button").click();
    await part(page, "share").waitFor();
  },
};

/** Selections, in any view. */
const SELECTIONS = {
  "nothing selected": async () => {},
  "a tie selected": (page) => show(page, "KOR-PRK"),
  "a country selected": (page) => show(page, "BLR"),
  "an event selected": (page) => show(page, "arms-allegation"),
};

/** @type {Record<string, Record<string, (page: any, context: any) => Promise<unknown>>>} */
export const WALKS = {
  map: {
    ...SELECTIONS,
    "a tie pointed at": async (page) => {
      await page.locator("[data-tie=BLR-RUS] .badge").hover();
      await page.locator(".tooltip").waitFor();
    },
    "help open": async (page) => {
      await page.getByRole("button", { name: "Keys and gestures" }).click();
      await part(page, "help").waitFor();
    },
    "zoomed in": async (page) => {
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: "Zoom in" }).click();
      await page.locator("svg[data-moved]").waitFor();
      // Until it has settled, and the marks are drawn for it.
      await page.waitForFunction(() => document.querySelector("diplo-map").state.at);
      await page.evaluate(() => new Promise((go) => requestAnimationFrame(() => setTimeout(go))));
    },
    ...TOOLS,
    "locked": async (page) => {
      await set(page, { kinds: "visit", locked: true });
      await page.locator("span.chip").waitFor();
    },
    "a dataset refused": async (page, { event }) => {
      await set(page, { data: testData("twelve-mistakes.json") });
      await event("diplo-error");
    },
  },
  timeline: { ...SELECTIONS, ...TOOLS },
  table: {
    ...SELECTIONS,
    "sorted": async (page) => {
      await page.locator(".sheet-of.events .sort").first().click();
    },
    ...TOOLS,
  },
};

/**
 * Walks through all states of `view`, and calls `look` in each.
 *
 * @param {object} context what `browserTest` gives
 * @param {keyof typeof WALKS} view
 * @param {(state: string) => Promise<void>} look
 */
export async function walk(context, view, look) {
  await openMap(context, { attributes: `view="${view}"` });
  for (const [state, reach] of Object.entries(WALKS[view])) {
    await reach(context.page, context);
    await look(state);
  }
}
