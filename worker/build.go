package main

import (
	"runtime/debug"

	"verbatim/worker/api"
)

// build names the commit that this program was built from, as the Go tool has noted it.
func build() api.Build {
	commit := "unknown"
	if info, ok := debug.ReadBuildInfo(); ok {
		changed := ""
		for _, s := range info.Settings {
			switch {
			case s.Key == "vcs.revision":
				commit = s.Value
			case s.Key == "vcs.modified" && s.Value == "true":
				changed = "+changes"
			}
		}
		commit += changed
	}
	return api.Build{Commit: commit}
}
