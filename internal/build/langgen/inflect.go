package main

import "strings"

// inflect turns a table of English lemmas, "frames[TAB]past participle" each, into one of all their forms. The
// value becomes "frames forms", a form being b(ase), z (third person), p(ast), n (past participle), g(erund).
func inflect(lemmas table) table {
	t := table{field: lemmas.field, variable: lemmas.variable, values: map[string]string{}, valued: true}
	add := func(word, frames, form string) {
		if old, ok := t.values[word]; ok {
			f, forms, _ := strings.Cut(old, " ")
			t.values[word] = merge(f, frames) + " " + merge(forms, form)
			return
		}
		t.keys = append(t.keys, word)
		t.values[word] = frames + " " + form
	}
	for _, key := range lemmas.keys {
		frames, irregular, _ := strings.Cut(lemmas.values[key], "\t")
		lemma, particle, phrasal := strings.Cut(key, " ") // point out
		if phrasal {
			particle = " " + particle
		}
		past, participle := regularPast(lemma), regularPast(lemma)
		if irregular != "" {
			past, participle, _ = strings.Cut(irregular, " ")
		}
		add(lemma+particle, frames, "b")
		add(thirdPerson(lemma)+particle, frames, "z")
		add(past+particle, frames, "p")
		add(participle+particle, frames, "n")
		add(gerund(lemma, past)+particle, frames, "g")
	}
	return t
}

func merge(a, b string) string {
	for _, c := range b {
		if !strings.ContainsRune(a, c) {
			a += string(c)
		}
	}
	return a
}

func consonantY(w string) bool {
	return strings.HasSuffix(w, "y") && len(w) > 1 && !strings.ContainsRune("aeiou", rune(w[len(w)-2]))
}

func regularPast(w string) string {
	switch {
	case strings.HasSuffix(w, "e"):
		return w + "d"
	case consonantY(w):
		return w[:len(w)-1] + "ied"
	}
	return w + "ed"
}

func thirdPerson(w string) string {
	switch {
	case consonantY(w):
		return w[:len(w)-1] + "ies"
	case strings.HasSuffix(w, "s"), strings.HasSuffix(w, "sh"), strings.HasSuffix(w, "ch"), strings.HasSuffix(w, "x"), strings.HasSuffix(w, "o"):
		return w + "es"
	}
	return w + "s"
}

// gerund doubles the last consonant where the past does: admit, admitted, admitting.
func gerund(w, past string) string {
	switch {
	case strings.HasSuffix(w, "e") && !strings.HasSuffix(w, "ee"):
		return w[:len(w)-1] + "ing"
	case past == w+w[len(w)-1:]+"ed":
		return w + w[len(w)-1:] + "ing"
	}
	return w + "ing"
}
