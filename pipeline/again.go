package pipeline

import (
	"context"
	"sync"

	"inkoust/document"
	"inkoust/internal/envelope"
)

// keptInside is how much of what a carrier holds is kept while the records of an
// inbox are listed, in bytes. Larger content is read again when its record is
// worked on: an inbox may have thousands of archives.
const keptInside = 256 << 10

// again is a carrier whose content was let go.
type again struct {
	mu      sync.Mutex
	carrier *Source
	unpack  Unpacker
	files   []*Source
	entries []int // of the bundle, by file
	names   []string
}

// letGo drops the content of the files of a large carrier.
func letGo(carrier *Source, u Unpacker, b *envelope.Bundle, files []*Source) {
	size := 0
	for _, f := range files {
		size += len(f.data)
	}
	if size <= keptInside {
		return
	}
	a := &again{carrier: carrier, unpack: u, files: files}
	for i, e := range b.Entries {
		if !ignored(e.Name) {
			a.entries, a.names = append(a.entries, i), append(a.names, e.Name)
		}
	}
	for _, f := range files {
		f.data, f.again = nil, a
	}
}

// content gives the content of a file. The carrier is read once more, for all of
// its files, if that was let go; one that is another now is parked.
func (a *again) content(s *Source) ([]byte, error) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if s.data != nil {
		return s.data, nil
	}
	b, ok, err := unpack(context.Background(), a.carrier, a.unpack) // the unpacker has limits of its own
	if err != nil {
		return nil, err
	}
	for n, f := range a.files {
		if !ok || a.entries[n] >= len(b.Entries) || b.Entries[a.entries[n]].Name != a.names[n] {
			return nil, document.Park(document.ReasonUnreadable, "changed carrier", nil)
		}
		if f.data = b.Entries[a.entries[n]].Data; f.data == nil {
			f.data = []byte{}
		}
	}
	return s.data, nil
}

// empty lets the content go again.
func (a *again) empty() {
	if a == nil {
		return
	}
	a.mu.Lock()
	defer a.mu.Unlock()
	for _, f := range a.files {
		f.data = nil
	}
}
