/**
 * Every reader: enlarged, with wider text, from right to left, with long names, without motion,
 * in forced colours, on paper; and nobody has the page move under the eye.
 */

import assert from "node:assert/strict";
import { browserTest } from "./harness.mjs";
import { hold, openMap, pageWithMap, settled, show, whole } from "./harness/map.mjs";
import { set } from "./harness/states.mjs";

const VIEWS = ["map", "timeline", "table"];

/** Names that a line has no room for, in scripts that break words in their own ways. */
const LONG = JSON.stringify({
  diplomap: 1,
  title: "Außerordentliche Bevollmächtigtenverhandlungsprotokollaufzeichnungen",
  countries: [
    {
      id: "DEU",
      name: { en: "Bundesrepublikanischesüdostdeutschlandverwaltungsgemeinschaft" },
      capital: { name: { en: "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkstadt" }, lon: 13.4, lat: 52.5 },
    },
    {
      id: "BLR",
      name: { en: "Незвычайнапаўнамоцнапасольскаепрадстаўніцтва Рэспублікі Беларусь" },
      capital: { name: { en: "Вышэйшапаўнамоцнасталічнагарадскаядзяржаўнаяакругамінская" }, lon: 27.6, lat: 53.9 },
    },
    "POL",
  ],
  sources: [{ id: "s", title: "Quellenverzeichnisgesamtausgabenherausgebergemeinschaft", publisher: "Verlagsgruppenbeteiligungsgesellschaft" }],
  events: ["2020-01", "2021-03", "2022-05"].map((date, at) => ({
    id: `e${at}`,
    kind: ["agreement", "accusation", "statement"][at],
    date,
    title: "Freundschaftsbeziehungenvertragsunterzeichnungsfeierlichkeiten",
    parties: [{ country: "DEU" }, { country: at === 1 ? "POL" : "BLR" }],
    evidence: [{ source: "s", stance: "asserts" }],
  })),
});

/** Texts from right to left, in two scripts. */
const RIGHT_TO_LEFT = JSON.stringify({
  diplomap: 1,
  title: { ar: "عواصم ومعاهدات (1979)" },
  countries: [
    { id: "EGY", name: { ar: "مصر" }, capital: { name: { ar: "القاهرة" }, lon: 31.2, lat: 30 } },
    { id: "ISR", name: { he: "ישראל" }, capital: { name: { he: "ירושלים" }, lon: 35.2, lat: 31.8 } },
    { id: "JOR", name: { ar: "الأردن" }, capital: { name: { ar: "عمّان" }, lon: 35.9, lat: 31.9 } },
  ],
  sources: [{ id: "s", title: "معاهدة", publisher: "ناشر", language: "ar" }],
  events: [
    ["treaty", "1979-03-26", "EGY", { ar: "معاهدة السلام." }],
    ["second", "1994-10-26", "JOR", { he: "הסכם השלום." }],
  ].map(([id, date, country, title]) => ({
    id,
    kind: "agreement",
    date,
    title,
    parties: [{ country }, { country: "ISR" }],
    evidence: [{ source: "s", stance: "asserts" }],
  })),
});

/**
 * What does not fit where it is: texts and controls that are cut off, controls that lie on one
 * another, and how far the page is wider than its window.
 */
const misfits = (page) =>
  page.evaluate(() => {
    const root = document.querySelector("diplo-map").shadowRoot;
    const found = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth - clientWidth} px too wide`);
    const named = (element) => `${element.localName}.${element.getAttribute("class")} “${element.textContent.trim().slice(0, 24)}”`;
    const isShown = (element) => element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
    const isForVoices = (element) => element.closest(".spoken, .tip, option");
    for (const element of root.querySelectorAll(".widget *:not(svg *)")) {
      if (!isShown(element) || isForVoices(element)) continue;
      const { left, right, width } = element.getBoundingClientRect();
      if (width > 0 && (left < -0.5 || right > clientWidth + 0.5)) found.push(`${named(element)} is beyond the page: ${left}–${right}`);
      const { overflowX, overflowY } = getComputedStyle(element);
      const hides = (overflow) => overflow !== "visible" && overflow !== "auto" && overflow !== "scroll";
      if (element.matches("input, textarea, .canvas")) continue;
      if (element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0 && overflowX !== "visible") found.push(`${named(element)} is cut at its side`);
      if (hides(overflowY) && element.scrollHeight > element.clientHeight + 1) found.push(`${named(element)} is cut below`);
    }
    const controls = [...root.querySelectorAll(".bar :is(button, input), .under button, .time-head button, .choices-sheet :is(button, input)")].filter(isShown);
    const boxes = controls.map((control) => [control, control.getBoundingClientRect()]);
    for (const [at, [one, a]] of boxes.entries()) {
      for (const [other, b] of boxes.slice(at + 1)) {
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (across > 1.5 && down > 1.5) found.push(`${named(one)} and ${named(other)} overlap`);
      }
    }
    return [...new Set(found)];
  });

/** Looks for misfits in all views, with nothing and with something selected, and with all open. */
async function assertFits(context, select) {
  const { page, screenshot } = context;
  for (const view of VIEWS) {
    for (const selection of ["", ...select]) {
      await set(page, { view, select: selection });
      assert.deepEqual(await misfits(page), [], `${view} ${selection}`);
    }
    await page.locator("[part~=filter-button]").click();
    await page.locator("[part~=share-button]").click();
    await page.locator("[part~=share]").waitFor();
    assert.deepEqual(await misfits(page), [], `${view}, all open`);
    if (process.env.LOOK) await screenshot(`readers/${process.env.LOOK}-${page.viewportSize().width}-${view}`, { fullPage: true });
    await page.locator("[part~=filter-button]").click();
    await page.locator("[part~=share-button]").click();
  }
}

const FILTERED = 'from="2022-03" kinds="visit meeting statement"';

browserTest("nothing is cut off at 400 %", { width: 320, height: 256 }, async (context) => {
  await openMap(context, { attributes: FILTERED });
  await assertFits(context, ["BLR-PRK", "BLR", "ryzhenkov-visit-2024"]);
  // What scrolls within must not be higher than what is seen of it.
  const heights = await context.page.locator("[part~=table]").evaluate(({ clientHeight }) => [clientHeight, innerHeight]);
  assert.ok(heights[0] <= heights[1], heights.join(" of "));
});

for (const width of [320, 1000]) {
  browserTest(`nothing is cut off with wider text, ${width} px`, { width }, async (context) => {
    await openMap(context, { attributes: FILTERED });
    const before = await context.page.locator("[part~=panel] p").first().evaluate((text) => getComputedStyle(text).letterSpacing);
    // As an extension of a browser does it, to every element of every tree.
    await context.page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }");
      for (const tree of [document, document.querySelector("diplo-map").shadowRoot]) tree.adoptedStyleSheets.push(sheet);
    });
    const after = await context.page.locator("[part~=panel] p").first().evaluate((text) => getComputedStyle(text).letterSpacing);
    assert.notEqual(after, before);
    await assertFits(context, ["BLR-PRK", "ryzhenkov-visit-2024"]);
  });

  browserTest(`long names are not cut off, ${width} px`, { width }, async (context) => {
    await openMap(context, { dataset: LONG });
    await assertFits(context, ["BLR-DEU", "DEU", "e1"]);
  });
}

/** Turns the interface, as a translation to a language from right to left will. */
const mirror = (page) => page.evaluate(() => void (document.querySelector("diplo-map").shadowRoot.querySelector(".widget").dir = "rtl"));

const left = (page, selector) => page.locator(selector).first().evaluate((element) => element.getBoundingClientRect().left);

for (const width of [320, 1000]) {
  browserTest(`an interface from right to left is mirrored, the map is not, ${width} px`, { width }, async (context) => {
    const { page } = context;
    await openMap(context, { dataset: RIGHT_TO_LEFT });
    const marks = () => page.locator("[data-country] .label").evaluateAll((labels) => labels.map((label) => Math.round(label.getBoundingClientRect().left - label.closest("svg").getBoundingClientRect().left)));
    const before = await marks();
    await mirror(page);
    assert.deepEqual(await marks(), before);
    assert.ok((await left(page, ".view:first-child")) > (await left(page, ".view:last-child")), "bar");
    if (width === 1000) assert.ok((await left(page, "[part~=panel]")) < (await left(page, "svg[part~=map]")), "panel");
    await assertFits(context, ["EGY-ISR", "ISR", "treaty"]);
    await set(page, { view: "timeline" });
    assert.ok((await left(page, ".tick:first-child")) > (await left(page, ".tick:last-child")), "axis");
    assert.ok((await left(page, ".event-mark[data-event=treaty]")) > (await left(page, ".event-mark[data-event=second]")), "marks");
    // Keys lead where they point.
    await page.locator(".event-mark[data-event=second]").first().focus();
    await page.keyboard.press("ArrowRight");
    const back = await page.evaluate(() => document.querySelector("diplo-map").shadowRoot.activeElement.getBoundingClientRect().left);
    assert.ok(back > (await left(page, ".event-mark[data-event=second]")), "to the right");
    // The ends of the period stand where the bars are that they bound.
    const bars = await page.locator(".bar-piece").evaluateAll((pieces) => pieces.map((piece) => piece.getBoundingClientRect().left));
    assert.ok(bars[0] > bars[1], "bars");
  });
}

browserTest("texts from right to left have their direction in an interface that has another", {}, async (context) => {
  const { page } = context;
  await openMap(context, { dataset: RIGHT_TO_LEFT });
  const directions = async (selector) => page.locator(selector).evaluateAll((texts) => texts.map((text) => [text.lang, getComputedStyle(text).direction]));
  assert.deepEqual(await directions("[part~=panel] h2 [lang]"), [["ar", "rtl"]]);
  await show(page, "ISR-JOR");
  assert.deepEqual(await directions("[part~=panel] h4 [lang]"), [["he", "rtl"]]);
  for (const [view, selector] of [["timeline", ".event-mark .tip [lang]"], ["table", ".sheet-of.events .name [lang]"]]) {
    await set(page, { view });
    const found = await directions(selector);
    assert.ok(found.length > 0, view);
    assert.ok(found.every(([, direction]) => direction === "rtl"), `${view}: ${JSON.stringify(found)}`);
  }
});

browserTest("a text whose language nobody says runs as it is written", {}, async (context) => {
  const { page } = context;
  const plain = RIGHT_TO_LEFT.replaceAll(/\{"(ar|he)":("[^"]*")\}/g, "$2");
  await openMap(context, { dataset: plain });
  const heading = page.locator("[part~=panel] h2 span");
  assert.equal(await heading.getAttribute("dir"), "auto");
  assert.equal(await heading.evaluate((text) => getComputedStyle(text).direction), "rtl");
});

browserTest("what is said at a mark stays while the pointer is there, until Escape puts it away", {}, async (context) => {
  const { page } = context;
  await openMap(context);
  await page.locator("[data-tie=BLR-PRK] .badge").hover();
  await page.locator(".tooltip").waitFor();
  await page.keyboard.press("Escape");
  await page.locator(".tooltip").waitFor({ state: "detached" });
  await set(page, { view: "timeline" });
  const mark = page.locator(".event-mark").first();
  const isSaid = () => mark.locator(".tip").evaluate((tip) => getComputedStyle(tip).clipPath === "none");
  await mark.hover();
  assert.ok(await isSaid());
  await page.keyboard.press("Escape");
  await page.waitForTimeout(50);
  assert.ok(!(await isSaid()));
  await page.mouse.move(0, 0);
  await mark.hover();
  assert.ok(await isSaid());
});

browserTest("from right to left, keys and drags move the period the way they point", {}, async (context) => {
  const { page } = context;
  await openMap(context, { attributes: 'from="2023-06" to="2023-12"' });
  await mirror(page);
  const period = () => page.evaluate(() => [document.querySelector("diplo-map").from, document.querySelector("diplo-map").to]);
  const end = page.locator(".end.first");
  await end.focus();
  // Later is to the left.
  await page.keyboard.press("ArrowLeft");
  assert.deepEqual(await period(), ["2023-07", "2023-12"]);
  await page.keyboard.press("ArrowRight");
  assert.deepEqual(await period(), ["2023-06", "2023-12"]);
  const band = page.locator(".band");
  await band.scrollIntoViewIfNeeded();
  const { x, y, width, height } = await band.boundingBox();
  await page.mouse.move(x + width / 2, y + height / 3);
  await page.mouse.down();
  await page.mouse.move(x, y + height / 3, { steps: 6 });
  await page.mouse.up();
  const [from, to] = await period();
  assert.ok(from > "2023-06" && to > "2023-12", `${from} – ${to}`);
  assert.ok((await band.boundingBox()).x < x);
});

for (const reducedMotion of ["reduce", "no-preference"]) {
  browserTest(`zooming ${reducedMotion === "reduce" ? "jumps for who wants no motion" : "is a flight for anybody else"}`, { reducedMotion }, async (context) => {
    const { page } = context;
    await openMap(context);
    const steps = await page.evaluate(async () => {
      const root = document.querySelector("diplo-map").shadowRoot;
      const sheet = root.querySelector(".map > .sheet");
      const seen = new Set([sheet.getAttribute("transform")]);
      root.querySelector("[part~=move] button").click();
      for (let frames = 0; frames < 30; frames += 1) {
        await new Promise(requestAnimationFrame);
        seen.add(sheet.getAttribute("transform"));
      }
      return seen.size - 1;
    });
    if (reducedMotion === "reduce") assert.equal(steps, 1);
    else assert.ok(steps > 3, `${steps} steps`);
    const moving = await page.evaluate(() => {
      const root = document.querySelector("diplo-map").shadowRoot;
      return [...root.querySelectorAll("*")].flatMap((element) => {
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
        return transitionDuration === "0s" && animationName === "none" && scrollBehavior === "auto" ? [] : [element.outerHTML.slice(0, 80)];
      });
    });
    assert.deepEqual(moving, []);
  });
}

browserTest("with forced colours, kinds of lines, bars and marks are told apart by their form", { forcedColors: "active" }, async (context) => {
  const { page } = context;
  await openMap(context);
  const forms = (selectors, ...properties) =>
    page.evaluate(
      ([selectors, properties]) => {
        const root = document.querySelector("diplo-map").shadowRoot;
        return selectors.map((selector) => properties.map((property) => getComputedStyle(root.querySelector(selector))[property]).join(" "));
      },
      [selectors, properties],
    );
  const differ = (found) => assert.equal(new Set(found).size, found.length, found.join(" | "));
  differ(await forms([".solid .stroke", ".dashed .stroke", ".dotted .stroke"].map((kind) => `[data-tie]${kind}`), "strokeDasharray"));
  differ(await forms([".solid", ".dashed", ".dotted"].map((line) => `.bar-piece${line}`), "strokeDasharray"));
  differ(await forms([".view[aria-pressed=true]", ".view[aria-pressed=false]"], "backgroundColor"));
  differ(await forms([".bars"], "borderBottomColor").then(([line]) => [line, "rgb(255, 255, 255)"]));
  await set(page, { view: "timeline" });
  differ(await forms([".event-mark.solid .shape", ".event-mark.dashed .shape", ".event-mark.dotted .shape"], "borderTopStyle"));
});

browserTest("on paper are the map, the filter, the panel and the notes, and nothing to press", { width: 1000 }, async (context) => {
  const { page, screenshot } = context;
  await openMap(context, { attributes: 'kinds="visit meeting statement" select="BLR-PRK"' });
  await page.emulateMedia({ media: "print" });
  for (const view of VIEWS) {
    await set(page, { view });
    const shown = async (selector) => page.locator(selector).evaluateAll((found) => found.some((element) => element.checkVisibility()));
    for (const selector of [`[part~=${view}]`, "[part~=panel] h2", "[part~=filters]", "[part~=legend]", "[part~=panel] [data-event]"]) assert.ok(await shown(selector), `${view}: ${selector} is missing`);
    for (const selector of [".tools", ".time-line", "[part~=move]", "[part~=hint]", ".cross", ".clear"]) assert.ok(!(await shown(selector)), `${view}: ${selector} is there`);
    const cut = await page.evaluate(() => {
      const root = document.querySelector("diplo-map").shadowRoot;
      return [...root.querySelectorAll("[part~=panel], [part~=timeline], [part~=table]")]
        .filter(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + 1)
        .map((element) => element.className);
    });
    assert.deepEqual(cut, [], view);
    assert.deepEqual(await misfits(page), [], view);
    if (process.env.LOOK) await screenshot(`readers/print-${view}`, { fullPage: true });
  }
  // The slider is not printed, and so what it leaves is.
  await set(page, { from: "2024-04", view: "map" });
  assert.deepEqual((await page.locator("[part~=filters]").innerText()).split(/\s*\n\s*/), ["5 of 10 events", "Since April 2024", "Visits, meetings, statements"]);
  await page.emulateMedia({ media: "screen" });
  assert.ok(!(await page.locator(".chip.printed").isVisible()));
});

for (const width of [320, 768, 1440]) {
  browserTest(`nothing moves when what comes later arrives, ${width} px`, { width, height: 1200 }, async (context) => {
    const { page, context: reader, open, serve, ready } = context;
    const letGo = await hold(reader, "**/diplomap_explore*");
    await open(serve({ html: pageWithMap() }));
    await ready();
    const tops = () =>
      page.evaluate(() => {
        const root = document.querySelector("diplo-map").shadowRoot;
        return [".bar", ".canvas", ".under", ".time", "[part~=panel]", "[part~=legend]"].map((room) => `${room} ${root.querySelector(room).getBoundingClientRect().top}`);
      });
    const before = await tops();
    assert.equal(await page.locator("[part~=views]").count(), 0);
    await page.evaluate(() => {
      window.shifts = [];
      new PerformanceObserver((list) => window.shifts.push(...list.getEntries().map(({ value }) => value))).observe({ type: "layout-shift" });
    });
    letGo();
    await whole(page);
    await settled(page);
    assert.deepEqual(await tops(), before);
    const shift = await page.evaluate(() => window.shifts.reduce((sum, value) => sum + value, 0));
    assert.ok(shift < 0.02, `${shift}`);
  });
}
