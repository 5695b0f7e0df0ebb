/**
 * A crowd of ties: whether a pointer beside a line means it at every zoom, and whether every tie
 * can be had without a pointer.
 *
 * The layout's own answer is tested in Rust, on far more points; here it is what the mouse meets.
 */

import assert from "node:assert/strict";
import { browserTest } from "./harness.mjs";
import { amongCapitals } from "./harness/capitals.mjs";
import { focused, openMap, settled, untilFocused, untilSelected } from "./harness/map.mjs";

const COUNTRIES = 50;
const TIES = 300;

const dataset = () => amongCapitals({ countries: COUNTRIES, ties: TIES, events: TIES });

/** Where the map is looked at: the whole, and what is around some capitals, in full and in open parts. */
const PLACES = {
  1: [null],
  2: ["10,48", "100,20"],
  4: ["15,45", "105,5"],
  8: ["20,42", "37,10"],
};

/** How far beside a line the pointer is put, in pixels. */
const OFFSETS = [0, 4, -7, 10, -10];

/** So many ties are hovered in each view. */
const HOVERED = { 1: 60, 2: 25, 4: 25, 8: 18 };

/**
 * A point of each tie in view that is its own: on no other's line, and nearer to its line than to
 * any other by a margin that is sure, on no capital, name or badge.
 *
 * @param {import("playwright-core").Page} page
 * @returns {Promise<{id: string, x: number, y: number, offset: number}[]>}
 */
function ownPoints(page, offsets) {
  return page.evaluate((offsets) => {
    const [PIECES, EVEN_PX, MARGIN_PX] = [384, 0.5, 14];
    const root = document.querySelector("diplo-map").shadowRoot;
    const frame = root.querySelector("svg[part~=map]").getBoundingClientRect();
    const isInside = ({ x, y }) =>
      x > frame.left + MARGIN_PX && x < frame.right - MARGIN_PX && y > frame.top + MARGIN_PX && y < Math.min(frame.bottom, innerHeight) - MARGIN_PX;
    const traces = [...root.querySelectorAll("[data-tie]")].map((tie) => {
      const path = tie.querySelector(".stroke");
      const [matrix, length] = [path.getScreenCTM(), path.getTotalLength()];
      const points = Array.from({ length: PIECES + 1 }, (_, at) => {
        const { x, y } = path.getPointAtLength((length * at) / PIECES).matrixTransform(matrix);
        return { x, y };
      });
      const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
      const room = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
      // The line keeps its width at every zoom.
      return { id: tie.dataset.tie, points, room, half: parseFloat(path.getAttribute("stroke-width")) / 2 };
    });
    /** How far `point` is from a line, or infinity if that is more than `reach`. */
    const distance = ({ points, room: [left, top, right, bottom] }, { x, y }, reach) => {
      if (x < left - reach || x > right + reach || y < top - reach || y > bottom + reach) return Infinity;
      let least = Infinity;
      for (let at = 1; at < points.length; at++) {
        const [from, to] = [points[at - 1], points[at]];
        const [dx, dy] = [to.x - from.x, to.y - from.y];
        const along = Math.max(0, Math.min(1, ((x - from.x) * dx + (y - from.y) * dy) / (dx * dx + dy * dy || 1)));
        least = Math.min(least, Math.hypot(x - from.x - along * dx, y - from.y - along * dy));
      }
      return least;
    };
    const isBare = ({ x, y }) => !root.elementFromPoint(x, y)?.closest("[data-country], [part~=badge], .over *");
    const isOwn = (trace, point) => {
      const own = distance(trace, point, 12);
      return (
        own < 11.5 &&
        traces.every((other) => other === trace || distance(other, point, own + EVEN_PX) > Math.max(own, other.half) + EVEN_PX)
      );
    };
    return traces.flatMap((trace, number) => {
      const { points } = trace;
      // From the middle outwards, so that it is not always the same part of a line.
      for (let turn = 0; turn < PIECES; turn++) {
        const at = 1 + ((PIECES * (number % 7)) / 7 + turn * 5) % (PIECES - 1) | 0;
        const [from, to] = [points[at], points[at + 1]];
        const length = Math.hypot(to.x - from.x, to.y - from.y);
        const offset = offsets[(number + turn) % offsets.length];
        const point = { x: from.x - (offset * (to.y - from.y)) / length, y: from.y + (offset * (to.x - from.x)) / length };
        if (length > 0 && isInside(point) && isBare(point) && isOwn(trace, point)) return [{ id: trace.id, offset, ...point }];
      }
      return [];
    });
  }, offsets);
}

/** About `count` of all, evenly. */
function spread(all, count) {
  const step = Math.max(1, all.length / count);
  return all.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step));
}

/** The tie that the map shows as meant by the pointer. */
const meant = (page) =>
  page.evaluate(() => document.querySelector("diplo-map").shadowRoot.querySelector("[data-tie].highlighted")?.dataset.tie ?? null);

/** Sees whether the map is `id` by now, or in a moment. */
async function answers(page, ask, id) {
  for (let patience = 0; patience < 5; patience++) {
    if ((await ask(page)) === id) return true;
    await page.waitForTimeout(20);
  }
  return false;
}

for (const [zoom, places] of Object.entries(PLACES)) {
  browserTest(`beside a line the nearest tie of three hundred is meant, ${zoom} times enlarged`, { width: 1200, height: 1000 }, async (context) => {
    const { page } = context;
    await openMap(context, { dataset: dataset() });
    await page.locator("[part~=move]").waitFor();
    let tried = 0;
    const missed = [];
    for (const place of places) {
      await page.evaluate((at) => (document.querySelector("diplo-map").state = at ? { at } : {}), place && `${place},${zoom}`);
      await settled(page);
      await page.locator("svg[part~=map]").scrollIntoViewIfNeeded();
      const points = spread(await ownPoints(page, OFFSETS), HOVERED[zoom]);
      for (const { id, x, y, offset } of points) {
        await page.mouse.move(x, y);
        tried++;
        if (!(await answers(page, meant, id))) missed.push(`${id} at ${place}, ${offset} px beside: ${await meant(page)}`);
      }
      // Only the last one: an enlarged map then brings all of the tie into view.
      const { id, x, y } = points.at(-1);
      await page.mouse.click(x, y);
      await untilSelected(page, id);
    }
    assert.ok(tried >= 25, `${tried} points`);
    assert.ok(missed.length * 20 <= tried, `${missed.length} of ${tried}: ${missed.join("; ")}`);
  });
}

browserTest("every one of three hundred ties is in the table, and its name selects it", {}, async (context) => {
  const { page } = context;
  await openMap(context, { dataset: dataset() });
  const drawn = await page.locator("svg [data-tie]").evaluateAll((ties) => ties.map((tie) => tie.dataset.tie));
  assert.equal(drawn.length, TIES);
  await page.locator("button.view", { hasText: "Table" }).click();
  const rows = page.locator(".sheet-of.ties tbody tr");
  const more = page.locator(".sheet-of.ties + .more");
  for (await rows.first().waitFor(); (await more.count()) > 0; ) await more.click();
  const listed = await rows.evaluateAll((rows) => rows.map((row) => row.dataset.tie));
  assert.deepEqual(listed.toSorted(), drawn.toSorted());
  for (const id of listed) {
    await page.locator(`tr[data-tie="${id}"] th button`).focus();
    await page.keyboard.press("Enter");
    await untilSelected(page, id);
  }
});

browserTest("from every country keys lead round its ties, and so to all three hundred", {}, async (context) => {
  const { page } = context;
  await openMap(context, { dataset: dataset() });
  const ids = (name) => page.locator(`svg [data-${name}]`).evaluateAll((marks, name) => marks.map((mark) => mark.dataset[name]), name);
  const [countries, ties] = [await ids("country"), await ids("tie")];
  assert.deepEqual([countries.length, ties.length], [COUNTRIES, TIES]);
  const seen = new Set();
  for (const country of countries) {
    const own = ties.filter((tie) => tie.split("-").includes(country));
    if (own.length === 0) continue;
    await page.locator(`[data-country="${country}"]`).focus();
    await untilFocused(page, country);
    await page.keyboard.press("Enter");
    await untilSelected(page, country);
    await page.keyboard.press("Enter");
    await answers(page, async () => (await focused(page)) !== country, true);
    const round = [];
    for (let at = await focused(page); !round.includes(at); at = await focused(page)) {
      round.push(at);
      await page.keyboard.press("ArrowRight");
      // Of a country with one tie the focus stays.
      if (own.length > 1) await answers(page, async () => (await focused(page)) !== at, true);
    }
    assert.deepEqual(round.toSorted(), own.toSorted(), country);
    for (const tie of round) seen.add(tie);
    // Back at the first, it is selected; and out again.
    await page.keyboard.press("Enter");
    await untilSelected(page, round[0]);
    await page.keyboard.press("Escape");
    await untilFocused(page, country);
  }
  assert.equal(seen.size, TIES);
});
