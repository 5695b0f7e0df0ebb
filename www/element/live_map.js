/**
 * One map: what its element shows, and what it takes to show it again.
 *
 * Three things can stand in the shadow root: the mounted map; while there is
 * nothing to show yet, the page's own fallback children; and where there can
 * be no map at all, the fallback with a message.
 */

import { builtIn, print, remedy } from './assets.js';
import { ATTRIBUTES, VIEW_ATTRIBUTES, viewValue } from './attributes.js';
import { bestOf, languageOf, unavailable } from './language.js';
import { complete, completeNow, detailOutlines, discharge, enlist, guarded, isWhole, outage, seat, shelve, tend, toolsOfPart, touch } from './runtime.js';
import { INSIDE, textsFor } from './locales.js';
import { prepare, read } from './reader.js';
import { style } from './sheet.js';
import { MapState } from './state.js';
import { bytesAt, bytesOf, describe, encode, hasFallback, inlineScript, problem } from './source.js';

/** @typedef {import('./source.js').Arrival} Arrival */

/** A map that fails once more after this many remounts … */
const REMOUNTS = 2;
/** … within this many milliseconds is given up. */
const REMOUNT_WINDOW_MS = 10_000;

/** What stands for the dataset that the widget has inside. */
const BUILT_IN = new Uint8Array();
/** A letter of a script in which that has no texts. */
const ELSEWHERE = /[^\0-\u024f]/;
/** The files of two versions lie beside each other. */
const MIXED = problem('version-mismatch', 'files of different versions: copy all of one');

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
  /** The language in which it stands there. */
  #toldIn = '';

  /** @type {MapState} */
  #state;
  /** The number of the reader's last change: what is asked for is not older. @type {?string} */
  #heard;
  /** A map that is not as at the start waits for the part that it needs. @type {'no' | 'yes' | 'over'} */
  #waiting = 'no';

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
  /** The built-in dataset with more languages, not shown yet. @type {?Arrival} */
  #translated = null;
  /** The last good dataset. @type {?Arrival} */
  #good = null;
  /** What was refused since. @type {?Arrival} */
  #bad = null;
  /** The page took the element back: it hears of the load again. */
  #returned = false;
  /** Detail outlines that the view asked for. @type {?Uint8Array} */
  #outlines = null;
  /** What came of what the reader took along, until the view knows. @type {?string} */
  #taken = null;
  /** How often the reader took something along. */
  #takings = 0;
  /** Events to fire once the map is rendered. @type {[string, object][]} */
  #news = [];
  /** When this map was blamed for a fault. */
  #faults = [];

  /** @param {HTMLElement} host @param {ShadowRoot} shadow */
  constructor(host, shadow) {
    this.#host = host;
    this.#shadow = shadow;
    this.#state = new MapState(host);
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

  get id() {
    return this.#host.id;
  }

  get isLocked() {
    return this.#host.hasAttribute('locked');
  }

  get state() {
    return this.#state.value;
  }

  /** The page's own setting: no `diplo-change`, and no step in the history. */
  set state(value) {
    if (!this.return(value)) return;
    toolsOfPart()?.address.write(this, false);
  }

  /** Shows the state that the page or the address gives. Answers whether it is another. */
  return(value) {
    const isOther = this.#state.set(value);
    if (isOther) {
      this.#untold.add('state');
      this.#tend();
    }
    return isOther;
  }

  attributeChanged(name) {
    const { changes } = ATTRIBUTES[name];
    if (changes === 'dataset') {
      // `data` wins, so there is nothing new to look for.
      if (this.#data === null) this.#datasetChanged();
    } else if (changes === 'view') {
      this.#untold.add(name);
      this.#tend();
    } else if (changes === 'address') {
      this.#untold.add(name);
      this.#tend();
    }
  }

  /** Keeps the state in the address, or stops to; not before the script is there that can. */
  keep() {
    const isKept = this.#host.isConnected && this.#host.hasAttribute('hash');
    toolsOfPart()?.address[isKept ? 'keep' : 'release'](this);
  }

  connected() {
    enlist(this);
    this.#inlineChanged();
    this.#observer.observe(this.#host, { childList: true, subtree: true, characterData: true });
    // The ancestors may be others.
    this.#untold.add('lang');
    this.#tend();
  }

  /** Frees what the map holds, unless the element is only on its way to another place. */
  disconnected() {
    // At once: its name in the address may be that of what takes its place.
    toolsOfPart()?.address.release(this);
    queueMicrotask(() => this.#host.isConnected || this.leave());
  }

  /** Whether the element stands in a frame that was taken out of its page: of that nobody is told. */
  get isOrphaned() {
    return this.#host.isConnected && this.#host.ownerDocument.defaultView === null;
  }

  /** Frees what the map holds. */
  leave() {
    toolsOfPart()?.address.release(this);
    discharge(this);
    this.#observer.disconnect();
    if (this.#search) this.#stale = true;
    this.#search?.abort();
    this.#search = null;
    const left = this.#seat;
    this.unseat();
    this.#returned = true;
    if (left) shelve(left);
  }

  adopted() {
    style(this.#shadow);
  }

  // What the runtime asks for.

  /** Shows what changed. Returns the number of the update to wait for; null if there is none. */
  update() {
    if (!this.#host.isConnected || this.isOrphaned) return null;
    if (this.#refusal ?? outage()) {
      this.#giveUp(this.#refusal ?? outage());
      return null;
    }
    this.keep();
    if (this.#stale) this.#look();
    const texts = textsFor(languageOf(this.#host));
    if (texts instanceof Promise) {
      texts.then(() => this.#tend());
      // What is shown goes on in the language it is in; what is not there yet waits.
      if (!this.#good && !this.#bad) return null;
    }
    if (!this.#canShowAll()) return null;
    const fresh = !this.#seat;
    this.#told = null;
    this.#seat ??= seat(this);
    if (!this.#seat) return null;
    if (isWhole()) {
      style(this.#shadow);
      this.#seat.mount.explore();
    }
    const isOther = !fresh && this.#state.isAmong(this.#untold);
    this.#tellAttributes();
    if (isOther) toolsOfPart()?.address.write(this, false);
    if (fresh) this.#deliverAgain();
    if (this.#translated) this.#deliverTranslated();
    if (this.#arrival) {
      this.#deliver(this.#arrival, true);
      this.#arrival = null;
    }
    this.#tellAgain();
    this.#translate();
    if (this.#outlines) this.#seat.mount.detail(this.#outlines);
    this.#outlines = null;
    if (this.#taken) this.#seat.mount.set('taken', this.#taken);
    this.#taken = null;
    this.#show(this.#good || this.#bad || !hasFallback(this.#host) ? [this.#seat.root] : [this.#slot]);
    return this.#seat.mount.apply();
  }

  /**
   * Whether all that is asked for can be shown by now, or never will be.
   *
   * Without the part that comes later all would be shown for a moment; what the address says is not even known.
   */
  #canShowAll() {
    const asksForMore = this.#state.isExploring || this.#host.hasAttribute('hash');
    if (!asksForMore || isWhole() || this.#waiting === 'over') return true;
    if (this.#waiting === 'no') {
      complete().then(() => {
        this.#waiting = 'over';
        this.#tend();
      });
    }
    this.#waiting = 'yes';
    return false;
  }

  /** Tells the page, now that it can see what it is told of; one that took the element out hears of it should it come back. */
  announce() {
    const news = this.#news.splice(0);
    if (this.#host.isConnected) for (const [type, detail] of news) this.#fire(type, detail);
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

  /**
   * The reader selected something or nothing, if `selected`, and changed what is shown to `state`,
   * as pairs of names and values, if the part is there that knows all of it.
   */
  changed(selected, state, isStep) {
    // Any other word than the last will do for what has no number.
    const fields = state ? Object.fromEntries(state) : { ...this.state, select: selected.select, heard: `${this.#heard ?? ''}.` };
    this.#heard = fields.heard;
    // What names nothing yet is selected once there is such a thing, unless the reader selects another.
    if (!selected) fields.select = this.#state.get('select');
    // The view is told as of any other: it takes for news what is not as it was told last.
    this.return(fields);
    if (state) toolsOfPart().address.write(this, isStep);
    // Only now may the page have its say: what it sets must stay.
    if (selected) this.#fire('diplo-select', selected);
    this.#fire('diplo-change', this.state);
  }

  /** The reader looks close enough for the detail outlines. */
  async wantsDetail() {
    this.#outlines = await detailOutlines();
    if (this.#outlines) this.#tend();
  }

  // What is taken along.

  /** What is shown, as a text that `Mount.take` knows; empty while nothing is. */
  text(what) {
    if (!this.#seat || !completeNow()) return '';
    touch(this);
    toolsOfPart()?.address.catchUp();
    // An address that leads nobody else here, and the day in the rest of the world.
    const url = location.protocol.startsWith('http') ? location.href : '';
    const today = new Date().toISOString().slice(0, 10);
    const text = guarded(() => {
      this.#tellAttributes();
      return this.#seat.mount.take(what, url, today);
    });
    return text ?? '';
  }

  /**
   * What is shown, as the text of an SVG file, or as a PNG `scale` times as dense.
   *
   * @param {'svg' | 'png'} as
   * @param {number} [scale]
   * @returns {Promise<string | Blob>}
   */
  async picture(as, scale) {
    if (!this.#seat || !this.#good) throw new Error('there is nothing to draw');
    // Now: it may be another by the time that it can be drawn.
    const order = { languages: languageOf(this.#host), state: this.state, host: this.#host, bytes: this.#good.bytes ?? builtIn().catch(() => null) };
    return (await print())[as](order, scale);
  }

  /** The reader wants to take something along, and hears what came of it. */
  async take(what) {
    toolsOfPart().address.catchUp();
    const outcome = await toolsOfPart().take(what, this);
    this.#taken = `${++this.#takings} ${outcome}`;
    this.#tend();
  }

  // The dataset.

  #datasetChanged() {
    this.#stale = true;
    if (this.#refusal) {
      // What it failed with is not tried again while another is on its way.
      this.#good = this.#bad = null;
      this.#faults = [];
      this.#refusal = null;
    }
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
    this.#parsing = false;
    this.#search?.abort();
    this.#search = null;
    // Found before, and not shown yet: it counts no more.
    this.#arrival = null;
    const src = this.#host.getAttribute('src');
    if (this.#data !== null) {
      this.#expect(this.#read(bytesOf(this.#data)));
    } else if (src) {
      const search = new AbortController();
      prepare();
      this.#expect(bytesAt(src, this.#host.baseURI, search.signal).then((found) => this.#read(found)), search);
    } else if (this.#host.ownerDocument.readyState === 'loading') {
      // The parser may still be on its way to the inline data.
      this.#parsing = true;
      this.#host.ownerDocument.addEventListener('DOMContentLoaded', () => this.#parsing && this.#datasetChanged(), { once: true });
    } else {
      this.#inline = this.#inlineText();
      this.#expect(this.#inline === null ? this.#builtIn() : this.#read({ bytes: encode(this.#inline) }));
    }
  }

  /** Whether the dataset that the widget has inside has the texts that are read here, and searched for. */
  #isInside() {
    return bestOf(languageOf(this.#host)) === INSIDE && !ELSEWHERE.test(this.#state.get('search'));
  }

  /** The dataset that the widget has inside; in all its languages from beside it where that is not enough. */
  #builtIn() {
    if (this.#isInside()) return { isBuiltIn: true };
    return builtIn()
      .catch(() => null)
      .then((bytes) => ({ isBuiltIn: true, bytes: bytes ?? undefined }));
  }

  /** What is in a document that was found; what was found in its place stays. */
  #read(found) {
    if ('problem' in found) return found;
    const languages = languageOf(this.#host);
    const arrived = (arrival) => ('problem' in arrival ? arrival : { ...arrival, document: found.bytes, languages });
    const arrival = read(found.bytes, languages);
    return arrival instanceof Promise ? arrival.then(arrived) : arrived(arrival);
  }

  /** Gives the built-in dataset in a language that came later. */
  async #translate() {
    const shown = this.#good;
    if (!shown?.isBuiltIn || shown.bytes || this.#isInside()) return;
    // Asked for once: where it cannot be had it stays English.
    shown.isBuiltIn = false;
    const whole = await this.#builtIn();
    if (this.#good !== shown || !whole.bytes) return;
    this.#translated = whole;
    this.#tend();
  }

  /** Tells what is wrong with the document that was refused in the present language. */
  #tellAgain() {
    if (!this.#bad?.document || this.#bad.languages === languageOf(this.#host)) return;
    // What refused it has been loaded, so it answers at once.
    this.#deliver(this.#read({ bytes: this.#bad.document }), false);
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
      (error) => {
        // Something newer counts.
        if (search.signal.aborted) return;
        this.#expect({ problem: problem('internal-fault', `the dataset could not be taken: ${describe(error)}`) });
        this.#tend();
      },
    );
  }

  // What the view is told.

  #tellAttributes() {
    const { mount } = this.#seat;
    const texts = textsFor(languageOf(this.#host));
    // Told once its texts are there.
    const isSilent = texts instanceof Promise && this.#untold.delete('lang');
    if (texts?.text) mount.speak(texts.tag, texts.text);
    for (const name of this.#untold) if (name !== 'state') mount.set(name, viewValue(this.#host, name));
    for (const [name, value] of [...this.#state.kept, ['heard', this.#heard]]) mount.set(name, value ?? undefined);
    if (this.#untold.has('select')) for (const { message } of this.#selectProblems()) console.warn(`diplo-map: select: ${message}`);
    this.#untold.clear();
    if (isSilent) this.#untold.add('lang');
  }

  /** Fills a fresh seat with what an earlier one showed. */
  #deliverAgain() {
    const aloud = this.#returned && !this.#arrival && !this.#search;
    for (const kept of [this.#good, this.#bad]) if (kept) this.#deliver(kept, aloud);
    this.#returned = false;
  }

  /** Shows the built-in dataset with more languages; what was refused since stays refused. */
  #deliverTranslated() {
    const bad = this.#bad;
    this.#deliver(this.#translated, false);
    if (bad) this.#deliver(bad, false);
    this.#translated = null;
  }

  /** @param {Arrival} arrival @param {boolean} aloud whether the page is to hear of it */
  #deliver(arrival, aloud) {
    const { mount } = this.#seat;
    const { bytes = BUILT_IN, isBuiltIn, problems = [] } = arrival;
    let failure = arrival.problem;
    let counts = failure ? null : mount.load(bytes);
    // The one inside is of this version, and only has fewer languages.
    if (counts === undefined && isBuiltIn) counts = mount.load(BUILT_IN);
    if (counts === undefined) failure = MIXED;
    if (failure) mount.fail(failure.message, failure.help === remedy && remedy !== undefined);
    // Only what was refused may have to be read again.
    if (counts) arrival.document = null;
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

  /** Shows the fallback and says why: to the page once, to the reader in the present language. */
  #giveUp(problem) {
    const { lang, text } = unavailable(languageOf(this.#host));
    const isNews = this.#told !== problem;
    if (!isNews && this.#toldIn === lang) return;
    this.#told = problem;
    this.#toldIn = lang;
    const message = document.createElement('p');
    message.setAttribute('part', 'error');
    message.setAttribute('role', 'alert');
    message.lang = lang;
    message.textContent = text;
    this.#show([this.#slot, message]);
    if (isNews) this.#news = [['diplo-error', { problems: [problem] }]];
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
