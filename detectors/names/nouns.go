package names

import (
	_ "embed"
	"strings"
	"unicode/utf8"
)

//go:embed people.txt
var peopleList string

// nouns returns a group of people.txt as it stands.
func nouns(group string) []string {
	var out []string
	current := ""
	for line := range strings.Lines(peopleList) {
		line = strings.TrimSpace(line)
		switch {
		case strings.HasPrefix(line, "#"):
		case strings.HasSuffix(line, ":"):
			current = strings.TrimSuffix(line, ":")
		case current == group:
			out = append(out, strings.Fields(line)...)
		}
	}
	return out
}

// declined returns the forms of all nouns of a group; the value tells a base
// form.
func declined(group string) map[string]bool {
	out := map[string]bool{}
	for _, base := range nouns(group) {
		out[base] = true
		for _, rule := range declensions {
			if !strings.HasSuffix(base, rule.tail) {
				continue
			}
			stem := strings.TrimSuffix(base, rule.tail)
			for _, e := range rule.ends {
				if f := stem + e; !out[f] {
					out[f] = false
				}
			}
			break
		}
	}
	return out
}

// declensions are the cases of nouns for persons by the end of the base form,
// Czech, Slovak and Polish together, Russian apart; the longest end first.
var declensions = []struct {
	tail string
	ends []string
}{
	{"kyne", strings.Fields("kyni kynim kyn kynemi kynich")},
	{"kyna", strings.Fields("kyne kyni kynu kynou kyn kyniam")},
	{"ka", strings.Fields("ky ce ku kou ko ki ke ek kam kami kach ke kom")},
	{"ca", strings.Fields("ce ci cu cou com covi cov")},
	{"ga", strings.Fields("gy govi gu gou go gove gu gum gom gia dze")},
	{"sta", strings.Fields("sty stovi stu stou sto sti ste stum sta stow scie")},
	{"da", strings.Fields("dy dovi du dou do dove dum da dom")},
	{"na", strings.Fields("ne nej nu nou")},
	{"la", strings.Fields("le lej lu lou")},
	{"a", strings.Fields("y e u ou o i ej")},
	{"ec", strings.Fields("ce ci covi cem com cu cove cum cich ca")},
	{"ek", strings.Fields("ka ku kovi kem kom kowi kiem ku kove kum ci")},
	{"ik", strings.Fields("ika iku ikovi ikem ikom ikowi ikiem ici iku ikum iky ikov ice")},
	{"ce", strings.Fields("ci cem cu cum covi cich")},
	{"yne", strings.Fields("yni ynim yn")},
	{"ice", strings.Fields("ici icim ic icemi")},
	{"y", strings.Fields("eho emu em ym i ych ymi ego om")},
	{"i", strings.Fields("iho imu im ich imi ego ego")},
	{"а", strings.Fields("ы и е у ой ою")},
	{"ия", strings.Fields("ии ию ией")},
	{"я", strings.Fields("и е ю ей")},
	{"ь", strings.Fields("я ю ем е и ей ям")},
	{"ый", strings.Fields("ого ому ым ом ые ых")},
	{"ий", strings.Fields("его ему им ем ие их")},
	{"ая", strings.Fields("ой ую")},
	{"ец", strings.Fields("ца цу цом це цы")},
	{"", strings.Fields("a u e i ovi owi em om iem y ove ov uv um а у ом е ы ов ам ами")},
}

var (
	nearNouns = declined("near")
	workNouns = declined("work")
	manyNouns = declined("many")
)

// isWork reports whether a folded word is a noun for a person by trade.
func isWork(fold string) bool {
	_, ok := workNouns[fold]
	return ok
}

// isMany reports whether a folded word is a noun for several persons.
func isMany(fold string) bool {
	_, ok := manyNouns[fold]
	return ok
}

// isGroup reports whether a folded word is a noun for several people by trade.
func isGroup(fold string) bool { return groups[fold] }

var groups = set("radni poslanci poslankyne zastupitele zastupitelky overovatele overovatelia overovatelky skrutatori clenove clenky clenovia czlonkowie radnych hraci zaci studenti ucitele instruktori lektori treneri vodici ridici депутаты члены учителя ученики водители")

// agrees reports whether a word may be the surname behind a noun for a person:
// both are in the same case. A thing behind such a noun ("ředitel Domova") is in
// the genitive, so that case alone says nothing.
func agrees(noun, word string) bool {
	switch {
	case hasTail(noun, "ovi", "owi") && hasTail(word, "ovi", "owi", "emu", "imu"), hasTail(noun, "emu", "imu") && hasTail(word, "ovi", "emu", "imu"):
		return true
	case hasTail(noun, "em", "om", "ym", "im") && hasTail(word, "em", "om", "ym", "im", "kou", "lou", "dou", "tou", "nou", "rou"):
		return true
	case hasTail(noun, "kou", "ou") && hasTail(word, "ovou", "skou", "ckou"):
		return true
	case hasTail(word, "iho", "yho") && hasTail(noun, "a", "e"):
		return true
	case cyrillic(noun):
		return hasAny(word, russianTails)
	}
	return workNouns[noun] && endsHard(word)
}

func hasTail(word string, tails ...string) bool {
	for _, t := range tails {
		if strings.HasSuffix(word, t) && len(word) > len(t)+1 {
			return true
		}
	}
	return false
}

// endsHard reports whether a Latin word ends with a consonant or like an
// adjective, as a man's surname in the nominative does.
func endsHard(word string) bool {
	last, _ := utf8.DecodeLastRuneInString(word)
	return strings.ContainsRune("bcdfghjklmnprstvwxz", last) || hasTail(word, "sky", "cky", "ny", "ovy", "ski", "cki")
}
