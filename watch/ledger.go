package watch

import (
	"bufio"
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"hash"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
)

// ledger remembers which contents were published and where to, as keyed
// digests: a plain digest of a contract could be compared with guesses.
type ledger struct {
	mu   sync.Mutex
	key  []byte
	path string
	seen map[string]string // mark → package, from the root
}

const (
	keyName   = "key"
	knownName = "known"
)

func openLedger(dir string) (*ledger, error) {
	l := &ledger{path: filepath.Join(dir, knownName), seen: map[string]string{}}
	var err error
	if l.key, err = ledgerKey(filepath.Join(dir, keyName)); err != nil {
		return nil, err
	}
	f, err := os.Open(l.path)
	if errors.Is(err, fs.ErrNotExist) {
		return l, nil
	}
	if err != nil {
		return nil, err
	}
	defer f.Close()
	for s := bufio.NewScanner(f); s.Scan(); {
		if mark, place, ok := strings.Cut(s.Text(), " "); ok {
			l.seen[mark] = place
		}
	}
	return l, nil
}

func ledgerKey(path string) ([]byte, error) {
	key, err := os.ReadFile(path)
	if err == nil && len(key) == sha256.Size {
		return key, nil
	}
	key = make([]byte, sha256.Size)
	rand.Read(key)
	return key, os.WriteFile(path, key, 0o600)
}

// mark is the keyed digest of a file or of all files of a folder.
func (l *ledger) mark(path string) (string, error) {
	h := hmac.New(sha256.New, l.key)
	err := filepath.WalkDir(path, func(p string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || ignored(e.Name()) {
			return err
		}
		rel, err := filepath.Rel(path, p)
		if err != nil {
			return err
		}
		return digestFile(h, filepath.ToSlash(rel), p)
	})
	return hex.EncodeToString(h.Sum(nil)), err
}

func digestFile(h hash.Hash, rel, path string) error {
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrPermission) {
		return nil // parked later with its reason
	}
	if err != nil {
		return err
	}
	defer f.Close()
	io.WriteString(h, rel+"\x00")
	n, err := io.Copy(h, f)
	io.WriteString(h, "\x00"+hex.EncodeToString([]byte{byte(n), byte(n >> 8), byte(n >> 16)}))
	return err
}

// add remembers a published content. A line that is there already is not
// written twice.
func (l *ledger) add(mark, place string) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.seen[mark] == place {
		return nil
	}
	f, err := os.OpenFile(l.path, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	_, err = io.WriteString(f, mark+" "+place+"\n")
	l.seen[mark] = place
	return errors.Join(err, f.Close())
}

func (l *ledger) place(mark string) string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.seen[mark]
}

// earlier is the package that an earlier drop of the same content led to, as
// long as it is still there.
func (d *Daemon) earlier(mark string) string {
	place := d.known.place(mark)
	if place == "" {
		return ""
	}
	if _, err := os.Stat(d.path(filepath.FromSlash(place))); err != nil {
		return ""
	}
	return place
}
