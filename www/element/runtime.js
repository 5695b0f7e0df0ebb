/**
 * The one WebAssembly instance behind all maps of a page, and its recovery.
 *
 * Yew gives a fault no bounds: a panic in the render of one map locks the
 * scheduler that all maps share, silently. So a fault of any kind ends the
 * instance. A new one takes its place in the microtask after, and every live
 * map is mounted anew from what JavaScript kept. The map that was being
 * tended when the fault came is blamed; one that is blamed three times within
 * ten seconds is not tried again (`LiveMap.blame`).
 *
 * Maps are therefore tended one by one, each until Yew has rendered it. A
 * fault that comes when no map has its turn, and none was touched, is blamed
 * on all.
 */

import * as bindings from '../diplomap_glue.js';
import { detail, explore, exploreNow, ours, script, widget } from './assets.js';
import { extend } from './sheet.js';
import { describe, problem } from './source.js';

/** @typedef {import('./live_map.js').LiveMap} LiveMap */

/** What a reader can do to a map; that map is the suspect of a fault it causes. */
const GESTURES = ['click', 'pointerdown', 'pointermove', 'pointerup', 'keydown', 'input', 'change', 'focusin', 'wheel'];

/** How long maps are tended in one go. */
const FRAME_MS = 12;
/** How long the slowest machine may take for the largest map. */
const RENDER_MS = 10_000;

/** What the bindings throw where the browser calls a closure of an instance that was replaced. */
const STALE = 'Cannot invoke closure from previous WASM instance';

/** The maps in the page. @type {Set<LiveMap>} */
const live = new Set();
/** The maps to tend next, in order. @type {Set<LiveMap>} */
const waiting = new Set();
/** Emptied seats, for the next map: Yew never frees a root, so none is ever given up. */
const shelf = [];

/** @type {?Promise<void>} */
let loading = null;
/** @type {'loading' | 'ready' | 'unavailable'} */
let state = 'loading';
/** Why there is no instance, for the maps that ask. */
let reason = null;
/** What went wrong in the present instance, until it is replaced. @type {?string} */
let fault = null;
/** Who is to blame for it. @type {LiveMap[]} */
let blamed = [];
/** The map whose turn it is. @type {?LiveMap} */
let turn = null;
/** The map that the reader just touched. @type {?LiveMap} */
let touched = null;
/** The number of the update that the turn is for. @type {?number} */
let awaited = null;
/** Ends the turn. @type {?() => void} */
let endTurn = null;
/** A panic is under way; the trap that ends it is not another fault. */
let panicking = false;
let tending = false;
let touchTimer = 0;

/** Loads the WebAssembly, once. Never rejects: `state` and the maps tell. */
export function load() {
  loading ??= (async () => {
    try {
      bindings.initSync({ module: await widget() });
      begin();
      addEventListener('error', watch);
    } catch (error) {
      fail(error);
    }
    for (const map of live) tend(map);
  })();
  return loading;
}

/** The problem on account of which there are no maps at all; none if there may be. */
export const outage = () => reason;

/** Adds a map to, or takes it from, those that are mounted anew after a fault. */
export function enlist(map) {
  for (const other of live) if (other.isOrphaned) other.leave();
  live.add(map);
  load();
}

export function discharge(map) {
  live.delete(map);
}

/** Has `map.update()` called in the microtask after this one, and `map.announce()` when it is rendered. */
export function tend(map) {
  waiting.add(map);
  wake();
}

/** A root element with a map mounted in it, for `map`; null until there is an instance. */
export function seat(map) {
  if (state !== 'ready') return null;
  const taken = shelf.pop() ?? build();
  taken.map = map;
  return taken;
}

/** Takes back what `seat` gave. */
export function shelve(taken) {
  // Nobody will tell of an update that is overtaken by this one.
  if (taken.map === turn) endTurn?.();
  taken.map = null;
  taken.root.remove();
  // Until it is rendered empty, the next map would find in it what this one left open.
  taken.emptied = guarded(() => taken.mount.clear());
}

/** The detail outlines: fetched once, whoever asks. Null if they cannot be had: the overview stays. */
let outlines = null;
export function detailOutlines() {
  outlines ??= detail().catch(() => null);
  return outlines;
}

/**
 * The part of the module that only a reader who explores needs, compiled: it
 * follows the first paint. @type {?WebAssembly.Module}
 */
let part = null;
/** The present instance has it. */
let isJoined = false;
/** The script that came with it, and with the styles. @type {?typeof import('../explore.js')} */
let tools = null;
/** @type {?Promise<boolean>} */
let parting = null;

/** Whether the present instance has that part, and all that belongs to it is there. */
export const isWhole = () => tools !== null && state === 'ready';

/** The script of that part, once it is there. */
export const toolsOfPart = () => tools;

/** Fetches that part, unless it is there. Answers whether it is; what failed is tried again when it is asked for again. */
export function complete() {
  parting ??= explore()
    .then(([module, styles, script]) => {
      part ??= module;
      if (state === 'ready') join();
      tools = script;
      extend(styles);
      for (const map of live) tend(map);
      return true;
    })
    .catch(() => {
      giveBack();
      return false;
    });
  return parting;
}

/** Does without that part: it cannot be had, or is of another version. */
function giveBack() {
  if (!isJoined) part = tools = null;
  parting = null;
}

/**
 * Has the present instance whole before anything else happens, for a page that asks in the very
 * task in which it hears of a map. Answers whether that is possible.
 */
export function completeNow() {
  if (state !== 'ready') return false;
  try {
    part ??= new WebAssembly.Module(exploreNow());
    join();
  } catch {
    // It cannot be had, or the browser compiles nothing as large at once.
    if (!parting) giveBack();
  }
  return isJoined;
}

/** Has the present instance whole: both parts share one memory, one stack and one table of functions. */
function join() {
  if (isJoined) return;
  new WebAssembly.Instance(part, { __wasm_split: bindings.initSync() });
  isJoined = true;
}

function build() {
  const root = document.createElement('div');
  const built = { root, map: null, mount: null, emptied: 0 };
  for (const gesture of GESTURES) {
    root.addEventListener(gesture, () => touch(built.map), { capture: true, passive: true });
  }
  built.mount = new bindings.Mount(
    root,
    (selected, state, isStep) => built.map?.changed(selected, state, isStep),
    (what) => built.map?.take(what),
    () => built.map?.wantsDetail(),
    (update) => {
      if (!built.map && update === built.emptied) shelf.push(built);
      else if (built.map === turn && update === awaited) endTurn?.();
    },
  );
  return built;
}

/**
 * Notes whom a fault comes from that comes now: Yew answers most gestures in the microtasks after
 * them, so before any timer.
 */
export function touch(map) {
  touched = map;
  touchTimer ||= setTimeout(() => {
    touchTimer = 0;
    touched = null;
  });
}

function wake() {
  if (tending) return;
  tending = true;
  queueMicrotask(run);
}

async function run() {
  let began = performance.now();
  while (fault !== null || waiting.size > 0) {
    if (fault !== null) replace();
    const [map] = waiting;
    if (!map) break;
    waiting.delete(map);
    await giveTurn(map);
    if (fault === null) {
      map.announce();
      if (state === 'ready') complete();
    }
    // Many maps, or a page that answers every event with a change, must not keep the reader waiting.
    if (performance.now() - began > FRAME_MS) {
      await new Promise((go) => setTimeout(go));
      began = performance.now();
    }
  }
  tending = false;
}

/** Has `map` updated and waits until that is rendered, or has failed. */
async function giveTurn(map) {
  turn = map;
  const rendered = new Promise((go) => (endTurn = go));
  awaited = guarded(() => map.update());
  if (awaited) {
    // Should neither word of the end nor of a fault come, something failed unseen.
    const watchdog = setTimeout(report, RENDER_MS, 'nothing was rendered');
    await rendered;
    clearTimeout(watchdog);
  }
  turn = null;
}

/** Runs `work` with the present instance; nothing, once that has failed. */
export function guarded(work) {
  if (fault !== null) return undefined;
  try {
    return work();
  } catch (error) {
    report(describe(error));
    panicking = false;
    return undefined;
  }
}

/** Called from within a panic, so it only takes a note. */
function panicked(message) {
  panicking = true;
  report(message);
}

function report(message) {
  if (state !== 'ready' || fault !== null) return;
  fault = message;
  // A gesture is answered at once; a turn may last, and what the reader does falls into it.
  const suspect = touched ?? turn;
  blamed = suspect ? [suspect] : [...live];
  endTurn?.();
  wake();
}

/**
 * Finds the traps that no panic announces (a stack overflow) in what the
 * browser called: an event listener, a timer. The browser tells of them after
 * the microtasks, so that of a panic comes when the panic is dealt with.
 */
function watch(event) {
  const { error } = event;
  const trap = error instanceof WebAssembly.RuntimeError || error instanceof RangeError || error?.name === 'InternalError';
  if (trap && error.stack.includes(ours)) {
    if (panicking) panicking = false;
    else report(describe(error));
  } else if (error?.message === STALE && error.stack?.includes(script)) {
    // An observer of a map that is no more: our own affair.
    event.preventDefault();
    event.stopImmediatePropagation();
  }
}

/** A new instance in place of the one that failed. */
function replace() {
  const message = fault;
  fault = null;
  shelf.length = 0;
  for (const map of blamed) map.blame(problem('internal-fault', `the map stopped after an internal fault: ${message}`));
  for (const map of live) map.unseat();
  try {
    bindings.__wbg_reset_state();
    begin();
  } catch (error) {
    fail(error);
  }
  // The blamed last, so that another fault of theirs finds the others mounted.
  for (const map of blamed) waiting.delete(map);
  for (const map of live) if (!blamed.includes(map)) waiting.add(map);
  for (const map of blamed) waiting.add(map);
  blamed = [];
}

function begin() {
  state = 'ready';
  reason = null;
  bindings.start(panicked);
  isJoined = false;
  try {
    if (part) join();
  } catch {
    giveBack();
  }
}

function fail(error) {
  state = 'unavailable';
  reason = problem('wasm-unavailable', `the WebAssembly could not be started: ${describe(error)}`);
}
