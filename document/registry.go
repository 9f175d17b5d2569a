package document

import (
	"context"
	"io"
)

// HeadSize is how many leading bytes Match may rely on, file size permitting.
const HeadSize = 4096

// Contained is a Format whose files are containers of a kind that other formats
// use too: their heads are alike, and what lies inside tells them apart. Open
// returns a *Parked error with ReasonUnsupported for a container of another kind.
type Contained interface {
	Format
	// Container names the kind of container: "zip".
	Container() string
}

// Registry is an ordered list of formats. The first that matches opens; where it
// finds another format's container, the next one of that container is asked.
type Registry []Format

// Find returns the first format whose Match accepts the head of a file, or nil.
func (r Registry) Find(head []byte) Format {
	for _, f := range r {
		if f.Match(head) {
			return f
		}
	}
	return nil
}

// Open finds the format of a file by its content and opens it. An empty file
// and one that no format knows are parked.
func (r Registry) Open(ctx context.Context, src io.ReaderAt, size int64) (Document, error) {
	if size == 0 {
		return nil, Park(ReasonEmpty, "", nil)
	}
	head := make([]byte, min(size, HeadSize))
	if _, err := src.ReadAt(head, 0); err != nil && err != io.EOF {
		return nil, Park(ReasonUnreadable, "", nil)
	}
	f := r.Find(head)
	if f == nil {
		return nil, Park(ReasonUnsupported, unknown(head), nil)
	}
	d, err := f.Open(ctx, src, size)
	for _, other := range r.alike(f) {
		if reason, _ := ParkedReason(err); reason != ReasonUnsupported {
			break
		}
		d, err = other.Open(ctx, src, size)
	}
	return d, err
}

// alike lists the other formats of a format's container, in order.
func (r Registry) alike(f Format) (others []Format) {
	c, ok := f.(Contained)
	if !ok {
		return nil
	}
	for _, other := range r {
		if o, ok := other.(Contained); ok && other != f && o.Container() == c.Container() {
			others = append(others, other)
		}
	}
	return others
}

// unknown names the kind of a file that no format reads, where there is advice
// for that kind.
func unknown(head []byte) string {
	switch kind := KindOfContent(head); kind {
	case ContentImage, ContentArchive:
		return string(kind)
	}
	return ""
}
