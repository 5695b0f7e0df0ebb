/**
 * Filters, time, search, views and the address: what a reader explores with, by real gestures.
 */

import assert from "node:assert/strict";
import { browserTest } from "./harness.mjs";
import { openMap, pageWithMap, shippedDataset, texts, untilSelected } from "./harness/map.mjs";

/** What the element says of itself. */
const state = (page) => page.evaluate(() => document.querySelector("diplo-map").state);

/** The ids of the ties that are drawn, in order. */
const drawnTies = (page) => page.locator("[data-tie]").evaluateAll((ties) => ties.map(({ dataset }) => dataset.tie).sort());

/** Waits until what is shown is said to be `words`. */
async function untilLeft(page, words) {
  const left = page.locator("[part~=time] .left");
  await left.filter({ hasText: new RegExp(`^${words}`) }).waitFor();
}

async function openChoices(page) {
  await page.locator("[part~=filter-button]").click();
  await page.locator("[part~=choices]").waitFor();
}

const option = (page, name) => page.locator("[part~=choices] label", { hasText: name });

browserTest("a kind that is chosen leaves its events, and their ties alone", {}, async (context) => {
  const { page, events } = context;
  await openMap(context);
  await openChoices(page);
  assert.equal((await option(page, "Visit").locator(".left").textContent()).trim(), "2");
  await option(page, "Visit").click();
  await untilLeft(page, "2 of 10 events");
  assert.deepEqual(await drawnTies(page), ["BLR-PRK", "PRK-RUS"]);
  assert.deepEqual(await texts(page, "[part~=panel] .tie-choice .count"), ["1 event", "1 event"]);
  assert.deepEqual(await texts(page, "[data-tie] .count"), ["1", "1"]);
  assert.equal((await state(page)).kinds, "visit");
  assert.equal(await page.locator("diplo-map").getAttribute("kinds"), "visit");
  assert.deepEqual((await events("diplo-change")).map(({ detail }) => detail.kinds), ["visit"]);
  assert.equal(await page.locator("[part~=status]").textContent(), "2 of 10 events");
  // The filter is put away by its own button, and the focus is not lost.
  await page.locator("button.chip").click();
  await untilLeft(page, "10 events");
  assert.equal(await page.evaluate(() => document.querySelector("diplo-map").shadowRoot.activeElement?.getAttribute("part")), "filter-button");
});

browserTest("two countries leave what lies between them", {}, async (context) => {
  const { page } = context;
  await openMap(context);
  await openChoices(page);
  await option(page, "Belarus").click();
  await untilLeft(page, "7 of 10 events");
  assert.equal((await option(page, "North Korea").locator(".left").textContent()).trim(), "4");
  await option(page, "North Korea").click();
  await untilLeft(page, "4 of 10 events");
});

browserTest("a search finds people, in any case, and says what to loosen where it finds nothing", {}, async (context) => {
  const { page } = context;
  await openMap(context);
  const search = page.locator("[part~=search]");
  await search.pressSequentially("PUTIN");
  await untilLeft(page, "3 of 10 events");
  await search.fill("nobody is called so");
  await untilLeft(page, "0 of 10 events");
  assert.deepEqual(await drawnTies(page), []);
  assert.equal(await page.locator("[data-country]").count(), 4, "countries stay");
  assert.match(await page.locator("[part~=panel] .nothing").textContent(), /No event fits/);
  await page.locator("[part~=panel] .loosenings button").first().click();
  await untilLeft(page, "10 events");
});

browserTest("a search in another script than the page's finds what is written in that", {}, async (context) => {
  const { page } = context;
  await openMap(context);
  const search = page.locator("[part~=search]");
  await search.fill("평양");
  await untilLeft(page, "[1-9]\\d* of 10 events");
  await search.fill("путин");
  await untilLeft(page, "3 of 10 events");
  assert.deepEqual(await texts(page, "[part~=panel] h2"), ["Minsk, Moscow, Pyongyang, Seoul"], "the page stays English");
  // A link opens to the same.
  await page.evaluate(() => document.querySelector("diplo-map").outerHTML = '<diplo-map hash></diplo-map>');
  await page.evaluate(() => (location.hash = "map.search=%D0%BF%D1%83%D1%82%D0%B8%D0%BD"));
  await untilLeft(page, "3 of 10 events");
});

browserTest("an event without a tie on the map is in the panel", {}, async (context) => {
  const { page } = context;
  await openMap(context, { dataset: shippedDataset("four-capitals-since-1948"), attributes: "hash" });
  await page.evaluate(() => (location.hash = "map.countries=CHN"));
  await untilLeft(page, "1 of 57 events");
  assert.deepEqual(await texts(page, "[part~=panel] h3"), ["No tie on this map"]);
  await page.locator("[part~=panel] h4 button").click();
  await page.waitForFunction(() => document.querySelector("diplo-map").state.select);
});

for (const width of [320, 768, 1440]) {
  browserTest(`nothing moves from under the hand at ${width} px`, { width, height: 900 }, async (context) => {
    const { page } = context;
    await openMap(context, { dataset: shippedDataset("four-capitals-since-1948") });
    const top = async (selector) => (await page.locator(selector).first().boundingBox()).y + (await page.evaluate(() => scrollY));
    const track = await top(".time-track");
    await page.locator(".end.last").focus();
    for (let step = 0; step < 8; step++) {
      const { to } = await state(page);
      await page.keyboard.press(step % 2 ? "PageDown" : "ArrowLeft");
      await page.waitForFunction((to) => document.querySelector("diplo-map").state.to !== to, to);
      await page.evaluate(() => new Promise((go) => requestAnimationFrame(() => setTimeout(go))));
      assert.equal(await top(".time-track"), track, `step ${step}`);
    }
    await openChoices(page);
    const choices = await top("[part~=choices]");
    await page.locator("[part~=choices] label").first().click();
    await page.locator("button.chip").waitFor();
    assert.equal(await top("[part~=choices]"), choices);
  });
}

browserTest("a period beyond the dataset's is no bar's", {}, async (context) => {
  const { page } = context;
  await openMap(context, { attributes: 'to="1999"' });
  await untilLeft(page, "0 of 10 events");
  assert.equal(await page.locator(".band").count(), 0);
  assert.equal(await page.locator(".bars .bar-piece:not(.outside)").count(), 0);
  await page.locator(".end.last").focus();
  await page.keyboard.press("End");
  await untilLeft(page, "10 events");
  assert.equal(await page.locator(".band").count(), 1);
});

browserTest("countries are offered in the order of the language", {}, async (context) => {
  const { page } = context;
  const countries = [["AAA", "Zembla"], ["BBB", "Åland"], ["CCC", "Oman"], ["DDD", "Österreich"]];
  const events = [["AAA", "BBB"], ["CCC", "DDD"]].map((parties, at) => ({
    id: `event-${at}`,
    kind: "visit",
    date: at ? "../2023" : "2024",
    title: "An event",
    parties: parties.map((country) => ({ country })),
    evidence: [{ source: "paper", stance: "asserts" }],
  }));
  const cast = countries.map(([id, name], at) => ({ id, name, capital: { name, lon: 10 * at, lat: 10 * at } }));
  await openMap(context, { dataset: JSON.stringify({ diplomap: 1, countries: cast, sources: [{ id: "paper", title: "An article", publisher: "The Paper" }], events }) });
  await openChoices(page);
  assert.deepEqual(await texts(page, "[part~=choices] fieldset:last-child .name"), ["Åland", "Oman", "Österreich", "Zembla"]);
  assert.deepEqual(await texts(page, ".time-key"), ["1 event in no bar: nobody says when it began"]);
});

browserTest("no letter is lost of what is typed faster than it is found", {}, async (context) => {
  const { page } = context;
  await openMap(context);
  const words = "the foreign minister of belarus";
  await page.locator("[part~=search]").focus();
  // All keys at once: what the page is told of one comes back when the next is there.
  const devtools = await page.context().newCDPSession(page);
  await Promise.all([...words].map((text) => devtools.send("Input.dispatchKeyEvent", { type: "char", text })));
  await page.waitForFunction((words) => document.querySelector("diplo-map").state.search === words, words);
  await page.waitForTimeout(300);
  assert.equal(await page.locator("[part~=search]").inputValue(), words);
  assert.equal((await state(page)).search, words);
});

browserTest("the period is set by two sliders, which keys move", {}, async (context) => {
  const { page } = context;
  await openMap(context);
  const [first, last] = [page.locator(".end.first"), page.locator(".end.last")];
  assert.equal(await first.getAttribute("aria-label"), "From");
  assert.equal(await first.getAttribute("aria-valuetext"), "February 2022");
  await last.focus();
  await page.keyboard.press("ArrowLeft");
  await untilLeft(page, "\\d of 10 events");
  assert.equal((await state(page)).to, "2024-06");
  assert.equal(await last.getAttribute("aria-valuetext"), "June 2024");
  await page.keyboard.press("Home");
  // It stops where the other end is.
  assert.equal((await state(page)).to, "2022-02");
  await first.focus();
  await page.keyboard.press("End");
  assert.equal((await state(page)).from, null);
  await page.locator(".whole").click();
  await untilLeft(page, "10 events");
});

browserTest("the window is dragged as a whole, which is one step for Back", { }, async (context) => {
  const { page, serve, open, ready } = context;
  await open(serve({ html: pageWithMap('hash from="2023-06" to="2023-12"') }));
  await ready();
  const band = page.locator(".band");
  await band.waitFor();
  await band.scrollIntoViewIfNeeded();
  const { x, y, width, height } = await band.boundingBox();
  const before = await page.evaluate(() => history.length);
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + 0.75 * width, y + height / 2, { steps: 6 });
  await page.mouse.move(x + width, y + height / 2, { steps: 6 });
  await page.mouse.up();
  const moved = await state(page);
  assert.ok(moved.from > "2023-06" && moved.to > "2023-12", JSON.stringify(moved));
  assert.equal(await page.evaluate(() => history.length), before + 1);
  await page.goBack();
  assert.deepEqual([(await state(page)).from, (await state(page)).to], ["2023-06", "2023-12"]);
});

browserTest("playing shows what has happened so far, and ends", {}, async (context) => {
  const { page } = context;
  await openMap(context);
  const play = page.locator("[part~=time] button.icon");
  await play.click();
  assert.equal(await play.getAttribute("aria-label"), "Pause");
  const start = (await state(page)).to;
  assert.equal(start, "2022-02");
  await page.waitForFunction((start) => document.querySelector("diplo-map").state.to !== start, start);
  await play.click();
  assert.equal(await play.getAttribute("aria-label"), "Play the time");
  const paused = (await state(page)).to;
  await page.waitForTimeout(1200);
  assert.equal((await state(page)).to, paused);
});

browserTest("playing leaves the other filters alone", {}, async (context) => {
  const { page } = context;
  await openMap(context);
  await page.locator("[part~=time] button.icon").click();
  await page.locator("[part~=search]").pressSequentially("kim");
  await page.evaluate(() => (document.querySelector("diplo-map").kinds = "visit meeting"));
  const { to } = await state(page);
  await page.waitForFunction((to) => document.querySelector("diplo-map").state.to !== to, to);
  const { search, kinds } = await state(page);
  assert.deepEqual([search, kinds], ["kim", "visit meeting"]);
});

browserTest("what follows playing is a step of its own", {}, async (context) => {
  const { page, serve, open, ready } = context;
  await open(serve({ html: pageWithMap("hash") }));
  await ready();
  await page.locator("[part~=time] button.icon").click();
  await page.waitForFunction(() => document.querySelector("diplo-map").state.to === "2022-03");
  await page.locator(".whole").click();
  await untilLeft(page, "10 events");
  const before = await page.evaluate(() => history.length);
  await page.locator(".end.last").focus();
  await page.keyboard.press("ArrowLeft");
  await page.waitForFunction(() => location.hash === "#map.to=2024-06");
  assert.equal(await page.evaluate(() => history.length), before + 1);
  await page.goBack();
  await untilLeft(page, "10 events");
  // It does not go on by itself where its window comes back.
  await page.goBack();
  await page.waitForFunction(() => document.querySelector("diplo-map").state.to === "2022-03");
  await page.waitForTimeout(1200);
  assert.equal((await state(page)).to, "2022-03");
});

browserTest("playing on from a period is a step, and Back leads to that period", {}, async (context) => {
  const { page } = context;
  await openMap(context, { attributes: "hash" });
  await page.locator(".end.last").focus();
  await page.keyboard.press("PageDown");
  const { to } = await state(page);
  await page.locator("[part~=time] button.icon").click();
  await page.waitForFunction((to) => document.querySelector("diplo-map").state.to !== to, to);
  await page.locator("[part~=time] button.icon").click();
  await page.goBack();
  await page.waitForFunction((to) => document.querySelector("diplo-map").state.to === to, to);
});

browserTest("only the first button drags the period", {}, async (context) => {
  const { page } = context;
  await openMap(context, { attributes: 'from="2023-06" to="2023-12"' });
  const band = page.locator(".band");
  await band.scrollIntoViewIfNeeded();
  const { x, y, width, height } = await band.boundingBox();
  await page.mouse.move(x + width / 2, y + height / 3);
  await page.mouse.down({ button: "right" });
  await page.mouse.move(x + 2 * width, y + height / 3, { steps: 4 });
  await page.mouse.up({ button: "right" });
  const { from, to } = await state(page);
  assert.deepEqual([from, to], ["2023-06", "2023-12"]);
});

browserTest("an address is not changed more often than browsers bear, and says the last", {}, async (context) => {
  const { page } = context;
  await openMap(context, { attributes: "hash" });
  await page.evaluate(() => {
    window.changes = 0;
    for (const name of ["pushState", "replaceState"]) {
      const change = history[name].bind(history);
      history[name] = (...given) => (window.changes++, change(...given));
    }
  });
  // As a hand drags it, a stop a frame.
  await page.evaluate(async () => {
    const end = document.querySelector("diplo-map").shadowRoot.querySelector(".end.last");
    for (let at = Number(end.max) - 1; at > 2; at--) {
      end.value = at;
      end.dispatchEvent(new Event("input", { bubbles: true }));
      await new Promise(requestAnimationFrame);
    }
  });
  await page.waitForFunction(() => location.hash === "#map.to=2022-04");
  assert.ok((await page.evaluate(() => window.changes)) < 8);
});

browserTest("where filters leave nothing of what is selected, it says which to loosen", {}, async (context) => {
  const { page } = context;
  await openMap(context, { attributes: 'select="BLR-PRK" kinds="military"' });
  assert.deepEqual(await texts(page, "[part~=panel] .loosenings button"), ["Without “Military events”: 4 events"]);
  await page.locator("[part~=panel] .loosenings button").click();
  await page.locator("[part~=panel] [data-event]").nth(3).waitFor();
});

browserTest("half a letter in a state is taken for a whole one", {}, async (context) => {
  const { page } = context;
  await openMap(context, { attributes: "hash" });
  await page.evaluate(() => (document.querySelector("diplo-map").state = { search: "\ud800", select: "\udc00" }));
  await page.waitForFunction(() => location.hash.includes("map.search="));
  assert.equal((await state(page)).search, "\ufffd");
  assert.equal((await drawnTies(page)).length, 6, "and looks for nothing");
});

browserTest("the bars show what is only alleged as lines do", {}, async (context) => {
  const { page } = context;
  const event = (kind, stance, at) => ({ id: `event-${at}`, kind, date: `202${at}`, title: "An event", parties: [{ country: "BLR" }, { country: "PRK" }], evidence: [{ source: "paper", stance }] });
  const events = [event("visit", "alleges", 0), event("agreement", "asserts", 1), event("accusation", "asserts", 2)];
  await openMap(context, { dataset: JSON.stringify({ diplomap: 1, sources: [{ id: "paper", title: "An article", publisher: "The Paper" }], events }) });
  assert.deepEqual(await page.locator(".bars .bar-piece").evaluateAll((pieces) => pieces.map((piece) => piece.classList[1])), ["dashed", "solid", "dotted"]);
  // The tie between the two is solid, so the legend does not tell what the other looks mean.
  assert.deepEqual(await texts(page, ".time-key .key"), ["only alleged or disputed", "statements only"]);
});

browserTest("what is typed after Back is a step of its own", {}, async (context) => {
  const { page, serve, open, ready } = context;
  await open(serve({ html: pageWithMap("hash") }));
  await ready();
  await page.locator("button.view", { hasText: "Table" }).click();
  const search = page.locator("[part~=search]");
  await search.pressSequentially("kim");
  await page.waitForFunction(() => location.hash.includes("search=kim"));
  await page.goBack();
  await page.waitForFunction(() => !location.hash.includes("search"));
  await search.pressSequentially("pu");
  await page.waitForFunction(() => location.hash.includes("search=pu"));
  await page.goBack();
  await page.waitForFunction(() => location.hash === "#map.view=table");
  assert.equal((await state(page)).search, null);
});

browserTest("a slider says what it shows, and moves its own end alone", { width: 320 }, async (context) => {
  const { page } = context;
  await openMap(context, { attributes: 'from="2022-03-01"' });
  const [first, last] = [page.locator(".end.first"), page.locator(".end.last")];
  assert.deepEqual([await first.getAttribute("aria-valuetext"), await last.getAttribute("aria-valuetext")], ["1 March 2022", "July 2024"]);
  await last.focus();
  await page.keyboard.press("ArrowLeft");
  await page.waitForFunction(() => document.querySelector("diplo-map").state.to === "2024-06");
  assert.equal(await last.getAttribute("aria-valuetext"), "June 2024");
  assert.equal((await state(page)).from, "2022-03-01");
});

/** Waits until the focus is in that part of the map. */
const untilFocusIn = (page, part) =>
  page.waitForFunction((part) => document.querySelector("diplo-map").shadowRoot.activeElement?.closest(`[part~=${part}]`), part);

browserTest("the focus stays where it was, though a filter takes what had it", {}, async (context) => {
  const { page } = context;
  await openMap(context);
  const set = (values) => page.evaluate((values) => Object.assign(document.querySelector("diplo-map"), values), values);
  await page.locator("[part~=search]").fill("nobody is called so");
  await page.locator("[part~=panel] .loosenings button").first().focus();
  await page.keyboard.press("Enter");
  await untilLeft(page, "10 events");
  await untilFocusIn(page, "panel");

  await set({ from: "2023", to: "2023" });
  await page.locator(".whole").focus();
  await page.keyboard.press("Enter");
  await untilLeft(page, "10 events");
  await untilFocusIn(page, "time");

  await page.locator("[data-tie=BLR-PRK]").focus();
  await set({ kinds: "military" });
  await page.waitForFunction(() => !document.querySelector("diplo-map").shadowRoot.querySelector("[data-tie=BLR-PRK]"));
  await untilFocusIn(page, "map");
});

browserTest("the focus stays in the widget, whatever Back or the page puts in its place", {}, async (context) => {
  const { page } = context;
  await openMap(context, { attributes: 'id="x" hash' });
  const inside = async (what) => {
    // What took the focus away may yet be followed by what gives it back.
    await page.waitForTimeout(100);
    assert.ok(await page.evaluate(() => document.querySelector("diplo-map").shadowRoot.activeElement !== null), what);
  };
  const look = (view) => page.locator("button.view", { hasText: view }).click();
  const stops = { Map: ["[data-country=BLR]", "[part~=move] button"], Timeline: ["[part~=timeline] [tabindex='0']"], Table: [".sort", "[part~=table]"] };
  for (const [view, selectors] of Object.entries(stops)) {
    for (const selector of selectors) {
      await look(view === "Map" ? "Table" : "Map");
      await look(view);
      await page.locator(selector).first().focus();
      await page.goBack();
      await inside(`${selector} and Back`);
      await look(view);
      await page.locator(selector).first().focus();
      await page.evaluate((view) => (document.querySelector("diplo-map").view = view), view === "Map" ? "table" : "map");
      await inside(`${selector} and another view`);
    }
  }
  await page.evaluate(() => (document.querySelector("diplo-map").state = { select: "BLR" }));
  await page.getByRole("button", { name: "Zoom to the selection" }).focus();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Zoom to the selection" }).waitFor({ state: "detached" });
  await inside("a button for what is selected no more");
  await openChoices(page);
  await option(page, "Visit").click();
  await page.locator("button.chip").focus();
  await page.goBack();
  await page.locator("button.chip").waitFor({ state: "detached" });
  await inside("a chip and Back");
});

browserTest("a view keeps what is selected and filtered", {}, async (context) => {
  const { page } = context;
  await openMap(context, { attributes: 'select="PRK-RUS" kinds="agreement visit"' });
  for (const view of ["Timeline", "Table", "Map"]) {
    await page.locator("button.view", { hasText: view }).click();
    await page.locator(`[part~=${view.toLowerCase()}]`).first().waitFor();
    const now = await state(page);
    assert.deepEqual([now.select, now.kinds, now.view], ["PRK-RUS", "agreement visit", view.toLowerCase()]);
  }
});

browserTest("a locked map shows its filters and offers no others", {}, async (context) => {
  const { page } = context;
  await openMap(context, { attributes: 'locked kinds="visit"' });
  await page.locator(".chips").waitFor();
  assert.equal(await page.locator("[part~=search], [part~=filter-button], [part~=time], button.chip").count(), 0);
  assert.deepEqual(await drawnTies(page), ["BLR-PRK", "PRK-RUS"]);
  await page.locator("button.view", { hasText: "Table" }).click();
  await page.locator("[part~=table]").first().waitFor();
});

browserTest("the address keeps the state, and a link opens it elsewhere", {}, async (context) => {
  const { page, serve, open, ready } = context;
  await open(serve({ html: pageWithMap("hash") }));
  await ready();
  await page.locator("button.view", { hasText: "Table" }).click();
  await page.locator("[part~=search]").fill("kim jong un");
  await page.waitForFunction(() => location.hash.includes("search"));
  const link = await page.evaluate(() => location.href);
  assert.match(link, /#map\.search=kim\+jong\+un&map\.view=table$/);
  const before = await state(page);
  const other = await page.context().newPage();
  await other.goto(link);
  await other.locator("[part~=table]").first().waitFor();
  assert.deepEqual(await other.evaluate(() => document.querySelector("diplo-map").state), before);
  await other.close();
  await page.goBack();
  assert.equal((await state(page)).search, null);
  await page.goBack();
  assert.equal((await state(page)).view, "map");
  await page.goForward();
  await page.goForward();
  assert.deepEqual(await state(page), before);
});

browserTest("Back brings back a search that was put away after the view was another", {}, async (context) => {
  const { page, serve, open, ready } = context;
  await open(serve({ html: pageWithMap("hash") }));
  await ready();
  await page.locator("[part~=search]").fill("kim jong un");
  await page.locator("button.view", { hasText: "Table" }).click();
  await untilLeft(page, "\\d of 10 events");
  const words = await page.locator("[part~=time] .left").textContent();
  await page.locator("button.chip").click();
  await untilLeft(page, "10 events");
  await page.goBack();
  await untilLeft(page, words);
});

browserTest("two maps on a page share the address and nothing else of it", {}, async ({ page, serve, open }) => {
  const html = pageWithMap('hash id="one"').replace("</main>", '<diplo-map hash id="two"></diplo-map></main>');
  await open(serve({ html }));
  const map = (id) => page.locator(`#${id}`);
  await map("one").locator("[part~=search]").waitFor();
  await map("two").locator("[part~=search]").waitFor();
  await page.evaluate(() => history.replaceState(null, "", "#chapter-2"));
  await map("one").locator("button.view", { hasText: "Table" }).click();
  await map("two").locator("button.view", { hasText: "Timeline" }).click();
  assert.equal(await page.evaluate(() => location.hash), "#chapter-2&one.view=table&two.view=timeline");
  await page.goBack();
  const views = await page.evaluate(() => ["one", "two"].map((id) => document.getElementById(id).state.view));
  assert.deepEqual(views, ["table", "map"]);
});

browserTest("what the page sets as it hears of a selection stays", {}, async (context) => {
  const { page, events } = context;
  await openMap(context);
  await page.evaluate(() => {
    const map = document.querySelector("diplo-map");
    map.addEventListener("diplo-select", () => (map.state = { select: "PRK", view: "table", kinds: "visit" }), { once: true });
  });
  await page.locator("[data-country=BLR]").focus();
  await page.keyboard.press("Enter");
  await page.locator("table").first().waitFor();
  await untilLeft(page, "2 of 10 events");
  const { select, view, kinds } = await state(page);
  assert.deepEqual([select, view, kinds], ["PRK", "table", "visit"]);
  assert.deepEqual((await events("diplo-select")).map(({ detail }) => detail.select), ["BLR"]);
});

browserTest("the page sets and reads the state without hearing of it", {}, async (context) => {
  const { page, events } = context;
  await openMap(context);
  await page.evaluate(() => {
    document.querySelector("diplo-map").state = { select: "PRK", kinds: ["visit", "agreement"], at: "126,38,3", nonsense: 1 };
  });
  await untilSelected(page, "PRK");
  await untilLeft(page, "\\d of 10 events");
  const now = await state(page);
  assert.deepEqual([now.select, now.kinds, now.at, now.view], ["PRK", "visit agreement", "126,38,3", "map"]);
  assert.ok((await page.locator(".sheet").getAttribute("transform")).includes("scale(3"));
  assert.deepEqual(await events("diplo-change"), []);
  assert.deepEqual(await events("diplo-select"), []);
});
