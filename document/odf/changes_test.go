package odf

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"inkoust/document"
)

// history is tracked changes: a region is "+id" for an insertion, "-id" with what was
// deleted, "*id" for what was inserted and then deleted.
func history(regions ...string) string {
	const info = `<office:change-info><dc:creator>Jan Vzor</dc:creator><dc:date>2026-01-01T00:00:00</dc:date></office:change-info>`
	var b strings.Builder
	for _, r := range regions {
		id, blocks, _ := strings.Cut(r[1:], " ")
		inside := `<text:deletion>` + info + blocks + `</text:deletion>`
		switch r[0] {
		case '+':
			inside = `<text:insertion>` + info + `</text:insertion>`
		case '*':
			inside += `<text:insertion>` + info + `</text:insertion>`
		}
		fmt.Fprintf(&b, `<text:changed-region xml:id="%s" text:id="%s">%s</text:changed-region>`, id, id, inside)
	}
	return `<text:tracked-changes>` + b.String() + `</text:tracked-changes>`
}

func mark(kind, id string) string { return `<text:change` + kind + ` text:change-id="` + id + `"/>` }

// inserted stands between its marks, and deleted is one.
func inserted(id, s string) string { return mark("-start", id) + s + mark("-end", id) }
func deleted(id string) string     { return mark("", id) }

func TestChangesAreAcceptedOrRejected(t *testing.T) {
	span := func(s string) string { return `<text:span text:style-name="T1">` + s + `</text:span>` }
	item := func(s ...string) string {
		return `<text:list-item>` + strings.Join(s, "") + `</text:list-item>`
	}
	list := func(s ...string) string { return `<text:list>` + strings.Join(s, "") + `</text:list>` }
	for name, tt := range map[string]struct {
		body, accepted, rejected string
		holds                    string // of the XML with the changes rejected
	}{
		"within a paragraph": {
			history("+i", "-d "+p("sto")) + p("Cena "+deleted("d")+inserted("i", "dvě stě")+" Kč."),
			"Cena dvě stě Kč.", "Cena sto Kč.", "<text:p>Cena sto Kč.</text:p>"},
		"whole paragraphs": {
			history("+i") + p("Jedna.") + inserted("i", p("Dvě.")+p("Tři.")) + p("Čtyři."),
			"Jedna.\nDvě.\nTři.\nČtyři.", "Jedna.\nČtyři.", "<text:p>Jedna.</text:p><text:p>Čtyři.</text:p>"},
		"the end of a paragraph inserted": {
			history("+i") + p("Jedna "+mark("-start", "i")) + p("nová "+mark("-end", "i")+"věta."),
			"Jedna \nnová věta.", "Jedna věta.", "<text:p>Jedna věta.</text:p>"},
		"an end within look": {
			history("+i") + p("A "+span("b"+mark("-start", "i")+"x")) + `<text:p text:style-name="P2">` + span("y"+mark("-end", "i")+"c") + ` d</text:p>`,
			"A bx\nyc d", "A bc d", "<text:p>A " + span("b") + span("c") + " d</text:p>"},
		"paragraph before a heading": {
			history("+i") + p(mark("-start", "i")+"Nový.") + `<text:h text:outline-level="1">` + mark("-end", "i") + `Nadpis</text:h>`,
			"Nový.\nNadpis", "Nadpis", `<text:h text:outline-level="1">Nadpis</text:h>`},
		"the end of a paragraph deleted": {
			history("-d "+p("druhý.")+p("Třetí ")) + p("První a "+deleted("d")+"čtvrtý."),
			"První a čtvrtý.", "První a druhý.\nTřetí čtvrtý.", "<text:p>První a druhý.</text:p><text:p>Třetí čtvrtý.</text:p>"},
		"paragraphs deleted within look": {
			history("-d "+p("b")+`<text:h text:outline-level="2">C</text:h>`+p("d")) + p("a "+span("x"+deleted("d")+"y")+" e"),
			"a xy e", "a xb\nC\ndy e", `<text:p>a ` + span("xb") + `</text:p><text:h text:outline-level="2">C</text:h><text:p>d` + span("y") + ` e</text:p>`},
		"ends of paragraphs alone deleted": {
			history("-d "+p("")+"<text:p/>") + p("Jedna."+deleted("d")+"Dvě."),
			"Jedna.Dvě.", "Jedna.\nDvě.", "<text:p>Jedna.</text:p><text:p>Dvě.</text:p>"},
		"a table deleted": {
			history("-d "+`<table:table table:name="T"><table:table-column/><table:table-row><table:table-cell>`+p("buňka")+`</table:table-cell></table:table-row></table:table>`) + p("Před.") + deleted("d") + p("Za."),
			"Před.\nZa.", "Před.\nbuňka\nZa.", "</table:table><text:p>Za."},
		"items of a list inserted": {
			history("+i") + list(item(p("jedna"+mark("-start", "i"))), item(p("dvě"))) + p("tři"+mark("-end", "i")+" čtyři"),
			"jedna\ndvě\ntři čtyři", "jedna čtyři", list(item(p("jedna čtyři")))},
		"items of a list deleted": {
			history("-d "+list(item(p("jedna")), item(p("dv")))) + list(item(p(deleted("d")+"ě")), item(p("tři"))),
			"ě\ntři", "jedna\ndvě\ntři", list(item(p("jedna")), item(p("dvě")), item(p("tři")))},
		"inserted, then deleted": {
			history("+i", "*d "+p("bylo")) + p("Text "+inserted("i", "nový "+deleted("d"))+"konec "+deleted("d")+"."),
			"Text nový konec .", "Text konec .", "<text:p>Text konec .</text:p>"},
		"deleted around what was deleted": {
			history("-d "+p("b "+deleted("e")+"d "), "-e "+p("c ")) + p("a "+deleted("d")+"e"),
			"a e", "a b c d e", "<text:p>a b c d e</text:p>"},
		"look alone": {
			`<text:tracked-changes><text:changed-region text:id="f"><text:format-change/></text:changed-region></text:tracked-changes>` + p("A "+mark("-start", "f")+"b"+mark("-end", "f")),
			"A b", "A b", "<text:p>A b</text:p>"},
		"two insertions across each other": {
			history("+i", "+j") + p("a "+mark("-start", "i")+"x"+mark("-start", "j")+"y"+mark("-end", "i")+"z"+mark("-end", "j")+"b"),
			"a xyzb", "a b", "<text:p>a b</text:p>"},
		"an insertion in what was joined": {
			history("+i", "+j") + p("a"+mark("-start", "i")) + p("x"+mark("-end", "i")+"b"+inserted("j", "y")+"c") + p("d"),
			"a\nxbyc\nd", "abc\nd", "<text:p>abc</text:p><text:p>d</text:p>"},
	} {
		data := textDocument(t, tt.body)
		for _, way := range []struct {
			format document.Format
			want   string
		}{{Format{}, tt.accepted}, {Format{}.Rejecting(), tt.rejected}} {
			opened, err := way.format.Open(t.Context(), bytes.NewReader(data), int64(len(data)))
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			d := opened.(*doc)
			if got := strings.TrimSpace(d.textOf("body")); got != way.want {
				t.Errorf("%s: got %q, want %q", name, got, way.want)
			}
			out, _ := redact(t, d, planFor(d))
			xml := unzip(t, out)[contentMember]
			if way.want == tt.rejected && tt.rejected != tt.accepted && !strings.Contains(xml, tt.holds) {
				t.Errorf("%s: got %s, want it to hold %s", name, xml, tt.holds)
			}
			for _, word := range []string{"change", "deletion", "insertion", "Vzor"} {
				if strings.Contains(xml, word) {
					t.Errorf("%s: the output still has %q", name, word)
				}
			}
		}
	}
}

// TestWhatWasInsertedIsSearched finds rejected text among what goes.
func TestWhatWasInsertedIsSearched(t *testing.T) {
	data := textDocument(t, history("+i")+p("Text"+inserted("i", " o Žofii &amp; spol.")))
	opened, err := Format{}.Rejecting().Open(t.Context(), bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	p := opened.(*doc).part("body:deleted")
	if p == nil || !p.Part.Dropped || !strings.Contains(p.Part.Text, "o Žofii & spol.") || !strings.Contains(p.Part.Text, "Jan Vzor") {
		t.Errorf("got %v, want the inserted text and its author as a part that goes", p)
	}
}

func TestRejectingParksWhatItCannotTellApart(t *testing.T) {
	cell := func(s string) string { return `<table:table-cell>` + p(s) + `</table:table-cell>` }
	table := func(cells string) string {
		return `<table:table table:name="T"><table:table-column/><table:table-row>` + cells + `</table:table-row></table:table>`
	}
	for name, data := range map[string][]byte{
		"from one cell to another": textDocument(t, history("+i")+table(cell("a"+mark("-start", "i"))+cell("b"+mark("-end", "i")))),
		"without an end":           textDocument(t, history("+i")+p("a"+mark("-start", "i")+"b")),
		"into a table":             textDocument(t, history("+i")+p("a"+mark("-start", "i")+"b")+table(cell("c"+mark("-end", "i")))),
		"spreadsheet": spreadsheet(t, `<table:tracked-changes><table:cell-content-change table:id="c1"/></table:tracked-changes>`+
			`<table:table table:name="List1"><table:table-row><table:table-cell>`+p("a")+`</table:table-cell></table:table-row></table:table>`),
	} {
		_, err := document.Registry{Format{}}.Rejecting().Open(t.Context(), bytes.NewReader(data), int64(len(data)))
		if got, _ := document.ParkedReason(err); got != document.ReasonFeature {
			t.Errorf("%s: got %v, want %q", name, err, document.ReasonFeature)
		}
		if got := reasonOf(data); got != "" {
			t.Errorf("%s: got %q with changes accepted", name, got)
		}
	}
}
