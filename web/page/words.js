// What the analyzer's short names mean, in words for a reader.

const REASONS = {
  "block-repeat": "Two paragraphs or more stand here again in the same order.",
  "paragraph-repeat": "This paragraph stood in the article before.",
  "sentence-repeat": "This sentence stood in the article before.",
  "passage-repeat": "These words stood in the article before, within another sentence: they stay.",
  "in-paragraph": "This stood before within a longer paragraph.",
  "in-sentence": "These words stood before within another sentence: they stay.",
  "fact-changed": "A figure, name, date or “not” differs, so it may be news: it stays.",
  "words-added": "Something was added that the first copy does not say: it stays.",
  "words-dropped": "The first copy says more than this one does: it stays.",
  "words-changed": "Some words differ from the first copy: it stays.",
  "source-removed": "What it repeats is itself left out: it stays.",
  unsettled: "The text is such a tangle of copies that nothing is left out: it stays.",
  refrain: "It comes back on purpose, between different neighbours: it stays.",
  question: "A question that is asked again is no accident: it stays.",
  label: "A label that heads several parts: it stays.",
  list: "Items of a list may be alike: it stays.",
  template: "The same form filled in differently, such as a table of scores: it stays.",
  caption: "A caption may say what the text says: it stays.",
  "pull-quote": "A quote from the article, set apart to catch the eye: it stays.",
  "too-short": "Too short to tell a repeat from a coincidence: it stays.",
  "kept-by-caller": "You put it back.",
  "removed-by-caller": "You left it out.",
};

/** reasonInWords tells why a repeat was removed or kept. A reason that is new here is spelled out. */
export function reasonInWords(reason, removed) {
  return REASONS[reason] ?? `${sentence(reason)}: it ${removed ? "is left out" : "stays"}.`;
}

// Each rule with an example of what it finds.
const RULES = {
  "cue-after": ["the words of saying follow the quote", "“We will appeal,” Smith said."],
  "cue-after-part": ["quoted words in a clause whose words of saying follow", "The system is “rigged,” Smith said."],
  "cue-before": ["the words of saying stand before the quote", "Smith said: “We will appeal.”"],
  "cue-before-partial": ["the speaker's own words inside the reporter's sentence", "Smith called it “a disgrace”."],
  colon: ["a name and a colon before the quote", "Smith: “We will appeal.”"],
  "said-that": ["a clause with “that” after a verb of saying", "Smith said that the plan will fail."],
  "said-clause": ["a clause right after a verb of saying", "Smith said he would appeal."],
  fronted: ["the statement first, the words of saying at its end", "The plan will fail, Smith said."],
  aside: ["the words of saying stand within the statement", "The plan, Smith said, will fail."],
  relative: ["within a clause about what it names", "the plan, which Smith said will fail"],
  "as-said": ["introduced by “as … said”", "As Smith said, the plan will fail."],
  "asked-whether": ["a question reported", "Smith asked whether the plan had failed."],
  "promised-to": ["a promise or refusal reported", "Smith promised to appeal."],
  "urged-to": ["a request reported", "Smith urged them to appeal."],
  announced: ["an announcement reported", "Smith announced an appeal."],
  "described-as": ["a judgement reported", "Smith described the plan as a failure."],
  "called-for": ["a demand reported", "Smith called for an inquiry."],
  adding: ["it goes on from a statement of the same speaker", "…, adding that the plan will fail."],
  "according-to": ["introduced by “according to”", "According to Smith, the plan will fail."],
  "noun-cue": ["introduced by a noun of saying", "Smith's claim that the plan will fail"],
  "dash-after": ["the speaker stands behind the quote, after a dash", "“We will appeal.” — Jane Smith"],
  transcript: ["a transcript, with the speaker before the colon", "SMITH: We will appeal."],
  interview: ["an interview, in questions and answers", "Q: Will you appeal?"],
  "any-verb": ["a quote beside a name and a verb", "“We will appeal,” Smith confessed."],
  nested: ["a quote within a quote", "“Jones told us, ‘Go home,’” Smith said."],
  headline: ["a headline with the speaker before the colon", "Smith: plan will fail"],
  worded: ["quoted words within what the reporter tells of the speaker", "Smith played the report down as “a detail”."],
  orphan: ["a quote alone in its paragraph, given to the last speaker", "“We will appeal.”"],
};

/** ruleInWords tells how a quote was found: [words, example or null]. */
export function ruleInWords(rule) {
  return RULES[rule] ?? [sentence(rule).toLowerCase(), null];
}

/** typeInWords explains the three types of quote. */
export const TYPES = {
  direct: ["Direct", "the speaker's own words, in quotation marks"],
  mixed: ["Mixed", "the speaker's own words within the reporter's"],
  indirect: ["Reported", "what was said, in the reporter's words"],
};

/** confidenceInWords puts a confidence of 0 to 1 in words: it is the share of like findings that were right. */
export function confidenceInWords(confidence) {
  if (confidence >= 0.9) return "almost surely right";
  if (confidence >= 0.75) return "probably right";
  if (confidence >= 0.55) return "more likely right than wrong";
  return "worth a second look";
}

/** KINDS names the kinds of speakers and of names. */
export const KINDS = {
  person: ["Person", "People"],
  organisation: ["Organisation", "Organisations"],
  place: ["Place", "Places"],
  document: ["Document", "Documents"],
  unnamed: ["Not named", "Not named"],
};

/** UNITS names what a repeat is made of. */
export const UNITS = { block: "Block of paragraphs", paragraph: "Paragraph", sentence: "Sentence", passage: "Passage" };

function sentence(id) {
  const words = id.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
