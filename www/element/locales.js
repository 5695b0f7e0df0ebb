/**
 * The texts of the interface in the languages that the WebAssembly has not
 * inside: each fetched once, when a reader comes who reads it.
 */

import { locale } from './assets.js';
import { bestOf } from './language.js';

/** The language that is inside. */
export const INSIDE = 'en';

/** The texts by tag; null where they cannot be had. @type {Map<string, ?string | Promise<void>>} */
const found = new Map();

/**
 * The texts for a reader of `tags`, with the language they are in; null where
 * English is the best there is; a promise while they are on their way.
 *
 * @param {string} tags
 * @returns {?{tag: string, text: string} | Promise<void>}
 */
export function textsFor(tags) {
  const tag = bestOf(tags);
  if (tag === INSIDE) return null;
  if (!found.has(tag)) {
    const arrival = locale(tag)
      .catch(() => null)
      .then((text) => void found.set(tag, text));
    found.set(tag, arrival);
  }
  const text = found.get(tag);
  return typeof text === 'string' ? { tag, text } : text;
}
