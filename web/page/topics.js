// The panel of topics: key sentences, keywords, and the people, organisations and places named.
import { h } from "./element.js";
import { count } from "./format.js";
import { list } from "./list.js";
import { KINDS } from "./words.js";

/** topics fills the panel. at has number(place). */
export function topics(text, report, at) {
  const nodes = [];
  if (report.summary.length > 0) {
    nodes.push(h("h3", null, "Key sentences"), h("ol", { class: "sentences" }, report.summary.map((sentence, i) => keySentence(text, sentence, i, at))));
  }
  if (report.keywords.length > 0) nodes.push(h("h3", null, "Keywords"), chips(report.keywords, "keyword"));
  for (const kind of ["person", "organisation", "place"]) {
    const named = report.entities.map((entity, i) => ({ ...entity, i })).filter((entity) => entity.kind === kind);
    if (named.length > 0) nodes.push(h("h3", null, KINDS[kind][1]), chips(named, "name"));
  }
  if (nodes.length === 0) nodes.push(h("p", { class: "none" }, "The text is too short to say what it is about."));
  return { nodes, extend() {} };
}

function keySentence(text, { start, end }, i, at) {
  return h(
    "li",
    { "data-id": "sentence-" + i, id: "sentence-" + i, tabindex: "-1" },
    h("button", { type: "button", class: "plain", "data-locate": "sentence-" + i, dir: "auto" }, text.slice(start, end).replace(/\s+/g, " ")),
    h("small", null, ` paragraph ${at.number(start)}`),
  );
}

function chips(items, prefix) {
  const all = list(
    items,
    (item, i) => {
      const id = `${prefix}-${item.i ?? i}`;
      return h(
        "li",
        { "data-id": id, id },
        h("button", { type: "button", class: "chip", "data-locate": id }, item.text, " ", h("small", { "aria-label": count(item.count, "time") }, "×" + item.count)),
      );
    },
    { class: "chips" },
  );
  return [all.element, all.more];
}
