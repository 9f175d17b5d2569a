package pdf

import (
	"bytes"
	"fmt"
	"sort"
	"strconv"
	"strings"
)

// font gives the place of a font in the output. It is filled by finishFonts,
// when all pages have told which codes they still show.
func (x *exporter) font(f *font) ref {
	r, ok := x.fontOf[f]
	if !ok {
		r = x.out.add(nil)
		x.fontOf[f] = r
	}
	return r
}

// alias names a font in the resources of the output, by the order in which the
// output sets fonts.
func (x *exporter) alias(f *font) name {
	if f.alias == "" {
		x.aliases++
		f.alias = name("F" + strconv.Itoa(x.aliases))
	}
	return f.alias
}

// finishFonts writes the fonts without what only removed text needed, and
// reports whether a font still tells of removed letters by its outlines.
func (x *exporter) finishFonts() (leaks bool) {
	x.countPrograms()
	for _, f := range x.d.fonts.list {
		r, ok := x.fontOf[f]
		if !ok {
			continue
		}
		if f.num != nil {
			x.out.objects[r] = x.renumberedFont(f)
			continue
		}
		x.out.objects[r] = x.fontDict(f)
		if f.touched && f.embedded && (f.isSubset() || f.subtype == "Type3") {
			leaks = true
		}
	}
	if n := x.d.fonts.none; n != nil && x.fontOf[n] != 0 {
		x.out.objects[x.fontOf[n]] = n.dict.clone()
	}
	return leaks
}

// lost reports whether codes were shown in the input and are not in the output.
func (f *font) lost() bool {
	for c := range f.shown {
		if _, ok := f.kept[c]; !ok {
			return true
		}
	}
	return false
}

func (f *font) keptCodes() []uint32 {
	out := make([]uint32, 0, len(f.kept))
	for c := range f.kept {
		out = append(out, c)
	}
	sort.Slice(out, func(i, j int) bool { return out[i] < out[j] })
	return out
}

func (x *exporter) fontDict(f *font) dict {
	d := x.pick(f.dict, "Type", "Subtype", "BaseFont")
	if f.unicode != nil && len(f.kept) > 0 {
		d["ToUnicode"] = x.addStream(dict{}, f.toUnicode())
	}
	if f.composite {
		x.composite(f, d)
		return d
	}
	x.simpleWidths(f, d)
	x.encoding(f, d)
	if f.subtype == "Type3" {
		x.type3(f, d)
	}
	if desc := x.in.dict(f.dict["FontDescriptor"]); desc != nil {
		d["FontDescriptor"] = x.out.add(x.descriptor(f, desc))
	}
	return d
}

// simpleWidths keeps the widths of the codes that are still shown.
func (x *exporter) simpleWidths(f *font, d dict) {
	codes := f.keptCodes()
	if x.in.array(f.dict["Widths"]) == nil || len(codes) == 0 {
		return
	}
	first, last := codes[0], codes[len(codes)-1]
	widths := make(array, last-first+1)
	for i := range widths {
		widths[i] = int64(0)
	}
	for _, c := range codes {
		if w, ok := f.widths[c]; ok {
			widths[c-first] = w
		} else {
			widths[c-first] = f.missing
		}
	}
	d["FirstChar"], d["LastChar"], d["Widths"] = int64(first), int64(last), widths
}

// encoding keeps the differences of the codes that are still shown.
func (x *exporter) encoding(f *font, d dict) {
	switch enc := x.in.resolve(f.dict["Encoding"]).(type) {
	case name:
		d["Encoding"] = enc
	case dict:
		out := x.pick(enc, "Type", "BaseEncoding")
		names := x.differenceNames(enc)
		var list array
		next := -1
		for _, c := range f.keptCodes() {
			n, ok := names[int(c)]
			if !ok {
				continue
			}
			if int(c) != next {
				list = append(list, int64(c))
			}
			list, next = append(list, n), int(c)+1
		}
		if list != nil {
			out["Differences"] = list
		}
		d["Encoding"] = out
	}
}

func (x *exporter) differenceNames(enc dict) map[int]name {
	names, code := map[int]name{}, 0
	for _, o := range x.in.array(enc["Differences"]) {
		switch v := x.in.resolve(o).(type) {
		case int64:
			code = int(v)
		case name:
			names[code] = v
			code++
		}
	}
	return names
}

// descriptor copies a font descriptor; the lists of characters in it (CharSet,
// CIDSet) would name removed letters.
func (x *exporter) descriptor(f *font, desc dict) dict {
	out := x.pick(desc, "Type", "FontName", "FontStretch", "FontWeight", "Flags", "FontBBox", "ItalicAngle",
		"Ascent", "Descent", "Leading", "CapHeight", "XHeight", "StemV", "StemH", "AvgWidth", "MaxWidth", "MissingWidth")
	for _, k := range []name{"FontFile", "FontFile2", "FontFile3"} {
		if st := x.in.stream(desc[k]); st != nil {
			out[k] = x.program(f, st)
		}
	}
	return out
}

// countPrograms counts the fonts that share a font program.
func (x *exporter) countPrograms() {
	x.programs = map[*stream]int{}
	for f := range x.fontOf {
		desc := x.in.dict(f.dict["FontDescriptor"])
		if f.composite {
			desc = x.in.dict(x.in.dict(x.in.array(f.dict["DescendantFonts"])[0])["FontDescriptor"])
		}
		if st := x.in.stream(desc["FontFile2"]); st != nil {
			x.programs[st]++
		}
	}
}

// program copies a font program. One that several fonts share is left whole.
func (x *exporter) program(f *font, st *stream) any {
	if r, ok := x.streams[st]; ok {
		return r
	}
	data, err := x.in.decode(st)
	if err != nil {
		return nil
	}
	d := x.pick(st.dict, "Length1", "Length2", "Length3", "Subtype")
	if f == x.d.fonts.own {
		data = houseProgram(f)
		d["Length1"] = int64(len(data))
		return x.addStream(d, data)
	}
	if smaller := f.blanked(data); x.programs[st] == 1 && smaller != nil && len(smaller) != len(data) {
		d["Length1"] = int64(len(smaller))
		return x.addStream(d, smaller)
	}
	r := x.addStream(d, data)
	x.streams[st] = r
	return r
}

func (x *exporter) composite(f *font, d dict) {
	enc := x.in.resolve(f.dict["Encoding"])
	if n, ok := enc.(name); ok {
		d["Encoding"] = n
	} else if st, ok := enc.(*stream); ok {
		e := x.pick(st.dict, "Type", "CIDSystemInfo", "WMode")
		e["CMapName"] = name("Ink")
		d["Encoding"] = x.addStream(e, f.cidMap())
	}
	cid := x.in.dict(x.in.array(f.dict["DescendantFonts"])[0])
	out := x.pick(cid, "Type", "Subtype", "BaseFont", "CIDSystemInfo", "DW", "DW2", "W2", "CIDToGIDMap")
	if w := f.cidWidthList(); w != nil {
		out["W"] = w
	}
	if desc := x.in.dict(cid["FontDescriptor"]); desc != nil {
		out["FontDescriptor"] = x.out.add(x.descriptor(f, desc))
	}
	d["DescendantFonts"] = array{x.out.add(out)}
}

// cidWidthList is W for the characters that are still shown.
func (f *font) cidWidthList() array {
	var list, run array
	next := uint32(0)
	for _, c := range f.keptCIDs() {
		w, ok := f.widths[c]
		if !ok {
			continue
		}
		if run == nil || c != next {
			if run != nil {
				list = append(list, run)
			}
			list, run = append(list, int64(c)), array{}
		}
		run, next = append(run, w), c+1
	}
	if run == nil {
		return nil
	}
	return append(list, run)
}

func (f *font) keptCIDs() []uint32 {
	codes := f.keptCodes()
	if f.identity {
		return codes
	}
	out := make([]uint32, 0, len(codes))
	seen := map[uint32]bool{}
	for _, c := range codes {
		if cid := f.encoding.cid(c); !seen[cid] {
			seen[cid] = true
			out = append(out, cid)
		}
	}
	sort.Slice(out, func(i, j int) bool { return out[i] < out[j] })
	return out
}

// type3 copies the procedures of the characters that are still shown.
func (x *exporter) type3(f *font, d dict) {
	for k, v := range x.pick(f.dict, "FontBBox", "FontMatrix") {
		d[k] = v
	}
	names := x.differenceNames(x.in.dict(f.dict["Encoding"]))
	procs, out := x.in.dict(f.dict["CharProcs"]), dict{}
	used := x.procedureSpaces(f)
	list := array{}
	for _, c := range f.keptCodes() {
		if st := x.in.stream(procs[names[int(c)]]); st != nil {
			if data := x.procedure(st, used); data != nil {
				n := names[int(c)]
				if glyphText(string(n)) == "" {
					n = name("g" + strconv.Itoa(int(c))) // the input's may be any word
				}
				out[n] = x.addStream(dict{}, data)
				list = append(list, int64(c), n)
			}
		}
	}
	d["Encoding"] = dict{"Type": name("Encoding"), "Differences": list}
	d["CharProcs"] = x.out.add(out)
	resources := x.resources(used, &body{resources: used.resources})
	d["Resources"] = resources
}

// procedureSpaces are the resources of Type3 procedures: colour spaces alone.
func (x *exporter) procedureSpaces(f *font) *instance {
	spaces := x.in.dict(x.in.dict(f.dict["Resources"])["ColorSpace"])
	used := &instance{resources: dict{"ColorSpace": spaces}, used: map[name]map[name]bool{"ColorSpace": {}}}
	for k := range spaces {
		used.used["ColorSpace"][k] = true
	}
	return used
}

// procedure copies the operators of a Type3 character, without comments.
func (x *exporter) procedure(st *stream, like *instance) []byte {
	data, err := x.in.decode(st)
	if err != nil {
		return nil
	}
	ops, err := x.in.parseContent(data)
	if err != nil {
		return nil
	}
	e := &emitter{w: &rewriter{x: x}, inst: &instance{data: data, ops: ops, resources: like.resources, used: like.used}, b: &bytes.Buffer{}, res: map[name]map[name]any{}}
	for i := range ops {
		switch ops[i].name {
		case "gs", "scn", "SCN", "sh", "BDC", "BMC", "EMC":
		case "BI":
			e.writeInline(&ops[i])
		default:
			e.op(i)
		}
	}
	return e.b.Bytes()
}

// toUnicode writes the map anew, for the codes that are still shown.
func (f *font) toUnicode() []byte {
	var lines []string
	for _, c := range f.keptCodes() {
		if t, ok := f.unicode.chars[c]; ok && t != "" {
			lines = append(lines, fmt.Sprintf("<%0*X> <%X>", 2*f.kept[c], c, utf16Bytes(t)))
		}
	}
	return f.mapFile("bfchar", lines)
}

// cidMap writes an embedded encoding anew.
func (f *font) cidMap() []byte {
	var lines []string
	for _, c := range f.keptCodes() {
		lines = append(lines, fmt.Sprintf("<%0*X> %d", 2*f.kept[c], c, f.encoding.cid(c)))
	}
	return f.mapFile("cidchar", lines)
}

// maxSection is how many entries a section of a CMap may have.
const maxSection = 100

func (f *font) mapFile(section string, lines []string) []byte {
	spaces := []codespace{{1, 0, 0xFF}}
	if f.composite {
		spaces = f.encoding.spaces
	}
	if len(spaces) == 0 {
		spaces = identitySpaces
	}
	return mapFile(spaces, f.vertical, section, lines)
}

// mapFile writes a CMap.
func mapFile(spaces []codespace, vertical bool, section string, lines []string) []byte {
	var b bytes.Buffer
	b.WriteString("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapName /Ink def\n/CMapType 2 def\n")
	if vertical {
		b.WriteString("/WMode 1 def\n")
	}
	fmt.Fprintf(&b, "%d begincodespacerange\n", len(spaces))
	for _, sp := range spaces {
		fmt.Fprintf(&b, "<%0*X> <%0*X>\n", 2*sp.n, sp.lo, 2*sp.n, sp.hi)
	}
	b.WriteString("endcodespacerange\n")
	for len(lines) > 0 {
		n := min(len(lines), maxSection)
		fmt.Fprintf(&b, "%d begin%s\n%s\nend%s\n", n, section, strings.Join(lines[:n], "\n"), section)
		lines = lines[n:]
	}
	b.WriteString("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
	return b.Bytes()
}
