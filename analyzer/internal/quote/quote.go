// Package quote finds who said what: reported speech, its speakers and the words that attribute it.
package quote
