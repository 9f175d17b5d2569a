package intl

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"inkoust/detectors"
)

// ownLabel is what the words right before a number say of whose number it is:
// "registračním číslem zprostředkovatele", "nr ewidencyjny instruktora", "№
// квалификационного аттестата". Every word of it is one that such labels are made
// of, so that a noun of another thing ends it: "číslo smlouvy klienta" is none of the
// client's.
type ownLabel struct {
	begin      int
	words      int
	number     bool // a word for a number is among them, or its sign
	holder     bool // whom the number belongs to
	maybe      bool // whom it belongs to may be a firm: a customer
	paper      bool // a licence, card or certificate
	first      ownKind
	capital    bool // the name of a chamber, club or office in capitals
	registered bool // it tells of a register
	loud       bool // all is in capitals, so that they tell nothing
}

// ownKind is what a word does in such a label.
type ownKind uint8

const (
	ownNone ownKind = iota
	ownNumber
	ownHolder
	ownMaybe
	ownTrait // an adjective of a person's number: "osobní"
	ownPaper
	ownMatter // tells the number or paper closer: "evidenční"
	ownCapital
)

// maxOwn is how many words such a label may have.
const maxOwn = 8

// ownSet holds what must stand among them.
var ownSet = detectors.NewStems(ownHolders, ownMaybes, ownTraits, ownPapers, ownRegisters).Watched()

// ownSigns are what stands before a number behind capitals, see ownSign.
var ownSigns = detectors.NewStems([]string{"c ", "nr ", "no ", "id "}).Watched()

// mayOwn reports whether a label of a person's number may stand before byte i.
func mayOwn(text string, i int) bool {
	return ownSet.Before(text, i) || ownSign(text, i)
}

// ownSign reports whether a sign for a number stands right before byte i, behind
// capitals: "PPZ č.".
func ownSign(text string, i int) bool {
	head := text[:i]
	for head != "" && (head[len(head)-1] == ' ' || head[len(head)-1] == '.' || head[len(head)-1] == ':') {
		head = head[:len(head)-1]
	}
	if longWord(head) {
		return false
	}
	at := wordStart(head)
	if at == len(head) || len(head)-at > len("nr")+1 {
		return false
	}
	if !ownNumberSet.Opens(detectors.Folded(text[at:len(head)])) {
		return false
	}
	before := strings.TrimRight(text[:at], " ")
	begin := wordStart(before)
	return begin < len(before) && ownKindOf(before[begin:]) == ownCapital
}

// longWord reports whether a text ends with more letters of ASCII than a sign for a
// number has.
func longWord(head string) bool {
	n := len(head)
	return n > 3 && isLetterByte(head[n-1]) && isLetterByte(head[n-2]) && isLetterByte(head[n-3]) && isLetterByte(head[n-4])
}

// readOwn reads the label that ends at byte i.
func readOwn(text string, i int) (l ownLabel) {
	l.begin = i
	blanks := " \u00a0.:/\n\t\r"
	for at := i; l.words < maxOwn; l.words++ {
		head := strings.TrimRight(text[:at], blanks+"№")
		l.number = l.number || strings.Contains(text[len(head):at], "№")
		begin := wordStart(head)
		if begin == len(head) || strings.Count(text[len(head):at], "\n") > 1 {
			break
		}
		k := ownKindOf(head[begin:])
		if k == ownNone || k == ownCapital && (l.capital || l.loud) {
			break
		}
		l.loud = l.loud || loudWord(head[begin:])
		l.take(k)
		l.registered = l.registered || startsWith(detectors.WordsBetween(head, begin, len(head))+" ", ownRegisters)
		at, l.begin, blanks = begin, begin, " \u00a0.:/"
	}
	return l
}

func (l *ownLabel) take(k ownKind) {
	switch k {
	case ownNumber:
		l.number = true
	case ownHolder, ownTrait:
		l.holder = true
	case ownMaybe:
		l.maybe = true
	case ownPaper:
		l.paper = true
	case ownCapital:
		l.capital = true
	}
	l.first = k
}

// why tells whether the label speaks of a person's number, or "". A holder that
// opens the label stands in the genitive where another noun comes before it,
// which the number is of: "žádost žadatele č.".
func (l ownLabel) why(text string, s serial) string {
	switch {
	case !l.number && !(l.holder && l.paper):
		return ""
	case l.holder && s.digits+s.letters >= fewestDigits && (l.first != ownHolder || l.opens(text)):
		return "label"
	case s.digits < fewestDigits:
		return ""
	case l.paper || l.maybe:
		if !startsWith(lastOf(detectors.WordsBefore(text, l.begin)), ownThings) && namedClause(text[:l.begin]) {
			return "label and name"
		}
	case l.capital && l.words < 4, l.registered && l.bracketed(text):
		if head := strings.TrimRight(text[:l.begin], " ,(–-"); nameEnds(head) || initialsEnd(head) {
			return "label and name"
		}
	}
	return ""
}

// bracketed reports whether a bracket opens right before the label.
func (l ownLabel) bracketed(text string) bool {
	return strings.HasSuffix(strings.TrimRight(text[:l.begin], " "), "(")
}

// opens reports whether the label begins its line, cell or part of a sentence.
func (l ownLabel) opens(text string) bool {
	head := strings.TrimRight(text[:l.begin], " ")
	return head == "" || strings.IndexByte("\n\t,;(|/-", head[len(head)-1]) >= 0 || strings.HasSuffix(head, "–")
}

// The words made ready.
var (
	ownNumberSet = detectors.NewStems(ownNumbers)
	ownTraitSet  = detectors.NewStems(ownTraits)
	ownHolderSet = detectors.NewStems(ownHolders)
	ownMaybeSet  = detectors.NewStems(ownMaybes)
	ownPaperSet  = detectors.NewStems(ownPapers)
	ownMatterSet = detectors.NewStems(ownMatters)
)

// ownKindOf tells what a word does in such a label.
func ownKindOf(word string) ownKind {
	fold := detectors.WordsBetween(word, 0, len(word)) + " "
	switch {
	case ownNumberSet.Opens(fold):
		return ownNumber
	case ownTraitSet.Opens(fold):
		return ownTrait
	case ownHolderSet.Opens(fold):
		return ownHolder
	case ownMaybeSet.Opens(fold):
		return ownMaybe
	case ownPaperSet.Opens(fold):
		return ownPaper
	case ownMatterSet.Opens(fold):
		return ownMatter
	case ownCapitals(word):
		return ownCapital
	}
	return ownNone
}

// namedClause reports whether a person's name stands at the end of a text, with no
// number between, which the label would belong to as well.
func namedClause(head string) bool {
	head = head[strings.LastIndexAny(head, "0123456789;\n")+1:]
	return namedLine(head, len(head)) || initialsEnd(strings.TrimRight(head, " ,(–-"))
}

// initialsEnd reports whether a surname and initials end a text: "Дудин С. В.".
func initialsEnd(head string) bool {
	short := false
	for initial(head) {
		head = strings.TrimSuffix(head, ".")
		_, n := utf8.DecodeLastRuneInString(head)
		head, short = strings.TrimRight(head[:len(head)-n], " \u00a0"), true
	}
	name, _ := nameWord(head)
	return short && name
}

// loudWord reports whether a word longer than a sign is written in capitals.
func loudWord(word string) bool { return utf8.RuneCountInString(word) > 2 && capitals(word) }

// ownCapitals reports whether a word is an abbreviation in two to six capitals, none
// that announces a number of another kind.
func ownCapitals(word string) bool {
	n := utf8.RuneCountInString(word)
	return n > 1 && n < 7 && !strings.ContainsFunc(word, func(r rune) bool { return !unicode.IsUpper(r) }) && !otherCapitals[word]
}

// Where other words stand between a holder and the number, the label is read more
// loosely: "zákonný znalec zapsaný pod číslem", "daňový poradce, ev. č.".

var heldSet = detectors.NewStems(ownHolders).Watched()

// maxHeldWords is how many words before a number may name its holder, maxLoose how
// many of them may be none that we know.
const (
	maxHeldWords = 6
	maxLoose     = 2
)

// held tells whether the words before a serial name somebody who bears it, or "".
func held(text string, s serial) string {
	if !heldSet.Before(text, s.start) {
		return ""
	}
	from := max(0, s.start-maxSerialReach)
	from += strings.LastIndexAny(text[from:s.start], "\n\t;|") + 1
	if from == s.start-maxSerialReach {
		from += strings.IndexByte(text[from:s.start], ' ') + 1
	}
	list := strings.Fields(detectors.WordsBetween(text, from, s.start))
	number := strings.HasSuffix(strings.TrimRight(text[:s.start], " \u00a0"), "№")
	paper, loose := false, 0
	for k := len(list) - 1; k >= 0 && k >= len(list)-maxHeldWords; k-- {
		switch w := list[k]; {
		case startsWith(w+" ", ownNumbers), startsWith(w+" ", ownRegisters):
			number = true
		case startsWith(w+" ", otherNouns), strings.ContainsAny(w, "0123456789"):
			return ""
		case startsWith(w+" ", heldPapers):
			paper = true
		case !many(w) && heldSet.Opens(strings.Join(list[k:], " ")):
			if k > 0 && startsWith(list[k-1]+" ", ofHolders) || k > 1 && startsWith(list[k-2]+" ", ofHolders) || k > 2 && startsWith(list[k-3]+" ", ofHolders) {
				return "" // "smlouva advokátky č."
			}
			if number || paper && !s.year(text) || k == len(list)-1 && k > 0 && startsWith(list[k-1]+" ", ownNumbers) {
				return "label and profession"
			}
			loose++
		default:
			if loose++; loose > maxLoose {
				return ""
			}
		}
	}
	return ""
}

// many reports whether a folded word is the genitive of several people, who bear no
// number together: "dohoda o práci študentov č.".
func many(w string) bool { return strings.HasSuffix(w, "ov") || strings.HasSuffix(w, "ow") }

// maxSerialReach is how many bytes before a serial the words for its holder stand.
const maxSerialReach = 90

// year reports whether a serial may be a year.
func (s serial) year(text string) bool {
	return s.letters == 0 && s.end-s.start == 4 && (text[s.start:s.start+2] == "19" || text[s.start:s.start+2] == "20")
}
