/**
 * What a page and a reader take along of a map: each says what is shown, and other programs and the
 * widget itself can read it.
 */

import assert from "node:assert/strict";
import { copyFile, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { BUILD, STRICT_CSP, browserTest } from "./harness.mjs";
import { diplomap, inFolder } from "./harness/command_line.mjs";
import { openMap, pageWithMap, settled } from "./harness/map.mjs";

const FOUR_CAPITALS = "assets/datasets/minsk-moscow-pyongyang-seoul.json";
const DATASET = await readFile(fileURLToPath(new URL(`../../${FOUR_CAPITALS}`, import.meta.url)), "utf8");

/** Asks the map of the page: `ask` is called there with the element. */
const ask = (page, ask, ...more) =>
  page.evaluate(
    ({ ask, more }) => new Function(`return (${ask})(document.querySelector("diplo-map"), ...arguments)`)(...more),
    { ask: ask.toString(), more },
  );

/** What is in the text of an SVG file: whether it is well-formed, and what there is to read and to see in it. */
const inSvg = (page, svg) =>
  page.evaluate((svg) => {
    const document = new DOMParser().parseFromString(svg, "image/svg+xml");
    const root = document.documentElement;
    const words = (node) => node.textContent.replaceAll(/\s+/g, " ").trim();
    return {
      isWellFormed: !document.querySelector("parsererror") && root.localName === "svg",
      title: words(root.querySelector("title")),
      description: words(root.querySelector("desc")),
      lang: root.getAttribute("lang"),
      width: Number(root.getAttribute("width")),
      height: Number(root.getAttribute("height")),
      // Lines are broken, so that words of two lines run into each other.
      text: [...root.querySelectorAll("text")].map(words).join(" "),
      // A file has classes of its own for each look: `badge`, `badge-2`. The legend's badge has a letter.
      badges: [...root.querySelectorAll("[class|=badge] + text")].map(words).filter((count) => /^\d+$/.test(count)).map(Number),
    };
  }, svg);

/** A day as a file tells it in English. */
const today = () => new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }).format(new Date());

/** The problems that the element's module finds in a text, the warnings of the dataset itself left out. */
const errors = (page, text) =>
  page.evaluate(async (text) => {
    const { check } = await import("/diplomap.js");
    return (await check(text)).filter(({ severity }) => severity === "error");
  }, text);

browserTest("a picture is what the command line draws", {}, (context) =>
  inFolder(async (folder) => {
    const { page } = context;
    await openMap(context, { dataset: DATASET, attributes: 'lang="en"' });
    for (const select of ["", "BLR-PRK"]) {
      await ask(page, (map, select) => (map.select = select), select);
      const svg = await ask(page, (map) => map.exportSvg());
      const file = join(folder, "map.svg");
      const options = select ? ["--select", select, "--events"] : [];
      await diplomap("render", FOUR_CAPITALS, "-o", file, "--lang", "en", ...options);
      const ofDay = (text) => text.replaceAll(/\d+ \w+ \d{4}(?=<)/g, "DAY");
      assert.equal(ofDay(svg), ofDay(await readFile(file, "utf8")));
    }
  }));

browserTest("a picture tells the title, the filter, the day, the credit and the borders", {}, async (context) => {
  const { page } = context;
  await openMap(context, { attributes: 'from="2024" kinds="visit agreement"' });
  const shown = await ask(page, (map) => JSON.parse(map.exportJson()).events.length);
  assert.ok(shown > 0 && shown < 10, `${shown}`);
  const drawn = await inSvg(page, await ask(page, (map) => map.exportSvg()));
  assert.ok(drawn.isWellFormed);
  assert.match(drawn.text, /Since 2024; agreements, visits/);
  assert.match(drawn.description, /^Map of 4 countries and \d ties?\. Since 2024; agreements, visits\./);
  assert.ok(drawn.text.includes(drawn.title), drawn.text);
  assert.ok(drawn.text.includes(today()), drawn.text);
  assert.match(drawn.text, /Natural Earth/);
  assert.match(drawn.text, /About the borders/);
  assert.equal(drawn.width, 960);
  const { ties, counts } = await ask(page, (map) => {
    const ties = [...map.shadowRoot.querySelectorAll("[data-tie]")];
    return { ties: ties.length, counts: ties.map((tie) => Number(tie.querySelector(".count")?.textContent)) };
  });
  assert.ok(ties < 6, "the filter hides a tie");
  assert.equal(drawn.badges.length, ties);
  assert.deepEqual(drawn.badges.sort(), counts.sort());
});

browserTest("what is selected is told with its events, in the reader's language and colours", { colorScheme: "dark" }, async (context) => {
  const { page } = context;
  await openMap(context, { attributes: 'lang="ko" select="BLR-PRK"' });
  const svg = await ask(page, (map) => map.exportSvg());
  const drawn = await inSvg(page, svg);
  assert.equal(drawn.lang, "ko");
  assert.match(drawn.title, /벨라루스 – 북한$/);
  assert.match(svg, /\.ground\{fill:#17212b/);
  await ask(page, (map) => (map.theme = "light"));
  assert.match(await ask(page, (map) => map.exportSvg()), /\.ground\{fill:#fff/);
});

browserTest("a table reads back as the events that are shown", {}, async (context) => {
  const { page } = context;
  await openMap(context);
  for (const [state, words] of [
    [{}, "Shown: 10 events"],
    [{ kinds: "visit" }, "events (visits)"],
    [{ select: "PRK-RUS", from: "2024" }, "events (North Korea and Russia; since 2024)"],
    [{ search: "pact" }, "search: “pact”"],
  ]) {
    const { csv, json } = await ask(
      page,
      async (map, state) => {
        map.state = state;
        return { csv: map.exportCsv(), json: map.exportJson() };
      },
      state,
    );
    assert.ok(csv.includes(words), csv);
    assert.deepEqual(await errors(page, csv), []);
    assert.deepEqual(await errors(page, json), []);
    const { events } = JSON.parse(json);
    // A row an evidence; an event begins with its id.
    for (const { id } of events) assert.ok(csv.includes(id), id);
    assert.ok(json.includes(words.replaceAll('"', '\\"')), json.slice(0, 4000));
  }
});

browserTest("a document is linked data of the events and what is claimed of them", {}, async (context) => {
  const { page } = context;
  await openMap(context);
  const json = JSON.parse(await ask(page, (map) => map.exportJson()));
  assert.equal(json.diplomap, 1);
  assert.equal(json.events.length, 10);
  assert.ok(json["@context"]);
  const types = new Set(JSON.stringify(json.about).match(/"@type": ?"\w+"/g) ?? []);
  assert.ok([...types].some((type) => type.includes("Event")), [...types].join());
  assert.ok([...types].some((type) => type.includes("Claim")), [...types].join());
});

browserTest("a citation names the view, in three forms", {}, async (context) => {
  const { page } = context;
  await openMap(context, { attributes: 'id="m" hash select="BLR-PRK" from="2024"' });
  const plain = await ask(page, (map) => map.cite());
  assert.match(plain, /: Belarus and North Korea; since 2024\. \d of 10 events from 1 source: The Diplomat\./);
  assert.ok(plain.includes(`${page.url()} (accessed ${today()}).`), plain);
  assert.match(await ask(page, (map) => map.cite("bibtex")), /^@misc\{\S+,\n/);
  const [item] = [JSON.parse(await ask(page, (map) => map.cite("csl-json")))].flat();
  assert.match(item.title, /Belarus and North Korea; since 2024$/);
  assert.equal(item.URL, page.url());
  const refusal = await ask(page, (map) => {
    try {
      return map.cite("csv");
    } catch (error) {
      return error.name;
    }
  });
  assert.equal(refusal, "RangeError");
});

browserTest("a picture in pixels is as many times as large as is asked for", {}, async (context) => {
  const { page } = context;
  await openMap(context);
  const { width, height } = await inSvg(page, await ask(page, (map) => map.exportSvg()));
  for (const [scale, density] of [[undefined, 2], [1, 1], [4, 4], [0, 2]]) {
    const made = await ask(
      page,
      async (map, scale) => {
        const blob = await map.exportPng(scale ?? undefined);
        const bitmap = await createImageBitmap(blob);
        return { type: blob.type, size: [bitmap.width, bitmap.height] };
      },
      scale ?? null,
    );
    assert.deepEqual(made, { type: "image/png", size: [width, height].map((length) => Math.floor(length * density)) });
  }
});

browserTest("several pictures at once do not get into each other's way", {}, async (context) => {
  const { page } = context;
  await openMap(context, { attributes: 'lang="en"' });
  const svgs = await page.evaluate(async () => {
    const { renderSvg } = await import("/diplomap.js");
    const map = document.querySelector("diplo-map");
    const small = { diplomap: 1, title: "Small", events: [] };
    return Promise.all([map.exportSvg(), renderSvg(small), map.exportSvg(), renderSvg(small, { lang: "ru" })]);
  });
  const drawn = await Promise.all(svgs.map((svg) => inSvg(page, svg)));
  assert.deepEqual(drawn.map(({ title }) => title === "Small"), [false, true, false, true]);
  assert.deepEqual(drawn.map(({ lang }) => lang), ["en", "en", "en", "ru"]);
  assert.equal(svgs[0], svgs[2]);
});

browserTest("a dataset is drawn without an element, as the options say", {}, async (context) => {
  const { page, open, serve } = context;
  await open(serve({ html: "<!doctype html><html lang=be><title>t</title>" }));
  const render = (dataset, options) =>
    page.evaluate(
      async ({ dataset, options }) => {
        const { renderSvg } = await import("/diplomap.js");
        return renderSvg(dataset, options).catch(({ message, problems }) => ({ message, problems }));
      },
      { dataset, options },
    );
  const plain = await inSvg(page, await render(DATASET));
  assert.ok(plain.isWellFormed);
  assert.deepEqual([plain.lang, plain.width, plain.badges.length], ["be", 960, 6]);
  const svg = await render(JSON.parse(DATASET), { select: "PRK-RUS", lang: "en", width: 500, theme: "dark" });
  const drawn = await inSvg(page, svg);
  assert.deepEqual([drawn.lang, drawn.width, drawn.title.split(": ").at(-1)], ["en", 500, "North Korea and Russia"]);
  assert.match(svg, /\.ground\{fill:#17212b/);
  const csv = "date,kind,title,parties\n2024,visit,A visit,FRA;JPN\n";
  assert.equal((await inSvg(page, await render(csv))).badges.length, 1);
  const { message, problems } = await render('{"diplomap": 1}');
  assert.match(message, /events/);
  assert.deepEqual(problems.map(({ severity }) => severity), ["error"]);
});

browserTest("what is shown can be had in the very task in which it is", {}, async (context) => {
  const { page, open, serve, context: browserContext } = context;
  // What would come by itself comes much later.
  let go;
  const held = new Promise((held) => (go = held));
  let isHeld = true;
  await browserContext.route("**/diplomap_explore.css", async (route) => {
    if (isHeld) await held;
    await route.continue();
  });
  await open(
    serve({
      html: `<!doctype html><html lang="en"><title>t</title><diplo-map></diplo-map><script>
        addEventListener("diplo-ready", ({ target }) => {
          window.had ??= { csv: target.exportCsv(), json: target.exportJson(), plain: target.cite(), isWhole: Boolean(target.shadowRoot.querySelector(".tools")) };
        });
      </script><script type="module" src="/diplomap.js"></script>`,
    }),
  );
  await page.waitForFunction(() => window.had);
  const had = await page.evaluate(() => window.had);
  assert.equal(had.isWhole, false);
  assert.equal(JSON.parse(had.json).events.length, 10);
  assert.match(had.csv, /^\uFEFFdate,/);
  assert.match(had.plain, /10 events from 1 source/);
  isHeld = false;
  go();
  await page.locator("diplo-map .tools").waitFor();
  assert.equal(await ask(page, (map) => JSON.parse(map.exportJson()).events.length), 10);
});

browserTest("while nothing is shown there is nothing to take", {}, async ({ page, open, serve }) => {
  await open(serve({ html: pageWithMap() }));
  const answers = await page.evaluate(async () => {
    await customElements.whenDefined("diplo-map");
    const map = document.createElement("diplo-map");
    const rejection = (promise) => promise.then(() => "done", (error) => error.message);
    return [map.exportCsv(), map.exportJson(), map.cite(), await rejection(map.exportSvg()), await rejection(map.exportPng())];
  });
  assert.deepEqual(answers, ["", "", "", "there is nothing to draw", "there is nothing to draw"]);
});

browserTest("under the strict policy all but pixels can be had, and that is said", {}, async (context) => {
  const { page, open, serve, ready, expectProblem } = context;
  await open(serve({ html: pageWithMap().replace(/<style>.*<\/style>/s, ""), csp: STRICT_CSP }));
  await ready();
  await settled(page);
  // `ask` evaluates text, which the policy forbids.
  const made = await page.evaluate(async () => {
    const map = document.querySelector("diplo-map");
    const reason = await map.exportPng().catch((error) => error.message);
    return { csv: map.exportCsv(), json: map.exportJson(), plain: map.cite(), svg: await map.exportSvg(), reason };
  });
  expectProblem(/Loading the image 'blob:/);
  assert.equal(JSON.parse(made.json).events.length, 10);
  assert.ok(made.csv && made.plain);
  assert.ok(made.svg.startsWith("<svg "));
  assert.match(made.reason, /blob: in its img-src/);
});

browserTest("a policy that lets images come from blobs lets pixels be made", {}, async (context) => {
  const { page, open, serve, ready } = context;
  await open(serve({ html: pageWithMap().replace(/<style>.*<\/style>/s, ""), csp: `${STRICT_CSP}; img-src 'self' blob:` }));
  await ready();
  await settled(page);
  const [type, size] = await page.evaluate(async () => {
    const blob = await document.querySelector("diplo-map").exportPng(1);
    return [blob.type, blob.size];
  });
  assert.equal(type, "image/png");
  assert.ok(size > 10_000, `${size}`);
});

/** Opens the menu. */
async function openMenu(page) {
  await page.locator("[part=share-button]").click();
  await page.locator("[part=share]").waitFor();
}

/** Chooses something of the menu that is saved, and answers with the file. */
async function save(page, what) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator(`[data-take="${what}"]`).click()]);
  const name = download.suggestedFilename();
  await page.locator(".answer [role=status]").filter({ hasText: name }).waitFor();
  return { name, bytes: await readFile(await download.path()) };
}

browserTest("the menu saves each sort of file under a name that says what is in it", {}, async (context) => {
  const { page } = context;
  await openMap(context, { attributes: 'lang="en" from="2024"' });
  await openMenu(page);
  const beginnings = { svg: "<svg ", "png-1": "\x89PNG", "png-2": "\x89PNG", "png-4": "\x89PNG", csv: "\ufeff", json: "{" };
  for (const [what, beginning] of Object.entries(beginnings)) {
    const { name, bytes } = await save(page, what);
    assert.match(name, new RegExp(`^[a-z-]+-2024\\.${what.split("-")[0]}$`));
    const text = bytes.toString(beginning === "\x89PNG" ? "latin1" : "utf8");
    if (what === "csv") assert.match(text, /^\ufeff?\w/);
    else assert.ok(text.startsWith(beginning), `${what}: ${text.slice(0, 20)}`);
    if (what === "png-4") assert.equal(bytes.readUInt32BE(16), 4 * 960);
  }
});

browserTest("the menu copies a citation and the link that leads back", {}, async (context) => {
  const { page, context: browserContext } = context;
  await browserContext.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openMap(context, { attributes: 'id="m" hash lang="en" kinds="visit"' });
  await page.locator('[data-country="PRK"] .mark').click();
  await page.locator('diplo-map[select="PRK"]').waitFor();
  await openMenu(page);
  for (const what of ["link", "plain", "bibtex", "csl-json"]) {
    await page.locator(`[data-take="${what}"]`).click();
    await page.locator(".answer [role=status]").filter({ hasText: "Copied." }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const expected = what === "link" ? page.url() : await ask(page, (map, what) => map.cite(what), what);
    assert.equal(copied, expected);
  }
  assert.match(page.url(), /#m\.select=PRK&m\.kinds=visit$/);
});

browserTest("where the page may not use the clipboard the text is there to copy", {}, async (context) => {
  const { page } = context;
  await page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  await openMap(context, { attributes: 'lang="en"' });
  await openMenu(page);
  assert.equal(await page.locator('[data-take="link"]').count(), 0, "no address leads back");
  await page.locator('[data-take="bibtex"]').click();
  const field = page.locator(".to-copy");
  await field.waitFor();
  assert.equal(await field.inputValue(), await ask(page, (map) => map.cite("bibtex")));
  const marked = await field.evaluate((field) => field.selectionEnd - field.selectionStart === field.value.length && field.matches(":focus"));
  assert.ok(marked);
  // Escape closes the menu, keeps what is selected and gives the focus back.
  await ask(page, (map) => (map.select = "PRK"));
  await page.keyboard.press("Escape");
  await page.locator("[part=share]").waitFor({ state: "detached" });
  assert.equal(await page.locator("diplo-map").getAttribute("select"), "PRK");
  assert.equal(await ask(page, (map) => map.shadowRoot.activeElement.getAttribute("part")), "share-button");
});

browserTest("the classic script takes along all of it from a page on a disk", { offline: true }, (context) =>
  inFolder(async (folder) => {
    const { page, ready } = context;
    await copyFile(join(BUILD, "diplomap.standalone.js"), join(folder, "diplomap.standalone.js"));
    const file = join(folder, "page.html");
    await writeFile(file, '<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title><script src="diplomap.standalone.js"></script><diplo-map></diplo-map>');
    await page.goto(pathToFileURL(file).href);
    await ready();
    await settled(page);
    const plain = await ask(page, (map) => map.cite());
    assert.ok(!plain.includes("file:"), plain);
    await openMenu(page);
    for (const what of ["svg", "png-1", "json"]) assert.ok((await save(page, what)).bytes.length > 1000, what);
    const { lang, badges } = await inSvg(page, await page.evaluate((text) => diplomap.renderSvg(text, { lang: "ko" }), DATASET));
    assert.deepEqual([lang, badges.length], ["ko", 6]);
  }));

for (const [colorScheme, width] of [["light", 320], ["dark", 768], ["light", 1440]]) {
  browserTest(`the menu at ${width} px, ${colorScheme}, has no accessibility problem`, { colorScheme, width, height: 900 }, async (context) => {
    const { page, screenshot } = context;
    await openMap(context, { attributes: "hash" });
    await openMenu(page);
    const { accessibilityViolations } = await import("./harness.mjs");
    assert.deepEqual(await accessibilityViolations(page), []);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(wide <= 0, `${wide} px too wide`);
    await screenshot(`share-${width}-${colorScheme}`);
  });
}
