/**
 * The ways through the panel and back, and what the map makes of a selection.
 */

import assert from "node:assert/strict";
import { browserTest } from "./harness.mjs";
import { openMap, pressMark, selected, texts, untilHeading, untilSelected } from "./harness/map.mjs";

/** The ids of the marks that step back behind the selection. */
const quiet = (page) =>
  page.locator(":is([data-tie], [data-country]).quiet").evaluateAll((marks) => marks.map(({ dataset }) => dataset.tie ?? dataset.country).sort());

const panelButton = (page, name) => page.locator("[part~=panel]").getByRole("button", { name, exact: true }).first();

browserTest("every name in the panel selects what it names", {}, async (context) => {
  const { page } = context;
  await openMap(context);
  const steps = [
    // All ties, a tie, a country in its heading, a tie of it, an event, a party, and a tie of an event.
    [/^Belarus and North Korea/, "BLR-PRK"],
    ["North Korea", "PRK"],
    [/^Russia\s*4 events$/, "PRK-RUS"],
    ["Pact on mutual military assistance", "kim-putin-pact-2024"],
    ["Russia", "RUS"],
    ["Lukashenko suggests three-way cooperation", "sochi-2023"],
    [/^Belarus and Russia/, "BLR-RUS"],
  ];
  for (const [name, id] of steps) {
    await panelButton(page, name).click();
    await untilSelected(page, id);
  }
});

browserTest("Back returns step by step, and says where to", {}, async (context) => {
  const { page, events } = context;
  await openMap(context);
  for (const id of ["BLR-PRK", "PRK", "PRK-RUS"]) await pressMark(page, id);
  await page.locator("[data-event=kim-putin-pact-2024] h4 button").click();
  const way = [
    ["kim-putin-pact-2024", "Back: North Korea and Russia"],
    ["PRK-RUS", "Back: North Korea"],
    ["PRK", "Back: Belarus and North Korea"],
    ["BLR-PRK", "All ties"],
  ];
  for (const [id, name] of way) {
    await untilSelected(page, id);
    await panelButton(page, name).click();
  }
  await untilSelected(page, null);
  await untilHeading(page, "Minsk, Moscow, Pyongyang, Seoul");
  const told = (await events("diplo-select")).map(({ detail }) => detail.select);
  assert.deepEqual(told, ["BLR-PRK", "PRK", "PRK-RUS", "kim-putin-pact-2024", "PRK-RUS", "PRK", "BLR-PRK", null]);
});

browserTest("Escape puts the selection away, and the way to it", {}, async (context) => {
  const { page, events } = context;
  await openMap(context);
  for (const id of ["BLR", "BLR-PRK"]) await pressMark(page, id);
  await untilSelected(page, "BLR-PRK");
  await page.keyboard.press("Escape");
  await untilSelected(page, null);
  assert.deepEqual((await events("diplo-select")).at(-1).detail, { select: null, type: null, events: [] });
  assert.deepEqual(await texts(page, "[part~=status]"), ["Selection cleared"]);
  assert.equal(await page.locator("[part~=panel] .back").count(), 0);
  assert.deepEqual(await quiet(page), []);
});

browserTest("an event shows all its ties, in the panel and on the map", {}, async (context) => {
  const { page } = context;
  await openMap(context);
  const ties = ["BLR-KOR", "BLR-PRK", "BLR-RUS", "KOR-PRK", "KOR-RUS", "PRK-RUS"];
  const cases = {
    // A speaker is tied to each of those it speaks of, and they to one another.
    "koh-assessment-2024": [ties, ["BLR", "KOR", "PRK", "RUS"]],
    "first-visit-assessment-2024": [["BLR-KOR", "BLR-PRK", "KOR-PRK"], ["BLR", "KOR", "PRK"]],
    "arms-allegation": [["KOR-PRK", "KOR-RUS", "PRK-RUS"], ["KOR", "PRK", "RUS"]],
    "sochi-2023": [["BLR-RUS"], ["BLR", "RUS"]],
  };
  for (const [id, [own, countries]] of Object.entries(cases)) {
    await page.evaluate((id) => (document.querySelector("diplo-map").select = id), id);
    await page.locator(`.whole[data-event="${id}"]`).waitFor();
    assert.equal(await page.locator("[part~=panel] .tie-choice").count(), own.length, id);
    const others = [...ties, "BLR", "KOR", "PRK", "RUS"].filter((mark) => !own.includes(mark) && !countries.includes(mark));
    assert.deepEqual(await quiet(page), others.sort(), id);
  }
});

browserTest("a selected tie or country stands out, and is told to be pressed", {}, async (context) => {
  const { page } = context;
  await openMap(context);
  const pressed = () =>
    page.locator("[part~=map] [aria-pressed=true]").evaluateAll((marks) => marks.map(({ dataset }) => dataset.tie ?? dataset.country));
  await pressMark(page, "KOR-PRK");
  await untilSelected(page, "KOR-PRK");
  assert.deepEqual(await pressed(), ["KOR-PRK"]);
  assert.deepEqual(await quiet(page), ["BLR", "BLR-KOR", "BLR-PRK", "BLR-RUS", "KOR-RUS", "PRK-RUS", "RUS"]);
  await pressMark(page, "KOR");
  await untilSelected(page, "KOR");
  assert.deepEqual(await pressed(), ["KOR"]);
  assert.deepEqual(await quiet(page), ["BLR-PRK", "BLR-RUS", "PRK-RUS"]);
});

browserTest("another language rewords everything and keeps the selection", {}, async (context) => {
  const { page, events } = context;
  await openMap(context);
  for (const id of ["PRK", "BLR-PRK"]) await pressMark(page, id);
  await untilSelected(page, "BLR-PRK");
  const told = (await events("diplo-select")).length;
  const ids = () => page.locator("[part~=panel] [data-event]").evaluateAll((cards) => cards.map((card) => card.dataset.event));
  const before = await ids();
  const cases = {
    ko: ["벨라루스", "북한", ["민스크", "모스크바", "평양", "서울"], "2024년 7월 23~25일"],
    ru: ["Беларусь", "Северная Корея", ["Минск", "Москва", "Пхеньян", "Сеул"], "23–25 июля 2024"],
    be: ["Беларусь", "Паўночная Карэя", ["Мінск", "Масква", "Пхеньян", "Сеул"], "23–25 ліпеня 2024"],
  };
  for (const [lang, [first, second, labels, date]] of Object.entries(cases)) {
    await page.evaluate((lang) => (document.querySelector("diplo-map").lang = lang), lang);
    await page.locator(`.widget[lang=${lang}]`).waitFor();
    assert.deepEqual(await texts(page, "[part~=panel] h2 button"), [first, second]);
    assert.deepEqual((await texts(page, "[part~=label]")).sort(), labels.sort());
    assert.ok((await texts(page, "[data-event=ryzhenkov-visit-2024] .date"))[0].startsWith(date));
    assert.deepEqual(await ids(), before);
    assert.equal(await selected(page), "BLR-PRK");
  }
  assert.equal((await events("diplo-select")).length, told);
  await page.locator("[part~=panel] .back").click();
  await untilSelected(page, "PRK");
});
