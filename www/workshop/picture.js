/**
 * The map as it is on the screen, as a picture that stands alone: what the style
 * sheet says of each mark is written beside it.
 */

/** The properties that draw. */
const DRAWN = [
  'fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linecap', 'stroke-linejoin',
  'stroke-opacity', 'opacity', 'paint-order', 'font-family', 'font-size', 'font-weight', 'text-anchor',
  'dominant-baseline', 'vector-effect', 'visibility',
];

/** A picture is this many times as dense as the screen. */
const DENSITY = 2;

/**
 * @param {HTMLElement} map the element
 * @param {string} title
 * @returns {string} the text of an SVG file
 */
export function svgOf(map, title) {
  return drawing(map, title).text;
}

/** The same as a PNG. @returns {Promise<Blob>} */
export async function pngOf(map, title) {
  const { text, width, height } = drawing(map, title);
  const address = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
  try {
    const image = new Image(width * DENSITY, height * DENSITY);
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.width, image.height];
    canvas.getContext('2d').drawImage(image, 0, 0, image.width, image.height);
    return await new Promise((made) => canvas.toBlob(made, 'image/png'));
  } finally {
    URL.revokeObjectURL(address);
  }
}

function drawing(map, title) {
  const shown = map.shadowRoot.querySelector('svg[part~="map"]');
  const { width, height } = shown.getBoundingClientRect();
  const copy = shown.cloneNode(true);
  dress(shown, copy);
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(Math.round(width)));
  copy.setAttribute('height', String(Math.round(height)));
  if (!copy.hasAttribute('viewBox')) copy.setAttribute('viewBox', `0 0 ${Math.round(width)} ${Math.round(height)}`);
  const name = document.createElementNS('http://www.w3.org/2000/svg', 'title');
  name.textContent = title;
  copy.prepend(name, backdrop(shown));
  return { text: new XMLSerializer().serializeToString(copy), width, height };
}

/** The first colour behind the map. */
function backdrop(shown) {
  const paper = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  let colour = 'transparent';
  for (let at = shown; at && /^(transparent|rgba\(0, 0, 0, 0\))$/.test(colour); at = at.parentElement) {
    colour = getComputedStyle(at).backgroundColor;
  }
  paper.setAttribute('width', '100%');
  paper.setAttribute('height', '100%');
  paper.setAttribute('fill', colour);
  return paper;
}

/** Writes the looks of `shown` to `copy`, and leaves out what is not seen. */
function dress(shown, copy) {
  const style = getComputedStyle(shown);
  for (const name of DRAWN) {
    const value = style.getPropertyValue(name);
    if (value) copy.setAttribute(name, value);
  }
  for (const name of [...copy.getAttributeNames()]) {
    if (/^(class|part|role|tabindex|style|aria-.*|data-.*)$/.test(name)) copy.removeAttribute(name);
  }
  // From the end, as children are taken away.
  const pairs = [...shown.children].map((child, at) => [child, copy.children[at]]);
  for (const [child, twin] of pairs) {
    if (getComputedStyle(child).display === 'none' && child.localName !== 'defs') twin.remove();
    else dress(child, twin);
  }
}
