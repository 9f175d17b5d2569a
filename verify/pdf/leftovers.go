package pdf

import (
	"fmt"
	"strings"

	"inkoust/verify"
)

// leftovers checks that fonts state widths and names of shown codes only: the
// letters of a name, without their order, are most of the name.
func (r *reader) leftovers(report *verify.Report) {
	for _, num := range r.file.order {
		t, used := r.fonts[num]
		if !used {
			continue // nothing shows it, which the references tell
		}
		d, ok := r.file.object(num).(dict)
		if !ok || d["Type"] != name("Font") || d["Subtype"] == nil || d["CIDSystemInfo"] != nil {
			continue
		}
		place := fmt.Sprintf("object %d", num)
		if t.composite {
			report.Add(verify.CheckFontWidths, place, t.strayCIDs())
			report.Add(verify.CheckFontNames, place, r.strayBits(t, d))
			continue
		}
		report.Add(verify.CheckFontWidths, place, t.strayWidths())
		report.Add(verify.CheckFontNames, place, r.strayNames(t, d))
	}
}

func (t *font) shows(c int) bool { return c >= 0 && c < len(t.single) && t.single[c] != nil }

func (t *font) strayWidths() (n int) {
	for c, known := range t.widths.known {
		if known && t.widths.simple[c] != 0 && !t.shows(c) {
			n++
		}
	}
	return n
}

// strayCIDs counts the characters that have a width and are not shown.
func (t *font) strayCIDs() (n int) {
	shown := t.shownCIDs()
	for cid := range t.widths.cids {
		if !shown[cid] {
			n++
		}
	}
	for _, r := range t.widths.ranges {
		for cid := r.low; cid <= r.high && cid-r.low < maxWidths; cid++ {
			if !shown[cid] {
				n++
			}
		}
	}
	return n
}

func (t *font) shownCIDs() map[int]bool {
	shown := map[int]bool{}
	for c := range t.shown {
		cid, _ := t.cid(c)
		shown[cid] = true
	}
	return shown
}

// strayNames counts the glyphs that differences or procedures name for codes
// that are not shown.
func (r *reader) strayNames(t *font, d dict) (n int) {
	named := map[name]bool{}
	list, _ := r.file.get(r.file.dict(d["Encoding"])["Differences"]).(array)
	at := 0
	for _, o := range list {
		switch v := r.file.get(o).(type) {
		case int64:
			at = int(v)
		case name:
			named[v] = true
			if !t.shows(at) && v != ".notdef" {
				n++
			}
			at++
		}
	}
	if set, ok := r.file.get(r.file.dict(d["FontDescriptor"])["CharSet"]).(text); ok {
		n += max(0, strings.Count(string(set), "/")-len(t.shown)-1) // and .notdef
	}
	for _, k := range sorted(r.file.dict(d["CharProcs"])) {
		if !named[k] {
			n++
		}
	}
	return n
}

// strayBits counts the characters of CIDSet that are not shown.
func (r *reader) strayBits(t *font, d dict) (n int) {
	list, _ := r.file.get(d["DescendantFonts"]).(array)
	if len(list) == 0 {
		return 0
	}
	descriptor := r.file.dict(r.file.dict(list[0])["FontDescriptor"])
	s, ok := r.file.get(descriptor["CIDSet"]).(*stream)
	if !ok {
		return 0
	}
	set, err := r.file.decode(s)
	if err != nil {
		return 1
	}
	shown := r.shownOf(descriptor, t)
	for i, b := range set.data[:min(len(set.data), 1<<13)] {
		for bit := range 8 {
			if cid := 8*i + bit; b&(0x80>>bit) != 0 && cid != 0 && !shown[cid] {
				n++
			}
		}
	}
	return n
}

// shownOf is the characters shown by a font and by those that share its program.
func (r *reader) shownOf(descriptor dict, t *font) map[int]bool {
	shown := t.shownCIDs()
	program, ok := descriptor["FontFile3"].(ref)
	if !ok {
		program, ok = descriptor["FontFile2"].(ref)
	}
	for key, other := range r.fonts {
		num, is := key.(ref)
		list, _ := r.file.get(r.file.dict(num)["DescendantFonts"]).(array)
		if !ok || !is || len(list) == 0 {
			continue
		}
		d := r.file.dict(r.file.dict(list[0])["FontDescriptor"])
		if d["FontFile3"] == any(program) || d["FontFile2"] == any(program) {
			for cid := range other.shownCIDs() {
				shown[cid] = true
			}
		}
	}
	return shown
}
