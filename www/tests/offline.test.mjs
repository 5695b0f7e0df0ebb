/**
 * What people open from a disk, without a network: the page that the command line makes, and the
 * classic script in a page of their own.
 */

import assert from "node:assert/strict";
import { copyFile, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { BUILD, browserTest } from "./harness.mjs";
import { diplomap, inFolder } from "./harness/command_line.mjs";
import { SECTIONS_OF_TIE } from "./harness/four_capitals.mjs";
import { pressMark, settled, texts, untilHeading } from "./harness/map.mjs";

const SCRIPT = join(BUILD, "diplomap.standalone.js");
const FOUR_CAPITALS = "assets/datasets/minsk-moscow-pyongyang-seoul.json";

/** The events of a tie, as the panel lists them. */
const eventsOf = (tie) => Object.values(SECTIONS_OF_TIE[tie]).flat();

/** The events in the panel, in order. */
const listed = (page) => page.locator("[part~=panel] [data-event]").evaluateAll((cards) => cards.map((card) => card.dataset.event));

/** Opens a file by its address, and answers with the addresses of all that it asks for. */
async function openFile({ context, page }, path) {
  const asked = [];
  context.on("request", (request) => asked.push(request.url()));
  await page.goto(pathToFileURL(path).href);
  return asked;
}

/** A page with the classic script beside it, and `body`. */
const pageWithScript = (body) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title><script src="diplomap.standalone.js"></script>${body}`;

for (const { lang, names } of [
  { lang: "en", names: { "PRK-RUS": "North Korea and Russia", "BLR-KOR": "Belarus and South Korea" } },
  { lang: "ko", names: { "PRK-RUS": "북한 – 러시아", "BLR-KOR": "벨라루스 – 한국" } },
]) {
  browserTest(`a page of the command line works from a disk without a network, in ${lang}`, { offline: true }, (context) =>
    inFolder(async (folder) => {
      const { page, ready, screenshot } = context;
      const file = join(folder, "map.html");
      await diplomap("render", FOUR_CAPITALS, "-o", file, "--widget", SCRIPT, "--lang", lang);
      const asked = await openFile(context, file);
      const { countries, ties, events } = await ready();
      assert.deepEqual({ countries, ties, events }, { countries: 4, ties: 6, events: 10 });
      await settled(page);
      // The picture for those without scripts has made way for the map.
      assert.ok(await page.locator("svg[part~=map]").first().isVisible());
      assert.ok(await page.locator("diplo-map > svg").isHidden());
      for (const [tie, name] of Object.entries(names)) {
        await pressMark(page, tie);
        await untilHeading(page, name);
        assert.deepEqual(await listed(page), eventsOf(tie));
      }
      assert.equal(await page.locator("[part~=panel]").evaluate((panel) => panel.closest("[lang]").lang), lang);
      assert.deepEqual(asked, [pathToFileURL(file).href]);
      await screenshot(`offline-${lang}`);
    }));
}

browserTest("a page of the command line lets no other script run, and asks nobody", { offline: true }, (context) =>
  inFolder(async (folder) => {
    const { page, ready, expectProblem } = context;
    const file = join(folder, "map.html");
    await diplomap("render", FOUR_CAPITALS, "-o", file, "--widget", SCRIPT);
    // As if a text of the dataset had ended the element in which it stands.
    const smuggled = '<p id="own" style="color: red" onclick="hasRun = true">p</p><script>hasRun = true</script><style>p { color: red }</style><img src="https://example.org/a.png" alt="">';
    const whole = await readFile(file, "utf8");
    await writeFile(file, whole.replace("</body>", `${smuggled}</body>`));
    expectProblem(/inline script/);
    expectProblem(/inline style/);
    expectProblem(/inline event handler/);
    expectProblem(/Loading the image/);
    expectProblem(/Connecting to/);
    expectProblem(/Fetch API cannot load/);
    expectProblem(/TrustedScript/);
    // Chromium tells of the request that the policy then keeps it from sending.
    expectProblem(/request: https:.* leaves the origin/);
    const sent = [];
    context.context.on("requestfinished", (request) => sent.push(request.url()));
    await openFile(context, file);
    await ready();
    await page.locator("#own").click();
    const refusal = (attempt) => page.evaluate(attempt).then(() => "done", (error) => error.message.match(/\w*Error/g).at(-1));
    assert.equal(await refusal(() => fetch("https://example.org/")), "TypeError");
    assert.equal(await refusal(() => void (document.createElement("script").text = "hasRun = true")), "TypeError");
    assert.equal(await page.evaluate(() => "hasRun" in window), false);
    assert.notEqual(await page.locator("#own").evaluate((own) => getComputedStyle(own).color), "rgb(255, 0, 0)");
    assert.deepEqual(sent, [pathToFileURL(file).href]);
  }));

browserTest("the classic script draws the built-in map in a page on a disk", { offline: true }, (context) =>
  inFolder(async (folder) => {
    const { page, ready } = context;
    await copyFile(SCRIPT, join(folder, "diplomap.standalone.js"));
    const file = join(folder, "page.html");
    await writeFile(file, pageWithScript("<diplo-map></diplo-map>"));
    const asked = await openFile(context, file);
    const { countries, ties, events } = await ready();
    assert.deepEqual({ countries, ties, events }, { countries: 4, ties: 6, events: 10 });
    await settled(page);
    await pressMark(page, "KOR-PRK");
    await page.locator('diplo-map[select="KOR-PRK"]').waitFor();
    assert.deepEqual(await listed(page), eventsOf("KOR-PRK"));
    assert.deepEqual(asked.map((address) => address.split("/").at(-1)), ["page.html", "diplomap.standalone.js"]);
  }));

browserTest("the classic script draws a table that stands in a page on a disk", { offline: true }, (context) =>
  inFolder(async (folder) => {
    const { page, ready } = context;
    await copyFile(SCRIPT, join(folder, "diplomap.standalone.js"));
    const table = await readFile(fileURLToPath(new URL("../examples/three-countries.csv", import.meta.url)), "utf8");
    const file = join(folder, "page.html");
    await writeFile(file, pageWithScript(`<diplo-map><script type="text/csv">\n${table}</script></diplo-map>`));
    await openFile(context, file);
    const { countries, ties, events } = await ready();
    assert.deepEqual({ countries, ties, events }, { countries: 3, ties: 3, events: 7 });
    assert.deepEqual(await texts(page, "[part~=panel] .tie-choice .name"), ["Belarus and North Korea", "Belarus and Russia", "North Korea and Russia"]);
  }));

browserTest("a page on a disk that names a file is told what to do instead", { offline: true }, (context) =>
  inFolder(async (folder) => {
    const { page, event, expectProblem } = context;
    await copyFile(SCRIPT, join(folder, "diplomap.standalone.js"));
    await writeFile(join(folder, "my.csv"), "date,kind,title,parties\n2024,visit,T,FRA;JPN\n");
    const file = join(folder, "page.html");
    await writeFile(file, pageWithScript('<diplo-map src="my.csv"></diplo-map>'));
    expectProblem(/my\.csv.* blocked by CORS policy/);
    expectProblem(/ERR_FAILED/);
    await openFile(context, file);
    const { problems } = await event("diplo-error");
    const told = problems.map(({ code, help }) => [code, /inside the map$/.test(help)]);
    assert.deepEqual(told, [["src-unreachable", true]]);
    const [words] = await texts(page, "[part~=error]");
    assert.ok(words.includes("my.csv could not be fetched") && words.endsWith(`(${problems[0].help})`), words);
  }));
