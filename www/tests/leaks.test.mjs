import { strict as assert } from 'node:assert';
import { after, before, test } from 'node:test';
import { start } from './harness/page.mjs';

let site;
before(async () => (site = await start()));
after(() => site.stop());

/** Nodes, listeners and heap after three collections, and the pages of wasm memory. */
async function measure(page, devtools) {
  for (let at = 0; at < 3; at++) {
    await devtools.send('HeapProfiler.collectGarbage');
    await page.waitForTimeout(30);
  }
  const { metrics } = await devtools.send('Performance.getMetrics');
  const of = (name) => metrics.find((metric) => metric.name === name).value;
  return {
    nodes: of('Nodes'),
    listeners: of('JSEventListeners'),
    heapKb: Math.round(of('JSHeapUsedSize') / 1024),
    wasmPages: await page.evaluate(() => memories.map((memory) => memory.deref()?.buffer.byteLength / 65536).filter(Boolean)),
  };
}

const cycle = async ([count, each]) => {
  for (let at = 0; at < count; at++) {
    const maps = Array.from({ length: each }, () => document.createElement('diplo-map'));
    let ready = 0;
    for (const map of maps) {
      map.innerHTML = '<p>fallback</p>';
      map.addEventListener('diplo-ready', () => (ready += 1));
      document.body.append(map);
    }
    await until(() => ready === each, 30_000);
    for (const map of maps) {
      map.shadowRoot.querySelector('[data-tie]')?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
      map.remove();
    }
    await new Promise((go) => setTimeout(go));
    log.length = 0;
  }
};

test('three hundred maps added and removed leave nothing behind', async () => {
  const page = await site.open('<script type="module" src="/diplomap.js"></script>', {
    // The memory is not exported to the page, so it is noted where it is made.
    init: () => {
      window.memories = [];
      for (const name of ['instantiate', 'instantiateStreaming']) {
        const real = WebAssembly[name].bind(WebAssembly);
        WebAssembly[name] = async (...given) => {
          const made = await real(...given);
          memories.push(new WeakRef((made.instance ?? made).exports.memory));
          return made;
        };
      }
    },
  });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  // The memory of the module is in pieces of many sizes and grows in steps, of which the last may come late; then
  // it stays. What leaks a third of a kilobyte each time would add a page to every two hundred cycles.
  const settle = async (warmUp, cycles, together) => {
    const seen = [];
    const after = async (count) => {
      await page.evaluate(cycle, [count, together]);
      seen.push(await measure(page, devtools));
    };
    for (const count of warmUp) await after(count);
    do await after(cycles);
    while (seen.at(-1).wasmPages[0] > seen.at(-2).wasmPages[0] && seen.length < 7);
    return seen;
  };
  const seen = await settle([20, 80], 200, 1);
  // Five at once: the shelf grows to five, and no further.
  const crowd = await settle([25], 15, 5);
  console.log(JSON.stringify({ seen, crowd }));
  await page.close();

  for (const measured of [seen, crowd]) {
    const warm = measured[0];
    const [before, then] = measured.slice(-2);
    assert.deepEqual([then.nodes, then.listeners], [warm.nodes, warm.listeners], 'nodes and listeners');
    assert.deepEqual(then.wasmPages, before.wasmPages, 'pages of wasm memory');
    assert.ok(then.heapKb - before.heapKb < 200, `the heap grew from ${before.heapKb} to ${then.heapKb} kB`);
  }
});

test('a fault leaves the memory of the failed instance behind for the collector', async () => {
  const page = await site.open('<script type="module" src="/diplomap.js"></script><diplo-map id=m></diplo-map>', {
    init: () => {
      window.memories = [];
      const Real = WebAssembly.Instance;
      WebAssembly.Instance = function (...given) {
        const made = new Real(...given);
        memories.push(new WeakRef(made.exports.memory));
        return made;
      };
      window.diplomapFault = (point, title) => (point === 'read' && title.includes('faulty') ? 'panic' : undefined);
    },
  });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  const codes = await page.evaluate(async () => {
    await until(() => log.length);
    const { check } = await import('/diplomap.js');
    const codes = [];
    for (let at = 0; at < 30; at++) {
      codes.push((await check('{"title": "faulty"}'))[0].code);
      await new Promise((go) => setTimeout(go, 5));
    }
    return codes;
  });
  assert.deepEqual(new Set(codes), new Set(['internal-fault']));
  const { wasmPages } = await measure(page, devtools);
  await page.close();
  assert.ok(wasmPages.length <= 3, `${wasmPages.length} of 30 memories are still held`);
});
