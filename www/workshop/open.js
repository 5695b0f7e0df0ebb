/**
 * The workshop on a page: the table, which is WebAssembly's, and what only a
 * page can do for it: the map beside it, files, storage and the clipboard.
 */

import init, * as bindings from '../diplomap_workshop_glue.js';
import css from '../workshop.css';
import { saveFile } from '../element/save.js';
import { chooseFile, fetchText, textOfFile } from './files.js';
import { forget, keep, kept } from './store.js';

/** So long after the last letter the table is checked and the map drawn. */
const PAUSE_MS = 250;

/** What the map shows while there is nothing to show. */
const NOTHING = '{"diplomap": 1, "events": []}';

/** What the widget needs to work from one file. */
const script = () => new URL('diplomap.standalone.js', import.meta.url);

/** The module that draws pictures. */
const print = () => import('./diplomap_print.js');

/**
 * Opens the workshop in `container`, which is empty.
 *
 * @param {HTMLElement} container
 * @param {string} lang the tag of the interface's language
 * @returns {Promise<{speak: (lang: string) => void}>}
 */
export async function open(container, lang) {
  await init({ module_or_path: new URL('diplomap_workshop_bg.wasm', import.meta.url) });
  let stopped = bindings.fault_text(lang);
  bindings.start((message) => fail(container, stopped, message));
  dress(container.ownerDocument);

  const table = element('div', 'ws-main');
  const side = element('div', 'ws-side');
  const map = element('diplo-map', 'ws-map');
  map.lang = lang;
  map.data = NOTHING;
  side.append(map);
  container.classList.add('ws-layout', 'ws-empty');
  container.append(table, side);

  let pause = 0;
  let workshop = null;
  const wishes = {
    changed() {
      clearTimeout(pause);
      pause = setTimeout(() => workshop.check(), PAUSE_MS);
    },
    show(text) {
      container.classList.toggle('ws-empty', !text);
      // A text that is shown already would only lose the reader's selection.
      if (map.data !== (text || NOTHING)) map.data = text || NOTHING;
    },
    keep,
    forget() {
      clearTimeout(pause);
      forget();
    },
    async save(format, name, content) {
      const blob = await FILES[format]({ map, lang, name, content });
      saveFile(name, blob);
      workshop.done('saved');
    },
    async copy(text) {
      await navigator.clipboard.writeText(text);
      workshop.done('copied');
    },
    async choose() {
      const file = await chooseFile();
      if (file) workshop.open(await textOfFile(file, lang));
    },
    async fetch(path) {
      workshop.open(await fetchText(path));
    },
    face(name) {
      container.classList.toggle('ws-facing-map', name === 'map');
    },
  };
  // A wish comes while WebAssembly is at work, and may call it back only afterwards.
  const tell = (wish, ...texts) => {
    queueMicrotask(async () => {
      try {
        await wishes[wish](...texts);
      } catch (error) {
        workshop.fail(String(error?.message ?? error));
      }
    });
  };
  workshop = new bindings.Workshop(table, lang, kept(), tell);
  acceptDrops(container, async (file) => workshop.open(await textOfFile(file, lang)));
  openPickers(table);
  // What was typed last is kept, too.
  addEventListener('pagehide', () => pause && workshop.check());
  return {
    speak(tag) {
      lang = tag;
      map.lang = tag;
      stopped = bindings.fault_text(tag);
      workshop.speak(tag);
    },
  };
}

/** How each sort of file is made. */
const FILES = {
  json: async ({ content }) => new Blob([content], { type: 'application/json' }),
  csv: async ({ content }) => new Blob([content], { type: 'text/csv;charset=utf-8' }),
  async html(given) {
    const [printer, widget] = await Promise.all([print(), fetchText(script())]);
    const page = await printer.page(orderOf(given), widget);
    return new Blob([page], { type: 'text/html;charset=utf-8' });
  },
  svg: async (given) => new Blob([await (await print()).svg(orderOf(given))], { type: 'image/svg+xml;charset=utf-8' }),
  png: async (given) => (await print()).png(orderOf(given), undefined, given.name),
};

/** The dataset as it is drawn: in the reader's language and colours, with what is selected on the map. */
const orderOf = ({ map, lang, content }) => ({
  bytes: content,
  languages: lang,
  state: { select: map.select },
  theme: map.theme,
  host: map,
});

/** Takes a file that is dropped anywhere on the workshop. */
function acceptDrops(container, take) {
  const brings = (event) => event.dataTransfer?.types.includes('Files');
  container.addEventListener('dragover', (event) => {
    if (!brings(event)) return;
    event.preventDefault();
    container.classList.add('ws-dropping');
  });
  container.addEventListener('dragleave', (event) => {
    if (!container.contains(event.relatedTarget)) container.classList.remove('ws-dropping');
  });
  container.addEventListener('drop', (event) => {
    container.classList.remove('ws-dropping');
    const [file] = event.dataTransfer?.files ?? [];
    if (!file) return;
    event.preventDefault();
    take(file);
  });
}

/** A choice that the reader pressed or entered opens at once. */
function openPickers(table) {
  table.addEventListener('focusin', ({ target }) => {
    if (!target.matches('select[data-open]')) return;
    try {
      target.showPicker();
    } catch {
      // Without a recent gesture, or in a browser that has no such thing, a key opens it.
    }
  });
}

/** @type {WeakSet<Document>} */
const dressed = new WeakSet();

function dress(document) {
  if (dressed.has(document)) return;
  dressed.add(document);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}

/** Says that the workshop has stopped. What was kept is there after a reload. */
function fail(container, stopped, message) {
  const note = element('p', 'ws-failure');
  note.role = 'alert';
  note.textContent = `${stopped} (${message})`;
  container.prepend(note);
}

function element(name, className) {
  const made = document.createElement(name);
  made.className = className;
  return made;
}
