package stats

import (
	"strings"
	"testing"
)

// contract is every id that the API promises.
const contract = `characters letters graphemes words uniqueWords sentences paragraphs syllables monosyllables polysyllables longWords readingTime speakingTime
wordsPerSentenceMean wordsPerSentenceMedian wordsPerSentenceSpread syllablesPerWord lettersPerWord fleschReadingEase fleschKincaidGrade gunningFog smog automatedReadability colemanLiau daleChall
linsearWrite lix rix spache consensusGrade typeTokenRatio mattr mtld yuleK hapaxShare quotedShare attributedShare repeatedShare quotes speakers sourcesPerThousandWords leadWords
reporterFleschKincaidGrade quotedFleschKincaidGrade`

func TestTableHoldsTheContract(t *testing.T) {
	rows := map[string]int{}
	for _, r := range Table() {
		rows[r.ID]++
		if r.Label == "" || r.Unit == "" || !strings.HasSuffix(r.Definition, ".") {
			t.Errorf("%s: a row needs a label, a unit and a definition that ends in a full stop", r.ID)
		}
	}
	for _, id := range strings.Fields(contract) {
		if rows[id] != 1 {
			t.Errorf("%s stands %d times in the table, want once", id, rows[id])
		}
		delete(rows, id)
	}
	for id := range rows {
		t.Errorf("%s is not in the contract", id)
	}
}
