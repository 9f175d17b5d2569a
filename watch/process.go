package watch

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"inkoust/pipeline"
	"inkoust/publish"
)

// process takes a claim to its end, from wherever it stands.
func (d *Daemon) process(ctx context.Context, c *claim) error {
	if m := c.commit(); m != nil {
		return c.finish(m)
	}
	if m := d.replied(ctx, c); m != nil {
		return c.settle(m)
	}
	mark, err := d.known.mark(c.original())
	if err != nil {
		return err
	}
	if earlier := d.earlier(mark); earlier != "" && c.waiting() == "" {
		return c.settle(d.repeated(earlier, mark, c))
	}
	o, err := d.run(ctx, c)
	var input *pipeline.InputError
	if errors.As(err, &input) {
		return c.settle(d.wrongTable(input, c))
	}
	if err != nil {
		return err
	}
	d.Log.Info().Str("claim", c.id).Str("state", string(o.State)).Int("questions", o.Questions).Int("redacted", o.Redacted).Msg("done")
	return c.settle(d.plan(c, o, mark))
}

// run takes the original through the pipeline; the package is left in the claim.
func (d *Daemon) run(ctx context.Context, c *claim) (*pipeline.Outcome, error) {
	format, _ := pipeline.ParseTwinFormat(d.Config.TwinFormat) // checked when the file was read
	base, err := pipeline.Settings{Profile: d.Config.Profile, Office: d.Config.Office, Twin: d.Config.Twin, TwinFormat: format}.
		Within(d.path(d.Config.Folders.In))
	if err != nil {
		return nil, err
	}
	if list := d.path(d.Config.Folders.In, listName); exists(list) {
		base.List = list
	}
	records, err := d.Inbox(ctx, []string{filepath.Join(c.dir, originalDir)}, base)
	if errors.Is(err, pipeline.ErrNothing) || (err == nil && len(records) != 1) {
		return nil, fmt.Errorf("claim %s holds no single record", c.id)
	}
	if err != nil {
		return nil, err
	}
	rec := records[0]
	rec.Index, _ = strconv.Atoi(c.id) // neutral names stay distinct over the daemon's life
	out := filepath.Join(c.dir, packageDir)
	if w := c.waiting(); w != "" {
		rec.Decisions = filepath.Join(w, internalDir, decisionsName)
	}
	if err := os.RemoveAll(out); err != nil {
		return nil, err
	}
	return d.Runner.Run(ctx, rec, out)
}

const (
	internalDir   = "interni"
	decisionsName = "rozhodnuti.csv"
	listName      = "zaznamy.csv"
)

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// plan says where the package and the original of an outcome go.
func (d *Daemon) plan(c *claim, o *pipeline.Outcome, mark string) *commit {
	f := d.Config.Folders
	m := &commit{Package: o.Name, Mark: mark}
	switch {
	case o.State == publish.Parked:
		m.Package, m.Origin, m.Note = "", f.Parked, d.note(d.Explain(o))
	case o.Questions > 0:
		m.To = f.Review
	default:
		m.To, m.Origin = f.Out, f.Done
	}
	if m.To != "" {
		m.As = d.free(m.To, o.Name, c.waiting())
	}
	if m.Origin != "" {
		m.OrigAs = d.free(m.Origin, c.name, "")
	}
	return m
}

// repeated answers an input that was dropped before and is published already.
func (d *Daemon) repeated(earlier, mark string, c *claim) *commit {
	note := d.note(Note{
		What:  "Stejný soubor už byl zpracován a nebyl zpracován znovu.",
		Where: "Balíček: " + earlier,
		Do:    "Chcete-li jej zpracovat znovu (například po změně pravidel), odstraňte tento balíček a vložte soubor ještě jednou.",
	})
	f := d.Config.Folders.Parked
	return &commit{Origin: f, OrigAs: d.free(f, c.name, ""), Note: note, Mark: mark}
}

// wrongTable parks an input whose own tables or settings are wrong: only its
// author can mend them.
func (d *Daemon) wrongTable(err error, c *claim) *commit {
	f := d.Config.Folders.Parked
	return &commit{Origin: f, OrigAs: d.free(f, c.name, ""), Note: d.note(Note{
		What:  "Tabulka nebo nastavení záznamu obsahuje chybu.",
		Where: strings.ReplaceAll(err.Error(), filepath.Join(c.dir, originalDir)+string(filepath.Separator), ""),
		Do:    "Opravte uvedené místo a vložte záznam znovu do vstupní složky.",
	})}
}

// free is a name that is not taken in a folder; mine is a path that may be
// replaced, since it is the same record's.
func (d *Daemon) free(folder, name, mine string) string {
	ext := filepath.Ext(name)
	stem := strings.TrimSuffix(name, ext)
	for i := 1; ; i++ {
		try := name
		if i > 1 {
			try = fmt.Sprintf("%s-%d%s", stem, i, ext)
		}
		p := d.path(folder, try)
		if _, err := os.Lstat(p); os.IsNotExist(err) || p == mine {
			return try
		}
	}
}

// settle writes the plan and carries it out.
func (c *claim) settle(m *commit) error {
	raw, err := json.Marshal(m)
	if err != nil {
		return err
	}
	if err := c.write(commitName, raw); err != nil {
		return err
	}
	return c.finish(m)
}

// finish carries the plan out. Each step leaves a state from which it can be
// repeated: what is already moved is not there any more.
func (c *claim) finish(m *commit) error {
	d := c.d
	if err := c.movePackage(m); err != nil {
		return err
	}
	if m.Origin == "" {
		return c.wait(m)
	}
	if w := c.waiting(); w != "" && m.Package == "" {
		if err := os.RemoveAll(w); err != nil { // parked now: its old package is void
			return err
		}
	}
	if err := c.moveOriginal(m); err != nil {
		return err
	}
	if m.To == d.Config.Folders.Out {
		if err := d.known.add(m.Mark, filepath.ToSlash(filepath.Join(m.To, m.As))); err != nil {
			return err
		}
	}
	return os.RemoveAll(c.dir)
}

func (c *claim) movePackage(m *commit) error {
	from := filepath.Join(c.dir, packageDir, m.Package)
	if _, err := os.Lstat(from); m.Package == "" || os.IsNotExist(err) {
		return nil
	}
	if w := c.waiting(); w != "" { // the package with the answered questions
		if err := os.RemoveAll(filepath.Join(c.dir, "old")); err != nil {
			return err
		}
		if err := os.Rename(w, filepath.Join(c.dir, "old")); err != nil && !os.IsNotExist(err) {
			return err
		}
	}
	return os.Rename(from, c.d.path(m.To, m.As))
}

func (c *claim) moveOriginal(m *commit) error {
	if c.name == "" {
		return nil
	}
	if m.Note != "" {
		if err := writeNote(c.d.path(m.Origin, m.OrigAs+noteSuffix), m.Note); err != nil {
			return err
		}
	}
	if m.Origin == c.d.Config.Folders.Done {
		if err := c.d.done.renew(m.OrigAs); err != nil {
			return err
		}
	}
	return os.Rename(c.original(), c.d.path(m.Origin, m.OrigAs))
}
