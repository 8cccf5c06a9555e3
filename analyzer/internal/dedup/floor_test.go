package dedup

import "testing"

// TestFloor keeps the figures that were reached on the labelled sets: what gets worse is a failure.
func TestFloor(t *testing.T) {
	c := scoreOf(t, "dedup-synthetic-dev.jsonl")
	least := func(what string, got, want float64) {
		if got < want {
			t.Errorf("%s is %.4f, was %.4f", what, got, want)
		}
	}
	none := func(what string, got int) {
		if got != 0 {
			t.Errorf("%d %s", got, what)
		}
	}
	least("units F1", f1(c.tp, c.fp, c.fn), .996)
	least("characters, precision", ratio(c.charTP, c.charP), 1)
	least("characters, recall", ratio(c.charTP, c.charG), .992)
	least("right source", ratio(c.pairRight, c.pair), .999)
	least("near copies told", ratio(c.nearTold, c.near), 1)
	least("edits told", ratio(c.editTold, c.edit), .99)
	none("look-alikes were removed", c.negCut)
	none("copies with another fact were removed", c.nearCut)
	none("unique sentences were lost", c.lost)
	for op, want := range map[string]float64{
		"exact": 1, "case": 1, "quotes": 1, "ws": 1, "unicode": 1, "punct": 1, "markup": 1, "credit": 1, "dateline": 1,
		"ocr1": 1, "ocr2": .99, "ocr5": .99, "ocr10": .87, "trunc": .98, "merge": 1, "split": 1, "sent_reorder": 1,
	} {
		least("recall of "+op, ratio(c.op[op][0], c.op[op][1]), want)
	}

	c = scoreOf(t, "dedup-real-dev.jsonl")
	none("clean bodies of real pages were cut", c.goldCut)
	least("repeats of real pages removed", ratio(c.strongCut, c.strong), .98)
	least("short ones removed or told", ratio(c.weakTold, c.weak), .98)
}
