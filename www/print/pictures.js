/**
 * Pictures of datasets, and pages with one inside.
 *
 * What is to be drawn is handed in: this script knows nothing of the maps of the page.
 */

import { detail } from '../element/assets.js';
import { languageOf } from '../element/language.js';
import { pngOf } from './pixels.js';
import { printed } from './printer.js';

/**
 * What is to be drawn.
 *
 * @typedef {object} Order
 * @property {?Uint8Array | Promise<?Uint8Array>} bytes a dataset, as the reader of documents delivers it
 * @property {string} [languages] BCP 47 tags, the best first, separated by spaces; the page's if there are none
 * @property {Record<string, ?string>} [state] what is selected and shown, as the property `state` of an element
 * @property {string} [theme] `light`, `dark`, or as `host` is seen
 * @property {Element} [host]
 * @property {number} [width] in pixels
 */

/** Why there is no picture, where there is a drawing of it. */
const NO_PIXELS =
  'the drawing cannot be put into pixels: where the page has a Content-Security-Policy, that must have blob: in its img-src';

/** The detail outlines, fetched once; without them the overview is drawn. @type {?Promise<Uint8Array>} */
let outlines = null;

/** The text of an SVG file. @param {Order} order @returns {Promise<string>} */
export function svg(order) {
  // Now: the page may be seen in others by the time that it can be drawn.
  const theme = order.theme || themeOf(order.host);
  return drawn(order, (print) => print.svg(theme, order.width ?? NaN));
}

/**
 * The same in pixels.
 *
 * @param {Order} order
 * @param {number} [scale] how many times as dense as the drawing
 * @param {string} [failure] what to say should that fail
 * @returns {Promise<Blob>} a PNG
 */
export async function png(order, scale, failure = NO_PIXELS) {
  return pngOf(await svg(order), failure, scale > 0 ? scale : undefined);
}

/** The text of an HTML file with the widget's `script`; in its reader's colours if the order names none. @param {Order} order */
export function page(order, script) {
  return drawn(order, (print) => print.page(script, order.theme ?? ''));
}

/**
 * The picture of what came of a document.
 *
 * @param {import('../element/source.js').Arrival} arrival
 * @param {{select?: string, lang?: string, width?: number, theme?: 'light' | 'dark'}} options
 */
export async function svgOfArrival({ bytes, problem, problems = [problem] }, { select = '', lang, width, theme = 'light' }) {
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length) throw Object.assign(new Error(errors.map(({ message }) => message).join('\n')), { problems });
  return svg({ bytes, languages: lang, state: { select: String(select) }, theme: String(theme), width: Number(width) });
}

/** What `draw` makes of the order. @param {Order} order */
async function drawn({ bytes, languages = languageOf(document.documentElement), state = {} }, draw) {
  const asked = Object.entries(state).filter(([, value]) => value);
  outlines ??= detail().catch(() => null);
  const [dataset, finer] = await Promise.all([bytes, outlines]);
  return printed((Print) => {
    const print = dataset && Print.of(dataset, String(languages), asked.flat(), finer ?? new Uint8Array());
    if (!print) throw new Error('there is nothing to draw');
    return draw(print);
  });
}

/** The colours in which `host` is seen: `light` or `dark`. @param {Element} host */
function themeOf(host) {
  const offered = getComputedStyle(host).colorScheme;
  const wanted = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  const other = wanted === 'dark' ? 'light' : 'dark';
  return !offered.includes(wanted) && offered.includes(other) ? other : wanted;
}
