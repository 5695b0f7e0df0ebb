/**
 * What accessibility engines find in every state of the map, and the contrast
 * that they leave undecided.
 */

import assert from "node:assert/strict";
import { browserTest } from "./harness.mjs";
import { axeFindings } from "./harness/axe.mjs";
import { drawnMarks, drawnTexts, tooFaint } from "./harness/contrast.mjs";
import { openMap, pageWithMap, pressMark, show, testData, untilSelected } from "./harness/map.mjs";

/** Fails on whatever axe finds, but for the contrast of text in the picture: that is measured here. */
async function assertAccessible(page, state) {
  const { violations, incomplete } = await axeFindings(page);
  const isMeasured = ({ rule, html }) => rule === "color-contrast" && html.startsWith("<text");
  const undecided = incomplete.filter((finding) => !isMeasured(finding));
  assert.deepEqual([...violations, ...undecided].map(({ line }) => line), [], state);
}

/** Narrow and high enough that no text is scrolled out of sight: axe would leave that undecided. */
const WHOLE = { width: 800, height: 3000 };

/** The states of a map that has a dataset, each from the one before. */
const STATES = {
  "nothing selected": async () => {},
  "a tie selected": (page) => show(page, "KOR-PRK"),
  "a country selected": (page) => show(page, "BLR"),
  "an event selected": (page) => show(page, "arms-allegation"),
  "a tie pointed at": async (page) => {
    await page.locator("[data-tie=BLR-RUS] .badge").hover();
    await page.locator(".tooltip").waitFor();
  },
  "a dataset refused": (page, { event }, data) => {
    page.evaluate((data) => void (document.querySelector("diplo-map").data = data), data);
    return event("diplo-error");
  },
};

for (const colorScheme of ["light", "dark"]) {
  browserTest(`axe finds nothing in a map with a dataset: ${colorScheme}`, { colorScheme, ...WHOLE }, async (context) => {
    const { page } = context;
    await openMap(context);
    for (const [state, reach] of Object.entries(STATES)) {
      await reach(page, context, testData("twelve-mistakes.json"));
      await assertAccessible(page, state);
    }
  });

  browserTest(`axe finds nothing in a map without events: ${colorScheme}`, { colorScheme }, async (context) => {
    await openMap(context, { dataset: '{"diplomap": 1, "events": []}' });
    await assertAccessible(context.page);
  });

  for (const fallback of ["", "<p>The map appears here.</p>"]) {
    const name = `axe finds nothing in a map that waits, ${fallback ? "with" : "without"} a fallback: ${colorScheme}`;
    browserTest(name, { colorScheme }, async ({ page, open, serve }) => {
      serve({ path: "/never.json", body: "", after: new Promise(() => {}) });
      await open(serve({ html: pageWithMap('src="/never.json"', fallback) }));
      await page.locator(fallback ? "diplo-map p" : "[part~=loading]").first().waitFor();
      await page.waitForFunction(() => customElements.get("diplo-map"));
      await assertAccessible(page);
    });
  }

  browserTest(`every text stands out from all that can lie behind it: ${colorScheme}`, { colorScheme }, async (context) => {
    const { page } = context;
    await openMap(context);
    for (const [state, reach] of Object.entries(STATES)) {
      await reach(page, context, testData("twelve-mistakes.json"));
      const texts = await drawnTexts(page);
      assert.ok(texts.length > 30, `${state}: ${texts.length} texts`);
      assert.deepEqual(tooFaint(texts, 4.5), [], state);
    }
  });

  browserTest(`every mark stands out from the land and the sea: ${colorScheme}`, { colorScheme }, async (context) => {
    const { page } = context;
    await openMap(context);
    await page.locator("#before").focus();
    await page.keyboard.press("Tab");
    const onCountry = await drawnMarks(page);
    await page.keyboard.press("ArrowDown");
    await page.locator("[data-tie]:focus").waitFor();
    const onTie = await drawnMarks(page);
    for (const mark of [".rim", ".port", ".disputed", ".armistice"]) assert.ok(onTie.some(({ what }) => what.includes(mark)), mark);
    assert.deepEqual(tooFaint([...onCountry, ...onTie], 3), []);
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
  assert.deepEqual(tooFaint(await drawnTexts(page), 4.5), []);
});
