package publish

import (
	"bytes"
	"embed"
	"html/template"
	"sync"
)

//go:embed pages
var pageFiles embed.FS

// pageTemplates are the pages, self-contained: no script but the copy button of
// the form and the decisions of the preview, nothing from outside.
var pageTemplates = sync.OnceValue(func() *template.Template {
	return template.Must(template.New("").Funcs(template.FuncMap{
		"style": func() template.CSS {
			b, err := pageFiles.ReadFile("pages/style.css")
			if err != nil {
				panic(err) // the file is part of the program
			}
			return template.CSS(b)
		},
	}).ParseFS(pageFiles, "pages/*.html"))
})

// page is what every page knows.
type page struct {
	P    *Publication
	Lang string
}

// W returns a word in the language of the page.
func (g page) W(key string) string { return Word(g.Lang, key) }

// Or returns the word of a group, or the bare name where there is none.
func (g page) Or(group, name string) string {
	return (&Publication{Lang: g.Lang}).wordOr(group, name)
}

func render(name string, data any) ([]byte, error) {
	var b bytes.Buffer
	err := pageTemplates().ExecuteTemplate(&b, name, data)
	return b.Bytes(), err
}

// pages writes what people read and fill in.
func (w *pack) pages() error {
	p := w.p
	proto := p.protocol()
	data, err := indented(proto)
	if err != nil {
		return err
	}
	sent := p.State != Parked
	_, former := p.Target.(Former)
	files := []struct {
		name string
		want bool
		make func() ([]byte, error)
	}{
		{"protokol.json", true, func() ([]byte, error) { return data, nil }},
		{"protokol.html", true, func() ([]byte, error) { return p.protocolPage(proto) }},
		{"udaje.html", sent && (w.m.Register != nil || former), func() ([]byte, error) { return p.formPage(w.problems, w.m.Register) }},
		{"udaje.csv", w.m.Register != nil || former || p.Metadata != nil || len(p.Found) > 0, p.metadataTable},
		{"rozhodnuti.csv", len(p.questions())+len(p.Chosen)+len(p.Additions) > 0, p.questionTable},
		{"doprovodna-informace.txt", sent && p.needsAccompanying(), p.accompanyingDraft},
		{"postup.html", sent && p.Repair != nil, p.repairPage},
		{"kontrola.html", sent && p.Preview, p.previewPage},
	}
	for _, f := range files {
		if !f.want {
			continue
		}
		b, err := f.make()
		if err != nil {
			return err
		}
		if err := w.keep(f.name, b); err != nil {
			return err
		}
	}
	return nil
}

// metadataTable is udaje.csv, prefilled with what is known.
func (p *Publication) metadataTable() ([]byte, error) {
	m := Metadata{}
	if p.Metadata != nil {
		m = *p.Metadata
	}
	m.Record = p.Record
	p.suggest(&m)
	p.takeOver(&m)
	p.takeFound(&m)
	var b bytes.Buffer
	err := WriteMetadata(&b, &m)
	return b.Bytes(), err
}

func (p *Publication) questionTable() ([]byte, error) {
	var b bytes.Buffer
	err := p.writeQuestions(&b)
	return b.Bytes(), err
}
