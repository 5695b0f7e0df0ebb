/**
 * Whether all that is counted on the screen is what a plain recount finds.
 *
 * What is recounted is what a map on another page exports, which has the same state but for the
 * selection, and has it from its page and from no gesture.
 */

const RECORDS = ["agreement", "visit", "meeting", "military"];
const SPEAKERS = ["accuser", "commentator"];
const LINES = { solid: "agreements, visits, military acts", dashed: "only alleged or disputed", dotted: "statements only" };

/**
 * What the screen says that is not so, each as a sentence; empty where all agrees.
 *
 * @param {import("playwright-core").Page} page with a map in English
 * @param {import("playwright-core").Page} other with a map of the same dataset
 * @param {number} total how many events the dataset has
 * @returns {Promise<string[]>}
 */
export async function disagreements(page, other, total) {
  const { exported, state, seen } = await look(page);
  const { events, countries } = await other.evaluate((state) => {
    const map = document.querySelector("diplo-map");
    map.state = { ...state, select: null, view: "map", at: null };
    return JSON.parse(map.exportJson());
  }, state);
  const ties = recount(events, countries.map(({ id }) => id));
  const problems = [];
  const same = (what, one, other) => {
    const [said, is] = [JSON.stringify(one), JSON.stringify(other)];
    if (said !== is) problems.push(`${what} says ${said}, it is ${is}`);
  };
  const left = events.length === total ? counted(total) : `${events.length} of ${counted(total)}`;
  // Without a choice of time there is no strip.
  for (const [what, words] of [["the time", seen.time], ["the bar", seen.bar]]) {
    if (words !== null) same(what, words.split(", ")[0], left);
  }
  if (!seen.isFiltered) same("a map without filters", events.length, total);

  const counts = (ids) => ids.map((id) => [id, ties.get(id).length]);
  const drawn = [...ties.keys()].sort();
  const lines = new Map(drawn.map((id) => [id, lineOf(ties.get(id))]));
  if (state.view === "map") {
    same("the map", seen.map.ties.map(({ id }) => id).sort(), drawn);
    for (const { id, badge, line, name } of seen.map.ties.filter(({ id }) => ties.has(id))) {
      if (badge !== null) same(`the badge of ${id}`, Number(badge), ties.get(id).length);
      same(`the line of ${id}`, line, lines.get(id));
      same(`the name of ${id}`, name.split(": ")[1].split(". ")[0], counted(ties.get(id).length));
    }
    same("the name of the map", Number(seen.map.name.match(/(\d+) ties?/)?.[1]), drawn.length);
  } else if (state.view === "timeline" && events.length > 0) {
    same("the timeline", seen.timeline.map(({ id }) => id).sort(), drawn);
    for (const { id, count, marks } of seen.timeline.filter(({ id }) => ties.has(id))) {
      same(`the lane of ${id}`, count, counted(ties.get(id).length));
      same(`the marks of ${id}`, marks.sort(), ids(ties.get(id)).sort());
    }
  } else if (state.view === "table" && events.length > 0) {
    same("the table of ties", seen.table.ties.sort(byId), counts(drawn));
    same("the table of events", seen.table.events.sort(), ids(events).sort());
    const [ofTies, ofEvents] = seen.table.captions.map((words) => words.split(/\.( |$)/)[0]);
    same("the captions", [ofTies, ofEvents], [`${counted(drawn.length, "tie")}, ${counted(events.length)}`, counted(events.length)]);
  }
  const own = state.select === null ? events : events.filter((event) => isOf(event, state.select, ties));
  same("what is exported", ids(exported.events).sort(), ids(own).sort());
  const used = new Set(lines.values());
  const explained = Object.keys(LINES).filter((line) => seen.legend.includes(LINES[line]));
  same("the legend", explained.sort(), [...used].sort());
  same("the legend of badges", seen.legend.includes("number of events"), drawn.length > 0);
  problems.push(...panelProblems(seen.panel, state.select, own, ties));
  for (const { name, count, facet } of seen.choices) {
    // To choose what is chosen already, or one country more that is, leaves what is left.
    if (facet === "Countries" || seen.choices.filter((choice) => choice.facet === facet).length === 1) same(`the choice ${name}`, count, events.length);
  }
  return problems;
}

/** What the panel says that is not so, where `own` are the events of what is selected. */
function panelProblems(panel, select, own, ties) {
  const isListed = (id) => select === null || (!ties.has(select) && (id.split("-").includes(select) || ids(ties.get(id)).includes(select)));
  const listed = own.length > 0 ? [...ties.keys()].filter(isListed) : [];
  // With all ties stand the events that none of them leads to.
  const tied = new Set([...ties.values()].flat());
  const expected = {
    events: ids(select === null ? own.filter((event) => !tied.has(event)) : own).sort(),
    counts: listed.map((id) => counted(ties.get(id).length)).sort(),
    isNothing: own.length === 0,
  };
  const said = { events: panel.events.sort(), counts: panel.counts.sort(), isNothing: panel.isNothing };
  const problems = [];
  if (JSON.stringify(said) !== JSON.stringify(expected)) problems.push(`the panel of ${select} says ${JSON.stringify(said)}, it is ${JSON.stringify(expected)}`);
  if (panel.span !== null && !panel.span.includes(counted(own.length))) problems.push(`the panel of ${select} says ${panel.span}, there are ${own.length}`);
  return problems;
}

/** Whether an event belongs to what is selected. */
function isOf(event, select, ties) {
  return event.id === select || event.parties.some(({ country }) => country === select) || (ties.get(select) ?? []).includes(event);
}

const ids = (events) => events.map(({ id }) => id);
const byId = ([one], [other]) => (one < other ? -1 : 1);
const counted = (count, what = "event") => `${count} ${what}${count === 1 ? "" : "s"}`;

/** The events of each tie that has any. */
function recount(events, cast) {
  const ties = new Map();
  for (const event of events) {
    const parties = event.parties.filter(({ country }) => cast.includes(country));
    const principals = parties.filter(({ role }) => !SPEAKERS.includes(role));
    const own = new Set();
    for (const one of parties) {
      for (const other of principals) if (one.country !== other.country) own.add([one.country, other.country].sort().join("-"));
    }
    for (const tie of own) ties.set(tie, [...(ties.get(tie) ?? []), event]);
  }
  return ties;
}

/** How a tie of these events is drawn. */
function lineOf(events) {
  const has = ({ evidence }, ...stances) => evidence.some(({ stance }) => stances.includes(stance));
  const isDoubtful = (event) => has(event, "denies") || (has(event, "alleges") && !has(event, "asserts", "confirms"));
  if (events.some((event) => RECORDS.includes(event.kind) && !isDoubtful(event))) return "solid";
  return events.some(isDoubtful) ? "dashed" : "dotted";
}

/** What is exported, and what is said everywhere on the screen, at one moment. */
const look = (page) =>
  page.evaluate(() => {
    const map = document.querySelector("diplo-map");
    const root = map.shadowRoot;
    const text = (element) => element?.textContent.replaceAll(/\s+/g, " ").trim() ?? null;
    const one = (selector, within = root) => text(within.querySelector(selector));
    const all = (selector, read, within = root) => [...within.querySelectorAll(selector)].map(read);
    const { state } = map;
    return {
      exported: JSON.parse(map.exportJson()),
      state,
      seen: {
        time: one("[part~=time] .left"),
        bar: one("[part~=filters] .left"),
        isFiltered: root.querySelector("[part~=filters]") !== null,
        map: {
          name: root.querySelector("svg[part~=map]")?.getAttribute("aria-label"),
          ties: all("svg[part~=map] [data-tie]", (tie) => ({
            id: tie.dataset.tie,
            badge: one(".count", tie),
            line: ["solid", "dashed", "dotted"].find((line) => tie.classList.contains(line)),
            name: tie.getAttribute("aria-label"),
          })),
        },
        timeline: all(".lane[data-tie]", (lane) => ({ id: lane.dataset.tie, count: one(".count", lane), marks: all("[data-event]", (mark) => mark.dataset.event, lane) })),
        table: {
          captions: all("[part~=table] caption", text),
          ties: all(".sheet-of.ties tbody tr", (row) => [row.dataset.tie, Number(one("td.number", row))]),
          events: all(".sheet-of.events tbody tr", (row) => row.dataset.event),
        },
        legend: all("[part~=legend] li", (entry) => text(entry.lastChild)),
        panel: {
          events: all("[part~=panel] [data-event]", (card) => card.dataset.event),
          counts: all("[part~=panel] .tie-choice .count", text),
          span: one("[part~=panel] .span"),
          isNothing: root.querySelector("[part~=panel] .loosenings") !== null,
        },
        choices: all("[part~=choices] input:checked", (input) => ({
          name: one(".name", input.closest("label")),
          count: Number(one(".left", input.closest("label"))),
          facet: text(input.closest("fieldset").querySelector("legend")),
        })),
      },
    };
  });
