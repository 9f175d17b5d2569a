package orgs

import "inkoust/internal/words"

// places are the tokens at which the rules look, in order: names of organisations
// begin, end or are announced at few words.
type places struct {
	forms  []int32 // a legal form may begin there
	fronts []int32 // a Russian legal form, before its name
	heads  []int32 // the name of a body may begin there
	slots  []int32 // a name may end before it: a label of a number, an address
	quotes []int32 // a trade name may begin there
}

// What a word may be for the rules.
const (
	asForm = 1 << iota
	asFront
	asHead
	asLowHead
	asRegion
	asSelfGoverning
	asNumberLabel
	asTradeCue
)

// survey looks at all tokens once.
func (r *reader) survey() {
	bits := r.read.Bits(formStarts, russianForms, headStarts, lowHeads, regions, selfGoverning, numberLabels, tradeCues)
	p, cue := &r.places, uint16(0) // of the token before
	for i := range r.toks {
		t := &r.toks[i]
		b := bits[t.ID()]
		if b&asNumberLabel != 0 || r.address[i] && i > 0 && !r.address[i-1] {
			p.slots = append(p.slots, int32(i))
		}
		if cue&asTradeCue != 0 {
			p.quotes = append(p.quotes, int32(i))
		}
		if cue = b; t.Kind != words.Word {
			continue
		}
		if b&asForm != 0 {
			p.forms = append(p.forms, int32(i))
		}
		if b&asFront != 0 && t.Shape != words.Lower || t.Shape == words.Upper && r.at(i+1).Is('«') {
			p.fronts = append(p.fronts, int32(i))
		}
		if t.Shape == words.Lower && b&asLowHead != 0 || t.Shape != words.Lower && (b&asHead != 0 || r.beforeRegion(bits, i)) {
			p.heads = append(p.heads, int32(i))
		}
	}
}

// beforeRegion reports whether the name of a region may begin at token i, see region.
func (r *reader) beforeRegion(bits []uint16, i int) bool {
	next := r.at(i + 1)
	return next.Is('-') || bits[next.ID()]&(asRegion|asSelfGoverning) != 0
}
