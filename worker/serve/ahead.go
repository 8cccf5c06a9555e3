package serve

import (
	"bytes"
	"io"
	"sync"
)

// ahead reads a body ahead of its reader, so that a client that sends a whole batch before it reads the first answer
// is not left waiting for itself. It holds at most what the reader's own limit lets it ask for, and 64 KiB.
type ahead struct {
	from      io.ReadCloser
	interrupt func() // makes a Read of from return

	once    sync.Once
	mutex   sync.Mutex
	changed sync.Cond
	held    bytes.Buffer
	total   int
	err     error
	stopped bool
	done    chan struct{}
}

// aheadLimit is the most that is read ahead, in bytes: as much as a batch may have by default.
const aheadLimit = 32 << 20

func (a *ahead) start() {
	a.changed.L = &a.mutex
	a.done = make(chan struct{})
	go a.fill()
}

func (a *ahead) fill() {
	defer close(a.done)
	chunk := make([]byte, 32<<10)
	for {
		n, err := a.from.Read(chunk)
		a.mutex.Lock()
		a.held.Write(chunk[:n])
		a.err = err
		a.changed.Broadcast()
		for a.held.Len() >= aheadLimit && !a.stopped {
			a.changed.Wait()
		}
		stop := a.stopped || err != nil
		a.mutex.Unlock()
		if stop {
			return
		}
	}
}

// Read gives what has been read, and waits when that is nothing.
func (a *ahead) Read(p []byte) (int, error) {
	a.once.Do(a.start)
	a.mutex.Lock()
	defer a.mutex.Unlock()
	for a.held.Len() == 0 && a.err == nil {
		a.changed.Wait()
	}
	if a.held.Len() == 0 {
		return 0, a.err
	}
	n, _ := a.held.Read(p)
	a.changed.Broadcast()
	return n, nil
}

func (a *ahead) Close() error { return a.from.Close() }

// stop ends the reading. Nothing touches the body after it.
func (a *ahead) stop() {
	if a.done == nil {
		return
	}
	a.mutex.Lock()
	a.stopped = true
	ended := a.err != nil
	a.changed.Broadcast()
	a.mutex.Unlock()
	if !ended {
		a.interrupt()
	}
	<-a.done
}
