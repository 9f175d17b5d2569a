package rules

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"maps"
	"strings"
	"time"

	"inkoust/detectors"
	"inkoust/document"
	"inkoust/internal/table"
	"inkoust/office"
	"inkoust/parties"
)

// Options tell what is laid over a profile. The zero value is valid.
type Options struct {
	Office      *office.Office
	Overlay     io.Reader // the office's own rule table, of the profile's form
	OverlayName string    // for errors
	// At is the day on which standing decisions must be valid. Without one
	// those that have an end do not hold.
	At time.Time
}

// Policy decides by a profile with what an office has laid over it. It is safe
// for concurrent use.
type Policy struct {
	info   Info
	rows   []Row
	office *office.Office
	at     time.Time
	byType map[detectors.Type]*typed // rows that can match a type, in order
}

// Info describes a policy.
type Info struct {
	Name    string
	Version string
	Digest  string // SHA-256 over the shipped table, the overlay and the office's decisions
	Lang    string // language of labels, reasons and folder names
	Folders map[string]string
}

// Load reads a profile. An unknown profile and a mistake in a table are errors
// that name row and column.
func Load(name string, o Options) (*Policy, error) {
	if name == "" {
		name = DefaultProfile
	}
	p, ok := findProfile(name)
	if !ok {
		return nil, fmt.Errorf("profile %q: expected one of %s", name, strings.Join(Profiles(), ", "))
	}
	shipped, err := tables.ReadFile(p.file)
	if err != nil {
		return nil, err
	}
	digest := sha256.New()
	digest.Write(shipped)
	rows, err := must(p.file, strings.NewReader(string(shipped)), "rule")
	if err != nil {
		return nil, err
	}
	if o.Overlay != nil {
		over, err := must(o.OverlayName, io.TeeReader(o.Overlay, digest), "office")
		if err != nil {
			return nil, err
		}
		rows = append(over, rows...)
	}
	rows = append(settingRows(o.Office, p.lang), rows...)
	if o.Office != nil {
		fmt.Fprintf(digest, "%q%v%v", o.Office.NaturalPartyName, o.Office.KeepTraderTown, o.Office.Decisions)
		if o.Office.AskBorderline {
			fmt.Fprint(digest, "borderline") // only then, so that protocols of others stay the same
		}
	}
	pol := &Policy{rows: rows, office: o.Office, at: o.At}
	pol.info = Info{Name: name, Version: Version, Digest: hex.EncodeToString(digest.Sum(nil)), Lang: p.lang, Folders: maps.Clone(p.folders)}
	pol.index()
	return pol, nil
}

// must reads a table that may hold no mistake.
func must(name string, r io.Reader, by string) ([]Row, error) {
	rows, problems, err := read(name, r, by)
	if err != nil {
		return nil, err
	}
	for _, p := range problems {
		return nil, &table.Error{File: name, Row: p.Row, Column: p.Column, Want: p.Want}
	}
	return rows, nil
}

// index sorts the rows by the types they can match.
func (p *Policy) index() {
	p.byType = map[detectors.Type]*typed{}
	for _, t := range types {
		p.byType[t] = newTyped(p.rows, t)
	}
}

// Info describes the policy.
func (p *Policy) Info() Info {
	i := p.info
	i.Folders = maps.Clone(i.Folders)
	return i
}

// Rows returns the effective table in the order in which it is tried.
func (p *Policy) Rows() []Row { return append([]Row(nil), p.rows...) }

// Decide decides on one mention: terms before standing decisions of the
// office, before the office's table, before the profile. part may be nil.
func (p *Policy) Decide(file string, m parties.Mention, part *document.Part) Decision {
	d := Decision{Mention: m, File: file}
	switch {
	case m.Type == detectors.Term:
		p.term(&d)
	case p.standing(&d):
	default:
		p.byRow(&d, part)
	}
	p.finish(&d)
	return d
}

// term removes a value of the user's own list.
func (p *Policy) term(d *Decision) {
	d.Action, d.Default, d.By, d.Rule, d.Row = Redact, Redact, "terms", "terms", "ours"
	t := p.phrases()
	d.Label, d.Reason, d.Basis = t.termLabel, t.termReason, t.office
}

// byRow applies the first row that matches. The last row of every profile
// matches everything.
func (p *Policy) byRow(d *Decision, part *document.Part) {
	rows, ok := p.byType[d.Type]
	if !ok {
		rows = newTyped(p.rows, d.Type)
	}
	sub := subkind(&d.Mention)
	for _, m := range rows.of(&d.Mention) {
		if m.matches(&d.Mention, sub, part) {
			r := m.row
			d.Action, d.Default, d.Rule, d.Row, d.By = r.Action, r.Default, r.ID, r.Row, r.By
			d.Label, d.Reason, d.Basis = r.Label, r.Reason, r.Basis
			return
		}
	}
	d.Action, d.Default, d.Rule, d.Row, d.By = Redact, Redact, "none", "ours", "rule"
	t := p.phrases()
	d.Label, d.Reason, d.Basis = t.unknownLabel, t.unknownReason, t.office
}

// subkind is what the column subkind is compared with; "-" is none.
func subkind(m *parties.Mention) string {
	if m.PublicContact {
		return "public"
	}
	return cmp.Or(m.Subkind, "-")
}

// finish settles what follows from the action.
func (p *Policy) finish(d *Decision) {
	if d.Action == Review {
		d.Asked = true
	}
	if d.Default == Generalise {
		if d.Keep = d.Finding.Keep; len(d.Keep) == 0 {
			d.Default = Redact
			d.Reason += " " + p.phrases().inseparable
		}
	}
	if d.Borderline && d.Default == Redact && d.By == "rule" && p.office != nil && p.office.AskBorderline {
		d.Asked = true
	}
	if d.Unsure && d.Default == Keep && d.By == "rule" {
		d.Asked = true
	}
	if d.Type != detectors.Term && d.Score < detectors.ReviewBelow && !d.Settled {
		d.Asked = true
	}
}
