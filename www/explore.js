/**
 * The JavaScript of what comes after the first paint. `element/` fetches it beside the
 * WebAssembly of that part; a page does not name it.
 */

export * as address from './element/address.js';
export { take } from './element/taking.js';
