/**
 * The files beside the module. The standalone build, which has them all
 * inside, takes `assets.standalone.js` in place of this file.
 */

/** The address of this code. */
export const script = import.meta.url;

/** What the bindings are initialised with. */
export const wasm = () => new URL('diplomap_bg.wasm', import.meta.url);

/** What to do where no file can be fetched: this code was, so others can be. */
export const remedy = undefined;

/** The bindings of the module that reads documents. */
export const reader = () => import('./diplomap_reader.js');

/** What those are initialised with. */
export const readerWasm = () => new URL('diplomap_reader_bg.wasm', import.meta.url);

/** The interface's texts in the language `tag`; null if the server has none. @returns {Promise<?string>} */
export async function locale(tag) {
  const response = await fetch(new URL(`diplomap_${tag}.json`, import.meta.url));
  return response.ok ? response.text() : null;
}

/** The detail outlines; null if the server has none. @returns {Promise<?Uint8Array>} */
export async function detail() {
  const response = await fetch(new URL('diplomap_detail.bin', import.meta.url));
  return response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
}
