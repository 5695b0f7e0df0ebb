/**
 * What the reader takes along: into the clipboard, or as a file.
 *
 * What is in it is the widget's business; here are the ways out of the page, and what
 * stands in them.
 */

import { saveFile } from './save.js';

/** What a map offers, by the words of `Taking` in Rust. @typedef {{text: (what: string) => string, picture: (as: 'svg' | 'png', scale?: number) => Promise<string | Blob>}} Offer */

const TYPES = { csv: 'text/csv', json: 'application/json', svg: 'image/svg+xml' };

/** What is copied, not saved. */
const COPIED = ['link', 'plain', 'bibtex', 'csl-json'];

/**
 * Takes along what the reader asks for. Never rejects: answers with what came of it, in a word
 * that Rust knows, and a file's name, a text or a reason.
 *
 * @param {string} what
 * @param {Offer} offer
 * @returns {Promise<string>}
 */
export async function take(what, offer) {
  try {
    if (COPIED.includes(what)) return await copy(what === 'link' ? location.href : offer.text(what));
    const [ending, scale] = what.split('-');
    const base = offer.text('name');
    if (!base) throw new Error('there is nothing to take');
    const name = `${base}.${ending}`;
    saveFile(name, ending === 'png' ? await offer.picture('png', Number(scale)) : await fileOf(ending, offer));
    return `saved ${name}`;
  } catch (error) {
    return `failed ${error.message}`;
  }
}

async function fileOf(ending, offer) {
  const text = ending === 'svg' ? await offer.picture('svg') : offer.text(ending);
  return new Blob([text], { type: `${TYPES[ending]};charset=utf-8` });
}

/** Has to be called in the task of the press: later, the browser would not let it. */
async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return 'copied';
  } catch {
    // No secure page, a frame without the permission, or a reader who said no.
    return `to-copy ${text}`;
  }
}
