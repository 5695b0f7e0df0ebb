/**
 * Moving the map and the page by fingers, on a phone.
 */

import assert from "node:assert/strict";
import { browserTest } from "./harness.mjs";
import { distanceTo, marksOnScreen } from "./harness/geometry.mjs";
import { selected, show, untilSelected } from "./harness/map.mjs";
import { boxOf, close, goTo, hint, openMoving, scrolled, sea, sheet, untilTold } from "./harness/moving.mjs";

const PHONE = { width: 360, height: 640, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };

/** How far around its middle a finger reaches, in pixels. */
const FINGER_PX = 28;

/** Fingers on the page: each call puts them, moves them or lifts them, as `[x, y]` each. */
async function fingersOn({ page, context }) {
  const devtools = await context.newCDPSession(page);
  const points = (places) => places.map(([x, y], id) => ({ x, y, id }));
  return async (type, ...places) => {
    await devtools.send("Input.dispatchTouchEvent", { type, touchPoints: points(places) });
    await page.waitForTimeout(20);
  };
}

browserTest("one finger scrolls the page, and on a map that is moved it says what two do", PHONE, async (context) => {
  const { page } = context;
  await openMoving(context);
  const touch = await fingersOn(context);
  const { x, y } = await boxOf(page, "svg.map");
  const swipe = async () => {
    await touch("touchStart", [x, y + 100]);
    for (let step = 1; step <= 10; step++) await touch("touchMove", [x, y + 100 - 12 * step]);
    await touch("touchEnd");
  };
  await swipe();
  await page.waitForFunction(() => scrollY > 60);
  assert.equal(await hint(page).count(), 0);
  assert.equal((await sheet(page)).scale, 1);
  await page.evaluate(() => scrollTo(0, 0));
  await goTo(page, "80,50,3");
  const before = await sheet(page);
  await swipe();
  await hint(page).waitFor();
  assert.equal(await hint(page).textContent(), "Two fingers move the map");
  await page.waitForFunction(() => scrollY > 60);
  assert.deepEqual(await sheet(page), before);
});

browserTest("two fingers move the map and make it larger, and the page stays", PHONE, async (context) => {
  const { page, events } = context;
  await openMoving(context);
  const touch = await fingersOn(context);
  const { x, y } = await boxOf(page, "svg.map");
  await touch("touchStart", [x - 30, y], [x + 30, y]);
  for (let step = 1; step <= 10; step++) await touch("touchMove", [x - 30 - 6 * step, y], [x + 30 + 6 * step, y]);
  const pinched = await sheet(page);
  close(pinched.scale, 3, 0.15, "three times as far apart");
  for (let step = 1; step <= 10; step++) await touch("touchMove", [x - 90 + 4 * step, y + 5 * step], [x + 90 + 4 * step, y + 5 * step]);
  const moved = await sheet(page);
  close(moved.scale, pinched.scale, 0.05, "as large as before");
  close(moved.x - pinched.x, 40, 6, "across");
  close(moved.y - pinched.y, 50, 6, "down");
  await touch("touchEnd");
  await page.waitForFunction(() => document.querySelector("diplo-map").state.at);
  assert.equal(await scrolled(page), 0);
  assert.equal((await events("diplo-select")).length, 0);
  assert.equal(await page.evaluate(() => visualViewport.scale), 1);
});

browserTest("a tap selects what a pointer would name, and a double tap comes nearer", PHONE, async (context) => {
  const { page } = context;
  await openMoving(context);
  for (const id of ["BLR", "RUS"]) {
    const { x, y } = await boxOf(page, `[data-country=${id}] .mark`);
    await page.touchscreen.tap(x, y);
    await untilSelected(page, id);
  }
  const badge = await boxOf(page, "[data-tie=BLR-PRK] .badge");
  await page.touchscreen.tap(badge.x, badge.y);
  await untilSelected(page, "BLR-PRK");
  await page.evaluate(() => scrollTo(0, 0));
  const touch = await fingersOn(context);
  const { x, y } = await sea(page);
  for (let tap = 0; tap < 2; tap++) {
    await touch("touchStart", [x, y]);
    await touch("touchEnd");
  }
  await untilTold(page, (zoom) => zoom === 2);
});

browserTest("a tap selects what hover names, on lines, beside them, on land and at sea", PHONE, async (context) => {
  const { page } = context;
  await openMoving(context);
  const { ties, nodes, labels, frame } = await marksOnScreen(page);
  const beside = ties.flatMap((tie) => tie.beside.filter((_, at) => at % 9 === 4));
  const along = ties.flatMap((tie) => tie.probes.filter((_, at) => at % 8 === 3));
  const around = [0.1, 0.3, 0.5, 0.7, 0.9].flatMap((across) =>
    [0.15, 0.4, 0.85].map((down) => ({ x: frame.left + across * (frame.right - frame.left), y: frame.top + down * (frame.bottom - frame.top) })),
  );
  const named = () =>
    page.evaluate(() => {
      const mark = document.querySelector("diplo-map").shadowRoot.querySelector("svg .highlighted")?.closest("[data-tie], [data-country]");
      return mark ? (mark.dataset.tie ?? mark.dataset.country) : null;
    });
  const met = new Set();
  // Of a finger, which is wide, the browser thinks that it means a mark beside it.
  const marks = [...nodes, ...ties.flatMap(({ badge }) => badge ?? [])];
  const isFree = (point) => distanceTo(marks, point) > FINGER_PX;
  for (const { x, y } of [...nodes, ...labels, ...[...along, ...beside, ...around].filter(isFree)]) {
    if (x < frame.left + 1 || x > frame.right - 1 || y < frame.top + 1 || y > frame.bottom - 1) continue;
    await show(page, "");
    await page.mouse.move(x, y);
    const hovered = await named();
    await page.mouse.move(frame.left + 1, frame.bottom + 40);
    await page.touchscreen.tap(x, y);
    await page.evaluate(() => new Promise((go) => requestAnimationFrame(() => setTimeout(go))));
    assert.equal((await selected(page)) || null, hovered, `at ${x}, ${y}`);
    met.add(hovered);
  }
  for (const id of ["BLR", "KOR", "PRK", "RUS", null, "BLR-PRK", "PRK-RUS"]) assert.ok(met.has(id), `${id} was met nowhere`);
});
