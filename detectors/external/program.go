package external

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

// program is a program that reads questions on its standard input and writes
// answers on its standard output, a JSON object a line. It is started with the
// first question and asked one at a time; after a failure it is ended, and
// started anew for the next question.
type program struct {
	path           string
	args           []string
	dir            string
	timeout, start time.Duration
	turn           chan *running // holds one value: who takes it may ask
}

// running is a started program.
type running struct {
	cmd   *exec.Cmd
	in    io.WriteCloser
	out   io.ReadCloser
	lines *bufio.Reader
	asked int
}

func newProgram(command []string, dir string, timeout, start time.Duration) (*program, error) {
	path := command[0]
	dir, err := filepath.Abs(dir)
	if err != nil {
		return nil, errors.New("command: the folder of the file cannot be told")
	}
	if strings.ContainsAny(path, `/\`) && !filepath.IsAbs(path) {
		path = filepath.Join(dir, path)
	}
	if path, err = exec.LookPath(path); err != nil {
		return nil, errors.New("command: expected a program that is there and may be run")
	}
	p := &program{path: path, args: command[1:], dir: dir, timeout: timeout, start: start, turn: make(chan *running, 1)}
	p.turn <- nil
	return p, nil
}

func (p *program) source() string { return "program " + filepath.Base(p.path) }

// Close ends the program, if it runs.
func (p *program) Close() error {
	r := <-p.turn
	r.end()
	p.turn <- nil
	return nil
}

func (p *program) ask(ctx context.Context, text, lang string) (hits []hit, err error) {
	var r *running
	select {
	case r = <-p.turn:
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	defer func() {
		if err != nil {
			r.end()
			r = nil
		}
		p.turn <- r
	}()
	limit := p.timeout
	if r == nil {
		limit += p.start
		if r, err = p.run(); err != nil {
			return nil, err
		}
	}
	return r.within(ctx, limit, text, lang)
}

// run starts the program in the folder of the file that names it. What it says
// on standard error is not shown, since it may quote.
func (p *program) run() (*running, error) {
	failed := errors.New("the program cannot be started")
	cmd := exec.Command(p.path, p.args...)
	cmd.Dir = p.dir
	cmd.WaitDelay = time.Second // for what it may have started itself
	in, err := cmd.StdinPipe()
	if err != nil {
		return nil, failed
	}
	out, err := cmd.StdoutPipe()
	if err != nil || cmd.Start() != nil {
		return nil, failed
	}
	return &running{cmd: cmd, in: in, out: out, lines: bufio.NewReader(out)}, nil
}

// end ends a program; nil is none.
func (r *running) end() {
	if r == nil {
		return
	}
	r.in.Close()
	r.cmd.Process.Kill()
	r.out.Close()
	r.cmd.Wait()
}

// within asks and waits no longer than the limit.
func (r *running) within(ctx context.Context, limit time.Duration, text, lang string) ([]hit, error) {
	type result struct {
		hits []hit
		err  error
	}
	done := make(chan result, 1)
	r.asked++
	id := r.asked
	go func() {
		hits, err := r.exchange(id, text, lang)
		done <- result{hits, err}
	}()
	timer := time.NewTimer(limit)
	defer timer.Stop()
	select {
	case res := <-done:
		return res.hits, res.err
	case <-timer.C:
		r.end() // which ends the exchange, too
		<-done
		return nil, fmt.Errorf("no answer within %v", limit)
	case <-ctx.Done():
		r.end()
		<-done
		return nil, ctx.Err()
	}
}

func (r *running) exchange(id int, text, lang string) ([]hit, error) {
	question, err := json.Marshal(struct {
		ID       int    `json:"id"`
		Text     string `json:"text"`
		Language string `json:"language"`
	}{id, text, lang})
	if err != nil {
		return nil, errForm
	}
	if _, err := r.in.Write(append(question, '\n')); err != nil {
		return nil, errors.New("the program ended")
	}
	raw, err := r.line()
	if err != nil {
		return nil, err
	}
	return line(raw, id)
}

// line reads one line of bounded length.
func (r *running) line() ([]byte, error) {
	var raw []byte
	for {
		more, err := r.lines.ReadSlice('\n')
		if len(raw)+len(more) > maxAnswer {
			return nil, errTooLarge
		}
		raw = append(raw, more...)
		if err == nil {
			return raw, nil
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			return nil, errors.New("the program ended")
		}
	}
}
