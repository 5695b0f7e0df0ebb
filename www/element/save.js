/** Files for the reader. */

/** Gives the reader `blob` as a file. @param {string} name @param {Blob} blob */
export function saveFile(name, blob) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The download has begun by then, whatever the browser asks the reader first.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
