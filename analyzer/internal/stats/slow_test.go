//go:build race || js

package stats

// slow tells that the tests run at a tenth of the speed, so that the longest texts are a tenth as long.
const slow = true
