/**
 * The tests of both accessibility engines, for one reader at a time: a file of tests has minutes,
 * and they go through every view and state.
 */

import assert from "node:assert/strict";
import { browserTest } from "../harness.mjs";
import { axeFindings } from "./axe.mjs";
import { ibmFindings } from "./ibm.mjs";
import { WALKS, walk } from "./states.mjs";

/** Equal Access takes its time, and a test has a minute: so many states each. */
const AT_ONCE = 4;

/** What it takes for a failure and is none: the rule, the element, and why. */
const REFUTED = [
  // What scrolls must be reached by keys in every browser (axe: scrollable-region-focusable),
  // and is no widget. It fails only what has nothing else in it to reach.
  ["element_tabbable_role_valid: fail_invalid_role", /class="(key-help|timeline|tables)"/],
];

/** What it leaves to a person: the rule, the element, and what has decided it. */
const DECIDED = [
  // Some browsers take a list without bullets, or a table that is laid out as cards, for none.
  ["aria_role_redundant: fail_redundant", /role="(list|listitem|table|rowgroup|row|cell|columnheader|rowheader|caption)"/],
  // A map is one tab stop: arrows lead to the others (keyboard.test.mjs; the timeline: views.test.mjs).
  ["widget_tabbable_exists: fail_no_tabbable", /tabindex="-1"/],
  // What is scrolled out of sight is scrolled to when it gets the focus; its ring is measured (contrast.test.mjs).
  ["element_tabbable_visible: potential_visible", /<(g|button|summary|a|div|section|input)/],
  // The signs on these are drawn, and the ends of the period stand on an axis, with their dates beside it.
  ["input_label_visible: potential_no_label", /class="(tool icon|end first|end last)"/],
  // "Search" stays on the chip of what was searched for, and the name says where it searches.
  ["input_label_visible: potential_placeholder_only", /part="search"/],
  // Lines, marks and bars differ in form (readers.test.mjs); what is chosen says so in words or by its ground.
  ["style_color_misuse: Potential_1", /<style/],
  // Tested with forced colours (looks.test.mjs, readers.test.mjs, contrast.test.mjs).
  ["style_highcontrast_visible: Manual_1", /<style/],
  // Names of groups of controls (a legend) and of a quotation's speaker: they head nothing of the page.
  ["text_block_heading: potential_heading", /class="(choices-sheet|voice|whose)"|<(legend|p|fieldset)/],
  // "Human-rights" says nothing of right and left.
  ["text_sensory_misuse: potential_position", /class="description"/],
];

const isAmong = (list, { rule, html }) => list.some(([known, element]) => rule === known && element.test(html));

/** Fails on whatever axe finds, but for the contrast that it leaves undecided: `contrast.test.mjs` measures it. */
export async function assertAccessible(page, state) {
  const { violations, incomplete } = await axeFindings(page);
  const undecided = incomplete.filter(({ rule }) => rule !== "color-contrast");
  assert.deepEqual([...violations, ...undecided].map(({ line }) => line), [], state);
  // No engine minds it, and every reader's own keys would be gone.
  assert.equal(await page.locator("[role=application]").count(), 0, state);
}

/** What axe finds in every view and state, for `reader`. */
export function axeTests(reader, options) {
  for (const view of Object.keys(WALKS)) {
    browserTest(`axe finds nothing in the ${view}: ${reader}`, options, async (context) => {
      await walk(context, view, (state) => assertAccessible(context.page, state));
    });
  }
}

/** What Equal Access finds in every view and state, for `reader`; what it leaves to a person has been decided. */
export function equalAccessTests(reader, options) {
  for (const view of Object.keys(WALKS)) {
    const states = Object.keys(WALKS[view]);
    for (let first = 0; first < states.length; first += AT_ONCE) {
      const some = states.slice(first, first + AT_ONCE);
      browserTest(`Equal Access finds nothing in the ${view}, from “${some[0]}” on: ${reader}`, options, async (context) => {
        await walk(context, view, async (state) => {
          if (!some.includes(state)) return;
          const { failures, undecided } = await ibmFindings(context.page);
          assert.deepEqual(failures.filter((finding) => !isAmong(REFUTED, finding)).map(({ line }) => line), [], state);
          assert.deepEqual(undecided.filter((finding) => !isAmong(DECIDED, finding)).map(({ line }) => line), [], state);
          // It has looked into the map: there is always something that it leaves to a person.
          assert.ok(undecided.length > 4, `${undecided.length} undecided`);
        });
      });
    }
  }
}
