/**
 * How long the page is busy with each step of a reader on a full map: 195 countries, 2,000 ties and
 * 20,000 events.
 *
 * `cargo xtask bench steps` runs it, against what is shipped. A step is a real key, wheel or pointer;
 * its time is that of all tasks of the page's main thread from there until the next frame is painted
 * (`TaskDuration` of the browser's own metrics), so it holds script, style, layout and paint. What it
 * costs to ask for that is in each, too: the first row shows how much. What a gesture puts off until it
 * has settled is held back, and measured as a step of its own. With PROFILE=<folder> it writes a profile of each
 * step there, for the developer tools.
 */

import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { amongCapitals } from "../tests/harness/capitals.mjs";
import { pageWithMap, settled } from "../tests/harness/map.mjs";
import { startServer } from "../tests/harness/server.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const BUILD = join(ROOT, process.env.DIPLOMAP_BUILD ?? "dist");
const SIZE = { countries: 195, ties: 2_000, events: 20_000 };
const TIMES = Number(process.env.TIMES ?? 30);
const FRAME_MS = 1_000 / 60;

const server = await startServer(BUILD);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM,
  args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
});
try {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: "reduce", locale: "en-US" });
  await context.addInitScript(holdTimers);
  const page = await context.newPage();
  server.serve("/crowd.json", { body: amongCapitals(SIZE) });
  server.serve("/bench.html", { body: pageWithMap('src="/crowd.json"') });
  await page.goto(`${server.origin}/bench.html`);
  await page.locator("[part~=time]").waitFor({ timeout: 60_000 });
  await settled(page);
  const devtools = await context.newCDPSession(page);
  await devtools.send("Performance.enable");
  await run(page, devtools);
} finally {
  await browser.close();
  await server.close();
}

/** Measures every step. */
async function run(page, devtools) {
  const { mouse, keyboard } = page;
  const [tie, other] = await pressablePlaces(page);
  const filter = page.locator("[part=filter-button]");
  const choice = page.locator("[part~=choices] input").first();
  const slider = page.locator("[part~=time] input.first");
  const map = await page.locator("svg.map").boundingBox();
  const middle = { x: map.x + map.width * 0.5, y: map.y + map.height * 0.45 };
  const escape = async () => {
    await keyboard.press("Escape");
  };
  const ctrlWheel = async (turned) => {
    await keyboard.down("Control");
    await mouse.wheel(0, turned);
    await keyboard.up("Control");
  };
  /** Each with what comes before it and is not measured, the step, and what comes after. */
  const steps = [
    { name: "nothing", act: async () => {} },
    { name: "point at a tie", before: () => mouse.move(other.x, other.y), act: () => mouse.move(tie.x, tie.y) },
    { name: "select a tie", act: () => mouse.click(tie.x, tie.y), after: escape },
    { name: "select a country", before: () => page.locator("[data-country]").first().focus(), act: () => keyboard.press("Enter"), after: escape },
    { name: "more of its panel", before: async () => {
      await page.locator("[data-country]").first().focus();
      await keyboard.press("Enter");
    }, act: () => letGo(page), after: escape },
    { name: "filter", once: () => filter.click(), before: () => choice.focus(), act: () => keyboard.press("Space"), last: async () => {
      if (await choice.isChecked()) await choice.press("Space");
      await filter.click();
    } },
    { name: "move the slider", before: () => slider.focus(), act: (at) => keyboard.press(at % 2 ? "ArrowLeft" : "ArrowRight"), last: () => page.locator("[part~=time] .whole").click() },
    // In and out: at the nearest there would be nothing to measure.
    { name: "zoom", once: () => mouse.move(middle.x, middle.y), act: (at) => ctrlWheel(at % 2 ? 60 : -60) },
    { name: "zoom has settled", before: (at) => ctrlWheel(at % 2 ? 20 : -20), act: () => letGo(page) },
    { name: "pan", once: async () => {
      await mouse.down();
      await mouse.move(middle.x + 10, middle.y);
    }, act: (at) => mouse.move(middle.x + (at % 2) * 30, middle.y + at), last: () => mouse.up() },
    { name: "pan has settled", before: async (at) => {
      await mouse.move(middle.x, middle.y);
      await mouse.down();
      await mouse.move(middle.x + (at % 2 ? 60 : -60), middle.y);
      await mouse.up();
    }, act: () => letGo(page) },
  ];
  const only = process.argv[2];
  console.log(`${SIZE.countries} countries, ${SIZE.ties} ties, ${SIZE.events} events; ${TIMES} times each; a frame is ${FRAME_MS.toFixed(1)} ms`);
  console.log("step".padEnd(20), "median".padStart(8), "90 %".padStart(8), "frames".padStart(7), "  of which script, style, layout");
  for (const step of steps) {
    if (only && step.name !== "nothing" && !step.name.includes(only)) continue;
    await step.once?.();
    await painted(page);
    const profile = await profiled(devtools, step.name);
    const seen = [];
    // The first time is for warming up.
    for (let at = 0; at <= TIMES; at++) {
      await step.before?.(at);
      await painted(page);
      const before = await metrics(devtools);
      await step.act(at);
      await painted(page);
      seen.push(difference(before, await metrics(devtools)));
      await step.after?.(at);
    }
    await profile();
    await step.last?.();
    await letGo(page);
    await painted(page);
    report(step.name, seen.slice(1));
  }
}

/** Run in the page before its scripts: what is put off waits until `letGo`. */
function holdTimers() {
  const held = new Map();
  const setTimer = window.setTimeout;
  const clearTimer = window.clearTimeout;
  window.setTimeout = (act, ms = 0, ...rest) => {
    // Nor what waits for a fault.
    if (ms < 100 || ms > 1_000) return setTimer(act, ms, ...rest);
    // A number of the browser's own.
    const id = setTimer(() => {}, 0);
    held.set(id, () => act(...rest));
    return id;
  };
  window.clearTimeout = (id) => void (held.delete(id) || clearTimer(id));
  window.letGo = () => {
    const due = [...held.values()];
    held.clear();
    for (const act of due) act();
  };
}

/** Does what gestures have put off until they are settled. */
function letGo(page) {
  return page.evaluate(() => window.letGo());
}

/** What the browser has counted so far, in milliseconds. */
async function metrics(devtools) {
  const { metrics } = await devtools.send("Performance.getMetrics");
  const of = (name) => 1_000 * metrics.find((metric) => metric.name === name).value;
  return { all: of("TaskDuration"), script: of("ScriptDuration"), style: of("RecalcStyleDuration"), layout: of("LayoutDuration") };
}

function difference(before, after) {
  return Object.fromEntries(Object.entries(after).map(([name, value]) => [name, value - before[name]]));
}

/** Waits until a frame has been painted. */
function painted(page) {
  return page.evaluate(
    () =>
      new Promise((go) => {
        requestAnimationFrame(() => {
          // A message comes after the painting that a frame's callbacks come before.
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = go;
          port2.postMessage(null);
        });
      }),
  );
}

function report(name, seen) {
  const part = (key, ratio) => seen.map((times) => times[key]).sort((a, b) => a - b)[Math.floor(ratio * (seen.length - 1))];
  const ms = (value) => value.toFixed(1).padStart(8);
  const median = part("all", 0.5);
  const parts = ["script", "style", "layout"].map((key) => part(key, 0.5).toFixed(1));
  console.log(name.padEnd(20), ms(median), ms(part("all", 0.9)), (median / FRAME_MS).toFixed(1).padStart(7), "  " + parts.join(", "));
}

/** Begins a profile, if one is wanted; answers with what ends and writes it. */
async function profiled(devtools, name) {
  const folder = process.env.PROFILE;
  if (!folder) return async () => {};
  await devtools.send("Profiler.enable");
  await devtools.send("Profiler.setSamplingInterval", { interval: 200 });
  await devtools.send("Profiler.start");
  return async () => {
    const { profile } = await devtools.send("Profiler.stop");
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, `${name.replaceAll(" ", "-")}.cpuprofile`), JSON.stringify(profile));
  };
}

/** Two places on ties of their own, far from each other. */
async function pressablePlaces(page) {
  const places = await page.evaluate(() => {
    const root = document.querySelector("diplo-map").shadowRoot;
    const { left, top, width, height } = root.querySelector("svg.map").getBoundingClientRect();
    const found = new Map();
    for (let at = 0; at < 4_000; at++) {
      const [x, y] = [left + (width * (10 + (at % 80))) / 100, top + (height * (10 + Math.floor(at / 80))) / 70];
      const tie = root.elementFromPoint(x, y)?.closest("[data-tie]");
      if (tie) found.set(tie.dataset.tie, { x, y });
    }
    return [...found.values()];
  });
  if (places.length < 2) throw new Error("no tie can be pressed");
  return [places[0], places.at(-1)];
}
