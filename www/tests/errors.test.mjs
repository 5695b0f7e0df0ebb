/**
 * What a reader sees and a page hears of a dataset with mistakes.
 */

import assert from "node:assert/strict";
import { browserTest } from "./harness.mjs";
import { hold, openMap, pageWithMap, pressMark, testData, texts, untilSelected } from "./harness/map.mjs";

/** Of `twelve-mistakes.json`: the severity, the line, the column and the path of each. */
const MISTAKES = [
  ["warning", 3, 3, "titel"],
  ["error", 4, 24, "countries[1]"],
  ["error", 4, 78, "countries[2].capital.lat"],
  ["error", 6, 34, "sources[0].title.en_GB"],
  ["error", 7, 5, "sources[1].title"],
  ["warning", 7, 48, "sources[1].url"],
  ["error", 11, 30, "events[0].kind"],
  ["error", 11, 46, "events[0].date"],
  ["error", 12, 85, "events[0].parties[1].role"],
  ["error", 13, 31, "events[0].evidence[0].source"],
  ["error", 16, 13, "events[1].id"],
  ["error", 16, 91, "events[1].parties"],
];

const setData = (page, data) => page.evaluate((data) => void (document.querySelector("diplo-map").data = data), data);
const tieIds = (page) => page.locator("[data-tie]").evaluateAll((ties) => ties.map((tie) => tie.dataset.tie));
const message = (page) => page.locator("[part~=error][role=alert]");

browserTest("twelve mistakes are told at once, above the last good map", {}, async (context) => {
  const { page, event, events, ready } = context;
  await openMap(context);
  await pressMark(page, "BLR-PRK");
  await untilSelected(page, "BLR-PRK");
  const before = await tieIds(page);
  assert.equal(await message(page).count(), 0);

  await setData(page, testData("twelve-mistakes.json"));
  const { problems } = await event("diplo-error");
  assert.deepEqual(problems.map(({ severity, line, column, path }) => [severity, line, column, path]), MISTAKES);
  for (const { code, message, path } of problems) {
    assert.match(code, /^[a-z]+(-[a-z]+)*$/, path);
    assert.match(message, /^expected .+, found /, path);
  }
  assert.equal((await events("diplo-error")).length, 1);
  assert.equal((await events("diplo-ready")).length, 1);

  assert.ok(await message(page).isVisible());
  const [words] = await texts(page, "[part~=error][role=alert]");
  assert.match(words, /\b12 problems\b/);
  assert.match(words, /The map shown is the last good one/);
  assert.equal(await message(page).locator("li").count(), 12);
  assert.deepEqual(await texts(page, "[part~=error] code"), MISTAKES.map(([, , , path]) => path));
  assert.deepEqual(await tieIds(page), before);
  assert.equal(await page.locator("diplo-map").getAttribute("select"), "BLR-PRK");
  await pressMark(page, "PRK-RUS");
  await untilSelected(page, "PRK-RUS");

  await setData(page, testData("casts/pair.json"));
  const { countries, ties } = await ready(2);
  assert.deepEqual({ countries, ties }, { countries: 2, ties: 1 });
  assert.equal(await message(page).count(), 0);
  assert.deepEqual(await tieIds(page), ["EGY-KEN"]);
});

browserTest("a dataset with mistakes and nothing before it shows the message alone", {}, async (context) => {
  const { page, open, serve, event } = context;
  const src = serve({ path: "/mistakes.json", body: testData("twelve-mistakes.json") });
  const html = `<!doctype html><title>t</title><script type="module" src="/diplomap.js"></script><diplo-map src="${src}"></diplo-map>`;
  await open(serve({ html }));
  assert.equal((await event("diplo-error")).problems.length, 12);
  assert.ok(await message(page).isVisible());
  assert.deepEqual(await tieIds(page), []);
  const [words] = await texts(page, "[part~=error][role=alert]");
  assert.doesNotMatch(words, /last good/);
});

browserTest("a dataset that cannot be fetched says so, and keeps the map", {}, async (context) => {
  const { page, event, expectProblem } = context;
  await openMap(context);
  expectProblem(/404/);
  await page.evaluate(() => (document.querySelector("diplo-map").src = "/gone.json"));
  const { problems } = await event("diplo-error");
  assert.deepEqual(problems.map(({ code }) => code), ["src-status"]);
  const [words] = await texts(page, "[part~=error][role=alert]");
  assert.match(words, /could not be loaded.*gone\.json.*404/);
  assert.equal((await tieIds(page)).length, 6);
});

browserTest("mistakes are told in the reader's language, and again when it changes", {}, async (context) => {
  const { page, event, events } = context;
  await openMap(context);
  await page.locator("diplo-map").evaluate((map) => (map.lang = "ko"));
  await setData(page, testData("twelve-mistakes.json"));
  const { problems } = await event("diplo-error");
  for (const { message, path } of problems) assert.match(message, /^필요한 것: .+\. 있는 것: /, path);
  const words = page.locator("[part~=error] li").first();
  assert.match(await words.textContent(), /필요한 것/);

  await page.locator("diplo-map").evaluate((map) => (map.lang = "be"));
  await words.filter({ hasText: "чакалася:" }).waitFor();
  assert.equal(await page.locator("[part~=error] [lang]").count(), 0);
  assert.equal((await events("diplo-error")).length, 1);
});

browserTest("what is wrong stays told when the map above it gets other languages", {}, async (context) => {
  const { page, open, serve, ready, event, events } = context;
  const letGo = await hold(page, "**/diplomap_built_in.bin");
  await open(serve({ html: pageWithMap("") }));
  await ready();
  await page.locator("diplo-map").evaluate((map) => (map.lang = "ko"));
  await setData(page, testData("twelve-mistakes.json"));
  await event("diplo-error");
  letGo();
  await page.locator("[data-country=BLR]", { hasText: "민스크" }).waitFor();
  assert.equal(await page.locator("[part~=error] li").count(), 12);
  assert.deepEqual([(await events("diplo-ready")).length, (await events("diplo-error")).length], [1, 1]);
});
