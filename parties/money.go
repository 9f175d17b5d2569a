package parties

import "strings"

// publicMoney reports whether a natural party is paid by a public body: by its
// defined term, else by the kind of contract.
func (w *walker) publicMoney(p *party) bool {
	if !w.body() && !w.formless() && !w.aloneOnPay(p) {
		return false
	}
	if p.hasLabel("recipient") && w.served() || p.hasLabel("obliged") && w.company() && w.bodyBeside(p) {
		return false
	}
	switch p.side {
	case sidePaid:
		return true
	case sideLoan:
		return w.loan
	case sideOpen:
		return (w.paid && !w.privatelyPaid() || w.rewarded() || w.sellsToBody()) && !w.gift && !w.bodyPaid(p)
	}
	return false
}

// aloneOnPay reports whether a party with a term that public bodies pay people
// under is the only one named: an excerpt of such a contract.
func (w *walker) aloneOnPay(p *party) bool {
	if !p.hasLabel("worker") && !p.hasLabel("recipient") && !p.hasLabel("author") && !p.hasLabel("artist") {
		return false
	}
	for _, o := range w.parties[:min(len(w.parties), maxLabelled)] {
		if o.orgText != "" {
			return false
		}
	}
	return true
}

// served reports whether the title speaks of a service that the recipient gets:
// such a one is cared for, not paid.
func (w *walker) served() bool {
	title := w.title350()
	return containsAny(title, "socialn", "pecovatel", "opatrovat", "zdravotn", "ubytov", "stravov", "vzdelav", "opieku", "социальн", "медицинск", "образовател") &&
		!containsAny(title, "dotac", "prispev", "dotacj", "stipend", "stypend", "субсид", "грант", "odmen")
}

// title350 returns the folded beginning of a text, where its title stands.
func (w *walker) title350() string {
	if w.titleText == "" {
		w.titleText = w.folded(0, snap(w.text, min(len(w.text), titleLen/2)))
	}
	return w.titleText
}

// formless reports whether the other party is an organisation whose name shows
// neither a company nor a public body: contracts that are published have a
// public side, and companies show their form.
// It is told once.
func (w *walker) formless() bool {
	if w.plain == 0 {
		w.plain = -1
		for _, p := range w.parties {
			if p.orgText != "" && !p.local && p.kind == KindLegal && w.orgClass(p.orgText) == "" {
				w.plain = 1
				break
			}
		}
	}
	return w.plain > 0
}

// rewardZone is how far into a text its terms of payment are looked for.
const rewardZone = 5000

// rewarded reports whether the terms speak of a reward and the title of nothing
// that a private person pays for. It is read once.
func (w *walker) rewarded() bool {
	if w.reward == 0 {
		w.reward = -1
		terms := w.folded(0, snap(w.text, min(len(w.text), rewardZone)))
		if !w.privatelyPaid() &&
			containsAny(terms, "odmen", "honorar", "wynagrodzeni", "вознаграждени", "вознагражден", "gaze", "jednorazova nahrad", "jednorazovou nahrad", "stipendi", "stypendi") {
			w.reward = 1
		}
	}
	return w.reward > 0
}

// sales are verbs of selling, and the bodies to whom something is sold, in the
// case that says so; folded.
var (
	sales  = []string{"sprzedaj", "sprzedal", "prodava", "prodal", "predava", "predal", "продает", "продают"}
	buyers = []string{" gminie", " miastu", " powiatow", " skarbowi", " obci", " mestu", " kraji", " statu ", " администраци", " муниципальн"}
)

// saleReach is how far behind the verb the buyer stands, in bytes.
const saleReach = 60

// sellsToBody reports whether the terms say that somebody sells to a public body,
// where no defined term tells the sides. It is read once.
func (w *walker) sellsToBody() bool {
	if w.sale == 0 {
		w.sale = -1
		terms := w.folded(0, snap(w.text, min(len(w.text), rewardZone)))
		for _, verb := range sales {
			for at := strings.Index(terms, verb); at >= 0 && w.sale < 0; {
				behind := terms[at:min(len(terms), at+saleReach)]
				if clause, _, _ := strings.Cut(behind, "."); containsAny(clause, buyers...) {
					w.sale = 1
				}
				next := strings.Index(terms[at+len(verb):], verb)
				if next < 0 {
					break
				}
				at += len(verb) + next
			}
		}
	}
	return w.sale > 0
}

// bodyBeside reports whether a public body takes part that is not on the other
// side: then a company pays.
func (w *walker) bodyBeside(than *party) bool {
	for _, p := range w.parties {
		if p != than && p.kind == KindBody && !p.local && (p.side == sideOpen || p.side == than.side) {
			return true
		}
	}
	return false
}

// privatelyPaid reports whether the title speaks of something that a private
// person pays for, or owes.
func (w *walker) privatelyPaid() bool {
	return containsAny(w.title350(), "najem", "najom", "pacht", "dzierzaw", "аренд", "наем", "наим", "kupni", "kupna", "sprzedaz", "prodej", "predaj", "купли", "dluh", "splatk", "ubytov", "pecovatel", "socialn", "vypujc", "uzyczen", "prihlask", "uver", "ruceni", "poreczen", "поручит", "darovac", "darowizn", "дарени")
}

// bodyPaid reports whether a public body stands on the paid side: then the
// other parties pay.
func (w *walker) bodyPaid(than *party) bool {
	for _, p := range w.parties {
		if p != than && p.kind == KindBody && !p.local && p.side == sidePaid {
			return true
		}
	}
	return false
}
