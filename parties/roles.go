package parties

import (
	"slices"
	"strings"

	"inkoust/detectors"
)

// isName reports whether a finding is the name of a person.
func isName(it *item) bool { return it.named }

// personRole is the role of a name by its relation; "" if the name stands
// without any and takes the role of the same person elsewhere.
func (w *walker) personRole(it *item) Role {
	if it.subkind == "" && it.name().Initials() {
		it.subkind = "initials"
	}
	switch it.rel {
	case relSelf:
		return w.partyRole(it, it.party)
	case relRep:
		return w.repRole(it)
	case relMember:
		return "" // the same person elsewhere goes first
	case relContact:
		return w.staffRole(it)
	case relOfficer:
		return w.officerRole(it)
	case relRequester:
		it.because("asks for information")
		return Requester
	case relPerformer:
		it.because("performs for pay")
		if w.body() {
			return Recipient
		}
		return NaturalPerson
	case relThird:
		it.because("merely mentioned")
		return NaturalPerson
	}
	return ""
}

func (it *item) because(cue string) { it.why = append(it.why, cue) }

// partyRole is the role of a natural person who is a party.
func (w *walker) partyRole(it *item, p *party) Role {
	switch {
	case p == nil:
		return NaturalPerson
	case p.kind == KindEntrepreneur:
		it.because("party in business")
		return Entrepreneur
	case !p.natural():
		return w.repRole(it)
	}
	if w.publicMoney(p) {
		it.because("party paid from public money")
		if p.minor && it.subkind == "" {
			it.subkind = "minor"
		}
		return Recipient
	}
	it.because("private party")
	return NaturalPerson
}

// repRole is the role of somebody who acts for a party.
func (w *walker) repRole(it *item) Role {
	p := it.party
	switch {
	case it.layman && (p == nil && w.privateParty() || p != nil && (p.kind == KindNatural || p.kind == KindForeignNatural) && !w.publicMoney(p)):
		it.because("acts for a private person")
		return NaturalPerson
	case it.agent:
		it.because("agent by law or power of attorney")
		return Representative
	case p != nil && p.natural() && it.function && w.onlyBodies():
		it.because("has a function, and only public bodies give any")
		return Official
	case p == nil && w.body(), p != nil && p.kind == KindBody:
		it.because("acts for a public body")
		return Official
	case p == nil:
		return Representative
	case p.kind == KindEntrepreneur:
		it.because("acts for a person in business")
		return Employee
	case it.lower && (p.kind == KindLegal || p.kind == KindForeignLegal) && !p.public:
		it.because("has a function below the statutory body")
		return Employee
	case p.kind == KindNatural && it.function:
		it.because("has a function in an organisation")
		return Representative
	case p.kind == KindNatural:
		it.because("acts for a private person")
		return NaturalPerson
	}
	it.because("acts for an organisation")
	return Representative
}

// privateParty reports whether somebody takes part for whom nothing is paid from
// public money, or asks for information.
func (w *walker) privateParty() bool {
	return w.foi || slices.ContainsFunc(w.parties, func(p *party) bool {
		return p.kind == KindNatural && p.person >= 0 && !w.publicMoney(p)
	})
}

// staffRole is the role of a contact person or of staff.
func (w *walker) staffRole(it *item) Role {
	p := it.party
	switch {
	case p == nil && w.onlyBodies() && !it.supplier && it.whose != whoseFirm:
		it.because("staff, and only public bodies have any")
		return Official
	case p == nil:
		it.because("contact person of an unknown side")
		return Employee
	case p.kind == KindBody:
		it.because("stands in the block of a public body")
		return Official
	case p.public:
		it.because("works for the side that publishes")
		return Official
	case p.kind == KindNatural:
		it.because("stands with a private person")
		return NaturalPerson
	}
	it.because("contact person or staff of a supplier")
	return Employee
}

// officerRole is the role of somebody with a function of staff.
func (w *walker) officerRole(it *item) Role {
	if it.whose == whoseState {
		it.because("holds an office of the state")
		return Official
	}
	if it.public && w.body() || it.whose == whosePublic && (it.public || it.party == nil || it.party.natural()) {
		it.because("works for the public body")
		return Official
	}
	if p := it.party; p != nil && p.kind != KindBody && !(p.natural() && it.function && w.onlyBodies()) {
		return w.staffRole(it)
	}
	if it.party == nil && w.company() && !w.foi && !w.council {
		it.because("staff of an unknown side")
		return Employee
	}
	it.because("acts for a public body")
	return Official
}

// valueRole is the role of a value: that of its owner, or of the party.
func (w *walker) valueRole(it *item) Role {
	if it.typ == detectors.Org {
		return w.orgRole(it.party)
	}
	if it.subkind == "object" {
		return LegalPerson
	}
	if it.subkind == "generic" {
		return w.orgRole(it.party)
	}
	if it.owner >= 0 && it.owner < len(w.items) {
		o := &w.items[it.owner]
		if it.party == nil {
			it.party = o.party
		}
		if o.role != "" && o.role != Unknown {
			it.because("belongs to the person beside it")
			if o.subkind == "maiden" || o.subkind == "stamp" {
				return w.orgRole(it.party)
			}
			return o.role
		}
	}
	if it.party != nil && (it.owner < 0 || w.items[it.owner].rel == relSelf) {
		it.because("stands in the block of a party")
		if it.typ == detectors.Email || it.typ == detectors.Phone && (mobile(it.text) || it.staffed) {
			return w.mailRole(it)
		}
		if it.typ == detectors.Address && it.party.kind == KindLegal && !w.formed(it.party) {
			it.because("no form of a company: may be a home")
			return Unknown
		}
		return w.orgRole(it.party)
	}
	if w.foi && it.owner < 0 {
		return w.letterValue(it)
	}
	return Unknown
}

// mobile reports whether a Czech or Slovak number is a mobile one: nobody's
// switchboard.
func mobile(number string) bool {
	d := strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, number)
	d = strings.TrimPrefix(d, "00")
	if len(d) == 12 && (strings.HasPrefix(d, "420") || strings.HasPrefix(d, "421")) {
		d = d[3:]
		return d[0] == '6' || d[0] == '7' || d[0] == '9'
	}
	return len(d) == 9 && (d[0] == '6' || d[0] == '7') || len(d) == 10 && strings.HasPrefix(d, "09")
}

// mailRole is the role of a mailbox that is not general: that of staff.
func (w *walker) mailRole(it *item) Role {
	switch r := w.orgRole(it.party); r {
	case Body:
		return Official
	case LegalPerson:
		return Employee
	default:
		return r
	}
}

// orgRole is the role of a value of the party itself.
func (w *walker) orgRole(p *party) Role {
	switch {
	case p == nil:
		return LegalPerson
	case p.kind == KindBody:
		return Body
	case p.kind == KindEntrepreneur:
		return Entrepreneur
	case p.kind == KindNatural:
		if w.publicMoney(p) {
			return Recipient
		}
		return NaturalPerson
	}
	return LegalPerson
}

// letterValue is the role of a value in an answer that stands with nobody:
// most likely it comes from the request.
func (w *walker) letterValue(it *item) Role {
	switch it.typ {
	case detectors.CompanyID, detectors.TaxID, detectors.BankAccount:
		return LegalPerson
	}
	for k := range w.items {
		if w.items[k].role == Requester {
			return Requester
		}
	}
	return Unknown
}
