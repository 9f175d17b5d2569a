// Package xlsx proves redacted spreadsheets. It unpacks the file by rules of its
// own, streams the cells of source and output side by side, and accounts for
// every cell: it is what it was, or what the plan leaves of it, or hidden and
// gone.
package xlsx

import (
	"bytes"
	"context"
	"fmt"
	"path"
	"regexp"
	"slices"
	"strings"

	"inkoust/document"
	"inkoust/internal/xmlaudit"
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
	c.report.Add(verify.CheckPageText, "workbook", c.values.ExcessBoth(all, c.found))
	c.report.Add(verify.CheckRest, "workbook", verify.Missing(visible, c.found))
	return nil
}
