/**
 * Pages with one map, and what most tests of a map ask of it.
 */

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** A file of `tests/data/`, as text. */
export const testData = (name) => readFileSync(fileURLToPath(new URL(`../../../tests/data/${name}`, import.meta.url)), "utf8");

/** A dataset of `assets/datasets/`, as text. */
export const shippedDataset = (name) => readFileSync(fileURLToPath(new URL(`../../../assets/datasets/${name}.json`, import.meta.url)), "utf8");

/** The ids of all events of a dataset of `assets/datasets/`, in order. */
export function eventIds(name) {
  return JSON.parse(shippedDataset(name))
    .events.map(({ id }) => id)
    .toSorted();
}

/**
 * A page with one map that fills its width, between two buttons.
 *
 * @param {string} [attributes] of the map
 * @param {string} [children] of the map
 */
export const pageWithMap = (attributes = "", children = "") => `<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <title>A page with a map</title>
  <style>
    body { margin: 0; background: Canvas; color: CanvasText; font: 1rem sans-serif }
    h1 { margin: 0; font-size: 1rem }
  </style>
  <script type="module" src="/diplomap.js"></script>
</head>
<body>
  <main>
    <h1>A page with a map</h1>
    <button id="before">before</button>
    <diplo-map ${attributes}>${children}</diplo-map>
    <button id="after">after</button>
  </main>
</body>
</html>`;

/**
 * Opens a page with a map of `dataset` (the text of one; left out, the built-in one) and waits
 * until it is ready, whole and settled.
 *
 * @param {object} context what `browserTest` gives
 * @param {{dataset?: string, attributes?: string}} [options]
 */
export async function openMap({ page, open, serve, ready }, { dataset, attributes = "" } = {}) {
  const src = dataset === undefined ? "" : `src="${serve({ path: "/dataset.json", body: dataset })}"`;
  await open(serve({ html: pageWithMap(`${src} ${attributes}`) }));
  await ready();
  await whole(page);
  await settled(page);
}

/** Waits until what comes after the first paint is there: bar, time, views, all keys. */
export async function whole(page) {
  await page.locator("[part~=views]").waitFor();
}

/** Waits until the outlines have arrived and the map is drawn as it will stay. */
export async function settled(page) {
  await page.waitForLoadState("networkidle");
  await page.evaluate(async () => {
    const frame = () => new Promise((go) => requestAnimationFrame(() => setTimeout(go)));
    const drawn = () => document.querySelector("diplo-map").shadowRoot.querySelector("svg[part~=map], [part~=timeline], [part~=table]").outerHTML;
    for (let before; before !== (before = drawn()); ) {
      await frame();
      await frame();
    }
  });
}

/** The page sets `select`, and sees it done. */
export async function show(page, select) {
  await page.evaluate(async (select) => {
    document.querySelector("diplo-map").select = select;
    // The element acts in a microtask, Yew in one after; the frame comes when both are done.
    await new Promise((go) => requestAnimationFrame(() => setTimeout(go)));
  }, select);
}

/** Holds back what `page`, or a whole browser context, asks for and `pattern` names, until what is returned is called. */
export async function hold(page, pattern) {
  let letGo;
  const held = new Promise((go) => (letGo = go));
  await page.route(pattern, async (route) => {
    await held;
    await route.continue();
  });
  return letGo;
}

/** The reader's `select` attribute now; null for none. */
export const selected = (page) => page.locator("diplo-map").getAttribute("select");

/** Waits until `select` is reflected as `id`; null for none. */
export async function untilSelected(page, id) {
  await page.waitForFunction((id) => document.querySelector("diplo-map").getAttribute("select") === id, id);
}

/** Waits until the panel's heading reads `words`. */
export async function untilHeading(page, words) {
  await page.waitForFunction((words) => document.querySelector("diplo-map").shadowRoot.querySelector("[part~=panel] h2")?.textContent === words, words);
}

/** The texts of all elements that fit, each with its white space normalised. */
export async function texts(page, selector) {
  const found = await page.locator(selector).allTextContents();
  return found.map((text) => text.replaceAll(/\s+/g, " ").trim());
}

/** Presses a capital, or the badge of a tie, with the mouse. */
export async function pressMark(page, id) {
  await page.locator(`[data-tie="${id}"] .badge, [data-country="${id}"] .mark`).click();
}

/** What has the focus: the id of a mark or of an element, or the part of the map that it lies in. */
export function focused(page) {
  return page.evaluate(() => {
    const outer = document.activeElement;
    const inner = outer.shadowRoot?.activeElement;
    if (!inner) return outer.id || outer.localName;
    const mark = inner.closest("[data-tie], [data-country]");
    return mark?.dataset.tie ?? mark?.dataset.country ?? inner.closest("[part]").getAttribute("part");
  });
}

/** Waits until `id`, as `focused` tells it, has the focus. */
export async function untilFocused(page, id) {
  for (const end = Date.now() + 2000; (await focused(page)) !== id; await page.waitForTimeout(10)) {
    if (Date.now() > end) throw new Error(`the focus is on ${await focused(page)}, not on ${id}`);
  }
}
