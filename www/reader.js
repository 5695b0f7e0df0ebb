/**
 * The module that reads documents, as a script of its own: `diplomap.js`
 * imports it once a page brings a dataset.
 */

export { default, __wbg_reset_state as reset, read, start } from './diplomap_reader_glue.js';
