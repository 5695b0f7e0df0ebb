/**
 * The map and the panel by the keyboard alone.
 */

import assert from "node:assert/strict";
import { browserTest } from "./harness.mjs";
import { enter, step } from "./harness/keys.mjs";
import { focused, openMap, pressMark, selected, untilFocused, untilHeading, untilSelected } from "./harness/map.mjs";

/** The countries from left to right, and where each is on the screen. */
const drawnCountries = (page) =>
  page.evaluate(() => {
    const root = document.querySelector("diplo-map").shadowRoot;
    const places = [...root.querySelectorAll("[data-country]")].map((node) => {
      const { left, right, top, bottom } = node.querySelector(".mark").getBoundingClientRect();
      return { id: node.dataset.country, x: (left + right) / 2, y: (top + bottom) / 2 };
    });
    return places.sort((one, other) => one.x - other.x);
  });

/** The ties of a country, clockwise from straight up by where the other end lies. */
function clockwise(countries, id) {
  const from = countries.find((country) => country.id === id);
  const turn = ({ x, y }) => (Math.atan2(x - from.x, from.y - y) + 2 * Math.PI) % (2 * Math.PI);
  const others = countries.filter((country) => country !== from).sort((one, other) => turn(one) - turn(other));
  return others.map((other) => [id, other.id].sort().join("-"));
}

/** Presses `key` and answers with where the focus is then. */
async function press(page, key) {
  await page.keyboard.press(key);
  await page.waitForTimeout(50);
  return focused(page);
}

browserTest("Tab comes to the map once, and leaves it", {}, async (context) => {
  const { page } = context;
  await openMap(context);
  const [first, second] = await drawnCountries(page);
  await enter(page);
  assert.equal(await focused(page), first.id);
  await step(page, "Tab", "move");
  await step(page, "Shift+Tab", first.id);
  await step(page, "Shift+Tab", "before");
  assert.equal(await page.locator("svg[part~=map] [tabindex='0']").count(), 1);
  // It comes back to where it left.
  await enter(page);
  await step(page, "ArrowRight", second.id);
  await step(page, "Tab", "move");
  await step(page, "Shift+Tab", second.id);
  assert.equal(await page.locator("svg[part~=map] [tabindex='0']").count(), 1);
});

browserTest("arrows go by direction, and lead from every country to every other", {}, async (context) => {
  const { page } = context;
  await openMap(context);
  const countries = await drawnCountries(page);
  const directions = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };
  await enter(page);
  const ways = new Map();
  for (const from of countries) {
    ways.set(from.id, new Set());
    for (const [key, [dx, dy]] of Object.entries(directions)) {
      await page.locator(`[data-country=${from.id}]`).focus();
      const id = await press(page, key);
      if (id === from.id) continue;
      const to = countries.find((country) => country.id === id);
      const [x, y] = [to.x - from.x, to.y - from.y];
      const angle = Math.acos((x * dx + y * dy) / Math.hypot(x, y));
      assert.ok(angle < Math.PI / 3 + 0.01, `${key} from ${from.id} to ${id}`);
      ways.get(from.id).add(id);
    }
  }
  for (const { id } of countries) {
    const reached = new Set([id]);
    for (const at of reached) for (const next of ways.get(at)) reached.add(next);
    assert.equal(reached.size, countries.length, `from ${id} to ${[...reached]}`);
  }
  await step(page, "End", countries.at(-1).id);
  await step(page, "Home", countries[0].id);
  assert.equal(await page.evaluate(() => scrollY), 0, "no arrow scrolls the page");
});

browserTest("Enter goes from a country in to its ties, which arrows walk clockwise, Escape out", {}, async (context) => {
  const { page } = context;
  await openMap(context);
  const countries = await drawnCountries(page);
  await enter(page);
  for (const { id } of countries) {
    const ties = clockwise(countries, id);
    await page.locator(`[data-country=${id}]`).focus();
    await page.keyboard.press("Enter");
    await untilSelected(page, id);
    assert.equal(await focused(page), id);
    await step(page, "Enter", ties[0]);
    assert.equal(await selected(page), id, "going in selects nothing");
    for (const tie of [...ties.slice(1), ties[0]]) await step(page, "ArrowRight", tie);
    for (const tie of [...ties.slice(1), ties[0]]) await step(page, "ArrowDown", tie);
    await step(page, "ArrowLeft", ties[2]);
    await step(page, "ArrowUp", ties[1]);
    await step(page, "Escape", id);
    assert.equal(await selected(page), id, "going out puts nothing away");
    await step(page, "Enter", ties[0]);
    await page.keyboard.press("Enter");
    await untilSelected(page, ties[0]);
    assert.equal(await focused(page), ties[0]);
    await step(page, "Escape", id);
    await untilSelected(page, null);
    assert.equal(await focused(page), id);
  }
});

browserTest("typing a name goes to its country or capital", {}, async (context) => {
  const { page } = context;
  await openMap(context);
  await enter(page);
  const type = async (text, id) => {
    // What was typed before is forgotten after a second.
    await page.waitForTimeout(1100);
    await page.keyboard.type(text);
    await untilFocused(page, id);
  };
  await type("belarus", "BLR");
  await type("seo", "KOR");
  await type("rus", "RUS");
  await type("py", "PRK");
  await type("south k", "KOR");
  await type("mo", "RUS");
  // The same letter again goes on to the next, and around.
  await type("m", "BLR");
  await page.keyboard.type("m");
  await untilFocused(page, "RUS");
  assert.equal(await selected(page), null);
});

for (const key of ["Enter", " "]) {
  browserTest(`${key === " " ? "Space" : key} selects the mark that has the focus, which stays there`, {}, async (context) => {
    const { page, events } = context;
    await openMap(context);
    const countries = await drawnCountries(page);
    const country = countries[0].id;
    const [tie] = clockwise(countries, country);
    await enter(page);
    for (const id of [country, tie]) {
      if (id === tie) await step(page, key, tie);
      await page.keyboard.press(key);
      await untilSelected(page, id);
      assert.equal(await focused(page), id);
      assert.ok(await page.locator(`[data-country="${id}"]:focus-visible, [data-tie="${id}"]:focus-visible`).count());
    }
    assert.deepEqual((await events("diplo-select")).map(({ detail }) => detail.select), [country, tie]);
    assert.equal(await page.evaluate(() => scrollY), 0);
  });
}

browserTest("the focus shows, on capitals and on ties, also on a selected one", {}, async (context) => {
  const { page } = context;
  await openMap(context);
  const rings = () =>
    page.locator("[data-country], [data-tie]").evaluateAll((marks) =>
      marks.filter((mark) => [...mark.querySelectorAll(".ring")].some((ring) => getComputedStyle(ring).stroke !== "none")).map(({ dataset }) => dataset.country ?? dataset.tie),
    );
  assert.deepEqual(await rings(), []);
  await enter(page);
  for (const key of ["ArrowRight", "Enter", "Enter", "Enter"]) {
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
  await page.locator("[part~=panel] button").first().focus();
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

browserTest("Back leads to the name of the event that one comes from", {}, async (context) => {
  const { page } = context;
  await openMap(context, { attributes: 'select="PRK-RUS"' });
  const name = page.locator("[part~=panel] [data-event=putin-visit-2024] h4 button");
  await name.focus();
  await page.keyboard.press("Enter");
  await untilSelected(page, "putin-visit-2024");
  await untilFocused(page, "panel");
  await page.locator("[part~=panel] .back").focus();
  await page.keyboard.press("Enter");
  await untilSelected(page, "PRK-RUS");
  await page.waitForFunction(() => document.querySelector("diplo-map").shadowRoot.activeElement?.closest("[data-event=putin-visit-2024] h4"));
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

browserTest("Enter goes from a tie in to its events, Escape out to the tie", {}, async (context) => {
  const { page } = context;
  await openMap(context);
  await page.locator("[data-tie=BLR-PRK]").focus();
  await page.keyboard.press("Enter");
  await untilSelected(page, "BLR-PRK");
  assert.equal(await focused(page), "BLR-PRK");
  await page.keyboard.press("Enter");
  await untilFocused(page, "panel");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Escape");
  await untilFocused(page, "BLR-PRK");
  assert.equal(await selected(page), "BLR-PRK");
  // Who comes by Tab has not come from the tie.
  await page.keyboard.press("Enter");
  await untilFocused(page, "panel");
  await page.locator("#after").focus();
  await page.waitForTimeout(50);
  await page.locator("[part~=panel] .back").focus();
  await page.keyboard.press("Escape");
  await untilSelected(page, null);
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
