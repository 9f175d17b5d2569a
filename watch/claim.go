package watch

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
)

// claim is one input on its way, a folder of the work folder:
//
//	original/NAME   the input, moved here by one rename
//	package/RECORD  the package, once it is complete
//	commit.json     where things go; from now on only renames are left
//	answers         digest of the answers that were applied while waiting
type claim struct {
	dir  string
	id   string
	name string // of the input
	d    *Daemon
}

const (
	originalDir = "original"
	packageDir  = "package"
	commitName  = "commit.json"
	answersName = "answers"
)

// commit is the plan of the last renames. It is written before the first of
// them, so that a restart can tell what was done.
type commit struct {
	Package string `json:"package"` // base name of the package, "" for none
	To      string `json:"to"`      // folder of the package, from the root
	As      string `json:"as"`      // its name there
	Origin  string `json:"origin"`  // folder of the original, "" to let it wait here
	OrigAs  string `json:"origAs"`
	Note    string `json:"note"` // text of the note beside a parked original
	Mark    string `json:"mark"` // keyed digest of the content
}

// claimNew moves every ready input into a claim of its own.
func (d *Daemon) claimNew(ctx context.Context) ([]*claim, error) {
	names, err := d.ready()
	if err != nil {
		return nil, err
	}
	var out []*claim
	for _, name := range names {
		if ctx.Err() != nil {
			break
		}
		c, err := d.claim(name)
		if err != nil {
			// Gone again, or held by somebody: the next round sees.
			d.Log.Warn().Err(plainError(err)).Msg("input could not be claimed")
			continue
		}
		out = append(out, c)
	}
	return out, nil
}

func (d *Daemon) claim(name string) (*claim, error) {
	c := &claim{id: d.nextID(), name: name, d: d}
	c.dir = d.path(workName, c.id)
	if err := os.MkdirAll(filepath.Join(c.dir, originalDir), 0o755); err != nil {
		return nil, err
	}
	if err := os.Rename(d.path(d.Config.Folders.In, name), c.original()); err != nil {
		os.RemoveAll(c.dir)
		return nil, err
	}
	delete(d.seen, name)
	d.Log.Info().Str("claim", c.id).Msg("claimed")
	return c, nil
}

// nextID numbers claims; the number tells nothing of the input.
func (d *Daemon) nextID() string {
	top := 0
	entries, _ := os.ReadDir(d.path(workName))
	for _, e := range entries {
		if n, err := strconv.Atoi(e.Name()); err == nil {
			top = max(top, n)
		}
	}
	return fmt.Sprintf("%06d", top+1)
}

// leftClaims are the claims of the work folder that have something to do: left
// by an interrupted run, or waiting with new answers.
func (d *Daemon) leftClaims() ([]*claim, error) {
	entries, err := os.ReadDir(d.path(workName))
	if err != nil {
		return nil, err
	}
	var out []*claim
	for _, e := range entries {
		if _, err := strconv.Atoi(e.Name()); err != nil || !e.IsDir() {
			continue
		}
		c := &claim{id: e.Name(), dir: d.path(workName, e.Name()), d: d}
		c.name = c.findName()
		if c.pending() {
			out = append(out, c)
		}
	}
	slices.SortFunc(out, func(a, b *claim) int { return compareIDs(a.id, b.id) })
	return out, nil
}

func compareIDs(a, b string) int {
	x, _ := strconv.Atoi(a)
	y, _ := strconv.Atoi(b)
	return x - y
}

func (c *claim) findName() string {
	entries, err := os.ReadDir(filepath.Join(c.dir, originalDir))
	if err != nil || len(entries) == 0 {
		return ""
	}
	return entries[0].Name()
}

// pending reports whether a claim has something to do now.
func (c *claim) pending() bool {
	if c.name == "" && c.commit() == nil {
		os.RemoveAll(c.dir) // killed before the input was moved
		return false
	}
	w := c.waiting()
	return w == "" || c.newAnswers(w)
}

func (c *claim) original() string { return filepath.Join(c.dir, originalDir, c.name) }

// commit reads the claim's plan, nil if there is none.
func (c *claim) commit() *commit {
	raw, err := os.ReadFile(filepath.Join(c.dir, commitName))
	if err != nil {
		return nil
	}
	var m commit
	if json.Unmarshal(raw, &m) != nil {
		return nil
	}
	return &m
}

// write puts a small file into the claim, whole or not at all.
func (c *claim) write(name string, data []byte) error {
	tmp := filepath.Join(c.dir, name+".tmp")
	if err := os.WriteFile(tmp, data, 0o600); err != nil {
		return err
	}
	return os.Rename(tmp, filepath.Join(c.dir, name))
}
