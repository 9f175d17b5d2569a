package pipeline

import (
	"regexp"
	"strings"

	"inkoust/detectors"
	"inkoust/document"
	"inkoust/internal/hashid"
	"inkoust/internal/words"
	"inkoust/parties"
	"inkoust/publish"
	"inkoust/rules"
)

// WholeQuestion asks whether a record is to be published at all. While nobody
// answers it is.
type WholeQuestion struct {
	ID  string
	Why publish.WholeReason
}

// askWhole finds what speaks against publishing a record in the register of
// contracts (act 340/2015). Who wrote "ano" for its contract into zaznamy.csv has
// decided that it is published, not that it equals the signed original.
func (w *Work) askWhole() {
	w.whole = nil
	if !w.publishing || w.Policy.Info().Name != registerProfile {
		return
	}
	add := func(why publish.WholeReason, holds bool) {
		if holds {
			w.whole = append(w.whole, WholeQuestion{ID: "z" + hashid.Of(w.scope, "record", string(why)), Why: why})
		}
	}
	add(publish.WholeOriginal, w.signedApart())
	if w.decided() {
		return
	}
	add(publish.WholePrivate, w.privateParties() && !w.conveysLand())
	add(publish.WholeThreshold, w.underThreshold())
	add(publish.WholeOther, w.otherPublishes())
}

// decided reports whether the list of records says that the contract is
// published.
func (w *Work) decided() bool {
	for _, f := range w.Files {
		if f.Disposition == Publish && f.Carrier == nil {
			return f.decided
		}
	}
	return false
}

// original are the words by which an office withholds the signed original.
var original = regexp.MustCompile(`sken|scan|obraz|podepsan|original|podpisan`)

// signedApart reports whether the signed original is withheld and its text is
// published from another file: whether both say the same, only a person knows.
func (w *Work) signedApart() bool {
	withheld, published := false, false
	for _, f := range w.Files {
		withheld = withheld || f.Disposition == Withhold && original.MatchString(flat(f.Reason))
		published = published || f.Disposition == Publish
	}
	return withheld && published
}

// registerProfile is the profile under whose act a contract may be exempt.
const registerProfile = "cz-registr-smluv"

// privateParties reports whether all parties but the public bodies are natural
// persons outside business: § 3(2)(a) of act 340/2015.
func (w *Work) privateParties() bool {
	if w.Metadata != nil && len(w.Metadata.Parties) > 0 {
		for _, party := range w.Metadata.Parties {
			if party.Kind != publish.NaturalPerson && party.Kind != publish.ForeignPerson {
				return false
			}
		}
		return true
	}
	private, body := false, false
	for _, d := range w.mainDecisions() {
		switch d.PartyKind {
		case parties.KindBody:
			body = true
		case parties.KindNatural, parties.KindForeignNatural:
			private = true
		case "":
		default:
			return false
		}
	}
	return private && body
}

// mainDecisions are those on the contract itself.
func (w *Work) mainDecisions() []rules.Decision {
	for _, f := range w.Files {
		if f.Disposition == Publish && f.Carrier == nil {
			return f.proposed
		}
	}
	return nil
}

// land names a transfer of immovable property, which is published whoever buys:
// the exemption of § 3(2)(a) does not hold for it.
var land = regexp.MustCompile(`(kupni|darovaci|smenn)\w* smlouv\w*[^.]{0,200}(nemovit|pozemk|pozemek|bytov\w* jednot|parcel|spoluvlastnick)|prev(od|ad|est)\w*[^.]{0,60}vlastnick\w* prav\w*[^.]{0,80}(nemovit|pozem|parc|jednot)`)

func (w *Work) conveysLand() bool { return w.says(land) }

// says looks for a pattern in the folded text of the contract.
func (w *Work) says(pattern *regexp.Regexp) bool {
	for _, f := range w.Files {
		if f.Disposition != Publish || f.Carrier != nil {
			continue
		}
		for _, part := range f.Parts {
			if part.Kind == document.Body && len(part.Text) <= maxWholeText && pattern.MatchString(flat(part.Text)) {
				return true
			}
		}
		return false
	}
	return false
}

// maxWholeText bounds what is searched of one part.
const maxWholeText = 4 << 20

// flat is a text in lower case without diacritics, its white space one blank.
func flat(text string) string { return strings.Join(strings.Fields(words.Fold(text)), " ") }

// underThreshold reports whether the price without VAT is known and not above
// the office's threshold: § 3(2)(i) of act 340/2015.
func (w *Work) underThreshold() bool {
	if w.Office == nil || w.Office.Threshold == 0 || w.Metadata == nil || w.Metadata.PriceNet == nil {
		return false
	}
	czk := w.Metadata.Currency == "" || w.Metadata.Currency == "CZK"
	return czk && int64(*w.Metadata.PriceNet) <= w.Office.Threshold*100
}

// publisher is the sentence that says who publishes; its last word is the side.
var publisher = regexp.MustCompile(`(?:uverejn|zverejn)\w*[^.]{0,120}registr\w* smluv[^.]{0,60}(?:zajisti|provede|zasle|odesle)\w* (\w+(?: \w+){0,2})` +
	`|(\w+(?: \w+){0,2}) (?:zajisti|provede|zasle|odesle|uverejni|zverejni)\w*[^.]{0,120}registr\w* smluv`)

// otherPublishes reports whether the contract gives the publication to the
// other side, named by the term defined for it.
func (w *Work) otherPublishes() bool {
	for _, f := range w.Files {
		if f.Disposition != Publish || f.Carrier != nil {
			continue
		}
		terms := f.foreignTerms()
		for _, part := range f.Parts {
			if part.Kind != document.Body || len(part.Text) > maxWholeText {
				continue
			}
			for _, m := range publisher.FindAllStringSubmatch(flat(part.Text), -1) {
				for _, side := range strings.Fields(m[1] + " " + m[2]) {
					if terms[side] {
						return true
					}
				}
			}
		}
		return false
	}
	return false
}

// defined finds the term that stands for a party: (dále jen „zhotovitel“).
var defined = regexp.MustCompile(`dale jen(?:om)?(?: jako)? ?["„“”»']? ?(\w+)`)

// foreignTerms are the folded terms defined for parties that are no public
// bodies. A term belongs to the party whose value stands last before it.
func (f *File) foreignTerms() map[string]bool {
	const near = 200 // bytes between the last value of a party and its term
	out := map[string]bool{}
	parts := partsByID(f.Parts)
	for _, d := range f.proposed {
		part := parts[d.Part]
		if part == nil || part.Kind != document.Body || d.PartyKind == "" || d.Type == detectors.Term {
			continue
		}
		window := part.Text[d.End:min(len(part.Text), d.End+near)]
		if m := defined.FindStringSubmatch(flat(window)); m != nil {
			out[m[1]] = d.PartyKind != parties.KindBody
		}
	}
	return out
}

// wholeAsked is the question as a person reads it.
func (w *Work) wholeAsked(q WholeQuestion) publish.Question {
	out := publish.Question{ID: q.ID, Type: publish.WholeType, Proposal: rules.Keep, Whole: q.Why}
	out.Answer, out.Reason, out.By = w.answered(q.ID)
	return out
}

// withheld reports whether a person decided that the record is not published.
func (w *Work) withheld() (publish.WholeReason, bool) {
	for _, q := range w.whole {
		if ans, ok := w.answers.byID[q.ID]; ok && ans.action == rules.Redact {
			return q.Why, true
		}
	}
	return "", false
}
