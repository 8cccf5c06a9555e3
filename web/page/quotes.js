// The panel of quotes: who said what, by speaker, and how sure that is.
import { h } from "./element.js";
import { count, decimal, percent } from "./format.js";
import { hueOf } from "./layers.js";
import { list } from "./list.js";
import { confidenceInWords, KINDS, ruleInWords, TYPES } from "./words.js";

const MANY = 150; // quotes of an article; a longer text shows a few of each speaker first
const FEW = 10;

/** quotes fills the panel. at has number(place). */
export function quotes(text, report, at) {
  if (report.quotes.length === 0) {
    return { nodes: [h("p", { class: "none" }, "No reported speech was found in this article.")], extend() {} };
  }
  const groups = bySpeaker(report);
  const items = list(groups, (group) => speaker(group, report, at), { class: "speakers" }, report.quotes.length > MANY ? FEW : MANY);
  return {
    nodes: [h("p", { class: "lede" }, summary(report, groups)), tally(report), items.element, items.more],
    extend: () => items.extend(groups.length),
  };
}

function summary(report, groups) {
  const named = groups.filter((group) => group.speaker).length;
  const nobody = groups.find((group) => !group.speaker)?.quotes.length ?? 0;
  return `${count(report.quotes.length, "quote")} by ${count(named, "speaker")}` + (nobody ? `, ${nobody} of them without a speaker.` : ".");
}

// tally shows how many quotes there are of each type.
function tally(report) {
  return h(
    "ul",
    { class: "tally" },
    Object.entries(TYPES).map(([type, [name, meaning]]) => {
      const n = report.quotes.filter((quote) => quote.type === type).length;
      return h("li", { class: type }, h("b", null, decimal(n)), " ", name.toLowerCase(), h("small", null, meaning));
    }),
  );
}

// bySpeaker groups quotes in the order in which the speakers are first heard; those of nobody come last.
function bySpeaker(report) {
  const groups = new Map();
  for (const [i, quote] of report.quotes.entries()) {
    const group = groups.get(quote.speakerId) ?? { id: quote.speakerId, speaker: report.speakers[quote.speakerId] ?? null, quotes: [] };
    groups.set(quote.speakerId, group);
    group.quotes.push(i);
  }
  return [...groups.values()].sort((a, b) => (a.speaker ? 0 : 1) - (b.speaker ? 0 : 1));
}

function speaker({ id, speaker: who, quotes: found }, report, at) {
  const head = who
    ? h(
        "header",
        { "data-id": "speaker-" + id, id: "speaker-" + id, tabindex: "-1" },
        h("h3", null, who.name),
        h("p", null, [who.description, KINDS[who.kind]?.[0].toLowerCase()].filter(Boolean).join(" · ")),
        h("p", { class: "counts" }, `${count(found.length, "quote")}, named ${count(who.mentions.length, "time")}`),
      )
    : h("header", null, h("h3", null, "No speaker named"), h("p", null, "The text does not say whose words these are."));
  const items = list(found, (i) => card(i, report, at), { class: "cards" }, report.quotes.length > MANY ? FEW : MANY);
  return h("li", { class: "speaker " + hueOf(id) }, head, items.element, items.more);
}

function card(i, report, at) {
  const quote = report.quotes[i];
  const [type, meaning] = TYPES[quote.type] ?? [quote.type, ""];
  const [rule, example] = ruleInWords(quote.rule);
  return h(
    "li",
    { class: "card quote " + quote.type, id: "quote-" + i, "data-id": "quote-" + i, tabindex: "-1" },
    h("blockquote", { dir: "auto", cite: null }, quote.text),
    h(
      "p",
      { class: "facts" },
      h("span", { class: "tag type", title: meaning }, type),
      quote.negated && h("span", { class: "tag warn", title: "The text says that this was not said, or asks whether it was." }, "denied or doubted"),
      quote.cue && h("span", { class: "tag" }, "cue: ", h("q", null, quote.cue.text)),
      quote.speaker && h("span", { class: "tag" }, "as: ", h("q", null, quote.speaker.text)),
      quote.addressee && h("span", { class: "tag" }, "to: ", h("q", null, quote.addressee.text)),
      quote.inside !== null && h("span", { class: "tag" }, "inside another quote"),
    ),
    h(
      "details",
      null,
      h("summary", null, h("meter", { min: 0, max: 1, value: quote.confidence, "aria-label": "Confidence" }), ` ${percent(quote.confidence)}, ${confidenceInWords(quote.confidence)} `, h("span", { class: "ask" }, "Why?")),
      h("p", null, sentence(rule) + (example ? ", as in: " : "."), example && h("i", null, example)),
      h("p", null, meaning && `${type}: ${meaning}. `, whose(quote, report)),
      h("p", null, `Of 100 findings of this rule, “${quote.rule}”, ${Math.round(quote.confidence * 100)} were right in articles that people had labelled.`),
    ),
    h("p", { class: "acts" }, h("button", { type: "button", class: "locate quiet", "data-locate": "quote-" + i }, `Show in paragraph ${at.number(quote.spans[0].start)}`)),
  );
}

// whose tells by which words the quote is somebody's.
function whose({ speaker, speakerId, cue }, report) {
  if (!speaker) return "No words nearby say whose it is.";
  const name = report.speakers[speakerId]?.name;
  return `The text says “${speaker.text}”` + (cue ? ` with “${cue.text}”` : "") + (name && name !== speaker.text ? `, which stands for ${name}.` : ".");
}

function sentence(words) {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
