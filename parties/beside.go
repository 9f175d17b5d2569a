package parties

import (
	"strings"
	"unicode"

	"inkoust/internal/person"
)

// ofNext reports whether a function behind a name is the next person's: the name
// has one of its own before it, and another name follows right behind.
func (w *walker) ofNext(c *context, t token) bool {
	own := false
	for _, b := range c.before {
		own = own || b.cue.acts() && wordsBetween(w.between(b.end, c.start)) <= 3
	}
	return own && w.nameFollows(t.end)
}

// function returns the function that stands behind the name: jednatel, starosta.
func (c *context) function(w *walker) cue {
	for _, t := range c.after[:c.besides] {
		if w.ofNext(c, t) {
			return cueNone
		}
		switch t.cue {
		case cueHead, cueMayor, cueStaff, cueSupplier:
			return t.cue
		case cueRep:
			word := w.folded(t.start, t.end)
			if strings.HasPrefix(word, "zastupc") || strings.HasPrefix(word, "zastupk") {
				return cueStaff // obchodní zástupce
			}
			if strings.HasPrefix(word, "zast") || strings.HasPrefix(word, "jednaj") || strings.HasPrefix(word, "reprez") || strings.HasPrefix(word, "лиц") {
				return cueNone
			}
			return cueRep
		case cueThird, cueSpouse:
			if t.start-1 >= 0 && w.text[t.start-1] == '(' {
				return t.cue
			}
		}
	}
	return cueNone
}

// whose tells which kind of organisation gives the function that stands with a
// name: behind it, else right before it.
func (c *context) whose(w *walker) whose {
	for _, t := range c.after[:c.besides] {
		if t.whose != whoseAny {
			return t.whose
		}
	}
	for _, t := range c.before {
		if t.whose != whoseAny && wordsBetween(w.between(t.end, c.start)) <= 4 {
			return t.whose
		}
		if t.cue.acts() {
			break
		}
	}
	return whoseAny
}

// ofWhom returns the word that follows the function beside a name: the word
// "domova" of "řidič domova".
func (c *context) ofWhom(w *walker) string {
	function := func(t token) bool { return t.cue.acts() || t.cue == cueSupplier }
	for _, t := range c.after[:c.besides] {
		if function(t) {
			return wordBehind(w.text[t.end:min(len(w.text), t.end+40)])
		}
	}
	for _, t := range c.before {
		if function(t) {
			return wordBehind(w.between(t.end, c.start))
		}
	}
	return ""
}

// wordBehind returns the first word of a text, folded, if only a blank stands
// before it.
func wordBehind(s string) string {
	if !strings.HasPrefix(s, " ") {
		return ""
	}
	s = strings.TrimLeft(s, " ")
	end := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) })
	if end < 0 {
		end = len(s)
	}
	return person.Fold(strings.ToValidUTF8(s[:end], ""))
}

// kin reports whether a word for a relative, a witness or the like stands right
// before or behind a name.
func (c *context) kin(w *walker) bool {
	for _, t := range c.before {
		if t.cue == cueThird || t.cue == cueSpouse || t.cue == cueMaiden {
			return wordsBetween(w.between(t.end, c.start)) <= 3
		}
	}
	for _, t := range c.after {
		if t.cue == cueThird || t.cue == cueSpouse {
			return t.start-c.end < 24
		}
	}
	return false
}
