/** The one style sheet that all maps of a document share. */

import css from '../diplomap.css';

/** @type {WeakMap<Document, {sheet: CSSStyleSheet, text: string}>} */
const sheets = new WeakMap();

/** All styles that there are by now. */
let text = css;

/** Adds the styles of what comes later: a shadow root has them when it is styled again. */
export function extend(more) {
  text = css + more;
}

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
  // Nobody sees a document without a window, and it has no sheets.
  if (!document.defaultView) return;
  let known = sheets.get(document);
  if (!known) {
    known = { sheet: new document.defaultView.CSSStyleSheet(), text: '' };
    sheets.set(document, known);
  }
  if (known.text !== text) known.sheet.replaceSync((known.text = text));
  shadow.adoptedStyleSheets = [known.sheet];
}
