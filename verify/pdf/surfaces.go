package pdf

import (
	"bytes"
	"fmt"
	"maps"
	"slices"

	"inkoust/verify"
)

func sorted(d dict) []name { return slices.Sorted(maps.Keys(d)) }

// surfaces searches every object of a file, used or not, and every byte between
// them. Content that a page shows was judged as page text and is left out.
func (r *reader) surfaces(v *verify.Values, report *verify.Report) error {
	f := r.file
	roles := f.containers()
	for _, num := range f.order {
		if r.ctx.Err() != nil {
			return r.ctx.Err()
		}
		o := f.peek(num)
		f.rolesIn(o, roles, 0)
		r.noteMap(o)
		if n := searchObject(v, o); n > 0 {
			report.Add(verify.CheckBytes, fmt.Sprintf("object %d", num), n)
		}
	}
	for _, num := range f.order {
		s, ok := f.objects[num].(*stream)
		if !ok {
			continue
		}
		if r.ctx.Err() != nil {
			return r.ctx.Err()
		}
		place := fmt.Sprintf("object %d", num)
		if err := r.searchStream(v, report, place, s, roles[s]); err != nil {
			return fmt.Errorf("%s: %w", place, err)
		}
	}
	for _, o := range f.older {
		report.Add(verify.CheckBytes, "earlier revision", searchObject(v, o))
		if s, ok := o.(*stream); ok {
			if err := r.searchStream(v, report, "earlier revision", s, ""); err != nil {
				return err
			}
		}
	}
	report.Add(verify.CheckBytes, "trailer", searchObject(v, f.trailer))
	report.Add(verify.CheckBytes, "between objects", v.FindBytes(bytes.Join(f.loose, apart), verify.Strict))
	report.Add(verify.CheckBytes, "content streams", r.stray.find(v))
	return r.err
}

var apart = []byte("\n\n\n\n\n\n")

func searchObject(v *verify.Values, o any) int {
	f := &found{}
	f.collect(o)
	n := f.find(v)
	if raw := rawStrings(o, nil); len(raw) > 0 {
		n = max(n, v.FindBytes(raw, verify.Strict))
	}
	return n
}

// role is what a stream is used for, as far as it tells how to search it.
type role string

const (
	roleFont    role = "font"
	roleMap     role = "map"
	roleProfile role = "profile"
	rolePacked  role = "packed" // object and cross-reference streams: read as objects
)

// containers are the streams of objects and of the cross-reference, the first
// that are known by their role.
func (f *file) containers() map[*stream]role {
	roles := map[*stream]role{}
	for _, o := range f.objects {
		if s, ok := o.(*stream); ok && (s.dict["Type"] == name("ObjStm") || s.dict["Type"] == name("XRef")) {
			roles[s] = rolePacked
		}
	}
	return roles
}

// streamKeys are the keys that lead to such streams.
var streamKeys = map[name]role{
	"FontFile": roleFont, "FontFile2": roleFont, "FontFile3": roleFont,
	"ToUnicode": roleMap, "CIDToGIDMap": roleFont, "CIDSet": roleFont, "DestOutputProfile": roleProfile,
}

// rolesIn finds the streams that are full of noise by who refers to them. It
// looks through one object, not following references but those.
func (f *file) rolesIn(o any, roles map[*stream]role, depth int) {
	set := func(o any, as role) {
		if s, ok := f.look(o).(*stream); ok && roles[s] == "" {
			roles[s] = as
		}
	}
	if depth > maxDepth {
		return
	}
	switch v := o.(type) {
	case *stream:
		f.rolesIn(v.dict, roles, depth)
	case array:
		if len(v) == 2 && v[0] == name("ICCBased") {
			set(v[1], roleProfile)
		}
		for _, e := range v {
			f.rolesIn(e, roles, depth+1)
		}
	case dict:
		for k, e := range v {
			if as := streamKeys[k]; as != "" {
				set(e, as)
			}
			f.rolesIn(e, roles, depth+1)
		}
		if v["Subtype"] == name("Type0") {
			set(v["Encoding"], roleMap)
		}
	}
}

func (r *reader) searchStream(v *verify.Values, report *verify.Report, place string, s *stream, as role) error {
	var d decoded
	var err error
	if !r.read[s] {
		if d, err = r.file.undo(s); err != nil {
			return err
		}
	}
	tail := r.file.tails[s]
	report.Add(verify.CheckTail, place, len(bytes.TrimSpace(tail)))
	report.Add(verify.CheckBytes, place, v.FindBytes(tail, verify.Strict))
	if r.read[s] || as == rolePacked {
		return nil
	}
	switch {
	case r.file.get(s.dict["Subtype"]) == name("Image"):
		report.Add(verify.CheckBytes, place, searchImage(v, d))
	case as == roleFont, as == roleProfile, as == roleMap:
		report.Add(verify.CheckBytes, place, v.FindBytes(d.data, verify.Soft))
	default:
		report.Add(verify.CheckBytes, place, v.FindBytes(d.data, verify.Strict))
		hidden, shown := r.hiddenText(v, s, d)
		report.Add(verify.CheckBytes, place, hidden)
		report.Add(verify.CheckHidden, place, shown) // what no page shows must not be there
	}
	return nil
}

// hiddenText reads a stream that no page shows as content, if it is any: text
// in it is written with the codes of its fonts. It returns the values found and
// how many codes there are at all.
func (r *reader) hiddenText(v *verify.Values, s *stream, d decoded) (values, shown int) {
	if d.codec != "" || !bytes.Contains(d.data, []byte("BT")) {
		return 0, 0
	}
	h := newReader(r.ctx, r.file)
	h.run(d.data, h.guessResources(s), startState())
	if !bytes.Contains(d.data, []byte("ET")) {
		h.shown = 0 // two letters of a table of colours
	}
	return max(v.Find(h.sheet.text, verify.Strict), h.stray.find(v)), h.shown
}

// guessResources gives a stream without resources those of all pages' fonts
// together: what a forgotten page content was written for.
func (r *reader) guessResources(s *stream) dict {
	if own := r.file.dict(s.dict["Resources"]); own != nil {
		return own
	}
	if r.file.guessed == nil {
		fonts, forms := dict{}, dict{}
		pages, _ := r.file.pages() // those that can be reached
		for _, p := range pages {
			maps.Copy(fonts, r.file.dict(p.resources["Font"]))
			maps.Copy(forms, r.file.dict(p.resources["XObject"]))
		}
		r.file.guessed = dict{"Font": fonts, "XObject": forms}
	}
	return r.file.guessed
}

// searchImage looks at the text that image files carry beside their samples.
func searchImage(v *verify.Values, d decoded) int {
	switch d.codec {
	case "DCTDecode", "DCT":
		return v.FindBytes(jpegText(d.data), verify.Strict)
	case "JPXDecode":
		return v.FindBytes(d.data, verify.Soft)
	}
	return v.Find(verify.Fold(docText(text(d.data))), verify.Soft)
}

// jpegText returns the application and comment segments of a JPEG file and what
// follows its end.
func jpegText(b []byte) []byte {
	var out []byte
	i := 2
	for i+4 <= len(b) && b[i] == 0xFF && b[i+1] != 0xDA {
		n := int(b[i+2])<<8 | int(b[i+3])
		stop := min(i+2+n, len(b))
		if m := b[i+1]; m >= 0xE0 && m <= 0xEF || m == 0xFE {
			out = append(append(out, b[i+4:max(stop, i+4)]...), apart...)
		}
		i = max(stop, i+4)
	}
	if last := bytes.LastIndex(b, []byte{0xFF, 0xD9}); last >= 0 {
		out = append(out, b[last+2:]...)
	}
	return out
}
