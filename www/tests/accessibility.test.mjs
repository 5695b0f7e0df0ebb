/**
 * What axe finds in every view and state of the map, and in one that has nothing to show. The
 * contrast that it leaves undecided is measured in `contrast.test.mjs`.
 */

import { browserTest } from "./harness.mjs";
import { assertAccessible, axeTests } from "./harness/engines.mjs";
import { openMap, pageWithMap } from "./harness/map.mjs";

axeTests("light", { colorScheme: "light" });

for (const colorScheme of ["light", "dark"]) {
  browserTest(`axe finds nothing in a map without events: ${colorScheme}`, { colorScheme }, async (context) => {
    await openMap(context, { dataset: '{"diplomap": 1, "events": []}' });
    await assertAccessible(context.page);
  });

  for (const fallback of ["", "<p>The map appears here.</p>"]) {
    const name = `axe finds nothing in a map that waits, ${fallback ? "with" : "without"} a fallback: ${colorScheme}`;
    browserTest(name, { colorScheme }, async ({ page, open, serve }) => {
      serve({ path: "/never.json", body: "", after: new Promise(() => {}) });
      await open(serve({ html: pageWithMap('src="/never.json"', fallback) }));
      await page.locator(fallback ? "diplo-map p" : "[part~=loading]").first().waitFor();
      await page.waitForFunction(() => customElements.get("diplo-map"));
      await assertAccessible(page);
    });
  }
}
