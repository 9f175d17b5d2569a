package addresses

import (
	"testing"

	"inkoust/internal/contracts"
	"inkoust/internal/lexicon"
)

// TestWhatIsPassedOverBeginsNoAddress tries the grammar where ahead says that
// nothing begins.
func TestWhatIsPassedOverBeginsNoAddress(t *testing.T) {
	passed := 0
	texts := append(contracts.Texts(200<<10), contracts.Text{Lang: "cs", Body: "bytem Nové Město na Moravě 12, 592 31 Lhota\nLidečko, ubytovna č. p. 11\nPolní ulice 5, Brno\nUlice Na kopci 4\n"})
	for _, text := range texts {
		g := newGrammar(text.Body, lexicon.Default(), nil)
		for _, n := range g.starts {
			i := int(n)
			if !g.boundary(i) || g.ahead(i) {
				continue
			}
			passed++
			if c, ok := g.chainAt(i); ok || len(c.parts) > 0 && c.parts[0].kind == street {
				t.Errorf("byte %d to %d of a %s text is an address", g.toks[i].Start(), g.toks[c.j-1].End(), text.Lang)
			}
		}
		g.release()
	}
	if passed == 0 {
		t.Error("nothing is passed over")
	}
}
