package publish

import (
	"cmp"
	"slices"

	"inkoust/detectors"
	"inkoust/document"
	"inkoust/rules"
)

// previewPage is kontrola.html: the original text with what will happen to it,
// where a person decides otherwise: every mark knows the ids by which
// rozhodnuti.csv names it, and the page writes that file. It holds personal data and
// says so; it is made on demand alone.
func (p *Publication) previewPage() ([]byte, error) {
	byPart := map[[2]string][]rules.Decision{}
	for _, d := range p.Decisions {
		key := [2]string{d.File, d.Part}
		byPart[key] = append(byPart[key], d)
	}
	var files []previewFile
	for i := range p.Files {
		f := &p.Files[i]
		if f.Disposition != Publish {
			continue
		}
		out := previewFile{Name: f.Name}
		for _, part := range f.Parts {
			out.Parts = append(out.Parts, p.previewPart(part, byPart[[2]string{f.ID, part.ID}]))
		}
		files = append(files, out)
	}
	columns, rows := p.questionRows()
	return render("kontrola.html", struct {
		page
		Files   []previewFile
		Columns []string
		Rows    [][]string
		Types   map[string]string
	}{page{p, p.Lang}, files, columns, rows, p.typeNames()})
}

type previewFile struct {
	Name  string
	Parts []previewPart
}

type previewPart struct {
	Place   string
	Dropped bool
	Folded  bool // not what a reader of the document sees
	Pieces  []previewPiece
}

// previewPiece is a run of text and what happens to it.
type previewPiece struct {
	Text  string
	Class string // "", "redact", "generalise", "keep", "review"
	Title string
	Kept  bool // survives within a generalised value

	Question, Who, At string // ids for rozhodnuti.csv: of its question, its person, this place
	Of                string // whose it is: "osoba 3 (zaměstnanec)"
	Type              string
}

func (p *Publication) previewPart(part *document.Part, decisions []rules.Decision) previewPart {
	out := previewPart{
		Place: p.partName(part), Dropped: part.Dropped,
		Folded: part.Dropped || part.Kind == document.Hidden,
	}
	slices.SortStableFunc(decisions, func(a, b rules.Decision) int { return cmp.Compare(a.Start, b.Start) })
	at := 0
	for _, d := range decisions {
		if d.Start < at || !within(d.Span, part.Text) {
			continue // overlaps the one before, or was made for another text
		}
		if d.Start > at {
			out.Pieces = append(out.Pieces, previewPiece{Text: part.Text[at:d.Start]})
		}
		out.Pieces = append(out.Pieces, p.marked(part.Text, d)...)
		at = d.End
	}
	return out.rest(part.Text[at:])
}

// partName is "s. 2", "zápatí s. 2", "text".
func (p *Publication) partName(part *document.Part) string {
	var at whereabouts
	at.add(p, sighting{page: part.Page, kind: part.Kind})
	return at.String()
}

// Marked reports whether anything was decided in the part.
func (o previewPart) Marked() bool {
	return slices.ContainsFunc(o.Pieces, func(p previewPiece) bool { return p.Class != "" })
}

func (o previewPart) rest(text string) previewPart {
	if text != "" {
		o.Pieces = append(o.Pieces, previewPiece{Text: text})
	}
	return o
}

// marked cuts the text of a decision where a generalised value survives.
func (p *Publication) marked(text string, d rules.Decision) []previewPiece {
	class := string(now(&d))
	if d.Asked {
		class = string(rules.Review)
	}
	title := p.word("preview."+class) + " – " + p.label(&d)
	if d.Reason != "" {
		title += " – " + d.Reason
	}
	local := d
	local.Start, local.End = 0, d.End-d.Start
	local.Keep = nil
	for _, k := range survivors(d) {
		local.Keep = append(local.Keep, document.Span{Part: k.Part, Start: k.Start - d.Start, End: k.End - d.Start})
	}
	local.Finding.Keep = nil
	piece := previewPiece{Class: class, Type: string(d.Type), Question: d.Question, Of: p.personOf(d.Person, string(d.Role.Public()))}
	if d.Handle != nil {
		piece.At = d.Handle.Place
		if d.Question == "" { // the answer to a question holds for the person
			piece.Who = d.Handle.Person
		}
	}
	piece.Title = title + piece.ids()
	var out []previewPiece
	for _, c := range carve(text[d.Start:d.End], []rules.Decision{local}).pieces {
		piece.Text, piece.Kept = c.text, !c.gone && now(&d) == rules.Generalise
		out = append(out, piece)
	}
	return out
}

// ids are whose value it is and how rozhodnuti.csv names it, for the title.
func (o previewPiece) ids() string {
	var out string
	for _, s := range []string{o.Of, o.Question, o.Who, o.At} {
		if s != "" {
			out += " – " + s
		}
	}
	return out
}

// typeNames are the words for the types that may stand in rozhodnuti.csv.
func (p *Publication) typeNames() map[string]string {
	out := map[string]string{}
	for _, t := range []string{"RECORD", "IMAGE", AttachmentType, HiddenType} {
		out[t] = p.wordOr("type", t)
	}
	for _, t := range detectors.Types() {
		out[string(t)] = p.wordOr("type", string(t))
	}
	return out
}
