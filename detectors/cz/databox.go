package cz

import (
	"context"
	"strings"

	"inkoust/detectors"
	"inkoust/document"
)

// DataBox finds identifiers of data boxes: seven letters and digits, which only
// the label, or a shape no word has, gives away.
var DataBox detectors.Detector = dataBox{}

type dataBox struct{}

const boxLength = 7 // ISDS: dbID is [a-zA-Z0-9]{7}

var boxLabels = []string{
	"datova schranka", "datove schranky", "datovou schranku", "datovou schrankou", "schrankou", "datove schrance", "datovka", "dat schranka", "dat schranky", "id ds", "idds", "isds", "ds", "id dat schranky", "os", "schranka", "schranky",
	"id", "datova schranka id", "ds id", "dat schr", "data box",
}

var boxLabelSet = detectors.NewLabels(boxLabels)

// Info describes the detector.
func (dataBox) Info() detectors.Info {
	return detectors.Info{
		ID: "cz.datova-schranka", Types: []detectors.Type{detectors.DataBox},
		Summary: "Identifier of a Czech data box (datová schránka)", Source: "act 300/2008",
	}
}

// Examples returns the texts for the conformance suite.
func (dataBox) Examples() (yes []string, no []detectors.Trap) {
	return []string{
			"ID datové schránky: [[4hzm7qd]]", "DS: [[m5rc9wp]]\nWEB", "Datová schránka: [[w6tj3sa]]", "datovou schránkou ([[m5rc9wp]])", "ISDS [[abcdefg]], IČO", "ID DS: [[aaabbcc]]\n",
			"OS:      [[7vwdk31]]\n", "lČ:      [[r6gbnx2]]\n",
		}, []detectors.Trap{
			{Name: "word after the label", Text: "datová schránka: zřízena"},
			{Name: "verb after the label", Text: "do datové schránky dodatek"},
			{Name: "model", Text: "tiskárna hp2055d"},
			{Name: "road", Text: "silnice III/28514d"},
		}
}

// Detect finds the identifiers: tokens with a digit, and those of letters alone that
// follow a colon, a bar or the last letter of "DS", see colonBefore.
func (dataBox) Detect(_ context.Context, p *document.Part) ([]detectors.Finding, error) {
	var found []detectors.Finding
	try := func(start int) (end int) {
		for end = start; end < len(p.Text) && alnums[p.Text[end]]; {
			end++
		}
		if end-start != boxLength || !edge(p.Text, start, end) {
			return end
		}
		if score, why := boxScore(p.Text, start, end); score > 0 {
			found = append(found, detectors.Finding{
				Span: document.Span{Part: p.ID, Start: start, End: end}, Type: detectors.DataBox,
				Kind: "cz.datova-schranka", Score: score, Why: []string{why},
			})
		}
		return end
	}
	runs := detectors.RunsOf(p.Text)
	for i, floor := first(runs.From(0)), 0; i < len(p.Text); i = first(runs.From(floor)) {
		for i > floor && alnums[p.Text[i-1]] {
			i--
		}
		floor = try(i)
	}
	for _, mark := range []byte(":|S") {
		for i := behindMark(p.Text, mark, 0); i < len(p.Text); i = behindMark(p.Text, mark, i) {
			if !hasDigit(p.Text[i:min(i+boxLength, len(p.Text))]) {
				try(i)
			}
		}
	}
	return detectors.Resolve(found), nil
}

func first(i, _ int) int { return i }

func hasDigit(s string) bool { return strings.ContainsAny(s, "0123456789") }

// behindMark is where what follows the next mark from byte i on begins, behind the
// blanks; the end of the text if there is no mark. A letter needs a blank behind it.
func behindMark(text string, mark byte, i int) int {
	for {
		k := strings.IndexByte(text[i:], mark)
		if k < 0 {
			return len(text)
		}
		from := i + k + 1
		if i = behindBlanks(text, from); i > from || !isAlnum(mark) {
			return i
		}
	}
}

// behindBlanks is where the blanks from byte i on end.
func behindBlanks(text string, i int) int {
	for i < len(text) {
		switch {
		case text[i] == ' ', text[i] == '\t':
			i++
		case strings.HasPrefix(text[i:], "\u00a0"):
			i += len("\u00a0")
		default:
			return i
		}
	}
	return i
}

// alnums holds the bytes of tokens.
var alnums = func() (t [256]bool) {
	for c := range t {
		t[c] = isAlnum(byte(c))
	}
	return t
}()

// edge reports whether a token stands for itself: no letter beyond ASCII, no
// address or code around it.
func edge(text string, i, end int) bool {
	if i > 0 && (text[i-1] >= 0x80 && text[i-1] != 0xa0 || strings.IndexByte("-_/@.", text[i-1]) >= 0) {
		return false
	}
	if end == len(text) {
		return true
	}
	if next := text[end]; next >= 0x80 && !strings.HasPrefix(text[end:], "\u00a0") || strings.IndexByte("-_/@", next) >= 0 {
		return false
	}
	return text[end] != '.' || end+1 == len(text) || !isAlnum(text[end+1])
}

func boxScore(text string, i, end int) (float64, string) {
	token := text[i:end]
	turns, digits, lower := shape(token)
	colon := colonBefore(text[:i])
	if digits == 0 && !(lower && colon && closed(text[end:])) {
		return 0, "" // a word
	}
	if digits == boxLength {
		return 0, ""
	}
	announced := detectors.AnnouncedBy(text, i, boxLabelSet)
	switch {
	case announced && digits > 0:
		return labelled, "label"
	case announced && digits == 0 && !vowelWord(token):
		return likely, "label"
	case digits > 1 && lower && turns > 1 && colon:
		return doubtful, "shape"
	}
	return 0, ""
}

// shape counts the turns between letters and digits.
func shape(token string) (turns, digits int, lower bool) {
	lower = true
	for i := range len(token) {
		if isDigit(token[i]) {
			digits++
		}
		if isUpper(token[i]) {
			lower = false
		}
		if i > 0 && isDigit(token[i]) != isDigit(token[i-1]) {
			turns++
		}
	}
	return turns, digits, lower
}

// colonBefore reports whether the label ends with a colon or stands bare.
func colonBefore(head string) bool {
	head = strings.TrimRight(head, " \t\u00a0")
	return strings.HasSuffix(head, ":") || strings.HasSuffix(head, "|") || strings.HasSuffix(head, "S")
}

// closed reports whether a value may end here: no sentence goes on.
func closed(tail string) bool {
	tail = strings.TrimLeft(tail, " ")
	return tail == "" || strings.IndexByte("\n\r\t,;).|", tail[0]) >= 0
}

// vowelWord reports whether a token of letters reads like a word, every second
// or third letter a vowel.
func vowelWord(token string) bool {
	vowels := 0
	for _, c := range token {
		if strings.ContainsRune("aeiouy", c) {
			vowels++
		}
	}
	return vowels > 2 && token != strings.ToUpper(token) && !strings.Contains(token, "aa")
}
