/**
 * What `assets.js` finds beside the module, inside one classic script: it
 * works from a file, in a sandboxed frame, and where nothing may be fetched.
 */

import be from '../diplomap_be.json';
import dataset from '../diplomap_built_in.bin';
import outlines from '../diplomap_detail.bin';
import ko from '../diplomap_ko.json';
import ru from '../diplomap_ru.json';
import styles from '../diplomap_explore.css';
import part from '../diplomap_explore_bg.wasm';
import bytes from '../diplomap_bg.wasm';
import printModule from '../diplomap_print_bg.wasm';
import readerModule from '../diplomap_reader_bg.wasm';
import * as tools from '../explore.js';
import * as printing from '../print.js';
import * as bindings from '../reader.js';

export const script = globalThis.document?.currentScript?.src ?? '';

/** What a page hears to do where a file on a disk cannot be read. Its reader sees `error.on-disk` of the locale. */
export const remedy =
  'a page opened from a disk cannot read other files: put the text of the file into a <script type="application/json"> or "text/csv" inside the map';

export const ours = 'wasm:';

export const widget = () => WebAssembly.compile(bytes);

export const explore = async () => [await WebAssembly.compile(part), styles, tools];

export const exploreNow = () => part;

export const reader = async () => bindings;

export const readerWasm = () => readerModule;

export const print = async () => printing;

export const printWasm = () => printModule;

const LOCALES = { be, ko, ru };

export const locale = async (tag) => LOCALES[tag];

export const detail = async () => outlines;

export const builtIn = async () => dataset;
