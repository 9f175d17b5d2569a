package pipeline

import (
	"os"
	"slices"
	"sync"
	"time"

	"inkoust/publish"
)

// tables keeps the udaje.csv that was read last: one table may describe
// thousands of records, and each of them asks for it. A table that changes is
// read again. The zero value is ready.
type tables struct {
	mu   sync.Mutex
	path string
	size int64
	time time.Time
	all  map[string]*publish.Metadata
}

// of returns the metadata of the first of these names in a table; nil for none.
// The result is the caller's own.
func (t *tables) of(path string, names []string) (*publish.Metadata, error) {
	if path == "" {
		return nil, nil
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	info, err := os.Stat(longPath(path))
	if err != nil {
		return nil, err
	}
	if path != t.path || info.Size() != t.size || !info.ModTime().Equal(t.time) {
		all, err := readMetadata(path)
		if err != nil {
			return nil, err
		}
		t.path, t.size, t.time, t.all = path, info.Size(), info.ModTime(), all
	}
	for _, name := range names {
		if m := t.all[name]; m != nil {
			own := *m
			own.Parties = slices.Clone(m.Parties)
			return &own, nil
		}
	}
	return nil, nil
}
