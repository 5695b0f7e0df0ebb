import assert from "node:assert/strict";
import { STRICT_CSP, accessibilityViolations, browserTest } from "./harness.mjs";

browserTest("the default page shows the built-in dataset", {}, async ({ page, open, ready, screenshot }) => {
  await open("/");
  const { countries, ties, events } = await ready();
  assert.deepEqual({ countries, ties, events }, { countries: 4, ties: 6, events: 10 });
  assert.ok(await page.locator("diplo-map svg[part~=map]").first().isVisible());
  await screenshot("default-page");
});

browserTest("the default page asks for the module's own files alone", {}, async ({ page, open, ready, requests }) => {
  await open("/");
  await ready();
  await page.waitForLoadState("networkidle");
  // What counts towards the size budget, and what follows the first paint.
  const first = ["/", "/diplomap.js", "/diplomap_bg.wasm"];
  const later = ["detail.bin", "explore.css", "explore.js", "explore_bg.wasm"].map((file) => `/diplomap_${file}`);
  assert.deepEqual([...requests].sort(), [...first, ...later].sort());
  assert.deepEqual(requests.slice(0, 3).sort(), first.sort());
});

browserTest("a map becomes ready under a strict policy with trusted types", {}, async ({ open, serve, ready }) => {
  const html = '<!doctype html><script type="module" src="/diplomap.js"></script><diplo-map></diplo-map>';
  await open(serve({ html, csp: STRICT_CSP }));
  assert.equal((await ready()).countries, 4);
});

browserTest("axe finds nothing to mend on the default page", {}, async ({ page, open, ready }) => {
  await open("/");
  await ready();
  assert.deepEqual(await accessibilityViolations(page), []);
});
