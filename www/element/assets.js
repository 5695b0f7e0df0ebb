/**
 * The files beside the module. The standalone build, which has them all
 * inside, takes `assets.standalone.js` in place of this file.
 */

/** The WebAssembly of what comes later. */
const PART = 'diplomap_explore_bg.wasm';

/** The address of this code. */
export const script = import.meta.url;

const beside = (file) => new URL(file, import.meta.url);

/** What the addresses of our code in a stack begin with. */
export const ours = beside('diplomap_').href;

/** The widget's module. */
export const widget = () => compiled('diplomap_bg.wasm');

/** The part of it that comes later, its styles and its script. @returns {Promise<[WebAssembly.Module, string, typeof import('../explore.js')]>} */
export async function explore() {
  return Promise.all([compiled(PART), found('diplomap_explore.css').then((styles) => styles.text()), import('./diplomap_explore.js')]);
}

/** A server that does not say what WebAssembly is keeps it from being compiled as it comes. */
function compiled(file) {
  return WebAssembly.compileStreaming(fetch(beside(file))).catch(async () => WebAssembly.compile(await (await found(file)).arrayBuffer()));
}

async function found(file) {
  const response = await fetch(beside(file));
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  return response;
}

/** The bytes of the part at once, while the page stands still. */
export function exploreNow() {
  const request = new XMLHttpRequest();
  request.open('GET', beside(PART), false);
  // Who stands still gets text alone; this encoding makes a character of each byte, with it in its lower half.
  request.overrideMimeType('text/plain; charset=x-user-defined');
  request.send();
  if (request.status !== 200) throw new Error(`${PART}: ${request.status}`);
  return Uint8Array.from(request.responseText, (character) => character.charCodeAt(0));
}

/** What to do where a file on a disk cannot be read: a page on one could not have loaded this code. */
export const remedy = undefined;

/** The bindings of the module that reads documents. */
export const reader = () => import('./diplomap_reader.js');

/** What those are initialised with. */
export const readerWasm = () => beside('diplomap_reader_bg.wasm');

/** The module that draws pictures. */
export const print = () => import('./diplomap_print.js');

/** What its bindings are initialised with. */
export const printWasm = () => beside('diplomap_print_bg.wasm');

/** The interface's texts in the language `tag`; null if the server has none. @returns {Promise<?string>} */
export async function locale(tag) {
  const response = await fetch(beside(`diplomap_${tag}.json`));
  return response.ok ? response.text() : null;
}

/** The built-in dataset in all its languages; null if the server has it not. @returns {Promise<?Uint8Array>} */
export const builtIn = () => bytesAt('diplomap_built_in.bin');

/** The detail outlines; null if the server has none. @returns {Promise<?Uint8Array>} */
export const detail = () => bytesAt('diplomap_detail.bin');

async function bytesAt(file) {
  const response = await fetch(beside(file));
  return response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
}
