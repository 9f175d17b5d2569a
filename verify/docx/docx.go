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
	if err := c.body(j); err != nil {
		return nil, unverified(err)
	}
	c.order(source)
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
		if !isXML(m) {
			c.report.Add("member", m.name, c.values.FindBytes(m.data, noise(m)))
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
	}
	return nil
}

func isXML(m member) bool {
	ext := path.Ext(m.name)
	return ext == ".xml" || ext == ".rels" || ext == ".vml" || bytes.HasPrefix(bytes.TrimSpace(m.data), []byte("<?xml"))
}

// noise tells pictures, whose samples are noise, from members of text.
func noise(m member) verify.Strictness {
	if strings.HasPrefix(m.name, "word/media/") && stillaudit.Of(m.data).Known {
		return verify.Soft
	}
	return verify.Strict
}

// container searches what lies beside the members.
func (c *checker) container(a *archive) {
	c.report.Add("bytes", "container", c.values.FindBytes(bytes.Join(a.loose, []byte("\n\n\n\n\n")), verify.Strict))
	for _, m := range a.members {
		if s := stillaudit.Of(m.data); s.Known {
			c.report.Add("bytes", m.name, c.values.FindBytes(s.Words, verify.Strict))
		}
	}
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
			c.report.Add("structure", m.name, properties(m))
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
	all, visible, found := &verify.Text{}, &verify.Text{}, &verify.Text{}
	for _, p := range j.Parts {
		if p.Dropped || p.Kind == document.FileName {
			continue
		}
		ps, err := verify.Cut(p, j.Plan)
		if err != nil {
			return err
		}
		for _, piece := range ps {
			if piece.Removed {
				all.Gap()
				visible.Gap()
				continue
			}
			text := verify.Without(piece.Text, c.literals)
			all.Add(text)
			switch p.Kind {
			case document.Body, document.Header, document.Footer, document.Note:
				visible.Add(text)
			}
		}
		all.Gap()
		visible.Gap()
	}
	for _, name := range sortedNames(c.stories) {
		found.Append(&c.stories[name].shown)
	}
	c.report.Add("page-text", "document", max(c.values.Excess(all, found), c.values.ExcessWords(all, found)))
	c.report.Add("rest", "document", verify.Missing(visible, found))
	return nil
}

// order checks that each member still says what it said, in the same order: its
// letters are those of the source with some left out.
func (c *checker) order(source *archive) {
	before := map[string]*story{}
	for _, m := range source.members {
		if isXML(m) {
			if s, err := readStory(m, c.literals); err == nil {
				before[m.name] = s
			}
		}
	}
	for _, name := range sortedNames(c.stories) {
		s, was := c.stories[name], before[name]
		if s.leaf || s.shown.Len() == 0 {
			continue
		}
		if was == nil {
			was = c.renamed(s, before)
		}
		if was == nil || !subsequence(s.shown.String(), was.shown.String()) {
			c.report.Add("order", name, 1)
		}
	}
}

// renamed finds the source of a member that has another name there: one that the
// output does not have and that says as much.
func (c *checker) renamed(s *story, before map[string]*story) *story {
	for _, name := range sortedNames(before) {
		if was := before[name]; c.stories[name] == nil && subsequence(s.shown.String(), was.shown.String()) {
			return was
		}
	}
	return nil
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
