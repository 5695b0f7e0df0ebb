/** A drawing in pixels. */

/** A picture is this many times as dense as its drawing. */
const DENSITY = 2;

/** A longer side than this is more than some browsers' canvas has. */
const LONGEST = 16_384;

/**
 * The picture of a drawing that needs nothing from outside but the fonts of the system.
 *
 * @param {string} svg the text of an SVG file
 * @param {string} name what the picture is called, should it fail
 * @returns {Promise<Blob>} a PNG
 */
export async function pngOf(svg, name) {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const { width, height } = image;
    // A long list of events is drawn less densely rather than cut off.
    const density = Math.min(DENSITY, LONGEST / Math.max(width, height));
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [width, height].map((length) => Math.ceil(length * density));
    canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise((made) => canvas.toBlob(made, 'image/png'));
    if (!blob) throw new Error(name);
    return blob;
  } finally {
    URL.revokeObjectURL(address);
  }
}
