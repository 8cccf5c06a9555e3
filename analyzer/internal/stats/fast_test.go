//go:build !race && !js

package stats

const slow = false
