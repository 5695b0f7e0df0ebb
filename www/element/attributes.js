/**
 * The element's attributes: one line each, and all that is known of them.
 *
 * `property`: the property that reflects it, where HTML has none of its own.
 * `changes`: what a change is for: another `dataset`, the `view` (its value is
 * handed to Rust under the attribute's name), whether the page's `address` keeps the
 * state, or the `style` alone.
 * `value`: how the view's value is found, where it is not just the attribute.
 */

import { languageOf } from './language.js';

/**
 * @typedef {object} Attribute
 * @property {string} [property]
 * @property {'dataset' | 'view' | 'address' | 'style'} changes
 * @property {boolean} [isFlag] whether it is there or not, and has no value
 * @property {(host: HTMLElement) => ?string} [value]
 */

/** @type {Record<string, Attribute>} */
export const ATTRIBUTES = {
  src: { property: 'src', changes: 'dataset' },
  select: { property: 'select', changes: 'view' },
  from: { property: 'from', changes: 'view' },
  to: { property: 'to', changes: 'view' },
  kinds: { property: 'kinds', changes: 'view' },
  view: { property: 'view', changes: 'view' },
  hash: { property: 'hash', changes: 'address', isFlag: true },
  locked: { property: 'locked', changes: 'view', isFlag: true },
  theme: { property: 'theme', changes: 'style' },
  lang: { changes: 'view', value: languageOf },
};

/** The names of the attributes that the view is told of: what can be linked to depends on the address. */
export const VIEW_ATTRIBUTES = Object.keys(ATTRIBUTES).filter((name) => ['view', 'address'].includes(ATTRIBUTES[name].changes));

/** What the view is told of the attribute `name`. */
export function viewValue(host, name) {
  return (ATTRIBUTES[name].value ?? ((h) => h.getAttribute(name)))(host);
}

/** Gives `prototype` a reflecting property for each attribute that has one. */
export function defineProperties(prototype) {
  for (const [name, { property, isFlag }] of Object.entries(ATTRIBUTES)) {
    if (!property) continue;
    Object.defineProperty(prototype, property, {
      configurable: true,
      enumerable: true,
      get() {
        return isFlag ? this.hasAttribute(name) : (this.getAttribute(name) ?? '');
      },
      set(value) {
        const flag = value ? '' : null;
        const text = isFlag ? flag : asText(value);
        if (text === null) this.removeAttribute(name);
        else this.setAttribute(name, text);
      },
    });
  }
}

/** `value` as an attribute's text; `null` where there is none. */
function asText(value) {
  try {
    return value == null ? null : String(value);
  } catch {
    // A symbol, or a `toString` that throws. Nothing throws out of a setter.
    return null;
  }
}
