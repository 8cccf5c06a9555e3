package treebank

import "verbatim/analyzer/internal/syntax"

// byXPOS maps the Penn tags that one tag of ours stands for, whatever the word does.
var byXPOS = map[string]syntax.Tag{
	"NN": syntax.Noun, "NNS": syntax.Nouns, "NNP": syntax.Propn, "NNPS": syntax.Propn,
	"PRP": syntax.Pron, "EX": syntax.Pron, "PRP$": syntax.Poss, "POS": syntax.Poss,
	"PDT": syntax.Det, "WDT": syntax.Wh, "WP": syntax.Wh, "WP$": syntax.Wh, "WRB": syntax.Wh,
	"JJ": syntax.Adj, "JJR": syntax.Adj, "JJS": syntax.Adj, "AFX": syntax.Adj,
	"RB": syntax.Adv, "RBR": syntax.Adv, "RBS": syntax.Adv,
	"CD": syntax.Num, "LS": syntax.Num, "CC": syntax.Conj, "TO": syntax.To, "MD": syntax.Modal,
	"VBD": syntax.Past, "VBZ": syntax.Pres, "VBP": syntax.Pres, "VB": syntax.Verb, "VBN": syntax.Part, "VBG": syntax.Ger,
	"RP": syntax.Particle, "UH": syntax.Intj, "SYM": syntax.Sym, "$": syntax.Sym,
	"FW": syntax.Other, "ADD": syntax.Other, "GW": syntax.Other, "XX": syntax.Other,
}

// tag is our tag of an annotated word.
func (w *Word) tag() syntax.Tag {
	switch {
	case w.UPOS == "PUNCT":
		return syntax.Punct
	case w.UPOS == "SYM":
		return syntax.Sym
	case w.UPOS == "X":
		return syntax.Other
	case w.XPOS == "IN" && w.UPOS == "SCONJ":
		return syntax.Sub
	case w.XPOS == "IN":
		return syntax.Prep
	case w.XPOS == "DT" && w.UPOS == "PRON":
		return syntax.Dem
	case w.XPOS == "DT":
		return syntax.Det
	case w.UPOS == "AUX":
		switch w.XPOS {
		case "VBZ", "VBP", "VBD":
			return syntax.Aux
		case "VB", "VBN", "VBG":
			return syntax.AuxBase
		}
	}
	if t, ok := byXPOS[w.XPOS]; ok {
		return t
	}
	return syntax.Other
}
