/**
 * The timeline and the table: the same selection as the map's, by every hand.
 */

import assert from "node:assert/strict";
import { browserTest } from "./harness.mjs";
import { amongCapitals } from "./harness/capitals.mjs";
import { openMap, pageWithMap, selected, shippedDataset, show, testData, texts, untilHeading, untilSelected } from "./harness/map.mjs";

const LONG = 'src="/data/four-capitals-since-1948.json"';

/** Opens a page with a map whose `view` is another. */
async function openView({ page, open, serve, ready }, view, attributes = "") {
  await open(serve({ html: pageWithMap(`view="${view}" ${attributes}`) }));
  await ready();
  await page.locator(`[part~=${view}]`).waitFor();
}

/** What has the focus in the timeline: the tie of its lane, and the event, if it is a mark. */
const stop = (page) =>
  page.evaluate(() => {
    const { activeElement } = document.querySelector("diplo-map").shadowRoot;
    return [activeElement?.closest("[data-tie]")?.dataset.tie, activeElement?.dataset.event];
  });

/** Presses `key` and checks where that leads. */
async function step(page, key, tie, event) {
  await page.keyboard.press(key);
  assert.deepEqual(await stop(page), [tie, event], key);
}

/** The ids of the rows of a table, from above. */
const rows = (page, name) =>
  page.locator(`.sheet-of.${name} tbody tr`).evaluateAll((rows) => rows.map(({ dataset }) => dataset.tie ?? dataset.event));

/** Which columns of a table say that it is sorted by them, and how. */
const sortedBy = (page, name) =>
  page
    .locator(`.sheet-of.${name} th[aria-sort]`)
    .evaluateAll((headings) => headings.map((heading) => `${heading.textContent} ${heading.ariaSort}`));

browserTest("a heading of the table sorts by its column, by the keyboard, and says so", {}, async (context) => {
  const { page } = context;
  await openView(context, "table");
  assert.deepEqual(await sortedBy(page, "ties"), ["Events descending"]);
  const between = page.locator(".sheet-of.ties .sort", { hasText: "Between" });
  await between.focus();
  await page.keyboard.press("Enter");
  assert.deepEqual(await sortedBy(page, "ties"), ["Between ascending"]);
  const rising = ["BLR-PRK", "BLR-RUS", "BLR-KOR", "PRK-RUS", "KOR-PRK", "KOR-RUS"];
  assert.deepEqual(await rows(page, "ties"), rising);
  assert.deepEqual(await texts(page, "[part~=table] [role=status]"), ["Sorted, ascending: Between"]);
  await page.keyboard.press("Space");
  assert.deepEqual(await rows(page, "ties"), rising.toReversed());
  assert.deepEqual(await sortedBy(page, "ties"), ["Between descending"]);
  assert.ok(await between.evaluate((button) => button.matches(":focus")));
  // The other table stays as it was.
  assert.deepEqual(await sortedBy(page, "events"), ["Date descending"]);
  const newest = await rows(page, "events");
  await page.locator(".sheet-of.events .sort", { hasText: "Date" }).press("Enter");
  const oldest = await rows(page, "events");
  assert.deepEqual(oldest.toSorted(), newest.toSorted());
  assert.deepEqual([oldest[0], newest[0]], ["arms-allegation", "ryzhenkov-visit-2024"]);
});

browserTest("a name in the table selects what it names", {}, async (context) => {
  const { page } = context;
  await openView(context, "table");
  await page.locator("tr[data-tie=BLR-PRK] th button").click();
  await untilSelected(page, "BLR-PRK");
  await untilHeading(page, "Belarus and North Korea");
  assert.deepEqual(await texts(page, "tr.selected .mark-selected"), ["selected"]);
  const related = await page.locator(".sheet-of.events tr.part").evaluateAll((rows) => rows.map((row) => row.dataset.event));
  assert.equal(related.length, 4);
  await page.locator("tr[data-event=sochi-2023] th button").click();
  await untilSelected(page, "sochi-2023");
  assert.equal(await page.locator("tr[data-event=sochi-2023] th button").getAttribute("aria-pressed"), "true");
  await page.locator("tr[data-event=sochi-2023] .parties button").first().click();
  await untilSelected(page, "BLR");
});

browserTest("the captions of the table say what the filter leaves", {}, async (context) => {
  const { page } = context;
  await openView(context, "table", 'kinds="visit" from="2024-07"');
  const filter = "Filter: since July 2024; visits";
  assert.deepEqual(await texts(page, "caption"), [`1 tie, 1 event. ${filter}`, `1 event. ${filter}`]);
  await openView(context, "table", 'kinds="visit" to="1900"');
  assert.equal(await page.locator("[part~=table] table").count(), 0);
  assert.ok((await texts(page, "[part~=table] .nothing")).length === 1);
});

browserTest("the timeline is one tab stop, from which arrows lead to every event of every tie", {}, async (context) => {
  const { page } = context;
  await openView(context, "timeline", LONG);
  const lanes = await page.locator(".lane").evaluateAll((lanes) =>
    lanes.map((lane) => [lane.dataset.tie, [...lane.querySelectorAll("[data-event]")].map((mark) => mark.dataset.event)]),
  );
  // Six ties, and what belongs to none.
  assert.equal(lanes.length, 7);
  assert.equal(await page.locator("[part~=timeline] [tabindex='0']").count(), 1);
  await page.locator("[part~=timeline] [tabindex='0']").focus();
  const met = [];
  for (const [at, [tie, events]] of lanes.entries()) {
    assert.deepEqual(await stop(page), [tie, undefined]);
    for (const event of events) await step(page, "ArrowRight", tie, event);
    await step(page, "ArrowRight", tie, events.at(-1));
    met.push(...events);
    await step(page, "Home", tie, undefined);
    if (at + 1 < lanes.length) await page.keyboard.press("ArrowDown");
  }
  const all = await page.evaluate(async () => (await (await fetch("/data/four-capitals-since-1948.json")).json()).events.map(({ id }) => id));
  assert.deepEqual([...new Set(met)].toSorted(), all.toSorted());
  // Up and down go to what is nearest in time.
  const [first, second] = lanes;
  await page.locator(`[data-tie=${first[0]}] [data-event=${first[1].at(-1)}]`).focus();
  await page.keyboard.press("ArrowDown");
  const [tie, event] = await stop(page);
  assert.equal(tie, second[0]);
  const far = await page.locator(`[data-tie=${second[0]}] [data-event]`).evaluateAll((marks, last) => {
    const middle = ({ left, right }) => (left + right) / 2;
    const at = middle(marks[0].getRootNode().querySelector(last).getBoundingClientRect());
    return marks.map((mark) => [Math.abs(middle(mark.getBoundingClientRect()) - at), mark.dataset.event]);
  }, `[data-tie=${first[0]}] [data-event=${first[1].at(-1)}]`);
  assert.equal(event, far.toSorted(([one], [other]) => one - other)[0][1]);
  await step(page, "End", second[0], second[1].at(-1));
  // Out of it, and back to where it was left.
  await page.keyboard.press("Shift+Tab");
  assert.deepEqual(await stop(page), [undefined, undefined]);
  await page.keyboard.press("Tab");
  assert.deepEqual(await stop(page), [second[0], second[1].at(-1)]);
  await page.keyboard.press("Enter");
  await untilSelected(page, second[1].at(-1));
});

browserTest("marks stand in the order of time, and none covers another", { width: 360, height: 800 }, async (context) => {
  const { page } = context;
  await openView(context, "timeline", LONG);
  // Drawn again for its own width.
  await page.waitForTimeout(200);
  const marks = await page.locator(".event-mark[data-event]").evaluateAll((marks) =>
    marks.map((mark) => {
      const { left, right, top, bottom } = mark.getBoundingClientRect();
      return { id: mark.dataset.event, left, right, top, bottom };
    }),
  );
  assert.ok(marks.length > 57);
  for (const { left, right, id } of marks) assert.ok(left >= -0.5 && right <= 360.5 && right - left > 23.5, id);
  for (const [at, one] of marks.entries()) {
    for (const other of marks.slice(at + 1)) {
      const apart = one.right <= other.left + 0.5 || other.right <= one.left + 0.5 || one.bottom <= other.top + 0.5 || other.bottom <= one.top + 0.5;
      assert.ok(apart, `${one.id} covers ${other.id}`);
    }
  }
  const from = ({ left, right }) => (left + right) / 2;
  const [oldest, newest] = ["diplomatic-relations-1948", "lavrov-wonsan-2025"].map((id) => marks.find((mark) => mark.id === id));
  if (oldest && newest) assert.ok(from(oldest) < from(newest));
});

browserTest("a selection and a filter stay when the view is another", {}, async (context) => {
  const { page } = context;
  await openView(context, "timeline", 'select="KOR-PRK" from="2024"');
  const view = (name) => page.evaluate((name) => void (document.querySelector("diplo-map").view = name), name);
  const shown = () => page.locator("[data-event]").evaluateAll((all) => [...new Set(all.filter((each) => !each.closest("[part~=panel]")).map(({ dataset }) => dataset.event))].toSorted());
  assert.equal(await page.locator(".lane-name[aria-pressed=true]").count(), 1);
  const inTimeline = await shown();
  await view("table");
  await page.locator("[part~=table]").waitFor();
  assert.deepEqual(await shown(), inTimeline);
  assert.equal(await page.locator("tr.selected[data-tie=KOR-PRK]").count(), 1);
  await view("map");
  await page.locator("svg[part~=map]").waitFor();
  assert.equal(await page.locator("[data-tie=KOR-PRK][aria-pressed=true]").count(), 1);
  assert.equal(await selected(page), "KOR-PRK");
});

browserTest("the focus stays in a view when a filter takes away what has it", {}, async (context) => {
  const { page } = context;
  await openView(context, "timeline");
  await page.locator("[data-tie=BLR-RUS] [data-event=tactical-nuclear-2023]").focus();
  const within = () => page.evaluate(() => document.querySelector("diplo-map").shadowRoot.activeElement?.closest("[part~=timeline]") !== null);
  const set = (name, value) =>
    page.evaluate(async ([name, value]) => {
      document.querySelector("diplo-map")[name] = value;
      await new Promise((go) => requestAnimationFrame(() => setTimeout(go)));
    }, [name, value]);
  await set("kinds", "visit");
  assert.equal(await page.locator("[data-event=tactical-nuclear-2023]").count(), 0);
  assert.ok((await within()) && (await stop(page))[0]);
  await set("to", "1900");
  await page.locator("[part~=timeline] .nothing").waitFor();
  assert.ok(await within());
});

browserTest("a long word is broken where it would make the table wider, and no other is", { width: 1200 }, async (context) => {
  const { page } = context;
  const dataset = testData("../../www/examples/my-events.json").replace("Example agreement", "Example".repeat(30));
  await openMap(context, { dataset, attributes: 'view="table"' });
  const { room, table, kind } = await page.evaluate(() => {
    const root = document.querySelector("diplo-map").shadowRoot;
    const { clientWidth, scrollWidth } = root.querySelector("[part~=table]");
    // The words alone, in one line each.
    const words = document.createRange();
    const cells = [...root.querySelectorAll("tbody td")].filter((cell) => cell.textContent === "Agreement");
    const lines = cells.map((cell) => (words.selectNodeContents(cell), words.getClientRects().length));
    return { room: clientWidth, table: scrollWidth, kind: lines };
  });
  assert.ok(table <= room, `${table} px in ${room} px`);
  assert.deepEqual(kind, [1, 1]);
});

browserTest("the last rows of a table are asked for without losing the focus", {}, async (context) => {
  const { page } = context;
  await openMap(context, { dataset: amongCapitals({ countries: 20, ties: 30, events: 70 }), attributes: 'view="table"' });
  await page.locator("button.more").focus();
  await page.keyboard.press("Enter");
  await page.locator("button.more").waitFor({ state: "detached" });
  const at = await page.evaluate(() => {
    const row = document.querySelector("diplo-map").shadowRoot.activeElement?.closest("tr");
    return [...(row?.parentElement.children ?? [])].indexOf(row);
  });
  assert.equal(at, 60, "on the first of the new ones");
});

browserTest("a table on a phone has a slider with as many stops as there is room for", { width: 360 }, async (context) => {
  const { page } = context;
  await openMap(context, { dataset: shippedDataset("four-capitals-since-1948"), attributes: 'view="table"' });
  await page.waitForFunction(() => Number(document.querySelector("diplo-map").shadowRoot.querySelector(".end").max) < 30);
});

browserTest("an event that may lie outside the period is marked so wherever it is told", {}, async (context) => {
  const { page } = context;
  const event = (id, date) => ({ id, kind: "visit", date, title: id, parties: [{ country: "BLR" }, { country: "PRK" }], evidence: [{ source: "paper", stance: "asserts" }] });
  const events = [event("some-time-in-the-year", "2022"), event("in-the-month", "2022-06")];
  await openMap(context, { dataset: JSON.stringify({ diplomap: 1, sources: [{ id: "paper", title: "An article", publisher: "The Paper" }], events }), attributes: 'from="2022-06" to="2022-06" select="BLR-PRK"' });
  assert.deepEqual(await texts(page, "[part~=time] .left"), ["2 events, 1 perhaps outside"]);
  const words = async (selector) => [await texts(page, `[data-event=some-time-in-the-year] ${selector}`), await texts(page, `[data-event=in-the-month] ${selector}`)];
  assert.deepEqual(await words(".date"), [["2022, perhaps outside the period"], ["June 2022"]]);
  for (const [view, selector] of [["table", "td:first-child"], ["timeline", ".tip"]]) {
    await page.evaluate((view) => (document.querySelector("diplo-map").view = view), view);
    await page.locator(`[part~=${view}]`).waitFor();
    const [perhaps, surely] = await words(selector);
    assert.match(perhaps.join(), /perhaps outside/, view);
    assert.doesNotMatch(surely.join(), /perhaps/, view);
  }
});
