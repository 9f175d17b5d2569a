package parties

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"inkoust/internal/fold"
	"inkoust/internal/person"
)

// Names of organisations that no detector marked still tell who is who: without
// them the director of a theatre would be taken for the party. They are read
// from the lines of the head, and open a block as a marked name does.

// hiddenZone is how far into a text such names are looked for, in bytes.
const hiddenZone = 6000

// Bounds of such a name.
const (
	minHidden = 6
	maxHidden = 110
	maxWords  = 14
)

// hiddenOrgs finds the names in the text between the findings.
func (w *walker) hiddenOrgs() {
	var found []token
	last := 0
	for _, i := range w.order {
		it := &w.items[i]
		if last > hiddenZone {
			break
		}
		found = w.hiddenIn(last, it.start, found)
		last = max(last, it.end)
	}
	found = w.hiddenIn(last, min(len(w.text), max(last, hiddenZone)), found)
	if len(found) == 0 {
		return
	}
	w.tokens = append(w.tokens, found...)
	slices.SortStableFunc(w.tokens, func(a, b token) int { return cmp.Compare(a.start, b.start) })
}

// hiddenIn looks at the lines of one gap.
func (w *walker) hiddenIn(from, to int, found []token) []token {
	for at := from; at < to; {
		end := strings.IndexByte(w.text[at:to], '\n')
		if end < 0 {
			end = to - at
		}
		if a, b, ok := w.hiddenLine(at, at+end, at > from || at == 0); ok {
			found = append(found, token{start: a, end: b, entry: entry{cue: cueOrgName}, upper: true})
		}
		at += end + 1
	}
	return found
}

// hiddenLine finds a name at the beginning of a line or behind its colon. fresh
// tells that the line begins in this gap.
func (w *walker) hiddenLine(from, to int, fresh bool) (int, int, bool) {
	line := w.text[from:to]
	if j := strings.LastIndexByte(line, ':'); j >= 0 && j < 60 {
		from += j + 1
	} else if !fresh {
		return 0, 0, false
	}
	for from < to && !unicode.IsLetter(firstRune(w.text[from:to])) {
		if unicode.IsDigit(firstRune(w.text[from:to])) && !fresh {
			return 0, 0, false
		}
		from++
	}
	name := hiddenName(w.text[from:to])
	if name == "" {
		return 0, 0, false
	}
	return from, from + len(name), true
}

// hiddenName cuts the name of an organisation from the beginning of a text, ""
// if it begins with none.
func hiddenName(s string) string {
	if !unicode.IsUpper(firstRune(s)) || !mayName(s) {
		return ""
	}
	name, rest, _ := strings.Cut(s, ",")
	if rest != "" && formBehind(rest) {
		name = s[:min(len(s), len(name)+1+len(firstPart(rest)))]
	}
	for _, mark := range []string{" (", ";", "  ", "\t", " IČ", " NIP", " ИНН", " – ", " | "} {
		name, _, _ = strings.Cut(name, mark)
	}
	name = strings.TrimRight(name, " ,:")
	if len(name) < minHidden || len(name) > maxHidden || wordsBetween(name) > maxWords {
		return ""
	}
	if !namedOrg(name) {
		return ""
	}
	return name
}

// mayName reports whether the name of an organisation may begin a text: it begins
// like one, or has a legal form, which has a point. false is certain.
func mayName(s string) bool {
	return s[0] >= utf8.RuneSelf || headWords.mayBegin(s) || strings.IndexByte(s[:min(len(s), maxHidden)], '.') >= 0
}

// formReach is how long what stands between commas can be, in bytes.
const formReach = 80

// formBehind reports whether a legal form opens a text.
func formBehind(rest string) bool {
	part := firstPart(rest)
	if len(part) > formReach {
		return false // no form is as long, folded or not
	}
	var room [2 * formReach]byte
	f := string(append(fold.Append(append(room[:0], ' '), strings.ToValidUTF8(part, "")), ' '))
	return len(f) < 40 && formNeedles.in(f)
}

var formNeedles = newNeedles(" a.s.", " a. s.", " s.r.o", " s. r. o", " spol", " z.s.", " z. s.", " z.u.", " o.p.s", " p.o.", " p. o.", " prispevkov", " n.o.", " s.p.", " k.s.", " v.o.s", " statni podnik", " sp. z", " s.a.")

func firstPart(rest string) string {
	part, _, _ := strings.Cut(rest, ",")
	return part
}

// heads are words that open the name of a public body, folded, whole or as
// beginnings.
var hiddenHeads = []string{
	"obec ", "mesto ", "mestys ", "mestska cast", "mestsky urad", "mestska policie", "mestske ", "mestska ", "magistrat ", "statutarni mesto", "hlavni mesto", "kraj ", "krajsk", "okresni ", "okresny ", "obecni urad", "obecny urad", "ministerstvo ", "ceska republika", "slovenska republika", "urad ",
	"zakladni skola", "zakladna skola", "materska skola", "stredni ", "stredna ", "gymnazium ", "vyssi odborna", "nemocnice ", "nemocnica ", "fakultni nemocnice", "divadlo ", "narodni ", "narodne ", "narodny ", "muzeum ", "galerie ", "galeria ", "knihovna ", "kniznica ", "domov ", "detsky domov", "dum ", "univerzit", "vysoka skola", "vysoke uceni", "ustav ", "sprava ", "reditelstvi ", "policie ", "hasicsky ", "technicke sluzby", "centrum ", "povodi ", "lesy ", "svazek ", "dobrovolny svazek", "mikroregion ", "zdravotni ustav", "zdravotnicka ", "socialni sluzby", "lecebna ", "psychiatricka ",
	"gmina ", "miasto ", "powiat ", "urzad ", "starostwo ", "szkola ", "zespol szkol", "przedszkole ", "szpital ", "teatr ", "miejski", "gminny ", "gminna ", "powiatowy ", "biblioteka ", "dom kultury", "dom pomocy", "zarzad ", "osrodek ", "uniwersytet ", "politechnika ", "komenda ", "nadlesnictwo ", "samodzielny publiczny", "wojewodz", "centrum kultury",
	"администраци", "департамент ", "управление ", "комитет ", "министерство ", "муниципальн", "государственн", "мбу", "мку", "гбу", "мау", "мбоу", "фгбу", "гбоу", "мкоу", "мкук", "мук ", "мбук", "маук",
}

// namedOrg reports whether a text is the name of an organisation: by a legal
// form, or by its first words where no sentence follows.
func namedOrg(name string) bool {
	if strings.IndexByte(name, '.') < 0 && name[0] < utf8.RuneSelf && !headWords.mayBegin(name) {
		return false
	}
	var room [2 * maxHidden]byte
	f := string(append(fold.Append(append(room[:0], ' '), strings.ToValidUTF8(name, "")), ' '))
	if companyNeedles.in(f) {
		return !contractNeedles.in(f[1:])
	}
	f = f[1:]
	return headWords.begin(f) && !strings.ContainsAny(f, "0123456789:") && !strings.HasSuffix(name, ".") && !sentenceNeedles.in(f) && wordsBetween(f) > 1
}

var (
	headWords       = newNeedles(hiddenHeads...)
	companyNeedles  = newNeedles(" s.r.o", " s. r. o", " a.s.", " a. s.", " spol. s r", " z.s.", " o.p.s.", " sp. z o", " ооо ", " оао ", " пао ")
	contractNeedles = newNeedles("smlouv", "zmluv", "umow", "договор", "uzavre", "dale jen")
	sentenceNeedles = newNeedles(" se ", " je ", " bude ", " ma ", " sa ", " jest ", "ustanoven", "obecne", " dale ", " rozhod", " podle ")
)

// hiddenOrg opens or fills a block with a name that no detector marked.
func (w *walker) hiddenOrg(t token) {
	name := strings.Join(strings.Fields(w.text[t.start:t.end]), " ")
	cut := person.Parse(name)
	if !w.head || w.known(name, cut) != nil {
		return
	}
	switch {
	case w.cur != nil && w.cur.empty():
		w.cur.takeName(name, cut)
	case w.cur == nil && (len(w.parties) < 2 || w.await):
		p := w.newParty()
		p.takeName(name, cut)
		p.at = t.start
		w.cur = p
	default:
		return
	}
	w.person, w.broken, w.await, w.named = -1, false, false, t.end
}
