/**
 * The page's workshop, as a script of its own: `index.html` imports it when
 * the reader opens the workshop, and not before.
 */

export { open } from './workshop/open.js';
