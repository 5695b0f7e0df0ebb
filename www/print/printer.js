/**
 * The one instance of the module that draws pictures, loaded when the first is wanted.
 *
 * It has nothing to do with the instances of the maps and of the workshop: a fault in it costs
 * one picture. A picture takes several microtasks, so they are drawn one after the other, and the
 * word of a fault has to come from outside: without it a promise would never be kept nor broken.
 */

import init, * as bindings from '../diplomap_print_glue.js';
import { printWasm } from '../element/assets.js';

/** @type {?Promise<void>} */
let loading = null;
/** What is drawn before the next picture is. */
let drawing = Promise.resolve();
/** Breaks the promise of the picture that is drawn. @type {?(error: Error) => void} */
let abandon = null;
/** A panic is under way; the trap that ends it is not another fault. */
let panicking = false;

/**
 * What `draw` has drawn, once it is its turn; it is called with the class of prints.
 *
 * @param {(Print: typeof bindings.Print) => Promise<string>} draw
 * @returns {Promise<string>}
 */
export function printed(draw) {
  const made = drawing.then(() => turn(draw));
  drawing = made.catch(() => {});
  return made;
}

async function turn(draw) {
  await load();
  try {
    return await new Promise((done, failed) => {
      abandon = failed;
      draw(bindings.Print).then(done, failed);
    });
  } catch (error) {
    // Whatever went wrong, the next picture is drawn by another instance.
    bindings.__wbg_reset_state();
    bindings.start(panicked);
    throw error;
  } finally {
    abandon = null;
  }
}

/** Loads the module, once; what failed is tried again when it is asked for again. */
async function load() {
  loading ??= init({ module_or_path: printWasm() }).then(() => {
    bindings.start(panicked);
    // Before all others, to which the traps of this instance are none of their business.
    addEventListener('error', watch, { capture: true });
  });
  try {
    await loading;
  } catch (error) {
    loading = null;
    throw new Error(`what draws pictures could not be started: ${error.message}`);
  }
}

/** Called from within a panic, so it only breaks the promise. */
function panicked(message) {
  panicking = true;
  abandon?.(new Error(`the picture could not be drawn: ${message}`));
  // A panic in a call, not in a microtask, is thrown to the caller, and no event follows.
  setTimeout(() => (panicking = false));
}

/** Finds the traps that no panic announces, and keeps those of one from who would take them for their own. */
function watch(event) {
  const { error } = event;
  if (!(error instanceof WebAssembly.RuntimeError || error instanceof RangeError)) return;
  if (panicking) event.stopImmediatePropagation();
  else if (error.stack.includes(printWasm().href ?? 'wasm:')) abandon?.(error);
  panicking = false;
}
