// Package docx proves redacted word processing documents. It unpacks the file
// by rules of its own, reads every member with its own scanner and accounts for
// every byte of the container.
package docx

import (
	"bytes"
	"context"
	"fmt"
	"path"
	"regexp"
	"slices"
	"strings"

	"inkoust/document"
	"inkoust/internal/stillaudit"
	"inkoust/internal/xmlaudit"
	"inkoust/verify"
)

// Verifier proves DOCX files.
type Verifier struct{}

// Format implements verify.Verifier.
func (Verifier) Format() string { return "docx" }

// Verify implements verify.Verifier.
func (Verifier) Verify(ctx context.Context, j *verify.Job) (*verify.Report, error) {
	values, err := verify.Removed(j.Parts, j.Plan)
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
	report := &verify.Report{}
	c := &checker{ctx: ctx, values: values, report: report, literals: verify.Literals(j)}
	if err := c.members(output); err != nil {
		return nil, unverified(err)
	}
	c.container(output)
	c.structure(output)
	c.hidden(j.Plan)
	c.order(source)
	if err := c.body(j); err != nil { // after order: it takes the text of the members
		return nil, unverified(err)
	}
	images(source, output, j.Plan, report)
	return report.Conclude(), ctx.Err()
}

// Search implements verify.Searcher.
func (Verifier) Search(ctx context.Context, in verify.Input, v *verify.Values) (*verify.Report, error) {
	a, err := open(in)
	if err != nil {
		return nil, err
	}
	c := &checker{ctx: ctx, values: v, report: &verify.Report{}}
	if err := c.members(a); err != nil {
		return nil, unverified(err)
	}
	c.container(a)
	for _, m := range a.members {
		if s := c.stories[m.name]; s != nil {
			c.report.Add("member", m.name, v.Present(&s.shown))
		}
	}
	return c.report.Conclude(), ctx.Err()
}

func open(in verify.Input) (*archive, error) {
	b, err := verify.ReadAll(in)
	if err != nil {
		return nil, err
	}
	a, err := unzip(b)
	if err != nil {
		return nil, unverified(err)
	}
	return a, nil
}

func unverified(err error) error { return document.Park(document.ReasonUnverified, "", err) }

type checker struct {
	ctx      context.Context
	values   *verify.Values
	report   *verify.Report
	literals []string
	stories  map[string]*story
}

// members reads every member and searches all of it but the text that is shown,
// which is counted in body.
func (c *checker) members(a *archive) error {
	c.stories = map[string]*story{}
	for _, m := range a.members {
		if c.ctx.Err() != nil {
			return c.ctx.Err()
		}
		m, err := m.unpacked()
		if err != nil {
			return err
		}
		if !isXML(m) {
			c.other(m)
			continue
		}
		s, err := readStory(m, c.literals)
		if err != nil {
			return fmt.Errorf("%s: %w", m.name, err)
		}
		c.stories[m.name] = s
		c.report.Add("member", m.name, c.values.Find(&s.rest, verify.Strict))
		c.report.Add("member", m.name, c.values.Find(&s.named, verify.Named))
		c.report.Add("member", m.name, c.values.Find(&s.soft, verify.Soft))
		s.rest, s.named, s.soft = verify.Text{}, verify.Text{}, verify.Text{}
		if strings.HasPrefix(m.name, "docProps/") {
			s.properties = properties(m)
		}
	}
	return nil
}

// other searches a member that is no XML. The samples of pictures are noise;
// what they carry beside them is text.
func (c *checker) other(m member) {
	p := stillaudit.Of(m.data)
	if p.Known {
		c.report.Add("bytes", m.name, c.values.FindBytes(p.Words, verify.Strict))
	}
	if p.Known && strings.HasPrefix(m.name, "word/media/") {
		c.report.Add("member", m.name, c.values.FindPlain(m.data, verify.Soft))
		return
	}
	c.report.Add("member", m.name, c.values.FindBytes(m.data, verify.Strict))
}

func isXML(m member) bool {
	ext := path.Ext(m.name)
	return ext == ".xml" || ext == ".rels" || ext == ".vml" || bytes.HasPrefix(bytes.TrimSpace(m.data), []byte("<?xml"))
}

// container searches what lies beside the members.
func (c *checker) container(a *archive) {
	c.report.Add("bytes", "container", c.values.FindBytes(bytes.Join(a.loose, []byte("\n\n\n\n\n")), verify.Strict))
}

var (
	allowed = regexp.MustCompile(`^(\[Content_Types\]\.xml|_rels/\.rels|word/(charts/|diagrams/|drawings/|theme/)?_rels/[A-Za-z0-9]+\.xml\.rels|` +
		`word/(theme/|charts/|diagrams/|drawings/)?[A-Za-z]{1,24}[0-9]{0,6}\.xml|word/media/[A-Za-z]{1,24}[0-9]{0,6}\.(png|jpe?g|gif|bmp|tiff?)|` +
		`docProps/(app|core)\.xml)$`)
	refused = regexp.MustCompile(`(?i)^word/(comments|people|glossary|recipient|custom|embedding|vba|activex)`)
)

// structure checks that nothing is there but what the text needs.
func (c *checker) structure(a *archive) {
	c.report.Add("structure", "bytes beside the members", a.gaps)
	c.report.Add("structure", "doubled members", a.doubled)
	for _, m := range a.members {
		if !allowed.MatchString(m.name) || refused.MatchString(m.name) {
			c.report.Add("structure", m.name, 1)
		}
		s := c.stories[m.name]
		if s == nil {
			continue
		}
		c.report.Add("structure", m.name+": history", s.history)
		if strings.HasPrefix(m.name, "docProps/") {
			c.report.Add("structure", m.name, s.properties)
		}
	}
}

// hidden checks that no hidden text is left where the plan keeps none.
func (c *checker) hidden(plan *document.Plan) {
	for _, fate := range plan.Hidden {
		if fate == document.ImageKept {
			return
		}
	}
	for _, name := range sortedNames(c.stories) {
		c.report.Add("hidden-content", name, c.stories[name].hidden)
	}
}

// neutral are the properties that say what the file is and not whose.
var neutral = map[string]bool{"Application": true, "AppVersion": true, "DocSecurity": true, "Pages": true, "Words": true}

// properties counts those that say more.
func properties(m member) int {
	p := &propertyReader{}
	if err := xmlaudit.Scan(m.data, p); err != nil {
		return 1
	}
	return p.n
}

type propertyReader struct{ n int }

func (p *propertyReader) Open([]string, string, []xmlaudit.Attr) {}
func (p *propertyReader) Close(string)                           {}
func (p *propertyReader) Other([]byte)                           {}
func (p *propertyReader) Text(parents []string, t string) {
	if len(parents) > 0 && strings.TrimSpace(t) != "" && !neutral[parents[len(parents)-1]] {
		p.n++
	}
}

// body counts the values in all that is shown, and checks that the rest is.
func (c *checker) body(j *verify.Job) error {
	found := &verify.Text{}
	for _, name := range sortedNames(c.stories) {
		found.Append(&c.stories[name].shown)
		c.stories[name].shown = verify.Text{}
	}
	all, err := c.staying(j, func(document.PartKind) bool { return true })
	if err != nil {
		return err
	}
	c.report.Add("page-text", "document", c.values.ExcessBoth(all, found))
	all, err = c.staying(j, visible)
	if err != nil {
		return err
	}
	c.report.Add("rest", "document", verify.Missing(all, found))
	return nil
}

func visible(kind document.PartKind) bool {
	switch kind {
	case document.Body, document.Header, document.Footer, document.Note:
		return true
	}
	return false
}

// staying is the text of the parts of some kinds that the plan leaves.
func (c *checker) staying(j *verify.Job, of func(document.PartKind) bool) (*verify.Text, error) {
	all := &verify.Text{}
	for _, p := range j.Parts {
		if p.Dropped || p.Kind == document.FileName || !of(p.Kind) {
			continue
		}
		ps, err := verify.Cut(p, j.Plan)
		if err != nil {
			return nil, err
		}
		for _, piece := range ps {
			if piece.Removed {
				all.Gap()
				continue
			}
			all.Add(verify.Without(piece.Text, c.literals))
		}
		all.Gap()
	}
	return all, nil
}

// order checks that each member still says what it said, in the same order: its
// letters are those of the source with some left out.
func (c *checker) order(source *archive) {
	left := map[string]bool{}
	for name, s := range c.stories {
		left[name] = !s.leaf && s.shown.Len() > 0
	}
	var others []string
	for _, m := range source.members {
		if !left[m.name] {
			if c.stories[m.name] == nil && isXML(m) {
				others = append(others, m.name)
			}
			continue
		}
		if was := c.source(m); was != "" && subsequence(c.stories[m.name].shown.String(), was) {
			left[m.name] = false
		}
	}
	for _, name := range sortedNames(c.stories) {
		if left[name] && !c.renamed(c.stories[name], source, others) {
			c.report.Add("order", name, 1)
		}
	}
}

// source is the text of a member of the source, "" if it cannot be read.
func (c *checker) source(m member) string {
	m, err := m.unpacked()
	if err != nil {
		return ""
	}
	s, err := readBefore(m, c.literals)
	if err != nil {
		return ""
	}
	return s.shown.String()
}

// renamed reports whether the source has a member that says as much and is not
// in the output: it was given another name.
func (c *checker) renamed(s *story, source *archive, others []string) bool {
	for _, m := range source.members {
		if slices.Contains(others, m.name) && subsequence(s.shown.String(), c.source(m)) {
			return true
		}
	}
	return false
}

func subsequence(short, long string) bool {
	i := 0
	for j := 0; i < len(short) && j < len(long); j++ {
		if short[i] == long[j] {
			i++
		}
	}
	return i == len(short)
}
