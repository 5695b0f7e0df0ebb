/**
 * The contrast of all that is drawn, in every view and state: texts 4.5:1, what bounds a control
 * or means something 3:1, and the ring of the focus on every ground.
 */

import assert from "node:assert/strict";
import { browserTest } from "./harness.mjs";
import { amongCapitals } from "./harness/capitals.mjs";
import { contrast, drawnBounds, drawnMarks, drawnRing, drawnTexts, tooFaint } from "./harness/contrast.mjs";
import { openMap, pressMark, show, untilSelected } from "./harness/map.mjs";
import { WALKS, set, walk } from "./harness/states.mjs";

const READERS = {
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
  "forced colours": { forcedColors: "active", colorScheme: "dark" },
};

/** How many texts there are in any state: fewer would mean that they were not found. */
const LEAST_TEXTS = 20;

for (const [reader, options] of Object.entries(READERS)) {
  for (const view of Object.keys(WALKS)) {
    browserTest(`every text and every control of the ${view} stands out: ${reader}`, options, async (context) => {
      const { page } = context;
      const bounds = new Set();
      await walk(context, view, async (state) => {
        const texts = await drawnTexts(page);
        assert.ok(texts.length > LEAST_TEXTS, `${state}: ${texts.length} texts`);
        assert.deepEqual(tooFaint(texts, 4.5), [], state);
        const drawn = await drawnBounds(page);
        assert.deepEqual(tooFaint(drawn, 3), [], state);
        for (const { what } of drawn) bounds.add(what.split(": ")[0]);
      });
      const own = { map: [".key-help"], timeline: [".axis", ".event-mark .shape", ".event-mark[aria-pressed=true]"], table: [".row", ".sheet-of thead th"] };
      for (const selector of [".view[aria-pressed=true]", ".search", "button.chip", ".bar-piece", ".end", ...own[view]]) {
        assert.ok([...bounds].some((what) => what.includes(selector)), `${selector} was never seen`);
      }
    });
  }
}

for (const colorScheme of ["light", "dark"]) {
  browserTest(`every mark stands out from the land and the sea: ${colorScheme}`, { colorScheme }, async (context) => {
    const { page } = context;
    await openMap(context);
    const marks = await drawnMarks(page);
    for (const mark of [".rim", ".port", ".disputed", ".armistice"]) assert.ok(marks.some(({ what }) => what.includes(mark)), mark);
    assert.deepEqual(tooFaint(marks, 3), []);
    for (const select of ["RUS", "BLR-PRK"]) {
      await show(page, select);
      assert.deepEqual(tooFaint(await drawnMarks(page), 3), [], select);
    }
  });

  for (const [crowding, size] of [["crowded", { countries: 50, ties: 300, events: 300 }], ["dense", { countries: 195, ties: 2_000, events: 2_000 }]]) {
    browserTest(`every line of a ${crowding} map stands out from the land and the sea: ${colorScheme}`, { colorScheme }, async (context) => {
      const { page } = context;
      await openMap(context, { dataset: amongCapitals(size) });
      await page.locator(`svg.map.${crowding}`).waitFor();
      const marks = await drawnMarks(page);
      assert.ok(marks.some(({ what }) => what.includes(".stroke")));
      assert.deepEqual(tooFaint(marks, 3), []);
    });
  }

  browserTest(`the focus is a ring in two tones, seen on every ground: ${colorScheme}`, { colorScheme }, async (context) => {
    const { page } = context;
    await openMap(context, { attributes: 'from="2022-03" kinds="visit meeting statement"' });
    await page.locator("[part~=filter-button]").click();
    await page.locator("[part~=share-button]").click();
    const seen = new Set();
    const check = async () => {
      const { what, tones, grounds } = await drawnRing(page);
      seen.add(what.split(/[ “]/)[0]);
      assert.ok(contrast(...tones) >= 3, `${what}: ${tones.join(" beside ")}`);
      for (const ground of grounds) assert.ok(Math.max(...tones.map((tone) => contrast(tone, ground))) >= 3, `${what}: ${tones.join(", ")} on ${ground}`);
    };
    for (const view of ["map", "timeline", "table"]) {
      await set(page, { view, select: "BLR-PRK" });
      await page.locator("#before").focus();
      for (let steps = 0; steps < 120; steps += 1) {
        await page.keyboard.press("Tab");
        if (await page.evaluate(() => document.activeElement.id === "after")) break;
        await check();
      }
    }
    await set(page, { view: "timeline" });
    await page.locator(".event-mark").first().focus();
    await check();
    await set(page, { view: "map" });
    await page.locator("[data-tie=BLR-PRK]").focus();
    await page.locator("[data-tie]:focus-visible").waitFor();
    await check();
    for (const what of ["g.node", "g.tie", "button.view", "input.search", "button.tool", "button.chip", "input.end", "button.choose", "button.back", "button.event-mark", "div.tables", "summary."]) {
      assert.ok([...seen].some((each) => each.startsWith(what)), `${what} never had the focus: ${[...seen].join(", ")}`);
    }
  });
}

browserTest("the theme of the element is kept whatever the reader's is", { colorScheme: "light" }, async (context) => {
  const { page } = context;
  await openMap(context, { attributes: 'theme="dark"' });
  const seen = async () => (await drawnTexts(page)).map(({ colour }) => colour);
  const dark = await seen();
  await page.emulateMedia({ colorScheme: "dark" });
  assert.deepEqual(await seen(), dark);
  await pressMark(page, "KOR-PRK");
  await untilSelected(page, "KOR-PRK");
  await show(page, "KOR-PRK");
  assert.deepEqual(tooFaint(await drawnTexts(page), 4.5), []);
});
