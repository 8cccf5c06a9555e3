// Command program does what needs the function table: panics of every kind and their recovery, deep stacks that grow
// and are collected, goroutines, finalizers. TestProgram compares what it prints before and after Strip.
package main

import (
	"fmt"
	"os"
	"runtime"
	"sync"
)

func main() {
	bounds()
	wrappers()
	defers()
	deep()
	goroutines()
	finalizers()
	if len(os.Args) > 1 {
		crash(os.Args[1])
	}
	fmt.Println("done")
}

// caught gives what f panics with.
func caught(f func()) (value any) {
	defer func() { value = recover() }()
	f()
	return "nothing"
}

func bounds() {
	var m map[string]int
	var p *struct{ a, b int }
	var x any = "text"
	list, at, zero := []int{1, 2, 3}, 7, 0
	for _, f := range []func(){
		func() { list[at]++ },
		func() { list = list[at:] },
		func() { list = list[2:zero] },
		func() { m["a"] = 1 },
		func() { p.b++ },
		func() { at /= zero },
		func() { fmt.Println(x.(int)) },
		func() { fmt.Println(x.(fmt.Stringer)) },
		func() { var f func(); f() },
		func() { list = make([]int, zero-1) },
		func() { panic(fmt.Errorf("own %d", at)) },
		func() { var c chan int; close(c) },
	} {
		fmt.Println(caught(f))
	}
}

type value struct{ n int }

func (v value) Number() int { return v.n }

// Middle is small enough to be inlined into the wrapper that *value gets for it.
func (v value) Middle() { recovers() }

//go:noinline
func (v value) Direct() { fmt.Println("direct:", recover(), v.n) }

type numbered interface {
	Number() int
	Middle()
	Direct()
}

//go:noinline
func recovers() { fmt.Println("recovers:", recover()) }

// wrappers: a nil receiver's message comes from the name of the wrapper; recover looks through wrappers, and not
// through what is inlined into them.
func wrappers() {
	var none *value
	var n numbered = none
	fmt.Println(caught(func() { n.Number() }))
	fmt.Println(caught(func() { f := n.Number; f() }))
	n = &value{5}
	fmt.Println(caught(func() { defer n.Direct(); panic("through a wrapper") }))
	fmt.Println(caught(func() { defer n.Middle(); panic("one call too deep") }))
	fmt.Println(caught(func() { defer func() { recovers() }(); panic("one call too deep again") }))
	fmt.Println(caught(func() { defer func() { func() { recovers() }() }(); panic("two") }))
	fmt.Println(caught(func() { defer recovers(); panic("straight") }))
	fmt.Println(caught(func() { f := n.Direct; defer f(); panic("a method value") }))
	fmt.Println(caught(func() { defer recover(); panic("defer recover()") }))
}

func defers() {
	fmt.Println(caught(func() {
		for i := range 3 { // in a loop: not open-coded
			defer func() { fmt.Println("deferred", i) }()
		}
		panic("in a loop")
	}))
	fmt.Println(caught(func() {
		defer func() { panic(fmt.Sprint("again after ", recover())) }()
		panic("once")
	}))
	once := sync.OnceValue(func() int { panic("once only") })
	fmt.Println(caught(func() { once() }), caught(func() { once() }))
	done := make(chan bool)
	go func() {
		defer close(done)
		defer func() { fmt.Println("goexit:", recover()) }()
		runtime.Goexit()
	}()
	<-done
}

type node struct {
	next *node
	pad  [5]int
}

// down keeps a pointer in each frame, while the stack grows and the collector runs.
func down(n int, above *node) int {
	here := &node{next: above}
	here.pad[n%5] = n
	if n == 0 {
		runtime.GC()
		return 0
	}
	if n%1000 == 0 {
		garbage(n)
	}
	return down(n-1, here) + here.pad[n%5] - n + 1 + len(above.list())
}

func (n *node) list() []int { return nil }

//go:noinline
func garbage(n int) {
	var all [][]byte
	for i := range 200 {
		all = append(all, make([]byte, n+i))
	}
	runtime.KeepAlive(all)
}

func deep() {
	fmt.Println(down(20000, nil))
	fmt.Println(caught(func() { down2(5000) }))
}

func down2(n int) {
	defer func() { runtime.KeepAlive(n) }()
	if n == 0 {
		var list []int
		list[n]++
	}
	down2(n - 1)
}

func goroutines() {
	results := make(chan int)
	for i := range 50 {
		go func() { results <- down(i*10, nil) }()
	}
	sum := 0
	for range 50 {
		sum += <-results
	}
	fmt.Println(sum)
	alone()
}

// alone prints how many goroutines are left when the others had the time to end: those of the runtime do not count, by
// their names.
func alone() {
	for range 1000 {
		runtime.Gosched()
	}
	fmt.Println(runtime.NumGoroutine(), "goroutines")
}

func finalizers() {
	ran := make(chan bool, 1)
	func() {
		n := &node{}
		runtime.SetFinalizer(n, func(*node) { ran <- true })
	}()
	for range 3 {
		runtime.GC()
		runtime.Gosched()
	}
	fmt.Println("finalized", <-ran)
	alone()
}

// crash ends the program in one of the ways that recover cannot stop.
func crash(how string) {
	switch how {
	case "panic":
		panic(fmt.Errorf("the end"))
	case "panic while printing":
		panic(loud{})
	case "wrapper":
		var n numbered = (*value)(nil)
		noted(n)
	case "deadlock":
		select {}
	}
}

//go:noinline
func noted(n numbered) { n.Number() }

type loud struct{}

func (loud) Error() string { panic("in Error") }
