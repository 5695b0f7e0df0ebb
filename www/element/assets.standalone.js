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

/** What to do where no file can be fetched: browsers let a page on a disk read none beside it. */
export const remedy =
  globalThis.location?.protocol === 'file:'
    ? 'a page opened from a disk cannot read other files: put the text of the file into a <script type="application/json"> or "text/csv" inside the map'
    : undefined;

export const wasm = () => widget;

export const reader = async () => bindings;

export const readerWasm = () => readerModule;

const LOCALES = { be, ko, ru };

export const locale = async (tag) => LOCALES[tag];

export const detail = async () => outlines;
