/**
 * What stays as it is while the map moves, and what does not: marks, lenses, land, the frame.
 */

import assert from "node:assert/strict";
import { browserTest } from "./harness.mjs";
import { hold, pageWithMap, settled, show } from "./harness/map.mjs";
import { boxOf, close, goTo, openMoving, sheet, told, untilTold } from "./harness/moving.mjs";

browserTest("marks keep their size on the screen, and no outline is drawn anew while the map moves", {}, async (context) => {
  const { page } = context;
  await openMoving(context);
  const sizes = async () => {
    const [mark, label, count] = [
      await boxOf(page, "[data-country=BLR] .mark"),
      await boxOf(page, "[data-country=BLR] .label"),
      // Which ties have room for one may change.
      await boxOf(page, "[data-tie] .badge"),
    ];
    const widths = await page.locator("[data-tie] .stroke, .land path").evaluateAll((paths) =>
      paths.every((path) => getComputedStyle(path).vectorEffect === "non-scaling-stroke"),
    );
    return { mark: mark.width, label: label.height, count: count.width, widths };
  };
  const whole = await sizes();
  // All that changes on the sheet, land and marks, but for its own transform.
  await page.evaluate(() => {
    window.drawn = 0;
    new MutationObserver((all) => {
      window.drawn += all.filter(({ target, type }) => type === "childList" || !target.matches(".sheet")).length;
    }).observe(document.querySelector("diplo-map").shadowRoot.querySelector(".sheet"), { subtree: true, childList: true, attributes: true });
  });
  /** How much has been drawn since it was asked last. */
  const counted = () =>
    page.evaluate(() => {
      const { drawn } = window;
      window.drawn = 0;
      return drawn;
    });
  const at = await boxOf(page, "[data-country=BLR] .mark");
  await page.mouse.move(at.x + 3, at.y + 60);
  await page.keyboard.down("Control");
  for (let turn = 0; turn < 12; turn++) await page.mouse.wheel(0, -53);
  assert.ok((await sheet(page)).scale > 3.5);
  // While the hand is at it nothing but the sheet moves.
  assert.equal(await counted(), 0);
  await page.keyboard.up("Control");
  await untilTold(page, (zoom) => zoom > 3.5);
  await settled(page);
  assert.ok((await counted()) > 0, "what has settled is drawn anew");
  const near = await sizes();
  close(near.mark, whole.mark, 0.3, "the mark's width");
  close(near.label, whole.label, 1, "the label's height");
  close(near.count, whole.count, 0.3, "the badge's width");
  assert.ok(near.widths);
  const before = await sheet(page);
  await page.mouse.down();
  await page.mouse.move(at.x + 93, at.y + 120, { steps: 10 });
  assert.notEqual((await sheet(page)).x, before.x);
  assert.equal(await counted(), 0);
  await page.mouse.up();
});

browserTest("a lens dissolves when the map is near enough and comes back with the whole", {}, async (context) => {
  const { page } = context;
  await openMoving(context);
  const lenses = () => page.locator(".land .lens:not([display])").count();
  const distance = async () => {
    const [one, other] = [await boxOf(page, "[data-country=PRK] .mark"), await boxOf(page, "[data-country=KOR] .mark")];
    return Math.hypot(one.x - other.x, one.y - other.y);
  };
  assert.ok((await lenses()) > 0);
  await show(page, "KOR-PRK");
  await page.locator("[data-country=PRK]").focus();
  await page.keyboard.press("*");
  await untilTold(page, (zoom) => zoom > 3);
  await settled(page);
  assert.equal(await lenses(), 0);
  const map = await boxOf(page, "svg.map");
  for (const id of ["PRK", "KOR"]) {
    const { x, y } = await boxOf(page, `[data-country=${id}] .mark`);
    assert.ok(x > map.left && x < map.left + map.width && y > map.top && y < map.top + map.height, `${id} is at ${x}, ${y}`);
  }
  assert.ok((await distance()) > 60);
  await page.keyboard.press("0");
  await untilTold(page, (zoom) => zoom === 1);
  await settled(page);
  assert.ok((await lenses()) > 0);
  assert.deepEqual(await sheet(page), { scale: 1, x: 0, y: 0, still: 1 });
});

browserTest("to come nearer in a lens leads to what it shows, no smaller than in the lens", {}, async (context) => {
  const { page } = context;
  await openMoving(context);
  const look = async () => {
    const [one, other] = [await boxOf(page, "[data-country=PRK] .mark"), await boxOf(page, "[data-country=KOR] .mark")];
    return { one, apart: Math.hypot(one.x - other.x, one.y - other.y), lenses: await page.locator(".land .lens:not([display])").count() };
  };
  const before = await look();
  // A little nearer the lens grows with the map.
  await page.mouse.move(before.one.x, before.one.y);
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -45);
  await page.waitForTimeout(250);
  await settled(page);
  const larger = await look();
  assert.equal(larger.lenses, before.lenses);
  close(larger.apart, before.apart * Math.exp(45 * 0.0022), 1, "in the lens");
  await page.mouse.wheel(0, -100);
  await page.keyboard.up("Control");
  await untilTold(page, (zoom) => zoom > 5);
  await settled(page);
  const after = await look();
  assert.equal(after.lenses, 0);
  assert.ok(after.apart > before.apart, `${after.apart} px apart, and in the lens ${before.apart}`);
  close(after.one.x, larger.one.x, 1, "x under the pointer");
  close(after.one.y, larger.one.y, 1, "y under the pointer");
});

browserTest("another width shows the same place", {}, async (context) => {
  const { page } = context;
  await openMoving(context);
  await goTo(page, "37,55,4");
  for (const width of [600, 1200]) {
    await page.setViewportSize({ width, height: 700 });
    await page.waitForTimeout(300);
    await settled(page);
    const [map, { x, y }] = [await boxOf(page, "svg.map"), await boxOf(page, "[data-country=RUS] .mark")];
    close(x, map.x, 40, `x at ${width}`);
    close(y, map.y, 40, `y at ${width}`);
    assert.equal((await sheet(page)).scale, 4);
  }
  assert.deepEqual(await told(page), [37, 55, 4]);
});

browserTest("a map that was hidden when it was moved has the right size when it is shown", {}, async (context) => {
  const { page } = context;
  await openMoving(context);
  await page.evaluate(() => (document.querySelector("diplo-map").style.display = "none"));
  await page.evaluate(() => {
    const map = document.querySelector("diplo-map");
    map.state = { ...map.state, at: "37,55,4" };
  });
  await page.setViewportSize({ width: 640, height: 700 });
  await page.waitForTimeout(100);
  await page.evaluate(() => (document.querySelector("diplo-map").style.display = ""));
  await page.waitForTimeout(300);
  await settled(page);
  const [map, { x, y }] = [await boxOf(page, "svg.map"), await boxOf(page, "[data-country=RUS] .mark")];
  close(map.width, 640, 1, "the width");
  close(x, map.x, 30, "x");
  close(y, map.y, 30, "y");
  assert.equal((await sheet(page)).scale, 4);
});

browserTest("no outline of land is drawn anew by any zoom, and ties only where the lenses are others", {}, async (context) => {
  const { page } = context;
  await openMoving(context);
  await page.evaluate(() => {
    window.anew = [];
    const map = document.querySelector("diplo-map").shadowRoot.querySelector(".canvas");
    const isLand = (node) => node.matches?.(".land, .land *") || node.querySelector?.(".land");
    new MutationObserver((all) => {
      for (const { target, attributeName, addedNodes } of all) {
        if (attributeName === "d" && target.matches(".country, .line, .globe")) window.anew.push(target.getAttribute("class"));
        for (const node of [...addedNodes].filter(isLand)) window.anew.push(node.outerHTML.slice(0, 80));
      }
    }).observe(map, { subtree: true, childList: true, attributes: true, attributeFilter: ["d"] });
  });
  const drawn = () =>
    page.evaluate(() => {
      const root = document.querySelector("diplo-map").shadowRoot;
      const ties = [...root.querySelectorAll("[data-tie] .stroke")].map((path) => path.getAttribute("d"));
      return { lenses: root.querySelectorAll(".land .lens:not([display])").length, ties: ties.join() };
    });
  const lenses = [(await drawn()).lenses];
  assert.ok(lenses[0] > 0);
  // Ties may be drawn to more digits once they can be enlarged.
  await goTo(page, "126,38,1.01");
  let before = await drawn();
  const { x, y } = await boxOf(page, "svg.map");
  await page.mouse.move(x, y);
  const wheel = async (delta) => {
    await page.keyboard.down("Control");
    await page.mouse.wheel(0, delta);
    await page.keyboard.up("Control");
    await page.waitForTimeout(220);
    await settled(page);
  };
  for (let turn = 0; turn < 14; turn++) {
    await wheel(-70);
    const after = await drawn();
    if (after.lenses === before.lenses) assert.equal(after.ties, before.ties, `ties at ${await told(page)}`);
    else lenses.push(after.lenses);
    before = after;
  }
  assert.equal(lenses.at(-1), 0, `${lenses}`);
  await page.mouse.down();
  await page.mouse.move(x + 200, y + 60, { steps: 10 });
  await page.mouse.up();
  await page.waitForTimeout(220);
  // And back, until all lenses are there again.
  for (let turn = 0; turn < 16; turn++) await wheel(70);
  assert.equal((await drawn()).lenses, lenses[0]);
  assert.deepEqual(await page.evaluate(() => window.anew), []);
});

browserTest("detail outlines arrive where the coarse ones were", {}, async (context) => {
  const { page, open, serve, ready } = context;
  const letGo = await hold(page, "**/diplomap_detail.bin");
  await open(serve({ html: pageWithMap("") }));
  await ready();
  await page.locator("[part~=move]").waitFor();
  await goToBeforeDetail(page, "127,38,2.5");
  const look = () =>
    page.evaluate(() => {
      const root = document.querySelector("diplo-map").shadowRoot;
      const box = (element) => Object.values(element.getBoundingClientRect().toJSON());
      const lands = ["KOR", "PRK", "JPN", "CHN", "RUS"].map((id) => root.querySelector(`.land > [data-land=${id}]`));
      const { left, top, width, height } = root.querySelector("svg.map").getBoundingClientRect();
      const toSheet = lands[0].getScreenCTM().inverse();
      const grid = Array.from({ length: 60 * 40 }, (_, at) => new DOMPoint(left + (width * (at % 60)) / 60, top + (height * Math.floor(at / 60)) / 40));
      return {
        sheet: root.querySelector(".sheet").getAttribute("transform"),
        marks: [...root.querySelectorAll("[data-country] .mark, [data-tie] .stroke")].map(box),
        lands: grid.map((point) => lands.findIndex((land) => land.isPointInFill(point.matrixTransform(toSheet)))),
        length: lands[0].getAttribute("d").length,
      };
    });
  const coarse = await look();
  letGo();
  await page.waitForFunction((length) => document.querySelector("diplo-map").shadowRoot.querySelector(".land > [data-land=KOR]").getAttribute("d").length > length, coarse.length);
  const fine = await look();
  assert.deepEqual([fine.sheet, fine.marks], [coarse.sheet, coarse.marks]);
  // The coarse ones leave out an island here and a bay there.
  const same = fine.lands.filter((land, at) => land === coarse.lands[at]).length;
  assert.ok(same > 0.98 * fine.lands.length, `${same} of ${fine.lands.length} places are of the same land`);
  for (const land of [0, 1, 3]) assert.ok(coarse.lands.filter((at) => at === land).length > 10, `land ${land} is hardly in view`);
});

/** Sets where the map is while files are still on their way. */
async function goToBeforeDetail(page, at) {
  await page.evaluate((at) => (document.querySelector("diplo-map").state = { at }), at);
  await untilTold(page, (zoom) => zoom === 2.5);
  await page.waitForTimeout(250);
}

browserTest("a map that comes into a hidden tab is whole, and can be moved, once it is shown", { width: 800 }, async (context) => {
  const { page, open, serve, ready } = context;
  await open(serve({ html: pageWithMap("").replace("<main>", '<main style="display: none">') }));
  await ready();
  await page.waitForTimeout(500);
  await page.evaluate(() => (document.querySelector("main").style.display = ""));
  await page.locator("[part~=move]").waitFor();
  await settled(page);
  const map = await boxOf(page, "svg.map");
  close(map.width, 800, 1, "the width");
  assert.deepEqual(await sheet(page), { scale: 1, x: 0, y: 0, still: 1 });
  const at = await boxOf(page, "[data-country=PRK] .mark");
  await page.mouse.move(at.x, at.y);
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -250);
  await page.keyboard.up("Control");
  await untilTold(page, (zoom) => zoom > 1.7);
  const near = await boxOf(page, "[data-country=PRK] .mark");
  close(near.x, at.x, 1, "x under the pointer");
  close(near.y, at.y, 1, "y under the pointer");
});
