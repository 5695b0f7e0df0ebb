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

import { print } from './element/assets.js';
import { ATTRIBUTES, defineProperties } from './element/attributes.js';
import { LiveMap } from './element/live_map.js';
import { read } from './element/reader.js';
import { load } from './element/runtime.js';
import { bytesOf } from './element/source.js';

const TAG = 'diplo-map';

/** The forms of a citation. */
const CITATIONS = ['plain', 'bibtex', 'csl-json'];

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
 * @fires diplo-change the `state`, only after what the reader does
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
    for (const name of [...Object.values(ATTRIBUTES).map((a) => a.property), 'data', 'state']) {
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

  /**
   * What is selected, filtered and looked at, as a plain object of texts, null
   * where it is as at the start (the view is `map` then): `select`, `from`, `to`, `kinds`, `statuses`,
   * `countries`, `search`, `view`, `at`. Setting it shows all of it; what is
   * left out is as at the start.
   */
  get state() {
    return this.#map.state;
  }

  set state(state) {
    this.#map.state = state;
  }

  /**
   * What is shown, as an SVG file: the whole map in the present language and colours, of the ties
   * those that the filters leave; what is selected with its events; title, filter, date, credit
   * and the convention of the borders. Rejects while nothing is shown.
   *
   * @returns {Promise<string>}
   */
  exportSvg() {
    return this.#map.picture('svg');
  }

  /**
   * The same as a PNG file, `scale` times as many pixels each way as the drawing has (960 wide).
   * Rejects where a Content-Security-Policy keeps images from `blob:`, which it takes.
   *
   * @param {number} [scale]
   * @returns {Promise<Blob>}
   */
  exportPng(scale = 2) {
    return this.#map.picture('png', scale);
  }

  /**
   * The events that are shown, of what is selected if anything is, as a table that the
   * element reads again. Empty while nothing is shown.
   *
   * @returns {string}
   */
  exportCsv() {
    return this.#map.text('csv');
  }

  /**
   * The same as a dataset that is also JSON-LD. Empty while nothing is shown.
   *
   * @returns {string}
   */
  exportJson() {
    return this.#map.text('json');
  }

  /**
   * A citation for exactly what is shown. Empty while nothing is.
   *
   * @param {'plain' | 'bibtex' | 'csl-json'} [format]
   * @returns {string}
   */
  cite(format = 'plain') {
    if (!CITATIONS.includes(format)) throw new RangeError(`a citation is ${CITATIONS.join(', ')}, not ${String(format)}`);
    return this.#map.text(format);
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

/**
 * A dataset as a picture, without an element: the text of an SVG file, as the command line's.
 * What `select` names is selected, and told with its events.
 *
 * Rejects with an error whose `problems` say what is wrong with the dataset.
 *
 * @param {string | object} data text, or an object as the property `data` takes it
 * @param {{select?: string, lang?: string, width?: number, theme?: 'light' | 'dark'}} [options]
 *   in the language of the page, 960 pixels wide and light, unless they say otherwise
 * @returns {Promise<string>}
 */
export async function renderSvg(data, options) {
  const found = bytesOf(data);
  const arrival = 'problem' in found ? found : await read(found.bytes, 'en');
  return (await print()).svgOfArrival(arrival, options ?? {});
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
