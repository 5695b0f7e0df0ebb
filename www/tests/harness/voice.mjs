/**
 * A virtual screen reader in the page, and what it says, written down.
 */

import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const SCRIPT = "../../../node_modules/@guidepup/virtual-screen-reader/lib/esm/index.browser.js";
const GOLDEN = new URL("../golden/voice/", import.meta.url);

/** Starts the reader at the top of the map. */
export async function startVoice({ page, serve }) {
  const path = serve({ path: "/virtual-screen-reader.js", body: readFileSync(new URL(SCRIPT, import.meta.url)) });
  await page.evaluate(async (path) => {
    const { virtual } = await import(path);
    window.virtual = virtual;
    await virtual.start({ container: document.querySelector("diplo-map").shadowRoot.querySelector(".widget") });
  }, path);
}

/**
 * Reads from the top to the end, as a reader does in the order of the document: a phrase a line, what
 * lies within another indented, and before what is in another language than the widget its tag.
 *
 * Two things are left out that the virtual reader says and others do not: what a button is made of,
 * which is its name by then (ARIA has it "children presentational"), and what closed details hide.
 *
 * @returns {Promise<string[]>}
 */
export const readAll = (page) =>
  page.evaluate(async () => {
    const { virtual } = window;
    const widget = document.querySelector("diplo-map").shadowRoot.querySelector(".widget");
    const elementOf = (node) => (node instanceof Element ? node : node.parentElement);
    const isPart = (node) => {
      const outer = node.parentElement?.closest("button, [role=button], summary");
      const details = node.parentElement?.closest("details:not([open])");
      return Boolean(outer || (details && !(node instanceof Element && node.matches("summary"))));
    };
    const language = (node) => {
      const named = elementOf(node);
      const { lang } = (named.matches("button, a, h2") && named.querySelector("[lang]")) || named.closest("[lang]");
      return lang === widget.lang ? "" : `[${lang}] `;
    };
    const said = [];
    const open = [];
    const first = virtual.activeNode;
    let node = first;
    do {
      const phrase = await virtual.lastSpokenPhrase();
      // Only what has parts is told the end of, with the same node once more.
      if (/^end(,| of )/.test(phrase)) {
        const at = open.findLastIndex((one) => one.node === node);
        if (at >= 0) {
          for (const line of said.slice(open[at].line + 1)) line.depth += 1;
          open.length = at;
        }
      } else if (!isPart(node)) {
        open.push({ node, line: said.length });
        said.push({ depth: 0, text: language(node) + phrase });
      }
      await virtual.next();
      node = virtual.activeNode;
    } while (node !== first || /^end/.test(await virtual.lastSpokenPhrase()));
    return said.map(({ depth, text }) => "  ".repeat(depth) + text);
  });

/**
 * Goes from mark to mark of the map as the reader meets them, presses Enter on each and reads on through
 * the panel; answers with what is said on the way and the ids of the events whose names it came to.
 *
 * @returns {Promise<{said: string[], met: string[]}>}
 */
export const walkMarks = (page) =>
  page.evaluate(async () => {
    const { virtual } = window;
    const root = document.querySelector("diplo-map").shadowRoot;
    const frame = () => new Promise((go) => requestAnimationFrame(() => setTimeout(go)));
    const [said, met] = [[], new Set()];
    const marks = [...root.querySelectorAll("svg[part~=map] [role=button]")].map(({ dataset }) => dataset.tie ?? dataset.country);
    for (const id of marks) {
      const isMark = (node) => node instanceof Element && (node.dataset.tie ?? node.dataset.country) === id;
      do await virtual.next();
      while (!isMark(virtual.activeNode));
      const name = await virtual.lastSpokenPhrase();
      said.push(name);
      await virtual.clearSpokenPhraseLog();
      await virtual.press("Enter");
      await frame();
      await frame();
      // The focus comes along, which says the name once more.
      const answer = (await virtual.spokenPhraseLog()).filter((phrase) => phrase !== name);
      said.push(...answer.map((phrase) => `  ${phrase}`));
      for (let node; !(node instanceof Element && node.matches(".notes *")); ) {
        await virtual.next();
        node = virtual.activeNode;
        if (!(node instanceof Element && node.matches("[part~=panel] h4 button"))) continue;
        const phrase = await virtual.lastSpokenPhrase();
        if (phrase.startsWith("end of ")) continue;
        met.add(node.closest("[data-event]").dataset.event);
        said.push(`  ${phrase}`);
      }
    }
    return { said, met: [...met].toSorted() };
  });

/**
 * Compares what was said with the golden `name`; with `UPDATE=1` in the environment it becomes that.
 *
 * @param {string[]} said
 */
export function assertSaid(name, said) {
  const file = fileURLToPath(new URL(`${name}.txt`, GOLDEN));
  const text = `${said.join("\n")}\n`;
  if (process.env.UPDATE === "1") {
    mkdirSync(GOLDEN, { recursive: true });
    writeFileSync(file, text);
  }
  assert.equal(text, readFileSync(file, "utf8"), `${name}: UPDATE=1 takes what is said now`);
}
