package xlsx

import (
	"errors"
	"path"
	"strings"

	"inkoust/internal/xmlaudit"
	"inkoust/internal/zipaudit"
	"inkoust/verify"
)

// file is an opened workbook.
type file struct {
	*zipaudit.Archive
	sheets  []tab
	byName  map[string]zipaudit.Member
	shared  []string
	used    []bool // shared strings that a cell shows
	odd     int    // elements of the shared strings that no output has
	strings string
}

// tab is one sheet of the workbook.
type tab struct{ name, id, state, member, kind string }

func open(in verify.Input) (*file, error) {
	b, err := verify.ReadAll(in)
	if err != nil {
		return nil, err
	}
	z, err := zipaudit.Read(b, func(name string) bool { return allowed.MatchString(name) })
	if err != nil {
		return nil, unverified(err)
	}
	f := &file{Archive: z, byName: map[string]zipaudit.Member{}}
	for _, m := range z.Members {
		f.byName[strings.ToLower(m.Name)] = m
	}
	if err := f.read(); err != nil {
		return nil, unverified(err)
	}
	return f, nil
}

var errBook = errors.New("workbook cannot be read")

// read finds the workbook, its sheets and its shared strings.
func (f *file) read() error {
	root, err := f.rels("")
	if err != nil {
		return err
	}
	book := ""
	for _, r := range root {
		if r.kind == "officeDocument" {
			book = r.target
		}
	}
	m, ok := f.byName[strings.ToLower(book)]
	if !ok {
		return errBook
	}
	rels, err := f.rels(book)
	if err != nil {
		return err
	}
	data, err := m.Data()
	if err != nil {
		return err
	}
	if err := xmlaudit.Scan(data, &tabReader{f: f, rels: rels}); err != nil {
		return err
	}
	for _, r := range rels {
		if m, ok := f.byName[strings.ToLower(r.target)]; ok && r.kind == "sharedStrings" {
			f.strings = m.Name
			if f.shared, f.odd, err = readStrings(m.Open()); err != nil {
				return err
			}
			f.used = make([]bool, len(f.shared))
		}
	}
	return nil
}

// rel is one relationship: kind is the last step of its type.
type rel struct{ id, kind, target string }

// rels reads the relationships of a member, "" for the package.
func (f *file) rels(member string) ([]rel, error) {
	m, ok := f.byName[strings.ToLower(path.Join(path.Dir(member), "_rels", path.Base(member)+".rels"))]
	if member == "" {
		m, ok = f.byName["_rels/.rels"]
	}
	if !ok {
		return nil, nil
	}
	data, err := m.Data()
	if err != nil {
		return nil, err
	}
	r := &relReader{folder: path.Dir(member)}
	err = xmlaudit.Scan(data, r)
	return r.rels, err
}

type relReader struct {
	plain
	folder string
	rels   []rel
}

// plain handles what a reader of attributes passes over.
type plain struct{}

func (plain) Text([]string, string) {}
func (plain) Close(string)          {}
func (plain) Other([]byte)          {}

func (r *relReader) Open(_ []string, local string, attrs []xmlaudit.Attr) {
	if local != "Relationship" {
		return
	}
	var out rel
	for _, a := range attrs {
		switch a.Local {
		case "Id":
			out.id = a.Value
		case "Type":
			out.kind = a.Value[strings.LastIndexByte(a.Value, '/')+1:]
		case "Target":
			if out.target = path.Join(r.folder, a.Value); strings.HasPrefix(a.Value, "/") {
				out.target = a.Value[1:]
			}
		}
	}
	r.rels = append(r.rels, out)
}

type tabReader struct {
	plain
	f    *file
	rels []rel
}

func (t *tabReader) Open(parents []string, local string, attrs []xmlaudit.Attr) {
	if local != "sheet" || len(parents) == 0 || parents[len(parents)-1] != "sheets" {
		return
	}
	s := tab{}
	for _, a := range attrs {
		switch {
		case a.Local == "name":
			s.name = a.Value
		case a.Local == "sheetId":
			s.id = a.Value
		case a.Local == "state":
			s.state = a.Value
		case a.Local == "id":
			for _, r := range t.rels {
				if r.id == a.Value {
					s.member, s.kind = r.target, r.kind
				}
			}
		}
	}
	t.f.sheets = append(t.f.sheets, s)
}
