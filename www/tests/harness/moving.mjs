/**
 * Maps that are moved: opening one, and where it is.
 */

import assert from "node:assert/strict";
import { pageWithMap, settled } from "./map.mjs";

/** A map with so much page above and below it that the page scrolls. */
const inLongPage = (attributes = "") =>
  pageWithMap(attributes).replace("<main>", '<main style="padding-bottom: 2000px">');

/** Opens such a page, and waits until the map can be moved. */
export async function openMoving({ page, open, serve, ready }, attributes) {
  await open(serve({ html: inLongPage(attributes) }));
  await ready();
  await page.locator("[part~=move]").waitFor();
  await settled(page);
}

/** The sheet's transform now. */
export const sheet = (page) =>
  page.evaluate(() => {
    const svg = document.querySelector("diplo-map").shadowRoot.querySelector("svg.map");
    const { a: scale, e: x, f: y } = svg.querySelector(".sheet").transform.baseVal.consolidate()?.matrix ?? { a: 1, e: 0, f: 0 };
    return { scale, x, y, still: Number(svg.style.getPropertyValue("--diplo-still")) };
  });

/** What the map's state says of where it is: longitude, latitude, zoom; null for the whole. */
export const told = (page) =>
  page.evaluate(() => document.querySelector("diplo-map").state.at?.split(",").map(Number) ?? null);

/** Waits until the state says that the map is moved so that `met` (a function of its zoom, 1 for the whole) holds. */
export const untilTold = (page, met) =>
  page.waitForFunction(`(${met})(Number(document.querySelector("diplo-map").state.at?.split(",")[2] ?? 1))`);

/** Sets where the map is, as a page does, and sees it drawn. */
export async function goTo(page, at) {
  await page.evaluate((at) => {
    const map = document.querySelector("diplo-map");
    map.state = { ...map.state, at };
  }, at);
  await page.waitForTimeout(250);
  await settled(page);
}

/** The box of the first that fits, in the viewport. */
export const boxOf = (page, selector) =>
  page.locator(selector).first().evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return { left, top, width, height, x: left + width / 2, y: top + height / 2 };
  });

export const hint = (page) => page.locator("[part~=move-hint]");
export const scrolled = (page) => page.evaluate(() => scrollY);
export const close = (one, other, within, what) => assert.ok(Math.abs(one - other) <= within, `${what}: ${one}, not ${other}`);

/** A point of the sea, and what of the sheet is there. */
export async function sea(page) {
  const map = await boxOf(page, "svg.map");
  return { x: map.left + map.width * 0.5, y: map.top + map.height * 0.9, map };
}
