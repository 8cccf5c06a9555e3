package main

import (
	"bytes"
	"regexp"
	"strings"
	"testing"
)

// small is a site with every kind of reference.
func small() *site {
	s := &site{built: map[string]*file{}, source: map[string][]byte{}}
	for name, content := range map[string]string{
		"index.html":       `<!doctype html><link rel="icon" href="icon/i.svg"><link rel="stylesheet" href="style/a.css"><script type="module" src="page/page.js"></script><p title="no/file.js">`,
		"page/page.js":     "import { used } from \"./used.js\";\nimport \"./effect.js\";\nused(new URL(\"./worker.js\", import.meta.url), new URL(\"../sw.js\", import.meta.url), \"./missing.js\");\n",
		"page/used.js":     "import { deep } from \"./deep.js\";\nexport const used = (x) => deep(x);\n",
		"page/deep.js":     "export const deep = (x) => x;\n",
		"page/effect.js":   "globalThis.effect = true;\n",
		"page/worker.js":   "fetch(new URL(\"./a.wasm\", import.meta.url));\n",
		"page/a.wasm":      "\x00asm",
		"style/a.css":      "p { background: url(\"../icon/i.svg\") }",
		"icon/i.svg":       `<svg xmlns="http://www.w3.org/2000/svg"></svg>`,
		"sw.js":            "const assets = [/* assets */];\ncaches.open(assets);\n",
		headers:            "/*\n  X-A: 1\n\n/page/worker.js\n  X-B: 2\n",
		"page/unused.json": `{ "a" : 1 }`,
	} {
		s.source[name] = []byte(content)
	}
	return s
}

func TestFinish(t *testing.T) {
	files, err := small().finish()
	if err != nil {
		t.Fatal(err)
	}
	name := func(base string) string {
		pattern := regexp.MustCompile(`^assets/` + strings.Replace(base, ".", `\.[0-9a-f]{10}\.`, 1) + `$`)
		for n := range files {
			if pattern.MatchString(n) {
				return n
			}
		}
		t.Fatalf("no asset is named for %s", base)
		return ""
	}
	beside := func(base string) string { return "./" + strings.TrimPrefix(name(base), "assets/") }
	for _, c := range []struct{ file, want string }{
		{"index.html", `href=./` + name("i.svg")},
		{"index.html", `src=./` + name("page.js")},
		{"index.html", `rel=modulepreload href=./` + name("deep.js")},
		{"index.html", `no/file.js`},
		{name("page.js"), `"` + beside("used.js") + `"`},
		{name("page.js"), `import"` + beside("effect.js") + `"`}, // an import for its effect survives the minifier
		{name("page.js"), `"` + beside("worker.js") + `"`},
		{name("page.js"), `"../sw.js"`},
		{name("page.js"), `"./missing.js"`},
		{name("a.css"), beside("i.svg")},
		{name("worker.js"), beside("a.wasm")},
		{"sw.js", name("a.wasm")},
		{"sw.js", name("page.js")},
		{headers, "/*\n  X-A: 1\n\n/" + name("worker.js") + "\n  X-B: 2"},
		{name("unused.json"), `{"a":1}`},
		{".assetsignore", "*.br\n*.gz"},
	} {
		if !bytes.Contains(files[c.file], []byte(c.want)) {
			t.Errorf("%s does not hold %s:\n%s", c.file, c.want, files[c.file])
		}
	}
}

// A change deep down must reach the name of everything that leads there, or a cached parent would load the old child.
func TestHashesFollowReferences(t *testing.T) {
	before, err := small().finish()
	if err != nil {
		t.Fatal(err)
	}
	s := small()
	s.source["page/deep.js"] = []byte("export const deep = (x) => x + 1;\n")
	after, err := s.finish()
	if err != nil {
		t.Fatal(err)
	}
	for name := range after {
		changes := strings.HasPrefix(name, "assets/deep.") || strings.HasPrefix(name, "assets/used.") || strings.HasPrefix(name, "assets/page.")
		if _, same := before[name]; strings.HasPrefix(name, "assets/") && same == changes {
			t.Errorf("%s: same name %v, want %v", name, same, !changes)
		}
	}
}

func TestCyclesAreNamed(t *testing.T) {
	s := small()
	s.source["page/deep.js"] = []byte("import \"./used.js\";\nexport const deep = 1;\n")
	if _, err := s.finish(); err == nil || !strings.Contains(err.Error(), "page/deep.js") {
		t.Errorf("a cycle of imports gives %v", err)
	}
}

// minify's Bytes writes into its input.
func TestMinifiedLeavesItsInput(t *testing.T) {
	source := []byte("const a   =   { b :  1 } ;\nexport   { a } ;\n")
	kept := bytes.Clone(source)
	out, err := minified("a.js", source)
	if err != nil || len(out) >= len(source) || !bytes.Equal(source, kept) {
		t.Errorf("minified gave %q, %v, and left %q", out, err, source)
	}
}

// Every style, module and header file of the page itself passes the build.
func TestThePageBuilds(t *testing.T) {
	s, err := readSite("../../web")
	if err != nil {
		t.Fatal(err)
	}
	s.source["page/analyzer.wasm"] = []byte("\x00asm")
	s.source["page/wasm_exec.js"] = []byte("globalThis.Go = class {};")
	s.source["page/statistics.js"] = statistics(nil)
	files, err := s.finish()
	if err != nil {
		t.Fatal(err)
	}
	for name, content := range files {
		for _, word := range []string{"innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "http://", "https://"} {
			if strings.HasSuffix(name, ".js") && bytes.Contains(content, []byte(word)) && !bytes.Contains(content, []byte("http://www.w3.org/2000/svg")) {
				t.Errorf("%s holds %s", name, word)
			}
		}
	}
	policy := string(files[headers])
	for _, want := range []string{"default-src 'none'", "require-trusted-types-for 'script'", "frame-ancestors 'none'", "immutable", "nosniff", "no-referrer"} {
		if !strings.Contains(policy, want) {
			t.Errorf("the headers lack %s", want)
		}
	}
	if n := strings.Count(policy, "wasm-unsafe-eval"); n != 1 {
		t.Errorf("wasm-unsafe-eval is allowed %d times, want on the Web Worker alone", n)
	}
}
