/**
 * A server on a port of its own: the files of a build, and pages that exist for one test.
 */

import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".csv": "text/csv; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
};

/**
 * @typedef {object} Answer what a path of one test answers
 * @property {string | Buffer} body
 * @property {string} [type] content type; by default what the path's extension says, else HTML
 * @property {number} [status] 200 if left out
 * @property {string} [csp] the Content-Security-Policy
 * @property {Record<string, string>} [headers] any others
 * @property {Promise<unknown>} [after] the answer waits for this
 */

/**
 * Starts a server of the files below `root`.
 *
 * @param {string} root
 * @returns `origin`, `serve` for an answer of one test, `reset` to forget those, and `close`
 */
export async function startServer(root) {
  /** @type {Map<string, Answer>} */
  const answers = new Map();
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    const { body, type, status = 200, csp, headers, after } = answers.get(path) ?? (await file(root, path));
    await after;
    response.writeHead(status, {
      "Content-Type": type ?? TYPES[extname(path)] ?? TYPES[".html"],
      "Cache-Control": "no-store",
      ...(csp && { "Content-Security-Policy": csp }),
      ...headers,
    });
    response.end(body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    serve: (path, answer) => answers.set(path, answer),
    reset: () => answers.clear(),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The file at `path`, as an answer. */
async function file(root, path) {
  // Chromium asks for it unbidden; it is no page's doing.
  if (path === "/favicon.ico") return { status: 204, body: "" };
  let found = join(root, normalize(path));
  try {
    if ((await stat(found)).isDirectory()) found = join(found, "index.html");
    return { body: await readFile(found), type: TYPES[extname(found)] ?? "application/octet-stream" };
  } catch {
    return { status: 404, body: `no ${path}`, type: "text/plain" };
  }
}
