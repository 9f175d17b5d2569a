package pdf

import "context"

// Two pages are worked on at a time: while the text of one is laid out, the
// content of the next is interpreted, or what comes before is written. Reading
// the file and learning about fonts stay with one goroutine, in the order of the
// pages, so that nothing depends on which is faster; laying out looks at
// nothing but what interpreting has left.

// laying is a page whose text is being laid out.
type laying struct {
	n      int
	canvas *canvas
	layout *layout
	text   *pageText
	err    error // of reading it; then there is no text
	done   chan struct{}
	fault  any // what a panic said
}

// layOut begins to lay a page out.
func layOut(n int, c *canvas) *laying {
	l := &laying{n: n, canvas: c, done: make(chan struct{})}
	go func() {
		defer close(l.done)
		defer func() { l.fault = recover() }()
		l.layout = newLayout(c)
		l.text = textOf(l.layout)
	}()
	return l
}

// begin reads a page again and begins to lay it out.
func (d *doc) begin(ctx context.Context, n int) *laying {
	room := d.s.budget
	c, err := d.read(ctx, d.sheets[n-1])
	if err != nil {
		return &laying{n: n, err: err}
	}
	d.s.budget = room // decoded once before
	return layOut(n, c)
}

// finish waits for a page and makes it the last one looked at. A panic while it
// was laid out goes on here, where the doors of the package see it.
func (d *doc) finish(l *laying) error {
	if l.err != nil {
		return l.err
	}
	<-l.done
	if l.fault != nil {
		panic(l.fault)
	}
	d.lastPage, d.lastCanvas, d.lastLayout, d.lastText = l.n, l.canvas, l.layout, l.text
	return nil
}

// load makes a page the last one looked at.
func (d *doc) load(ctx context.Context, n int) error {
	if d.lastPage == n {
		return nil
	}
	next := d.ahead
	d.ahead = nil
	if next == nil || next.n != n {
		next = d.begin(ctx, n)
	}
	return d.finish(next)
}

// readAhead begins with a page that is wanted soon, if there is one.
func (d *doc) readAhead(ctx context.Context, n int) {
	if n <= len(d.sheets) && d.lastPage != n {
		d.ahead = d.begin(ctx, n)
	}
}
