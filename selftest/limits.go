package selftest

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"time"

	"inkoust/internal/isolate"
)

// The services that a program gives to isolate.Main, besides its own.
const (
	serviceMemory = "selftest-memory"
	serviceTime   = "selftest-time"
	serviceCrash  = "selftest-crash"
	serviceFile   = "selftest-file"
)

// Services are children that misbehave on purpose.
func Services() map[string]isolate.Handler {
	return map[string]isolate.Handler{
		serviceMemory: eat, serviceTime: spin, serviceFile: write,
		serviceCrash: func(context.Context, *isolate.Conn) error { panic("on purpose") },
	}
}

var small = isolate.Limits{Memory: 64 << 20, CPU: 20 * time.Second, Wall: 400 * time.Millisecond}

// eat takes more memory than it may have.
func eat(context.Context, *isolate.Conn) error {
	var all [][]byte
	for {
		b := make([]byte, 8<<20)
		for i := range b {
			b[i] = 1
		}
		all = append(all, b)
		if len(all) > 1<<12 {
			return nil
		}
	}
}

// spin does not end.
func spin(context.Context, *isolate.Conn) error {
	for n := uint64(1); n != 0; n += 2 {
		_ = n * n
	}
	return nil
}

// write tries to leave a file behind.
func write(_ context.Context, c *isolate.Conn) error {
	var path string
	if err := c.Receive(&path); err != nil {
		return err
	}
	err := os.WriteFile(path, []byte("x"), 0o600)
	return c.Send(err == nil)
}

func single(try func(context.Context) Result) job {
	return func(ctx context.Context) []Result { return []Result{try(ctx)} }
}

// limits tries what a child of this program may not do.
func limits() []job {
	ends := func(name, service string, l isolate.Limits, want error) job {
		return single(func(ctx context.Context) Result {
			res := Result{Group: Isolation, Name: name, Tried: 1}
			c, err := isolate.Start(ctx, service, l)
			if err != nil {
				res.Detail = "child not started"
				return res
			}
			defer c.Close()
			var answer bool
			_ = c.Receive(&answer) // it has nothing to say
			res.OK = errors.Is(c.Died(ctx), want)
			if !res.OK {
				res.Detail = "child ended otherwise"
			}
			return res
		})
	}
	long := small
	long.Wall = time.Minute
	jobs := []job{
		ends("memory", serviceMemory, long, isolate.ErrMemory),
		ends("time", serviceTime, small, isolate.ErrTime),
		ends("crash", serviceCrash, long, isolate.ErrCrashed),
	}
	if runtime.GOOS == "linux" { // elsewhere a child has no such limit
		jobs = append(jobs, single(noFile))
	}
	return jobs
}

// noFile checks that a child leaves no byte on disk.
func noFile(ctx context.Context) Result {
	res := Result{Group: Isolation, Name: "no-file", Tried: 1}
	dir, err := os.MkdirTemp("", "inkoust-selftest-")
	if err != nil {
		res.Detail = "no folder for temporary files"
		return res
	}
	defer os.RemoveAll(dir)
	c, err := isolate.Start(ctx, serviceFile, isolate.Limits{Memory: small.Memory, CPU: small.CPU, Wall: time.Minute})
	if err != nil {
		res.Detail = "child not started"
		return res
	}
	defer c.Close()
	path := filepath.Join(dir, "x")
	var wrote bool
	if c.Send(path) == nil {
		_ = c.Receive(&wrote)
	}
	info, err := os.Stat(path)
	if res.OK = !wrote && (err != nil || info.Size() == 0); !res.OK {
		res.Detail = "a child could write a file"
	}
	return res
}
