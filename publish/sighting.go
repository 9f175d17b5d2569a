package publish

import (
	"cmp"
	"slices"
	"strings"

	"inkoust/document"
	"inkoust/rules"
)

// droppedRule is the rule id of what goes because its whole part goes.
const droppedRule = "part-dropped"

// sighting is a decision with the place where it stands in the package.
type sighting struct {
	d      *rules.Decision
	file   string // name in the package, MetadataFile for the metadata
	order  int    // of file and part, for sorting
	page   int
	kind   document.PartKind
	action rules.Action // what happens now
}

// partPlace is what is known of a part.
type partPlace struct {
	file  *File
	order int
	part  *document.Part
}

// places maps file and part to their place, published files alone: nothing was
// removed from the others.
func (p *Publication) places() map[[2]string]partPlace {
	out := map[[2]string]partPlace{}
	order := 0
	for i := range p.Files {
		f := &p.Files[i]
		for _, part := range f.Parts {
			order++
			if f.Disposition == Publish {
				out[[2]string{f.ID, part.ID}] = partPlace{f, order, part}
			}
		}
	}
	return out
}

// sightings returns the decisions on what is sent, in reading order, the
// metadata last; none of a parked record, of which nothing was written.
func (p *Publication) sightings() []sighting {
	if p.State == Parked {
		return nil
	}
	places := p.places()
	var out []sighting
	for i := range p.Decisions {
		d := &p.Decisions[i]
		at, ok := places[[2]string{d.File, d.Part}]
		switch {
		case ok:
			out = append(out, p.sighting(d, at))
		case strings.HasPrefix(d.Part, partPrefix):
			out = append(out, sighting{d: d, file: MetadataFile, order: 1 << 30, kind: document.Metadata, action: now(d)})
		}
	}
	slices.SortStableFunc(out, func(a, b sighting) int {
		return cmp.Or(cmp.Compare(a.order, b.order), cmp.Compare(a.d.Part, b.d.Part), cmp.Compare(a.d.Start, b.d.Start))
	})
	return out
}

func (p *Publication) sighting(d *rules.Decision, at partPlace) sighting {
	s := sighting{d: d, file: at.file.Name, order: at.order, page: at.part.Page, kind: at.part.Kind, action: now(d)}
	if at.part.Dropped && s.action != rules.Redact {
		gone := *d
		s.action, s.d = rules.Redact, &gone // no rule keeps what goes with its part
		s.d.Rule, s.d.Row, s.d.Reason, s.d.Basis = droppedRule, "ours", p.word("dropped.reason"), ""
	}
	return s
}

// now is what happens to a value; a decision without one redacts.
func now(d *rules.Decision) rules.Action {
	switch {
	case d.Default == rules.Keep, d.Default == rules.Generalise:
		return d.Default
	case d.Default == "" && d.Action == rules.Keep:
		return rules.Keep
	}
	return rules.Redact
}

// fieldName turns "udaje:strana1:nazev" into "strana 1: název".
func (p *Publication) fieldName(part string) string {
	id := strings.TrimPrefix(part, partPrefix)
	party, name, ok := strings.Cut(id, ":")
	if !ok {
		return p.wordOr("field", id)
	}
	return p.word("field.strana") + " " + strings.TrimPrefix(party, "strana") + ": " + p.wordOr("field", name)
}

// label is the name of a kind: the rule's, else the type's.
func (p *Publication) label(d *rules.Decision) string {
	if d.Label != "" {
		return d.Label
	}
	return p.wordOr("type", string(d.Type))
}
