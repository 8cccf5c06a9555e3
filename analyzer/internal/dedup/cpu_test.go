//go:build unix

package dedup

import (
	"syscall"
	"testing"
	"time"
)

// TestProcessorTime prints the speed by processor time, which other programs on the machine disturb less.
func TestProcessorTime(t *testing.T) {
	if testing.Short() || raceEnabled {
		t.Skip("times mean nothing here")
	}
	cpu := func() time.Duration {
		var u syscall.Rusage
		if syscall.Getrusage(syscall.RUSAGE_SELF, &u) != nil {
			t.Skip("no processor time here")
		}
		return time.Duration(u.Utime.Nano() + u.Stime.Nano())
	}
	for _, x := range []struct{ name, s string }{{"news", news(t, 1<<20)}, {"words", babble(1<<20, 5)}, {"news twice", news(t, 1<<19) + "\n" + news(t, 1<<19)}} {
		d := segment(x.s)
		least := time.Duration(1 << 62)
		for range 7 {
			start := cpu()
			Find(d, Options{})
			least = min(least, cpu()-start)
		}
		t.Logf("%-10s %6.1f MB/s", x.name, float64(len(x.s))/1e6/least.Seconds())
	}
}
