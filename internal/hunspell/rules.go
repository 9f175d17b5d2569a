package hunspell

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"
)

// rule makes a form: it takes strip off the end (or the beginning) of a word that
// meets the condition and puts add in its place.
type rule struct {
	prefix, cross bool
	strip, add    string
	condition     []part
}

// part is one sign of a condition: any, one of a set, or none of it.
type part struct {
	set string
	any bool
	not bool
}

// setting reads one line of the rules.
func (d *Dictionary) setting(line string) error {
	f := strings.Fields(line)
	if len(f) < 2 {
		return nil
	}
	switch f[0] {
	case "FLAG":
		if f[1] != "long" && f[1] != "num" && f[1] != "UTF-8" {
			return errors.New("FLAG: long, num or UTF-8 expected")
		}
		d.style = f[1]
	case "AF":
		return d.alias(f[1])
	case "SFX", "PFX":
		return d.affix(f)
	}
	return nil
}

// alias reads a set of flags that the list names by its number. The first line
// tells how many follow.
func (d *Dictionary) alias(flags string) error {
	if d.aliases == nil {
		if _, err := strconv.Atoi(flags); err != nil {
			return errors.New("AF: number of lines expected")
		}
		d.aliases = [][]Flag{nil}
		return nil
	}
	if len(d.aliases) > maxRules {
		return fmt.Errorf("AF: more than %d lines", maxRules)
	}
	list, err := d.spelled(flags)
	d.aliases = append(d.aliases, list)
	return err
}

// affix reads "SFX flag Y 3" (Y: prefixes may stand in front) or one rule under
// it, "SFX flag strip add condition".
func (d *Dictionary) affix(f []string) error {
	if len(f) < 4 {
		return errors.New(f[0] + ": four words expected")
	}
	flag, err := d.spelled(f[1])
	if err != nil || len(flag) != 1 {
		return errors.New(f[0] + ": one flag expected")
	}
	if _, err := strconv.Atoi(f[3]); err == nil && (f[2] == "Y" || f[2] == "N") {
		d.rules[flag[0]] = append(d.rules[flag[0]], rule{prefix: f[0] == "PFX", cross: f[2] == "Y", strip: head})
		return nil
	}
	if d.count++; d.count > maxRules {
		return fmt.Errorf("more than %d rules", maxRules)
	}
	list := d.rules[flag[0]]
	if len(list) == 0 {
		return errors.New(f[0] + ": rule without its first line")
	}
	r := rule{prefix: list[0].prefix, cross: list[0].cross, strip: zero(f[2])}
	r.add, _ = cutFlags(" " + f[3])
	r.add = zero(r.add[1:])
	if len(f) > 4 {
		if r.condition, err = condition(f[4]); err != nil {
			return err
		}
	}
	d.rules[flag[0]] = append(list, r)
	return nil
}

// head marks the first line of a flag in its list; no text has this letter.
const head = "\x00"

func zero(s string) string {
	if s == "0" {
		return ""
	}
	return s
}

func condition(s string) ([]part, error) {
	var list []part
	for s != "" {
		if len(list) == maxParts {
			return nil, fmt.Errorf("condition of more than %d letters", maxParts)
		}
		r, n := utf8.DecodeRuneInString(s)
		switch {
		case r == '[':
			end := strings.IndexByte(s, ']')
			if end < 2 {
				return nil, errors.New("condition: ] expected")
			}
			set, not := s[1:end], s[1] == '^'
			list = append(list, part{set: strings.TrimPrefix(set, "^"), not: not})
			n = end + 1
		case r == '.':
			list = append(list, part{any: true})
		default:
			list = append(list, part{set: s[:n]})
		}
		s = s[n:]
	}
	return list, nil
}

// Lettered reports whether flags are spelled as single letters, which Has and
// HasAny ask for.
func (d *Dictionary) Lettered() bool { return d.style == "" || d.style == "UTF-8" }

// flags reads the flags of an entry: spelled, or the number of an alias.
func (d *Dictionary) flags(s string) ([]Flag, error) {
	if s == "" || d.aliases == nil {
		return d.spelled(s)
	}
	n, err := strconv.Atoi(s)
	if err != nil || n < 1 || n >= len(d.aliases) {
		return nil, errors.New("number of a line of AF expected")
	}
	return d.aliases[n], nil
}

func (d *Dictionary) spelled(s string) (list []Flag, err error) {
	switch d.style {
	case "long":
		for ; len(s) >= 2; s = s[2:] {
			list = append(list, Flag(s[0])<<8|Flag(s[1]))
		}
		return list, nil
	case "num":
		for _, f := range strings.Split(s, ",") {
			n, err := strconv.ParseUint(f, 10, 16)
			if err != nil && f != "" {
				return nil, errors.New("flag: number expected")
			}
			if f != "" {
				list = append(list, Flag(n))
			}
		}
		return list, nil
	}
	for _, r := range s {
		list = append(list, Flag(r))
	}
	return list, nil
}

// Forms calls yield with the word of an entry and every form that its rules make:
// those of suffixes, of prefixes, and of both where the rules allow it.
func (d *Dictionary) Forms(e Entry, yield func(form string)) {
	left := maxForms
	show := func(form string) bool {
		left--
		if left >= 0 {
			yield(form)
		}
		return left > 0
	}
	if !show(e.Word) || !d.affixed(e.Word, e.Flags, true, false, show) {
		return
	}
	d.affixed(e.Word, e.Flags, false, false, func(form string) bool {
		return show(form)
	})
	d.affixed(e.Word, e.Flags, true, true, func(form string) bool {
		return d.affixed(form, e.Flags, false, true, show)
	})
}

// affixed yields the forms of a word that prefixes or suffixes make; cross asks
// for rules that go together with the other kind alone.
func (d *Dictionary) affixed(word string, flags []Flag, prefix, cross bool, yield func(string) bool) bool {
	for _, f := range flags {
		for _, r := range d.rules[f] {
			if r.prefix != prefix || cross && !r.cross {
				continue
			}
			if form, ok := r.apply(word); ok && !yield(form) {
				return false
			}
		}
	}
	return true
}

func (r rule) apply(word string) (string, bool) {
	if r.strip == head {
		return "", false
	}
	if r.prefix {
		if !strings.HasPrefix(word, r.strip) || !r.meetsStart(word) {
			return "", false
		}
		return r.add + word[len(r.strip):], true
	}
	if !strings.HasSuffix(word, r.strip) || !r.meetsEnd(word) {
		return "", false
	}
	return word[:len(word)-len(r.strip)] + r.add, true
}

func (r rule) meetsStart(word string) bool {
	for _, p := range r.condition {
		c, n := utf8.DecodeRuneInString(word)
		if n == 0 || !p.meets(c) {
			return false
		}
		word = word[n:]
	}
	return true
}

func (r rule) meetsEnd(word string) bool {
	for i := len(r.condition) - 1; i >= 0; i-- {
		c, n := utf8.DecodeLastRuneInString(word)
		if n == 0 || !r.condition[i].meets(c) {
			return false
		}
		word = word[:len(word)-n]
	}
	return true
}

func (p part) meets(c rune) bool { return p.any || strings.ContainsRune(p.set, c) != p.not }
