/**
 * The module that draws pictures, as a script of its own: `diplomap.js` and the workshop import
 * it once somebody wants one.
 */

export { page, png, svg, svgOfArrival } from './print/pictures.js';
