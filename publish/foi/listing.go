package foi

import (
	"bytes"
	"embed"
	"encoding/json"
	"fmt"
	"html/template"
	"path"
	"slices"
	"strings"
	"sync"
	"time"

	"inkoust/document"
	"inkoust/law"
	"inkoust/publish"
)

//go:embed odpoved.html
var pages embed.FS

var fragment = sync.OnceValue(func() *template.Template {
	return template.Must(template.New("").Funcs(template.FuncMap{"law": cited}).ParseFS(pages, "odpoved.html"))
})

// cited is a text of the law.
func cited(id string) string { return law.Text("cs", id) }

// Names of what is added to an answer.
const (
	FragmentName = "uryvek.html"
	EntryName    = "zaznam.jsonld"
)

// entryMedia marks the entry in a manifest, whatever its name.
const entryMedia = "application/ld+json"

// free is a name that no file of the answer has.
func free(name string, sent []publish.ManifestFile) string {
	for slices.ContainsFunc(sent, func(f publish.ManifestFile) bool { return strings.EqualFold(path.Base(f.Path), name) }) {
		name = "inkoust-" + name
	}
	return name
}

// days to publish an answer with remote access: § 5 odst. 3 of act 106/1999.
const days = 15

// Entry is an answer in the machine-readable index, in the words of schema.org.
type Entry struct {
	Context    string  `json:"@context,omitempty"`
	Type       string  `json:"@type"`
	Name       string  `json:"name,omitempty"`        // subject, without any person
	Identifier string  `json:"identifier,omitempty"`  // reference number
	Given      string  `json:"dateCreated,omitempty"` // the day the information was given
	Due        string  `json:"expires,omitempty"`     // the last day to publish it
	Language   string  `json:"inLanguage"`
	Parts      []Media `json:"hasPart"`
}

// Media is one published file.
type Media struct {
	Type   string `json:"@type"`
	URL    string `json:"contentUrl"`
	Format string `json:"encodingFormat"`
	Size   string `json:"contentSize"`
	SHA256 string `json:"sha256"`
}

var _ publish.Lister = Target{}

// Listing returns the fragment for the office's site and the entry of the index.
// A subject or reference that lost anything is left out.
func (Target) Listing(p *publish.Publication, sent []publish.ManifestFile) ([]publish.Message, error) {
	e := entry(p, sent)
	var page bytes.Buffer
	if err := fragment().ExecuteTemplate(&page, "odpoved.html", shown(e)); err != nil {
		return nil, err
	}
	data, err := indented(e)
	if err != nil {
		return nil, err
	}
	return []publish.Message{
		{Name: free(FragmentName, sent), Media: "text/html", Data: page.Bytes()},
		{Name: free(EntryName, sent), Media: entryMedia, Data: data},
	}, nil
}

func entry(p *publish.Publication, sent []publish.ManifestFile) Entry {
	e := Entry{Context: "https://schema.org", Type: "CreativeWork", Language: p.Lang, Parts: []Media{}}
	if m := p.Metadata; m != nil {
		e.Name, e.Identifier = whole(m.Subject, p.Lang), whole(m.Number, p.Lang)
		if !m.Provided.IsZero() {
			e.Given = m.Provided.Format(time.DateOnly)
			e.Due = m.Provided.AddDate(0, 0, days).Format(time.DateOnly)
		}
	}
	for _, f := range sent {
		e.Parts = append(e.Parts, Media{"MediaObject", path.Base(f.Path), f.Media, fmt.Sprint(f.Size), f.SHA256})
	}
	return e
}

// whole is a value of which nothing was removed, else nothing.
func whole(s, lang string) string {
	if strings.Contains(s, document.Literal(lang, "")) {
		return ""
	}
	return s
}

func indented(v any) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	err := enc.Encode(v)
	return b.Bytes(), err
}

// view is an entry as the fragment shows it.
type view struct {
	Entry
	Given, Due string
	Files      []file
}

type file struct{ Name, Kind, Size string }

func shown(e Entry) view {
	v := view{Entry: e, Given: czech(e.Given), Due: czech(e.Due)}
	for _, m := range e.Parts {
		v.Files = append(v.Files, file{m.URL, strings.ToUpper(strings.TrimPrefix(path.Ext(m.URL), ".")), size(m.Size)})
	}
	return v
}

func czech(iso string) string {
	t, err := time.Parse(time.DateOnly, iso)
	if err != nil {
		return ""
	}
	return t.Format("2. 1. 2006")
}

// size prints bytes as people read them, "81 kB".
func size(bytes string) string {
	var n int64
	fmt.Sscan(bytes, &n) // our own number
	if n < 1<<20 {
		return fmt.Sprintf("%d kB", (n+1023)/1024)
	}
	return strings.ReplaceAll(fmt.Sprintf("%.1f MB", float64(n)/(1<<20)), ".", ",")
}
