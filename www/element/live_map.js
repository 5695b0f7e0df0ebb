/**
 * One map: what its element shows, and what it takes to show it again.
 *
 * Three things can stand in the shadow root: the mounted map; while there is
 * nothing to show yet, the page's own fallback children; and where there can
 * be no map at all, the fallback with a message.
 */

import { ATTRIBUTES, VIEW_ATTRIBUTES, viewValue } from './attributes.js';
import { languageOf, unavailable } from './language.js';
import { detailOutlines, discharge, enlist, outage, seat, shelve, tend } from './runtime.js';
import { textsFor } from './locales.js';
import { prepare, read } from './reader.js';
import { style } from './sheet.js';
import { bytesAt, bytesOf, encode, hasFallback, inlineScript, problem } from './source.js';

/** @typedef {import('./source.js').Arrival} Arrival */

/** A map that fails once more after this many remounts … */
const REMOUNTS = 2;
/** … within this many milliseconds is given up. */
const REMOUNT_WINDOW_MS = 10_000;

/** What stands for the dataset that the widget has inside. */
const BUILT_IN = new Uint8Array();
/** The files of two versions lie beside each other. */
const MIXED = problem('version-mismatch', 'diplomap.js and diplomap_reader_bg.wasm are of different versions: copy all files of one');

export class LiveMap {
  #host;
  #shadow;
  /** A root with a mounted map, while connected and able. */
  #seat = null;
  #slot = document.createElement('slot');
  /** The problem on account of which this map is given up. */
  #refusal = null;
  /** The problem that stands in place of the map, once it is told. */
  #told = null;

  #data = null;
  /** The dataset must be looked for anew. */
  #stale = true;
  /** Inline data is waited for. */
  #parsing = false;
  /** The inline text last looked at. */
  #inline = null;
  #observer = new MutationObserver(() => this.#inlineChanged());
  /** The search for a dataset under way. @type {?AbortController} */
  #search = null;

  /** Attributes that the view is not told of yet. */
  #untold = new Set();
  /** What was found, and is not shown yet. @type {?Arrival} */
  #arrival = null;
  /** The last good dataset. @type {?Arrival} */
  #good = null;
  /** What was refused since. @type {?Arrival} */
  #bad = null;
  /** The page took the element back: it hears of the load again. */
  #returned = false;
  /** Detail outlines that the view asked for. @type {?Uint8Array} */
  #outlines = null;
  /** Events to fire once the map is rendered. @type {[string, object][]} */
  #news = [];
  /** When this map was blamed for a fault. */
  #faults = [];

  /** @param {HTMLElement} host @param {ShadowRoot} shadow */
  constructor(host, shadow) {
    this.#host = host;
    this.#shadow = shadow;
    shadow.append(this.#slot);
    this.adopted();
  }

  // What the element reports.

  get data() {
    return this.#data;
  }

  set data(data) {
    this.#data = data;
    this.#datasetChanged();
  }

  attributeChanged(name) {
    const { changes } = ATTRIBUTES[name];
    if (changes === 'dataset') {
      // `data` wins, so there is nothing new to look for.
      if (this.#data === null) this.#datasetChanged();
    } else if (changes === 'view') {
      this.#untold.add(name);
      // Problems are told in the language in which they were read.
      if (name === 'lang' && this.#bad?.bytes) this.#stale = true;
      this.#tend();
    }
  }

  connected() {
    enlist(this);
    this.#observer.observe(this.#host, { childList: true, subtree: true, characterData: true });
    // The ancestors may be others.
    this.#untold.add('lang');
    this.#tend();
  }

  /** Frees what the map holds, unless the element is only on its way to another place. */
  disconnected() {
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      discharge(this);
      this.#observer.disconnect();
      if (this.#search) this.#stale = true;
      this.#search?.abort();
      this.#search = null;
      const left = this.#seat;
      this.unseat();
      this.#returned = true;
      if (left) shelve(left);
    });
  }

  adopted() {
    style(this.#shadow);
  }

  // What the runtime asks for.

  /** Shows what changed. Returns the number of the update to wait for; null if there is none. */
  update() {
    if (!this.#host.isConnected) return null;
    if (this.#refusal ?? outage()) {
      this.#giveUp(this.#refusal ?? outage());
      return null;
    }
    if (this.#stale) this.#look();
    const texts = textsFor(languageOf(this.#host));
    if (texts instanceof Promise) {
      texts.then(() => this.#tend());
      return null;
    }
    const fresh = !this.#seat;
    this.#told = null;
    this.#seat ??= seat(this);
    if (!this.#seat) return null;
    if (texts) this.#seat.mount.speak(texts.tag, texts.text);
    this.#tellAttributes();
    if (fresh) this.#deliverAgain();
    if (this.#arrival) {
      this.#deliver(this.#arrival, true);
      this.#arrival = null;
    }
    if (this.#outlines) this.#seat.mount.detail(this.#outlines);
    this.#outlines = null;
    this.#show(this.#good || this.#bad || !hasFallback(this.#host) ? [this.#seat.root] : [this.#slot]);
    return this.#seat.mount.apply();
  }

  /** Tells the page, now that it can see what it is told of. */
  announce() {
    for (const [type, detail] of this.#news.splice(0)) this.#fire(type, detail);
  }

  /** Notes a fault of this map; one too many, and it is given up. */
  blame(problem) {
    const now = performance.now();
    this.#faults = this.#faults.filter((at) => now - at < REMOUNT_WINDOW_MS);
    this.#faults.push(now);
    if (this.#faults.length > REMOUNTS) this.#refusal = problem;
  }

  /** Forgets the seat. The next one is filled from what is kept here. */
  unseat() {
    this.#seat = null;
    for (const name of VIEW_ATTRIBUTES) this.#untold.add(name);
  }

  /** The reader selected something, or nothing. */
  selected(detail) {
    if (detail.select === null) this.#host.removeAttribute('select');
    else this.#host.setAttribute('select', detail.select);
    this.#fire('diplo-select', detail);
  }

  /** The reader looks close enough for the detail outlines. */
  async wantsDetail() {
    this.#outlines = await detailOutlines();
    if (this.#outlines) this.#tend();
  }

  // The dataset.

  #datasetChanged() {
    this.#stale = true;
    this.#refusal = null;
    this.#tend();
  }

  #inlineChanged() {
    if (this.#data === null && !this.#host.getAttribute('src') && this.#inlineText() !== this.#inline) this.#datasetChanged();
  }

  #inlineText() {
    return inlineScript(this.#host)?.textContent ?? null;
  }

  /** Finds the dataset: `data`, else `src`, else inline data, else the built-in one. */
  #look() {
    this.#stale = false;
    this.#search?.abort();
    this.#search = null;
    const src = this.#host.getAttribute('src');
    if (this.#data !== null) {
      this.#expect(this.#read(bytesOf(this.#data)));
    } else if (src) {
      const search = new AbortController();
      prepare();
      this.#expect(bytesAt(src, search.signal).then((found) => this.#read(found)), search);
    } else if (document.readyState === 'loading') {
      // The parser may still be on its way to the inline data.
      if (!this.#parsing) document.addEventListener('DOMContentLoaded', () => this.#parsing && this.#datasetChanged(), { once: true });
      this.#parsing = true;
    } else {
      this.#parsing = false;
      this.#inline = this.#inlineText();
      this.#expect(this.#inline === null ? {} : this.#read({ bytes: encode(this.#inline) }));
    }
  }

  /** What is in a document that was found; what was found in its place stays. */
  #read(found) {
    return 'problem' in found ? found : read(found.bytes, languageOf(this.#host));
  }

  /**
   * Takes what is found, once it is, unless something newer counts by then.
   *
   * @param {Arrival | Promise<Arrival>} found
   */
  #expect(found, search = new AbortController()) {
    if (!(found instanceof Promise)) {
      this.#arrival = found;
      return;
    }
    this.#search = search;
    found.then(
      (arrival) => {
        if (this.#search !== search) return;
        this.#search = null;
        this.#arrival = arrival;
        this.#tend();
      },
      () => {}, // Aborted: something newer counts.
    );
  }

  // What the view is told.

  #tellAttributes() {
    const { mount } = this.#seat;
    for (const name of this.#untold) mount.set(name, viewValue(this.#host, name));
    if (this.#untold.has('select') && !mount.selectIsKnown()) {
      console.warn(`diplo-map: select="${this.#host.getAttribute('select')}" names nothing in this dataset`);
    }
    this.#untold.clear();
  }

  /** Fills a fresh seat with what an earlier one showed. */
  #deliverAgain() {
    const aloud = this.#returned && !this.#arrival;
    for (const kept of [this.#good, this.#bad]) if (kept) this.#deliver(kept, aloud);
    this.#returned = false;
  }

  /** @param {Arrival} arrival @param {boolean} aloud whether the page is to hear of it */
  #deliver(arrival, aloud) {
    const { mount } = this.#seat;
    const { bytes = BUILT_IN, problems = [] } = arrival;
    let failure = arrival.problem;
    const counts = failure ? null : mount.load(bytes);
    if (counts === undefined) failure = MIXED;
    if (failure) mount.fail(failure.help ? `${failure.message} (${failure.help})` : failure.message);
    if (counts) this.#good = arrival;
    this.#bad = counts ? null : arrival;
    if (!aloud) return;
    if (counts) this.#news.push(['diplo-ready', { ...counts, problems: [...problems, ...this.#selectProblems()] }]);
    else this.#news.push(['diplo-error', { problems: failure ? [failure] : problems }]);
  }

  /** The warning of a `select` that names nothing: it has no place in a text. */
  #selectProblems() {
    if (this.#seat.mount.selectIsKnown()) return [];
    const message = `expected a country, tie or event of this dataset, found "${this.#host.getAttribute('select')}"`;
    return [{ ...problem('select-unknown', message), severity: 'warning' }];
  }

  // The shadow root.

  /** Shows the fallback and says why, once. */
  #giveUp(problem) {
    if (this.#told === problem) return;
    this.#told = problem;
    const message = document.createElement('p');
    const { lang, text } = unavailable(languageOf(this.#host));
    message.setAttribute('part', 'error');
    message.setAttribute('role', 'alert');
    message.lang = lang;
    message.textContent = text;
    this.#show([this.#slot, message]);
    this.#news = [['diplo-error', { problems: [problem] }]];
  }

  #show(nodes) {
    const shown = this.#shadow.childNodes;
    if (shown.length !== nodes.length || nodes.some((node, at) => node !== shown[at])) this.#shadow.replaceChildren(...nodes);
  }

  #fire(type, detail) {
    this.#host.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }

  #tend() {
    if (this.#host.isConnected) tend(this);
  }
}
