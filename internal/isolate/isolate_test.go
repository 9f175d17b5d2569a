package isolate

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"strings"
	"testing"
	"time"
)

func TestMain(m *testing.M) {
	Main(map[string]Handler{
		"echo":  echo,
		"panic": func(context.Context, *Conn) error { panic("a value that must not be seen") },
		"eat":   eat,
		"spin":  spin,
		"sleep": func(context.Context, *Conn) error { time.Sleep(time.Hour); return nil },
		"write": write,
		"env":   environment,
	})
	os.Exit(m.Run())
}

func echo(_ context.Context, c *Conn) error {
	for {
		var s string
		if err := c.Receive(&s); err != nil {
			return err
		}
		var b bytes.Buffer
		if err := c.ReceiveStream(&b, 1<<20); err != nil {
			return err
		}
		if err := c.Send(s + s); err != nil {
			return err
		}
		if err := c.SendStream(&b); err != nil {
			return err
		}
	}
}

func eat(context.Context, *Conn) error {
	var all [][]byte
	for {
		b := make([]byte, 8<<20)
		for i := range b {
			b[i] = 1
		}
		all = append(all, b)
		time.Sleep(time.Duration(len(all)) * time.Microsecond)
	}
}

func spin(context.Context, *Conn) error {
	for n := 0; ; n++ {
		_ = n * n
	}
}

func write(_ context.Context, c *Conn) error {
	var path string
	if err := c.Receive(&path); err != nil {
		return err
	}
	err := os.WriteFile(path, []byte("x"), 0o600)
	return c.Send(err == nil)
}

func environment(_ context.Context, c *Conn) error {
	return c.Send(strings.Join(append(os.Args[1:], os.Environ()...), "\n"))
}

var small = Limits{Memory: 64 << 20, CPU: 5 * time.Second, Wall: 10 * time.Second}

func start(t *testing.T, name string, l Limits) *Child {
	t.Helper()
	c, err := Start(t.Context(), name, l)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.Close() })
	return c
}

func TestChildAnswers(t *testing.T) {
	c := start(t, "echo", small)
	for range 3 {
		if err := c.Send("ab"); err != nil {
			t.Fatal(err)
		}
		if err := c.SendStream(strings.NewReader(strings.Repeat("ž", 300_000))); err != nil {
			t.Fatal(err)
		}
		var got string
		if err := c.Receive(&got); err != nil || got != "abab" {
			t.Fatalf("got %q, %v, want abab", got, err)
		}
		var b bytes.Buffer
		if err := c.ReceiveStream(&b, 1<<20); err != nil || b.Len() != 600_000 {
			t.Fatalf("got %d bytes, %v, want 600000", b.Len(), err)
		}
	}
}

func TestStreamLimitHolds(t *testing.T) {
	c := start(t, "echo", small)
	c.Send("x")
	c.SendStream(strings.NewReader("0123456789"))
	var s string
	if err := c.Receive(&s); err != nil {
		t.Fatal(err)
	}
	if err := c.ReceiveStream(io.Discard, 9); !errors.Is(err, ErrTooLong) {
		t.Errorf("got %v, want ErrTooLong", err)
	}
}

func TestChildEndsTell(t *testing.T) {
	tests := []struct {
		service string
		limits  Limits
		want    error
	}{
		{"panic", small, ErrCrashed},
		{"eat", small, ErrMemory},
		{"spin", Limits{Memory: 64 << 20, CPU: time.Second, Wall: 20 * time.Second}, ErrTime},
		{"sleep", Limits{Memory: 64 << 20, CPU: time.Second, Wall: 200 * time.Millisecond}, ErrTime},
		{"unknown", small, ErrCrashed},
	}
	for _, tt := range tests {
		t.Run(tt.service, func(t *testing.T) {
			t.Parallel()
			c := start(t, tt.service, tt.limits)
			var s string
			if err := c.Receive(&s); !Broken(err) {
				t.Fatalf("got %v, want a broken conversation", err)
			}
			err := c.Died(t.Context())
			if !errors.Is(err, tt.want) {
				t.Errorf("got %v, want %v", err, tt.want)
			}
			if strings.Contains(err.Error(), "must not be seen") {
				t.Error("error quotes the crash")
			}
		})
	}
}

func TestCancelEndsChild(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	c, err := Start(ctx, "sleep", small)
	if err != nil {
		t.Fatal(err)
	}
	cancel()
	if err := c.Died(ctx); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v, want context.Canceled", err)
	}
}

func TestChildSeesNoSecretsOfItsParent(t *testing.T) {
	t.Setenv("SECRET_OF_PARENT", "value")
	c := start(t, "env", small)
	var got string
	if err := c.Receive(&got); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(got, "SECRET_OF_PARENT") || strings.Contains(got, envService) {
		t.Errorf("child sees more than it needs: %s", got)
	}
}
