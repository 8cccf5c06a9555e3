//go:build unix

package dedup

import (
	"syscall"
	"time"
)

// processorTime is what this process has used, which other programs on the machine disturb less than the clock.
func processorTime() time.Duration {
	var u syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &u) != nil {
		return time.Duration(time.Now().UnixNano())
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
