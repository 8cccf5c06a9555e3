package quote

import (
	"os"
	"testing"

	"verbatim/analyzer/internal/lang"
	"verbatim/analyzer/internal/text"
)

func TestDebug(t *testing.T) {
	in := os.Getenv("TEXT")
	if in == "" {
		t.Skip("no TEXT")
	}
	d := text.Parse(in, lang.For("en"), text.Split)
	f := finder{doc: d, filter: newFilter(d.Lang), last: -1, before: -1}
	for _, r := range findRegions(d) {
		t.Logf("region %q nested %v continues %v close %d", in[r.Start:r.End], r.nested, r.continues, r.close)
		if !r.nested {
			f.outer = append(f.outer, r)
		}
	}
	p := splitter{doc: d, regions: f.outer, filter: f.filter}
	for s := p.advance(); s != nil; s = p.advance() {
		if len(s.words) == 0 {
			continue
		}
		line := ""
		for i := range s.words {
			line += s.text(i) + "/" + s.words[i].tag.String() + " "
		}
		t.Log(line)
		f.stretch(s)
		for _, c := range f.cues {
			t.Logf("   cue %s form %c frames %s subject %q lowest %d", s.span(c.first, c.last).Of(in), c.form, c.frames, s.span(c.subject.first, c.subject.last).Of(in), s.lowest(c.first))
		}
	}
	for _, q := range f.out {
		t.Logf("=> %s by %q cue %q", ruleTable[q.rule].name, q.source.Of(in), q.cue.Of(in))
		for _, x := range q.pieces {
			t.Logf("      %q", x.Of(in))
		}
	}
}
