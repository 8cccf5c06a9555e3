package quote

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"verbatim/analyzer/internal/lang"
	"verbatim/analyzer/internal/name"
	"verbatim/analyzer/internal/text"
)

func TestZZ(t *testing.T) {
	if os.Getenv("ZZ") == "" {
		t.Skip("scratch")
	}
	b, err := os.ReadFile("/tmp/zz.txt")
	if err != nil {
		t.Skip("scratch")
	}
	for _, line := range strings.Split(string(b), "\n") {
		if strings.TrimSpace(line) == "" {
			continue
		}
		d := text.Parse(line, lang.For("en"), text.Split)
		f := finder{doc: d, filter: english(), last: -1, before: -1}
		for _, r := range findRegions(d) {
			if !r.nested {
				f.outer = append(f.outer, r)
			}
		}
		p := splitter{doc: f.doc, regions: f.outer, filter: f.filter, named: nameTokens(d, name.Find(d))}
		for s := p.advance(); s != nil; s = p.advance() {
			fmt.Println("----")
			for i := range s.words {
				fmt.Printf("%s/%v ", s.text(i), s.tag(i))
			}
			fmt.Println()
			cues := s.findCues(f.filter, nil)
			for i := range cues {
				c := &cues[i]
				c.subject = s.subjectOf(c, cues[:i], s.lowest(c.first))
				fmt.Printf("  CUE %s frames=%s form=%c subj=[%s] after=%d\n", s.span(c.first, c.last).Of(d.Text), c.frames, c.form, s.mention(c.subject).Of(d.Text), c.subject.after)
			}
		}
	}
}
