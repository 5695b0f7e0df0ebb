/** Files in and out. */

/** What spreadsheets write that do not write UTF-8, by the reader's language. */
const OLD_ENCODINGS = { ru: 'windows-1251', be: 'windows-1251', ko: 'euc-kr' };

/** A file that the reader chooses; null for none. @returns {Promise<?File>} */
export function chooseFile() {
  return new Promise((chosen) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = '.csv,.tsv,.txt,.json,text/csv,application/json';
    input.addEventListener('change', () => chosen(input.files[0] ?? null));
    input.addEventListener('cancel', () => chosen(null));
    input.click();
  });
}

/**
 * The text of a file, in the encoding that it says or seems to have.
 *
 * @param {Blob} file
 * @param {string} lang
 */
export async function textOfFile(file, lang) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const [first, second] = bytes;
  const decode = (encoding, options) => new TextDecoder(encoding, options).decode(bytes);
  if (first === 0xff && second === 0xfe) return decode('utf-16le');
  if (first === 0xfe && second === 0xff) return decode('utf-16be');
  try {
    return decode('utf-8', { fatal: true });
  } catch {
    return decode(OLD_ENCODINGS[lang] ?? 'windows-1252');
  }
}

/** The text at `path`, relative to the page. @param {string | URL} path */
export async function fetchText(path) {
  const response = await fetch(path).catch(() => null);
  if (!response?.ok) throw new Error(String(path));
  return response.text();
}
