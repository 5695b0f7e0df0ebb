/**
 * The one instance of the module that reads documents, loaded when the first
 * document comes.
 *
 * It has nothing to do with the instance that draws: a fault in it costs one
 * document, and no map. What is kept of a document is the bytes that any
 * instance of the widget takes.
 */

import { reader, readerWasm } from './assets.js';
import { describe, problem } from './source.js';

/** @typedef {import('./source.js').Arrival} Arrival */

/** A document this long, in bytes, leaves a memory behind that is worth giving back. */
const LONG = 4 * 1024 * 1024;

/** The bindings, once there is an instance. */
let bindings = null;
/** @type {?Promise<void>} */
let loading = null;
/** What the panic under way says. @type {?string} */
let panic = null;

/**
 * The dataset in a document, or its problems: a promise of them until the
 * module is loaded.
 *
 * @param {Uint8Array} document JSON or CSV
 * @param {string} languages in the best of which problems are told
 * @returns {Arrival | Promise<Arrival>}
 */
export function read(document, languages) {
  return bindings ? readNow(document, languages) : load().then((failed) => failed ?? readNow(document, languages));
}

/** Starts to load the module, for a document that is on its way. */
export function prepare() {
  if (!bindings) load();
}

/** Loads the module, once. Never rejects: what failed is the answer, and may be tried again. */
async function load() {
  loading ??= (async () => {
    const module = await reader();
    await module.default({ module_or_path: readerWasm() });
    module.start(note);
    bindings = module;
  })();
  try {
    await loading;
    return null;
  } catch (error) {
    loading = null;
    return { problem: problem('reader-unavailable', `the module that reads datasets could not be started: ${describe(error)}`) };
  }
}

/** Reads `document`, after a fault once more in a new instance. @returns {Arrival} */
function readNow(document, languages) {
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
  bindings.reset();
  bindings.start(note);
}

/** Called from within a panic, so it only takes a note. */
function note(message) {
  panic = message;
}
