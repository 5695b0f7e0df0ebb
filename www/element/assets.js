/**
 * The files beside the module. The standalone build, which has the
 * WebAssembly inside, takes `assets.standalone.js` in place of this file.
 */

/** The address of this code. */
export const script = import.meta.url;

/** What the bindings are initialised with. */
export const wasm = () => new URL('diplomap_bg.wasm', import.meta.url);

/** Where the detail outlines are. */
export const detail = () => new URL('diplomap_detail.bin', import.meta.url);
