package main

import (
	"io"
	"os"

	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"
)

// bar shows progress on a terminal and nothing elsewhere.
type bar struct{ b *progressbar.ProgressBar }

func (p *program) progress(n int) bar {
	if p.opts.json || n < 2 || !isTerminal(p.stderr) {
		return bar{}
	}
	return bar{progressbar.NewOptions(n, progressbar.OptionSetWriter(p.stderr), progressbar.OptionShowCount(),
		progressbar.OptionSetElapsedTime(true), progressbar.OptionClearOnFinish())}
}

func (b bar) add() {
	if b.b != nil {
		b.b.Add(1)
	}
}

func (b bar) finish() {
	if b.b != nil {
		b.b.Finish()
	}
}

func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}
