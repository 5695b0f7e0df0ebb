/**
 * The map and the panel by the keyboard alone.
 */

import assert from "node:assert/strict";
import { browserTest } from "./harness.mjs";
import { focused, openMap, pressMark, selected, untilFocused, untilHeading, untilSelected } from "./harness/map.mjs";

/** The countries and the ties from left to right. */
const readingOrder = (page) =>
  page.evaluate(() => {
    const root = document.querySelector("diplo-map").shadowRoot;
    const left = (mark) => mark.querySelector(".mark, .badge").getBoundingClientRect().left;
    const ids = (selector) =>
      [...root.querySelectorAll(selector)].sort((one, other) => left(one) - left(other)).map(({ dataset }) => dataset.country ?? dataset.tie);
    return { countries: ids("[data-country]"), ties: ids("[data-tie]") };
  });

/** Goes to the map by Tab. */
async function enter(page) {
  await page.locator("#before").focus();
  await page.keyboard.press("Tab");
}

/** Presses `key` and checks where that leads. */
async function step(page, key, id) {
  await page.keyboard.press(key);
  await untilFocused(page, id);
}

browserTest("Tab comes to the map once, and leaves it", {}, async (context) => {
  const { page } = context;
  await openMap(context);
  const { countries } = await readingOrder(page);
  await enter(page);
  assert.equal(await focused(page), countries[0]);
  await step(page, "Tab", "panel");
  await step(page, "Shift+Tab", countries[0]);
  await step(page, "Shift+Tab", "before");
  assert.equal(await page.locator("svg[part~=map] [tabindex='0']").count(), 1);
  // It comes back to where it left.
  await enter(page);
  await step(page, "ArrowRight", countries[1]);
  await step(page, "Tab", "panel");
  await step(page, "Shift+Tab", countries[1]);
  assert.equal(await page.locator("svg[part~=map] [tabindex='0']").count(), 1);
});

browserTest("left and right walk through the countries, and around", {}, async (context) => {
  const { page } = context;
  await openMap(context);
  const { countries } = await readingOrder(page);
  await enter(page);
  for (const id of [...countries.slice(1), countries[0]]) await step(page, "ArrowRight", id);
  for (const id of [...countries].reverse()) await step(page, "ArrowLeft", id);
  await step(page, "End", countries.at(-1));
  await step(page, "Home", countries[0]);
});

browserTest("down and up walk between a country and its ties", {}, async (context) => {
  const { page } = context;
  await openMap(context);
  const { countries, ties } = await readingOrder(page);
  await enter(page);
  for (const country of countries) {
    const own = ties.filter((tie) => tie.includes(country));
    assert.equal(own.length, 3);
    await step(page, "ArrowDown", own[0]);
    for (const id of [own[1], own[2], own[0]]) await step(page, "ArrowRight", id);
    await step(page, "ArrowLeft", own[2]);
    await step(page, "ArrowUp", country);
    await step(page, "ArrowDown", own[0]);
    // On to the other end, and back by the first tie there.
    const other = own[0].split("-").find((end) => end !== country);
    await step(page, "ArrowDown", other);
    await step(page, "Home", countries[0]);
    for (const id of countries.slice(1, countries.indexOf(country) + 2)) await step(page, "ArrowRight", id);
  }
});

for (const key of ["Enter", " "]) {
  browserTest(`${key === " " ? "Space" : key} selects the mark that has the focus, which stays there`, {}, async (context) => {
    const { page, events } = context;
    await openMap(context);
    const { countries, ties } = await readingOrder(page);
    const tie = ties.find((tie) => tie.includes(countries[0]));
    await enter(page);
    for (const [move, id] of [[null, countries[0]], ["ArrowDown", tie]]) {
      if (move) await step(page, move, id);
      await page.keyboard.press(key);
      await untilSelected(page, id);
      assert.equal(await focused(page), id);
      assert.ok(await page.locator(`[data-country="${id}"]:focus-visible, [data-tie="${id}"]:focus-visible`).count());
    }
    assert.deepEqual((await events("diplo-select")).map(({ detail }) => detail.select), [countries[0], tie]);
    assert.equal(await page.evaluate(() => scrollY), 0);
  });
}

browserTest("the focus shows, on capitals and on ties, also on a selected one", {}, async (context) => {
  const { page } = context;
  await openMap(context);
  const rings = () =>
    page.locator("[data-country], [data-tie]").evaluateAll((marks) =>
      marks.filter((mark) => getComputedStyle(mark.querySelector(".ring")).stroke !== "none").map(({ dataset }) => dataset.country ?? dataset.tie),
    );
  assert.deepEqual(await rings(), []);
  await enter(page);
  for (const key of ["ArrowRight", "Enter", "ArrowDown", "Enter"]) {
    await page.keyboard.press(key);
    await page.waitForTimeout(50);
    assert.deepEqual(await rings(), [await focused(page)], key);
  }
  // A press with the mouse needs no ring.
  await pressMark(page, "BLR-PRK");
  await untilSelected(page, "BLR-PRK");
  assert.deepEqual(await rings(), []);
});

browserTest("what is chosen in the panel takes the focus along", {}, async (context) => {
  const { page } = context;
  await openMap(context);
  await enter(page);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.locator("[part~=panel] .back").waitFor();
  await untilFocused(page, "panel");
  assert.ok(await page.locator("[part~=panel]:focus").count(), "the panel itself, not what took the button's place");
  await page.keyboard.press("Tab");
  assert.ok(await page.locator(".back:focus-visible").count());
  await page.keyboard.press("Enter");
  await untilSelected(page, null);
  assert.ok(await page.locator("[part~=panel]:focus").count());
});

browserTest("a press on the panel’s text does not draw a later focus to it", {}, async (context) => {
  const { page } = context;
  await openMap(context);
  await page.locator("[part~=panel] .description").click();
  await pressMark(page, "BLR-PRK");
  await untilHeading(page, "Belarus and North Korea");
  await page.waitForTimeout(50);
  assert.equal(await focused(page), "BLR-PRK");
});

browserTest("Escape clears the selection from anywhere inside", {}, async (context) => {
  const { page } = context;
  await openMap(context);
  const places = {
    "a mark": "[data-tie=BLR-PRK]",
    "the panel": "[part~=panel]",
    "a name in the panel": "[data-event] h4 button",
    "the credit": "[part~=credit] summary",
  };
  for (const [place, selector] of Object.entries(places)) {
    await pressMark(page, "BLR-PRK");
    await untilHeading(page, "Belarus and North Korea");
    await page.locator(selector).first().focus();
    await page.keyboard.press("Escape");
    await untilSelected(page, null);
    await untilHeading(page, "Minsk, Moscow, Pyongyang, Seoul");
    // Whoever works by keyboard goes on from here, not from the top of the page.
    assert.notEqual(await focused(page), "body", place);
  }
  await page.locator("#after").focus();
  await pressMark(page, "BLR-PRK");
  await untilSelected(page, "BLR-PRK");
  await page.locator("#after").focus();
  await page.keyboard.press("Escape");
  assert.equal(await selected(page), "BLR-PRK", "the page's own Escape is the page's");
});
