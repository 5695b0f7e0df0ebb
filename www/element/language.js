/** Which language the reader is addressed in, and the one sentence said without WebAssembly. */

/** Said when there can be no map, in every language of the interface. */
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

/** The first of `tags` that is a language of the interface; else English. @param {string} tags */
export function bestOf(tags) {
  const primary = tags.split(' ').map((tag) => tag.split('-')[0].toLowerCase());
  return primary.find((tag) => Object.hasOwn(UNAVAILABLE, tag)) ?? 'en';
}

/**
 * The sentence that says that there is no map, for a reader of `tags`.
 *
 * @param {string} tags
 * @returns {{lang: string, text: string}}
 */
export function unavailable(tags) {
  const lang = bestOf(tags);
  return { lang, text: UNAVAILABLE[lang] };
}
