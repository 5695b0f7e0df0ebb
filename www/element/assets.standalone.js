/**
 * What `assets.js` finds beside the module, inside one classic script: it
 * works from a file, in a sandboxed frame, and where nothing may be fetched.
 */

import be from '../diplomap_be.json';
import outlines from '../diplomap_detail.bin';
import ko from '../diplomap_ko.json';
import ru from '../diplomap_ru.json';
import widget from '../diplomap_bg.wasm';
import readerModule from '../diplomap_reader_bg.wasm';
import * as bindings from '../reader.js';

export const script = globalThis.document?.currentScript?.src ?? '';

/** What a page hears to do where a file on a disk cannot be read. Its reader sees `error.on-disk` of the locale. */
export const remedy =
  'a page opened from a disk cannot read other files: put the text of the file into a <script type="application/json"> or "text/csv" inside the map';

export const wasm = () => widget;

export const reader = async () => bindings;

export const readerWasm = () => readerModule;

const LOCALES = { be, ko, ru };

export const locale = async (tag) => LOCALES[tag];

export const detail = async () => outlines;
