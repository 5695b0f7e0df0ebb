/**
 * That a pointer meets what the eye sees: every line, badge, capital and name
 * is its own target, and none covers another.
 */

import assert from "node:assert/strict";
import { browserTest } from "./harness.mjs";
import { distanceTo, marksOnScreen, overlap, shrunk, within } from "./harness/geometry.mjs";
import { hold, openMap, pageWithMap, show, testData, untilSelected, whole } from "./harness/map.mjs";

const WIDTHS = [320, 768, 1440];

/** Casts that leave every line in the open, from a phone on. */
const OPEN = ["pacific", "europe", "pair", "two", "one", "no-cast", "no-ties", "same-place", "four-in-one", "antipodes"];

/** Casts that need a desk for that: on a phone, names, lines and the targets of capitals lie on lines. */
const FULL = ["world", "antimeridian", "arctic", "pole"];

const PHONE_AND_DESK = [320, 1440];

const CASES = [
  { cast: "the four capitals", colorScheme: "light" },
  { cast: "the four capitals", colorScheme: "dark" },
  ...[...OPEN, ...FULL].map((cast) => ({ cast, colorScheme: "light", file: `casts/${cast}.json` })),
];

for (const { cast, colorScheme, file } of CASES) {
  for (const width of file ? PHONE_AND_DESK : WIDTHS) {
    const where = `${cast}, ${width} px, ${colorScheme}`;
    const dataset = file && testData(file);
    const isFull = FULL.includes(cast) && width < 1000;

    browserTest(`every mark is a target of its own: ${where}`, { width, height: 1000, colorScheme }, async (context) => {
      await openMap(context, { dataset });
      const marks = await marksOnScreen(context.page);
      assert.equal(marks.nodes.length, (dataset ? JSON.parse(dataset).countries : ["BLR", "KOR", "PRK", "RUS"]).length);
      const missed = isFull ? missedInPart : missedTie;
      assert.deepEqual([...marks.ties.flatMap(missed), ...marks.nodes.flatMap(missedNode)], []);
      assert.deepEqual(collisions(marks), []);
    });
  }
}

/** What a pointer meets too often in place of `tie`. */
function missedTie({ id, probes, badge }) {
  const times = (mark) => probes.filter(({ hit }) => hit === mark).length;
  const problems = [];
  if (times(id) < 22) problems.push(`${id}: ${times(id)} of ${probes.length}`);
  const others = new Set(probes.map(({ hit }) => hit).filter((hit) => hit !== id && hit?.includes("-")));
  for (const other of others) if (times(other) > 2) problems.push(`${id}: ${times(other)} times ${other}`);
  return [...problems, ...missedBadge({ id, badge })];
}

/** Where a pointer meets nothing on a tie that others may cover, and whether too much is covered. */
function missedInPart({ id, probes, badge }) {
  const nothing = probes.filter(({ hit }) => hit === null);
  const own = probes.filter(({ hit }) => hit === id);
  const problems = nothing.map(({ x, y }) => `${id} is not met at ${x}, ${y}`);
  if (own.length < probes.length / 4) problems.push(`${id}: ${own.length} of ${probes.length}`);
  return [...problems, ...missedBadge({ id, badge })];
}

function missedBadge({ id, badge }) {
  const others = badge ? badge.probes.filter(({ hit }) => hit !== id) : [];
  return others.map(({ hit }) => `${id}: its badge is under ${hit}`);
}

/** What a pointer meets in place of a capital. */
function missedNode({ id, probes }) {
  return probes.filter(({ hit }) => hit !== id).map(({ hit }) => `${id} is under ${hit}`);
}

/** Which marks and names overlap, or reach out of the map. */
function collisions({ frame, ties, nodes, labels }) {
  const marks = [
    ...nodes.map(({ id, box }) => ({ name: `node ${id}`, box })),
    // Their boxes are anti-aliased, and taller than any of their letters.
    ...labels.map(({ id, box }) => ({ name: `label ${id}`, box: shrunk(box, 1) })),
    ...ties.filter(({ badge }) => badge).map(({ id, badge }) => ({ name: `badge ${id}`, box: badge.box })),
  ];
  const pairs = marks.flatMap((one, at) => marks.slice(at + 1).map((other) => [one, other]));
  const overlaps = pairs.filter(([one, other]) => overlap(one.box, other.box)).map(([one, other]) => `${one.name} on ${other.name}`);
  const all = [...marks, ...ties.map(({ id, box }) => ({ name: `tie ${id}`, box }))];
  return [...overlaps, ...all.filter(({ box }) => !within(frame, box)).map(({ name }) => `${name} reaches out`)];
}

for (const width of WIDTHS) {
  browserTest(`a click anywhere on a tie selects it, once: ${width} px`, { width, height: 1000 }, async (context) => {
    await openMap(context);
    await clickTies(context, await marksOnScreen(context.page));
  });
}

for (const cast of ["pacific", "europe", "pair", "arctic", "four-in-one"]) {
  browserTest(`a click anywhere on a tie selects it, once: ${cast}`, { width: 1440, height: 1000 }, async (context) => {
    await openMap(context, { dataset: testData(`casts/${cast}.json`) });
    await clickTies(context, await marksOnScreen(context.page));
  });
}

/** Clicks three points on each line, one beside it, and its badge. */
async function clickTies({ page, event, events }, { ties }) {
  const clicks = [];
  for (const { id, trace, beside, badge } of ties) {
    const others = ties.filter((tie) => tie.id !== id).flatMap((tie) => tie.trace);
    const alone = trace.filter((point) => distanceTo(others, point) > 6);
    const free = beside.filter((point) => point.hit === null && distanceTo(trace, point) > 7.5 && distanceTo(others, point) > 10);
    assert.ok(alone.length > 0 && free.length > 0, `${id} stands nowhere alone`);
    const points = [1, 3, 5].map((sixths) => alone[Math.floor((alone.length * sixths) / 6)]);
    for (const point of [...points, free[free.length >> 1], badge]) clicks.push({ id, point });
  }
  for (const [at, { id, point }] of clicks.entries()) {
    await page.mouse.click(point.x, point.y);
    const { select, type } = await event("diplo-select", at + 1);
    assert.deepEqual([select, type], [id, "tie"], `a click at ${point.x}, ${point.y}`);
    await show(page, "");
  }
  assert.equal((await events("diplo-select")).length, clicks.length);
}

browserTest("a click on a capital and on its name selects the country", {}, async (context) => {
  const { page, event } = context;
  await openMap(context);
  const { nodes, labels } = await marksOnScreen(page);
  assert.equal(labels.length, 4);
  for (const [at, { id, x, y }] of [...nodes, ...labels].entries()) {
    await page.mouse.click(x, y);
    const { select, type, events } = await event("diplo-select", at + 1);
    assert.deepEqual([select, type, events.length], [id, "country", id === "KOR" ? 3 : 7]);
    await show(page, "");
  }
});

browserTest("a click without coordinates selects what received it", { width: 320 }, async (context) => {
  const { page, event } = context;
  await openMap(context);
  const ids = await page.locator("[data-tie], [data-country]").evaluateAll((marks) => marks.map(({ dataset }) => dataset.tie ?? dataset.country));
  assert.equal(ids.length, 10);
  for (const [at, id] of ids.entries()) {
    await page.locator(`[data-tie="${id}"], [data-country="${id}"]`).dispatchEvent("click", { bubbles: true, composed: true });
    assert.equal((await event("diplo-select", at + 1)).select, id);
  }
});

for (const [name, then, expected] of [
  ["is answered when what says what it means is there", undefined, "RUS"],
  ["is not, if another has been answered since", "BLR-PRK", "BLR-PRK"],
]) {
  browserTest(`an early press beside the marks ${name}`, {}, async ({ page, open, serve, ready }) => {
    const letGo = await hold(page, "**/diplomap_explore_bg.wasm");
    await open(serve({ html: pageWithMap("") }));
    await ready();
    // What stands on top there is land, so no corridor is.
    const land = await page.evaluate(() => {
      const root = document.querySelector("diplo-map").shadowRoot;
      const { left, top, width, height } = root.querySelector("svg.map").getBoundingClientRect();
      for (let at = 0; at < 10_000; at++) {
        const [x, y] = [left + (width * (at % 100)) / 100, top + (height * Math.floor(at / 100)) / 100];
        if (root.elementFromPoint(x, y)?.matches("[data-land=RUS]")) return [x, y];
      }
    });
    await page.mouse.click(...land);
    assert.equal(await page.evaluate(() => document.querySelector("diplo-map").select), "");
    if (then) await page.locator(`[data-tie="${then}"] .badge`).click();
    letGo();
    await whole(page);
    await untilSelected(page, expected);
  });
}
