// Package odf proves redacted text documents and spreadsheets of OpenDocument.
// It unpacks the file by rules of its own, reads every member with its own
// scanner and accounts for every byte of the container.
package odf

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"

	"inkoust/document"
	"inkoust/internal/stillaudit"
	"inkoust/internal/zipaudit"
	"inkoust/verify"
)

// Verifier proves ODT, OTT, ODS and OTS files.
type Verifier struct{}

// Format implements verify.Verifier.
func (Verifier) Format() string { return "odf" }

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
	c := &checker{ctx: ctx, values: values, report: &verify.Report{}, literals: verify.Literals(j)}
	if err := c.members(output); err != nil {
		return nil, unverified(err)
	}
	c.container(output)
	c.structure(output)
	if err := c.body(parts, j.Plan); err != nil {
		return nil, unverified(err)
	}
	if err := c.order(source); err != nil {
		return nil, unverified(err)
	}
	pictures(source, output, j.Plan, c.report)
	return c.report.Conclude(), ctx.Err()
}

// concealed is how parts of hidden content are called, as the plan names them.
var concealed = regexp.MustCompile(`^h[0-9]{1,6}$`)

// withoutConcealed marks the hidden content that the plan takes out as dropped.
func withoutConcealed(j *verify.Job) []*document.Part {
	out := slices.Clone(j.Parts)
	for i, p := range out {
		if p.Kind == document.Hidden && concealed.MatchString(p.ID) && j.Plan.Hidden[p.ID] != document.ImageKept {
			dropped := *p
			dropped.Dropped = true
			out[i] = &dropped
		}
	}
	return out
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
	for _, name := range c.names() {
		c.report.Add(verify.CheckMember, name, v.Present(&c.stories[name].shown))
	}
	return c.report.Conclude(), ctx.Err()
}

// file is an archive with its members unpacked, or a document in a single XML
// file, which only a source can be.
type file struct {
	raw     []byte
	flat    bool
	archive *zipaudit.Archive
	members []member // by name
}

type member struct {
	name   string
	data   []byte           // nil for XML in an archive
	packed *zipaudit.Member // XML, unpacked when it is read: a sheet may take a hundred megabytes
}

// xml unpacks a member that is XML.
func (m member) xml() ([]byte, error) {
	if m.packed == nil {
		return m.data, nil
	}
	return m.packed.Data()
}

// known are the names of members that say nothing.
var known = regexp.MustCompile(`^(mimetype|(Object [0-9]{1,4}/)?(content|styles)\.xml|settings\.xml|META-INF/manifest\.xml|Pictures/image[0-9]{1,5}\.(png|jpeg))$`)

func open(in verify.Input) (*file, error) {
	b, err := verify.ReadAll(in)
	if err != nil {
		return nil, err
	}
	if bytes.HasPrefix(bytes.TrimLeft(bytes.TrimPrefix(b, []byte("\xEF\xBB\xBF")), " \t\r\n"), []byte("<")) {
		return &file{raw: b, flat: true, archive: &zipaudit.Archive{}, members: []member{{name: flatName, data: b}}}, nil
	}
	a, err := zipaudit.Read(b, known.MatchString)
	if err != nil {
		return nil, unverified(err)
	}
	f := &file{raw: b, archive: a}
	for i := range a.Members {
		m := member{name: a.Members[i].Name}
		if namedXML(m.name) {
			m.packed = &a.Members[i]
		} else if m.data, err = a.Members[i].Data(); err != nil {
			return nil, unverified(err)
		}
		f.members = append(f.members, m)
	}
	return f, nil
}

// flatName stands for the whole of a document in a single file.
const flatName = "document.xml"

func unverified(err error) error { return document.Park(document.ReasonUnverified, "", err) }

type checker struct {
	ctx      context.Context
	values   *verify.Values
	report   *verify.Report
	literals []string
	stories  map[string]*story
}

func (c *checker) names() []string { return slices.Sorted(maps.Keys(c.stories)) }

// members reads every member and searches all of it but the text that is shown,
// which is counted in body.
func (c *checker) members(f *file) error {
	c.stories = map[string]*story{}
	for _, m := range f.members {
		if c.ctx.Err() != nil {
			return c.ctx.Err()
		}
		if m.name == mimeName && media.Match(m.data) {
			continue
		}
		if !isXML(m) {
			how := verify.Strict
			if stillaudit.Of(m.data).Known {
				how = verify.Soft // samples are noise
			}
			c.report.Add(verify.CheckMember, m.name, c.values.FindBytes(m.data, how))
			continue
		}
		s, err := read(m, c.literals)
		if err != nil {
			return fmt.Errorf("%s: %w", place(m.name), err)
		}
		c.stories[m.name] = s
		c.report.Add(verify.CheckMember, m.name, c.values.Find(&s.rest, verify.Strict))
		c.report.Add(verify.CheckMember, m.name, c.values.Find(&s.named, verify.Named))
		c.report.Add(verify.CheckMember, m.name, c.values.Find(&s.soft, verify.Soft))
	}
	return nil
}

// place names a member in an error, if its name cannot say anything of people.
func place(name string) string {
	if known.MatchString(name) {
		return name
	}
	return "a member"
}

// media matches the media types of what is proved.
var media = regexp.MustCompile(`^application/vnd\.oasis\.opendocument\.(text|spreadsheet)(-template)?$`)

func isXML(m member) bool {
	return namedXML(m.name) || bytes.HasPrefix(bytes.TrimSpace(m.data), []byte("<?xml"))
}

func namedXML(name string) bool {
	return strings.HasSuffix(name, ".xml") || strings.HasSuffix(name, ".rdf")
}

// container searches what lies beside the members, and the words in pictures.
func (c *checker) container(f *file) {
	c.report.Add(verify.CheckBytes, "container", c.values.FindBytes(bytes.Join(f.archive.Loose, []byte("\n\n\n\n\n")), verify.Strict))
	for _, m := range f.members {
		if s := stillaudit.Of(m.data); s.Known {
			c.report.Add(verify.CheckBytes, m.name, c.values.FindBytes(s.Words, verify.Strict))
		}
	}
}

// structure checks that nothing is there but what the text needs, that the media
// type comes first and that the manifest lists what is there.
func (c *checker) structure(f *file) {
	c.report.Add(verify.CheckStructure, "bytes beside the members", f.archive.Gaps)
	c.report.Add(verify.CheckStructure, "doubled members", f.archive.Doubled)
	c.report.Add(verify.CheckStructure, "mimetype", mimeFaults(f.raw))
	listed := map[string]bool{}
	if s := c.stories[manifestName]; s != nil {
		for _, name := range s.listed {
			listed[name] = true
		}
	}
	for _, m := range f.members {
		if !known.MatchString(m.name) || m.name != manifestName && m.name != mimeName && !listed[m.name] {
			c.report.Add(verify.CheckStructure, m.name, 1)
		}
		delete(listed, m.name)
		if s := c.stories[m.name]; s != nil {
			c.report.Add(verify.CheckStructure, m.name+": history", s.history)
		}
	}
	for name := range listed {
		if name != "/" && !strings.HasSuffix(name, "/") {
			c.report.Add(verify.CheckStructure, "manifest", 1)
		}
	}
}

const (
	manifestName = "META-INF/manifest.xml"
	mimeName     = "mimetype"
	mimeStart    = 30 // APPNOTE 4.3.7: the name follows 30 bytes of header
	methodAt     = 8
)

// mimeFaults counts 1 where the first member is not the media type, stored and
// without an extra field (OpenDocument part 2, 3.3).
func mimeFaults(raw []byte) int {
	const begin = mimeName + "application/vnd.oasis.opendocument."
	if len(raw) < mimeStart+len(begin) || string(raw[mimeStart:mimeStart+len(begin)]) != begin || raw[methodAt] != 0 {
		return 1
	}
	return 0
}

// body counts the values in all that is shown, and checks that the rest is.
func (c *checker) body(parts []*document.Part, plan *document.Plan) error {
	visible, found := &verify.Text{}, &verify.Text{}
	for _, p := range parts {
		if p.Dropped || !shows(p) {
			continue
		}
		ps, err := verify.Cut(p, plan)
		if err != nil {
			return err
		}
		if p.Kind == document.Outline {
			ps = wholeLines(ps)
		}
		for _, piece := range ps {
			if piece.Removed {
				visible.Gap()
				continue
			}
			visible.Add(verify.Without(piece.Text, c.literals))
		}
		visible.Gap()
	}
	for _, name := range c.names() {
		found.Append(&c.stories[name].shown)
	}
	c.report.Add(verify.CheckPageText, "document", c.values.ExcessBoth(visible, found))
	c.report.Add(verify.CheckRest, "document", verify.Missing(visible, found))
	return nil
}

// wholeLines removes the lines of which something is removed: names of sheets go
// whole.
func wholeLines(ps []verify.Piece) []verify.Piece {
	var out []verify.Piece
	line, broken := "", false
	for _, piece := range ps {
		for part := range strings.SplitAfterSeq(piece.Text, "\n") {
			line += part
			broken = broken || piece.Removed && strings.TrimSpace(part) != ""
			if strings.HasSuffix(part, "\n") {
				out = append(out, verify.Piece{Text: line, Removed: broken})
				line, broken = "", false
			}
		}
	}
	return append(out, verify.Piece{Text: line, Removed: broken})
}

// shows tells the parts whose text stands in the output as text.
func shows(p *document.Part) bool {
	switch p.Kind {
	case document.Body, document.Header, document.Footer, document.Note, document.Outline:
		return true
	case document.Hidden:
		return concealed.MatchString(p.ID)
	}
	return false
}

// order checks that each member still says what it said, in the same order: its
// letters are those of the source with some left out. Objects are numbered anew,
// so that any object of the source may be the one.
func (c *checker) order(source *file) error {
	before := map[string]*story{}
	for _, m := range source.members {
		if isXML(m) {
			s, err := read(m, c.literals)
			if err == nil {
				before[m.name] = s
			} else if errors.Is(err, zipaudit.ErrArchive) {
				return err
			}
		}
	}
	for _, name := range c.names() {
		s := c.stories[name]
		if s.shown.Len() == 0 {
			continue
		}
		follows := before[name] != nil && subsequence(s.shown.String(), before[name].shown.String())
		if strings.Contains(name, "/") || source.flat {
			for _, was := range before {
				follows = follows || subsequence(s.shown.String(), was.shown.String())
			}
		}
		if !follows {
			c.report.Add(verify.CheckOrder, name, 1)
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
