package watch

import (
	"bufio"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"
)

// finished remembers since which day each original lies in the folder of finished
// ones, by a keyed digest of its name. The file's own time tells nothing of that.
// What is lost of it is kept longer, never shorter.
type finished struct {
	mu   sync.Mutex
	key  []byte
	path string
	days map[string]string // digest → day
}

const (
	finishedName = "finished"
	dayForm      = time.DateOnly
)

// sweepEvery is how often the folder is looked through: a day more or less is
// nothing to people, and the folder may hold thousands of files.
const sweepEvery = time.Hour

func openFinished(dir string, key []byte) (*finished, error) {
	f := &finished{key: key, path: filepath.Join(dir, finishedName), days: map[string]string{}}
	file, err := os.Open(f.path)
	if errors.Is(err, fs.ErrNotExist) {
		return f, nil
	}
	if err != nil {
		return nil, err
	}
	defer file.Close()
	for s := bufio.NewScanner(file); s.Scan(); {
		if name, day, ok := strings.Cut(s.Text(), " "); ok {
			f.days[name] = day
		}
	}
	return f, nil
}

func (f *finished) digest(name string) string {
	h := hmac.New(sha256.New, f.key)
	h.Write([]byte("name\x00" + name))
	return hex.EncodeToString(h.Sum(nil))
}

// renew begins the days of an original anew: another of the same name may have lain
// there.
func (f *finished) renew(name string) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	if d := f.digest(name); f.days[d] != "" {
		delete(f.days, d)
		return f.write()
	}
	return nil
}

// lies tells for how long an original has been there, from the end of its first day
// on, and begins to count if it was not known.
func (f *finished) lies(name string, now time.Time) time.Duration {
	f.mu.Lock()
	defer f.mu.Unlock()
	d := f.digest(name)
	since, err := time.Parse(dayForm, f.days[d])
	if err != nil {
		f.days[d] = now.UTC().Format(dayForm)
		return 0
	}
	return now.Sub(since.AddDate(0, 0, 1))
}

// keep forgets all but the names given and writes the rest down.
func (f *finished) keep(names []string) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	left := map[string]string{}
	for _, n := range names {
		if d := f.digest(n); f.days[d] != "" {
			left[d] = f.days[d]
		}
	}
	f.days = left
	return f.write()
}

func (f *finished) write() error {
	var b strings.Builder
	for _, d := range slices.Sorted(maps.Keys(f.days)) {
		b.WriteString(d + " " + f.days[d] + "\n")
	}
	if err := os.WriteFile(f.path+".new", []byte(b.String()), 0o600); err != nil {
		return err
	}
	return os.Rename(f.path+".new", f.path)
}

// sweep deletes the originals that have lain in the folder of finished ones for as
// many days as the office keeps them. Nothing else is ever deleted.
func (d *Daemon) sweep() error {
	now := d.Now()
	if d.KeepDays == nil || *d.KeepDays > 0 && now.Sub(d.swept) < sweepEvery {
		return nil
	}
	d.swept = now
	folder := d.path(d.Config.Folders.Done)
	entries, err := os.ReadDir(folder)
	if err != nil {
		return err
	}
	var left []string
	gone := 0
	for _, e := range entries {
		name := e.Name()
		if ignored(name) {
			continue
		}
		if n := *d.KeepDays; n > 0 && d.done.lies(name, now) < time.Duration(n)*24*time.Hour {
			left = append(left, name)
			continue
		}
		if err := os.RemoveAll(filepath.Join(folder, name)); err != nil {
			return err
		}
		gone++
	}
	if gone > 0 {
		d.Log.Info().Int("originals", gone).Msg("deleted after their time")
	}
	return d.done.keep(left)
}
