/**
 * The state of maps in the fragment of the page's address.
 *
 * A fragment is a list of parts joined by `&`. A map owns those that begin with
 * its key and a dot: its element's id, or `map` and its number among the maps of
 * the page that have none. All other parts are the page's and stay.
 *
 * Part of what comes later: a map that keeps its state here waits for it.
 */

import { FILTERS, START } from './state.js';

/** @typedef {import('./live_map.js').LiveMap} LiveMap */

/** WebKit takes a hundred changes of the address in half a minute, and then none: those that come faster wait. */
const PAUSE_MS = 350;

/** The maps that keep their state in the address. @type {Set<LiveMap>} */
const kept = new Set();
/** What the page gave each map at first: it shows that where the address says nothing of it. @type {WeakMap<LiveMap, object>} */
const given = new WeakMap();
/** The state, as a text, that each map had when it was released. @type {WeakMap<LiveMap, string>} */
const left = new WeakMap();
/** The number of each map that has had no id. @type {WeakMap<LiveMap, number>} */
const numbers = new WeakMap();
/** The states that the address is to say in a moment. @type {Map<LiveMap, object>} */
const late = new Map();
let timer = 0;
let changedAt = -Infinity;

/** What is compared of the state of `map`. */
const textOf = (map) => JSON.stringify(map.state);

/**
 * Keeps the state of `map` in the address from now on; takes over what is there, unless it has
 * become another since it was kept last.
 */
export function keep(map) {
  if (kept.has(map)) return;
  if (kept.size === 0) {
    addEventListener('popstate', follow);
    addEventListener('pagehide', catchUp);
  }
  kept.add(map);
  if (!given.has(map)) given.set(map, map.state);
  if (!map.id) numbers.set(map, numberFor(map));
  // A number may look like the id that comes after it.
  else for (const other of kept) if (!other.id) numbers.set(other, numberFor(other));
  const fields = fieldsOf(map);
  if (left.has(map) && left.get(map) !== textOf(map)) write(map, false);
  else if (fields) map.return(fields);
}

/** Leaves the address as it is. */
export function release(map) {
  if (!kept.has(map)) return;
  catchUp();
  left.set(map, textOf(map));
  kept.delete(map);
  if (kept.size > 0) return;
  removeEventListener('popstate', follow);
  removeEventListener('pagehide', catchUp);
}

/** Writes the state of `map` down: as a step that Back undoes, or in place of the present one, if need be a moment later. */
export function write(map, isStep) {
  if (!kept.has(map)) return;
  if (!isStep && performance.now() - changedAt < PAUSE_MS) {
    late.set(map, map.state);
    timer ||= setTimeout(catchUp, PAUSE_MS);
    return;
  }
  catchUp();
  put(map, map.state, isStep);
}

/** Has the address say all that it is to say. */
export function catchUp() {
  clearTimeout(timer);
  timer = 0;
  for (const [map, state] of late) put(map, state, false);
  late.clear();
}

function put(map, state, isStep) {
  const prefix = prefixOf(map);
  const isOwn = (part) => part.startsWith(prefix);
  const own = changes(state);
  // To say nothing would mean what the page gave.
  if (own.length === 0 && changes(given.get(map)).length > 0) own.push(['view', START.view]);
  const said = own.map(([field, value]) => `${prefix}${field}=${encode(value)}`);
  const parts = partsOf();
  if (parts.filter(isOwn).join('&') === said.join('&')) return;
  const fragment = [...parts.filter((part) => !isOwn(part)), ...said].join('&');
  // An empty fragment would leave a lone `#`; a fragment alone would be one of the page's `base`.
  const address = location.pathname + location.search + (fragment && `#${fragment}`);
  changedAt = performance.now();
  try {
    if (isStep) history.pushState(history.state, '', address);
    else history.replaceState(history.state, '', address);
  } catch {
    // A sandboxed frame has no history, and browsers refuse too many changes at once.
  }
}

/** The reader went back or forth, typed another fragment, or followed a link to a place of the page, which says nothing of maps. */
function follow() {
  const parts = partsOf();
  if (parts.length > 0 && !parts.some((part) => part.includes('='))) return;
  // It was to be said where the reader is no more.
  late.clear();
  for (const map of kept) map.return(fieldsOf(map) ?? given.get(map));
}

/** The fields of `state` that are not as at the start. */
function changes(state) {
  return Object.entries(state).filter(([field, value]) => value !== (START[field] ?? null));
}

/** What the address says of `map`; null if nothing. */
function fieldsOf(map) {
  const prefix = prefixOf(map);
  const own = partsOf().filter((part) => part.startsWith(prefix));
  if (own.length === 0) return null;
  const fields = Object.fromEntries(
    own.map((part) => {
      const [field, ...value] = part.slice(prefix.length).split('=');
      return [field, decode(value.join('='))];
    }),
  );
  // Filters that the reader cannot change, a link does not change either.
  if (map.isLocked) for (const field of FILTERS) fields[field] = map.state[field];
  return fields;
}

function partsOf() {
  return location.hash.slice(1).split('&').filter(Boolean);
}

function prefixOf(map) {
  if (map.id) return `${keyOf(map.id)}.`;
  if (!numbers.has(map)) numbers.set(map, numberFor(map));
  return `${numbered(numbers.get(map))}.`;
}

/** The key of the map of this number. */
const numbered = (number) => (number > 1 ? `map${number}` : 'map');

/** The number that `map` had, or else the first, that no other map has and no id looks like. */
function numberFor(map) {
  const others = [...kept].filter((each) => each !== map);
  const taken = new Set(others.map((each) => (each.id ? keyOf(each.id) : numbered(numbers.get(each)))));
  let number = numbers.get(map) ?? 1;
  if (taken.has(numbered(number))) for (number = 1; taken.has(numbered(number)); ) number++;
  return number;
}

/** The key of the maps that have an id: a dot ends it. */
const keyOf = (id) => encodeURIComponent(id).replaceAll('.', '%2E');

/** As few characters escaped as an address allows, so that it can be read. */
function encode(value) {
  return encodeURIComponent(value).replaceAll('%20', '+').replaceAll('%2C', ',').replaceAll('%2F', '/');
}

/** The text that was written so; what was not is taken as it is. */
function decode(text) {
  const spaced = text.replaceAll('+', ' ');
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced;
  }
}
