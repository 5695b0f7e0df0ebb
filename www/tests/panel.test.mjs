/**
 * What the panel tells of the built-in dataset: every fact of the article it is
 * made from, behind the tie and the country where a reader looks for it.
 */

import assert from "node:assert/strict";
import { browserTest } from "./harness.mjs";
import { ARMS_CLAIMS, ARTICLE, CARDS, COUNTRIES, EVENTS_OF_COUNTRY, SECTIONS_OF_TIE } from "./harness/four_capitals.mjs";
import { amongCapitals } from "./harness/capitals.mjs";
import { openMap, pressMark, texts, untilHeading } from "./harness/map.mjs";

const NOTHING = "No agreement or visit in this dataset.";

/** The panel's events under each heading; those before any under "". */
const sections = (page) =>
  page.locator("[part~=panel]").evaluate((panel) => {
    const found = {};
    let name = "";
    for (const element of panel.querySelectorAll("h3, [data-event]")) {
      if (element.localName === "h3") name = element.textContent;
      else (found[name] ??= []).push(element.dataset.event);
    }
    return found;
  });

const tieName = (id) => id.split("-").map((end) => COUNTRIES[end].name).join(" and ");
const events = (count) => (count === 1 ? "1 event" : `${count} events`);

browserTest("a click on a tie lists its events by kind, newest first", {}, async (context) => {
  const { page } = context;
  await openMap(context);
  for (const [id, expected] of Object.entries(SECTIONS_OF_TIE)) {
    await pressMark(page, id);
    await untilHeading(page, tieName(id));
    assert.deepEqual(await sections(page), expected, id);
    assert.deepEqual(Object.keys(await sections(page)), Object.keys(expected), id);
    const isPlain = !("Agreements" in expected || "Visits and meetings" in expected);
    assert.deepEqual(await texts(page, "[part~=panel] .nothing"), isPlain ? [NOTHING] : [], id);
    const count = Object.values(expected).flat().length;
    assert.equal(await page.locator(`[data-tie="${id}"] [part~=badge]`).textContent(), String(count));
    assert.equal(await page.locator("[part~=status]").textContent(), `${tieName(id)} selected: ${events(count)}`);
    assert.equal(await page.locator("diplo-map").getAttribute("select"), id);
  }
});

browserTest("a click on a country lists its ties and all its events, newest first", {}, async (context) => {
  const { page } = context;
  await openMap(context);
  for (const [id, expected] of Object.entries(EVENTS_OF_COUNTRY)) {
    const { name, capital } = COUNTRIES[id];
    await pressMark(page, id);
    await untilHeading(page, name);
    assert.deepEqual(await sections(page), { [`All events of ${name}`]: expected }, id);
    const others = Object.keys(COUNTRIES).filter((other) => other !== id);
    const ties = others.map((other) => {
      const tie = [id, other].sort().join("-");
      return `${COUNTRIES[other].name}${events(Object.values(SECTIONS_OF_TIE[tie]).flat().length)}`;
    });
    assert.deepEqual((await texts(page, "[part~=panel] .tie-choice")).sort(), ties.sort(), id);
    const [about] = await texts(page, "[part~=panel] .span");
    assert.ok(about.startsWith(`${capital} · ${events(expected.length)}`), about);
    assert.equal(await page.locator("[part~=status]").textContent(), `${name} selected: ${events(expected.length)}`);
  }
});

browserTest("every card tells the kind, the date, the parties, who says so, and the source", {}, async (context) => {
  const { page } = context;
  await openMap(context);
  const seen = new Set();
  for (const country of ["BLR", "PRK"]) {
    await pressMark(page, country);
    await untilHeading(page, COUNTRIES[country].name);
    for (const id of EVENTS_OF_COUNTRY[country]) {
      seen.add(id);
      const card = `[data-event="${id}"]`;
      const { what, date, parties } = CARDS[id];
      assert.deepEqual(await texts(page, `${card} .what`), [what], id);
      assert.deepEqual(await texts(page, `${card} .date`), [date], id);
      assert.deepEqual(await texts(page, `${card} .parties li`), parties, id);
      const sources = await texts(page, `${card} .sources li`);
      assert.equal(sources.length, 1, id);
      assert.ok(sources[0].includes(`The Diplomat, ${ARTICLE}, published about 23 July 2024`), sources[0]);
      assert.notEqual((await texts(page, `${card} .claims`)).join(), "", id);
    }
  }
  assert.deepEqual([...seen].sort(), Object.keys(CARDS));
});

browserTest("the allegation of arms is worded with all four speakers wherever it is read", {}, async (context) => {
  const { page } = context;
  await openMap(context);
  const read = async () => (await texts(page, "[part~=panel] [data-event=arms-allegation] .status"))[0].toLowerCase();
  for (const id of ["KOR-PRK", "KOR-RUS", "PRK-RUS", "PRK", "RUS", "KOR"]) {
    await pressMark(page, id);
    await page.locator(`diplo-map[select="${id}"]`).waitFor();
    assert.equal(await read(), `disputed ${ARMS_CLAIMS}`.toLowerCase(), id);
  }
  await page.locator("[data-event=arms-allegation] h4 button").click();
  await page.locator('diplo-map[select="arms-allegation"]').waitFor();
  assert.equal(await read(), `disputed ${ARMS_CLAIMS}`.toLowerCase());
  assert.deepEqual(await texts(page, ".testimony"), [
    "Alleges: South Korea",
    "Alleges: United States",
    "Denies: North Korea",
    "Denies: Russia",
  ]);
});

browserTest("Lukashenko’s suggestion is told as one, and not as a tie of North Korea", {}, async (context) => {
  const { page } = context;
  await openMap(context, { attributes: 'select="sochi-2023"' });
  await untilHeading(page, "Lukashenko suggests three-way cooperation");
  assert.match((await texts(page, "[part~=panel] .summary"))[0], /a suggestion, not an agreement/);
  assert.deepEqual(await texts(page, "[part~=panel] .tie-choice .name"), ["Belarus and Russia"]);
});

browserTest("a panel with much in it comes in pieces, the last of them for whoever asks", {}, async (context) => {
  const { page } = context;
  await openMap(context, { dataset: amongCapitals({ countries: 60, ties: 700, events: 7_000 }) });
  const panel = page.locator("[part~=panel]");
  const count = (selector) => panel.locator(selector).count();
  const more = panel.locator(".more");
  assert.ok((await count(".tie-choice")) < 700, "not all at once");
  // The rest is asked for, with the number of what is left; the focus is not lost with the button.
  await more.waitFor();
  assert.equal(await count(".tie-choice"), 480);
  assert.equal(await more.textContent(), "Show more (left: 220 ties)");
  await more.focus();
  await page.keyboard.press("Enter");
  await more.waitFor({ state: "detached" });
  assert.equal(await count(".tie-choice"), 700);
  const focused = () => page.evaluate(() => document.querySelector("diplo-map").shadowRoot.activeElement?.getAttribute("part"));
  assert.equal(await focused(), "panel");
  // Back from an event far down leads to it.
  await pressMark(page, await page.locator("[data-country]").evaluateAll(mostTied));
  await more.waitFor();
  assert.equal(await count("[data-event]"), 96);
  const event = await panel.locator("[data-event]").nth(70).getAttribute("data-event");
  await panel.locator(`[data-event="${event}"] h4 button`).click();
  await panel.locator(".whole").waitFor();
  await panel.locator(".back").press("Enter");
  await panel.locator(`[data-event="${event}"] h4 button`).waitFor();
  const back = () => page.evaluate(() => document.querySelector("diplo-map").shadowRoot.activeElement?.closest("[data-event]")?.dataset.event);
  assert.equal(await back(), event);
});

/** Run in the page: which country of those marked has most ties. */
function mostTied(marks) {
  const ties = [...marks[0].closest("svg").querySelectorAll("[data-tie]")].map(({ dataset }) => dataset.tie);
  const count = ({ dataset }) => ties.filter((tie) => tie.includes(dataset.country)).length;
  return marks.sort((one, other) => count(other) - count(one))[0].dataset.country;
}
