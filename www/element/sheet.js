/** The one style sheet that all maps of a document share. */

import css from '../diplomap.css';

/** @type {WeakMap<Document, CSSStyleSheet>} */
const sheets = new WeakMap();

/**
 * Styles `shadow`. A constructed sheet, because a strict Content Security
 * Policy forbids `<style>`, and because it is parsed once for any number of
 * maps. It belongs to the document that made it, so an element that moves to
 * another document is styled anew.
 *
 * @param {ShadowRoot} shadow
 */
export function style(shadow) {
  const document = shadow.ownerDocument;
  let sheet = sheets.get(document);
  if (!sheet) {
    sheet = new (document.defaultView ?? globalThis).CSSStyleSheet();
    sheet.replaceSync(css);
    sheets.set(document, sheet);
  }
  shadow.adoptedStyleSheets = [sheet];
}
