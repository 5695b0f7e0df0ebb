import { strict as assert } from 'node:assert';
import { after, before, test } from 'node:test';
import { start } from './harness/page.mjs';

const MODULE = '<script type="module" src="/diplomap.js"></script>';
/** By then every map is to be back on an idle machine; what it takes is printed, since a busy one tells nothing. */
const GOAL_MS = 250;

let site;
before(async () => (site = await start()));
after(() => site.stop());

/**
 * Opens a page with the maps `a` and `b`, titled alike, and what sets off
 * faults: `fault(point, title)` is asked at each point which one it shall be.
 */
async function open() {
  const page = await site.open(`${MODULE}<diplo-map id=a><p>fallback of a</p></diplo-map><diplo-map id=b></diplo-map>`, {
    init: () => {
      window.fault = () => undefined;
      window.diplomapFault = (point, title) => window.fault(point, title);
      window.dataset = (title) => ({
        diplomap: 1,
        title,
        sources: [{ id: 's', title: 's', publisher: 's' }],
        events: [{ id: 'e', kind: 'meeting', date: '2024', title: 'e', parties: [{ country: 'BLR' }, { country: 'PRK' }], evidence: [{ source: 's', stance: 'asserts' }] }],
      });
      window.titleOf = (map) => map.shadowRoot.querySelector('[part~=panel] h2')?.textContent;
      window.clickIn = (map, selector) => map.shadowRoot.querySelector(selector).dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
      /** Asks for `kind` at `point`, `count` times, wherever `title` fits. */
      window.plant = (point, kind, count = 1, title = /./) => {
        window.fault = (at, shown) => {
          if (at !== point || !title.test(shown) || count <= 0) return undefined;
          count -= 1;
          return kind;
        };
        window.planted = () => count;
      };
      /** How long until both maps react to the reader and show `title`, and a new map can be mounted. */
      window.recovery = async (title) => {
        const start = performance.now();
        const works = async (map) => {
          await until(() => titleOf(map) === title, 2000);
          // Until it is mounted anew, what stands there is dead: a reader would press again, too.
          await until(() => {
            const tie = map.shadowRoot.querySelector('[data-tie]');
            tie?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
            return map.getAttribute('select') === 'BLR-PRK';
          }, 2000);
        };
        await works(a);
        await works(b);
        const ms = performance.now() - start;
        const fresh = document.createElement('diplo-map');
        fresh.data = dataset(title);
        document.body.append(fresh);
        await until(() => titleOf(fresh) === title, 2000);
        fresh.remove();
        return ms;
      };
    },
  });
  await page.evaluate(async () => {
    a.data = dataset('first');
    b.data = dataset('first');
    await until(() => titleOf(a) === 'first' && titleOf(b) === 'first' && log.length >= 2);
    await new Promise((go) => setTimeout(go, 20));
    log.length = 0;
  });
  return page;
}

const times = [];
after(() => {
  for (const [name, ms] of times) console.log(`${name}: back after ${ms.toFixed(0)} ms (goal ${GOAL_MS})`);
});

/** What sets the fault off, run in the page after it was planted. */
const TRIGGERS = {
  render: () => { a.data = dataset('second'); b.data = dataset('second'); },
  event: () => clickIn(a, '[data-fault]'),
  read: () => { a.data = dataset('second'); b.data = dataset('second'); },
};

for (const [point, kind] of [
  ['render', 'panic'],
  ['render', 'trap'],
  ['render', 'overflow'],
  ['render', 'memory'],
  ['event', 'panic'],
  ['event', 'trap'],
  ['event', 'overflow'],
  ['event', 'memory'],
  ['read', 'panic'],
  ['read', 'trap'],
  ['read', 'overflow'],
  ['read', 'memory'],
]) {
  test(`${kind} in ${point}: every map is back, and a new one mounts`, async () => {
    const page = await open();
    await page.evaluate(([point, kind]) => plant(point, kind), [point, kind]);
    await page.evaluate(TRIGGERS[point]);
    const { ms, left, events } = await page.evaluate(async (title) => {
      const ms = await recovery(title);
      return { ms, left: planted(), events: log.map(({ type }) => type) };
    }, point === 'event' ? 'first' : 'second');
    await page.close();
    times.push([`${kind} in ${point}`, ms]);
    assert.equal(left, 0, 'the fault was never set off');
    assert.deepEqual(page.errors.filter((message) => message.includes('previous WASM')), [], 'what was replaced is silent');
    assert.ok(!events.includes('diplo-error'), 'a fault that is healed is none of the page’s business');
  });
}

test('a map that fails again and again is given up, with a message, and the others live', async () => {
  const page = await open();
  const result = await page.evaluate(async () => {
    plant('render', 'panic', Infinity, /cursed/);
    a.data = dataset('cursed');
    await until(() => log.some(({ type }) => type === 'diplo-error'));
    await new Promise((go) => setTimeout(go, 100));
    b.data = dataset('well');
    await until(() => titleOf(b) === 'well');
    const error = a.shadowRoot.querySelector('[part~=error]');
    return {
      errors: log.filter(({ type }) => type === 'diplo-error').map(({ target, detail }) => [target, detail.problems[0].code]),
      message: error.textContent.length > 10 && error.getClientRects().length,
      fallback: a.querySelector('p').getClientRects().length,
    };
  });
  assert.deepEqual(result, { errors: [['a', 'internal-fault']], message: 1, fallback: 1 });
  // Another dataset is another chance.
  await page.evaluate(async () => {
    a.data = dataset('lifted');
    await until(() => titleOf(a) === 'lifted');
  });
  assert.equal(await page.evaluate(() => a.shadowRoot.querySelector('[part~=error]')), null);
  await page.close();
});

test('two maps that change at once: only the one that fails is blamed', async () => {
  const page = await open();
  const errors = await page.evaluate(async () => {
    plant('render', 'panic', Infinity, /cursed/);
    const maps = [a, b];
    for (let at = 0; at < 5; at++) {
      const more = document.createElement('diplo-map');
      more.id = `more${at}`;
      maps.push(more);
      document.body.append(more);
    }
    for (const map of maps) map.data = dataset(map.id === 'more2' ? 'cursed' : 'well');
    await until(() => log.some(({ type }) => type === 'diplo-error'));
    await until(() => maps.every((map) => map.id === 'more2' || titleOf(map) === 'well'));
    return log.filter(({ type }) => type === 'diplo-error').map(({ target }) => target);
  });
  await page.close();
  assert.deepEqual(errors, ['more2']);
});

test('a reader who sets off a fault again and again loses that map alone', async () => {
  const page = await open();
  const result = await page.evaluate(async () => {
    for (let at = 0; at < 3; at++) {
      plant('event', 'panic');
      await until(() => {
        // After a fault there is nothing to click until the map is back.
        if (a.shadowRoot.querySelector('[data-fault]')) clickIn(a, '[data-fault]');
        return planted() === 0;
      });
      // While it is dead it cannot fail again.
      await new Promise((go) => setTimeout(go, 20));
    }
    await until(() => log.some(({ type }) => type === 'diplo-error'));
    return { errors: log.map(({ type, target }) => [type, target]), other: titleOf(b) };
  });
  await page.close();
  assert.deepEqual(result, { errors: [['diplo-error', 'a']], other: 'first' });
});

test('a fault in check is a problem, and costs no map', async () => {
  const page = await open();
  const result = await page.evaluate(async () => {
    const { check } = await import('/diplomap.js');
    const codes = [];
    for (const kind of ['panic', 'trap', 'overflow', 'memory']) {
      plant('read', kind, 2);
      codes.push((await check(dataset('x')))[0].code);
      await new Promise((go) => setTimeout(go, 20));
    }
    await recovery('first');
    return { codes, errors: log.filter(({ type }) => type === 'diplo-error').length, fine: (await check(dataset('x'))).filter(({ severity }) => severity === 'error') };
  });
  await page.close();
  assert.deepEqual(result, { codes: Array(4).fill('internal-fault'), errors: 0, fine: [] });
});

test('a hundred faults one after the other leave the page as it was', async () => {
  const page = await open();
  const result = await page.evaluate(async () => {
    const { check } = await import('/diplomap.js');
    for (let at = 0; at < 100; at++) {
      plant('read', 'panic', 2, /"checked"/);
      await check(dataset('checked'));
      await new Promise((go) => setTimeout(go));
    }
    await recovery('first');
    return { maps: document.querySelectorAll('diplo-map').length, roots: a.shadowRoot.childNodes.length };
  });
  await page.close();
  assert.deepEqual(result, { maps: 2, roots: 1 });
});

test('the state that the page can see survives a fault', async () => {
  const page = await open();
  const result = await page.evaluate(async () => {
    clickIn(a, '[data-tie]');
    await until(() => a.getAttribute('select') === 'BLR-PRK');
    plant('event', 'panic');
    clickIn(b, '[data-fault]');
    await new Promise((go) => setTimeout(go, 200));
    const before = titleOf(a);
    a.select = '';
    await until(() => titleOf(a) === 'first');
    return { select: before.includes('Belarus'), events: log.map(({ type }) => type) };
  });
  await page.close();
  assert.deepEqual(result, { select: true, events: ['diplo-select'] });
});
