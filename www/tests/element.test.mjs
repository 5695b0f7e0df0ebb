import { strict as assert } from 'node:assert';
import { execFile } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { after, before, test } from 'node:test';
import { DIST, start } from './harness/page.mjs';

const MODULE = '<script type="module" src="/diplomap.js"></script>';

/** A dataset with one event between two countries. */
const dataset = (title, countries = ['BLR', 'PRK']) => ({
  diplomap: 1,
  title,
  sources: [{ id: 's', title: 's', publisher: 's' }],
  events: [
    {
      id: 'pact',
      kind: 'agreement',
      date: '2024-06',
      title: 'Pact',
      parties: countries.map((country) => ({ country })),
      evidence: [{ source: 's', stance: 'asserts' }],
    },
  ],
  accept: [{ rule: 'single-publisher', reason: 'it has but one source' }],
});

let site;
before(async () => (site = await start()));
after(() => site.stop());

/** Opens a page with `html` beside the module, runs `body` in it, and closes it. */
async function inPage(html, body, argument, options) {
  const page = await site.open(html, options);
  try {
    return { result: await page.evaluate(body, argument), page };
  } finally {
    await page.close();
  }
}

test('the built-in dataset is shown where a page names none', async () => {
  const { result } = await inPage(`${MODULE}<diplo-map id=m></diplo-map>`, async () => {
    await until(() => log.length);
    return { log, drawn: m.shadowRoot.querySelectorAll('[data-country]').length };
  });
  assert.deepEqual(result.log, [{ type: 'diplo-ready', target: 'm', detail: { countries: 4, ties: 6, events: 10, problems: [] } }]);
  assert.equal(result.drawn, 4);
});

test('data wins over src, src over inline data, inline data over the built-in dataset', async () => {
  site.routes.set('/one.json', { type: 'application/json', body: JSON.stringify(dataset('from src', ['BLR', 'PRK', 'RUS'])) });
  const inline = JSON.stringify(dataset('inline'));
  const { result } = await inPage(
    `${MODULE}<diplo-map id=m src="one.json"><script type="application/json">${inline}</script></diplo-map>`,
    async (data) => {
      const title = () => m.shadowRoot.querySelector('[part~=panel] h2')?.textContent;
      const titles = [];
      const loads = async (count) => titles.push(await until(() => log.length === count && title()));
      await loads(1);
      m.data = data;
      await loads(2);
      m.data = null;
      await loads(3);
      m.removeAttribute('src');
      await loads(4);
      m.replaceChildren();
      await loads(5);
      return { titles, types: log.map(({ type }) => type) };
    },
    dataset('from data', ['BLR', 'KOR']),
  );
  assert.deepEqual(result.titles.slice(0, 4), ['from src', 'from data', 'from src', 'inline']);
  assert.ok(!['from src', 'from data', 'inline'].includes(result.titles[4]));
  assert.deepEqual(new Set(result.types), new Set(['diplo-ready']));
});

test('a table is read from src, from inline data and from the property alike', async () => {
  const rows = ['date;kind;title;parties;source_title;source_publisher', '2024-06;visit;Візіт;Belarus (visitor)\nPRK (host);Навіна;Газета'];
  const table = rows.map((row) => row.replace(/[^;]*\n[^;]*/, (cell) => `"${cell}"`)).join('\r\n');
  const encodings = { utf8: Buffer.from(`\ufeff${table}`), utf16: Buffer.from(`\ufeff${table}`, 'utf16le') };
  for (const [name, body] of Object.entries(encodings)) site.routes.set(`/${name}.csv`, { type: 'text/csv', body });
  const { result } = await inPage(
    `${MODULE}<diplo-map id=a src=utf8.csv></diplo-map><diplo-map id=b src=utf16.csv></diplo-map>
     <diplo-map id=c><script type="text/csv">${table}</script></diplo-map><diplo-map id=d></diplo-map>`,
    async (data) => {
      d.data = data;
      const tables = () => log.filter(({ detail }) => detail.ties === 1);
      await until(() => tables().length === 4);
      const titles = [a, b, c, d].map((map) => {
        map.select = 'BLR-PRK';
        return map;
      });
      const title = (map) => map.shadowRoot.querySelector('[part~=panel] h4')?.textContent;
      await until(() => titles.every(title));
      return { log: tables(), titles: titles.map(title) };
    },
    table,
  );
  assert.deepEqual(result.titles, Array(4).fill('Візіт'));
  for (const { type, detail } of result.log) {
    assert.deepEqual([type, detail.ties, detail.problems.map(({ code, path }) => [code, path])], ['diplo-ready', 1, [['single-publisher', 'row 2, column F (source_publisher)']]]);
  }
});

test('properties set before the module has loaded are kept', async () => {
  const { result } = await inPage(`<diplo-map id=m></diplo-map>`, async (data) => {
    m.data = data;
    m.select = 'BLR-PRK';
    m.theme = 'dark';
    await import('/diplomap.js');
    await until(() => log.length);
    return {
      own: Object.keys(m),
      attributes: [m.getAttribute('select'), m.getAttribute('theme')],
      same: m.data === data,
      title: m.shadowRoot.querySelector('[part~=panel]').textContent,
      counts: log[0].detail,
    };
  }, dataset('early'));
  assert.deepEqual(result.own, []);
  assert.deepEqual(result.attributes, ['BLR-PRK', 'dark']);
  assert.ok(result.same);
  assert.deepEqual(result.counts, { countries: 2, ties: 1, events: 1, problems: [] });
});

test('an attribute and a property set in one task work in either order, and cost one load', async () => {
  const { result } = await inPage(MODULE, async (data) => {
    await customElements.whenDefined('diplo-map');
    const make = (...steps) => {
      const map = document.createElement('diplo-map');
      for (const step of steps) step(map);
      return map;
    };
    const place = (map) => document.body.append(map);
    const select = (map) => map.setAttribute('select', 'BLR-PRK');
    const give = (map) => (map.data = data);
    const maps = [make(place, select, give), make(place, give, select), make(select, give, place), make(give, place, select)];
    await until(() => log.length === maps.length);
    await new Promise((go) => setTimeout(go, 50));
    return { log, shown: maps.map((map) => map.shadowRoot.querySelector('output')?.textContent) };
  }, dataset('any order'));
  assert.equal(result.log.length, 4);
  for (const { type, detail } of result.log) assert.deepEqual([type, detail.problems], ['diplo-ready', []]);
});

test('properties reflect attributes, and setters never throw', async () => {
  const { result } = await inPage(`${MODULE}<diplo-map id=m></diplo-map>`, async () => {
    await customElements.whenDefined('diplo-map');
    const read = [m.src, m.select, m.theme, m.data];
    m.src = 'a.json';
    m.select = 'PRK';
    const set = [m.getAttribute('src'), m.src, m.getAttribute('select')];
    m.src = null;
    m.select = undefined;
    const unset = [m.hasAttribute('src'), m.hasAttribute('select')];
    const thrower = { toString() { throw new Error('no'); } };
    for (const name of ['src', 'select', 'theme', 'data']) for (const value of [Symbol('s'), thrower, () => {}, NaN, 1n]) m[name] = value;
    return { read, set, unset };
  });
  assert.deepEqual(result, { read: ['', '', '', null], set: ['a.json', 'a.json', 'PRK'], unset: [false, false] });
});

test('a newer src wins over a slower older one', async () => {
  let finish;
  site.routes.set('/slow.json', (response) => {
    finish = () => response.end(JSON.stringify(dataset('slow')));
  });
  site.routes.set('/fast.json', { type: 'application/json', body: JSON.stringify(dataset('fast')) });
  const page = await site.open(`${MODULE}<diplo-map id=m src=slow.json></diplo-map>`);
  await page.waitForFunction(() => customElements.get('diplo-map'));
  while (!finish) await new Promise((go) => setTimeout(go, 5));
  await page.evaluate(async () => {
    m.src = 'fast.json';
    await until(() => log.length);
  });
  finish();
  await page.waitForTimeout(100);
  const { title, count } = await page.evaluate(() => ({ title: m.shadowRoot.querySelector('[part~=panel] h2').textContent, count: log.length }));
  await page.close();
  assert.equal(title, 'fast');
  assert.equal(count, 1);
});

test('a src that fails is told once, and the last good map stays beside the message', async () => {
  site.routes.set('/good.json', { type: 'application/json', body: JSON.stringify(dataset('good')) });
  site.routes.set('/bad.json', { type: 'application/json', body: '{"diplomap": 1,' });
  site.routes.set('/gone.json', { status: 410, body: 'gone' });
  site.routes.set('/large.json', (response) => {
    const chunk = Buffer.alloc(1 << 20, 32);
    response.on('error', () => {});
    const more = () => {
      while (!response.destroyed && response.write(chunk));
      if (!response.destroyed) response.once('drain', more);
    };
    more();
  });
  const { result } = await inPage(`${MODULE}<diplo-map id=m src=good.json></diplo-map>`, async () => {
    await until(() => log.length);
    const seen = [];
    for (const src of ['gone.json', 'http://127.0.0.1:1/', 'http://[', 'large.json', 'bad.json', 'good.json']) {
      log.length = 0;
      m.src = src;
      await until(() => log.length, 20000);
      await new Promise((go) => setTimeout(go, 30));
      const error = m.shadowRoot.querySelector('[part~=error]');
      seen.push({
        count: log.length,
        type: log[0].type,
        code: log[0].detail.problems[0]?.code,
        visible: Boolean(error?.getClientRects().length && error.textContent.trim()),
        title: m.shadowRoot.querySelector('[part~=panel] h2').textContent,
      });
    }
    return seen;
  });
  const failed = { count: 1, type: 'diplo-error', visible: true, title: 'good' };
  assert.deepEqual(result.slice(0, 4), [
    { ...failed, code: 'src-status' },
    { ...failed, code: 'src-unreachable' },
    { ...failed, code: 'src-unreachable' },
    { ...failed, code: 'data-too-large' },
  ]);
  assert.deepEqual({ ...result[4], code: 0 }, { ...failed, code: 0 });
  assert.deepEqual(result[5], { count: 1, type: 'diplo-ready', code: undefined, visible: false, title: 'good' });
});

test('inline data is followed as it changes, and not after the element has left', async () => {
  const { result } = await inPage(
    `${MODULE}<diplo-map id=m><script type="application/json">${JSON.stringify(dataset('first'))}</script><p>fallback</p></diplo-map>`,
    async (next) => {
      const title = () => m.shadowRoot.querySelector('[part~=panel] h2')?.textContent;
      await until(() => title() === 'first');
      m.querySelector('script').textContent = next;
      await until(() => title() === 'second');
      m.querySelector('p').textContent = 'another fallback';
      m.append('text');
      await new Promise((go) => setTimeout(go, 50));
      const loads = log.length;
      const map = m;
      map.remove();
      await new Promise((go) => setTimeout(go));
      map.querySelector('script').textContent = '{';
      await new Promise((go) => setTimeout(go, 50));
      return { loads, after: log.length };
    },
    JSON.stringify(dataset('second')),
  );
  assert.deepEqual(result, { loads: 2, after: 2 });
});

test('inline data that the parser has not reached yet is waited for', async () => {
  site.routes.set('/slow.html', (response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    response.write(`<!doctype html>${' '.repeat(2048)}<script>window.log=[];addEventListener('diplo-ready',e=>log.push(e.detail.ties))</script><script type=module async src=/diplomap.js></script><p>${' '.repeat(2048)}<diplo-map id=m>`);
    setTimeout(() => response.end(`<script type="application/json">${JSON.stringify(dataset('late'))}</script></diplo-map>`), 600);
  });
  const page = await site.browser.newPage();
  await page.goto(`${site.origin}/slow.html`);
  await page.waitForFunction(() => window.log.length);
  await page.waitForTimeout(50);
  const ties = await page.evaluate(() => window.log);
  await page.close();
  assert.deepEqual(ties, [1]);
});

test('the fallback is shown while loading and gives way to the map', async () => {
  const held = new Promise((go) => site.routes.set('/later.json', go));
  site.routes.set('/release', async (response) => {
    (await held).end(JSON.stringify(dataset('later')));
    response.end();
  });
  const { result } = await inPage(`${MODULE}<diplo-map id=m src=later.json><p id=f>fallback</p></diplo-map>`, async () => {
    await until(() => m.shadowRoot);
    await new Promise((go) => setTimeout(go, 100));
    const loading = f.getClientRects().length;
    await fetch('/release');
    await until(() => log.length);
    return { loading, loaded: f.getClientRects().length };
  });
  assert.deepEqual(result, { loading: 1, loaded: 0 });
});

test('a selection by the reader is told and reflected; one by the page is not told', async () => {
  const { result } = await inPage(`${MODULE}<main><diplo-map id=m select="BLR-PRK"></diplo-map></main>`, async () => {
    await until(() => log.length);
    const heard = [];
    document.querySelector('main').addEventListener('diplo-select', (event) => heard.push(event.bubbles && event.composed));
    log.length = 0;
    m.select = 'RUS';
    await new Promise((go) => setTimeout(go, 50));
    const byPage = log.length;
    m.shadowRoot.querySelector('[data-tie="BLR-RUS"]').dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    await until(() => log.length);
    await new Promise((go) => setTimeout(go, 50));
    return { byPage, heard, log, attribute: m.getAttribute('select') };
  });
  assert.equal(result.byPage, 0);
  assert.deepEqual(result.heard, [true]);
  assert.equal(result.log.length, 1);
  assert.equal(result.log[0].detail.select, 'BLR-RUS');
  assert.equal(result.log[0].detail.type, 'tie');
  assert.ok(result.log[0].detail.events.length > 0);
  assert.equal(result.attribute, 'BLR-RUS');
});

test('a select that names nothing is a warning, and is tried again when data comes', async () => {
  const { result } = await inPage(`${MODULE}<diplo-map id=m select="pact"></diplo-map>`, async (data) => {
    await until(() => log.length);
    m.data = data;
    await until(() => log.length === 2);
    return log.map(({ type, detail }) => [type, detail.problems.map(({ code, severity }) => [severity, code])]);
  }, dataset('with pact'));
  assert.deepEqual(result, [
    ['diplo-ready', [['warning', 'select-unknown']]],
    ['diplo-ready', []],
  ]);
});

test('an element that moves in the page keeps its map', async () => {
  const { result } = await inPage(`${MODULE}<div id=a><diplo-map id=m></diplo-map></div><div id=b></div>`, async () => {
    await until(() => log.length);
    const node = m.shadowRoot.querySelector('[data-country]');
    b.append(m);
    await new Promise((go) => setTimeout(go, 50));
    const moved = m.shadowRoot.querySelector('[data-country]') === node;
    a.moveBefore?.(m, null);
    await new Promise((go) => setTimeout(go, 50));
    return { moved, again: m.shadowRoot.querySelector('[data-country]') === node, loads: log.length };
  });
  assert.deepEqual(result, { moved: true, again: true, loads: 1 });
});

test('an element that is removed lets go of its map, and has it back when it returns', async () => {
  const { result } = await inPage(`${MODULE}<diplo-map id=m select="BLR-PRK"></diplo-map>`, async (data) => {
    const map = m;
    map.data = data;
    await until(() => log.some(({ detail }) => detail.countries === 2));
    map.remove();
    await new Promise((go) => setTimeout(go, 20));
    log.length = 0;
    const gone = map.shadowRoot.querySelectorAll('[data-country]').length;
    document.body.append(map);
    await until(() => log.length === 1);
    return { gone, back: map.shadowRoot.querySelectorAll('[data-country]').length, problems: log[0].detail.problems };
  }, dataset('returns'));
  assert.deepEqual(result, { gone: 0, back: 2, problems: [] });
});

test('the language is the own one, else the nearest ancestor’s, else the browser’s', async () => {
  const { result } = await inPage(`${MODULE}<div id=x lang="ko"><diplo-map id=m></diplo-map></div>`, async () => {
    await until(() => log.length);
    const told = () => m.shadowRoot.querySelector('[lang]').lang;
    const languages = [told()];
    const turn = async (expected, change) => {
      change();
      await until(() => told() === expected);
      languages.push(told());
    };
    await turn('be', () => (m.lang = 'be'));
    await turn('ko', () => m.removeAttribute('lang'));
    await turn('ru', () => {
      const host = document.createElement('div');
      host.lang = 'ru';
      document.body.append(host);
      host.attachShadow({ mode: 'open' }).append(m);
      globalThis.m = host.shadowRoot.firstChild;
    });
    return languages;
  });
  assert.deepEqual(result.slice(0, 4), ['ko', 'be', 'ko', 'ru']);
});

test('the script may be included twice, also from two addresses', async () => {
  const { result, page } = await inPage(`${MODULE}${MODULE}<script type=module src="/diplomap.js?again"></script><diplo-map id=m></diplo-map>`, async () => {
    await until(() => log.length);
    const [one, two] = await Promise.all([import('/diplomap.js'), import('/diplomap.js?again')]);
    await new Promise((go) => setTimeout(go, 100));
    return { same: one.DiploMap === two.DiploMap && m instanceof one.DiploMap, loads: log.length };
  });
  assert.deepEqual(result, { same: true, loads: 1 });
  assert.deepEqual(page.errors, []);
});

test('the module can be imported in Node.js', async () => {
  const url = pathToFileURL(path.resolve(DIST, 'diplomap.js')).href;
  const script = `const m = await import(${JSON.stringify(url)}); console.log(typeof m.DiploMap, typeof m.check)`;
  const { stdout } = await promisify(execFile)('node', ['--input-type=module', '-e', script]);
  assert.equal(stdout.trim(), 'function function');
});

test('check answers with problems, as a promise only before the page has read a dataset', async () => {
  const { result } = await inPage(MODULE, async (data) => {
    const { check } = await import('/diplomap.js');
    const first = check('{');
    const early = await first;
    const cycle = {};
    cycle.cycle = cycle;
    return { promised: first instanceof Promise, early, good: check(data), cyclic: check(cycle) };
  }, dataset('checked'));
  assert.ok(result.promised);
  assert.equal(result.early[0].severity, 'error');
  for (const key of ['code', 'message']) assert.equal(typeof result.early[0][key], 'string');
  assert.deepEqual(result.good.filter(({ severity }) => severity === 'error'), []);
  assert.equal(result.cyclic[0].code, 'data-not-serializable');
});

test('hostile data is a problem, never an exception, and the module lives on', async () => {
  const { result, page } = await inPage(`${MODULE}<diplo-map id=m></diplo-map>`, async (good) => {
    const { check } = await import('/diplomap.js');
    await until(() => log.length);
    const cycle = { events: [] };
    cycle.events.push(cycle);
    let deep = {};
    for (let at = 0, below = deep; at < 100_000; at++) below = below.events = {};
    const thrower = () => { throw new Error('no'); };
    const worse = new Proxy({}, { get: thrower, getPrototypeOf: thrower, ownKeys: thrower });
    const hostile = {
      cycle,
      deep,
      deepText: '['.repeat(100_000),
      getter: { get events() { return thrower(); } },
      proxy: new Proxy({}, { get: thrower, ownKeys: thrower }),
      throwsWorse: { toJSON() { throw worse; } },
      bigint: { events: 1n },
      map: new Map([['events', []]]),
      date: new Date(0),
      symbol: Symbol('s'),
      function: () => {},
      number: 5,
      empty: '',
      array: [],
      surrogate: '{"diplomap":1,"title":"\ud800","events":[]',
      revoked: (() => { const { proxy, revoke } = Proxy.revocable({}, {}); revoke(); return proxy; })(),
    };
    const wrong = {};
    for (const [name, value] of Object.entries(hostile)) {
      log.length = 0;
      m.data = value;
      await until(() => log.length).catch(() => {});
      const problem = log[0]?.detail.problems[0];
      if (log.length !== 1 || log[0].type !== 'diplo-error' || typeof problem.code !== 'string' || typeof problem.message !== 'string') wrong[name] = log;
    }
    Object.prototype.title = 'polluted';
    Object.prototype.summary = 'polluted';
    log.length = 0;
    m.data = good;
    await until(() => log.length);
    const polluted = m.shadowRoot.textContent.includes('polluted');
    delete Object.prototype.title;
    delete Object.prototype.summary;
    await check(good);
    for (let at = 0; at < 10_000; at++) check(hostile.getter);
    const alive = check(good).filter(({ severity }) => severity === 'error').length === 0;
    return { wrong, last: log[0].type, polluted, alive };
  }, dataset('good'));
  assert.deepEqual(result, { wrong: {}, last: 'diplo-ready', polluted: false, alive: true });
  assert.deepEqual(page.errors, []);
});

test('listeners may do what they like: throw, remove the map, set it anew', async () => {
  const { result } = await inPage(`<diplo-map id=a></diplo-map><diplo-map id=b></diplo-map><diplo-map id=c></diplo-map>`, async (data) => {
    const maps = { a, b, c };
    b.addEventListener('diplo-ready', () => maps.b.remove());
    c.addEventListener('diplo-ready', () => (maps.c.select = 'BLR-PRK'), { once: true });
    a.addEventListener('diplo-select', () => {
      maps.a.data = data;
      maps.a.select = '';
      throw new Error('the page’s own');
    });
    await import('/diplomap.js');
    await until(() => log.length >= 3);
    await until(() => a.shadowRoot.querySelector('[data-tie="BLR-RUS"]'));
    a.shadowRoot.querySelector('[data-tie="BLR-RUS"]').dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    await until(() => a.shadowRoot.querySelectorAll('[data-country]').length === 2);
    await new Promise((go) => setTimeout(go, 50));
    return { select: a.select, left: maps.b.isConnected, other: maps.c.select, told: log.map(({ type }) => type) };
  }, dataset('set by a listener'));
  assert.equal(result.select, '');
  assert.equal(result.left, false);
  assert.equal(result.other, 'BLR-PRK');
  assert.equal(result.told.filter((type) => type === 'diplo-select').length, 1);
  assert.ok(!result.told.includes('diplo-error'));
});

test('an element that moves to another document is styled there too', async () => {
  const { result } = await inPage(`${MODULE}<diplo-map id=m></diplo-map><iframe id=i></iframe>`, async () => {
    await until(() => log.length);
    const map = m;
    i.contentDocument.body.append(map);
    await new Promise((go) => setTimeout(go, 100));
    return [map.shadowRoot.adoptedStyleSheets.length, map.shadowRoot.querySelectorAll('[data-country]').length];
  });
  assert.deepEqual(result, [1, 4]);
});

test('one sheet styles all maps', async () => {
  const { result } = await inPage(`${MODULE}<diplo-map></diplo-map><diplo-map></diplo-map>`, async () => {
    await until(() => log.length === 2);
    const [one, two] = [...document.querySelectorAll('diplo-map')].map((map) => map.shadowRoot);
    return [one.adoptedStyleSheets.length, one.adoptedStyleSheets[0] === two.adoptedStyleSheets[0], one.querySelectorAll('style').length];
  });
  assert.deepEqual(result, [1, true, 0]);
});

test('twenty maps share one instance and one download', async () => {
  site.requests.length = 0;
  const { result, page } = await inPage(`${MODULE}${'<diplo-map></diplo-map>'.repeat(20)}`, async () => {
    await until(() => log.length === 20);
    return [...document.querySelectorAll('diplo-map')].every((map) => map.shadowRoot.querySelector('[data-country]'));
  });
  assert.ok(result);
  assert.deepEqual(page.errors, []);
  const modules = site.requests.filter((path) => path.endsWith('.wasm')).sort();
  assert.deepEqual(modules, ['/diplomap_bg.wasm', '/diplomap_explore_bg.wasm']);
});
