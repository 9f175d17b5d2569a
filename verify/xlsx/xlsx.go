// Package xlsx proves redacted spreadsheets. It unpacks the file by rules of its
// own, streams the cells of source and output side by side, and accounts for
// every cell: it is what it was, or what the plan leaves of it, or hidden and
// gone.
package xlsx

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"path"
	"regexp"
	"slices"
	"strings"

	"inkoust/document"
	"inkoust/internal/xmlaudit"
	"inkoust/internal/zipaudit"
	"inkoust/verify"
)

// Verifier proves XLSX files.
type Verifier struct{}

// Format implements verify.Verifier.
func (Verifier) Format() string { return "xlsx" }

// Verify implements verify.Verifier.
func (Verifier) Verify(ctx context.Context, j *verify.Job) (*verify.Report, error) {
	parts := withoutConcealed(j)
	values, err := verify.Removed(parts, j.Plan)
	if err != nil {
		return nil, document.Park(document.ReasonUnverified, "plan", err)
	}
	output, err := open(j.Output)
	if err != nil {
		return nil, err
	}
	source, err := open(j.Source)
	if err != nil {
		return nil, err
	}
	c := &checker{ctx: ctx, values: values, report: &verify.Report{}, job: j, literals: verify.Literals(j), found: &verify.Text{}, parts: map[string]*document.Part{}}
	size := 0
	for _, p := range parts {
		c.parts[p.ID] = p
		size += len(p.Text)
	}
	c.found.Grow(size)
	for _, step := range []func() error{
		func() error { return c.members(output) },
		func() error { return c.sheets(source, output) },
		c.text,
	} {
		if err := step(); err != nil {
			return nil, unverified(err)
		}
	}
	c.container(output)
	if err := c.images(source, output); err != nil {
		return nil, unverified(err)
	}
	return c.report.Conclude(), ctx.Err()
}

// withoutConcealed marks the hidden cells that the plan takes out as dropped.
// What is hidden in a hidden sheet goes and stays with it.
func withoutConcealed(j *verify.Job) []*document.Part {
	out := slices.Clone(j.Parts)
	hidden := map[string]bool{}
	for _, p := range out {
		hidden[p.ID] = p.Kind == document.Hidden
	}
	for i, p := range out {
		sheet, _, _ := strings.Cut(p.ID, ":")
		id := p.ID
		if hidden[sheet] {
			id = sheet
		}
		if p.Kind == document.Hidden && cellPart.MatchString(p.ID) && j.Plan.Hidden[id] != document.ImageKept {
			dropped := *p
			dropped.Dropped = true
			out[i] = &dropped
		}
	}
	return out
}

// Search implements verify.Searcher.
func (Verifier) Search(ctx context.Context, in verify.Input, v *verify.Values) (*verify.Report, error) {
	f, err := open(in)
	if err != nil {
		return nil, err
	}
	c := &checker{ctx: ctx, values: v, report: &verify.Report{}, found: &verify.Text{}}
	if err := c.members(f); err != nil {
		return nil, unverified(err)
	}
	for i := range f.sheets {
		if err := c.searchSheet(f, &f.sheets[i]); err != nil {
			return nil, unverified(err)
		}
	}
	c.container(f)
	c.report.Add(verify.CheckMember, "cells", v.Present(c.found))
	return c.report.Conclude(), ctx.Err()
}

func unverified(err error) error {
	if _, ok := document.ParkedReason(err); ok {
		return err
	}
	return document.Park(document.ReasonUnverified, "", err)
}

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

type checker struct {
	ctx      context.Context
	values   *verify.Values
	report   *verify.Report
	job      *verify.Job
	literals []string
	parts    map[string]*document.Part
	found    *verify.Text // all that a reader of the output sees
	titles   []string     // names of its sheets
}

var allowed = regexp.MustCompile(`^(\[Content_Types\]\.xml|_rels/\.rels|xl/(worksheets/|chartsheets/|drawings/|charts/|diagrams/|theme/)?_rels/[A-Za-z]{1,24}[0-9]{0,6}\.xml\.rels|` +
	`xl/(workbook|styles[0-9]*|sharedStrings)\.xml|xl/(worksheets|chartsheets)/sheet[0-9]+\.xml|xl/drawings/drawing[0-9]+\.xml|xl/charts/chart[0-9]+\.xml|` +
	`xl/tables/table[0-9]+\.xml|xl/theme/[A-Za-z]{1,24}[0-9]*\.xml|xl/diagrams/[A-Za-z]{1,24}[0-9]*\.xml|xl/media/image[0-9]+\.(png|jpeg))$`)

// members searches every member but the sheets and the shared strings, which
// are read with the cells.
func (c *checker) members(f *file) error {
	sheets := map[string]bool{strings.ToLower(f.strings): f.strings != ""}
	for _, s := range f.sheets {
		if s.kind == "worksheet" {
			sheets[strings.ToLower(s.member)] = true
		}
		c.titles = append(c.titles, s.name)
		if c.job != nil {
			c.found.Gap()
			c.found.Add(s.name)
			c.found.Gap()
		}
	}
	c.report.Add(verify.CheckStructure, "shared strings", f.odd)
	for _, m := range f.Members {
		if c.ctx.Err() != nil {
			return c.ctx.Err()
		}
		if !allowed.MatchString(m.Name) && c.job != nil {
			c.report.Add(verify.CheckStructure, m.Name, 1)
		}
		if sheets[strings.ToLower(m.Name)] {
			continue
		}
		data, err := m.Data()
		if err != nil {
			return err
		}
		if !isXML(m.Name, data) {
			c.report.Add(verify.CheckMember, m.Name, c.values.FindBytes(data, verify.Soft))
			continue
		}
		w := &wordReader{c: c, leaf: leafMember.MatchString(m.Name), styles: strings.HasPrefix(m.Name, "xl/styles") || strings.HasPrefix(m.Name, "xl/theme")}
		if err := xmlaudit.Scan(data, w); err != nil {
			return fmt.Errorf("%s: %w", m.Name, err)
		}
		c.report.Add(verify.CheckMember, m.Name, c.values.Find(&w.rest, verify.Strict))
		c.report.Add(verify.CheckMember, m.Name, c.values.Find(&w.named, verify.Named))
		c.report.Add(verify.CheckMember, m.Name, c.values.Find(&w.soft, verify.Soft))
	}
	return nil
}

func isXML(name string, data []byte) bool {
	ext := path.Ext(name)
	return ext == ".xml" || ext == ".rels" || ext == ".vml" || bytes.HasPrefix(bytes.TrimSpace(data), []byte("<?xml"))
}

var leafMember = regexp.MustCompile(`^xl/(drawings|charts|diagrams)/[^/]*\.xml$`)

// container searches what lies beside the members.
func (c *checker) container(f *file) {
	c.report.Add(verify.CheckBytes, "container", c.values.FindBytes(bytes.Join(f.Loose, []byte("\n\n\n\n\n")), verify.Strict))
	if c.job != nil {
		c.report.Add(verify.CheckStructure, "bytes beside the members", f.Gaps)
		c.report.Add(verify.CheckStructure, "doubled members", f.Doubled)
	}
}

// wordReader takes the words of a member apart: what its drawing shows, and what
// no reader sees.
type wordReader struct {
	c                 *checker
	leaf, styles      bool
	rest, named, soft verify.Text
}

// fontAttrs name fonts; shownNames are the names of what cells show again.
var (
	fontAttrs  = wordSet("typeface panose script")
	nameOwners = wordSet("cellStyle tableColumn theme clrScheme fontScheme fmtScheme")
)

func (w *wordReader) Open(_ []string, local string, attrs []xmlaudit.Attr) {
	for _, a := range attrs {
		to := &w.rest
		switch {
		case a.Prefix == "xmlns" || a.Local == "xmlns" || consistsOf(a.Value, vocabulary) && a.Local != "name":
			continue
		case fontAttrs[a.Local], w.styles && local == "name" || local == "rFont" || local == "font":
			to = &w.soft
		case a.Local == "name" && nameOwners[local]:
			to = &w.named
		case local == "sheet":
			continue
		}
		to.Gap()
		to.Add(a.Value)
		to.Gap()
	}
}

func (w *wordReader) Text(parents []string, t string) {
	to := &w.rest
	if len(parents) > 0 && parents[len(parents)-1] == "definedName" {
		t = w.c.withoutTitles(t)
	}
	if in := parents; w.leaf && len(in) > 0 && (in[len(in)-1] == "t" || in[len(in)-1] == "v") {
		to = w.c.found
		t = verify.Without(t, w.c.literals)
	}
	to.Gap()
	to.Add(t)
	to.Gap()
}

func (w *wordReader) Close(string) {}

// withoutTitles takes the names of sheets, which are counted as what is shown,
// out of a reference.
func (c *checker) withoutTitles(t string) string {
	for _, name := range c.titles {
		t = strings.ReplaceAll(strings.ReplaceAll(t, "'"+strings.ReplaceAll(name, "'", "''")+"'!", " "), name+"!", " ")
	}
	return t
}

func (w *wordReader) Other(b []byte) {
	if !bytes.HasPrefix(b, []byte("<?xml ")) {
		w.rest.Gap()
		w.rest.Add(string(b))
	}
}

// text counts the values in all that is shown, and checks that what the sheets
// show besides their cells is there.
func (c *checker) text() error {
	all, visible := &verify.Text{}, &verify.Text{}
	all.Grow(c.found.Len())
	for _, p := range withoutConcealed(c.job) {
		if p.Dropped || p.Kind == document.FileName || p.Kind == document.Link {
			continue
		}
		pieces, err := verify.Cut(p, c.job.Plan)
		if err != nil {
			return err
		}
		for _, piece := range pieces {
			if piece.Removed {
				all.Gap()
				visible.Gap()
				continue
			}
			text := verify.Without(piece.Text, c.literals)
			all.Add(text)
			if cellPart.FindString(p.ID) == "" && p.Kind != document.Hidden && p.Kind != document.Outline {
				visible.Add(text)
			}
		}
		all.Gap()
		visible.Gap()
	}
	c.report.Add(verify.CheckPageText, "workbook", max(c.values.Excess(all, c.found), c.values.ExcessWords(all, c.found)))
	c.report.Add(verify.CheckRest, "workbook", verify.Missing(visible, c.found))
	return nil
}
