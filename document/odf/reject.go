package odf

import (
	"bytes"
	"strings"

	"inkoust/document"
	"inkoust/internal/refusal"
	"inkoust/internal/xmlcut"
)

// maxUndone bounds deletions within deletions. Writers have two levels: what one
// person inserted and another one deleted.
const maxUndone = 50

// rejecter writes a member as it was before its tracked changes (OpenDocument part
// 3, 5.5): insertions go, deletions stand where their marks are. A paragraph whose
// end was inserted is one with the next, one whose end was deleted is two again.
type rejecter struct {
	t       *xmlcut.Tree
	regions map[string]region
	out     bytes.Buffer
	open    []opened // elements that are open in the output
	path    []int32  // elements of the source around what is read
	held    *held
	skip    *skipped
	undone  int // deletions that are being restored, in one another
	gone    strings.Builder
	bad     bool // changes that cannot be told apart
}

// region is one tracked change.
type region struct {
	inserted bool
	deletion int32 // -1 where nothing was deleted
}

// opened is an element of the output, with where it and its content begin.
type opened struct {
	node        int32
	tag, inside int
}

// held says that a paragraph of the output, the last of so many open elements,
// stands for one of the source, the last of its path. They end together.
type held struct{ open, path int }

// skipped are insertions that are being left out, since a place in the source.
type skipped struct {
	ids       map[string]bool
	frame     int32 // the element around whose text it is: the document, a cell, a note
	paragraph int   // index of the paragraph in the output, -1 between paragraphs
	shallow   int   // the shortest path since
}

// rejectIn gives a member before its tracked changes, where that is asked for.
func (d *doc) rejectIn(name string, t *xmlcut.Tree) (*xmlcut.Tree, error) {
	if !d.rejects {
		return t, nil
	}
	for i, n := range t.Nodes {
		if n.Name == "table:tracked-changes" && int(n.Last) > i+1 {
			return nil, document.Park(document.ReasonFeature, "tracked changes", nil)
		}
	}
	t, err := d.rejected(t)
	return t, refusal.In(name, err)
}

// rejected is a member as it was before its tracked changes. What was inserted is
// in it as deleted text.
func (d *doc) rejected(t *xmlcut.Tree) (*xmlcut.Tree, error) {
	r := &rejecter{t: t, regions: map[string]region{}}
	if !r.read() {
		return t, nil
	}
	r.out.WriteString(xmlHead)
	r.walk(0)
	if r.bad || r.skip != nil {
		return nil, document.Park(document.ReasonFeature, "tracked changes", nil)
	}
	d.parser.Forget(t)
	return d.parser.Parse(r.out.Bytes())
}

// read finds the changes of a member and reports whether there are any. Changes of
// the look are none: they say nothing.
func (r *rejecter) read() bool {
	for i, n := range r.t.Nodes {
		if n.Name != "text:changed-region" {
			continue
		}
		g := region{deletion: -1}
		for c := range r.t.Children(int32(i)) {
			switch r.t.Nodes[c].Name {
			case "text:insertion":
				g.inserted = true
			case "text:deletion":
				g.deletion = c
			}
		}
		if g.inserted || g.deletion >= 0 {
			r.regions[r.t.Attr(int32(i), "id")] = g
		}
	}
	return len(r.regions) > 0
}

// walk reads a node of the source. There is nothing more to do where changes could
// not be told apart.
func (r *rejecter) walk(i int32) {
	if r.bad {
		return
	}
	n := r.t.Nodes[i]
	switch n.Name {
	case "":
		r.text(n)
	case "text:change-start":
		r.begin(r.t.Attr(i, "change-id"))
	case "text:change-end":
		r.end(r.t.Attr(i, "change-id"))
	case "text:change":
		r.restore(r.t.Attr(i, "change-id"))
	case "text:tracked-changes":
		r.authors(i)
	default:
		r.element(i, n)
	}
}

func (r *rejecter) inside(i int32) {
	for c := range r.t.Children(i) {
		r.walk(c)
	}
}

func (r *rejecter) text(n xmlcut.Node) {
	if r.skip != nil {
		r.gone.WriteString(xmlcut.Unescape(r.t.Src[n.Start:n.End]))
		return
	}
	r.reconcile()
	r.out.Write(r.t.Src[n.Start:n.End])
}

func (r *rejecter) element(i int32, n xmlcut.Node) {
	if n.Open == n.End { // an empty tag
		if r.skip == nil {
			r.reconcile()
			r.out.Write(r.t.Src[n.Start:n.End])
		}
		return
	}
	r.enter(i)
	r.inside(i)
	if r.t.Child(i, "text:tracked-changes") >= 0 {
		r.history(i)
	}
	r.leave(i)
}

func (r *rejecter) enter(i int32) {
	r.path = append(r.path, i)
	if r.skip == nil {
		r.reconcile()
	}
}

// leave ends an element of the source.
func (r *rejecter) leave(i int32) {
	r.path = r.path[:len(r.path)-1]
	if r.skip != nil {
		r.skip.shallow = min(r.skip.shallow, len(r.path))
		r.bad = r.bad || i == r.skip.frame
		if isParagraph(r.t.Nodes[i].Name) {
			r.gone.WriteByte('\n')
		}
		return
	}
	if r.held != nil && len(r.path) < r.held.path {
		r.close(r.held.open - 1)
		r.held = nil
		return
	}
	for k := len(r.open) - 1; k >= 0; k-- {
		if r.open[k].node == i {
			r.close(k)
			return
		}
	}
}

// close ends the elements of the output from an index on.
func (r *rejecter) close(from int) {
	for len(r.open) > from {
		n := r.t.Nodes[r.open[len(r.open)-1].node]
		if n.Open == n.End {
			r.out.WriteString("</" + string(r.rawName(n)) + ">")
		} else {
			r.out.Write(r.t.Src[n.Close:n.End])
		}
		r.open = r.open[:len(r.open)-1]
	}
}

// reconcile opens and closes elements of the output until it stands where the
// source does.
func (r *rejecter) reconcile() {
	if r.bad {
		return
	}
	have, want := 0, 0
	if r.held != nil {
		have, want = r.held.open, r.held.path
	}
	for have < len(r.open) && want < len(r.path) && r.open[have].node == r.path[want] {
		have++
		want++
	}
	r.close(have)
	for _, i := range r.path[want:] {
		n, tag := r.t.Nodes[i], r.out.Len()
		if n.Open == n.End { // an empty one that something goes into
			r.out.Write(bytes.TrimSuffix(r.t.Src[n.Start:n.Open], []byte("/>")))
			r.out.WriteByte('>')
		} else {
			r.out.Write(r.t.Src[n.Start:n.Open])
		}
		r.open = append(r.open, opened{i, tag, r.out.Len()})
	}
}

// rawName is the name of an element with the prefix that the file gives it.
func (r *rejecter) rawName(n xmlcut.Node) []byte {
	name := r.t.Src[n.Start+1 : n.Open]
	return name[:bytes.IndexAny(name, " \t\r\n/>")]
}

func isParagraph(name string) bool { return name == "text:p" || name == "text:h" }

// frames are the elements whose text is one with that of nothing else.
var frames = set(`office:text table:table-cell table:covered-table-cell text:note-body draw:text-box office:annotation style:header style:footer
	style:header-left style:footer-left style:header-first style:footer-first text:deletion`)

// around gives the innermost paragraph of the path within its frame, as an index or
// -1, and the frame.
func (r *rejecter) around() (paragraph int, frame int32) {
	paragraph, frame = -1, -1
	for k := len(r.path) - 1; k >= 0; k-- {
		name := r.t.Nodes[r.path[k]].Name
		switch {
		case isParagraph(name) && paragraph < 0:
			paragraph = k
		case frames[name]:
			return paragraph, r.path[k]
		}
	}
	return paragraph, frame
}

// inOutput is the index in the output of what stands for an element of the path.
func (r *rejecter) inOutput(k int) int {
	switch {
	case k < 0:
		return -1
	case r.held == nil:
		return k
	}
	return k - r.held.path + r.held.open
}

// begin leaves out what was inserted.
func (r *rejecter) begin(id string) {
	g, ok := r.regions[id]
	if !ok || !g.inserted {
		return
	}
	if r.skip == nil {
		r.reconcile()
		k, frame := r.around()
		r.skip = &skipped{ids: map[string]bool{}, frame: frame, paragraph: r.inOutput(k), shallow: len(r.path)}
	}
	r.skip.ids[id] = true
}

// end reads on behind what was inserted. Where a paragraph began within it, the rest
// of that is one with the paragraph in which the insertion begins.
func (r *rejecter) end(id string) {
	s := r.skip
	if s == nil || !s.ids[id] {
		return
	}
	if delete(s.ids, id); len(s.ids) > 0 {
		return
	}
	r.skip = nil
	k, frame := r.around()
	if frame != s.frame {
		r.bad = true
		return
	}
	if s.paragraph < 0 || r.stillIn(s) {
		return
	}
	r.held = nil
	switch {
	case k < 0:
	case r.beside(s.paragraph, k):
		r.out.Truncate(r.open[s.paragraph].tag)
		r.open = r.open[:s.paragraph]
		r.reconcile()
	default:
		r.held = &held{s.paragraph + 1, k + 1}
	}
}

// stillIn reports whether the paragraph in which an insertion begins goes on.
func (r *rejecter) stillIn(s *skipped) bool {
	if r.held != nil {
		return s.shallow >= r.held.path
	}
	return s.shallow > s.paragraph
}

// beside reports whether a paragraph of the output is empty and stands where one of
// the path would: then the later one has the say.
func (r *rejecter) beside(paragraph, k int) bool {
	p := r.open[paragraph]
	return p.inside == r.out.Len() && paragraph > 0 && r.open[paragraph-1].node == r.path[k-1] && len(r.open) == paragraph+1
}

// authors notes who made the changes.
func (r *rejecter) authors(i int32) {
	for c := i; c < r.t.Nodes[i].Last; c++ {
		if r.t.Nodes[c].Name == "dc:creator" {
			r.gone.WriteString(r.t.Text(c) + "\n")
		}
	}
}

// history writes what went as deleted text, so that it is read and counted as such.
func (r *rejecter) history(i int32) {
	n := r.t.Nodes[r.t.Child(i, "text:tracked-changes")]
	name := r.rawName(n)
	prefix := string(name[:bytes.IndexByte(name, ':')+1])
	r.reconcile()
	write := func(end bool, names ...string) {
		for _, s := range names {
			r.out.WriteString(map[bool]string{false: "<", true: "</"}[end] + prefix + s + ">")
		}
	}
	write(false, "tracked-changes", "changed-region", "deletion", "p")
	r.out.WriteString(xmlcut.Escape(r.gone.String()))
	write(true, "p", "deletion", "changed-region", "tracked-changes")
	r.gone.Reset()
}
