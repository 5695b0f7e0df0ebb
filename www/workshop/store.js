/**
 * The work, kept in this browser only. Where storage is refused (a private
 * window, a file), nothing is kept and nothing fails.
 */

const KEY = 'diplomap-workshop';

/** What was kept at an earlier visit; an empty text for nothing. */
export function kept() {
  try {
    return localStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

/** @param {string} text */
export function keep(text) {
  try {
    localStorage.setItem(KEY, text);
  } catch {
    // Refused, or full.
  }
}

export function forget() {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Then there is nothing to forget.
  }
}
