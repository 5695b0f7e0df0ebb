/**
 * The map as it is heard: what a virtual screen reader says of it from the top to the end, and what
 * is announced when something changes.
 */

import assert from "node:assert/strict";
import { browserTest } from "./harness.mjs";
import { eventIds, openMap, pageWithMap, pressMark } from "./harness/map.mjs";
import { assertSaid, readAll, startVoice, walkMarks } from "./harness/voice.mjs";

const GOLDENS = {
  "the map": "",
  "the map in Belarusian": 'lang="be"',
  "a tie": 'select="BLR-PRK"',
  "a tie in Korean": 'lang="ko" select="KOR-PRK"',
  "a disputed event": 'select="arms-allegation"',
  "the table": 'view="table"',
  "the timeline": 'view="timeline"',
};

/** A message is as long as a breath at most. */
const SHORT = 80;

/** Opens a page with a map, and waits for all that there is to hear. */
async function openHeard({ page, open, serve, ready }, attributes = "") {
  await open(serve({ html: pageWithMap(attributes) }));
  await ready();
  await page.locator("[part~=search]").waitFor();
}

for (const [name, attributes] of Object.entries(GOLDENS)) {
  browserTest(`a voice gives a sensible account of ${name}`, {}, async (context) => {
    const { page } = context;
    await openHeard(context, attributes);
    await startVoice(context);
    assertSaid(name.replaceAll(" ", "-"), await readAll(page));
  });
}

browserTest("a voice comes from the marks to every event", {}, async (context) => {
  const { page } = context;
  for (const [golden, attributes, ids] of [
    ["a-walk", "", eventIds("minsk-moscow-pyongyang-seoul")],
    ["a-walk-since-1948", 'src="/data/four-capitals-since-1948.json"', eventIds("four-capitals-since-1948")],
  ]) {
    await openHeard(context, attributes);
    await startVoice(context);
    const { said, met } = await walkMarks(page);
    assert.deepEqual(met, ids);
    assertSaid(golden, said);
  }
});

browserTest("the map is described by what it shows", {}, async (context) => {
  const { page } = context;
  await openHeard(context);
  const map = page.locator("svg[part~=map]");
  const described = () => map.evaluate((map) => map.getRootNode().getElementById(map.getAttribute("aria-describedby")).textContent);
  assert.equal(await map.getAttribute("aria-label"), "Map of 4 countries and 6 ties");
  assert.match(await described(), /^10 events, February 2022 – July 2024\. Most: Belarus and North Korea: 4 events; /);
  await page.evaluate(() => void (document.querySelector("diplo-map").kinds = "visit"));
  await page.waitForFunction(() => document.querySelector("diplo-map").shadowRoot.querySelectorAll("[data-tie]").length === 2);
  assert.equal(await map.getAttribute("aria-label"), "Map of 4 countries and 2 ties");
  assert.match(await described(), /^2 events, June – July 2024\. Most: Belarus and North Korea: 1 event; North Korea and Russia: 1 event\./);
  // The other kinds are no longer counted.
  assert.equal(await page.locator("[data-tie=BLR-PRK]").getAttribute("aria-label"), "Belarus and North Korea: 1 event. Visit: 1");
});

/** Keeps what every live region says from here on. */
async function listen(page) {
  await page.evaluate(() => {
    window.heard = [];
    const regions = (node) => node?.closest?.("[role=status], [role=alert], [aria-live]");
    new MutationObserver((changes) => {
      const spoken = new Set(changes.map(({ target }) => regions(target instanceof Element ? target : target.parentElement)));
      for (const region of spoken) {
        const words = region?.textContent.trim();
        if (words) window.heard.push([region.getAttribute("part"), words]);
      }
    }).observe(document.querySelector("diplo-map").shadowRoot, { subtree: true, childList: true, characterData: true });
  });
}

/** What has been said since the last time. */
const heard = (page) =>
  page.evaluate(async () => {
    for (let frames = 0; frames < 3; frames++) await new Promise((go) => requestAnimationFrame(() => setTimeout(go)));
    return window.heard.splice(0);
  });

browserTest("each step is announced once, shortly", {}, async (context) => {
  const { page } = context;
  await openHeard(context);
  await listen(page);
  const map = (id) => page.locator(`[data-tie="${id}"], [data-country="${id}"]`);
  const view = (name) => page.locator("button.view", { hasText: name });
  const steps = [
    [() => map("PRK").press("Enter"), "North Korea selected: 7 events"],
    [() => map("BLR-PRK").press("Enter"), "Belarus and North Korea selected: 4 events"],
    [() => page.locator("[part~=panel] h4 button").first().press("Enter"), "Foreign Minister Ryzhenkov’s visit to North Korea selected: 1 event"],
    [() => page.locator("[part~=panel] .back").press("Enter"), "Belarus and North Korea selected: 4 events"],
    [() => page.locator("[part~=filter-button]").press("Enter"), null],
    [() => page.locator("[part~=choices] input").first().press("Space"), "1 of 10 events"],
    [() => page.locator("button.chip").press("Enter"), "10 events"],
    [() => view("Table").press("Enter"), "Table: 10 events"],
    [() => view("Timeline").press("Enter"), "Timeline: 10 events"],
    [() => view("Map").press("Enter"), "Map: 10 events"],
    [() => page.locator("[part~=panel] .back").press("Escape"), "Selection cleared"],
  ];
  for (const [at, [take, words]] of steps.entries()) {
    await take();
    assert.deepEqual(await heard(page), words ? [["status", words]] : [], `step ${at + 1}`);
    assert.ok((words ?? "").length < SHORT, words);
  }
  assert.equal(await page.locator("[part~=status]").getAttribute("aria-live"), "polite");
});

browserTest("what is typed is answered once it rests", {}, async (context) => {
  const { page } = context;
  await openHeard(context);
  await listen(page);
  await page.locator("[part~=search]").pressSequentially("putin", { delay: 60 });
  assert.deepEqual(await heard(page), []);
  await page.locator("[part~=status]", { hasText: "3 of 10 events" }).waitFor({ state: "attached" });
  assert.deepEqual(await heard(page), [["status", "3 of 10 events"]]);
  // A slider tells its own value while it moves; the first step of it is like any filter.
  await page.locator(".end.last").focus();
  for (let step = 0; step < 5; step++) await page.keyboard.press("ArrowLeft");
  const [first, ...more] = await heard(page);
  assert.deepEqual([first?.[0] ?? "status", more], ["status", []]);
  await page.waitForTimeout(1300);
  const said = await heard(page);
  assert.ok(said.length <= 1, JSON.stringify(said));
});

browserTest("a title of another language is said in that", {}, async (context) => {
  const { page } = context;
  const event = {
    id: "a-visit",
    kind: "visit",
    date: "2024",
    title: { ru: "Визит" },
    parties: [{ country: "BLR" }, { country: "PRK" }],
    evidence: [{ source: "paper", stance: "asserts" }],
  };
  const sources = [{ id: "paper", title: "An article", publisher: "The Paper" }];
  await openMap(context, { dataset: JSON.stringify({ diplomap: 1, sources, events: [event] }) });
  await pressMark(page, "BLR-PRK");
  await page.locator("[part~=panel] h4 button").click();
  const title = page.locator("[part~=status] span");
  await title.waitFor({ state: "attached" });
  assert.equal(await title.textContent(), "Визит");
  assert.deepEqual([await title.getAttribute("lang"), await title.getAttribute("dir")], ["ru", "ltr"]);
  assert.equal(await page.locator("[part~=status]").textContent(), "Визит selected: 1 event");
});

/** Two events a month apart, and a third two months later. */
const THREE = JSON.stringify({
  diplomap: 1,
  sources: [{ id: "paper", title: "An article", publisher: "The Paper" }],
  events: ["2024-01-15", "2024-02-15", "2024-04-15"].map((date, at) => ({
    id: `event-${at}`,
    kind: "visit",
    date,
    title: "An event",
    parties: [{ country: "BLR" }, { country: "PRK" }],
    evidence: [{ source: "paper", stance: "asserts" }],
  })),
});

browserTest("playing is not talked over", { width: 320 }, async (context) => {
  const { page } = context;
  await openMap(context, { dataset: THREE });
  await listen(page);
  await page.locator("[part~=time] button.icon").click();
  await page.locator("[part~=time] .left", { hasText: /^3 events/ }).waitFor();
  const meanwhile = await heard(page);
  assert.ok(meanwhile.length <= 1, JSON.stringify(meanwhile));
  await page.waitForTimeout(1500);
  assert.deepEqual(await heard(page), [["status", "3 events"]]);
});

browserTest("Back is answered", {}, async (context) => {
  const { page } = context;
  await openHeard(context, "hash");
  await listen(page);
  await page.locator("[part~=filter-button]").click();
  await page.locator("[part~=choices] input").first().press("Space");
  await page.locator("[data-country=BLR]").press("Enter");
  await page.goBack();
  await page.locator("[part~=status]", { hasText: "Selection cleared" }).waitFor({ state: "attached" });
  await heard(page);
  await page.goBack();
  await page.locator("[part~=status]", { hasText: "10 events" }).waitFor({ state: "attached" });
  assert.deepEqual(await heard(page), [["status", "10 events"]]);
});

browserTest("what a page shows from the start is no news", {}, async (context) => {
  const { page } = context;
  await openHeard(context, 'select="BLR-PRK"');
  assert.equal(await page.locator("[part~=status]").textContent(), "");
});
