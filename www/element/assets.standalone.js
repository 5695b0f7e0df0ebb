/** The files of the standalone build: one classic script with the WebAssembly inside. */

import bytes from '../diplomap_bg.wasm';

/** The address of this code: only known while it runs for the first time, and the page's where it is inline. */
export const script = globalThis.document?.currentScript?.src || globalThis.document?.baseURI;

/** What the bindings are initialised with. */
export const wasm = () => bytes;

/** Where the detail outlines are. */
export const detail = () => new URL('diplomap_detail.bin', script);
