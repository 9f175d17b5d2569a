package report

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"inkoust/pipeline"
	"inkoust/publish"
)

// Outcome writes one line on a record, for the user who named its source.
func Outcome(w io.Writer, o *pipeline.Outcome, lang string) {
	fmt.Fprintf(w, "%s → %s: %s", o.Record.Source, o.Name, Word(string(o.State), lang))
	if o.Parked != nil {
		a := Advise(o.Parked, lang)
		fmt.Fprintf(w, " – %s: %s%s\n", o.File, a.What, where(Place(o.Parked.Where, lang)))
		fmt.Fprintf(w, "  %s: %s\n", Word("hint", lang), a.Do)
		return
	}
	if o.State == publish.Sent || o.State == publish.Published {
		fmt.Fprintf(w, " – %s\n", Word("closed", lang))
		return
	}
	fmt.Fprintf(w, " (%d %s, %d %s", o.Redacted, Word("redact", lang), o.Kept, Word("keep", lang))
	if o.Questions > 0 {
		fmt.Fprintf(w, ", %s", Questions(lang, o.Questions))
	}
	if o.LeftOut > 0 {
		fmt.Fprintf(w, ", %s", LeftOut(lang, o.LeftOut))
	}
	fmt.Fprintln(w, ")")
	if o.Redacted+o.Kept == 0 {
		fmt.Fprintf(w, "  %s\n", Word("nothing", lang))
	}
	if o.Unused > 0 {
		fmt.Fprintf(w, "  %s: %d\n", Word("unused", lang), o.Unused)
	}
	if len(o.Missing) > 0 {
		fmt.Fprintf(w, "  %s: %s\n", Word("missing", lang), strings.Join(o.Missing, "; "))
	}
}

// Place says in a language where in a file something stands, of the places that
// parked files name.
func Place(where, lang string) string {
	if lang != "cs" {
		return where
	}
	if page, ok := strings.CutPrefix(where, "page "); ok && page != "tree" {
		return "strana " + page
	}
	if w, ok := czechPlaces[where]; ok {
		return w
	}
	return where
}

var czechPlaces = map[string]string{
	"archive": "archiv", "end of file": "konec souboru", "symbolic link": "odkaz na jiný soubor", "page tree": "strom stran", "font": "písmo",
	"object": "objekt", "trailer": "závěr souboru", "verification": "kontrola výstupu", "analysis": "rozbor textu",
	"image": "obrázek", "carrier": "obal", "message": "zpráva", "old format": "starší formát", "feature": "příloha", "charset": "kódování",
	"unlisted": "neznámá součást",
}

func where(s string) string {
	if s == "" {
		return ""
	}
	return " (" + s + ")"
}

// outcomeJSON is one line of publish --json and redact --json.
type outcomeJSON struct {
	Source    string   `json:"source"`
	Record    string   `json:"record"`
	State     string   `json:"state"`
	Dir       string   `json:"dir,omitempty"`
	Reason    string   `json:"reason,omitempty"`
	Where     string   `json:"where,omitempty"`
	File      string   `json:"file,omitempty"`
	Hint      string   `json:"hint,omitempty"`
	Questions int      `json:"questions"`
	Redacted  int      `json:"redacted"`
	Kept      int      `json:"kept"`
	LeftOut   int      `json:"attachmentsLeftOut,omitempty"`
	Unused    int      `json:"unusedAnswers,omitempty"`
	Missing   []string `json:"missing,omitempty"`
	Warnings  int      `json:"warnings,omitempty"`
}

// OutcomeJSON writes one record as one line of JSON.
func OutcomeJSON(w io.Writer, o *pipeline.Outcome, lang string) error {
	j := outcomeJSON{Source: o.Record.Source, Record: o.Name, State: string(o.State), Dir: o.Dir,
		Questions: o.Questions, Redacted: o.Redacted, Kept: o.Kept, LeftOut: o.LeftOut, Unused: o.Unused, Missing: o.Missing, Warnings: o.Warnings}
	if o.Parked != nil {
		j.Reason, j.Where, j.File = string(o.Parked.Reason), o.Parked.Where, o.File
		j.Hint = Advise(o.Parked, lang).Do
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return enc.Encode(j)
}

// Next says in the profile's language what to do next with a record, for the
// overview; empty when nothing is open.
func Next(o *pipeline.Outcome) string {
	switch {
	case o.Parked != nil:
		a := Advise(o.Parked, o.Lang)
		return a.What + " " + a.Do
	case len(o.Missing) > 0:
		return Word("missing", o.Lang) + ": " + strings.Join(o.Missing, "; ")
	case o.Warnings > 0:
		return fmt.Sprintf("%s: %d", Word("warnings", o.Lang), o.Warnings)
	}
	return ""
}
