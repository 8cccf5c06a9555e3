// The panel of numbers, made from the analyzer's own table of statistics.
import { histogram } from "./chart.js";
import { h } from "./element.js";
import { count, decimal, duration, percent } from "./format.js";
import { statistics } from "./statistics.js";

// Headings, each before the statistic that opens it. A statistic that the table gains falls under the last.
const GROUPS = [
  ["characters", "Length"],
  ["wordsPerSentenceMean", "Sentences and words"],
  ["fleschReadingEase", "Readability"],
  ["typeTokenRatio", "Variety of words"],
  ["quotedShare", "As news"],
];

const DISTRIBUTIONS = {
  sentenceLengths: ["Sentence lengths", ["words in a sentence", "sentences"]],
  paragraphLengths: ["Paragraph lengths", ["words in a paragraph", "paragraphs"]],
  wordLengths: ["Word lengths", ["letters in a word", "words"]],
};

/** numbers fills the panel. */
export function numbers(report) {
  const { statistics: clean, original, distributions } = report;
  const changed = statistics.some(({ id }) => id in original && original[id] !== clean[id]);
  return {
    nodes: [
      readability(clean, distributions.readingTimes),
      changed && h("p", { class: "note" }, "Counted on the clean text; beside it, what the text gave before its repeats were left out."),
      groups().map(([name, rows]) => table(name, rows, clean, original, changed)),
      Object.entries(distributions)
        .filter(([id, pairs]) => pairs.length > 1 && id !== "readingTimes")
        .map(([id, pairs]) => {
          const [title, axes] = DISTRIBUTIONS[id] ?? [words(id), ["value", "how many"]];
          return histogram(title, pairs, axes);
        }),
    ],
    extend() {},
  };
}

function groups() {
  const out = [];
  for (const row of statistics) {
    const opened = GROUPS.find(([id]) => id === row.id);
    if (opened || out.length === 0) out.push([opened?.[1] ?? "Numbers", []]);
    out.at(-1)[1].push(row);
  }
  return out;
}

function table(name, rows, clean, original, changed) {
  return h(
    "table",
    { class: changed ? "figures both" : "figures" },
    h("caption", null, name),
    h("thead", null, h("tr", null, h("th", { scope: "col" }, "Measure"), h("th", { scope: "col" }, changed ? "Clean" : "Value"), changed && h("th", { scope: "col" }, "As given"))),
    h(
      "tbody",
      null,
      rows.map((row) =>
        h(
          "tr",
          { id: "figure-" + row.id, class: row.id in clean ? null : "absent" },
          h("th", { scope: "row" }, h("details", null, h("summary", null, row.label), h("p", null, row.definition, row.source && h("small", null, ` ${row.source}.`)))),
          row.id in clean ? h("td", null, value(row, clean[row.id])) : h("td", { class: "reason" }, reason(row, clean)),
          changed && h("td", { class: original[row.id] === clean[row.id] ? "same" : null }, row.id in original ? value(row, original[row.id]) : "–"),
        ),
      ),
    ),
  );
}

// value writes a figure in its unit.
function value({ unit }, n) {
  if (unit === "share") return percent(n);
  if (unit === "seconds") return duration(n);
  return decimal(n);
}

// reason tells why a figure is absent: the text is in another language, or shorter than what makes it mean something.
function reason({ minimum, language }, clean) {
  if (language === "en" && !("syllables" in clean)) return "English texts only";
  const wants = [];
  if ((clean.words ?? 0) < minimum.words) wants.push(count(minimum.words, "word"));
  if ((clean.sentences ?? 0) < minimum.sentences) wants.push(count(minimum.sentences, "sentence"));
  return wants.length > 0 ? "needs " + wants.join(" and ") : "no figure for this text";
}

// GRADES are the US school grades from which a text is harder, with who reads it without effort.
const GRADES = [
  [-Infinity, "very easy", "a child of ten reads it without effort"],
  [6, "easy", "conversation, tabloid prose"],
  [8, "plain", "most adults read it at ease"],
  [10, "fairly demanding", "the level of most quality newspapers"],
  [13, "demanding", "written for readers with some college"],
  [16, "hard", "academic or legal prose"],
];

function readability({ consensusGrade: grade, readingTime }, times) {
  if (grade === undefined) return readingTime ? h("p", { class: "lede" }, toRead(readingTime, times)) : null;
  const [, name, who] = GRADES.findLast(([from]) => grade >= from);
  return h(
    "div",
    { class: "grade" },
    h("p", { class: "lede" }, `Grade ${decimal(Math.round(grade * 10) / 10)}, ${name}. `, readingTime ? toRead(readingTime, times) : null),
    h("meter", { min: 0, max: 20, value: Math.min(20, Math.max(0, grade)), "aria-label": "Readability, as a US school grade of 0 to 20" }),
    h("p", { class: "note" }, `The grade is the year of a US school in which a pupil would follow the text: ${who}. It measures lengths of words and sentences, not whether the text is good.`),
  );
}

// toRead tells the time, and its range from fast readers to slow ones.
function toRead(seconds, times) {
  const range = times?.length > 1 ? [Math.min(...times.map(([, s]) => s)), Math.max(...times.map(([, s]) => s))].map(duration).join(" to ") : null;
  return [`${capital(duration(seconds))} to read`, range && h("small", null, ` (${range})`), "."];
}

function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function words(id) {
  return capital(id.replace(/[A-Z]/g, (letter) => " " + letter.toLowerCase()));
}
