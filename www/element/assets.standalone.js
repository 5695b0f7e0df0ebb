/**
 * What `assets.js` finds beside the module, inside one classic script: it
 * works from a file, in a sandboxed frame, and where nothing may be fetched.
 */

import outlines from '../diplomap_detail.bin';
import widget from '../diplomap_bg.wasm';
import readerModule from '../diplomap_reader_bg.wasm';
import * as bindings from '../reader.js';

export const script = globalThis.document?.currentScript?.src ?? '';

export const wasm = () => widget;

export const reader = async () => bindings;

export const readerWasm = () => readerModule;

export const detail = async () => outlines;
