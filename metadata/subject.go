package metadata

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"inkoust/document"
	"inkoust/internal/fold"
)

var (
	// "Název akce: …", "Předmět smlouvy: …", "Věc: …", "Pracovní úkol: …"
	named = regexp.MustCompile(`^\W*(?:\d+\.\d* *)?(?:nazev (?:verejne )?(?:zakazky|akce|dila|projektu|stavby|smlouvy)|predmet(?: (?:smlouvy|plneni|dila|objednavky|zakazky|zmluvy|vypujcky))?|(?:sjednany |dohodnuty )?pracovni ukol|dohodnuta pracovna uloha|przedmiot (?:umowy|zamowienia)|vec|akce) ?: ?(\S.*)$`)
	// "Objednáváme u Vás tisk zpravodaje, …"
	ordered = regexp.MustCompile(`^\W*objednavame(?: si)?(?: u vas)?(?: timto)? ?:? ?(\S.*)$`)
	quoted  = regexp.MustCompile(`\b(?:akci|akce|nazvem|nazvanou?|nazvom|tytulem|dilo|zakazk\w+|projekt\w*|stavb\w+) ?:? ?[„"»]([^“”"«„»]{6,160})[“”"«]`)
	// "v rámci projektu „…“", "na stavbě zakázky „…“": what the work belongs to
	inProject = regexp.MustCompile(`\b(?:ramci|ramcu|soucasti|v ramach|dotac\w+|publik\w+|knih\w+|vytisk\w*)\b[^.]{0,60}$`)
	// "Na akci „…“ se vztahuje …": a sentence about something
	spokenOf = regexp.MustCompile(`^[“”"«] (?:se|sa|je|jsou|su|nelze|bude|budou)\b`)
	inMarks  = regexp.MustCompile(`^\W*[„"»]([^“”"«„»]{6,160})[“”"«]\W*$`)
	title    = regexp.MustCompile(`^\W*((?:[a-z-]{3,}[aie] ){0,3}?(?:smlouva|dohoda|zmluva|objednavka|dodatek|dodatok|umowa|aneks|ugoda|porozumienie|zamowienie|uznani dluhu|uznanie dlhu)\b.*)$`)
	// where a title ends: what follows is a number, an act, the parties
	partied = regexp.MustCompile(`[ (](?:uzavren\w*|podle|dle|ve smyslu|mezi|medzi|miedzy|pomiedzy|zawart\w*|cislo|c\.|nr\b|ev\.|evid\w*|reg\.|ze dne|zo dna|z dnia|uzatvoren\w*|uzavret\w*|poradov\w*|smluvni strany|zmluvne strany|vystaven\w+|kter(?:ou|y|a)|§)(?:\W.*)?$`)
	// the first label of a title that runs into the text
	labels = regexp.MustCompile(`[ .](?:[a-z]+ ?\d?:|i\. |1\. )`)
	// a line that goes on with the title above
	goesOn = regexp.MustCompile(`^ *(?:o|k|ke|na|z|ze|ku|do|dot\.) [a-z]`)
	onWork = regexp.MustCompile(`^ *na (?:akci|stavbu) ?:? ?[„"»]`)
	// the number in the middle of a title: "SMLOUVA č. 318/II o pronájmu"
	inside = regexp.MustCompile(`^(\W*(?:[a-z.-]+ ){0,3}?(?:smlouva|dohoda|zmluva|umowa)) (?:ev\. ?)?(?:c\.|cislo|nr) ?:? ?`)
	// a number at the end that no word announces
	trailing = regexp.MustCompile(` (?:[a-z]{1,3} )?\d+[/-][\w/.-]*$`)
)

// saying are words of sentences; a title has none of them.
var saying = regexp.MustCompile(`\b(?:bude|je|jsou|s[ea] [a-z]+(?:uje|uji|uju|ira|ava|aji|eni)|byl[aoiy]?|nabyva|vznika|musi|muze|nesmi|prosime|objednavame|ma)\b`)

// maxSubject leaves room in the register's 255 characters for the note of a
// repeated publication.
const maxSubject = 150

// subject is the title with the name of the work, "Smlouva o dílo – Oprava
// střechy", or whichever of them there is; and the title alone.
func (t *text) subject() (subject, head *Fact) {
	at, head := t.title()
	name := t.workName(at)
	switch {
	case name == nil:
		return head, head
	case head == nil:
		return name, nil
	}
	both := *name
	both.Text = head.Text + " – " + name.Text
	if strings.Contains(fold.String(head.Text), fold.String(name.Text)) {
		both.Text = head.Text
	} else if utf8.RuneCountInString(both.Text) > maxSubject {
		both.Text = name.Text
	}
	return &both, head
}

// workName is what a label or quotation marks name. at is the line of the title.
func (t *text) workName(at int) *Fact {
	for _, l := range t.head(60) {
		if m := l.find(named, ":"); m != nil {
			return l.valueFact(m[2], ofLabel, High)
		}
		if m := l.find(ordered, "bjedn"); m != nil {
			if f := l.valueFact(m[2], ofOrder, Medium); f != nil {
				return f
			}
		}
	}
	for i, l := range t.head(120) {
		if !strings.ContainsAny(l.raw, "„\"»") {
			continue
		}
		m := quoted.FindStringSubmatchIndex(l.fold().S)
		if m != nil && (inProject.MatchString(l.fold().S[:m[2]]) || spokenOf.MatchString(l.fold().S[m[3]:])) {
			continue
		}
		if m == nil && i > at && i <= at+2 {
			m = inMarks.FindStringSubmatchIndex(l.fold().S)
		}
		if m != nil {
			return l.subjectFact(m[2], m[3], Medium)
		}
	}
	return nil
}

// find looks for a pattern in a line that holds what the pattern must have.
func (l *line) find(re *regexp.Regexp, must string) []int {
	if !strings.Contains(l.raw, must) {
		return nil
	}
	return re.FindStringSubmatchIndex(l.fold().S)
}

// valueFact is what stands behind a label or "objednáváme", up to where ends
// tells that something else begins. What is "ordered by an offer" is not said.
func (l *line) valueFact(from int, ends func(string, int, rune) bool, c Confidence) *Fact {
	start := l.fold().Original(from)
	raw := l.raw[start:]
	if others := fold.String(raw[:min(len(raw), 20)]); strings.HasPrefix(others, "dle ") || strings.HasPrefix(others, "podle ") || strings.HasPrefix(others, "na zaklade ") {
		return nil
	}
	end, quoted := len(raw), false
	for i, r := range raw {
		if strings.ContainsRune(`„“”"»«`, r) {
			quoted = !quoted
		}
		if !quoted && ends(raw, i, r) {
			end = i
			break
		}
	}
	text := titleText(raw[:end])
	if text == "" {
		return nil
	}
	return &Fact{Span: document.Span{Part: l.part.ID, Start: l.start + start, End: l.start + start + end}, Text: text, Page: l.part.Page, Confidence: c}
}

// ofLabel ends with its sentence: a full stop behind a word or number, and no
// abbreviation, with a capital behind it.
func ofLabel(s string, i int, r rune) bool {
	if r != '.' || i <= 4 || !strings.HasPrefix(s[i+1:], " ") || strings.ContainsAny(s[i-4:i], " .") {
		return false
	}
	if w := s[strings.LastIndexAny(s[:i], " (")+1 : i]; shortened[strings.ToLower(w)] {
		return false
	}
	next, _ := utf8.DecodeRuneInString(s[i+2:])
	return unicode.IsUpper(next)
}

// shortened are abbreviations as long as words.
var shortened = map[string]bool{"parc": true, "odst": true, "přísp": true, "resp": true, "evid": true, "obch": true}

// ofOrder ends where the details of what is ordered begin, too.
func ofOrder(s string, i int, r rune) bool {
	return ofLabel(s, i, r) || r == ',' || r == ';' || r == ':' || (r == '–' || r == '-') && i > 0 && s[i-1] == ' '
}

// title is the first line that begins with what the document is, without
// numbers and references, and with the line below where that goes on with it.
func (t *text) title() (int, *Fact) {
	head := t.spacedHead()
	for i, l := range head {
		if !title.MatchString(l.fold().S) || isSentence(l) {
			continue
		}
		next := ""
		if i+1 < len(head) && goesOn.MatchString(head[i+1].fold().S) && !onWork.MatchString(head[i+1].fold().S) {
			next = strings.TrimSpace(head[i+1].raw)
		}
		if s := titleOf(strings.TrimRight(l.raw, " \t"), next); s != "" {
			f := l.fact(0, len(l.fold().S), Medium)
			f.Text = s
			return i, f
		}
	}
	return -1, nil
}

// isSentence reports whether a line ends as a sentence does; an amendment may
// end with the day of its contract, "z dnia 4 września 2020 r."
func isSentence(l *line) bool {
	return strings.HasSuffix(strings.TrimSpace(l.raw), ".") && len(l.raw) < 300 && !amendment.MatchString(l.fold().S)
}

// titleOf is the title in a line and the one that goes on with it; "" for a
// sentence, and for "Smlouva" alone, which says nothing.
func titleOf(first, next string) string {
	s := withoutNumber(cutGap(strings.TrimLeft(first, " \t")))
	if next != "" {
		if f := fold.New(s); partied.MatchString(f.S) && !amendment.MatchString(f.S) {
			s = s[:f.Original(partied.FindStringIndex(f.S)[0])]
		}
		s += " " + cutGap(next)
	}
	f := fold.New(s)
	if a := amended.FindStringSubmatchIndex(f.S); a != nil {
		return titleText(s[f.Original(a[2]):f.Original(a[3])])
	}
	end := len(f.S)
	if m := partied.FindStringIndex(f.S); m != nil {
		end = m[0]
	}
	if m := labels.FindStringIndex(f.S[:end]); m != nil && len(f.S) > maxSubject {
		end = m[0]
	}
	if m := trailing.FindStringIndex(f.S[:end]); m != nil {
		end = m[0]
	}
	if saying.MatchString(f.S[:end]) || !strings.Contains(strings.TrimSpace(f.S[:end]), " ") {
		return ""
	}
	return titleText(s[:f.Original(end)])
}

// cutGap ends a line where another column begins.
func cutGap(s string) string {
	for _, gap := range []string{"   ", "\t"} {
		s, _, _ = strings.Cut(s, gap)
	}
	return strings.TrimSpace(s)
}

// withoutNumber takes the number out of "SMLOUVA č. 318/II O PRONÁJMU".
func withoutNumber(s string) string {
	f := fold.New(s)
	m := inside.FindStringSubmatchIndex(f.S)
	if m == nil {
		return s
	}
	end := (&line{raw: s}).longCode(m[1])
	rest := strings.TrimLeft(f.S[end:], " ")
	if end == m[1] || !goesOn.MatchString(rest) && !strings.HasPrefix(rest, "na ") {
		return s
	}
	return strings.TrimSpace(s[:f.Original(m[3])]) + " " + strings.TrimSpace(s[f.Original(end):])
}

// amended is "Dodatek č. 2 ke smlouvě o dílo": the number belongs to the title.
var amended = regexp.MustCompile(`^\W*((?:dodat(?:ek|ok) c\.|aneks nr) ?\d+(?: (?:ke?|do) (?:[a-z]+ ){0,3}?(?:smlouve|zmluve|dohode|umowy)(?: [a-z]+){0,7}?)?)(?: ?,| c\.| cislo| nr| ze dne| zo dna| z dnia| uz|\W*$)`)

func (l *line) subjectFact(from, to int, c Confidence) *Fact {
	if to <= from {
		return nil
	}
	f := l.fact(from, to, c)
	if f.Text = titleText(f.Text); f.Text == "" {
		return nil
	}
	return f
}

// titleText is a title or name in one line, "" for one too short or too long.
func titleText(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	if i := strings.LastIndexByte(s, '('); i > 0 && !strings.Contains(s[i:], ")") {
		s = s[:i]
	}
	s = strings.Trim(s, " \t.,;:–-„\"»«")
	if strings.Count(s, "“") > strings.Count(s, "„") {
		s = strings.Trim(s, "“”")
	}
	if n := utf8.RuneCountInString(s); n < 5 || n > maxSubject {
		return ""
	}
	return sentence(s)
}

// sentence brings the capitals at the beginning of a title down to a sentence:
// all of it, or its first words.
func sentence(s string) string {
	end := len(s)
	if i := strings.IndexFunc(s, unicode.IsLower); i >= 0 {
		end = strings.LastIndexByte(s[:i], ' ') + 1
	}
	if utf8.RuneCountInString(s[:end]) < 5 {
		return s
	}
	first, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(first)) + strings.ToLower(s[size:end]) + s[end:]
}

// unspaced puts letters that were spaced out together: "D o d a t e k  č. 2",
// "K u p n í   s m l o u v a". Words are two spaces or more apart.
func unspaced(s string) (string, bool) {
	trimmed := strings.TrimSpace(s)
	if len(trimmed) > 200 {
		return s, false
	}
	var out []string
	found := false
	for _, w := range strings.Split(trimmed, "  ") {
		letters := strings.Fields(w)
		single := len(letters) >= 4
		for _, x := range letters {
			single = single && utf8.RuneCountInString(x) == 1
		}
		if single {
			w, found = strings.Join(letters, ""), true
		} else if one := len(letters) == 1 && utf8.RuneCountInString(letters[0]) == 1; !one {
			w = strings.TrimSpace(w)
		}
		if w = strings.TrimSpace(w); w != "" {
			out = append(out, w)
		}
	}
	return strings.Join(out, " "), found
}
