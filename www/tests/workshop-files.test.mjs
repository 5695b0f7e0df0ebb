/** What the workshop saves, file by file, through its own buttons. */

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { accessibilityViolations, browserTest } from "./harness.mjs";

const TIE = "BLR-PRK";

const map = (page) => page.locator("#workshop diplo-map");

/** Opens the example of four capitals. */
async function example({ page, open }) {
  await open("/index.html#workshop");
  await page.locator(".ws-examples button").nth(1).click();
  await map(page).locator(`[data-tie=${TIE}]`).waitFor();
}

/** Selects a tie on the map beside the table. */
async function select(page, tie) {
  await map(page)
    .locator(`[data-tie=${tie}]`)
    .evaluate((group) => group.dispatchEvent(new MouseEvent("click", { bubbles: true, composed: true })));
  await page.waitForFunction((tie) => document.querySelector("#workshop diplo-map").select === tie, tie);
}

/** Opens the sheet with the ways to save. */
async function openSheet(page) {
  if (!(await page.locator(".ws-sheet").isVisible())) await page.locator("[data-do=save]").click();
}

/** Presses the button of a format. @returns {Promise<{name: string, bytes: Buffer, download: import("playwright-core").Download}>} */
async function saved(page, format) {
  await openSheet(page);
  const coming = page.waitForEvent("download");
  await page.locator(`[data-save=${format}]`).click();
  const download = await coming;
  await page.locator(".ws-done", { hasText: "Saved" }).waitFor();
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()), download };
}

/** The words of an SVG file, as a parser of XML finds them; its root's size; what it would fetch. */
const drawing = (page, svg) =>
  page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, "image/svg+xml");
    if (parsed.querySelector("parsererror")) return null;
    const root = parsed.documentElement;
    const outside = [...parsed.querySelectorAll("image, use, script, foreignObject, a")].length + /url\(|@import|href/.test(text);
    const lines = [...parsed.querySelectorAll("text")].map((line) => line.textContent);
    return { lines, words: lines.join(" "), width: Number(root.getAttribute("width")), height: Number(root.getAttribute("height")), lang: root.getAttribute("lang"), outside };
  }, svg);

browserTest("the table is saved as CSV and opens again", {}, async (given) => {
  const { page, open } = given;
  await example(given);
  const { name, bytes } = await saved(page, "csv");
  assert.equal(name, "minsk-moscow-pyongyang-seoul.csv");
  const rows = bytes.toString().split("\r\n");
  assert.match(rows[0], /^\ufeffdate,kind,title,parties,id,/);
  await page.keyboard.press("Escape");
  await page.locator("[data-do=restart]").click();
  await open("/index.html#workshop");
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.locator("[data-start=file]").click()]);
  await chooser.setFiles({ name, mimeType: "text/csv", buffer: bytes });
  await page.locator(".ws-good", { hasText: "10 events" }).waitFor();
});

browserTest("what CSV cannot hold is told before, event by event", {}, async (given) => {
  const { page } = given;
  await example(given);
  await openSheet(page);
  const losses = page.locator(".ws-losses");
  const languages = losses.locator("details", { hasText: "texts in other languages" });
  await languages.locator("summary").click();
  assert.match(await languages.locator("li", { hasText: "July 2024" }).first().textContent(), /, .* 2024: title/);
  assert.deepEqual(await accessibilityViolations(page), []);
  await page.keyboard.press("Escape");
  await page.locator(".languages button[value=be]").click();
  await openSheet(page);
  const people = losses.locator("summary", { hasText: "асобы, якія прадстаўляюць бакі (9)" });
  await people.waitFor();

  // A table with an error can be saved as CSV alone, which loses no less.
  await page.keyboard.press("Escape");
  await page.locator(".ws-grid .ws-row:not(.ws-head) .ws-date").first().focus();
  await page.keyboard.type("someday");
  await page.keyboard.press("Enter");
  await page.locator(".ws-grid .ws-date.ws-wrong").waitFor();
  await openSheet(page);
  await people.waitFor();
});

browserTest("the dataset is saved as JSON with all that was in it", {}, async (given) => {
  await example(given);
  const dataset = JSON.parse((await saved(given.page, "json")).bytes);
  const shipped = await given.page.evaluate(async () => (await fetch("data/minsk-moscow-pyongyang-seoul.json")).json());
  assert.deepEqual(
    dataset.events.map(({ id, evidence }) => [id, evidence.length]).sort(),
    shipped.events.map(({ id, evidence }) => [id, evidence.length]).sort(),
  );
  assert.deepEqual(dataset.title, shipped.title);
});

browserTest("the page works from a file and offline, and a press on a tie tells its events", {}, async (given) => {
  const { page, context } = given;
  await example(given);
  const { bytes, download } = await saved(page, "html");
  const text = bytes.toString();
  assert.match(text, /http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'wasm-unsafe-eval' 'sha256-[^"]+require-trusted-types-for 'script'"/);
  assert.equal(text.match(/<\/script>/g).length, 2, "nothing inside ends a script");
  const path = `${await download.path()}.html`;
  await download.saveAs(path);
  const offline = await context.newPage();
  const refused = [];
  offline.on("console", (message) => message.type() === "error" && refused.push(message.text()));
  offline.on("request", (request) => request.url().startsWith("http") && refused.push(request.url()));
  await context.setOffline(true);
  await offline.goto(`file://${path}`);
  const tie = offline.locator(`diplo-map [data-tie=${TIE}]`);
  await tie.waitFor();
  assert.equal(await offline.locator("diplo-map [data-tie]").count(), 6);
  const { x, y } = await tie.evaluate((group) => {
    const hit = [...group.querySelectorAll("path")].at(-1);
    const middle = hit.getPointAtLength(hit.getTotalLength() / 2).matrixTransform(hit.getScreenCTM());
    return { x: middle.x, y: middle.y };
  });
  await offline.mouse.click(x, y);
  await offline.locator("diplo-map [data-event]").first().waitFor();
  assert.equal(await offline.locator("diplo-map").getAttribute("select"), TIE);
  assert.deepEqual(refused, []);
  // Where no script runs, the picture is there.
  const plain = await context.browser().newContext({ javaScriptEnabled: false });
  const still = await plain.newPage();
  await still.goto(`file://${path}`);
  assert.ok(await still.locator("diplo-map > svg").isVisible());
  assert.match(await still.locator("diplo-map > svg").textContent(), /Minsk.*Natural Earth/s);
  await plain.close();
});

browserTest("the drawing is the picture of the command line: with its legend and its credit", {}, async (given) => {
  const { page } = given;
  await example(given);
  const { lines, words, width, lang, outside } = await drawing(page, (await saved(page, "svg")).bytes.toString());
  for (const capital of ["Minsk", "Moscow", "Pyongyang", "Seoul"]) assert.ok(lines.includes(capital), capital);
  assert.match(words, /armistice line/i, "the legend");
  assert.match(words, /Natural Earth/, "the credit");
  assert.match(words, new RegExp(`${new Date().getUTCFullYear()}`), "the day on which it was made");
  assert.equal(width, 960);
  assert.equal(lang, "en");
  assert.equal(outside, 0, "it needs nothing from outside");
  assert.doesNotMatch(words, /KCNA/, "without a selection no event is told");
});

browserTest("what is selected is told beside the drawing, in the reader's language and colours", { colorScheme: "dark" }, async (given) => {
  const { page } = given;
  await example(given);
  await select(page, TIE);
  await page.locator(".languages button[value=ko]").click();
  await page.locator(".ws-saving", { hasText: "저장" }).waitFor({ state: "attached" });
  await openSheet(page);
  const coming = page.waitForEvent("download");
  await page.locator("[data-save=svg]").click();
  const svg = await readFile(await (await coming).path(), "utf8");
  const { words, lang } = await drawing(page, svg);
  assert.equal(lang, "ko");
  assert.match(words, /벨라루스/);
  const events = await page.evaluate(async (tie) => {
    const { events } = await (await fetch("data/minsk-moscow-pyongyang-seoul.json")).json();
    const ends = tie.split("-");
    return events.filter(({ parties }) => ends.every((end) => parties.some(({ country }) => country === end))).map(({ title }) => title.ko);
  }, TIE);
  const squeezed = words.replaceAll(/\s/g, "");
  assert.ok(events.length > 1);
  for (const title of events) assert.ok(squeezed.includes(title.replaceAll(/\s/g, "")), title);
  assert.match(svg, /\.ground\{fill:#1/, "the ground is dark");
});

browserTest("the picture is twice as dense as the drawing, and not blank", {}, async (given) => {
  const { page } = given;
  await example(given);
  await select(page, TIE);
  const { width, height } = await drawing(page, (await saved(page, "svg")).bytes.toString());
  const { name, bytes } = await saved(page, "png");
  assert.match(name, /\.png$/);
  const picture = await page.evaluate(async (encoded) => {
    const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${encoded}`)).blob());
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext("2d");
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    const counts = new Map();
    let clear = 0;
    const pixels = new Uint32Array(data.buffer);
    for (const pixel of pixels) {
      counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
      if (pixel >>> 24 !== 255) clear++;
    }
    const most = Math.max(...counts.values());
    return { width: bitmap.width, height: bitmap.height, colours: counts.size, most: most / pixels.length, clear };
  }, bytes.toString("base64"));
  assert.deepEqual([picture.width, picture.height], [Math.floor(width * 2), Math.floor(height * 2)]);
  assert.ok(picture.colours > 100, `${picture.colours} colours`);
  assert.ok(picture.most < 0.9, `one colour fills ${picture.most}`);
  assert.equal(picture.clear, 0, "its ground is not transparent");
});

browserTest("a picture that cannot be made is told, and the work goes on", {}, async (given) => {
  const { page } = given;
  await example(given);
  await page.evaluate(() => {
    HTMLCanvasElement.prototype.toBlob = (made) => made(null);
  });
  await openSheet(page);
  await page.locator("[data-save=png]").click();
  await page.locator(".ws-saving [role=alert]", { hasText: ".png" }).waitFor();
  await saved(page, "json");
  assert.equal(await page.locator(".ws-saving [role=alert]").textContent(), "");
});
