/**
 * Where a dataset's text comes from.
 *
 * Everything that page code can interfere with (getters, proxies, `toJSON`,
 * servers) is read here, in JavaScript, and turned into text or into a
 * problem: an exception that unwinds through WebAssembly would damage it.
 */

import { remedy } from './assets.js';

/**
 * A dataset that came: its bytes (none: the built-in one) with the warnings, or
 * the bytes of a refusal with the problems, or why there was no text to read.
 *
 * @typedef {{bytes?: Uint8Array, problems?: object[]} | {problem: object}} Arrival
 */

/** Larger texts are refused before they are copied into the WebAssembly. */
const MAX_BYTES = 32 * 1024 * 1024;

/**
 * What a page gave as `data`, as bytes of a text.
 *
 * @param {unknown} data
 * @returns {{bytes: Uint8Array} | {problem: object}}
 */
export function bytesOf(data) {
  try {
    const text = typeof data === 'string' ? data : JSON.stringify(data);
    // `JSON.stringify` has no text for a function, a symbol or undefined.
    if (text === undefined) return refusal('data-not-serializable', `the data is a ${typeof data}, not an object or a text`);
    return text.length > MAX_BYTES ? tooLarge('the data') : { bytes: encode(text) };
  } catch (error) {
    // A cycle, a BigInt, a throwing getter, too deep a nesting.
    return refusal('data-not-serializable', `the data cannot be written as JSON: ${describe(error)}`);
  }
}

/**
 * What stands at `src`, an address relative to `base`. Rejects only when
 * `signal` aborts.
 *
 * @param {string} src
 * @param {string} base
 * @param {AbortSignal} signal
 * @returns {Promise<{bytes: Uint8Array} | {problem: object}>}
 */
export async function bytesAt(src, base, signal) {
  let address;
  try {
    address = new URL(src, base);
    const response = await fetch(address, { signal });
    if (!response.ok) return refusal('src-status', `${src} was answered with the status ${response.status}`);
    const reader = response.body.getReader();
    const chunks = [];
    for (let size = 0; ; ) {
      const { done, value } = await reader.read();
      // Spreadsheets save in several encodings, which the reader of datasets knows.
      if (done) return { bytes: new Uint8Array(await new Blob(chunks).arrayBuffer()) };
      if ((size += value.length) > MAX_BYTES) {
        reader.cancel().catch(() => {});
        return tooLarge(src);
      }
      chunks.push(value);
    }
  } catch (error) {
    signal.throwIfAborted();
    return refusal('src-unreachable', `${src} could not be fetched: ${describe(error)}`, address?.protocol === 'file:' ? remedy : undefined);
  }
}

/** @param {string} text */
export const encode = (text) => new TextEncoder().encode(text);

/** The script child that holds inline data, if there is one. @param {Element} host @returns {?Element} */
export function inlineScript(host) {
  return host.querySelector(':scope > script[type="application/json"], :scope > script[type="text/csv"]');
}

/** Whether `host` has children to show where there is no map. @param {Element} host */
export function hasFallback(host) {
  const inline = inlineScript(host);
  return [...host.childNodes].some((node) => node !== inline && (node.nodeType === 1 || (node.nodeType === 3 && node.data.trim())));
}

/** A problem that has no place in a text. */
export function problem(code, message, help) {
  return { severity: 'error', code, path: '', message, help };
}

function refusal(code, message, help) {
  return { problem: problem(code, message, help) };
}

function tooLarge(what) {
  return refusal('data-too-large', `${what} is larger than ${MAX_BYTES / 1024 / 1024} MB`);
}

/** What `error` says, if asking it does not throw as well. */
export function describe(error) {
  try {
    return String(error?.message ?? error);
  } catch {
    return 'an exception that cannot be read';
  }
}
