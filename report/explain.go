package report

import (
	"fmt"
	"io"
	"strings"

	"inkoust/parties"
	"inkoust/rules"
)

// decided is what an explanation says beyond a finding's line in JSON.
type decided struct {
	party  string
	kind   parties.Kind
	ours   bool
	inner  parties.Role // the finer role, which the table asks for
	does   rules.Action
	row    string
	by     string
	reason string
	basis  string
}

func decidedOf(d *rules.Decision) decided {
	return decided{d.Party, d.PartyKind, d.Ours, d.Role, d.Default, d.Row, d.By, d.Reason, d.Basis}
}

// WriteExplanation writes a file party by party, value by value: what happens
// and which row of the table says so. Values outside all parties come last.
func (f *File) WriteExplanation(w io.Writer, lang string) {
	if f.Status == "parked" {
		f.WriteText(w, lang, false)
		return
	}
	fmt.Fprintf(w, "%s: %s\n", f.File, Count(lang, len(f.Findings)))
	var order []string
	groups := map[string][]*Finding{}
	for i := range f.Findings {
		x := &f.Findings[i]
		if groups[x.party] == nil && x.party != "" {
			order = append(order, x.party)
		}
		groups[x.party] = append(groups[x.party], x)
	}
	for _, party := range append(order, "") {
		if len(groups[party]) == 0 {
			continue
		}
		fmt.Fprintf(w, "\n  %s\n", groups[party][0].heading(lang))
		for _, x := range groups[party] {
			x.explain(w, lang)
		}
	}
}

// heading names a party by its number and kind, never by its name.
func (x *Finding) heading(lang string) string {
	if x.party == "" {
		return Word("outside", lang)
	}
	words := []string{Word("party", lang) + " " + strings.TrimPrefix(x.party, "s")}
	if x.kind != "" {
		words = append(words, Word("kind."+string(x.kind), lang))
	}
	if x.ours {
		words = append(words, Word("ours", lang))
	}
	return strings.Join(words, " · ")
}

// explain writes one value: place, type and role, what happens, and why.
func (x *Finding) explain(w io.Writer, lang string) {
	action := Word(string(x.Action), lang)
	if x.does != x.Action {
		action += " (" + Word("until", lang) + " " + Word(string(x.does), lang) + ")"
	} else if x.Asked {
		action += " ?"
	}
	person := ""
	if x.Person != "" {
		person = " " + Word("person", lang) + " " + strings.TrimPrefix(x.Person, "p")
	}
	fmt.Fprintf(w, "    %s %d–%d  %s%s, %s: %s\n", place(*x), x.Start, x.End, x.Type, person, x.inner, action)
	fmt.Fprintf(w, "        %s · %s\n        %s (%s)\n", x.Rule, x.source(lang), x.reason, x.basis)
}

// source says whose row it is.
func (x *Finding) source(lang string) string {
	switch {
	case x.by == "rule" && x.row != "ours":
		return Word("row", lang) + " " + x.row
	case x.by == "rule":
		return Word("rowOurs", lang)
	case x.row != "ours":
		return x.row
	}
	return Word("by."+x.by, lang)
}
