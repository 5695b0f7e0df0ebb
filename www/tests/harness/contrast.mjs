/**
 * The contrast of what is drawn, by the formula of WCAG 2.2 on the colours that Chromium computed.
 *
 * axe leaves text over a picture undecided; here every colour that can lie behind it is known.
 */

/** @typedef {{what: string, colour: string, behind: string[]}} Drawn a mark or a text, over each of these colours */

/**
 * Every text of the widget that is shown, with the colours behind it.
 *
 * @param {import("playwright-core").Page} page
 * @returns {Promise<Drawn[]>}
 */
export function drawnTexts(page) {
  return page.evaluate(() => {
    const root = document.querySelector("diplo-map").shadowRoot;
    const style = (element, property) => getComputedStyle(element)[property];
    const land = [".globe", ".country:not(.cast)", ".country.cast"].flatMap((selector) =>
      [...root.querySelectorAll(`.land > ${selector}`)].slice(0, 1).map((element) => style(element, "fill")),
    );
    const paper = (element) => {
      for (let at = element; at; at = at.parentNode instanceof ShadowRoot ? at.parentNode.host : at.parentElement) {
        const colour = style(at, "backgroundColor");
        if (colour !== "rgba(0, 0, 0, 0)") return colour;
      }
      return style(document.documentElement, "colorScheme") === "dark" ? "rgb(0, 0, 0)" : "rgb(255, 255, 255)";
    };
    const behind = (element) => {
      if (element.matches(".label")) return [style(element, "stroke"), ...land];
      if (element.matches(".count")) return [style(element.parentElement.querySelector(".badge"), "fill")];
      return [style(element.parentElement.querySelector("rect"), "fill")];
    };
    const isShown = (element) => element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
    const hasText = (element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    return [...root.querySelectorAll("*")].filter(hasText).filter(isShown).map((element) => {
      const what = `${element.localName}.${element.getAttribute("class") ?? ""} “${element.textContent.trim().slice(0, 30)}”`;
      return element.closest("svg")
        ? { what, colour: style(element, "fill"), behind: behind(element) }
        : { what, colour: style(element, "color"), behind: [paper(element)] };
    });
  });
}

/**
 * The marks of the map that carry meaning, each over every colour of the land and the sea.
 *
 * @param {import("playwright-core").Page} page
 * @returns {Promise<Drawn[]>}
 */
export function drawnMarks(page) {
  return page.evaluate(() => {
    const root = document.querySelector("diplo-map").shadowRoot;
    const fill = (selector) => getComputedStyle(root.querySelector(`.land > ${selector}`)).fill;
    const land = [fill(".country:not(.cast)"), fill(".country.cast")];
    const everywhere = [...land, fill(".globe")];
    const marks = [
      ["[data-tie] .stroke", "stroke", everywhere],
      ["[data-tie] .port", "stroke", everywhere],
      ["[data-tie] .badge", "stroke", everywhere],
      ["[data-country] .mark", "fill", everywhere],
      [".lens .rim", "stroke", everywhere],
      [".land .leader", "stroke", everywhere],
      [".land .home", "stroke", everywhere],
      [".line.disputed", "stroke", land],
      [".line.armistice", "stroke", land],
      [":focus-visible:not([data-tie]) .ring", "stroke", everywhere],
      ["[data-tie]:focus-visible .badge", "stroke", everywhere],
    ];
    return marks.flatMap(([selector, property, behind]) =>
      [...root.querySelectorAll(selector)].map((mark) => {
        const id = mark.closest("[data-tie]")?.getAttribute("class") ?? "";
        return { what: `${selector} ${id}`.trim(), colour: getComputedStyle(mark)[property], behind };
      }),
    );
  });
}

/** Those of `drawn` with less contrast than `least`, once each. */
export function tooFaint(drawn, least) {
  const found = drawn.flatMap(({ what, colour, behind }) =>
    behind
      .map((other) => [contrast(colour, other), other])
      .filter(([ratio]) => !(ratio >= least))
      .map(([ratio, other]) => `${what}: ${ratio.toFixed(2)} (${colour} on ${other})`),
  );
  return [...new Set(found)];
}

/** The contrast ratio of two opaque colours, as `rgb(…)`. */
function contrast(one, other) {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** The relative luminance; `NaN` for what is not an opaque `rgb(…)`. */
function luminance(colour) {
  const channels = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(colour)?.slice(1) ?? [];
  const [red, green, blue] = channels.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
