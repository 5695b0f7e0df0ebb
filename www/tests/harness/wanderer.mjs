/**
 * A reader who does whatever comes along, by mouse and keys, and always the same for a seed.
 */

import { chance } from "./chance.mjs";

const WORDS = ["pact", "putin", "visit", "kim", "минск", "북한", "nowhere", "2024", "the"];
const SLIDER_KEYS = ["ArrowLeft", "ArrowRight", "PageUp", "PageDown", "Home", "End"];

/** What is pressed with the mouse, where there is such, and what it is called. */
const PRESSED = {
  "svg [data-tie] .badge": "a badge",
  "svg [data-country] .mark": "a capital",
  "[part~=panel] button.choose:not(.back)": "a choice of the panel",
  "[part~=panel] button.back": "the way back of the panel",
  "button.view": "a view",
  "button.chip, .clear, .whole": "a filter that is put away",
  ".loosenings button": "what would help",
  "[part~=table] th button.name": "a name of the table",
  "[part~=timeline] button[data-stop]": "a mark of the timeline",
  "[part~=move] button:not([aria-disabled]):not([aria-expanded])": "a way to move",
};
const OPTION = "[part~=choices] label";

/** Some come more often than others. */
const DEEDS = [press, press, press, press, choose, choose, type, slide, slide, leave];

/** How long it takes until what was moved is told, in milliseconds. */
const SETTLED_MS = 220;

/**
 * A function that does one thing with each call, and answers with what that was.
 *
 * @param {import("playwright-core").Page} page
 * @param {number} seed
 * @returns {() => Promise<{deed: string, isGoingOn: boolean}>} `isGoingOn` where it may go on with what was typed before, or done to a slider
 */
export function wanderer(page, seed) {
  const below = chance(seed);
  const oneOf = (all) => all[below(all.length)];
  return async () => {
    const before = await page.evaluate(conditions);
    for (;;) {
      const deed = oneOf(DEEDS);
      const done = await deed(page, oneOf);
      if (done === null) continue;
      // Where the map is, is told once nothing moves; and what is selected may have to be brought into view.
      if (before.isMoved || (await page.evaluate(conditions)).isMoved) await page.waitForTimeout(SETTLED_MS);
      const isTyping = before.isTyping && (deed === type || deed === leave);
      const isSliding = before.slider !== null && done.endsWith(`on the ${before.slider} slider`);
      return { deed: done, isGoingOn: isTyping || isSliding };
    }
  };
}

/** What it depends on how the next deed is taken. */
function conditions() {
  const root = document.querySelector("diplo-map").shadowRoot;
  const has = (selector) => root.activeElement?.matches(selector) ?? false;
  return {
    isMoved: root.querySelector("svg[data-moved]") !== null,
    isTyping: has("[part~=search]"),
    slider: ["first", "last"].find((end) => has(`.end.${end}`)) ?? null,
  };
}

/**
 * What can be pressed, of each of `selectors`, and what it is called; of an enlarged map some is beside it.
 *
 * @returns {Promise<{selector: string, at: number, words: string}[][]>} only such groups as have any
 */
function pressable(page, selectors) {
  return page.evaluate((selectors) => {
    const root = document.querySelector("diplo-map").shadowRoot;
    const groups = selectors.map((selector) =>
      [...root.querySelectorAll(selector)].flatMap((element, at) => {
        const { left, top, width, height } = element.getBoundingClientRect();
        const [x, y] = [left + width / 2, top + height / 2];
        const frame = element.closest("svg.map")?.getBoundingClientRect();
        if (width === 0 || (frame && !(x > frame.left && x < frame.right && y > frame.top && y < frame.bottom))) return [];
        const mark = frame && element.closest("[data-tie], [data-country]");
        const words = mark ? (mark.dataset.tie ?? mark.dataset.country) : (element.querySelector(".name") ?? element).textContent || element.ariaLabel;
        return [{ selector, at, words: words.replaceAll(/\s+/g, " ").trim().slice(0, 40) }];
      }),
    );
    return groups.filter((group) => group.length > 0);
  }, selectors);
}

/** Presses one of these with the mouse. */
async function pressOn(page, { selector, at }) {
  const { x, y } = await page.evaluate(
    ([selector, at]) => {
      const element = document.querySelector("diplo-map").shadowRoot.querySelectorAll(selector)[at];
      element.scrollIntoView({ block: "nearest" });
      const { left, top, width, height } = element.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    },
    [selector, at],
  );
  await page.mouse.click(x, y);
}

async function press(page, oneOf) {
  const one = oneOf(oneOf(await pressable(page, Object.keys(PRESSED))));
  await pressOn(page, one);
  return `press ${PRESSED[one.selector]}: ${one.words}`;
}

async function choose(page, oneOf) {
  const find = () => pressable(page, [OPTION]);
  let [options] = await find();
  if (!options) {
    await page.locator("[part~=filter-button]").click();
    [options] = await find();
  }
  const one = oneOf(options);
  await pressOn(page, one);
  return `choose ${one.words}`;
}

async function type(page, oneOf) {
  const word = oneOf(WORDS);
  await pressOn(page, { selector: "[part~=search]", at: 0 });
  await page.keyboard.press("Control+A");
  await page.keyboard.type(word);
  const stays = oneOf([true, false]);
  if (!stays) await page.keyboard.press("Tab");
  return `type ${word}${stays ? "" : " and go on"}`;
}

async function slide(page, oneOf) {
  const end = oneOf(["first", "last"]);
  const [sliders] = await pressable(page, [`input.end.${end}`]);
  // Where all that is left is of one moment there is no time to choose.
  if (!sliders) return null;
  await page.locator(`input.end.${end}`).focus();
  const key = oneOf(SLIDER_KEYS);
  await page.keyboard.press(key);
  return `press ${key} on the ${end} slider`;
}

async function leave(page) {
  await page.keyboard.press("Escape");
  return "press Escape";
}
