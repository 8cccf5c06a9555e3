package quote

// rule is how a quote was found. Its row says how often it is right.
type rule uint8

const (
	cueAfter     rule = iota // “…,” Smith said.
	cueAfterPart             // The system is “rigged,” Smith said.
	cueBefore                // Smith said, “…”
	cueBeforeRaw             // Smith called it “…”
	colonBefore              // Smith: “…”
	saidThat                 // Smith said that …
	saidClause               // Smith said he …
	fronted                  // The plan will fail, Smith said.
	aside                    // The plan, Smith said, will fail.
	relativeSaid             // the plan, which Smith said will fail
	asSaid                   // As Smith said, the plan will fail.
	askedWh                  // Smith asked whether …
	promisedTo               // Smith promised to …
	urgedTo                  // Smith urged them to …
	announced                // Smith announced a plan.
	describedAs              // Smith described it as a failure.
	calledFor                // Smith called for an inquiry.
	adding                   // …, adding that …
	according                // According to Smith, …
	nounCue                  // Smith's claim that …
	headline                 // Smith: plan will fail
	dashAfter                // “…” — Jane Smith
	transcript               // SMITH: We will not go.
	anyVerb                  // “…,” Smith confessed.
	nestedCue                // “Jones told us, ‘Go home,’” Smith said.
	interview                // Q: …
	worded                   // Smith played down the report as “just another part of the season.”
	orphan                   // “…” in a paragraph of its own
	rules
)

// ruleTable is one row a rule: its name in the report, and its confidence, which is its measured precision: the
// share of its answers that are right end to end on PolNeAR's articles (docs/ACCURACY.md has the command). Rules that
// those articles hold no labels for (nested, interview, orphan) have an estimate.
var ruleTable = [rules]struct {
	name       string
	confidence float64
}{
	cueAfter:     {"cue-after", .95},
	cueAfterPart: {"cue-after-part", .72},
	cueBefore:    {"cue-before", .79},
	cueBeforeRaw: {"cue-before-partial", .51},
	colonBefore:  {"colon", .58},
	saidThat:     {"said-that", .79},
	saidClause:   {"said-clause", .80},
	fronted:      {"fronted", .83},
	aside:        {"aside", .79},
	relativeSaid: {"relative", .69},
	asSaid:       {"as-said", .64},
	askedWh:      {"asked-whether", .65},
	promisedTo:   {"promised-to", .71},
	urgedTo:      {"urged-to", .53},
	announced:    {"announced", .64},
	describedAs:  {"described-as", .75},
	calledFor:    {"called-for", .64},
	adding:       {"adding", .70},
	according:    {"according-to", .79},
	nounCue:      {"noun-cue", .48},
	headline:     {"headline", .79},
	dashAfter:    {"dash-after", .90},
	transcript:   {"transcript", .70},
	anyVerb:      {"any-verb", .90},
	nestedCue:    {"nested", .60},
	interview:    {"interview", .60},
	worded:       {"worded", .53},
	orphan:       {"orphan", .30},
}
