/**
 * Where the marks of a map are on the screen, and what lies under its points.
 */

/**
 * @typedef {{x: number, y: number}} Point in CSS pixels of the viewport
 * @typedef {Point & {hit: ?string}} Probe with the id of the mark that a pointer would meet there
 * @typedef {{left: number, top: number, right: number, bottom: number}} Box
 *
 * @typedef {object} TieOnScreen
 * @property {string} id
 * @property {Box} box of its stroke
 * @property {Point[]} trace of its stroke, closely, outside the targets of its two nodes
 * @property {Probe[]} probes 24 points of the trace
 * @property {Probe[]} beside points 8 px beside the trace
 * @property {?(Point & {box: Box, probes: Probe[]})} badge null where the picture has no room for it
 */

/**
 * What a map looks like to a pointer.
 *
 * @param {import("playwright-core").Page} page
 * @returns {Promise<{frame: Box, ties: TieOnScreen[], nodes: {id: string, box: Box, probes: Probe[]}[], labels: (Probe & {id: string, box: Box})[]}>}
 * labels that are not shown are left out
 */
export function marksOnScreen(page) {
  return page.evaluate(() => {
    const NODE_RADIUS_PX = 12;
    const root = document.querySelector("diplo-map").shadowRoot;
    const boxOf = (element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      return { left, top, right, bottom };
    };
    const middleOf = ({ left, top, right, bottom }) => ({ x: (left + right) / 2, y: (top + bottom) / 2 });
    const probe = ({ x, y }) => {
      const mark = root.elementFromPoint(x, y)?.closest("[data-tie], [data-country]");
      return { x, y, hit: mark?.dataset.tie ?? mark?.dataset.country ?? null };
    };
    // A target of 24 px, the least that WCAG 2.5.8 asks for, by its middle and its four sides.
    const cross = ({ x, y }) => [[0, 0], [11, 0], [-11, 0], [0, 11], [0, -11]].map(([dx, dy]) => probe({ x: x + dx, y: y + dy }));
    const spread = (points, count) => Array.from({ length: count }, (_, at) => points[Math.floor(((at + 0.5) * points.length) / count)]);

    const nodes = [...root.querySelectorAll("[data-country]")].map((node) => {
      const box = boxOf(node.querySelector(".mark"));
      const { x, y } = middleOf(box);
      const reach = NODE_RADIUS_PX;
      return {
        id: node.dataset.country,
        x,
        y,
        box: { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach },
        probes: cross({ x, y }),
      };
    });

    const traceOf = (path, ends) => {
      const [matrix, length, count] = [path.getScreenCTM(), path.getTotalLength(), 480];
      const all = Array.from({ length: count }, (_, at) => {
        const { x, y } = path.getPointAtLength((length * (at + 0.5)) / count).matrixTransform(matrix);
        return { x, y };
      });
      return all.filter((point) => ends.every((end) => Math.hypot(point.x - end.x, point.y - end.y) > NODE_RADIUS_PX));
    };
    const besides = (trace) =>
      spread(trace.slice(0, -1), 40).flatMap((point) => {
        const next = trace[trace.indexOf(point) + 1];
        const length = Math.hypot(next.x - point.x, next.y - point.y);
        const [dx, dy] = [(8 * (point.y - next.y)) / length, (8 * (next.x - point.x)) / length];
        return [probe({ x: point.x + dx, y: point.y + dy }), probe({ x: point.x - dx, y: point.y - dy })];
      });
    const ties = [...root.querySelectorAll("[data-tie]")].map((tie) => {
      const id = tie.dataset.tie;
      const path = tie.querySelector("path[part~=tie]");
      const trace = traceOf(path, nodes.filter((node) => id.split("-").includes(node.id)));
      const face = tie.querySelector("[part~=badge] .badge");
      const badge = face && boxOf(face);
      return {
        id,
        box: boxOf(path),
        trace,
        probes: spread(trace, 24).map(probe),
        beside: besides(trace),
        badge: badge && { box: badge, ...middleOf(badge), probes: cross(middleOf(badge)) },
      };
    });

    const labels = [...root.querySelectorAll("[data-country] [part~=label]")]
      .filter((label) => getComputedStyle(label).visibility === "visible")
      .map((label) => ({ id: label.closest("[data-country]").dataset.country, box: boxOf(label), ...probe(middleOf(boxOf(label))) }));
    return { frame: boxOf(root.querySelector("svg[part~=map]")), ties, nodes, labels };
  });
}

/** The distance from `point` to the nearest of `trace`. */
export const distanceTo = (trace, { x, y }) => Math.min(...trace.map((at) => Math.hypot(at.x - x, at.y - y)));

/** `box` without `px` on each side. */
export const shrunk = ({ left, top, right, bottom }, px) => ({ left: left + px, top: top + px, right: right - px, bottom: bottom - px });

/** Whether two boxes share more than a tenth of a pixel, to which the map is drawn. */
export const overlap = (one, other) =>
  Math.min(one.right, other.right) - Math.max(one.left, other.left) > 0.1 && Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 0.1;

/** Whether `box` lies within `frame`, but for half a pixel. */
export const within = (frame, box) =>
  box.left >= frame.left - 0.5 && box.top >= frame.top - 0.5 && box.right <= frame.right + 0.5 && box.bottom <= frame.bottom + 0.5;
