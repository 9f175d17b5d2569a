package orgs

import (
	"maps"
	"slices"
	"strings"

	"inkoust/internal/vocab"
	"inkoust/internal/words"
)

// forms are legal forms as folded tokens; dots and spaces between them do not
// matter.
var forms, formStarts = func() (map[string][][]string, *words.List) {
	m := map[string][][]string{}
	for _, f := range []string{
		"s r o", "spol s r o", "spolecnost s rucenim omezenym", "a s", "akciova spolecnost", "z s", "z u", "o p s", "v o s", "k s", "s p", "n o", "o z", "p o",
		"prispevkova organizace", "prispevkovou organizaci", "prispevkove organizace", "prispevkova organizacia", "zapsany spolek", "zapsany ustav", "obecne prospesna spolecnost", "statni podnik", "statny podnik", "druzstvo", "nadacni fond",
		"v v i", "sp p", "s c", "p s a", "spolka partnerska", "spolka cywilna", "prosta spolka akcyjna", "zapsane zdruzenie", "obcianske zdruzenie", "sp z o o", "spolka z o o", "spolka z ograniczona odpowiedzialnoscia", "s a", "spolka akcyjna", "spolka jawna", "sp j", "sp k", "spolka komandytowa", "gmbh", "ltd", "inc", "ag", "kg", "se",
	} {
		parts := strings.Fields(f)
		m[parts[0]] = append(m[parts[0]], parts)
	}
	return m, words.NewSet(slices.Collect(maps.Keys(m))...)
}()

// russianForms stand before the name, which is mostly in quotes.
var russianForms = words.NewSet("ооо оао зао пао ао нао тоо гку гбу гбоу мбоу моу мкоу мку мбу маоу мау муп гуп фгуп фгбу фгбоу фгку фгбун фгаоу фкр тсн тсж гск снт нко ано бф оз oz фонд общество общества обществом обществу товарищество учреждение предприятие")

// byForm finds names that end with a legal form, and Russian ones that begin
// with it.
func (r *reader) byForm() []span {
	var out []span
	for _, n := range r.places.forms {
		i := int(n)
		if r.taken[i] {
			continue
		}
		if end := r.formAt(i); end > 0 {
			if start := r.nameBefore(i); start < i {
				out = append(out, span{start, end, 0.95, "legal form"})
			}
		}
	}
	for _, n := range r.places.fronts {
		i := int(n)
		t, next := r.at(i), r.at(i+1)
		if r.taken[i] || !t.In(russianForms) && !(t.Fold >= "а" && next.Is('«') && next.Gap == words.Space) {
			continue
		}
		if end := r.nameAfter(i + 1); end > 0 {
			out = append(out, span{i, end, 0.95, "legal form"})
		}
	}
	return out
}

// formAt returns the end of the legal form at token i, or 0.
func (r *reader) formAt(i int) int {
	if !r.toks[i].In(formStarts) {
		return 0
	}
	for _, parts := range forms[r.toks[i].Fold] {
		k, ok := i, true
		for n, p := range parts {
			t := r.at(k)
			if t.Fold != p || t.Kind != words.Word || n > 0 && t.Gap > words.Space {
				ok = false
				break
			}
			k++
			if r.at(k).Is('.') && r.at(k).Gap == words.None {
				k++
			} else if len(p) == 1 && (len(parts) == 2 || n < len(parts)-1 && p != "z" && p != "s" && p != "r") {
				ok = false
				break
			}
		}
		if ok && (len(parts) > 1 || r.toks[i].Shape != words.Lower || len(parts[0]) > 4) && (len(parts) != 2 || len(parts[0]) > 1 || r.at(k-1).Is('.')) {
			return k
		}
	}
	return 0
}

// maxName is the most tokens of a name before its legal form.
const maxName = 12

// nameBefore walks left from a legal form to where the name starts.
func (r *reader) nameBefore(form int) int {
	start, lower := form, 0
	for k, n := form-1, 0; k >= 0 && n < maxName; k, n = k-1, n+1 {
		t, next := &r.toks[k], &r.toks[k+1]
		if next.Gap >= words.Wide && !(next.Gap == words.Line && t.Shape == words.Upper && next.Shape == words.Upper) || r.taken[k] || r.stops(t, k) {
			break
		}
		if t.Kind == words.Word && t.Shape == words.Lower {
			if lower++; lower > 2 {
				break
			}
			continue
		}
		lower = 0
		if t.Kind == words.Word || t.Kind == words.Number && k+1 < form || isQuote(t.Sign()) {
			start = k
		}
	}
	return r.trimStart(start, form)
}

// introduces are words before a name that are not part of it.
var introduces = words.NewSet("spolecnost spolecnosti spolecnosti spolocnost spolocnosti firma firmou firmy se s so a u od dle mezi medzi pro pre zhotovitel objednatel dodavatel prodavajici kupujici pronajimatel najemce poskytovatel prijemce nazev nazov ucastnik firmie spolka je byla a i oraz pomiedzy przez ze agentura uchazec")

// sides are the words for a party before its name.
var sides = words.NewStems("zhotovit objednat dodavat prodavaj predavaj kupuj pronajim prenajim najem. najemce najomc poskytov prijem pujcit vypujc mandant mandat prikaz obstarav zadavat ucast zamestnavat wykonawc zamawiaj sprzedaw najemc wynajm поставщик подрядчик заказчик исполнитель покупатель")

func (r *reader) stops(t *words.Token, k int) bool {
	switch {
	case t.Is('.') && r.at(k-1).Kind == words.Number && r.toks[k+1].Gap != words.None, t.Kind == words.Word && t.Shape == words.Lower && t.In(verbs):
		return true // the number of an item, a sentence
	case t.Kind == words.Mark:
		return !isQuote(t.Sign()) && !strings.ContainsRune(",&-–.+'’", t.Sign()) || t.Is('.') && (t.Gap != words.None || len(r.at(k-1).Fold) > 4) || t.Is('–') || t.Is(',') && r.toks[k+1].Gap != words.None && r.formAt(k+1) == 0
	case t.Kind == words.Word:
		return (t.In(introduces) && r.at(k+1).Fold != "wspolnicy" || t.In(sides)) && t.Shape != words.Upper
	}
	return len(t.Fold) > 4
}

// trimStart drops closing quotes and labels at the start.
func (r *reader) trimStart(i, form int) int {
	for i < form {
		t := &r.toks[i]
		if t.Kind == words.Number && r.at(i+1).Is('.') && r.at(i+1).Gap == words.None {
			i += 2 // the number of a list
			continue
		}
		if t.Kind == words.Mark && !isQuote(t.Sign()) || t.Kind == words.Word && t.Shape == words.Lower {
			i++
			continue
		}
		if t.Kind == words.Number && len(t.Fold) < 3 && (t.Gap >= words.Wide || r.at(i-1).Is('.') && (r.at(i-2).Fold == "c" || r.at(i-2).Fold == "nr")) {
			i++ // "nabídka č. 2 STAVBA s.r.o."
			continue
		}
		break
	}
	return i
}

func isQuote(s rune) bool { return s != 0 && strings.ContainsRune("\"„“”«»'‚‘", s) }

// nameAfter returns the end of the name behind a Russian form: up to three words
// and a quotation, or 0.
func (r *reader) nameAfter(i int) int {
	for k := i; k < i+8 && k < len(r.toks); k++ {
		t := &r.toks[k]
		if t.Gap > words.Space && t.Gap != words.Line || r.taken[k] && t.Kind != words.Word {
			return 0
		}
		if t.Is('«') || t.Is('"') || t.Is('„') || t.Is('“') {
			return r.closing(k + 1)
		}
		if t.Is('№') && k > i && r.at(k+1).Kind == words.Number {
			return r.inHonour(k + 2)
		}
		if t.Kind != words.Word {
			return 0
		}
		if t.Cap() && k == i && t.Shape == words.Title && !t.In(vocab.Stems) {
			return r.caps(k)
		}
	}
	return 0
}

// inHonour steps over "имени С. П. Королёва" behind the number of a school.
func (r *reader) inHonour(k int) int {
	if f := r.at(k).Fold; f != "имени" && f != "им" {
		return k
	}
	for end := k + 1; end < k+8; end++ {
		if t := r.at(end); t.Cap() && t.Shape == words.Title && t.Kind == words.Word {
			return end + 1
		} else if t.Gap > words.Space || t.Kind == words.Word && t.Shape != words.Initial || t.Kind == words.Mark && !t.Is('.') {
			return k
		}
	}
	return k
}

// maxQuoted is the most tokens inside quotes.
const maxQuoted = 20

func (r *reader) closing(k int) int {
	for n := 0; n < maxQuoted && k < len(r.toks); n, k = n+1, k+1 {
		if isQuote(r.toks[k].Sign()) {
			return k + 1
		}
	}
	return 0
}

// caps returns the end of the capitalised words at k.
func (r *reader) caps(k int) int {
	for k++; k < len(r.toks) && r.toks[k].Cap() && r.toks[k].Gap == words.Space && !r.toks[k].In(vocab.Stems); k++ {
	}
	return k
}
