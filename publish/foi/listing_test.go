package foi_test

import (
	"strings"
	"testing"
	"time"

	"inkoust/publish"
	"inkoust/publish/foi"
)

// TestListing: the names of what is added meet no file of the answer, and a
// subject that lost a name is not told.
func TestListing(t *testing.T) {
	given := time.Date(2026, 3, 12, 0, 0, 0, 0, time.UTC)
	for _, c := range []struct {
		name, subject, sent string
		wantPage, wantEntry string
		inPage, notInPage   string
		inEntry, notInEntry string
	}{
		{"plain", "Náklady na <fasádu>", "odpoved.pdf", "uryvek.html", "zaznam.jsonld", "<h2>Náklady na &lt;fasádu&gt;</h2>", "<fasádu>", `"expires": "2026-03-27"`, "x-none"},
		{"taken", "Náklady", "Uryvek.HTML", "inkoust-uryvek.html", "zaznam.jsonld", "Uryvek.HTML", "x-none", `"sha256": "aa"`, "x-none"},
		{"lost a name", "Plat [znečitelněno]", "odpoved.pdf", "uryvek.html", "zaznam.jsonld", "Poskytnutá informace", "Plat", `"hasPart"`, "Plat"},
	} {
		p := &publish.Publication{Lang: "cs", Metadata: &publish.Metadata{Subject: c.subject, Provided: given}}
		all, err := foi.Target{}.Listing(p, []publish.ManifestFile{{Path: "k-odeslani/" + c.sent, SHA256: "aa", Size: 1500, Media: "application/pdf"}})
		if err != nil || len(all) != 2 || all[0].Name != c.wantPage || all[1].Name != c.wantEntry {
			t.Errorf("%s: got %v, %v", c.name, all, err)
			continue
		}
		page, entry := string(all[0].Data), string(all[1].Data)
		if !strings.Contains(page, c.inPage) || strings.Contains(page, c.notInPage) {
			t.Errorf("%s: got %s", c.name, page)
		}
		if !strings.Contains(entry, c.inEntry) || strings.Contains(entry, c.notInEntry) {
			t.Errorf("%s: got %s", c.name, entry)
		}
	}
}
