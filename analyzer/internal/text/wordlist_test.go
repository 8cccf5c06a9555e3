package text

import (
	"testing"

	"verbatim/analyzer/internal/lang"
)

// TestWordlist: the one table says of each word what the lists of its language say.
func TestWordlist(t *testing.T) {
	for _, tag := range []string{"en", "de", "fr", "es", "it", "pt", "nl", "pl", "ru", "uk", "el", "hy", "ar", "tr", "sv", "da", "nb", "fi", "xx"} {
		l := lang.For(tag)
		w := wordlistOf(l)
		n := 0
		for key, class := range l.Abbreviations.All {
			want := classOf(class)
			if got := w.get(key); got&classes != want&classes || got&capitalised != want&capitalised {
				t.Errorf("%s: %q is %x, want %x of %q", tag, key, got, want, class)
			}
			n++
		}
		for _, c := range []struct {
			set lang.Set
			bit listed
		}{{l.Starters, starts}, {l.Replies, replies}, {l.Bylines, bylines}, {l.Calendar, calendar}, {l.Credits, credits}} {
			for key := range lang.Table(c.set).All {
				if w.get(key)&c.bit == 0 {
					t.Errorf("%s: %q lacks bit %x", tag, key, c.bit)
				}
				n++
			}
		}
		for key := range l.Restarts.All {
			if w.get(key)&restarts == 0 {
				t.Errorf("%s: %q does not restart", tag, key)
			}
		}
		if 3*n > 2*len(w.keys) {
			t.Errorf("%s: %d words in %d slots", tag, n, len(w.keys))
		}
		for _, no := range []string{"harbour", "xyzzy", "", "lindqvist"} {
			if w.get(no) != 0 {
				t.Errorf("%s: %q is listed", tag, no)
			}
		}
	}
}
