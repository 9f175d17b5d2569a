package report

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"inkoust/detectors"
	"inkoust/document"
	"inkoust/parties"
	"inkoust/rules"
)

// File is one line of detect --json: a document and what was found in it. It
// carries the path its user gave and no text.
type File struct {
	File     string          `json:"file"`
	Record   string          `json:"record"`
	Lang     string          `json:"lang,omitempty"`
	Profile  string          `json:"profile,omitempty"`
	Status   string          `json:"status"`
	Reason   document.Reason `json:"reason,omitempty"`
	Where    string          `json:"where,omitempty"`
	Hint     string          `json:"hint,omitempty"`
	Unit     string          `json:"unit,omitempty"`
	Images   int             `json:"images,omitempty"`
	Attached int             `json:"attachments,omitempty"` // files in the file that were not opened
	Signed   []string        `json:"signed,omitempty"`      // times that signatures state, UTC
	Findings []Finding       `json:"findings,omitzero"`     // nil of a parked file, which has none
}

// Finding is one decided place. Start and End count bytes in File.Unit.
type Finding struct {
	Part   string         `json:"part"`
	Page   int            `json:"page"`
	Start  int64          `json:"start"`
	End    int64          `json:"end"`
	Type   detectors.Type `json:"type"`
	Kind   detectors.Kind `json:"kind"`
	Person string         `json:"person,omitempty"`
	Role   parties.Role   `json:"role"`
	Action rules.Action   `json:"action"`
	Asked  bool           `json:"asked"`
	Rule   string         `json:"rule"`
	Score  float64        `json:"score"`
	Base   float64        `json:"scoreBefore,omitempty"` // before the context counted, where that is told
	Keep   [][2]int64     `json:"keep"`
	Why    []string       `json:"why"`
	// Alone says that Base is what the value is without its context, 0 included.
	Alone bool `json:"-"`
	decided
}

// NewFinding converts a decision; at turns a span into offsets of the unit.
func NewFinding(d rules.Decision, page int, at func(document.Span) (start, end int64)) Finding {
	f := Finding{Part: d.Part, Page: page, Type: d.Type, Kind: d.Kind, Person: d.Person, Role: d.Role.Public(),
		Action: d.Action, Asked: d.Asked, Rule: d.Rule, Score: d.Score, Base: d.Base, Keep: [][2]int64{}, Why: []string{}, decided: decidedOf(&d)}
	f.Start, f.End = at(d.Span)
	if d.Action == rules.Generalise {
		for _, k := range d.Keep {
			start, end := at(k)
			f.Keep = append(f.Keep, [2]int64{start, end})
		}
	}
	f.Why = append(append(f.Why, d.Finding.Why...), d.Mention.Why...)
	return f
}

// WriteJSON writes one file as one line.
func (f *File) WriteJSON(w io.Writer) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return enc.Encode(f)
}

// WriteText writes one file for a reader, with explain also the reasons.
func (f *File) WriteText(w io.Writer, lang string, explain bool) {
	if f.Status == "parked" {
		fmt.Fprintf(w, "%s: %s: %s\n", f.File, Word("parked", lang), Explain(f.Reason, lang).What)
		return
	}
	fmt.Fprintf(w, "%s: %s\n", f.File, Count(lang, len(f.Findings)))
	for _, x := range f.Findings {
		fmt.Fprintf(w, "  %s %d–%d  %-14s %-16s %s", place(x), x.Start, x.End, x.Type, x.Role, Word(string(x.Action), lang))
		if x.Asked {
			fmt.Fprint(w, " ?")
		}
		fmt.Fprintln(w)
		if explain {
			fmt.Fprintf(w, "      %s: %s\n      %s\n", x.Rule, x.reason, x.origin())
		}
	}
	if f.Images > 0 {
		fmt.Fprintf(w, "  %s: %d\n", Word("images", lang), f.Images)
	}
	if f.Attached > 0 {
		fmt.Fprintf(w, "  %s: %d\n", Word("attachments", lang), f.Attached)
	}
}

// origin is what found a value and why it is as sure as it is: the kind, which
// names the detector, the reasons and the score before and after the context.
func (f *Finding) origin() string {
	score := fmt.Sprintf("%.2f", f.Score)
	if (f.Base != 0 || f.Alone) && f.Base != f.Score {
		score = fmt.Sprintf("%.2f → %.2f", f.Base, f.Score)
	}
	return strings.Join(append([]string{string(f.Kind), score}, f.Why...), " · ")
}

func place(x Finding) string {
	if x.Page > 0 {
		return fmt.Sprintf("s. %d", x.Page)
	}
	return x.Part
}
