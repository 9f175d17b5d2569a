package office

import (
	"strings"
	"time"

	"inkoust/internal/person"
	"inkoust/internal/table"
)

// IsOurICO reports whether a number, as written, is the office's IČO.
func (o *Office) IsOurICO(ico string) bool {
	if o == nil || o.ICO == "" {
		return false
	}
	got, err := table.ParseICO(ico)
	return err == nil && got == o.ICO
}

// IsOurName reports whether a text names the office: one of its names, in any
// case and inflected form.
func (o *Office) IsOurName(name string) bool {
	if o == nil {
		return false
	}
	for _, n := range o.Names {
		if sameWords(n, name) {
			return true
		}
	}
	return false
}

// IsOfficial reports whether a name, in any form, is an official on a day. A
// zero day means any time. Titles do not count, two words of the name must fit.
func (o *Office) IsOfficial(name string, at time.Time) bool {
	if o == nil {
		return false
	}
	for _, p := range o.Officials {
		if within(p.From, p.To, at, true) && person.Same(p.Name, name) {
			return true
		}
	}
	return false
}

// IsPublicContact reports whether a value is a public contact of the office.
// Kind is "email", "telefon", "datova_schranka", "adresa" or "ucet".
func (o *Office) IsPublicContact(kind, value string) bool {
	if o == nil {
		return false
	}
	v := normalContact(kind, value)
	if v == "" {
		return false
	}
	if kind == "datova_schranka" && v == o.DataBox {
		return true
	}
	for _, c := range o.Contacts {
		if c.Kind == kind && normalContact(kind, c.Value) == v {
			return true
		}
	}
	return false
}

// normalContact brings a contact to one form, "" if it is none.
func normalContact(kind, v string) string {
	switch kind {
	case "email":
		v = strings.ToLower(strings.Join(strings.Fields(v), "")) // a line may end within it
		if i := strings.IndexByte(v, '@'); i < 1 || i == len(v)-1 {
			return ""
		}
		return v
	case "telefon":
		d := keepOnly(v, "0123456789")
		for _, prefix := range []string{"00420", "420"} {
			if strings.HasPrefix(d, prefix) && len(d) == len(prefix)+9 {
				d = d[len(prefix):]
			}
		}
		return d
	case "ucet":
		return keepOnly(strings.ToUpper(v), "0123456789/-ABCDEFGHIJKLMNOPQRSTUVWXYZ")
	}
	return strings.Join(strings.Fields(person.Fold(v)), " ")
}

func keepOnly(s, set string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(set, r) {
			return r
		}
		return -1
	}, s)
}

// sameWords compares names of organisations word by word, each by its stem.
func sameWords(a, b string) bool {
	x, y := nameTokens(a), nameTokens(b)
	if len(x) == 0 || len(x) != len(y) {
		return false
	}
	for i := range x {
		if !sameStem([]rune(x[i]), []rune(y[i])) {
			return false
		}
	}
	return true
}

// sameStem allows the last three letters to differ, if four stay equal.
func sameStem(x, y []rune) bool {
	p := 0
	for p < len(x) && p < len(y) && x[p] == y[p] {
		p++
	}
	if p == len(x) && p == len(y) {
		return true
	}
	return p >= 4 && len(x)-p <= 3 && len(y)-p <= 3
}

func nameTokens(s string) []string { return person.Tokens(s) }
