/**
 * Exploring by chance, with real gestures: whatever a reader does in whatever order, all that is
 * counted on the screen agrees with what is exported, and Back brings back every moment before.
 *
 * The same on the state alone, with plain recounts of the filters, is in `tests/exploration.rs`.
 */

import assert from "node:assert/strict";
import { browserTest } from "./harness.mjs";
import { disagreements } from "./harness/agreement.mjs";
import { eventDetail } from "./harness/events.mjs";
import { pageWithMap, settled } from "./harness/map.mjs";
import { wanderer } from "./harness/wanderer.mjs";

const DATASETS = { "the built-in dataset": "", "the long dataset": 'src="/data/four-capitals-since-1948.json"' };

/** As many sequences as a page is good for within the time of a test. */
const SEQUENCES = 5;
const PAGES = 5;

/** How often, and after how many milliseconds, what disagrees is looked at again. */
const PATIENCE = 5;
const FRAME_MS = 40;

/** The state that the element tells, and the place in the history that it has. */
const moment = (page) =>
  page.evaluate(() => ({ state: document.querySelector("diplo-map").state, place: navigation.currentEntry.index }));

for (let round = 0; round < PAGES; round++) {
  for (const [at, [name, src]] of Object.entries(DATASETS).entries()) {
    const first = 1 + (2 * round + at) * SEQUENCES;

    browserTest(`all counts agree whatever is done, and Back undoes it: ${name}, from seed ${first} on`, {}, async (context) => {
      const { page, open, serve, ready } = context;
      const other = await context.context.newPage();
      await other.goto(context.origin + serve({ html: pageWithMap(src) }));
      await eventDetail(other, "diplo-ready");
      await page.bringToFront();
      await open(serve({ html: pageWithMap(`hash ${src}`) }));
      const { events } = await ready();
      await page.locator("[part~=time]").waitFor();
      await settled(page);
      for (let seed = first; seed < first + SEQUENCES; seed++) await wander(page, seed, () => disagreements(page, other, events));
    });
  }
}

/** Does by chance what `seed` says, asks for `disagreements` after each step, and goes back to the start. */
async function wander(page, seed, disagreements) {
  const said = [];
  const fail = (problem) => assert.fail(`seed ${seed}: ${problem}\n  ${said.join("\n  ")}`);
  const check = async () => {
    let found = await disagreements();
    // A frame may have to pass until all is drawn.
    for (let patience = 0; found.length > 0 && patience < PATIENCE; patience++) {
      await page.waitForTimeout(FRAME_MS);
      found = await disagreements();
    }
    if (found.length > 0) fail(found.join("; "));
  };
  const start = await moment(page);
  const entries = [start.state];
  const walk = wanderer(page, seed);
  const steps = 6 + (seed % 5);
  for (let step = 0; step < steps; step++) {
    const { deed, isGoingOn } = await walk();
    said.push(deed);
    await check();
    const { state, place } = await moment(page);
    const before = entries.at(-1);
    const depth = place - start.place + 1;
    if (depth === entries.length + 1) {
      entries.push(state);
      // One step for Back each; but what is typed at one go and what brings itself into view is no step of its own.
    } else if (depth !== entries.length) {
      fail(`${depth - entries.length} entries more in the history`);
    } else {
      if (!isGoingOn) assert.deepEqual({ ...state, at: null }, { ...before, at: null }, `seed ${seed}: ${deed} is no step`);
      entries[entries.length - 1] = state;
    }
  }
  for (entries.pop(); entries.length > 0; ) {
    await page.evaluate(async () => {
      const gone = new Promise((go) => addEventListener("popstate", go, { once: true }));
      history.back();
      await gone;
    });
    said.push("Back");
    await check();
    assert.deepEqual((await moment(page)).state, entries.pop(), `seed ${seed}: ${said.join(", ")}`);
  }
  assert.equal((await moment(page)).place, start.place);
}
