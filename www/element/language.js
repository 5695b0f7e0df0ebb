/** Which language the reader is addressed in, and the one sentence said without WebAssembly. */

/** Said when there can be no map; the locale files are inside the WebAssembly. */
const UNAVAILABLE = {
  en: 'The interactive map cannot be shown.',
  ko: '대화형 지도를 표시할 수 없습니다.',
  ru: 'Интерактивную карту показать не удалось.',
  be: 'Інтэрактыўную карту паказаць не ўдалося.',
};

/**
 * The language tags for `host`, best first, separated by spaces: its own
 * `lang`, else that of the nearest ancestor (also outside of the shadow roots
 * it stands in), else what the browser prefers. An empty `lang` says nothing.
 *
 * @param {Element} host
 * @returns {string}
 */
export function languageOf(host) {
  for (let from = host; from; from = from.getRootNode().host) {
    for (let at = from.closest('[lang]'); at; at = at.parentElement?.closest('[lang]')) {
      const tag = at.getAttribute('lang').trim();
      if (tag) return tag;
    }
  }
  return navigator.languages.join(' ');
}

/**
 * The sentence that says that there is no map, in the first of `tags` that it
 * is written in.
 *
 * @param {string} tags
 * @returns {{lang: string, text: string}}
 */
export function unavailable(tags) {
  const primary = tags.split(' ').map((tag) => tag.split('-')[0].toLowerCase());
  const lang = primary.find((tag) => Object.hasOwn(UNAVAILABLE, tag)) ?? 'en';
  return { lang, text: UNAVAILABLE[lang] };
}
