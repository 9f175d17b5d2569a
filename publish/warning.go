package publish

import (
	"regexp"
	"slices"
	"strings"

	"inkoust/detectors"
	"inkoust/document"
	fold "inkoust/internal/words"
	"inkoust/law"
	"inkoust/rules"
)

// Warning is what an expert would point out before the record is sent. It names
// a place, never a value.
type Warning struct {
	Kind WarningKind `json:"kind"`
	File string      `json:"file"` // name in the package; "udaje" is the metadata
	Page int         `json:"page,omitempty"`
}

// WarningKind says what is wrong or worth a look; its sentence stands in words.csv.
type WarningKind string

// The warnings.
const (
	WarnTaxNumber   WarningKind = "birth-number-tax" // a DIČ that is a rodné číslo: 133/2000, § 13c
	WarnAddress     WarningKind = "empty-address"    // the register fills in the home address from the data box
	WarnSubject     WarningKind = "person-in-subject"
	WarnAnnex       WarningKind = "annex"          // annexes are published, too
	WarnClause      WarningKind = "clause"         // notarial, conversion and authentication clauses name the signers
	WarnPrice       WarningKind = "hidden-price"   // § 5(5) of 340/2015: without the price the contract may count as unpublished
	WarnSubjectGone WarningKind = "hidden-subject" // likewise without its subject
	WarnBlack       WarningKind = "black-5"        // a page of which 5 % or more is black counts as redacted
	WarnMuchBlack   WarningKind = "black-20"       // 20 % or more: extensively redacted
	WarnMostlyGone  WarningKind = "mostly-gone"    // § 5(3) of 106/1999: an accompanying information may be enough
	WarnHidden      WarningKind = "hidden-party"   // a party is hidden as a trade secret, and no file has one
	WarnOrder       WarningKind = "order-open"     // an order is a contract when it is accepted: § 1740 of 89/2012
)

// maxWarningText bounds what is searched of one part: clauses and annexes are
// named in the text, not in data sheets of many megabytes.
const maxWarningText = 4 << 20

// Warnings returns what to point out, file by file in order of pages, each kind
// once a page.
func (p *Publication) Warnings() []Warning {
	if p.State == Parked {
		return nil
	}
	var out []Warning
	for i := range p.Files {
		if f := &p.Files[i]; f.Disposition == Publish && f.Parked == nil {
			out = append(out, p.fileWarnings(f)...)
		}
	}
	return append(out, p.metadataWarnings()...)
}

func (p *Publication) fileWarnings(f *File) []Warning {
	w := warnings{name: f.Name, meta: p.Metadata}
	byPart := map[string][]rules.Decision{}
	for _, d := range p.Decisions {
		if d.File == f.ID {
			byPart[d.Part] = append(byPart[d.Part], d)
		}
	}
	for _, part := range f.Parts {
		w.part(part, byPart[part.ID])
	}
	if p.accompanies() && p.mostlyGone(f) {
		w.add(WarnMostlyGone, 0)
	}
	for i, share := range f.Result.Blackened {
		switch {
		case share >= 20:
			w.add(WarnMuchBlack, i+1)
		case share >= 5:
			w.add(WarnBlack, i+1)
		}
	}
	slices.SortStableFunc(w.list, func(a, b Warning) int { return a.Page - b.Page })
	return w.list
}

// warnings gathers those of one file.
type warnings struct {
	name string
	meta *Metadata // of the record; nil where nobody gave any
	list []Warning
}

func (w *warnings) add(kind WarningKind, page int) {
	if x := (Warning{kind, w.name, page}); !slices.Contains(w.list, x) {
		w.list = append(w.list, x)
	}
}

func (w *warnings) part(part *document.Part, decisions []rules.Decision) {
	for i := range decisions {
		if d := &decisions[i]; d.Kind == "cz.dic" && d.Subkind == "natural" {
			w.add(WarnTaxNumber, part.Page)
		}
	}
	if part.Kind != document.Body || len(part.Text) > maxWarningText {
		return
	}
	folded := fold.Fold(part.Text)
	if annexes.MatchString(folded) {
		w.add(WarnAnnex, part.Page)
	}
	if clauses.MatchString(folded) {
		w.add(WarnClause, part.Page)
	}
	h := newHiding(part.Text, decisions)
	if h.price(w.meta) {
		w.add(WarnPrice, part.Page)
	}
	if h.subject(w.meta) {
		w.add(WarnSubjectGone, part.Page)
	}
}

// Patterns on folded text: lower case, no diacritics.
var (
	annexes = regexp.MustCompile(`(?m)^\s*(priloha|priloh[ay]|zalacznik|приложение)( c\.| nr| №)? ?[0-9]`)
	clauses = regexp.MustCompile(`notarsk[ey] zapis|notarska zapisnica|akt notarialny|overovaci dolozk|legalizac|vidimac|dolozk[aouy] konverze|zarucena konverzi` +
		`|konverze do dokumentu|overeni podpisu|osvedceni[ae] (o )?(pravosti )?podpis|poswiadcz\w* (wlasnorecznosci )?podpis|нотариальн|удостоверительн`)
)

// metadataWarnings are those of the register's form.
func (p *Publication) metadataWarnings() []Warning {
	w := warnings{name: MetadataFile}
	if p.OrderOpen && (p.Metadata == nil || p.Metadata.Concluded.IsZero()) {
		w.add(WarnOrder, 0)
	}
	if p.Metadata == nil {
		return w.list
	}
	for _, d := range p.Decisions {
		if d.File == MetadataFile && d.Part == partPrefix+"predmet" && (d.Type == detectors.Person || d.Type == detectors.SignatureName) {
			w.add(WarnSubject, 0)
		}
	}
	boxes := slices.ContainsFunc(p.Decisions, func(d rules.Decision) bool {
		return d.Type == detectors.DataBox && d.PartyKind != "" && d.Default != rules.Keep
	})
	secret := slices.ContainsFunc(p.Decisions, func(d rules.Decision) bool { return d.Type == detectors.Secret && d.Default != rules.Keep })
	for _, party := range p.Metadata.Parties {
		if party.Name == law.Text("cs", "hidden-party") && !secret {
			w.add(WarnHidden, 0)
		}
		if boxes && party.Kind.Natural() && strings.TrimSpace(party.Address) == "" {
			w.add(WarnAddress, 0)
		}
	}
	return w.list
}
