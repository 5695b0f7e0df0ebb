/**
 * The custom element `<diplo-map>`: the door between a page and the map.
 *
 * This file owns what HTML sees: attributes, properties, children, connecting
 * and disconnecting. What happens then is in `element/`: which dataset counts
 * (`source.js`), what one map shows (`live_map.js`), and one WebAssembly
 * instance for all maps, with its recovery from faults (`runtime.js`).
 *
 * Importing this module registers the element once and starts to load the
 * WebAssembly; that it failed is told by the elements, where a reader can see
 * it. Importing it in Node.js, or twice, does nothing and does not throw.
 *
 * @module diplomap
 */

import { ATTRIBUTES, defineProperties } from './element/attributes.js';
import { LiveMap } from './element/live_map.js';
import { read } from './element/reader.js';
import { load } from './element/runtime.js';
import { bytesOf } from './element/source.js';

const TAG = 'diplo-map';

/** Where there is no DOM, a class that can be imported but not used. */
const Base = globalThis.HTMLElement ?? class {};

/**
 * A map of diplomatic ties.
 *
 * Attributes and properties may change at any time and in any order; what
 * changes in one task is shown at once, in the microtask after it. Setters
 * never throw.
 *
 * @fires diplo-ready `{countries, ties, events, problems}`, after every load
 * @fires diplo-error `{problems}`, after a load that failed
 * @fires diplo-select `{select, type, events}`, only after what the reader does
 */
class DiploMapElement extends Base {
  static observedAttributes = Object.keys(ATTRIBUTES);

  /** @type {LiveMap} */
  #map;

  constructor() {
    super();
    this.#map = new LiveMap(this, this.attachShadow({ mode: 'open' }));
    // What a page set before this class was known is an own property that
    // hides ours: set it once more, the right way.
    for (const name of [...Object.values(ATTRIBUTES).map((a) => a.property), 'data']) {
      if (name && Object.hasOwn(this, name)) {
        const value = this[name];
        delete this[name];
        this[name] = value;
      }
    }
  }

  /**
   * A dataset as an object or as text; wins over `src`. `null` and
   * `undefined` give way to `src`, then to inline data.
   *
   * An object is read once, as `JSON.stringify` sees it, in the microtask
   * after it was set: a property that is `undefined` or a function is absent,
   * `NaN` is `null`, a `Map` is empty.
   */
  get data() {
    return this.#map.data;
  }

  set data(data) {
    this.#map.data = data ?? null;
  }

  connectedCallback() {
    this.#map.connected();
  }

  disconnectedCallback() {
    this.#map.disconnected();
  }

  /** `Node.moveBefore`: neither connects nor disconnects. */
  connectedMoveCallback() {
    this.#map.connected();
  }

  adoptedCallback() {
    this.#map.adopted();
  }

  /** @param {string} name @param {?string} before @param {?string} after */
  attributeChangedCallback(name, before, after) {
    if (before !== after) this.#map.attributeChanged(name);
  }
}

defineProperties(DiploMapElement.prototype);

/**
 * The problems of a dataset, errors and warnings, in English; none if it is in order.
 *
 * An array once the page has read a dataset; the first time a promise of it,
 * for then the module that reads them is loaded. `await check(…)` is right in
 * either case.
 *
 * @param {string | object} data text, or an object as the property `data` takes it
 * @returns {Problem[] | Promise<Problem[]>}
 */
export function check(data) {
  const found = bytesOf(data);
  if ('problem' in found) return [found.problem];
  const arrival = read(found.bytes, 'en');
  return arrival instanceof Promise ? arrival.then(problemsOf) : problemsOf(arrival);
}

const problemsOf = ({ problem, problems }) => (problem ? [problem] : problems);

const registry = globalThis.customElements;
const registered = registry?.get(TAG);

/** The class of `<diplo-map>`; of the first copy, where a page has several. */
export const DiploMap = /** @type {typeof DiploMapElement} */ (registered ?? DiploMapElement);

if (registry && !registered) {
  registry.define(TAG, DiploMapElement);
  load();
}

/**
 * @typedef {object} Problem
 * @property {'error' | 'warning'} severity
 * @property {string} code a stable kebab-case word
 * @property {string} path where, as in `events[0].parties[1].country`
 * @property {number} [line] from 1
 * @property {number} [column] from 1, in characters
 * @property {string} message what is wrong
 * @property {string} [help] how to mend it
 */
