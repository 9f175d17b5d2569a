package names

import (
	"strings"

	"inkoust/detectors"
	"inkoust/internal/lexicon"
	"inkoust/internal/words"
)

// nameHeads begin the headings of columns that hold names, folded; a stem that
// ends with "_" is a whole word.
var nameHeads = detectors.NewHeadStems(wholeWords("jmeno_ jmena_ prijmen meno_ mena_ priezvisk imie_ imiona_ nazwisk имя_ фамил фио_ отчеств name_ surname zamestnan osoba_ osoby_ ucastni zak_ zaka_ zaci_ zakyn ziak_ ziaci_ dite_ ditete_ deti_ dieta_ clen_ clenove_ ridic " +
	"student uczen_ uczestni pracown сотрудник ответствен участник ученик работник водител подпис_ vyrizuje schvalil kontaktni_os odpovedn zodpovedn lektor instruktor trener jubilant zadatel ziadatel najemc najomc majitel vlastnik darce obdarovan"))

// thingHeads begin headings that make such a column one of things.
var thingHeads = detectors.NewStems(wholeWords("nazev nazov nazwa_ nazwy_ firm vyrob produkt zboz tovar наимен товар souboru soubor"))

// wholeWords divides a list; "_" stands for the space that ends a whole word.
func wholeWords(list string) []string {
	out := strings.Fields(list)
	for i, w := range out {
		out[i] = strings.ReplaceAll(w, "_", " ")
	}
	return out
}

// headed reports whether a run fills a cell of a column of names.
func (r *reader) headed(run []item) bool {
	i, j := run[0].i, run[len(run)-1].j
	if !r.fillsCell(i, j) || !detectors.HeadedBy(r.text, r.toks[i].Start(), nameHeads) {
		return false
	}
	for _, h := range detectors.Headings(r.text, r.toks[i].Start()) {
		if nameHeads.In(h) {
			return !thingHeads.In(h)
		}
	}
	return false
}

// fillsCell reports whether tokens i to j are all of a cell of a row.
func (r *reader) fillsCell(i, j int) bool {
	before, after := r.at(i-1), r.at(j)
	left, right := before.Is('|') || before.Is(';') || before.Is('/') && before.Gap == words.Space, after.Is('|') || after.Is(';') || after.Is('/') && after.Gap == words.Space
	return (left || r.at(i).Gap >= words.Wide) && (right || after.Gap >= words.Wide) && (left || right || r.at(i).Gap == words.Wide || after.Gap == words.Wide)
}

// stacked reports whether the word at token k, alone on its line, goes on with a
// name whose words stand on lines of their own too: "pan", "Bohumil", "Křepelka".
func (r *reader) stacked(run []item, k int) bool {
	first, t := run[0], r.at(k)
	if r.at(first.i).Gap < words.Line && !r.at(first.i-1).Is('.') || r.at(k+1).Gap < words.Line && k+1 < len(r.toks) || r.isInitial(k) || len(run) > 2 {
		return false
	}
	c := r.class(t.Form)
	if c&lexicon.Given != 0 && len(run) > 1 {
		return false
	}
	l := r.left(first.i)
	return l.direct || l.titled || r.exact(t.Form)&lexicon.Surname != 0 && c&lexicon.Place == 0
}

// bareSignature reports whether a single word is the surname of a signer: on a
// line of nothing but such words, under a place and a date or a dotted line.
func (r *reader) bareSignature(it item) bool {
	if it.given || it.low || it.place || it.upper || !it.surname && r.exact(it.form)&lexicon.Surname == 0 {
		return false
	}
	first, last := it.i, it.j
	for first > 0 && last-first <= 3 && r.at(first).Gap < words.Line {
		first--
	}
	for last < len(r.toks) && last-first <= 3 && r.at(last).Gap < words.Line {
		last++
	}
	if last-first > 3 || first == 0 {
		return false
	}
	for k := first; k < last; k++ {
		if t := r.at(k); t.Shape != words.Title || k > first && t.Gap != words.Wide {
			return false
		}
	}
	return r.datedLine(first-1) || dotted(r.text[max(0, r.toks[first].Start()-120):r.toks[first].Start()])
}

// dated reports whether a run begins its line, holds no given name as a list has it,
// and a day follows: the place and date of signing.
func (r *reader) dated(run []item) bool {
	if r.at(run[0].i).Gap < words.Line {
		return false
	}
	for _, it := range run {
		if it.initial || r.exact(it.form)&lexicon.Given != 0 {
			return false
		}
	}
	k := run[len(run)-1].j
	if r.at(k).Is(',') {
		k++
	}
	if f := r.at(k).Fold; f == "dne" || f == "dna" || f == "dnia" || f == "dn" {
		k++
	}
	t := r.at(k)
	return t.Kind == words.Number && len(t.Fold) <= 2 && t.Gap <= words.Space && (r.at(k+1).Is('.') || r.at(k+1).Fold == "o" || r.at(k+1).Shape == words.Lower && r.at(k+2).Kind == words.Number && len(r.at(k+2).Fold) == 4)
}

// signedLine reports whether a single word ends a line that a word for signing
// begins, behind a wide gap: "Převzal dne: 18. 9. 2023   Duchoslav".
func (r *reader) signedLine(it item) bool {
	if r.at(it.i).Gap != words.Wide || r.at(it.j).Gap < words.Line || it.low || it.upper || it.given || r.at(it.i-1).Kind != words.Number && !r.at(it.i-1).Is('.') {
		return false
	}
	first := it.i
	for n := 0; first > 0 && r.at(first).Gap < words.Line && n < maxHeading; n++ {
		first--
	}
	return r.at(first).In(signing)
}

// signing begins the words of who signs, hands over or approves.
var signing = words.NewStems("prevzal predal odevzdal odovzdal podpis schval vystavil vyhotovil overil zapsal zapisal sporzad odebral wystaw wydal przyjal otrzymal принял сдал получил подпис выдал составил утвер")

// inverted steps over a comma and initials behind a surname that begins its cell
// or line and fills it with them: "Schneider, W.".
func (r *reader) inverted(n name, k int) int {
	if n.j-n.i > 1 || r.at(n.i).Gap < words.Wide || !r.at(k).Is(',') || r.at(k).Gap != words.None {
		return k
	}
	end := k + 1
	for range 2 {
		if r.isInitial(end) {
			end += 2
		}
	}
	if end == k+1 || end < len(r.toks) && r.at(end).Gap < words.Wide {
		return k
	}
	return end
}

// datedLine reports whether the line that ends with token k is a place and a
// date: "V Lhotě 20. 8. 2018".
func (r *reader) datedLine(k int) bool {
	if k < 3 || r.at(k).Kind != words.Number || len(r.at(k).Fold) != 4 {
		return false
	}
	for n := k; n >= 0 && n > k-12; n-- {
		if r.at(n).Gap >= words.Line {
			return true
		}
	}
	return false
}
