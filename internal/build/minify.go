package main

import (
	"bytes"
	"path"

	"github.com/tdewolff/minify/v2"
	"github.com/tdewolff/minify/v2/css"
	"github.com/tdewolff/minify/v2/html"
	"github.com/tdewolff/minify/v2/js"
	"github.com/tdewolff/minify/v2/json"
	"github.com/tdewolff/minify/v2/svg"
)

// mediaTypes are the kinds of files that are minified. Others stay as they are.
var mediaTypes = map[string]string{
	".html":        "text/html",
	".css":         "text/css",
	".js":          "text/javascript",
	".svg":         "image/svg+xml",
	".json":        "application/json",
	".webmanifest": "application/json",
}

// minified makes a file smaller. Modules write `import "./x.js"`: tdewolff deletes `import {} from "./x.js"`.
func minified(name string, content []byte) ([]byte, error) {
	media, ok := mediaTypes[path.Ext(name)]
	if !ok {
		return content, nil
	}
	m := minify.New()
	m.Add("text/html", &html.Minifier{KeepDocumentTags: true, KeepEndTags: true})
	m.Add("text/css", &css.Minifier{})
	m.Add("text/javascript", &js.Minifier{Version: 2022})
	m.Add("module", &js.Minifier{Version: 2022}) // <script type=module>
	m.Add("image/svg+xml", &svg.Minifier{})
	m.Add("application/json", &json.Minifier{})
	return m.Bytes(media, bytes.Clone(content)) // Bytes may change its input
}
