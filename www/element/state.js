/**
 * What a map shows, as a plain object: what is selected, what is filtered, how
 * and where it is looked at.
 *
 * A part of it stands in attributes, so that a page can set and style by it;
 * the rest is kept here. All values are texts, as in an address; what is as at
 * the start is null, but for the view.
 */

/** The fields, in order. Those that are attributes are kept by the element. */
const FIELDS = ['select', 'from', 'to', 'kinds', 'statuses', 'countries', 'search', 'view', 'at'];
/** Those that say which events are shown. */
export const FILTERS = ['from', 'to', 'kinds', 'statuses', 'countries', 'search'];
const REFLECTED = new Set(['select', 'from', 'to', 'kinds', 'view']);
/** What a field is at the start, where that is not null. */
export const START = { view: 'map' };

export class MapState {
  #host;
  #kept = new Map();

  /** @param {HTMLElement} host */
  constructor(host) {
    this.#host = host;
  }

  get(field) {
    return REFLECTED.has(field) ? textOf(field, this.#host.getAttribute(field)) : (this.#kept.get(field) ?? null);
  }

  /** A copy. */
  get value() {
    return Object.fromEntries(FIELDS.map((field) => [field, this.get(field) ?? START[field] ?? null]));
  }

  /** Takes the fields of `value`; those that are left out are as at the start. Answers whether any is another. */
  set(value) {
    let isOther = false;
    for (const field of FIELDS) {
      const text = textOf(field, value?.[field]);
      if (text === this.get(field)) continue;
      isOther = true;
      if (!REFLECTED.has(field)) this.#kept.set(field, text);
      else if (text === null) this.#host.removeAttribute(field);
      else this.#host.setAttribute(field, text);
    }
    return isOther;
  }

  /** The fields that are no attributes, with their values. */
  get kept() {
    return FIELDS.filter((field) => !REFLECTED.has(field)).map((field) => [field, this.get(field)]);
  }

  /** Whether one of the attributes `names` is a field. @param {Set<string>} names */
  isAmong(names) {
    return [...REFLECTED].some((field) => names.has(field));
  }

  /** Whether anything but the selection is not as at the start. */
  get isExploring() {
    return FIELDS.some((field) => field !== 'select' && this.get(field));
  }
}

/** The text that a page gives for `field`; null where it is none, or as at the start. Lists are joined. */
function textOf(field, given) {
  const text = Array.isArray(given) ? given.join(' ') : given;
  if (typeof text !== 'string' || text === '' || text === START[field]) return null;
  // Half a letter has no place in an address, nor in WebAssembly.
  return text.toWellFormed?.() ?? text;
}
