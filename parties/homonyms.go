package parties

import (
	"strings"

	"inkoust/internal/person"
)

// homonyms are words that name a party where they open a line that a colon
// ends, by their beginnings.
var homonyms = []struct {
	stem string
	to   entry
}{

	{"opravnen", entry{cue: cueLabel, label: "entitled", side: sidePrivate}},
	{"vlastnik", entry{cue: cueLabel, label: "owner"}},
	{"wlasciciel", entry{cue: cueLabel, label: "owner"}},
	{"собственник", entry{cue: cueLabel, label: "owner"}},
	{"poskozen", entry{cue: cueLabel, label: "damaged"}},
	{"poszkodowan", entry{cue: cueLabel, label: "damaged"}},
	{"skudc", entry{cue: cueLabel, label: "culprit", side: sidePrivate}},
	{"stavebnik", entry{cue: cueLabel, label: "builder"}},
	{"zadatel", entry{cue: cueLabel, label: "applicant", side: sidePaid}},
	{"ziadatel", entry{cue: cueLabel, label: "applicant", side: sidePaid}},
	{"wnioskodawc", entry{cue: cueLabel, label: "applicant", side: sidePaid}},
	{"lektor", entry{cue: cueLabel, label: "lecturer", side: sidePaid}},
	{"trener", entry{cue: cueLabel, label: "lecturer", side: sidePaid}},
	{"interpret", entry{cue: cueLabel, label: "artist", side: sidePaid}},
	{"zmocnen", entry{cue: cueLabel, label: "proxy"}},
}

// pairs are words for both of a couple: they name no third person.
var pairs = []string{"manzele", "manzelia", "manzelov", "manzelum", "manzely", "malzonkow", "malzenstw", "супруги", "супругам"}

// pair forgets such a word.
func (w *walker) pair(t *token) {
	if t.cue == cueThird && strings.HasSuffix(w.text[:t.start], "(") && strings.HasPrefix(w.text[t.end:], "):") {
		t.cue = cueNone // "Prodávající (spoluvlastníci):"
	}
	if t.cue != cueSpouse {
		return
	}
	word := w.folded(t.start, t.end)
	for _, p := range pairs {
		if strings.HasPrefix(word, p) && len(word) <= len(p)+1 {
			t.cue = cueNone
		}
	}
}

// otherwise tells of labels that are part of a function.
func (w *walker) otherwise(t *token) {
	w.deputy(t)
	if t.cue != cueLabel && t.cue != cueOfficer {
		return
	}
	f := w.folded(t.end, min(len(w.text), t.end+14))
	if t.cue == cueOfficer && strings.HasPrefix(w.folded(t.start, t.end), "spravnost") && !strings.HasPrefix(f, ":") {
		t.cue = cueNone
	}
	if t.cue != cueLabel {
		return
	}
	if t.label == "taker" && strings.HasPrefix(f, " zamowien") {
		t.label, t.side = "author", sidePaid
	}
	for _, s := range []string{" operac", " rozpoct", " budov", " budziet", " majetk", " pohreb", " objekt", " areal", " trznic", " domu", " hrist", " sit", " web", " kapitol", " sportov", " byt", " park", " kulturn"} {
		if strings.HasPrefix(f, s) {
			t.entry = entry{cue: cueOfficer}
			return
		}
	}
}

// nurse reports whether the word before "sestra" makes her a nurse.
func nurse(before string) bool {
	f := strings.TrimRight(person.Fold(strings.ToValidUTF8(before, "")), " ")
	last := f[strings.LastIndexAny(f, " \n\t(.,")+1:]
	for _, s := range []string{"vrchn", "hlavn", "stanic", "zdravotn", "vseobecn", "praktick", "detsk", "salov", "socialn", "usekov"} {
		if strings.HasPrefix(last, s) {
			return true
		}
	}
	return false
}

// deputy tells apart who is called "zástupce": of a child, of a shop.
func (w *walker) deputy(t *token) {
	if t.cue != cueThird && t.cue != cueRep && !t.cue.noun() {
		return
	}
	word := w.folded(t.start, t.end)
	behind := w.folded(t.end, min(len(w.text), t.end+24))
	switch {
	case strings.HasPrefix(word, "sestr") && t.cue == cueThird && nurse(w.text[max(0, t.start-20):t.start]):
		t.entry = entry{cue: cueStaff, whose: whosePublic}
		return
	case strings.HasPrefix(word, "likvidator") && strings.HasPrefix(behind, " szkod"), strings.HasPrefix(word, "likvidator") && strings.HasPrefix(behind, " skod"):
		t.entry = entry{cue: cueSupplier, whose: whoseFirm}
		return
	case strings.HasPrefix(word, "likvidator") && containsAny(w.folded(max(0, t.start-40), t.start), "zast", "likvidaci", "likvidacii"):
		t.entry = entry{cue: cueRep}
		return
	case strings.HasPrefix(word, "kierowni") && containsAny(behind[:min(len(behind), 12)], " budow", " robot", " kontrakt"):
		t.entry = entry{cue: cueSupplier, whose: whoseFirm}
		return
	case strings.HasPrefix(word, "глав") && t.cue == cueMayor && containsAny(behind, " крестьян", " кфх", " фермер"):
		t.entry = entry{cue: cueBusiness}
		return
	}
	if !strings.HasPrefix(word, "zastup") && !strings.HasPrefix(word, "przedstawiciel") && !strings.HasPrefix(word, "представител") {
		return
	}
	before := w.folded(max(0, t.start-24), t.start)
	before = strings.TrimRight(before, " ")
	switch last := before[strings.LastIndexAny(before, " \n\t.(")+1:]; {
	case strings.HasPrefix(last, "zakonn"), strings.HasPrefix(last, "ustawow"), strings.HasPrefix(last, "законн"):
		t.entry = entry{cue: cueThird}
	case strings.HasPrefix(last, "obchodn"), strings.HasPrefix(last, "handlow"), strings.HasPrefix(last, "prodejn"), strings.HasPrefix(last, "торгов"):
		t.entry = entry{cue: cueSupplier, whose: whoseFirm}
	}
}

// homonym turns such a word into a label.
func (w *walker) homonym(t *token) {
	if t.cue == cueLabel || t.cue == cueNone || !t.upper || !startsLine(w.text, t.start) || w.opts.Profile == "cz-foi" {
		return
	}
	word := w.folded(t.start, t.end)
	for _, h := range homonyms {
		if strings.HasPrefix(word, h.stem) && w.namesParty(t.end) {
			t.entry = h.to
			return
		}
	}
}

// namesParty reports whether a colon ends the name of a party within a few
// words, and a name with values of its own or an organisation follows.
func (w *walker) namesParty(at int) bool {
	rest := w.text[at:min(len(w.text), at+40)]
	head, _, ok := strings.Cut(rest, ":")
	if !ok || strings.ContainsAny(head, ".,;\n(") || wordsBetween(head) > 4 {
		return false
	}
	for _, f := range strings.Fields(person.Fold(head)) {
		if strings.HasPrefix(f, "osob") || strings.HasPrefix(f, "zastup") || f == "k" || f == "za" || f == "jednat" {
			return false
		}
	}
	return w.partyBehind(at + len(head) + 1)
}
