package names

import (
	_ "embed"
	"strings"

	"inkoust/internal/words"
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

// inflected returns the forms of all nouns of a group.
func inflected(group string) *words.List {
	var out []string
	for _, base := range nouns(group) {
		out = append(out, base)
		for _, rule := range declensions {
			if !strings.HasSuffix(base, rule.tail) {
				continue
			}
			stem := strings.TrimSuffix(base, rule.tail)
			for _, e := range rule.ends {
				out = append(out, stem+e)
			}
			break
		}
	}
	return words.NewSet(out...)
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
	nearNouns = inflected("near")
	workNouns = inflected("work")
	manyNouns = inflected("many")
)

// workBases are the nouns for persons by trade in the first case.
var workBases = words.NewSet(nouns("work")...)

// groups are nouns for several people by trade.
var groups = words.NewSet("radni poslanci poslankyne zastupitele zastupitelky overovatele overovatelia overovatelky skrutatori clenove clenky clenovia czlonkowie radnych hraci zaci studenti ucitele instruktori lektori treneri vodici ridici депутаты члены учителя ученики водители")

// agrees reports whether a word may be the surname behind a noun for a person:
// both are in the same case. A thing behind such a noun ("ředitel Domova") is in
// the genitive, so that case alone says nothing.
func agrees(noun, word *words.Form) bool {
	for _, c := range agreements {
		if noun.In(c.noun) && word.In(c.word) {
			return true
		}
	}
	if noun.Letters.Cyrillic {
		return word.In(russianTails)
	}
	return noun.In(workBases) && word.In(hardEnds)
}

// agreements are endings of one case.
var agreements = []struct{ noun, word *words.List }{
	{words.NewEnds(2, "ovi owi"), words.NewEnds(2, "ovi owi emu imu")},
	{words.NewEnds(2, "emu imu"), words.NewEnds(2, "ovi emu imu")},
	{words.NewEnds(2, "em om ym im"), words.NewEnds(2, "em om ym im kou lou dou tou nou rou")},
	{words.NewEnds(2, "kou ou"), words.NewEnds(2, "ovou skou ckou")},
	{words.NewEnds(2, "a e"), words.NewEnds(2, "iho yho")},
}

// hardEnds end Latin words as a man's surname in the nominative does: with a
// consonant or like an adjective.
var hardEnds = words.NewUnion(words.NewEnds(0, "b c d f g h j k l m n p r s t v w x z"), words.NewEnds(2, "sky cky ny ovy ski cki"))
