import { strict as assert } from 'node:assert';
import { after, before, test } from 'node:test';
import { start } from './harness/page.mjs';

const TRUSTED_TYPES = "require-trusted-types-for 'script'; trusted-types 'none'";
const CONTRACT = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'";

const BODY = `<script type="module" src="/diplomap.js"></script>
<diplo-map id=m lang=ko><p id=f>fallback</p></diplo-map>`;

let site;
before(async () => (site = await start()));
after(() => site.stop());

/** What a page under `policy` shows, tells and violates. */
async function under(policy, { init, body = BODY } = {}) {
  const page = await site.open(body, {
    headers: policy ? { 'content-security-policy': policy } : {},
    init: `window.violations = []; addEventListener('securitypolicyviolation', (e) => violations.push(e.violatedDirective)); (${init ?? (() => {})})()`,
  });
  const result = await page.evaluate(async () => {
    await until(() => log.length);
    await new Promise((go) => setTimeout(go, 100));
    const error = m.shadowRoot?.querySelector('[part~=error]');
    return {
      events: log.map(({ type, detail }) => [type, ...detail.problems.map(({ code }) => code)]),
      map: Boolean(m.shadowRoot.querySelector('[data-country]')),
      styled: m.shadowRoot.adoptedStyleSheets[0].cssRules.length > 0,
      fallback: f.getClientRects().length > 0,
      message: error?.getClientRects().length ? [error.lang, error.textContent] : null,
      violations,
    };
  });
  result.pageErrors = page.errors;
  await page.close();
  return result;
}

const SHOWN = { events: [['diplo-ready']], map: true, styled: true, fallback: false, message: null, violations: [], pageErrors: [] };

for (const [name, policy] of [
  ['the policy that the contract names', `${CONTRACT}; ${TRUSTED_TYPES}`],
  ['that policy and none by default', `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; ${TRUSTED_TYPES}`],
  ['no policy', ''],
]) {
  test(`${name}: the map is shown without a violation`, async () => {
    assert.deepEqual(await under(policy), SHOWN);
  });
}

test('inline data is read under the strict policy', async () => {
  const inline = JSON.stringify({
    diplomap: 1,
    title: 'inline',
    sources: [{ id: 's', title: 's', publisher: 's' }],
    events: [{ id: 'e', kind: 'meeting', date: '2024', title: 'e', parties: [{ country: 'BLR' }, { country: 'PRK' }], evidence: [{ source: 's', stance: 'asserts' }] }],
    accept: [{ rule: 'single-publisher', reason: 'it has but one source' }],
  });
  const result = await under(`${CONTRACT}; ${TRUSTED_TYPES}`, { body: BODY.replace('<p', `<script type="application/json">${inline}</script><p`) });
  assert.deepEqual(result, SHOWN);
});

/** What is left of a map that could not be started. */
function refused(result) {
  assert.deepEqual(result.events, [['diplo-error', 'wasm-unavailable']], 'told once');
  assert.equal(result.map, false);
  assert.equal(result.fallback, true);
  assert.equal(result.message?.[0], 'ko');
  assert.match(result.message[1], /지도/);
  assert.deepEqual(result.pageErrors, []);
}

test('a policy without wasm-unsafe-eval: the fallback and a message', async () => {
  refused(await under("default-src 'self'; script-src 'self'; style-src 'self'"));
});

test('a policy that forbids to fetch the wasm: the fallback and a message', async () => {
  refused(await under("default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'none'"));
});

test('a browser without WebAssembly: the fallback and a message', async () => {
  refused(await under('', { init: () => delete globalThis.WebAssembly }));
});

for (const [name, route] of [
  ['is not there', { status: 404, body: 'no' }],
  ['is a page', { body: '<!doctype html>sign in' }],
  ['is cut short', { type: 'application/wasm', body: Buffer.from('0061736d01000000', 'hex') }],
]) {
  test(`a wasm file that ${name}: the fallback and a message`, async () => {
    site.routes.set('/diplomap_bg.wasm', route);
    try {
      refused(await under(''));
    } finally {
      site.routes.delete('/diplomap_bg.wasm');
    }
  });
}

test('a wasm file with another content type is used all the same', async () => {
  const bytes = Buffer.from(await (await fetch(`${site.origin}/diplomap_bg.wasm`)).arrayBuffer());
  site.routes.set('/diplomap_bg.wasm', { type: 'application/octet-stream', body: bytes });
  try {
    assert.deepEqual(await under(''), SHOWN);
  } finally {
    site.routes.delete('/diplomap_bg.wasm');
  }
});
