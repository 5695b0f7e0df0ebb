/**
 * That the widget fits where it is put, and that neither it nor the page
 * colours the other.
 */

import assert from "node:assert/strict";
import { browserTest } from "./harness.mjs";
import { amongCapitals } from "./harness/capitals.mjs";
import { openMap, pageWithMap, settled, show } from "./harness/map.mjs";

const boxOf = (page, selector) => page.locator(selector).first().boundingBox();

/** How far the page, and the widget in it, are wider than their room. */
const excess = (page) =>
  page.evaluate(() => {
    const widget = document.querySelector("diplo-map").shadowRoot.querySelector(".widget");
    const over = ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth;
    return { page: over(document.documentElement), widget: over(widget), panel: over(widget.querySelector("[part~=panel]")) };
  });
const NONE = { page: 0, widget: 0, panel: 0 };

for (const path of ["/index.html", "/examples/plain.html"]) {
  for (const width of [320, 768, 1440]) {
    browserTest(`nothing is wider than the page: ${path}, ${width} px`, { width, height: 800 }, async ({ page, open, ready }) => {
      await open(path);
      await ready();
      await settled(page);
      for (const select of ["", "PRK-RUS", "BLR", "arms-allegation"]) {
        await show(page, select);
        assert.deepEqual(await excess(page), NONE, select);
      }
      const [map, panel] = [await boxOf(page, "svg[part~=map]"), await boxOf(page, "[part~=panel]")];
      assert.ok(map.x >= 0 && map.x + map.width <= width);
      const isBeside = panel.x >= map.x + map.width - 1;
      const isBelow = panel.y >= map.y + map.height - 1;
      // The column of the plain page stays narrow on any screen.
      assert.deepEqual({ isBeside, isBelow }, path === "/index.html" && width === 1440 ? { isBeside: true, isBelow: false } : { isBeside: false, isBelow: true });
    });
  }
}

browserTest("a map and its panel can be used at 400 %", { width: 320, height: 256 }, async (context) => {
  const { page } = context;
  await openMap(context);
  await show(page, "KOR-RUS");
  assert.deepEqual(await excess(page), NONE);
  for (const selector of ["[data-tie=KOR-RUS] .badge", "[part~=panel] h2", "[data-event=arms-allegation] .status", "[part~=legend]"]) {
    await page.locator(selector).scrollIntoViewIfNeeded();
    const { x, y, width, height } = await boxOf(page, selector);
    assert.ok(x >= 0 && x + width <= 320, `${selector} is cut off`);
    assert.ok(y < 256 && y + height > 0, `${selector} cannot be seen`);
  }
});

browserTest("the rules of a page and of the map stay apart", { width: 1000 }, async ({ page, open, ready }) => {
  const looks = () =>
    page.evaluate(() => {
      const root = document.querySelector("diplo-map").shadowRoot;
      const style = (element, ...names) => names.map((name) => getComputedStyle(element)[name]);
      return {
        panel: style(root.querySelector(".panel"), "fontFamily", "textAlign", "letterSpacing", "color"),
        heading: style(root.querySelector("h2"), "fontVariant", "textTransform", "textIndent", "color", "textAlign"),
        paragraph: style(root.querySelector(".panel p"), "textIndent", "marginBottom"),
        button: style(root.querySelector(".choose"), "color", "textTransform"),
        list: style(root.querySelector(".panel ul"), "listStyleType"),
        tie: style(root.querySelector("[data-tie=BLR-PRK] [part~=tie]"), "stroke", "strokeWidth"),
        map: style(root.querySelector("svg[part~=map]"), "display"),
      };
    });
  await open("/");
  await ready();
  await show(page, "BLR-PRK");
  const ours = await looks();
  await open("/examples/plain.html");
  const theirs = () => page.evaluate(() => ["body", "h1", "p", "figcaption", "a"].map((name) => {
    const { fontFamily, fontSize, color, marginBottom, textAlign } = getComputedStyle(document.querySelector(name));
    return { name, fontFamily, fontSize, color, marginBottom, textAlign };
  }));
  await ready();
  assert.deepEqual(await looks(), ours);
  assert.match(ours.panel[0], /system-ui/);
  const before = await theirs();
  assert.match(before[0].fontFamily, /Georgia/);
  await page.locator("diplo-map").evaluate((map) => map.remove());
  assert.deepEqual(await theirs(), before);
});

browserTest("a map that was hidden is drawn at its size when it is shown", { width: 600 }, async ({ page, open, serve, ready }) => {
  const html = pageWithMap("hidden");
  await open(serve({ html }));
  await ready();
  const drawn = () =>
    page.evaluate(() => {
      const svg = document.querySelector("diplo-map").shadowRoot.querySelector("svg[part~=map]");
      return { across: svg.viewBox.baseVal.width, room: svg.parentElement.clientWidth };
    });
  assert.equal((await drawn()).room, 0);
  const untilDrawn = async (width) => {
    await page.waitForFunction((width) => document.querySelector("diplo-map").shadowRoot.querySelector("svg").viewBox.baseVal.width === width, width);
    assert.deepEqual(await drawn(), { across: width, room: width });
  };
  await page.evaluate(() => (document.querySelector("diplo-map").hidden = false));
  await untilDrawn(600);
  await page.evaluate(() => (document.querySelector("diplo-map").style.width = "400px"));
  await untilDrawn(400);
  await page.evaluate(() => (document.querySelector("main").style.display = "none"));
  await page.evaluate(() => (document.querySelector("diplo-map").style.width = "500px"));
  await page.evaluate(() => (document.querySelector("main").style.display = ""));
  await untilDrawn(500);
});

browserTest("with forced colours every mark takes the reader's own", { forcedColors: "active", colorScheme: "dark" }, async (context) => {
  const { page } = context;
  await openMap(context);
  for (const select of ["", "BLR-RUS", "BLR"]) {
    await show(page, select);
    const wrong = await page.evaluate(() => {
      const probe = document.body.appendChild(document.createElement("i"));
      const named = (colour) => {
        probe.style.color = colour;
        return getComputedStyle(probe).color;
      };
      const [ink, paper] = [named("CanvasText"), named("Canvas")];
      const root = document.querySelector("diplo-map").shadowRoot;
      const expected = [
        ["[part~=tie]", "stroke", ink],
        ["[part~=badge] .badge", "stroke", ink],
        ["[part~=label]", "fill", ink],
        ["[data-country]:not(.selected) .mark", "fill", ink],
        [".lens .rim", "stroke", ink],
        [".country", "fill", paper],
        [".globe", "fill", paper],
        ["[part~=badge] .badge", "fill", paper],
        ["[part~=badge] .count", "fill", ink],
        [".lifted .badge", "fill", ink],
        [".lifted .count", "fill", paper],
        [".node.selected .mark", "fill", named("Highlight")],
      ];
      probe.remove();
      return expected.flatMap(([selector, property, colour]) => {
        const found = new Set([...root.querySelectorAll(selector)].map((mark) => getComputedStyle(mark)[property]));
        return [...found].filter((other) => other !== colour).map((other) => `${selector} ${property}: ${other}, not ${colour}`);
      });
    });
    assert.deepEqual(wrong, [], select);
  }
});

browserTest("a page changes the looks by custom properties", {}, async (context) => {
  const { page } = context;
  await openMap(context, { attributes: 'style="--diplo-solid: rgb(1, 2, 3); --diplo-sea: rgb(4, 5, 6)"' });
  const colours = await page.evaluate(() => {
    const root = document.querySelector("diplo-map").shadowRoot;
    return [getComputedStyle(root.querySelector(".solid [part~=tie]")).stroke, getComputedStyle(root.querySelector(".globe")).fill];
  });
  assert.deepEqual(colours, ["rgb(1, 2, 3)", "rgb(4, 5, 6)"]);
});

browserTest("in the panel of an event that is disputed, each tie has the line that it has on the map", {}, async (context) => {
  const { page } = context;
  await openMap(context, { attributes: 'select="arms-allegation"' });
  const dashes = (selector) => page.locator(selector).evaluate((line) => getComputedStyle(line).strokeDasharray);
  for (const [id, name, isSolid] of [["PRK-RUS", "North Korea and Russia", true], ["KOR-PRK", "South Korea and North Korea", false]]) {
    const choice = page.locator("[part~=panel] .tie-choice", { hasText: name });
    const sample = await choice.locator("svg path").evaluate((line) => getComputedStyle(line).strokeDasharray);
    assert.equal(sample === "none", isSolid, `${id}: ${sample}`);
    assert.equal((await dashes(`[data-tie=${id}] [part~=tie]`)) === "none", isSolid, id);
  }
});

for (const lang of ["en", "ko", "ru", "be"]) {
  browserTest(`the kind of an event is not broken to make room for its date, in ${lang}`, { width: 320 }, async (context) => {
    const { page } = context;
    await openMap(context, { attributes: `select="arms-allegation" lang="${lang}"` });
    const kind = page.locator("[part~=panel] .meta .what").first();
    const lines = await kind.evaluate((what) => {
      const range = document.createRange();
      range.selectNodeContents(what);
      return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
    });
    assert.equal(lines, 1);
    const { x, width } = await page.locator("[part~=panel] .meta .date").first().boundingBox();
    assert.ok(x >= 0 && x + width <= 320);
  });
}

browserTest("no number in a badge is smaller than 12 px, whatever it is", {}, async (context) => {
  const { page } = context;
  await openMap(context, { dataset: amongCapitals({ countries: 3, ties: 2, events: 250 }) });
  assert.deepEqual(new Set(await page.locator("[data-tie] .count").allTextContents()), new Set(["125"]));
  const sizes = await page.locator(".count:is(svg *)").evaluateAll((texts) => texts.map((text) => parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a));
  assert.ok(sizes.length >= 3 && sizes.every((size) => size >= 11.99), sizes.join());
});
