/**
 * Pages that are meant to go wrong: faults, refusals, servers that fail. They log errors that
 * `harness.mjs` would take for a failure, so they are served and watched on their own terms.
 */

import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { browser } from './chromium.mjs';

/** The build under test. */
export const DIST = join(fileURLToPath(new URL('../../..', import.meta.url)), process.env.DIPLOMAP_BUILD ?? 'target/e2e');

const TYPES = { '.js': 'text/javascript', '.wasm': 'application/wasm', '.json': 'application/json', '.html': 'text/html' };

/**
 * A server of the build. `routes` maps paths to `{body, headers, status, type}`, or to functions of
 * the response.
 */
export async function start() {
  const routes = new Map();
  const requests = [];
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    requests.push(pathname);
    const route = routes.get(pathname);
    if (typeof route === 'function') return route(response, request);
    if (route) {
      response.writeHead(route.status ?? 200, { 'content-type': route.type ?? 'text/html', ...route.headers });
      return response.end(route.body);
    }
    try {
      const bytes = readFileSync(join(DIST, pathname));
      response.setHeader('content-type', TYPES[extname(pathname)] ?? 'application/octet-stream');
      response.end(bytes);
    } catch {
      response.statusCode = pathname === '/favicon.ico' ? 204 : 404;
      response.end();
    }
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const origin = `http://127.0.0.1:${server.address().port}`;
  const chromium = await browser();
  return {
    origin,
    routes,
    requests,
    browser: chromium,
    /** Opens `html` as a page; its `log` holds the element's events. */
    async open(html, { headers = {}, init } = {}) {
      routes.set('/page.html', { body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>t</title>${html}`, headers });
      const page = await chromium.newPage();
      page.errors = [];
      page.on('pageerror', (error) => page.errors.push(error.message));
      page.messages = [];
      page.on('console', (message) => page.messages.push(message.text()));
      await page.addInitScript(() => {
        window.log = [];
        for (const type of ['diplo-ready', 'diplo-error', 'diplo-select']) {
          addEventListener(type, (event) => window.log.push({ type, target: event.composedPath()[0].id, detail: event.detail }));
        }
        window.until = async (met, ms = 5000) => {
          for (const end = performance.now() + ms; performance.now() < end; await new Promise((go) => setTimeout(go, 5))) {
            const value = met();
            if (value) return value;
          }
          throw new Error(`never: ${met}`);
        };
      });
      if (init) await page.addInitScript(init);
      await page.goto(`${origin}/page.html`);
      return page;
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
