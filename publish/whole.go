package publish

// WholeType is the Type of a question on a whole record: is it to be published?
const WholeType = "RECORD"

// WholeReason is why a record may not have to be published.
type WholeReason string

// The reasons, all of act 340/2015.
const (
	WholeOriginal  WholeReason = "signed-original" // § 5(1): does the text equal the signed original, which is withheld?
	WholePrivate   WholeReason = "private-party"   // § 3(2)(a): with a natural person outside business
	WholeThreshold WholeReason = "threshold"       // § 3(2)(i): under the office's threshold
	WholeOther     WholeReason = "other-side"      // § 5(2): the contract says that the other side publishes
)

// WithholdAll turns a publication into one of which nothing is sent: a person
// decided that the record is not published.
func (p *Publication) WithholdAll(why WholeReason) {
	p.State, p.Twin = NotPublished, false
	for i := range p.Files {
		f := &p.Files[i]
		f.Disposition, f.Reason, f.Open, f.Twin = Withhold, p.word("whole.gone."+string(why)), nil, nil
	}
}
