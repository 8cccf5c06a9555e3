// The panel of repeats: both places, what differs, why, and the reader's own choice.
import { h } from "./element.js";
import { count, excerpt, percent } from "./format.js";
import { removed } from "./layers.js";
import { list } from "./list.js";
import { strip } from "./chart.js";
import { reasonInWords, UNITS } from "./words.js";

/** repeats fills the panel. at has number(place) and decide(span, removed). */
export function repeats(text, report, at) {
  const found = report.duplicates;
  if (found.length === 0 && report.clean.spans.length <= 1) {
    return { nodes: [h("p", { class: "none" }, "Nothing in this article is repeated.")], extend() {} };
  }
  const gone = removed(report);
  const items = list(found, (duplicate, i) => card(text, duplicate, i, at), { class: "cards" });
  return {
    nodes: [
      h("p", { class: "lede" }, summary(text, found, gone)),
      strip(text.length, found, gone),
      items.element,
      items.more,
    ],
    extend: items.extend,
  };
}

function summary(text, found, gone) {
  const left = found.filter((duplicate) => duplicate.removed).length;
  const share = gone.reduce((sum, span) => sum + span.end - span.start, 0) / text.length;
  if (gone.length === 0) return `${count(found.length, "repeat")} found, and nothing left out.`;
  const kept = found.length - left;
  return `${percent(share)} of the text is left out of the clean text: ${count(left, "repeat")}` + (kept ? `. ${count(kept, "more")}`.replace("mores", "more") + (kept === 1 ? " is" : " are") + " reported and kept." : ".");
}

function card(text, duplicate, i, at) {
  const { span } = duplicate;
  return h(
    "li",
    { class: "card repeat", id: "repeat-" + i, "data-id": "repeat-" + i, tabindex: "-1" },
    h(
      "h3",
      null,
      h("span", null, `${UNITS[duplicate.unit] ?? duplicate.unit}`),
      h("span", { class: duplicate.removed ? "tag out" : "tag in" }, duplicate.removed ? "left out" : "kept"),
      h("span", { class: "tag" }, duplicate.kind === "exact" ? "word for word" : `${percent(duplicate.similarity)} alike`),
    ),
    h("p", { class: "why" }, reasonInWords(duplicate.reason, duplicate.removed)),
    places(text, duplicate, at),
    h(
      "p",
      { class: "acts" },
      h("button", { type: "button", class: "locate quiet", "data-locate": "repeat-" + i }, "Show in text"),
      h("button", { type: "button", onclick: () => at.decide(span, !duplicate.removed) }, duplicate.removed ? "Put back" : "Leave out"),
    ),
  );
}

// places shows both, or where nothing differs the words once.
function places(text, { of, span, changes }, at) {
  const first = ["First in ", place(of, at)];
  const again = ["again in ", place(span, at)];
  if (changes.length === 0) {
    return h("dl", { class: "places" }, h("dt", null, first, ", ", again), h("dd", null, excerpt(text.slice(span.start, span.end))));
  }
  return h(
    "dl",
    { class: "places" },
    h("dt", null, first),
    h("dd", null, marked(text, of, changes.map((change) => change.from), "del")),
    h("dt", null, again),
    h("dd", null, marked(text, span, changes.map((change) => change.to), "ins")),
  );
}

function place({ start, end }, at) {
  const first = at.number(start);
  const last = at.number(Math.max(start, end - 1));
  return first === last ? `paragraph ${first}` : `paragraphs ${first}–${last}`;
}

const AROUND = 60; // UTF-16 units shown on each side of a change
const CHANGES = 12; // changes shown of one repeat

// marked gives a text with its changes in <del> or <ins>; far from every change it is cut short.
function marked(text, span, changes, tag) {
  const inside = changes.filter((change) => change.start >= span.start && change.end <= span.end).sort((a, b) => a.start - b.start);
  if (inside.length === 0) return [excerpt(text.slice(span.start, span.end))];
  const out = [];
  let at = span.start;
  for (const change of inside.slice(0, CHANGES)) {
    if (change.start < at) continue;
    out.push(gap(text.slice(at, change.start), at === span.start), change.end > change.start ? h(tag, null, text.slice(change.start, change.end)) : h(tag, { class: "nothing" }, "‸"));
    at = change.end;
  }
  out.push(tail(text.slice(at, span.end)));
  if (inside.length > CHANGES) out.push(h("small", null, ` and ${count(inside.length - CHANGES, "more change")}`));
  return out;
}

function gap(text, first) {
  if (text.length <= AROUND * 2.5) return text;
  const end = text.slice(-AROUND).replace(/^\S*\s/, "");
  return first ? "… " + end : text.slice(0, AROUND).replace(/\s\S*$/, "") + " … " + end;
}

function tail(text) {
  return text.length <= AROUND * 2 ? text : text.slice(0, AROUND).replace(/\s\S*$/, "") + " …";
}
