/**
 * The module that reads documents, as a script of its own: `diplomap.js`
 * imports it once a page brings a dataset.
 *
 * What is kept of a document is the bytes that any instance of the widget takes.
 */

import init, * as bindings from './diplomap_reader_glue.js';
import { readerWasm } from './element/assets.js';
import { describe, problem } from './element/source.js';

/** @typedef {import('./element/source.js').Arrival} Arrival */

/** A document this long, in bytes, leaves a memory behind that is worth giving back. */
const LONG = 4 * 1024 * 1024;

/** What the panic under way says. @type {?string} */
let panic = null;

/** Starts the one instance. Before that nothing can be read. */
export async function open() {
  await init({ module_or_path: readerWasm() });
  bindings.start(note);
}

/**
 * The dataset in a document, or its problems; after a fault it is read once more, in a new instance.
 *
 * @param {Uint8Array} document JSON or CSV
 * @param {string} languages in the best of which problems are told
 * @returns {Arrival}
 */
export function read(document, languages) {
  for (let faults = 0; ; faults++) {
    panic = null;
    try {
      const [bytes, problems] = bindings.read(document, languages);
      if (document.length > LONG) renew();
      return { bytes, problems };
    } catch (error) {
      renew();
      if (faults) return { problem: problem('internal-fault', `the reader failed on this document: ${panic ?? describe(error)}`) };
    }
  }
}

/** A new instance in place of the present one. */
function renew() {
  bindings.__wbg_reset_state();
  bindings.start(note);
}

/** Called from within a panic, so it only takes a note. */
function note(message) {
  panic = message;
}
