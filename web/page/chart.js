// Drawings in SVG, each with its figures in a table or in words beside it.
import { h, svg } from "./element.js";
import { decimal } from "./format.js";

const WIDE = 600;

/** strip draws the article as a bar: what is left out is filled, first copies are outlined, kept copies hatched. */
export function strip(length, duplicates, gone) {
  const x = (place) => ((place / Math.max(1, length)) * WIDE).toFixed(1);
  const bar = (span, kind) => svg("rect", { class: kind, x: x(span.start), y: 0, width: Math.max(1, x(span.end) - x(span.start)), height: 18 });
  return h(
    "figure",
    { class: "strip" },
    svg(
      "svg",
      { viewBox: `0 0 ${WIDE} 18`, preserveAspectRatio: "none", role: "img", "aria-label": "The article from its beginning to its end, with the repeats shaded" },
      svg("rect", { class: "all", x: 0, y: 0, width: WIDE, height: 18 }),
      duplicates.slice(0, 500).map((duplicate) => bar(duplicate.of, "first")),
      duplicates.slice(0, 500).filter((duplicate) => !duplicate.removed).map((duplicate) => bar(duplicate.span, "copy")),
      gone.slice(0, 500).map((span) => bar(span, "gone")),
    ),
    h("figcaption", null, h("span", { class: "first" }, "first time"), h("span", { class: "copy" }, "again, kept"), h("span", { class: "gone" }, "left out")),
  );
}

const TALL = 120;

/** histogram draws pairs of [value, how many], and puts the same pairs in a table behind it. */
export function histogram(title, pairs, [across, up]) {
  const top = Math.max(...pairs.map(([, n]) => n), 1e-9);
  const last = pairs.at(-1)[0];
  const first = pairs[0][0];
  const step = Math.min(...pairs.slice(1).map(([v], i) => v - pairs[i][0]), Infinity);
  const slots = Number.isFinite(step) ? Math.round((last - first) / step) + 1 : 1;
  const width = WIDE / Math.max(slots, 8);
  const bars = pairs.map(([value, n]) => {
    const height = (n / top) * TALL;
    const at = Number.isFinite(step) ? ((value - first) / step) * width : 0;
    return svg("rect", { x: at.toFixed(1), y: (TALL - height).toFixed(1), width: Math.max(0.5, width - Math.min(2, width / 4)).toFixed(1), height: height.toFixed(1) }, svg("title", null, `${decimal(value)}: ${decimal(n)}`));
  });
  return h(
    "figure",
    { class: "histogram" },
    h("figcaption", null, title),
    svg("svg", { viewBox: `0 0 ${WIDE} ${TALL}`, preserveAspectRatio: "none", role: "img", "aria-label": `${title}, drawn; the figures are in the table below` }, bars),
    h("p", { class: "axis", "aria-hidden": "true" }, h("span", null, decimal(first)), h("span", null, across), h("span", null, decimal(last))),
    h(
      "details",
      null,
      h("summary", null, "As a table"),
      h(
        "table",
        null,
        h("thead", null, h("tr", null, h("th", { scope: "col" }, across), h("th", { scope: "col" }, up))),
        h("tbody", null, pairs.map(([value, n]) => h("tr", null, h("td", null, decimal(value)), h("td", null, decimal(n))))),
      ),
    ),
  );
}
