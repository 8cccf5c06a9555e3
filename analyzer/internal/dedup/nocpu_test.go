//go:build !unix

package dedup

import "time"

func processorTime() time.Duration { return time.Duration(time.Now().UnixNano()) }
