/**
 * Walking by real keys: what has the focus, and how far Tab has to be pressed.
 */

import { untilFocused } from "./map.mjs";

/** No page of ours has more stops between two that are looked for. */
const MOST_STOPS = 1500;

/** Goes to the map by Tab. */
export async function enter(page) {
  await page.locator("#before").focus();
  await page.keyboard.press("Tab");
}

/** Presses `key` and checks where that leads. */
export async function step(page, key, id) {
  await page.keyboard.press(key);
  await untilFocused(page, id);
}

/**
 * @typedef {object} Stop what has the focus
 * @property {string} id of an element of the page; empty within the map
 * @property {string} [country] of a capital on the map
 * @property {string} [tie] of a tie on the map, or of the row or lane it stands in
 * @property {string} [event] of the card, the row or the mark it stands in
 * @property {string} [part] of the widget
 * @property {boolean} [isName] whether it is the name of that event or tie, which opens it
 * @property {boolean} [isBack] whether it is the way back in the panel
 * @property {string} [words] what it reads
 */

/** What has the focus. @returns {Promise<Stop>} */
export const stop = (page) =>
  page.evaluate(() => {
    const outer = document.activeElement;
    const inner = outer.shadowRoot?.activeElement;
    if (!inner) return { id: outer.id || outer.localName };
    return {
      id: "",
      country: inner.closest("[data-country]")?.dataset.country,
      tie: inner.closest("[data-tie]")?.dataset.tie,
      event: inner.closest("[data-event]")?.dataset.event,
      part: inner.closest("[part]")?.getAttribute("part"),
      isName: inner.matches("h4 button, th button.name, .event-mark"),
      isBack: inner.matches(".back"),
      words: inner.textContent.replaceAll(/\s+/g, " ").trim(),
    };
  });

/**
 * Presses `key` until `isIt` fits what has the focus, and answers with that; null where it leaves
 * the map for the page instead.
 *
 * @param {(stop: Stop) => boolean} isIt
 * @param {(stop: Stop) => void} [pass] told of every stop on the way
 */
export async function tabTo(page, isIt, { key = "Tab", pass = () => {} } = {}) {
  for (let stops = 0; stops < MOST_STOPS; stops++) {
    await page.keyboard.press(key);
    const at = await stop(page);
    pass(at);
    if (isIt(at)) return at;
    if (at.id) return null;
  }
  throw new Error(`${key} leads on and on`);
}
