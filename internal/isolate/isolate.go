// Package isolate runs code that reads untrusted files in a child process of
// the same binary, with limits on memory, time and files.
//
// The parent calls Start with the name of a service; the child, entered through
// Main, runs the Handler of that name and talks to the parent over its standard
// input and output. Values travel on these pipes only: never in arguments, in
// the environment or in files. What a child prints on standard error is not
// shown, since a crash may quote memory.
//
// Every main and every TestMain that opens documents begins with Main.
package isolate

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"runtime/debug"
	"strings"
	"sync"
	"syscall"
	"time"
)

// Handler serves one child until the parent is done (io.EOF from Receive).
type Handler func(ctx context.Context, c *Conn) error

// Limits bound a child.
type Limits struct {
	Memory int64         // bytes of data (heap and the like)
	CPU    time.Duration // processor time, whole seconds
	Wall   time.Duration // from start to end
}

// ErrCrashed, ErrMemory and ErrTime say how a child ended. They hold nothing of
// what it had read.
var (
	ErrCrashed = errors.New("child process crashed")
	ErrMemory  = errors.New("child process ran out of memory")
	ErrTime    = errors.New("child process ran out of time")
)

const (
	envService = "INKOUST_CHILD"
	envLimits  = "INKOUST_CHILD_LIMITS"

	exitMemory = 86 // the child's own watch saw too much memory in use
	exitTime   = 87

	stderrKept = 4096 // enough to tell "out of memory" from other crashes
)

// Main serves and exits if this process is a child; otherwise it returns at
// once.
func Main(services map[string]Handler) {
	name := os.Getenv(envService)
	if name == "" {
		return
	}
	limits, err := parseLimits(os.Getenv(envLimits))
	handler := services[name]
	if err != nil || handler == nil {
		os.Exit(2)
	}
	os.Unsetenv(envService)
	os.Unsetenv(envLimits)
	restrict(limits)
	go watchSelf(limits, os.Getppid())
	err = handler(context.Background(), newConn(os.Stdin, os.Stdout))
	if err != nil && !errors.Is(err, io.EOF) {
		os.Exit(1)
	}
	os.Exit(0)
}

// watchSelf ends the process when it outgrows its limits or loses its parent.
// It is the only guard where the system offers none, and a second one on Linux.
func watchSelf(l Limits, parent int) {
	debug.SetMemoryLimit(l.Memory * 3 / 4)
	start := time.Now()
	for {
		time.Sleep(50 * time.Millisecond)
		switch {
		case os.Getppid() != parent:
			os.Exit(1)
		case l.Wall > 0 && time.Since(start) > l.Wall:
			os.Exit(exitTime)
		case heapInUse() > l.Memory:
			os.Exit(exitMemory)
		}
	}
}

// Child is a running child process. It is used by one goroutine at a time.
type Child struct {
	*Conn
	cmd    *exec.Cmd
	stdin  io.WriteCloser
	stderr *tail
	wait   sync.Once
	state  error
}

// Start runs a child of this binary that serves name. The child ends when ctx
// ends, when a limit is reached, or on Close.
func Start(ctx context.Context, name string, l Limits) (*Child, error) {
	exe, err := os.Executable()
	if err != nil {
		return nil, fmt.Errorf("find own program: %w", err)
	}
	cmd := exec.CommandContext(ctx, exe)
	cmd.Env = append(cleanEnv(), envService+"="+name, envLimits+"="+l.String())
	cmd.SysProcAttr = childAttr()
	c := &Child{cmd: cmd, stderr: &tail{}}
	cmd.Stderr = c.stderr
	if c.stdin, err = cmd.StdinPipe(); err != nil {
		return nil, err
	}
	stdout, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := cmd.Start(); err != nil {
		return nil, fmt.Errorf("start child process: %w", err)
	}
	c.Conn = newConn(stdout, c.stdin)
	return c, nil
}

// cleanEnv hands on what the Go runtime and the system need, nothing else.
func cleanEnv() []string {
	var env []string
	for _, key := range []string{"SystemRoot", "TEMP", "TMP", "GOCOVERDIR", "GOTRACEBACK"} {
		if v, ok := os.LookupEnv(key); ok {
			env = append(env, key+"="+v)
		}
	}
	return env
}

// Close ends the child and reports nothing: how it ended is asked with Died.
func (c *Child) Close() error {
	c.stdin.Close()
	c.reap(time.Second)
	return nil
}

// Died waits for a child that broke the conversation and says why it ended:
// ErrMemory, ErrTime, the context's error or ErrCrashed.
func (c *Child) Died(ctx context.Context) error {
	c.stdin.Close()
	c.reap(5 * time.Second)
	if err := ctx.Err(); err != nil {
		return err
	}
	return c.reason()
}

func (c *Child) reap(grace time.Duration) {
	c.wait.Do(func() {
		timer := time.AfterFunc(grace, func() { c.cmd.Process.Kill() })
		// Drained, so that a child in the middle of an answer can end.
		io.Copy(io.Discard, c.Conn.r)
		c.state = c.cmd.Wait()
		timer.Stop()
	})
}

func (c *Child) reason() error {
	state := c.cmd.ProcessState
	switch {
	case state == nil:
		return ErrCrashed
	case state.ExitCode() == exitMemory, c.stderr.has("out of memory"), c.stderr.has("cannot allocate memory"):
		return ErrMemory
	case state.ExitCode() == exitTime, killedByTime(state):
		return ErrTime
	}
	return ErrCrashed
}

// tail keeps the first bytes of standard error for telling crashes apart. They
// are never shown.
type tail struct {
	mu  sync.Mutex
	buf []byte
}

func (t *tail) Write(p []byte) (int, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if room := stderrKept - len(t.buf); room > 0 {
		t.buf = append(t.buf, p[:min(room, len(p))]...)
	}
	return len(p), nil
}

func (t *tail) has(s string) bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	return strings.Contains(string(t.buf), s)
}

// String is the form in which limits reach the child.
func (l Limits) String() string {
	return fmt.Sprintf("%d,%d,%d", l.Memory, l.CPU, l.Wall)
}

func parseLimits(s string) (Limits, error) {
	var l Limits
	_, err := fmt.Sscanf(s, "%d,%d,%d", &l.Memory, &l.CPU, &l.Wall)
	return l, err
}

// Broken reports whether an error means that the other side is gone.
func Broken(err error) bool {
	return errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) ||
		errors.Is(err, io.ErrClosedPipe) || errors.Is(err, os.ErrClosed) || errors.Is(err, syscall.EPIPE)
}
