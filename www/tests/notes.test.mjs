/**
 * What explains the map: the legend below it, the words beside a mark.
 */

import assert from "node:assert/strict";
import { browserTest } from "./harness.mjs";
import { overlap, within } from "./harness/geometry.mjs";
import { openMap, testData, texts } from "./harness/map.mjs";

const WORDS = {
  solid: "agreements, visits, military acts",
  dashed: "only alleged or disputed",
  dotted: "statements only",
  badge: "number of events",
  lens: "enlarged area",
  disputed: "disputed border",
  armistice: "armistice line",
};

/** The kinds of marks of which a part can be seen on the map, in the legend's order. */
const marksOnMap = (page) =>
  page.evaluate((kinds) => {
    const map = document.querySelector("diplo-map").shadowRoot.querySelector("svg[part~=map]");
    const frame = map.getBoundingClientRect();
    const selectors = { badge: "[part~=badge] .badge", lens: ".lens .rim", disputed: ".line.disputed", armistice: ".line.armistice" };
    const isSeen = (shape) => {
      const length = shape.getTotalLength();
      const matrix = shape.getScreenCTM();
      return Array.from({ length: 200 }, (_, at) => shape.getPointAtLength((length * at) / 200).matrixTransform(matrix)).some(
        ({ x, y }) => x > frame.left && x < frame.right && y > frame.top && y < frame.bottom,
      );
    };
    return kinds.filter((kind) => [...map.querySelectorAll(selectors[kind] ?? `[data-tie].${kind} [part~=tie]`)].some(isSeen));
  }, Object.keys(WORDS));

for (const cast of ["the four capitals", "pair", "pacific", "europe"]) {
  for (const width of [320, 1440]) {
    browserTest(`the legend has the marks of the map and no others: ${cast}, ${width} px`, { width }, async (context) => {
      const { page } = context;
      await openMap(context, { dataset: cast === "the four capitals" ? undefined : testData(`casts/${cast}.json`) });
      const marks = await marksOnMap(page);
      if (cast === "pair") assert.deepEqual(marks, ["solid", "badge", "disputed"]);
      if (cast === "the four capitals") assert.deepEqual(marks.slice(0, 5), ["solid", "dashed", "dotted", "badge", "lens"]);
      // The badge among the samples has a letter, which is no word.
      const words = await page.locator("[part~=legend] li").evaluateAll((items) => items.map((item) => item.lastChild.textContent));
      assert.deepEqual(words, marks.map((mark) => WORDS[mark]));
    });
  }
}

for (const width of [320, 1000]) {
  browserTest(`what a pointer or the focus is on is named beside it: ${width} px`, { width }, async (context) => {
    const { page } = context;
    await openMap(context);
    const boxOf = (selector) =>
      page.locator(selector).evaluate((element) => {
        const { left, top, right, bottom } = element.getBoundingClientRect();
        return { left, top, right, bottom };
      });
    const frame = await boxOf("svg[part~=map]");
    for (const [id, words] of [
      ["BLR-PRK", "Belarus and North Korea: 4 events"],
      ["KOR-PRK", "South Korea and North Korea: 3 events"],
      ["BLR-KOR", "Belarus and South Korea: 2 events"],
    ]) {
      const badge = page.locator(`[data-tie="${id}"] .badge`);
      const name = id === "KOR-PRK" ? /^(South Korea and North Korea|North Korea and South Korea): 3 events$/ : words;
      await badge.hover();
      await page.locator(".tooltip", { hasText: name }).waitFor();
      assert.ok(within(frame, await boxOf(".tooltip rect")));
      assert.ok(within(await boxOf(".tooltip rect"), await boxOf(".tooltip text")), "the words fit in");
      assert.ok(!overlap(await boxOf(".tooltip rect"), await boxOf(`[data-tie="${id}"] .badge`)), "the badge is not covered");
      await page.mouse.move(1, 1);
      await page.locator(".tooltip").waitFor({ state: "detached" });
    }
    await page.locator("#before").focus();
    await page.keyboard.press("Tab");
    await page.locator("[data-tie=BLR-PRK]").focus();
    await page.locator(".tooltip").waitFor();
    const [label] = await page.locator("[data-tie]:focus").evaluateAll((ties) => ties.map((tie) => tie.getAttribute("aria-label")));
    const [words] = await texts(page, ".tooltip");
    assert.ok(label.startsWith(`${words}. `), `a voice says more than ${words}: ${label}`);
    await page.keyboard.press("Tab");
    await page.locator(".tooltip").waitFor({ state: "detached" });
  });
}
