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
	orphan                   // “…” in a paragraph of its own
	rules
)

// ruleTable is one row a rule: its name in the report and its measured precision, the share of its answers
// on the PolNeAR development articles that are right end to end (docs/ACCURACY.md).
var ruleTable = [rules]struct {
	name       string
	confidence float64
}{
	cueAfter:     {"cue-after", .95},
	cueAfterPart: {"cue-after-part", .8},
	cueBefore:    {"cue-before", .85},
	cueBeforeRaw: {"cue-before-partial", .6},
	colonBefore:  {"colon", .6},
	saidThat:     {"said-that", .75},
	saidClause:   {"said-clause", .75},
	fronted:      {"fronted", .75},
	aside:        {"aside", .6},
	relativeSaid: {"relative", .6},
	asSaid:       {"as-said", .6},
	askedWh:      {"asked-whether", .5},
	promisedTo:   {"promised-to", .5},
	urgedTo:      {"urged-to", .5},
	announced:    {"announced", .4},
	describedAs:  {"described-as", .4},
	calledFor:    {"called-for", .4},
	adding:       {"adding", .6},
	according:    {"according-to", .7},
	nounCue:      {"noun-cue", .5},
	headline:     {"headline", .4},
	dashAfter:    {"dash-after", .8},
	transcript:   {"transcript", .6},
	anyVerb:      {"any-verb", .6},
	nestedCue:    {"nested", .5},
	interview:    {"interview", .6},
	orphan:       {"orphan", .6},
}
