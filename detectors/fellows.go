package detectors

import (
	"strings"
	"unicode/utf8"

	"inkoust/document"
)

// joints stand between the values of a list; the longer ones first.
var joints = [...]string{", příp. ", ", resp. ", ", nebo ", " nebo ", " alebo ", " resp. ", " oraz ", " lub ", " или ", ", ", "; ", " a ", " i ", " и ", " / "}

// mostListed is how many values are read on from one that was found.
const mostListed = 12

// fellows lets a phone or a plate that was found speak for those of the same form
// that a comma or a word such as "and" divides from it, on either side.
func fellows(p *document.Part, found []Finding) []Finding {
	var added []Finding
	for i, f := range found {
		high := len(p.Text)
		if i+1 < len(found) {
			high = found[i+1].Start
		}
		if stacks(f.Type) && f.Score > chance && f.Part == p.ID {
			added = append(added, below(p, f, high)...)
		}
		if f.Type != Phone && f.Type != VehiclePlate || f.Score <= chance || f.Part != p.ID || f.End-f.Start > maxToken {
			continue
		}
		low := 0
		if i > 0 {
			low = found[i-1].End
		}
		added = append(added, onwards(p, f, high)...)
		added = append(added, backwards(p, f, low)...)
	}
	if len(added) == 0 {
		return found
	}
	return Resolve(append(added, found...))
}

// stacks reports the types of which columns are torn into lines, one value under
// the other.
func stacks(t Type) bool {
	return t == Phone || t == OtherID || t == IDDocument || t == VehiclePlate || t == BirthNumber
}

// below reads the values that stand under one that fills its line, each in a line of
// its own, up to byte high: a column that was torn out of its table. Lines without a
// value ("-") are stepped over.
func below(p *document.Part, f Finding, high int) (out []Finding) {
	text := p.Text
	if f.Start > 0 && text[f.Start-1] != '\n' || f.End-f.Start > maxToken {
		return nil
	}
	form := maskOf(text[f.Start:f.End])
	for at := f.End; len(out) < mostListed; {
		if at < len(text) && text[at] == '\r' {
			at++
		}
		if at >= high || text[at] != '\n' {
			return out
		}
		start := at + 1
		end := start
		for end < len(text) && text[end] != '\n' && text[end] != '\r' && end-start <= maxToken {
			end++
		}
		line := text[start:end]
		switch {
		case end > high || line == "":
			return out
		case line == "-" || line == "–":
		case maskOf(line) == form, f.Type == Phone && ninePlain(line), f.Type == OtherID && len(out) > 0 && codeLine(line):
			out = append(out, f.like(start, end))
		default:
			return out
		}
		at = end
	}
	return out
}

// ninePlain reports whether a line is nine digits in groups that blanks divide.
func ninePlain(line string) bool {
	n := 0
	for i := range len(line) {
		switch {
		case isDigit(line[i]):
			n++
		case line[i] != ' ':
			return false
		}
	}
	return n == 9 && line[0] > '1'
}

// codeLine reports whether a line is one token of capitals and digits with a mark
// among them, as numbers of certificates are.
func codeLine(line string) bool {
	digits, marks := 0, 0
	for i := range len(line) {
		switch c := line[i]; {
		case isDigit(c):
			digits++
		case c == '/' || c == '-':
			marks++
		case c < 'A' || c > 'Z':
			return false
		}
	}
	return digits >= 4 && marks > 0
}

// onwards reads the values behind a finding, up to byte high.
func onwards(p *document.Part, f Finding, high int) (out []Finding) {
	form := maskOf(p.Text[f.Start:f.End])
	for at := f.End; len(out) < mostListed; {
		rest := p.Text[at:high]
		joint := ""
		for _, j := range joints {
			if strings.HasPrefix(rest, j) {
				joint = j
				break
			}
		}
		start := at + len(joint)
		end, ok := formed(p.Text[:high], start, form)
		if joint == "" || !ok {
			return out
		}
		out = append(out, f.like(start, end))
		at = end
	}
	return out
}

// backwards reads the values before a finding, down to byte low.
func backwards(p *document.Part, f Finding, low int) (out []Finding) {
	value := p.Text[f.Start:f.End]
	form := maskOf(value)
	for at := f.Start; len(out) < mostListed; {
		head, cut := p.Text[low:at], false
		for _, j := range joints {
			if head, cut = strings.CutSuffix(head, j); cut {
				break
			}
		}
		start := low + len(head) - len(value)
		if !cut || start < low || start > 0 && (tokenEdge(p.Text[start-1]) || numberBefore(p.Text[:start])) {
			return out
		}
		if end, ok := formed(p.Text, start, form); !ok || end != low+len(head) {
			return out
		}
		out = append(out, f.like(start, start+len(value)))
		at = start
	}
	return out
}

// formed reads a value of a form that begins at byte i, and where it ends.
func formed(text string, i int, form string) (end int, ok bool) {
	for _, want := range form {
		if i >= len(text) {
			return i, false
		}
		r, n := utf8.DecodeRuneInString(text[i:])
		if maskOf(string(r)) != string(want) {
			return i, false
		}
		i += n
	}
	return i, i == len(text) || !tokenEdge(text[i]) && !numberAfter(text[i:])
}

// like is a finding of the same kind elsewhere in its part.
func (f Finding) like(start, end int) Finding {
	return Finding{
		Span: document.Span{Part: f.Part, Start: start, End: end},
		Type: f.Type, Kind: f.Kind, Subkind: f.Subkind, Score: min(f.Score, 0.6), Why: []string{"list"},
	}
}
