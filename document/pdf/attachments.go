package pdf

import (
	"bytes"
	"compress/flate"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"inkoust/document"
)

const (
	// maxRatio bounds how much an embedded file may grow: deflate of real
	// documents stays below 30. Small files may compress as they like.
	maxRatio   = 200
	ratioFloor = 1 << 20
	// maxFileName is the longest name a file system takes, in bytes.
	maxFileName = 255
)

// embedded is a file within the file: a stream that a file specification names
// (ISO 32000-1, 7.11.4).
type embedded struct {
	document.Embedded
	stream *stream
}

var _ document.Carrier = (*doc)(nil)

// Embedded lists the embedded files: those of the document's own list, those
// pinned to pages, those associated with objects, and last what is left of
// deleted ones.
func (d *doc) Embedded() []document.Embedded {
	out := make([]document.Embedded, 0, len(d.embedded))
	for _, e := range d.embedded {
		out = append(out, e.Embedded)
	}
	return out
}

// Extract writes the content of an embedded file. One that grows out of all
// proportion is parked as a bomb.
func (d *doc) Extract(_ context.Context, id string, w io.Writer) (err error) {
	defer func() {
		if recover() != nil {
			err = document.Park(document.ReasonDamaged, "attachment", errors.New("internal inconsistency"))
		}
	}()
	for _, e := range d.embedded {
		if e.ID == id {
			return d.extract(e, w)
		}
	}
	return fmt.Errorf("%s: no such embedded file", id)
}

func (d *doc) extract(e *embedded, w io.Writer) error {
	room := d.s.budget
	defer func() { d.s.budget = room }() // pages need theirs later
	b, rest, err := d.s.decodeUntilImage(e.stream.dict, e.stream.raw)
	switch {
	case err != nil:
		return parkDecode("attachment", err)
	case len(rest) > 0:
		return document.Park(document.ReasonCodec, "attachment", nil)
	case len(b) > maxRatio*len(e.stream.raw)+ratioFloor:
		return document.Park(document.ReasonBomb, "attachment", nil)
	}
	_, err = w.Write(b)
	return err
}

// findEmbedded lists the embedded files of the document.
func (d *doc) findEmbedded() error {
	f := &fileFinder{d: d, s: d.s, nodes: map[ref]bool{}, walked: map[ref]bool{}, taken: map[*stream]bool{}}
	if !f.any() {
		return nil
	}
	catalog := d.s.dict(d.s.trailer["Root"])
	f.tree(d.s.dict(catalog["Names"])["EmbeddedFiles"], 0)
	for _, p := range d.sheets {
		f.page = p.n
		for _, a := range d.s.array(p.dict["Annots"]) {
			f.spec(d.s.dict(d.s.dict(a)["FS"]))
		}
	}
	f.page = 0
	f.reach(d.s.trailer["Root"], 0)
	f.additional()
	f.leftovers()
	if len(d.embedded) > document.MaxEmbedded {
		return document.Park(document.ReasonTooLarge, "attachments", nil)
	}
	return nil
}

// fileFinder walks the objects for embedded files, each taken once.
type fileFinder struct {
	d      *doc
	s      *store
	page   int
	loose  bool
	nodes  map[ref]bool // of the name tree
	walked map[ref]bool
	taken  map[*stream]bool
}

// any reports whether an object looks like an embedded file at all, as collect
// saw: most files have none, and the walks below are spared.
func (f *fileFinder) any() bool {
	if f.s.trailer["AdditionalStreams"] != nil {
		return true
	}
	return f.d.mentions
}

func mentionsFile(o any, depth int) bool {
	if depth > maxDepth {
		return false
	}
	switch v := o.(type) {
	case *stream:
		return v.dict["Type"] == name("EmbeddedFile") || mentionsFile(v.dict, depth)
	case dict:
		if v["EF"] != nil || v["RF"] != nil {
			return true
		}
		for _, e := range v {
			if mentionsFile(e, depth+1) {
				return true
			}
		}
	case array:
		for _, e := range v {
			if mentionsFile(e, depth+1) {
				return true
			}
		}
	}
	return false
}

// tree takes the specifications of a name tree in its order (ISO 32000-1, 7.9.6).
func (f *fileFinder) tree(o any, depth int) {
	if r, ok := o.(ref); ok {
		if f.nodes[r] {
			return
		}
		f.nodes[r] = true
	}
	node := f.s.dict(o)
	if node == nil || depth > maxTree {
		return
	}
	pairs := f.s.array(node["Names"])
	for i := 1; i < len(pairs); i += 2 {
		f.spec(f.s.dict(pairs[i]))
	}
	for _, k := range f.s.array(node["Kids"]) {
		f.tree(k, depth+1)
	}
}

// additional takes the streams that the trailer names beside the document:
// office programs leave the source there.
func (f *fileFinder) additional() {
	for _, o := range f.s.array(f.s.trailer["AdditionalStreams"]) {
		if st := f.s.stream(o); st != nil {
			f.take(st, "", dict{"AFRelationship": name("Source")})
		}
		f.reach(o, 0)
	}
}

// reach takes everything that hangs on an object.
func (f *fileFinder) reach(o any, depth int) {
	if depth > maxReach {
		return
	}
	switch v := o.(type) {
	case ref:
		if !f.walked[v] {
			f.walked[v] = true
			f.reach(f.s.object(v), depth+1)
		}
	case *stream:
		if f.s.name(v.dict["Type"]) == "EmbeddedFile" {
			f.take(v, "", dict{})
		}
		f.reach(v.dict, depth)
	case dict:
		f.spec(v)
		for _, k := range v.sortedKeys() {
			f.reach(v[k], depth+1)
		}
	case array:
		for _, e := range v {
			f.reach(e, depth+1)
		}
	}
}

// maxReach bounds the recursion of reach: lists of pages or outlines may be
// chained one object behind the other. What lies deeper counts as a leftover,
// and is found by its number.
const maxReach = 50_000

// leftovers takes what nothing refers to, by the number of the objects.
func (f *fileFinder) leftovers() {
	f.loose = true
	for _, r := range f.s.numbersInOrder() {
		if !f.walked[r] {
			f.reach(r, 0)
		}
	}
}

// fileKeys are the entries of EF and RF, the one that readers take first.
var fileKeys = []name{"UF", "F", "Unix", "Mac", "DOS"}

// spec takes the files of a file specification, its related files too.
func (f *fileFinder) spec(spec dict) {
	files, related := f.s.dict(spec["EF"]), f.s.dict(spec["RF"])
	for _, k := range fileKeys {
		if st := f.s.stream(files[k]); st != nil {
			f.take(st, f.fileName(spec), spec)
		}
	}
	for _, k := range fileKeys {
		pairs := f.s.array(related[k])
		for i := 1; i < len(pairs); i += 2 {
			if st := f.s.stream(pairs[i]); st != nil {
				t, _ := f.s.text(pairs[i-1])
				f.take(st, baseName(textString(t)), spec)
			}
		}
	}
}

// copies are the relationships of what says the same as the pages, for programs
// (ISO 32000-2, 7.11.3).
var copies = map[name]bool{"Source": true, "Data": true, "Alternative": true, "Schema": true, "FormData": true}

func (f *fileFinder) take(st *stream, fileName string, spec dict) {
	if f.taken[st] {
		return
	}
	f.taken[st] = true
	size := int64(len(st.raw))
	if n, ok := f.s.number(f.s.dict(st.dict["Params"])["Size"]); ok && n >= 0 && n <= maxDecoded {
		size = int64(n)
	}
	f.d.embedded = append(f.d.embedded, &embedded{stream: st, Embedded: document.Embedded{
		ID: fmt.Sprintf("a%d", len(f.d.embedded)+1), Name: fileName, Page: f.page, Size: size, Loose: f.loose,
		Kind: document.KindOfContent(f.s.head(st)), Copy: copies[f.s.name(spec["AFRelationship"])],
	}})
}

// head gives the first bytes of a stream, nil if they cannot be had cheaply.
func (s *store) head(st *stream) []byte {
	steps := s.filters(st.dict)
	switch {
	case len(steps) == 0:
		return st.raw[:min(len(st.raw), document.HeadSize)]
	case len(steps) > 1 || steps[0].name != "FlateDecode" || s.int(steps[0].parms["Predictor"], 1) > 1:
		return nil
	}
	zlib := bytes.TrimLeft(st.raw, "\r\n")
	if len(zlib) < 2 {
		return nil
	}
	r := flate.NewReader(bytes.NewReader(zlib[2:]))
	head, _ := io.ReadAll(io.LimitReader(r, document.HeadSize))
	return head
}

func (f *fileFinder) fileName(spec dict) string {
	for _, k := range fileKeys {
		if t, ok := f.s.text(spec[k]); ok {
			if n := baseName(textString(t)); n != "" {
				return n
			}
		}
	}
	return ""
}

// baseName is the last part of a path of any system, without what no name may
// hold.
func baseName(path string) string {
	if i := strings.LastIndexAny(path, `/\:`); i >= 0 {
		path = path[i+1:]
	}
	path = strings.Map(func(r rune) rune {
		if r == utf8.RuneError || unicode.IsControl(r) || unicode.Is(unicode.Cf, r) {
			return -1
		}
		return r
	}, path)
	for len(path) > maxFileName {
		_, n := utf8.DecodeLastRuneInString(path)
		path = path[:len(path)-n]
	}
	return strings.Trim(path, " .")
}
