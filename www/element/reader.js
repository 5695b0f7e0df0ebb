/**
 * The way to the module that reads documents, which is loaded when the first
 * document comes.
 *
 * It has nothing to do with the instance that draws: a fault in it costs one
 * document, and no map.
 */

import { reader } from './assets.js';
import { describe, problem } from './source.js';

/** @typedef {import('./source.js').Arrival} Arrival */

/** Its script, once it can read. @type {?typeof import('../reader.js')} */
let script = null;
/** @type {?Promise<void>} */
let loading = null;

/**
 * The dataset in a document, or its problems: a promise of them until the
 * module is loaded.
 *
 * @param {Uint8Array} document JSON or CSV
 * @param {string} languages in the best of which problems are told
 * @returns {Arrival | Promise<Arrival>}
 */
export function read(document, languages) {
  return script ? script.read(document, languages) : prepare().then((failed) => failed ?? script.read(document, languages));
}

/** Loads the module, for a document that is on its way. Never rejects: what failed is the answer, and may be tried again. */
export async function prepare() {
  loading ??= reader().then(async (found) => {
    await found.open();
    script = found;
  });
  try {
    await loading;
    return null;
  } catch (error) {
    loading = null;
    return { problem: problem('reader-unavailable', `the module that reads datasets could not be started: ${describe(error)}`) };
  }
}
