/**
 * Moving the map by wheel, mouse, keys and buttons, and by the page.
 *
 * By fingers: `moving-touch.test.mjs`; what stays as it is meanwhile: `moving-marks.test.mjs`.
 */

import assert from "node:assert/strict";
import { browserTest } from "./harness.mjs";
import { focused, selected, settled, show } from "./harness/map.mjs";
import { boxOf, close, goTo, hint, openMoving, scrolled, sea, sheet, told, untilTold } from "./harness/moving.mjs";

browserTest("the wheel scrolls the page and says how it would zoom", {}, async (context) => {
  const { page } = context;
  await openMoving(context);
  const { x, y } = await sea(page);
  await page.mouse.move(x, y);
  await page.mouse.wheel(0, 200);
  await hint(page).waitFor();
  assert.equal(await hint(page).textContent(), "Ctrl + wheel zooms the map");
  await page.waitForFunction(() => scrollY >= 190);
  assert.equal((await sheet(page)).scale, 1);
  // It is over the map, and goes by itself.
  const [shown, map] = [await boxOf(page, "[part~=move-hint]"), await boxOf(page, "svg.map")];
  assert.ok(shown.top >= map.top && shown.top + shown.height <= map.top + map.height);
  await hint(page).waitFor({ state: "detached" });
});

browserTest("Ctrl and the wheel zoom about the pointer, and the page stays", {}, async (context) => {
  const { page, events } = context;
  await openMoving(context);
  const { x, y, map } = await sea(page);
  const under = async () => {
    const { scale, x: tx, y: ty } = await sheet(page);
    return { x: (x - map.left - tx) / scale, y: (y - map.top - ty) / scale };
  };
  const before = await under();
  await page.mouse.move(x, y);
  await page.keyboard.down("Control");
  for (let turn = 0; turn < 3; turn++) await page.mouse.wheel(0, -240);
  await page.keyboard.up("Control");
  await page.waitForFunction(() => document.querySelector("diplo-map").state.at);
  assert.equal(await scrolled(page), 0);
  assert.equal(await hint(page).count(), 0);
  const { scale, still } = await sheet(page);
  assert.ok(scale > 3, `${scale}`);
  close(still, 1 / scale, 1e-4, "what is still");
  const after = await under();
  close(after.x, before.x, 0.5, "x under the pointer");
  close(after.y, before.y, 0.5, "y under the pointer");
  close((await told(page))[2], scale, 0.001, "the zoom that is told");
  // One gesture, one thing to tell.
  assert.equal((await events("diplo-change")).length, 1);
  assert.equal((await events("diplo-select")).length, 0);
});

browserTest("with the focus on the map the wheel alone zooms, and beyond the whole map the page scrolls", {}, async (context) => {
  const { page } = context;
  await openMoving(context);
  const { x, y } = await sea(page);
  await page.locator("[data-country=BLR]").focus();
  await page.mouse.move(x, y);
  await page.mouse.wheel(0, -300);
  await untilTold(page, (zoom) => zoom > 1.5);
  assert.equal(await scrolled(page), 0);
  for (let turn = 0; turn < 4; turn++) await page.mouse.wheel(0, 300);
  await untilTold(page, (zoom) => zoom === 1);
  assert.equal(await scrolled(page), 0);
  await page.waitForTimeout(500);
  await page.mouse.wheel(0, 300);
  await page.waitForFunction(() => scrollY > 200);
  assert.equal(await hint(page).count(), 0);
});

browserTest("a drag moves the map with the pointer and is no click", {}, async (context) => {
  const { page, events } = context;
  await openMoving(context);
  await goTo(page, "85,52,2");
  const before = await sheet(page);
  const from = await page.evaluate(() => {
    // On the line of a tie, where a click would select it.
    const root = document.querySelector("diplo-map").shadowRoot;
    const { left, top, width, height } = root.querySelector("svg.map").getBoundingClientRect();
    for (const path of root.querySelectorAll("[data-tie] .hit")) {
      for (let at = 0; at < 1; at += 0.01) {
        const { x, y } = path.getPointAtLength(path.getTotalLength() * at).matrixTransform(path.getScreenCTM());
        const isWithin = x > left + 150 && x < left + width - 150 && y > top + 120 && y < top + height - 120;
        if (isWithin && root.elementFromPoint(x, y)?.closest("[data-tie]")) return { x, y };
      }
    }
    return null;
  });
  assert.ok(from);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 40, from.y + 30, { steps: 8 });
  await page.mouse.move(from.x + 90, from.y + 60, { steps: 8 });
  await page.mouse.up();
  const after = await sheet(page);
  close(after.x - before.x, 90, 1, "across");
  close(after.y - before.y, 60, 1, "down");
  assert.equal(after.scale, before.scale);
  await page.waitForTimeout(300);
  assert.equal((await events("diplo-select")).length, 0);
  assert.equal((await events("diplo-change")).length, 1);
  // The next click is one again, even if the hand trembles.
  await page.mouse.move(from.x + 90, from.y + 60);
  await page.mouse.down();
  await page.mouse.move(from.x + 92, from.y + 61);
  await page.mouse.up();
  await page.waitForFunction(() => document.querySelector("diplo-map").getAttribute("select"));
});

browserTest("a button let go outside of the window drags no further", {}, async (context) => {
  const { page } = context;
  await openMoving(context);
  await goTo(page, "80,50,4");
  const { x, y } = await sea(page);
  const before = await sheet(page);
  // Such a hand is not heard of: only that the next movement has no button.
  await page.evaluate(([x, y]) => {
    const svg = document.querySelector("diplo-map").shadowRoot.querySelector("svg.map");
    const pointer = (type, dx, buttons) =>
      svg.dispatchEvent(
        new PointerEvent(type, { bubbles: true, composed: true, pointerId: 1, pointerType: "mouse", clientX: x + dx, clientY: y, buttons }),
      );
    pointer("pointerdown", 0, 1);
    pointer("pointermove", 100, 0);
    pointer("pointermove", 140, 1);
  }, [x, y]);
  assert.deepEqual(await sheet(page), before);
});

browserTest("keys zoom about the mark that has the focus, which stays in view wherever it goes", {}, async (context) => {
  const { page } = context;
  await openMoving(context);
  await page.locator("#before").focus();
  await page.keyboard.press("Tab");
  assert.equal(await focused(page), "BLR");
  // The second capital: the first is too near the edge of the map to stay where it is.
  await page.keyboard.press("ArrowRight");
  assert.equal(await focused(page), "RUS");
  const at = await boxOf(page, "[data-country=RUS] .mark");
  // It is in a lens, which is left for what it shows.
  const zooms = [1];
  for (const key of ["+", "=", "-", "+"]) {
    await page.keyboard.press(key);
    await page.waitForTimeout(250);
    zooms.push((await told(page))[2]);
  }
  assert.ok(zooms[1] > 4 && zooms[2] > zooms[1] && zooms[3] < zooms[2] && zooms[4] > zooms[3], `${zooms}`);
  close(zooms[3], zooms[2] / 2, 0.001, "half as near");
  await settled(page);
  const map = await boxOf(page, "svg.map");
  const near = await boxOf(page, "[data-country=RUS] .mark");
  close(near.x, at.x, 2, "x");
  close(near.y, at.y, 2, "y");
  for (const key of ["End", "Home", "ArrowRight", "ArrowRight"]) {
    await page.keyboard.press(key);
    await page.waitForTimeout(300);
    await settled(page);
    const { x, y } = await boxOf(page, `[data-country=${await focused(page)}] .mark`);
    assert.ok(x > map.left && x < map.left + map.width && y > map.top && y < map.top + map.height, `${key}: ${x}, ${y}`);
  }
  assert.equal((await told(page))[2], zooms[4]);
  await page.keyboard.press("0");
  await untilTold(page, (zoom) => zoom === 1);
  // Letters still jump.
  await page.keyboard.press("m");
  assert.ok(["BLR", "RUS"].includes(await focused(page)));
});

browserTest("the buttons move the map, keep the focus, and say when there is no further", {}, async (context) => {
  const { page } = context;
  await openMoving(context);
  const button = (name) => page.getByRole("button", { name, exact: true });
  for (const name of ["Zoom out", "Whole map"]) assert.equal(await button(name).getAttribute("aria-disabled"), "true");
  assert.equal(await button("Zoom to the selection").count(), 0);
  await button("Zoom in").focus();
  let zoom = 1;
  for (let press = 0; press < 9 && (await button("Zoom in").getAttribute("aria-disabled")) !== "true"; press++) {
    await page.keyboard.press("Enter");
    await page.waitForTimeout(250);
    const [, , now] = await told(page);
    assert.ok(now > zoom, `${now} after ${zoom}`);
    zoom = now;
  }
  assert.equal(await button("Zoom in").getAttribute("aria-disabled"), "true");
  assert.ok(await button("Zoom in").evaluate((element) => element.matches(":focus")));
  await button("Whole map").click();
  await untilTold(page, (zoom) => zoom === 1);
  assert.equal(await button("Zoom in").getAttribute("aria-disabled"), null);
  for (const box of await page.locator("[part~=move] button").evaluateAll((all) => all.map((each) => each.getBoundingClientRect().toJSON()))) {
    assert.ok(box.width >= 27.5 && box.height >= 27.5, `${box.width} × ${box.height}`);
  }
});

browserTest("what the reader selects comes into view on a map that has been moved", {}, async (context) => {
  const { page, events } = context;
  await openMoving(context);
  await show(page, "KOR-PRK");
  await page.waitForTimeout(250);
  assert.equal(await told(page), null);
  await show(page, "");
  await goTo(page, "27,54,6");
  await show(page, "BLR");
  await page.waitForTimeout(250);
  assert.deepEqual(await told(page), [27, 54, 6]);
  // The page can say where to look as well, and would hear of it as of the reader's doing.
  await show(page, "PRK");
  await page.waitForTimeout(250);
  assert.deepEqual(await told(page), [27, 54, 6]);
  assert.deepEqual(await events("diplo-change"), []);
  await show(page, "");
  await page.locator("[part~=panel] .tie-choice", { hasText: "South Korea and North Korea" }).click();
  await untilTold(page, (zoom) => zoom > 1 && zoom <= 6 && document.querySelector("diplo-map").state.at !== "27,54,6");
  await settled(page);
  const [map, { x, y }] = [await boxOf(page, "svg.map"), await boxOf(page, "[data-country=PRK] .mark")];
  assert.ok(x > map.left + 12 && x < map.left + map.width - 12 && y > map.top + 12 && y < map.top + map.height - 12, `${x}, ${y}`);
});

browserTest("a position that the page sets is the position that is told, and nothing is told back", {}, async (context) => {
  const { page, events } = context;
  await openMoving(context);
  for (const at of ["40.5,53.9,5", "126.9764,37.5655,8.125", "2.5,70.9,6.5"]) {
    await goTo(page, at);
    assert.deepEqual(await told(page), at.split(",").map(Number));
  }
  assert.deepEqual(await events("diplo-change"), []);
});

browserTest("where the page leads, the map goes, whatever is selected along with it", { reducedMotion: "no-preference" }, async (context) => {
  const { page, events } = context;
  await openMoving(context);
  for (const state of [{ select: "BLR", at: "27,54,6" }, { select: "PRK", at: "126,38,6" }, { select: "RUS", at: "127,37,7" }]) {
    await page.evaluate((state) => (document.querySelector("diplo-map").state = state), state);
    await page.waitForTimeout(1500);
    assert.deepEqual(await told(page), state.at.split(",").map(Number));
    close((await sheet(page)).scale, (await told(page))[2], 0.001, "the scale");
  }
  assert.deepEqual(await events("diplo-change"), []);
});

browserTest("a flight takes its time, and ends with the element", { reducedMotion: "no-preference" }, async (context) => {
  const { page } = context;
  await openMoving(context);
  const scales = await page.evaluate(async () => {
    const map = document.querySelector("diplo-map");
    const sheet = map.shadowRoot.querySelector(".sheet");
    const seen = [];
    map.state = { ...map.state, at: "127,38,6" };
    for (const end = performance.now() + 2500; performance.now() < end && !(seen.at(-1) > 5.999); ) {
      await new Promise((go) => requestAnimationFrame(go));
      seen.push(Number(sheet.getAttribute("transform")?.match(/scale\(([\d.]+)/)?.[1] ?? 1));
    }
    return seen;
  });
  close(scales.at(-1), 6, 0.001, "the end");
  assert.ok(new Set(scales).size > 5, `${scales}`);
  const late = await page.evaluate(async () => {
    const map = document.querySelector("diplo-map");
    const sheet = map.shadowRoot.querySelector(".sheet");
    map.state = { ...map.state, at: "27,53,2" };
    for (let frame = 0; frame < 4; frame++) await new Promise((go) => requestAnimationFrame(go));
    map.remove();
    await new Promise((go) => setTimeout(go));
    const left = sheet.getAttribute("transform");
    await new Promise((go) => setTimeout(go, 300));
    return [left, sheet.getAttribute("transform")];
  });
  assert.equal(late[0], late[1]);
});

browserTest("a double click comes nearer, with Shift it goes farther", {}, async (context) => {
  const { page } = context;
  await openMoving(context);
  const { x, y } = await sea(page);
  await page.mouse.dblclick(x, y);
  await untilTold(page, (zoom) => zoom === 2);
  await page.keyboard.down("Shift");
  await page.mouse.dblclick(x, y);
  await page.keyboard.up("Shift");
  await untilTold(page, (zoom) => zoom === 1);
});

for (const [select, ends] of [["BLR-PRK", ["BLR", "PRK"]], ["KOR", ["KOR"]], ["KOR-PRK", ["KOR", "PRK"]]]) {
  browserTest(`the button leads to what is selected: ${select}`, {}, async (context) => {
    const { page } = context;
    await openMoving(context);
    await show(page, select);
    await page.getByRole("button", { name: "Zoom to the selection" }).click();
    await page.waitForTimeout(250);
    await settled(page);
    const map = await boxOf(page, "svg.map");
    for (const id of ends) {
      const { x, y } = await boxOf(page, `[data-country=${id}] .mark`);
      assert.ok(Math.abs(x - map.x) < map.width / 2 && Math.abs(y - map.y) < map.height / 2, `${id} is in view`);
    }
    if (ends.length === 1 || select === "KOR-PRK") assert.ok((await sheet(page)).scale > 2);
  });
}

browserTest("the help that a key opens takes the focus, and Escape leads back to the mark", {}, async (context) => {
  const { page } = context;
  await openMoving(context);
  await show(page, "BLR");
  await page.locator("[data-country=BLR]").focus();
  await page.keyboard.press("?");
  const help = page.locator("[part~=help]");
  await help.waitFor();
  await page.waitForFunction(() => document.querySelector("diplo-map").shadowRoot.activeElement?.part.contains("help"));
  await page.keyboard.press("Escape");
  await help.waitFor({ state: "detached" });
  await page.waitForFunction(() => document.querySelector("diplo-map").shadowRoot.activeElement?.dataset.country === "BLR");
  assert.equal(await selected(page), "BLR");
});

browserTest("a notch of the wheel is a smooth step about the pointer", { reducedMotion: "no-preference" }, async (context) => {
  const { page } = context;
  await openMoving(context);
  const { x, y, map } = await sea(page);
  await page.mouse.move(x, y);
  await page.evaluate(() => {
    const sheet = document.querySelector("diplo-map").shadowRoot.querySelector(".sheet");
    window.seen = [];
    const look = () => {
      const { a, e, f } = sheet.transform.baseVal.consolidate()?.matrix ?? { a: 1, e: 0, f: 0 };
      window.seen.push([a, e, f]);
      requestAnimationFrame(look);
    };
    look();
  });
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -120);
  await page.waitForTimeout(60);
  await page.mouse.wheel(0, -120);
  await page.waitForTimeout(400);
  await page.keyboard.up("Control");
  const seen = await page.evaluate(() => window.seen);
  assert.ok(new Set(seen.map(([scale]) => scale)).size > 4, "many small steps");
  for (const [scale, left] of seen) close((x - map.left - left) / scale, x - map.left, 1, "what is under the pointer");
  close(seen.at(-1)[0], Math.exp(240 * 0.0022), 0.02, "both notches count");
});

browserTest("a wheel that turns on and on is followed while it turns, and to the end", { reducedMotion: "no-preference" }, async (context) => {
  const { page } = context;
  await openMoving(context);
  const { x, y } = await sea(page);
  // A notch a frame, then a trackpad's last small steps.
  const scales = await page.evaluate(
    async ([clientX, clientY]) => {
      const root = document.querySelector("diplo-map").shadowRoot;
      const scale = () => root.querySelector(".sheet").transform.baseVal.consolidate()?.matrix.a ?? 1;
      const turn = (deltaY) => root.querySelector("svg.map").dispatchEvent(new WheelEvent("wheel", { deltaY, clientX, clientY, ctrlKey: deltaY < -40, metaKey: true, bubbles: true, cancelable: true, composed: true }));
      const seen = [];
      for (let notch = 0; notch < 10; notch++) {
        turn(-48);
        await new Promise(requestAnimationFrame);
        seen.push(scale());
      }
      turn(-4);
      await new Promise(requestAnimationFrame);
      seen.push(scale());
      return seen;
    },
    [x, y],
  );
  for (let at = 2; at < 10; at++) assert.ok(scales[at] > scales[at - 1], `frame ${at}: ${scales}`);
  assert.ok(scales[9] > Math.exp(5 * 48 * 0.0022), `${scales}`);
  close(scales[10], Math.exp(484 * 0.0022), 0.03, "all of it");
});

browserTest("the help opens by key and by button, and Escape leaves it before the selection", {}, async (context) => {
  const { page } = context;
  await openMoving(context);
  await show(page, "BLR");
  const help = page.locator("[part~=help]");
  const button = page.getByRole("button", { name: "Keys and gestures" });
  await button.click();
  await help.waitFor();
  assert.equal(await button.getAttribute("aria-expanded"), "true");
  assert.ok((await help.locator("dt").count()) >= 9);
  await page.keyboard.press("Escape");
  await help.waitFor({ state: "detached" });
  assert.equal(await selected(page), "BLR");
  assert.ok(await button.evaluate((element) => element.matches(":focus")));
  await page.locator("[data-country=BLR]").focus();
  await page.keyboard.press("?");
  await help.waitFor();
  await page.keyboard.press("?");
  await help.waitFor({ state: "detached" });
});

browserTest("a pinch on a trackpad zooms in small steps about the pointer", {}, async (context) => {
  const { page } = context;
  await openMoving(context);
  const { x, y, map } = await sea(page);
  const place = ({ scale, x: tx, y: ty }) => [(x - map.left - tx) / scale, (y - map.top - ty) / scale];
  const before = place(await sheet(page));
  await page.mouse.move(x, y);
  await page.keyboard.down("Control");
  const scales = [];
  for (let step = 0; step < 20; step++) {
    await page.mouse.wheel(0, -5);
    scales.push((await sheet(page)).scale);
  }
  await page.keyboard.up("Control");
  for (const [at, scale] of scales.entries()) close(scale, Math.exp(0.05 * (at + 1)), 0.01, `after ${at + 1} steps`);
  const after = place(await sheet(page));
  close(after[0], before[0], 0.5, "x under the fingers");
  close(after[1], before[1], 0.5, "y under the fingers");
  assert.equal(await scrolled(page), 0);
});

browserTest("wherever it is moved to, the map fills its frame", {}, async (context) => {
  const { page } = context;
  await openMoving(context);
  await goTo(page, "80,50,2");
  const { x, y, map } = await sea(page);
  for (const [dx, dy] of [[900, 0], [-900, 0], [0, 600], [0, -600], [900, 600]]) {
    for (let drag = 0; drag < 3; drag++) {
      await page.mouse.move(map.x, map.y);
      await page.mouse.down();
      await page.mouse.move(map.x + dx / 2, map.y + dy / 2, { steps: 3 });
      await page.mouse.move(map.x + dx, map.y + dy, { steps: 3 });
      await page.mouse.up();
    }
    const { scale, x: tx, y: ty } = await sheet(page);
    const [free, edge] = [map.width * (scale - 1), map.height * (scale - 1)];
    assert.ok(tx <= 0.01 && tx >= -free - 0.01 && ty <= 0.01 && ty >= -edge - 0.01, `${tx}, ${ty} after ${dx}, ${dy}`);
    if (dx !== 0) close(tx, dx > 0 ? 0 : -free, 0.1, `the edge after ${dx}`);
    if (dy !== 0) close(ty, dy > 0 ? 0 : -edge, 0.1, `the edge after ${dy}`);
  }
  await page.mouse.move(x, y);
  await page.keyboard.down("Control");
  for (let turn = 0; turn < 12; turn++) await page.mouse.wheel(0, 400);
  await page.keyboard.up("Control");
  assert.deepEqual(await sheet(page), { scale: 1, x: 0, y: 0, still: 1 });
});

browserTest("a map that was taken hold of is zoomed by the wheel alone, and moved aside", {}, async (context) => {
  const { page } = context;
  await openMoving(context);
  const { x, y } = await sea(page);
  await page.mouse.click(x, y);
  await page.mouse.wheel(0, -400);
  await untilTold(page, (zoom) => zoom > 1.5);
  assert.equal(await scrolled(page), 0);
  const before = await sheet(page);
  await page.mouse.wheel(-60, 0);
  await page.waitForTimeout(250);
  const after = await sheet(page);
  close(after.scale, before.scale, 1e-3, "scale");
  close(after.x, before.x + 60, 1, "x");
  await page.keyboard.down("Shift");
  await page.mouse.wheel(0, 60);
  await page.keyboard.up("Shift");
  await page.waitForTimeout(250);
  close((await sheet(page)).x, before.x, 1, "x");
});

browserTest("Shift and the arrows move an enlarged map", {}, async (context) => {
  const { page } = context;
  await openMoving(context);
  await goTo(page, "100,50,4");
  await page.locator("[data-country=RUS]").focus();
  await page.waitForTimeout(250);
  const [at, map, before] = [await focused(page), await boxOf(page, "svg.map"), await sheet(page)];
  await page.keyboard.press("Shift+ArrowRight");
  await page.waitForTimeout(250);
  const after = await sheet(page);
  close(after.x, before.x - map.width / 4, 1, "x");
  close(after.y, before.y, 1, "y");
  await page.keyboard.press("Shift+ArrowDown");
  await page.waitForTimeout(250);
  close((await sheet(page)).y, before.y - map.height / 4, 1, "y");
  assert.deepEqual(await focused(page), at);
});

for (const [what, change] of [
  ["its room", (map) => (map.style.width = "880px")],
  ["its language", (map) => (map.lang = "ru")],
]) {
  browserTest(`a zoom goes on when the map changes ${what}`, { reducedMotion: "no-preference" }, async (context) => {
    const { page } = context;
    await openMoving(context, 'src="/data/four-capitals-since-1948.json"');
    await page.locator("[part~=move] button").first().click();
    await page.waitForTimeout(60);
    await page.locator("diplo-map").evaluate(change);
    await untilTold(page, (zoom) => zoom > 1.9);
    close((await sheet(page)).scale, 2, 0.05, "scale");
  });
}
