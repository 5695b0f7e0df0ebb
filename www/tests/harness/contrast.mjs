/**
 * The contrast of what is drawn, by the formula of WCAG 2.2 on the colours that Chromium computed.
 *
 * axe leaves text over a picture undecided; here every colour that can lie behind it is known.
 */

/** @typedef {{what: string, colour: string, behind: string[]}} Drawn a mark or a text, over each of these colours */

/**
 * What the functions below use in the page.
 *
 * `paper(element)` is the opaque colour that the backgrounds of an element and of all around it
 * make, one over the other; `opaque(colour, behind)` what a colour makes over another.
 */
const IN_PAGE = `
  const root = document.querySelector("diplo-map").shadowRoot;
  const style = (element, property, pseudo) => getComputedStyle(element, pseudo)[property];
  const brush = Object.assign(document.createElement("canvas"), { width: 1, height: 1 }).getContext("2d", { willReadFrequently: true });
  const mixed = (colours) => {
    brush.clearRect(0, 0, 1, 1);
    for (const colour of colours) {
      brush.fillStyle = colour;
      brush.fillRect(0, 0, 1, 1);
    }
    const [red, green, blue] = brush.getImageData(0, 0, 1, 1).data;
    return \`rgb(\${red}, \${green}, \${blue})\`;
  };
  const opaque = (colour, behind) => mixed([behind, colour]);
  const resolved = (colour) => {
    const probe = root.querySelector(".widget").appendChild(document.createElement("i"));
    probe.style.cssText = "forced-color-adjust: none; color: " + colour;
    const found = style(probe, "color");
    probe.remove();
    return mixed([found]);
  };
  const isForced = matchMedia("(forced-colors: active)").matches;
  const paper = (element) => {
    const papers = [];
    for (let at = element; at; at = at.parentNode instanceof ShadowRoot ? at.parentNode.host : at.parentElement) {
      papers.unshift(style(at, "backgroundColor"));
    }
    const page = style(document.documentElement, "colorScheme") === "dark" ? "black" : "white";
    return mixed([isForced ? "Canvas" : page, ...papers]);
  };
  // With forced colours, the browser puts its paper behind every text.
  const behindText = (element) => (isForced && style(element, "forcedColorAdjust") === "auto" ? mixed(["Canvas"]) : paper(element));
  const isShown = (element) => element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
  const named = (element) => \`\${element.localName}.\${element.getAttribute("class") ?? ""} “\${element.textContent.trim().slice(0, 30)}”\`;
`;

/** Calls `look` in the page; it may use what `IN_PAGE` has. */
const inPage = (page, look) => page.evaluate(`(() => { ${IN_PAGE} return (${look})(); })()`);

/**
 * Every text of the widget that is shown, with the colours behind it.
 *
 * @param {import("playwright-core").Page} page
 * @returns {Promise<Drawn[]>}
 */
export function drawnTexts(page) {
  return inPage(page, () => {
    const land = [".globe", ".country:not(.cast)", ".country.cast"].flatMap((selector) =>
      [...root.querySelectorAll(`.land > ${selector}`)].slice(0, 1).map((element) => style(element, "fill")),
    );
    const behind = (element) => {
      if (element.matches(".label")) return [style(element, "stroke"), ...land];
      if (element.matches(".count")) return [style(element.parentElement.querySelector(".badge"), "fill")];
      return [style(element.parentElement.querySelector("rect"), "fill")];
    };
    const ofText = (element, pseudo) => ({
      what: `${named(element)}${pseudo ?? ""}`,
      colour: mixed([style(element, "color", pseudo)]),
      behind: [behindText(element)],
    });
    const hasText = (element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    const hasWords = (element, pseudo) => /[^\s"]/.test(style(element, "content", pseudo).replace(/^(none|normal)$/, ""));
    const shown = [...root.querySelectorAll("*")].filter(isShown);
    return [
      ...shown.filter(hasText).map((element) => {
        if (!element.closest("svg")) return ofText(element);
        return { what: named(element), colour: style(element, "fill"), behind: behind(element) };
      }),
      ...shown.filter((element) => element.matches("input[type=search], textarea")).flatMap((field) => [ofText(field), ofText(field, "::placeholder")]),
      ...["::before", "::after"].flatMap((pseudo) => shown.filter((element) => hasWords(element, pseudo)).map((element) => ofText(element, pseudo))),
    ];
  });
}

/**
 * The marks of the map that carry meaning, each as it is seen over every colour of the land and
 * the sea, however much of that shines through. What steps back beside a selection is left out.
 *
 * @param {import("playwright-core").Page} page
 * @returns {Promise<Drawn[]>}
 */
export function drawnMarks(page) {
  return inPage(page, () => {
    const land = [".country:not(.cast)", ".country.cast:not(.chosen)", ".country.chosen"].flatMap((selector) => {
      const found = root.querySelector(`.land > ${selector}`);
      return found ? [style(found, "fill")] : [];
    });
    // What is selected is drawn over its own countries in full.
    const plain = land.slice(0, 2);
    const everywhere = [...plain, style(root.querySelector(".land > .globe"), "fill")];
    const marks = [
      [".tie:not(.quiet) .stroke", "stroke", everywhere],
      [".tie:not(.quiet) .port", "stroke", everywhere],
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
    const opacity = (mark, property) => {
      let share = Number(style(mark, `${property}Opacity`));
      for (let at = mark; at instanceof SVGElement; at = at.parentElement) share *= Number(style(at, "opacity"));
      return share;
    };
    const seen = (colour, share, ground) => {
      const whole = mixed([ground]);
      brush.globalAlpha = share;
      brush.fillStyle = colour;
      brush.fillRect(0, 0, 1, 1);
      brush.globalAlpha = 1;
      const [red, green, blue] = brush.getImageData(0, 0, 1, 1).data;
      return { colour: `rgb(${red}, ${green}, ${blue})`, behind: [whole] };
    };
    const found = new Map();
    for (const [selector, property, behind] of marks) {
      for (const mark of root.querySelectorAll(selector)) {
        if (mark.closest(".quiet")) continue;
        const what = `${selector} ${mark.closest(".tie")?.getAttribute("class") ?? ""}`.trim();
        const [colour, share] = [style(mark, property), opacity(mark, property)];
        for (const ground of behind) found.set([what, colour, share, ground].join(), { what, ...seen(colour, share, ground) });
      }
    }
    return [...found.values()];
  });
}

/**
 * What bounds the controls, and the marks of what is not a map, each over what lies behind it.
 *
 * The boxes of options are the browser's own, and are left to it.
 *
 * @param {import("playwright-core").Page} page
 * @returns {Promise<Drawn[]>}
 */
export function drawnBounds(page) {
  return inPage(page, () => {
    const around = (element) => paper(element.parentElement);
    const border = (side) => (element) => [style(element, `border${side}Color`), [around(element)]];
    const bounds = [
      // What is pressed is told by its ground, all others by their edge.
      [".view[aria-pressed=true]", (element) => [style(element, "backgroundColor"), [around(element)]]],
      [".view[aria-pressed=false], .tool, button.chip, .search, .to-copy, .key-help", border("Top")],
      [".tool svg", (element) => [style(element, "color"), [paper(element)]]],
      [".axis, .sheet-of thead th", border("Bottom")],
      [".bars", border("Bottom")],
      [".row:is(.part, .selected) > :first-child", border("Left")],
      // Hollow or full, the edge of a mark is there.
      [".event-mark .shape", (element) => [style(element, "borderTopColor"), [around(element)]]],
      [".event-mark.part .shape", (element) => [style(element, "outlineColor"), [around(element)]]],
      [".event-mark[aria-pressed=true]", border("Top")],
      // Over the track, and over the band in it.
      [
        ".bar-piece",
        (piece) => {
          const band = root.querySelector(".band");
          const tinted = style(band, "fill").replace("rgb(", "rgba(").replace(")", `, ${style(band, "fillOpacity")})`);
          return [style(piece, "stroke"), [paper(piece), opaque(tinted, paper(piece))]];
        },
      ],
      // The thumb of a slider cannot be asked: its colours are these.
      [".end", (element) => [resolved("var(--diplo-accent)"), [paper(element), resolved("var(--diplo-paper)")]]],
    ];
    return bounds.flatMap(([selector, look]) =>
      [...root.querySelectorAll(selector)].filter(isShown).map((element) => {
        const [colour, behind] = look(element);
        return { what: `${selector}: ${named(element)}`, colour: mixed([colour]), behind };
      }),
    );
  });
}

/**
 * The ring of what has the focus now: each of its two tones over the ground around it.
 *
 * @param {import("playwright-core").Page} page
 * @returns {Promise<{what: string, tones: string[], grounds: string[]}>}
 */
export function drawnRing(page) {
  return inPage(page, () => {
    const element = root.activeElement;
    const mark = element.closest("[data-tie], [data-country]");
    const what = named(element);
    if (mark?.closest("svg")) {
      const fill = (selector) => style(root.querySelector(`.land > ${selector}`), "fill");
      const outer = style(mark.querySelector(".ring"), "stroke");
      const inner = mark.matches("[data-tie]") ? style(mark.querySelector(".halo"), "stroke") : style(mark.querySelector(".hit"), "stroke");
      return { what, tones: [outer, inner], grounds: [fill(".globe"), fill(".country:not(.cast)"), fill(".country.cast")] };
    }
    const isThumb = element.matches(".end");
    const outline = isThumb ? resolved("var(--diplo-focus)") : style(element, "outlineStyle") === "none" ? "none" : style(element, "outlineColor");
    const halo = isThumb ? resolved("var(--diplo-focus-ground)") : (style(element, "boxShadow").match(/^\w+\([^)]*\)/)?.[0] ?? "none");
    const ground = [paper(element), paper(element.parentElement)];
    return { what, tones: [outline, halo], grounds: ground };
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
export function contrast(one, other) {
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
