package names

import (
	"slices"
	"strings"

	"inkoust/internal/words"
)

// stampWords stand before the name in an electronic signature or its approval.
var stampWords = words.NewStems("podepsal podepsan podpisal podpisan elektronick digital подписан владел certifik сертиф")

// signatureWords stand in or above a block of signatures; they count within longer
// words too.
var signatureWords = words.NewRule(signatureWord)

func signatureWord(fold string) bool {
	return slices.ContainsFunc(signaturePieces, func(w string) bool { return strings.Contains(fold, w) })
}

var signaturePieces = []string{"podpis", "podepsan", "podepsal", "pozdrav", "prevzal", "predal", "odovzdal", "odevzdal", "sprzedaj", "kupuj", "глава", "подпис", "schval", "vyrizuj"}

// signatureShare is the part of a text, from its end, where signatures stand.
const signatureShare = 0.6

// inSignature reports whether a name stands in a block of signatures or in the
// stamp of an electronic one.
func (r *reader) inSignature(n name) bool {
	if r.stamped(n) || r.ownHand(n) {
		return true
	}
	line, from := r.line(n.i)
	if !r.signatureLine(line, from, n.i) {
		return false
	}
	above := r.text[max(0, from-aboveSignature):from]
	return dotted(line) || dotted(above) || onlyDots(r.below(n)) || float64(from) > signatureShare*float64(len(r.text)) && (r.wideLine(n) || r.signedAbove(from))
}

// stampReach is how many tokens before a name the words of a stamp end; the
// bracket of "podepsal(a)" does not count.
const stampReach = 6

// ownHand reports whether "v. r." or "vlastní rukou" follows a name.
func (r *reader) ownHand(n name) bool {
	k := n.j
	if r.at(k).Is(',') {
		k++
	}
	if r.at(k).Fold == "vlastni" || r.at(k).Fold == "vlastnou" {
		return strings.HasPrefix(r.at(k+1).Fold, "ruk")
	}
	return r.at(k).Fold == "v" && r.at(k+1).Is('.') && r.at(k+2).Fold == "r" && r.at(k+3).Is('.')
}

// below returns the line under a name.
func (r *reader) below(n name) string {
	end := r.at(n.j - 1).End()
	high := min(len(r.text), end+2*maxSignatureLine)
	_, rest, _ := strings.Cut(r.text[end:high], "\n")
	next, _, _ := strings.Cut(rest, "\n")
	return next
}

// onlyDots reports whether a line is one to sign on.
func onlyDots(line string) bool {
	return dotted(line) && strings.Trim(line, "._… \t\r") == ""
}

func (r *reader) stamped(n name) bool {
	for k, i := n.i-1, 0; k >= 0 && i < stampReach; k, i = k-1, i+1 {
		if r.toks[k].Is(')') && k > 1 && r.toks[k-1].Fold == "a" && r.toks[k-2].Is('(') {
			k, i = k-2, i-1
			continue
		}
		if r.toks[k].In(stampWords) {
			return true
		}
	}
	return false
}

// line returns the line of token i and where it starts; of a very long line it
// returns what is near the token, too long for a line of signatures.
func (r *reader) line(i int) (string, int) {
	at := r.toks[i].Start()
	low := max(0, at-maxSignatureLine-1)
	from := low + strings.LastIndexByte(r.text[low:at], '\n') + 1
	high := min(len(r.text), at+maxSignatureLine+1)
	to := strings.IndexByte(r.text[at:high], '\n')
	if to < 0 {
		return r.text[from:high], from
	}
	return r.text[from : at+to], from
}

// maxSignatureLine is the longest line of a signature block in bytes: three
// names in columns with spaces between them.
const maxSignatureLine = 220

// signatureLine reports whether the line of token i, which begins at byte from, holds little but names and functions.
func (r *reader) signatureLine(line string, from, i int) bool {
	if len(line) > maxSignatureLine {
		return false
	}
	lower := 0
	for i > 0 && r.toks[i-1].Start() >= from {
		i--
	}
	for ; i < len(r.toks) && r.toks[i].Start() < from+len(line); i++ {
		t := &r.toks[i]
		if t.Kind == words.Number && len(t.Fold) >= 3 {
			return false // a row of a table
		}
		if t.Kind == words.Word && t.Shape == words.Lower && !t.In(titles) && !t.In(roleStems) {
			lower++
		}
	}
	return lower <= 3
}

func dotted(s string) bool {
	return strings.Contains(s, ".....") || strings.Contains(s, "…") || strings.Contains(s, "_____")
}

func (r *reader) wideLine(n name) bool {
	return r.toks[n.i].Gap == words.Wide || r.at(n.j).Gap == words.Wide
}

// signedAbove reports whether a word of signatures, or the one before a date, stands
// in the last bytes before a line.
func (r *reader) signedAbove(from int) bool {
	low := max(0, from-aboveSignature)
	for k := min(r.read.At(from-1), len(r.toks)-1); k >= 0; k-- {
		if r.toks[k].Start() >= from {
			continue
		}
		t := &r.toks[k]
		switch {
		case t.End() <= low:
			return false
		case t.Start() < low: // only its end is near
			return signatureWord(words.Fold(r.text[low:t.End()]))
		case t.In(signatureWords), t.In(onDates) && t.Start() > low && t.End() < from && r.text[t.Start()-1] == ' ' && r.text[t.End()] == ' ':
			return true
		}
	}
	return false
}

var onDates = words.NewSet("dne dna")

// aboveSignature is how many bytes above a line are read for what tells of signatures.
const aboveSignature = 200
