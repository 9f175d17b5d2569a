package detectors

import (
	"context"
	"slices"

	"inkoust/document"
	"inkoust/internal/words"
)

// Propagate runs a propagator on the texts as Detect sees them: without hidden
// characters, with divided words in one piece. The files get what it finds with
// the spans of their own parts. It takes over what they have: after an error they
// have nothing.
func Propagate(ctx context.Context, p Propagator, files []*File) error {
	plain := make([]*File, len(files))
	ways := make([]map[string]*plainText, len(files))
	for i, f := range files {
		plain[i], ways[i] = shownFile(f)
		f.Findings = nil
	}
	err := p.Propagate(ctx, plain)
	for i, f := range plain {
		for k, part := range f.Parts {
			words.Release(part.Text)
			lately.Release(files[i].Parts[k].Text)
		}
	}
	if err != nil {
		return err
	}
	for i, f := range files {
		f.Findings = plain[i].Findings
		eachSpan(f.Findings, ways[i], (*plainText).back)
	}
	return nil
}

// shownFile is a file with the parts that detection looks at, and the ways back
// of those that are not the parts themselves.
func shownFile(f *File) (*File, map[string]*plainText) {
	out := &File{Name: f.Name, Parts: make([]*document.Part, len(f.Parts)), Findings: f.Findings}
	ways := map[string]*plainText{}
	for i, p := range f.Parts {
		q, way := shown(p)
		if out.Parts[i] = q; way != nil {
			ways[p.ID] = way
		}
	}
	if len(ways) > 0 {
		out.Findings = slices.Clone(f.Findings)
		eachSpan(out.Findings, ways, (*plainText).forth)
	}
	return out, ways
}

// eachSpan moves the findings of each part by its way, in their place.
func eachSpan(found []Finding, ways map[string]*plainText, move func(*plainText, []Finding)) {
	for len(ways) > 0 && len(found) > 0 {
		n := 1
		for n < len(found) && found[n].Part == found[0].Part {
			n++
		}
		move(ways[found[0].Part], found[:n])
		found = found[n:]
	}
}
