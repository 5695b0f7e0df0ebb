/**
 * What a page sets, what is fetched and what the reader does, in orders that only a slow network or
 * a quick hand brings about.
 */

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { BUILD, browserTest } from "./harness.mjs";
import { hold, openMap, pageWithMap, pressMark, shippedDataset, testData, untilHeading, untilSelected, whole } from "./harness/map.mjs";

const EXAMPLE = testData("../../www/examples/my-events.json");
/** The same, so that a test build fails whenever it draws it. */
const POISON = EXAMPLE.replace("Example ties", "POISON");

/** Sets attributes and properties of the first map, in one task. */
const set = (page, values) => page.evaluate((values) => Object.assign(document.querySelector("diplo-map"), values), values);
const attribute = (page, name) => page.locator("diplo-map").first().getAttribute(name);
const fragment = (page) => page.evaluate(() => location.hash);
const untilFragment = (page, expected) => page.waitForFunction((expected) => location.hash === expected, expected);
/** How many ties are drawn, once it is that many. */
const untilTies = (page, count) =>
  page.waitForFunction((count) => document.querySelector("diplo-map").shadowRoot.querySelectorAll("[data-tie]").length === count, count);
/** The length of all outlines: three times as long once the detailed ones are there. */
const outlines = (page) =>
  page.evaluate(() => [...document.querySelector("diplo-map").shadowRoot.querySelectorAll(".land > [data-land]")].reduce((sum, land) => sum + land.getAttribute("d").length, 0));
const untilDetailed = (page) =>
  page.waitForFunction(() => {
    const lands = [...document.querySelector("diplo-map").shadowRoot.querySelectorAll(".land > [data-land]")];
    return lands.reduce((sum, land) => sum + land.getAttribute("d").length, 0) > 60_000;
  });

browserTest("filters stay when the language changes", {}, async (context) => {
  const { page } = context;
  await openMap(context, { dataset: shippedDataset("four-capitals-since-1948"), attributes: 'kinds="visit"' });
  await untilTies(page, 3);
  await set(page, { lang: "ru" });
  await page.locator("[part~=time] .left", { hasText: "6 из 57" }).waitFor();
  assert.equal(await page.locator("[data-tie]").count(), 3);
});

browserTest("a document that could not be read stays refused when the language changes", {}, async (context) => {
  const { page, open, serve, event, events, expectProblem } = context;
  expectProblem(/diplomap_reader_bg|Failed to load/);
  await page.route("**/diplomap_reader_bg.wasm", (route) => route.fulfill({ status: 404, body: "" }));
  await open(serve({ html: pageWithMap(`src="${serve({ path: "/example.json", body: EXAMPLE })}"`) }));
  const { problems } = await event("diplo-error");
  assert.deepEqual(problems.map(({ code }) => code), ["reader-unavailable"]);
  await page.locator("[part~=error]").waitFor();
  await set(page, { lang: "ru" });
  await page.locator('[lang="ru"][part~=widget], [lang="ru"].widget').first().waitFor();
  assert.equal(await page.locator("[part~=error]").count(), 1);
  assert.equal(await page.locator("[data-tie]").count(), 0);
  assert.equal((await events("diplo-ready")).length, 0);
});

for (const [what, attributes, address] of [
  ["its attributes say", 'view="table" kinds="visit"', ""],
  ["the address says", 'hash id="x"', "#x.kinds=visit&x.view=table"],
]) {
  browserTest(`before all is there that ${what}, nothing else is shown`, {}, async ({ page, open, serve, ready, events }) => {
    const letGo = await hold(page, "**/diplomap_explore_bg.wasm");
    await open(serve({ html: pageWithMap(attributes, "<p>fallback</p>") }) + address);
    await page.waitForTimeout(1000);
    assert.equal((await events("diplo-ready")).length, 0);
    assert.ok(await page.locator("diplo-map p").isVisible());
    letGo();
    await ready();
    await page.locator("[part~=table]").waitFor();
    assert.equal(await page.evaluate(() => document.querySelector("diplo-map").state.kinds), "visit");
  });
}

browserTest("a map in the place of another begins anew", {}, async (context) => {
  const { page, ready } = context;
  await openMap(context);
  await untilDetailed(page);
  await page.getByRole("button", { name: "Share" }).click();
  await page.evaluate(() => document.querySelector("diplo-map").replaceWith(document.createElement("diplo-map")));
  await ready(2);
  await whole(page);
  assert.equal(await page.getByRole("button", { name: "Share" }).getAttribute("aria-expanded"), "false");
  await untilDetailed(page);
  assert.ok((await outlines(page)) > 60_000);
});

browserTest("with a part of another version there is still a map", {}, async ({ page, open, serve, ready, events }) => {
  const other = await readFile(join(BUILD, "diplomap_reader_bg.wasm"));
  await page.route("**/diplomap_explore_bg.wasm", (route) => route.fulfill({ contentType: "application/wasm", body: other }));
  await open(serve({ html: pageWithMap() }));
  await ready();
  await page.waitForTimeout(500);
  await set(page, { select: "BLR-PRK" });
  await untilHeading(page, "Belarus and North Korea");
  assert.equal((await events("diplo-error")).length, 0);
});

browserTest("what the page sets while texts are awaited stays, whatever the reader does", {}, async (context) => {
  const { page } = context;
  await openMap(context);
  const letGo = await hold(page, "**/diplomap_ru.json");
  await set(page, { lang: "ru" });
  await set(page, { kinds: "visit" });
  await untilTies(page, 2);
  await pressMark(page, "BLR");
  await untilSelected(page, "BLR");
  assert.equal(await attribute(page, "kinds"), "visit");
  letGo();
  await untilHeading(page, "Беларусь");
  assert.equal(await attribute(page, "kinds"), "visit");
});

browserTest("what names nothing yet is selected once there is such a thing", {}, async (context) => {
  const { page, event } = context;
  await openMap(context, { attributes: 'select="FRA-JPN"' });
  await page.locator("[part~=move] button").first().click();
  await event("diplo-change");
  assert.equal(await attribute(page, "select"), "FRA-JPN");
  await set(page, { data: EXAMPLE });
  await untilHeading(page, "France and Japan");
});

browserTest("a map in a document that nobody sees harms none", {}, async (context) => {
  const { page, ready } = context;
  await openMap(context);
  await page.evaluate(() => {
    const map = document.querySelector("diplo-map");
    const place = map.parentElement;
    document.implementation.createHTMLDocument().body.append(map);
    document.createElement("template").content.append(map);
    place.append(map);
  });
  await ready();
  await pressMark(page, "BLR");
  await untilSelected(page, "BLR");
});

browserTest("after a dataset that cannot be drawn another is", {}, async (context) => {
  const { page, event, ready, serve, expectProblem } = context;
  expectProblem(/POISON|unreachable|RuntimeError|panic/i);
  await page.addInitScript(() => (window.diplomapFault = (point, title) => (point === "render" && /POISON/.test(title) ? "panic" : undefined)));
  await openMap(context);
  await set(page, { data: POISON });
  assert.deepEqual((await event("diplo-error")).problems.map(({ code }) => code), ["internal-fault"]);
  await set(page, { data: null, src: serve({ path: "/example.json", body: EXAMPLE }) });
  await ready(2);
  await untilTies(page, 1);
});

browserTest("a document that is not asked for any more is not shown", {}, async (context) => {
  const { page, open, serve, event, events, expectProblem } = context;
  expectProblem(/404/);
  const letGo = await hold(page, "**/diplomap_ko.json");
  await open(serve({ html: pageWithMap('lang="ko"') }));
  await set(page, { data: EXAMPLE });
  // By now it is found, and waits for the texts.
  await page.waitForTimeout(800);
  const letFail = await hold(page, "**/gone.json");
  await set(page, { data: null, src: "/gone.json" });
  letGo();
  await page.waitForTimeout(500);
  letFail();
  await event("diplo-error");
  assert.equal((await events("diplo-ready")).length, 0);
  assert.equal(await page.locator("[data-tie]").count(), 0);
});

browserTest("data inside that changes while the element is out counts when it is back", {}, async (context) => {
  const { page, open, serve, ready } = context;
  await open(serve({ html: pageWithMap("", `<script type="application/json">${EXAMPLE}</script>`) }));
  await ready();
  await page.evaluate(async () => {
    const map = document.querySelector("diplo-map");
    const place = map.parentElement;
    map.remove();
    await new Promise((go) => setTimeout(go, 50));
    const script = map.querySelector("script");
    script.textContent = script.textContent.replaceAll("JPN", "ITA");
    place.append(map);
  });
  await page.locator("[data-country=ITA]").waitFor();
  assert.equal(await page.locator("[data-country=JPN]").count(), 0);
});

browserTest("an early press is told as any other", {}, async ({ page, open, serve, ready, event }) => {
  const letGo = await hold(page, "**/diplomap_explore_bg.wasm");
  await open(serve({ html: pageWithMap("") }));
  await ready();
  await pressMark(page, "BLR");
  assert.equal((await event("diplo-select")).select, "BLR");
  assert.equal((await event("diplo-change")).select, "BLR");
  letGo();
  await whole(page);
  await untilSelected(page, "BLR");
});

browserTest("a built-in dataset of another version leaves the map in English", {}, async (context) => {
  const { page, open, serve, ready, events } = context;
  await page.route("**/diplomap_built_in.bin", (route) => route.fulfill({ body: "of another version" }));
  await open(serve({ html: pageWithMap('lang="ko"') }));
  await ready();
  await untilTies(page, 6);
  assert.equal(await page.locator("[part~=error]").count(), 0);
  assert.equal((await events("diplo-error")).length, 0);
});

browserTest("attributes that the page sets are in the address, and Back keeps them", {}, async (context) => {
  const { page } = context;
  await openMap(context, { attributes: 'id="x" hash' });
  await set(page, { kinds: "visit" });
  await untilFragment(page, "#x.kinds=visit");
  await pressMark(page, "BLR");
  await untilSelected(page, "BLR");
  await page.goBack();
  await untilSelected(page, null);
  assert.equal(await attribute(page, "kinds"), "visit");
});

browserTest("the address stays this page's, whatever its base is", {}, async (context) => {
  const { page, open, serve, ready } = context;
  const path = serve({ html: pageWithMap('id="x" hash').replace("<head>", '<head><base href="/some/where/">') });
  await open(path);
  await ready();
  await whole(page);
  await pressMark(page, "BLR");
  await untilFragment(page, "#x.select=BLR");
  assert.equal(await page.evaluate(() => location.pathname), path);
});

browserTest("each map without an id keeps its own state, wherever it goes", {}, async (context) => {
  const { page, open, serve, ready } = context;
  await open(serve({ html: pageWithMap("hash", "").replace("</main>", '<diplo-map hash class="other"></diplo-map></main>') }));
  await ready(2);
  await page.locator("[part~=views]").nth(1).waitFor();
  await page.evaluate(() => {
    document.querySelector("diplo-map").state = { select: "BLR" };
    document.querySelector(".other").state = { select: "PRK" };
  });
  await untilFragment(page, "#map.select=BLR&map2.select=PRK");
  await page.evaluate(async () => {
    const map = document.querySelector("diplo-map");
    const place = map.parentElement;
    map.remove();
    await new Promise((go) => setTimeout(go, 100));
    place.append(map);
  });
  await page.waitForTimeout(300);
  assert.deepEqual(await page.evaluate(() => [...document.querySelectorAll("diplo-map")].map((map) => map.select)), ["PRK", "BLR"]);
  // One that takes its place takes its name.
  await page.evaluate(() => document.querySelectorAll("diplo-map")[1].replaceWith(Object.assign(document.createElement("diplo-map"), { hash: true })));
  await page.waitForFunction(() => document.querySelectorAll("diplo-map")[1].select === "BLR");
});

browserTest("maps whose ids look like one another's keys do not fight", {}, async (context) => {
  const { page, open, serve, ready } = context;
  const maps = ["hash", 'id="map" hash', 'id="a" hash', 'id="a.b" hash'];
  await open(serve({ html: pageWithMap(maps[0]).replace("</main>", `${maps.slice(1).map((map) => `<diplo-map ${map}></diplo-map>`).join("")}</main>`) }));
  await ready(4);
  await page.locator("[part~=views]").nth(3).waitFor();
  const ids = ["BLR", "PRK", "RUS", "KOR"];
  await page.evaluate((ids) => document.querySelectorAll("diplo-map").forEach((map, at) => (map.state = { select: ids[at] })), ids);
  await untilFragment(page, "#map2.select=BLR&map.select=PRK&a.select=RUS&a%2Eb.select=KOR");
  assert.deepEqual(await page.evaluate(() => [...document.querySelectorAll("diplo-map")].map((map) => map.select)), ids);
  await page.evaluate(() => (document.querySelector("#a").state = {}));
  await untilFragment(page, "#map2.select=BLR&map.select=PRK&a%2Eb.select=KOR");
});

browserTest("Back undoes what was done before the element was moved", {}, async (context) => {
  const { page } = context;
  await openMap(context, { attributes: 'id="x" hash' });
  await pressMark(page, "BLR");
  await untilFragment(page, "#x.select=BLR");
  await page.evaluate(async () => {
    const map = document.querySelector("diplo-map");
    map.remove();
    await new Promise((go) => setTimeout(go, 50));
    document.querySelector("main").append(map);
  });
  await whole(page);
  await page.goBack();
  await untilSelected(page, null);
});

browserTest("what the page sets on an element that is out of it goes before the address", {}, async (context) => {
  const { page } = context;
  await openMap(context, { attributes: 'id="x" hash' });
  await pressMark(page, "BLR");
  await untilFragment(page, "#x.select=BLR");
  for (const [asked, select] of [[{ state: { select: "PRK" } }, "PRK"], [{ select: "RUS" }, "RUS"]]) {
    await page.evaluate(async (asked) => {
      const map = document.querySelector("diplo-map");
      const place = map.parentElement;
      map.remove();
      await new Promise((go) => setTimeout(go, 100));
      Object.assign(map, asked);
      place.append(map);
    }, asked);
    await untilFragment(page, `#x.select=${select}`);
    await untilSelected(page, select);
  }
});

browserTest("maps that are put in another order are the same ones", {}, async (context) => {
  const { page, open, serve, ready, events } = context;
  await open(serve({ html: pageWithMap().replace("</main>", "<diplo-map></diplo-map></main>") }));
  await ready(2);
  await page.locator("[part~=filter-button]").nth(1).waitFor();
  await page.locator("[part~=filter-button]").first().click();
  await page.locator("[part~=choices]").waitFor();
  await page.evaluate(async () => {
    const maps = [...document.querySelectorAll("diplo-map")].reverse();
    const place = maps[0].parentElement;
    for (const map of maps) map.remove();
    for (const map of maps) place.append(map);
    await new Promise((go) => setTimeout(go, 200));
  });
  assert.equal(await page.locator("[part~=choices]").count(), 1, "what was open is");
  assert.equal((await events("diplo-ready")).length, 2);
});

browserTest("a citation names the address of what is shown now", {}, async (context) => {
  const { page } = context;
  await openMap(context, { attributes: "hash" });
  const cited = await page.evaluate(() => {
    const map = document.querySelector("diplo-map");
    for (const select of ["BLR", "PRK", "RUS"]) map.state = { select };
    return map.cite();
  });
  assert.match(cited, /#map\.select=RUS/);
});

browserTest("a map in a frame that is taken out is let go once there is another", {}, async (context) => {
  const { page } = context;
  await openMap(context);
  const left = await page.evaluate(async () => {
    const frame = document.body.appendChild(document.createElement("iframe"));
    const map = document.createElement("diplo-map");
    const isReady = new Promise((go) => map.addEventListener("diplo-ready", go));
    frame.contentDocument.body.append(map);
    await isReady;
    const drawn = () => map.shadowRoot.querySelectorAll("[data-tie]").length;
    const before = drawn();
    frame.remove();
    document.body.append(document.createElement("diplo-map"));
    await new Promise((go) => setTimeout(go, 300));
    return [before, drawn()];
  });
  assert.deepEqual(left, [6, 0]);
});

browserTest("an id may come after hash", {}, async (context) => {
  const { page } = context;
  await openMap(context);
  await page.evaluate(() => {
    history.replaceState(null, "", "#x.select=PRK");
    const map = document.createElement("diplo-map");
    document.querySelector("main").append(map);
    map.hash = true;
    map.id = "x";
  });
  await page.waitForFunction(() => document.querySelector("#x").shadowRoot.querySelector("[part~=panel] h2")?.textContent === "North Korea");
});

browserTest("a link to a place of the page changes no map", {}, async (context) => {
  const { page } = context;
  await openMap(context, { attributes: 'id="x" hash' });
  await pressMark(page, "BLR");
  await untilFragment(page, "#x.select=BLR");
  await page.evaluate(() => (location.hash = "#before"));
  await page.waitForTimeout(200);
  assert.equal(await attribute(page, "select"), "BLR");
  await page.goBack();
  await untilFragment(page, "#x.select=BLR");
  assert.equal(await fragment(page), "#x.select=BLR");
});

browserTest("where filters are locked, a link does not change them", {}, async (context) => {
  const { page, open, serve, ready } = context;
  await open(`${serve({ html: pageWithMap('id="x" hash locked kinds="visit"') })}#x.kinds=agreement&x.countries=KOR&x.select=BLR`);
  await ready();
  await untilSelected(page, "BLR");
  const { kinds, countries } = await page.evaluate(() => document.querySelector("diplo-map").state);
  assert.deepEqual([kinds, countries], ["visit", null]);
});
