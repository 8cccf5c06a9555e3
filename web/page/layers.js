// What is marked in the text, by the panel that is open. A mark is {start, end, kind, id}: id names the finding
// that it leads to, kind is its class. Removed text is marked in every layer, as the clean text has none of it.

const SHOWN = 20_000; // marks at most: a hostile text has millions, and no reader

/** layer gives the marks of a panel, sorted, outer before inner. */
export function layer(name, report) {
  const marks = [...LAYERS[name](report)].slice(0, SHOWN);
  return marks.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** removed gives the spans that the clean text leaves out. */
export function removed(report) {
  const gaps = [];
  let at = 0;
  for (const span of report.clean.spans) {
    if (span.start > at) gaps.push({ start: at, end: span.start });
    at = span.end;
  }
  if (at < report.length["utf-16"]) gaps.push({ start: at, end: report.length["utf-16"] });
  return gaps;
}

const LAYERS = {
  *repeats(report) {
    for (const [i, duplicate] of report.duplicates.entries()) {
      const id = "repeat-" + i;
      yield { ...duplicate.of, kind: "first", id };
      yield { ...duplicate.span, kind: duplicate.removed ? "copy gone" : "copy", id };
      for (const { from, to } of duplicate.changes) {
        if (from.end > from.start) yield { start: from.start, end: from.end, kind: "change", id };
        if (to.end > to.start) yield { start: to.start, end: to.end, kind: "change", id };
      }
    }
  },

  *quotes(report) {
    for (const [i, speaker] of report.speakers.entries()) {
      for (const mention of speaker.mentions) yield { ...mention, kind: "mention", id: "speaker-" + i };
    }
    for (const [i, quote] of report.quotes.entries()) {
      const id = "quote-" + i;
      const hue = hueOf(quote.speakerId);
      for (const span of quote.spans) yield { ...span, kind: `quote ${quote.type} ${hue}`, id };
      if (quote.cue) yield { start: quote.cue.start, end: quote.cue.end, kind: "cue " + hue, id };
      if (quote.speaker) yield { start: quote.speaker.start, end: quote.speaker.end, kind: "source " + hue, id };
    }
  },

  *numbers() {},

  *topics(report) {
    for (const [i, sentence] of report.summary.entries()) {
      yield { start: sentence.start, end: sentence.end, kind: "key", id: "sentence-" + i };
    }
    for (const [i, keyword] of report.keywords.entries()) {
      for (const mention of keyword.mentions) yield { ...mention, kind: "keyword", id: "keyword-" + i };
    }
    for (const [i, entity] of report.entities.entries()) {
      for (const mention of entity.mentions) yield { ...mention, kind: "name", id: "name-" + i };
    }
  },
};

const HUES = 8;

/** hueOf gives the class of a speaker's colour. */
export function hueOf(speaker) {
  return speaker === null ? "nobody" : "hue" + (speaker % HUES);
}
