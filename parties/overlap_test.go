package parties

import (
	"testing"

	"inkoust/detectors"
	"inkoust/document"
	"inkoust/internal/contracts"
)

// TestContractsOfAllLanguagesAreRead holds names that no detector marked against
// the cues within them: what overlaps must not be cut apart.
func TestContractsOfAllLanguagesAreRead(t *testing.T) {
	for n := range uint64(40) {
		for _, lang := range []string{"cs", "sk", "pl", "ru"} {
			text := contracts.New(lang, 6000, n)
			f := &detectors.File{Name: "1", Parts: []*document.Part{{ID: "body", Kind: document.Body, Text: text.Body, Lang: lang}}}
			if got := Assign([]*detectors.File{f}, Options{}); len(got) != 1 || len(got[0]) != 0 {
				t.Fatalf("%s %d: got mentions of nothing", lang, n)
			}
		}
	}
}
