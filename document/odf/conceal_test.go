package odf

import (
	"context"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkoust/document"
)

// hiddenSheets hides a row, a filtered row, two columns, a covered cell, a cell
// that its format does not show, a row without height and a sheet.
func hiddenSheets(t testing.TB) []byte {
	automatic := `<style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style><style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>` +
		`<style:style style:name="ro1" style:family="table-row"><style:table-row-properties style:row-height="0cm"/></style:style><style:style style:name="ro2" style:family="table-row"><style:table-row-properties style:row-height="0.5cm"/></style:style>`
	name := func(n string) string { return cellOf(n + " Vzor") }
	tables := `<table:table table:name="Platy" table:style-name="ta1"><table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/><table:table-column table:number-columns-repeated="5"/>` +
		row(name("Adam"), name("Bořek"), name("Cyril"), name("Dan")) +
		`<table:table-row table:style-name="ro2">` + name("Emil") + `</table:table-row>` +
		`<table:table-row table:visibility="collapse" table:number-rows-repeated="3">` + name("Filip") + name("Gustav") + `</table:table-row>` +
		`<table:table-row table:visibility="filter">` + name("Hugo") + numberOf("8001011238", "8001011238") + `</table:table-row>` +
		`<table:table-row table:style-name="ro1">` + name("Igor") + `</table:table-row>` +
		`<table:table-row-group table:display="false">` + row(name("Jan")) + `</table:table-row-group>` +
		row(name("Karel"), `<table:table-cell/>`, `<table:table-cell/>`, `<table:covered-table-cell office:value-type="string">`+p("Ludvík Vzor")+`</table:covered-table-cell>`, `<table:table-cell office:value-type="float" office:value="8551101234"><text:p/></table:table-cell>`) +
		`</table:table><table:table table:name="Tajný Vzor" table:style-name="ta2">` + row(name("Marek")) + `</table:table>`
	return archive(t, file{mimeMember, mediaPrefix + "spreadsheet"}, file{contentMember, content(automatic, `<office:spreadsheet>`+tables+`</office:spreadsheet>`)})
}

func TestConcealedCells(t *testing.T) {
	d := open(t, hiddenSheets(t))
	want := []document.Concealed{
		{ID: "h1", Part: "h1", Kind: document.ConcealedColumns, Sheet: 1, Name: "Platy", Where: "B:C", Cells: 2},
		{ID: "h2", Part: "h2", Kind: document.ConcealedRows, Sheet: 1, Name: "Platy", Where: "3:5, 7:8", Cells: 4},
		{ID: "h3", Part: "h3", Kind: document.ConcealedFiltered, Sheet: 1, Name: "Platy", Where: "6", Cells: 2},
		{ID: "h4", Part: "h4", Kind: document.ConcealedCells, Sheet: 1, Name: "Platy", Where: "D9, E9", Cells: 2},
		{ID: "h5", Part: "h5", Kind: document.ConcealedSheet, Sheet: 2, Name: "Tajný Vzor", Cells: 1},
	}
	if diff := cmp.Diff(want, d.Concealed()); diff != "" {
		t.Errorf("concealed: %s", diff)
	}
	texts := map[string]string{
		"sheet1": "Adam Vzor\t\t\tDan Vzor\nEmil Vzor\nKarel Vzor", "h1": "Bořek Vzor\tCyril Vzor", "h2": "Filip Vzor\tGustav Vzor\nIgor Vzor\nJan Vzor",
		"h3": "Hugo Vzor\t8001011238", "h4": "Ludvík Vzor\t8551101234", "h5": "Marek Vzor", "sheet2:name": "Tajný Vzor", "sheet-names": "Platy",
	}
	for id, text := range texts {
		p := d.part(id)
		if p == nil || strings.Join(strings.Fields(p.Part.Text), " ") != strings.Join(strings.Fields(text), " ") {
			t.Errorf("%s: got %q, want %q", id, d.textOf(id), text)
		}
	}
}

// TestConcealedGoesUnlessKept redacts one name: hidden content goes, unless the
// plan keeps it; what is seen stays.
func TestConcealedGoesUnlessKept(t *testing.T) {
	names := []string{"Adam", "Bořek", "Cyril", "Dan", "Emil", "Filip", "Gustav", "Hugo", "Igor", "Jan", "Karel", "Ludvík", "Marek", "8001011238", "8551101234"}
	for _, tt := range []struct {
		kept []string
		stay string
	}{
		{nil, "Adam Dan Karel"},
		{[]string{"h1"}, "Adam Bořek Cyril Dan Karel"},
		{[]string{"h2", "h5"}, "Adam Dan Filip Gustav Igor Jan Karel Marek"},
		{[]string{"h3", "h4"}, "Adam Dan Hugo 8001011238 Karel Ludvík 8551101234"},
	} {
		d := open(t, hiddenSheets(t))
		plan := planFor(d, "Emil Vzor", "8001011238")
		if slices.Contains(tt.kept, "h3") {
			plan = planFor(d, "Emil Vzor")
		}
		plan.Hidden = map[string]document.Fate{}
		for _, id := range tt.kept {
			plan.Hidden[id] = document.ImageKept
		}
		out, _ := redact(t, d, plan)
		xml := unzip(t, out)[contentMember]
		for _, n := range names {
			if stays := slices.Contains(strings.Fields(tt.stay), n); strings.Contains(xml, n) != stays {
				t.Errorf("kept %v: %s: got %v, want %v", tt.kept, n, !stays, stays)
			}
		}
		if strings.Contains(xml, "Tajný") != slices.Contains(tt.kept, "h5") {
			t.Errorf("kept %v: the name of the hidden sheet does not go with it", tt.kept)
		}
		if _, err := collect(open(t, out)); err != nil {
			t.Error(err)
		}
	}
}

func collect(d *doc) (parts []*document.Part, err error) {
	for p, err := range d.Parts(context.Background()) {
		if err != nil {
			return nil, err
		}
		parts = append(parts, p)
	}
	return parts, nil
}

// TestHiddenText hides characters, paragraphs and sections.
func TestHiddenText(t *testing.T) {
	automatic := `<style:style style:name="T1" style:family="text" style:parent-style-name="Skryté"/><style:style style:name="P1" style:family="paragraph"><style:text-properties text:display="none"/></style:style>` +
		`<style:style style:name="T2" style:family="text"><style:text-properties text:display="true"/></style:style>`
	common := `<style:style style:name="Skryté" style:family="text"><style:text-properties text:display="none"/></style:style>`
	body := p("Vidím ", `<text:span text:style-name="T1">Adam Vzor</text:span>`, `<text:span text:style-name="T2">tebe</text:span>`) + `<text:p text:style-name="P1">Bořek Vzor<text:note text:note-class="footnote"><text:note-body>` + p("Cyril Vzor") + `</text:note-body></text:note></text:p>` +
		p(`<text:hidden-paragraph text:condition="ooow:1" text:is-hidden="true"/>Dan Vzor`) + p(`<text:hidden-paragraph text:condition="ooow:0" text:is-hidden="false"/>`+`<text:hidden-text text:condition="ooow:0" text:string-value="zde" text:is-hidden="false">zde</text:hidden-text><text:hidden-text text:condition="ooow:1" text:string-value="Karel Vzor" text:is-hidden="true">Karel Vzor</text:hidden-text>`) +
		`<text:section text:name="Sekce1" text:display="none">` + p("Emil Vzor") + p(`<draw:frame svg:width="1cm" svg:height="1cm"><draw:image xlink:href="Pictures/a.png"/></draw:frame><draw:frame><draw:text-box>`+p("Filip Vzor")+`</draw:text-box></draw:frame>`) + `</text:section>` +
		`<text:section text:name="Sekce2" text:display="condition" text:condition="ooow:x">` + p("i toto") + `</text:section>`
	data := archive(t, file{mimeMember, mediaPrefix + "text"}, file{contentMember, content(automatic, `<office:text>`+body+`</office:text>`)}, file{stylesMember, styles(common, "", "")}, file{"Pictures/a.png", pictureOf(t, "x")})
	d := open(t, data)
	want := []document.Concealed{{ID: "h1", Part: "h1", Kind: document.ConcealedText, Cells: 4}}
	if diff := cmp.Diff(want, d.Concealed()); diff != "" {
		t.Errorf("concealed: %s", diff)
	}
	if got := d.textOf("h1"); strings.Join(strings.Fields(got), " ") != "Adam Vzor Bořek Vzor Cyril Vzor Dan Vzor Emil Vzor Filip Vzor" {
		t.Errorf("got %q", got)
	}
	if got := d.textOf("body"); got != "Vidím tebe\nzde\ni toto\n" && got != "Vidím tebe\nzde\ni toto" {
		t.Errorf("got %q", got)
	}
	out, res := redact(t, d, planFor(d))
	members := unzip(t, out)
	if strings.Contains(members[contentMember], "Vzor") || members["Pictures/image1.png"] != "" {
		t.Error("hidden text or its picture is left")
	}
	if !slices.Contains(res.Surfaces, "hidden-content") {
		t.Errorf("surfaces: got %v", res.Surfaces)
	}
	plan := planFor(d, "Dan Vzor")
	plan.Hidden = map[string]document.Fate{"h1": document.ImageKept}
	out, _ = redact(t, d, plan)
	xml := unzip(t, out)[contentMember]
	for _, n := range []string{"Adam", "Bořek", "Cyril", "Emil", "Filip"} {
		if !strings.Contains(xml, n) {
			t.Errorf("%s is gone though the hidden text is kept", n)
		}
	}
	if strings.Contains(xml, "Dan Vzor") {
		t.Error("a value in kept hidden text is left")
	}
}

// TestShownSpansOfHiddenParagraphs has a paragraph style hide what some spans show.
func TestShownSpansOfHiddenParagraphs(t *testing.T) {
	common := `<style:style style:name="Standard" style:family="paragraph"><style:text-properties text:display="none"/></style:style>`
	automatic := `<style:style style:name="T1" style:family="text"><style:text-properties text:display="true"/></style:style><style:style style:name="T2" style:family="text"/><style:style style:name="P1" style:family="paragraph" style:parent-style-name="Standard"/>`
	span := func(style, inside string) string {
		return `<text:span text:style-name="` + style + `">` + inside + `</text:span>`
	}
	body := `<text:p text:style-name="P1">skrytě ` + span("T1", "vidím "+span("T2", "i toto")) + span("T2", "tajně") + `</text:p><text:p text:style-name="P1">celé</text:p>` + p("konec")
	d := open(t, archive(t, file{mimeMember, mediaPrefix + "text"}, file{contentMember, content(automatic, `<office:text>`+body+`</office:text>`)}, file{stylesMember, styles(common, "", "")}))
	if got, want := strings.TrimSpace(d.textOf("body")), "vidím i toto\nkonec"; got != want {
		t.Errorf("body: got %q, want %q", got, want)
	}
	if got, want := strings.Join(strings.Fields(d.textOf("h1")), " "), "skrytě tajně celé"; got != want {
		t.Errorf("h1: got %q, want %q", got, want)
	}
	out, _ := redact(t, d, planFor(d))
	xml := unzip(t, out)[contentMember]
	for word, stays := range map[string]bool{"vidím": true, "i toto": true, "konec": true, "skrytě": false, "tajně": false, "celé": false} {
		if strings.Contains(xml, word) != stays {
			t.Errorf("%s: got %v, want %v", word, !stays, stays)
		}
	}
}

func TestCells(t *testing.T) {
	d := open(t, hiddenSheets(t))
	for _, tt := range []struct{ sheet, ref, want string }{
		{"Platy", "D1", "Dan Vzor"},
		{"platy", "A1:B2", "Adam Vzor|Bořek Vzor|Emil Vzor"},
		{"1", "$B:$C", "Bořek Vzor|Cyril Vzor|Gustav Vzor|8001011238"},
		{"1", "4:4", "Filip Vzor|Gustav Vzor"},
		{"Platy", "2:1", "Adam Vzor|Bořek Vzor|Cyril Vzor|Dan Vzor|Emil Vzor"},
		{"Tajný Vzor", "", "Marek Vzor"},
		{"1", "A", "Adam Vzor|Emil Vzor|Filip Vzor|Hugo Vzor|Igor Vzor|Jan Vzor|Karel Vzor"},
		{"2", "B2", ""}, {"není", "A1", ""}, {"1", "A1:B", ""}, {"1", "A1:B2:C3", ""},
	} {
		spans, err := d.Cells(context.Background(), tt.sheet, tt.ref)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, s := range spans {
			got = append(got, d.part(s.Part).Part.Text[s.Start:s.End])
		}
		if strings.Join(got, "|") != tt.want {
			t.Errorf("%s %s: got %q, want %q", tt.sheet, tt.ref, strings.Join(got, "|"), tt.want)
		}
	}
}

// TestHiddenRowsAreReadUnderTheirHeads hides rows within a table: those below stay
// in it, and what is hidden has its heads.
func TestHiddenRowsAreReadUnderTheirHeads(t *testing.T) {
	cells := func(texts ...string) string {
		var b strings.Builder
		for _, s := range texts {
			b.WriteString(`<table:table-cell office:value-type="string">` + p(s) + `</table:table-cell>`)
		}
		return b.String()
	}
	hide := func(s string) string {
		return strings.Replace(s, "<table:table-row>", `<table:table-row table:visibility="collapse">`, 1)
	}
	d := open(t, spreadsheet(t, table("A", row(cells("Jméno", "Narozen")), hide(row(cells("Jan", "1"))), row(cells("Petr", "2")), hide(row(cells("Ota", "3"))), row(cells("Eva", "4")))))
	if got, want := d.textOf("sheet1"), "Jméno\tNarozen\nPetr\t2\nEva\t4"; !strings.HasSuffix(strings.TrimSpace(got), want) {
		t.Errorf("got %q, want %q", got, want)
	}
	hidden := d.part("h1")
	if hidden == nil {
		t.Fatal("no part for the hidden rows")
	}
	if got, want := hidden.Part.Text, "Jan\t1\nOta\t3"; strings.TrimSpace(got) != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got, want := hidden.Part.Lead, "Jméno\tNarozen\n"; !strings.HasSuffix(got, want) {
		t.Errorf("got lead %q, want it to end with %q", got, want)
	}
}
