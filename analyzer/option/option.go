// Package option reads the options of an analysis as a caller outside Go writes them: by name, with places in
// the caller's own unit. The HTTP API and the page's wasm share it, so both take and refuse the same.
package option

import (
	"strings"

	"verbatim/analyzer"
	"verbatim/analyzer/report"
)

// Options are the options of one analysis as the caller wrote them. The zero value is the default of each.
type Options struct {
	Unit     report.Unit
	Include  report.Include
	Language string // BCP 47 tag; empty: detected
	Whole    bool   // quotedSentences=whole
	Keep     []Place
	Remove   []Place
}

// names are the options that have a word for a value, in the order of the contract.
var names = []string{"offsets", "include", "language", "quotedSentences"}

var (
	units   = []string{"utf-8", "utf-16", "utf-32"}
	parts   = []string{"clean", "paragraphs", "sentences", "tokens"}
	quoting = []string{"split", "whole"}
)

// Set sets one option by its name. A name or value that the contract does not know is refused, and changes
// nothing.
func (o *Options) Set(name, value string) *Problem {
	switch name {
	case "offsets":
		u, ok := report.ParseUnit(value)
		if !ok {
			return unknownValue(name, value, units)
		}
		o.Unit = u
	case "include":
		return o.include(value)
	case "language":
		o.Language = value
	case "quotedSentences":
		if value != "split" && value != "whole" {
			return unknownValue(name, value, quoting)
		}
		o.Whole = value == "whole"
	default:
		return &Problem{Parameter: name, Allowed: names, Detail: "there is no option " + quote(name)}
	}
	return nil
}

// include reads a list of parts, separated by commas. An empty list includes nothing.
func (o *Options) include(list string) *Problem {
	inc := report.Include{Text: o.Include.Text}
	for part := range strings.SplitSeq(list, ",") {
		switch strings.TrimSpace(part) {
		case "":
		case "clean":
			inc.Clean = true
		case "paragraphs":
			inc.Paragraphs = true
		case "sentences":
			inc.Sentences = true
		case "tokens":
			inc.Tokens = true
		default:
			return unknownValue("include", part, parts)
		}
	}
	o.Include = inc
	return nil
}

// Resolve turns the options into the analyzer's for one text: places become spans of bytes. A place that is
// not in the text, or inside a character, is refused.
func (o *Options) Resolve(text string) (analyzer.Options, *Problem) {
	opt := analyzer.Options{Language: o.Language, Whole: o.Whole}
	if len(o.Keep)+len(o.Remove) == 0 {
		return opt, nil
	}
	offsets := report.NewOffsets(text, o.Unit)
	var problem *Problem
	if opt.Keep, problem = spans("keep", o.Keep, offsets); problem != nil {
		return analyzer.Options{}, problem
	}
	if opt.Remove, problem = spans("remove", o.Remove, offsets); problem != nil {
		return analyzer.Options{}, problem
	}
	return opt, nil
}

// AppendJSON writes the report with the parts and in the unit that were asked for.
func (o *Options) AppendJSON(dst []byte, r *report.Report) []byte {
	return report.AppendJSON(dst, r, o.Unit, o.Include)
}
