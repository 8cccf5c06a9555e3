package quote

import "testing"

type goldenCase struct{ name, text string }

func goldenCases(tb testing.TB) []goldenCase { return []goldenCase{{"x", "x"}} }
