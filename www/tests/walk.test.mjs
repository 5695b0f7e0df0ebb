/**
 * The keyboard walk: from one tab stop to every event of a dataset, by real keys alone, and out
 * again at both ends; on the map, in the table and in the timeline.
 */

import assert from "node:assert/strict";
import { browserTest } from "./harness.mjs";
import { enter, step, stop, tabTo } from "./harness/keys.mjs";
import { eventIds, openMap, selected, texts, untilFocused, untilSelected } from "./harness/map.mjs";

const SHORT = { attributes: "", ids: eventIds("minsk-moscow-pyongyang-seoul") };
const LONG = { attributes: 'src="/data/four-capitals-since-1948.json"', ids: eventIds("four-capitals-since-1948") };

/** To open all of a long time would take a minute. */
const isOldest = (event) => /-(1948|1953)$/.test(event);

/** Opens a page with a map of a dataset, and goes to its tab stop by Tab. */
async function start(context, { attributes }) {
  const { page } = context;
  await openMap(context, { attributes });
  await page.locator("[part~=search]").waitFor();
  await enter(page);
  assert.ok((await stop(page)).country, "Tab comes to a country");
}

/** Leaves the map at its end and comes back, and leaves it at its start. */
async function leave(page) {
  assert.equal(await tabTo(page, ({ id }) => id === "after").then((at) => at?.id), "after");
  const there = await tabTo(page, ({ id }) => id === "before", { key: "Shift+Tab" });
  assert.equal(there?.id, "before");
}

/** What has the focus once the key has been taken in. */
async function press(page, key) {
  await page.keyboard.press(key);
  await page.evaluate(() => new Promise((go) => requestAnimationFrame(() => setTimeout(go))));
  return stop(page);
}

/** Every country that arrows lead to, with the keys that lead there from the first one. */
async function ways(page) {
  const { country } = await press(page, "Home");
  const ways = new Map([[country, []]]);
  for (const way of ways.values()) {
    for (const key of ["ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp"]) {
      await page.keyboard.press("Home");
      for (const before of way) await page.keyboard.press(before);
      const { country } = await press(page, key);
      if (!ways.has(country)) ways.set(country, [...way, key]);
    }
  }
  return ways;
}

/**
 * Goes from the mark `id`, which is selected and has the focus, to the names of its events in the
 * panel, of a tie by Enter, and on to the end; opens those that `opens` takes, each with its
 * evidence, and comes back. Then puts the selection away from within the panel, and goes back to the
 * mark.
 */
async function walkPanel(page, id, met, opens) {
  const passed = new Set();
  if (id.includes("-")) {
    await page.keyboard.press("Enter");
    await untilFocused(page, "panel");
  }
  const pass = ({ part, event, isName }) => part === "panel" && isName && passed.add(event);
  for (;;) {
    const name = await tabTo(page, ({ part, event, isName }) => part === "panel" && isName && opens(event) && !met.has(event), { pass });
    if (!name) break;
    met.add(name.event);
    await page.keyboard.press("Enter");
    await untilSelected(page, name.event);
    // The focus goes along, so that Tab goes on in the panel.
    await untilFocused(page, "panel");
    assert.deepEqual(await texts(page, `[part~=panel] [data-event="${name.event}"] h2`), [name.words]);
    assert.ok((await texts(page, "[part~=panel] .evidence li")).length > 0, `${name.event} has no evidence`);
    await tabTo(page, ({ isBack }) => isBack);
    await page.keyboard.press("Enter");
    await untilSelected(page, id);
  }
  assert.equal((await stop(page)).id, "after", "past the last name, the page goes on");
  // No hand is faster than what the map makes of that.
  await page.waitForTimeout(50);
  for (const event of passed) met.add(event);
  assert.equal(passed.size, await page.locator("[part~=panel] [data-event]").count());
  await tabTo(page, ({ part }) => part === "panel", { key: "Shift+Tab" });
  await page.keyboard.press("Escape");
  await untilSelected(page, null);
  await tabTo(page, (at) => at.part === "map" && (at.tie ?? at.country) === id, { key: "Shift+Tab" });
}

/** The ids of the events in the panel. */
const inPanel = (page) => page.locator("[part~=panel] [data-event]").evaluateAll((all) => all.map(({ dataset }) => dataset.event));

/** Walks over the map, and answers with the ids of all events that it met. */
async function walkMap(page, opens) {
  const met = new Set();
  const ties = new Set();
  for (const [country, way] of await ways(page)) {
    await page.keyboard.press("Home");
    for (const key of way) await page.keyboard.press(key);
    await untilFocused(page, country);
    await page.keyboard.press("Enter");
    await untilSelected(page, country);
    const { tie: first } = await press(page, "Enter");
    let tie = first;
    do {
      if (!ties.has(tie)) {
        ties.add(tie);
        await page.keyboard.press("Enter");
        await untilSelected(page, tie);
        await walkPanel(page, tie, met, opens);
      }
      ({ tie } = await press(page, "ArrowRight"));
    } while (tie !== first);
    await step(page, "Escape", country);
    // What links it to no other country on the map is told with the country itself.
    if ((await selected(page)) !== country) await page.keyboard.press("Enter");
    await untilSelected(page, country);
    if ((await inPanel(page)).some((event) => !met.has(event))) await walkPanel(page, country, met, opens);
    else await page.keyboard.press("Escape");
    await untilSelected(page, null);
    await untilFocused(page, country);
  }
  return met;
}

browserTest("keys lead over the map to every event and its evidence, and out again", {}, async (context) => {
  const { page } = context;
  await start(context, SHORT);
  const opened = [];
  const met = await walkMap(page, (event) => opened.push(event) > 0);
  assert.deepEqual([...met].toSorted(), SHORT.ids);
  assert.deepEqual([...new Set(opened)].toSorted(), SHORT.ids, "each of them is opened");
  await leave(page);
});

browserTest("keys lead over the map to every event of a long time, and out again", {}, async (context) => {
  const { page } = context;
  await start(context, LONG);
  const met = await walkMap(page, isOldest);
  assert.deepEqual([...met].toSorted(), LONG.ids);
  await leave(page);
});

/** Switches to another view by its button, and goes on to what `isIt` fits. */
async function look(page, view, isIt) {
  await tabTo(page, ({ part, words }) => part === "views" && words === view);
  await page.keyboard.press("Enter");
  await page.locator(`[part~=${view.toLowerCase()}]`).waitFor();
  // The view comes before its button.
  const there = await tabTo(page, isIt, { key: "Shift+Tab" });
  assert.ok(there, `no way to the ${view}`);
}

/** Selects the event that has the focus, and sees it in the panel with its evidence. */
async function open(page, event) {
  await page.keyboard.press("Enter");
  await untilSelected(page, event);
  await page.locator(`[part~=panel] [data-event="${event}"] .evidence li`).first().waitFor();
  assert.equal((await stop(page)).event, event, "the focus stays with its name");
}

for (const [name, dataset, opens] of [
  ["every event", SHORT, () => true],
  ["every event of a long time", LONG, isOldest],
]) {
  browserTest(`keys lead through the table to ${name}, and out again`, {}, async (context) => {
    const { page } = context;
    await start(context, dataset);
    await look(page, "Table", ({ part, isName }) => part === "table" && isName);
    await tabTo(page, ({ id }) => id === "before", { key: "Shift+Tab" });
    const met = new Set();
    for (;;) {
      const row = await tabTo(page, ({ part, event, isName }) => part !== "table" || (isName && event !== undefined && !met.has(event)));
      if (row?.part !== "table") {
        if (met.size > 0 || !row) break;
        continue;
      }
      met.add(row.event);
      if (opens(row.event)) await open(page, row.event);
    }
    assert.deepEqual([...met].toSorted(), dataset.ids);
    await leave(page);
  });

  browserTest(`keys lead along the timeline to ${name}, and out again`, {}, async (context) => {
    const { page } = context;
    await start(context, dataset);
    await look(page, "Timeline", ({ part }) => part === "timeline");
    const met = new Set();
    const lanes = new Set();
    const key = (at) => [at.tie, at.event].join(" ");
    // Up to the first lane, then down, each from its name to its last event.
    let at = await press(page, "Home");
    for (let above = await press(page, "ArrowUp"); key(above) !== key(at); above = await press(page, "ArrowUp")) at = above;
    for (;;) {
      lanes.add(key(at));
      for (let next = await press(page, "ArrowRight"); key(next) !== key(at); next = await press(page, "ArrowRight")) {
        at = next;
        if (!met.has(at.event) && opens(at.event)) await open(page, at.event);
        met.add(at.event);
      }
      at = await press(page, "Home");
      const below = await press(page, "ArrowDown");
      if (lanes.has(key(below))) break;
      at = below;
    }
    assert.deepEqual([...met].toSorted(), dataset.ids);
    await leave(page);
  });
}
