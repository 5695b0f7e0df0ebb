/** A drawing in pixels. */

/** A picture is this many times as dense as its drawing, unless it is to be otherwise. */
const DENSITY = 2;

/** Some browsers' canvas has no longer side, in pixels … */
const LONGEST = 16_384;
/** … and no more of them. */
const MOST = 16_777_216;

/**
 * The picture of a drawing that needs nothing from outside but the fonts of the system.
 *
 * @param {string} svg the text of an SVG file
 * @param {string} failure what to say should it fail
 * @param {number} [wanted] how many times as dense as the drawing
 * @returns {Promise<Blob>} a PNG
 */
export async function pngOf(svg, failure, wanted = DENSITY) {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode().catch(() => Promise.reject(new Error(failure)));
    const { width, height } = image;
    // A long list of events is drawn less densely rather than cut off.
    const density = Math.min(wanted, LONGEST / Math.max(width, height), Math.sqrt(MOST / (width * height)));
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [width, height].map((length) => Math.floor(length * density));
    canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise((made) => canvas.toBlob(made, 'image/png'));
    if (!blob) throw new Error(failure);
    return blob;
  } finally {
    URL.revokeObjectURL(address);
  }
}
