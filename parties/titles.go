package parties

import (
	"strings"

	"inkoust/detectors"
	"inkoust/internal/person"
)

// title tells from the first words whether a natural person is paid by this
// kind of contract, and whether the file answers a request for information.
func (w *walker) title() {
	labels := 0
	for i, t := range w.tokens {
		if t.start < w.titleEnd() && t.cue == cuePaid {
			w.paid = true
			w.loan = w.loan || isLoan(w.text[t.start:t.end])
		}
		if t.start < titleLen && t.cue == cueLabel && (t.label == "donor" || t.label == "donee") {
			w.gift = true
		}
		if t.start < titleLen/2 && t.cue == cueCouncil {
			w.council = true
		}
		if labels == 0 && t.cue == cueLabel && t.label != "applicant" && (w.leads(i) || w.trails(i)) {
			labels++
		}
		if labels > 0 && t.start >= titleLen {
			break
		}
	}
	w.council = w.council && labels == 0
	w.minutes = isMinutes(w.title350()) || labels == 0 && meeting(w.folded(0, min(len(w.text), 2*titleLen)))
	w.gift = w.gift || isGift(w.text[:min(len(w.text), titleLen/2)])
	w.letter = labels == 0 && w.writtenTo()
	w.foi = w.opts.Profile == "cz-foi" || (labels == 0 || w.answer()) && aboutInformation(w.text)
}

// writtenTo reports whether a text without terms is a letter or a decision: it
// greets, or names its subject.
func (w *walker) writtenTo() bool {
	for _, t := range w.tokens {
		if t.start > 3*titleLen {
			break
		}
		if t.cue == cueGreeting || t.cue == cueSubject && startsLine(w.text, t.start) {
			return true
		}
	}
	return false
}

// titleEnd is where the title ends at the latest: at the first value that is no
// organisation's name.
func (w *walker) titleEnd() int {
	for _, i := range w.order {
		if w.items[i].typ != detectors.Org {
			return min(titleLen, max(w.items[i].start, titleLen/2))
		}
	}
	return titleLen
}

// answer reports whether the title is that of an answer or a decision, and of
// no contract.
func (w *walker) answer() bool {
	f := w.folded(0, min(len(w.text), titleLen))
	return containsAny(f, "rozhodnut", "r o z h o d n u t", "odpoved", "sdeleni", "poskytnuti informac", "decyzj", "odpowied", "ответ", "vyrizeni zadosti", "odmietnut", "spristupnen") &&
		!containsAny(w.title350(), "smlouva o", "zmluva o", "umowa", "договор", "objednavka", "dohoda o")
}

// isGift reports whether a title speaks of a donation.
func isGift(title string) bool {
	f := person.Fold(title)
	for _, s := range []string{"darovac", "darovani", "darovanie", "darowizn", "дарени", "пожертвован"} {
		if strings.Contains(f, s) {
			return true
		}
	}
	return false
}

// isMinutes reports whether a title announces the minutes or the decisions of a
// meeting.
func isMinutes(title string) bool {
	f := person.Fold(title)
	if meeting(f) {
		return true
	}
	return minutesNeedles.in(f)
}

var minutesNeedles = newNeedles("zapis z", "zapisnica", "vypis usneseni", "vypis z usneseni", "vypis z uzneseni", "usneseni z", "usneseni rady", "usneseni zastupitelstva", "uznesenie", "protokol o jednani", "protokol z jednani", "protokol z posiedzenia", "protokol nr", "uchwala", "протокол заседания", "протокол рассмотрения", "протокол комиссии", "zprava o hodnoceni", "протокол №")

// meetings are words of the minutes of a meeting with what they weigh; folded.
var meetings = []struct {
	weight int
	words  []string
}{
	{2, []string{"zapis", "usneseni", "uznesen", "protokol", "uchwal", "протокол", "выписк", "prezencni listina", "prezencna listina", "lista obecnosci"}},
	{2, []string{"zasedani", "zasadnut", "jednani", "schuz", "rokovan", "posiedzen", "sesji", "sesja", "obrad", "заседан", "совещан", "porad"}},
	{2, []string{"pritomn", "pritomni", "obecni:", "obecni ", "lista obecn", "присутств", "ucastnici jednani", "omluven"}},
	{1, []string{"zastupitel", "rady ", "rada ", "komis", "vybor", "комисси", "комитет"}},
	{1, []string{"hlasov", "glosow", "голосов", "program"}},
	{1, []string{"zapisovatel", "protokolant", "overovatel", "секретар"}},
	{-4, []string{"predavac", "preberac", "odbior", "zdawczo", "прием", "передач", "smluvni strany", "zmluvne strany"}},
}

// enoughForMeeting is the weight from which a file is the minutes of a meeting.
const enoughForMeeting = 6

// meeting adds up the words of minutes in a folded text.
func meeting(f string) bool {
	found, n := meetingWords.in(f), 0
	for k, m := range meetings {
		if found&(1<<k) != 0 {
			n += m.weight
		}
	}
	return n >= enoughForMeeting
}

// meetingWords finds those words, a set for each weight.
var meetingWords = func() *phrases {
	lists := map[sets][]string{}
	for k, m := range meetings {
		lists[1<<k] = m.words
	}
	return newPhrases(lists)
}()

// isLoan knows loans by the beginning of the word.
func isLoan(word string) bool {
	f := person.Fold(word)
	for _, s := range []string{"zapuj", "pujc", "pozyc", "pozic", "заем", "заим", "uver"} {
		if strings.HasPrefix(f, s) {
			return true
		}
	}
	return false
}

// officeLetter reports whether the file is a letter or an e-mail of the only
// organisation in it.
func (w *walker) officeLetter() bool { return w.foi || w.minutes || w.council }
