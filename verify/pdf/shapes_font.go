package pdf

import (
	"regexp"
	"strings"
)

// The shapes of fonts and of the structure tree.
var (
	fontShape = by("Subtype", keys{
		"Type1": object("font", simpleFont), "MMType1": object("font", simpleFont), "TrueType": object("font", simpleFont),
		"Type3": object("font", with(simpleFont, keys{"FontBBox": nums, "FontMatrix": nums, "CharProcs": named(contentShape), "Resources": refer("resources")})),
		"Type0": object("font", keys{"Type": one("Font"), "Subtype": word, "BaseFont": word, "ToUnicode": mapShape,
			"Encoding": either(kinds{stream: mapShape, other: word}), "DescendantFonts": list(cidFont)}),
	})

	simpleFont = keys{
		"Type": one("Font"), "Subtype": word, "BaseFont": word, "FirstChar": num, "LastChar": num, "Widths": nums,
		"FontDescriptor": descriptor, "ToUnicode": mapShape,
		"Encoding": either(kinds{other: word, dict: object("encoding", keys{"Type": one("Encoding"), "BaseEncoding": word,
			"Differences": list(either(kinds{other: scalar(difference)}))})}),
	}

	cidFont = object("cidfont", keys{
		"Type": one("Font"), "Subtype": one("CIDFontType0", "CIDFontType2"), "BaseFont": word, "CIDSystemInfo": systemInfo,
		"DW": num, "DW2": nums, "W": list(either(kinds{array: nums, other: num})), "W2": list(either(kinds{array: nums, other: num})),
		"FontDescriptor": descriptor, "CIDToGIDMap": either(kinds{stream: data("gids", nil), other: one("Identity")}),
	})

	systemInfo = object("system", keys{"Registry": says(collection.MatchString), "Ordering": says(collection.MatchString), "Supplement": num})

	mapShape = data("map", keys{"Type": one("CMap"), "CMapName": word, "CIDSystemInfo": systemInfo, "WMode": num})

	descriptor = object("descriptor", keys{
		"Type": one("FontDescriptor"), "FontName": word, "FontStretch": word, "FontWeight": num, "Flags": num, "FontBBox": nums,
		"ItalicAngle": num, "Ascent": num, "Descent": num, "Leading": num, "CapHeight": num, "XHeight": num, "StemV": num, "StemH": num,
		"AvgWidth": num, "MaxWidth": num, "MissingWidth": num, "FontFile": programShape, "FontFile2": programShape, "FontFile3": programShape,
		"CIDSet": data("cids", nil), "CharSet": says(glyphList.MatchString),
	})
	programShape = data("program", keys{"Length1": num, "Length2": num, "Length3": num,
		"Subtype": one("Type1C", "CIDFontType0C", "OpenType")})
)

// glyphList matches the names of the glyphs in a program.
var glyphList = regexp.MustCompile(`^(/[A-Za-z0-9._]{1,64})*$`)

// collection matches the names of character collections, which producers choose.
var collection = regexp.MustCompile(`^[A-Za-z0-9+._-]{0,64}$`)

func difference(o any) bool {
	switch o.(type) {
	case int64, name:
		return true
	}
	return false
}

var (
	treeShape = object("tree", keys{"Type": one("StructTreeRoot"), "K": tagShape, "ParentTree": numbersShape, "ParentTreeNextKey": num})

	// tagShape is a child or a list of children.
	tagShape = either(kinds{array: list(tag), dict: tag, other: num})
	tag      = either(kinds{dict: tagDict, other: num})

	numbersShape = object("numbers", keys{"Nums": list(either(kinds{array: list(either(kinds{dict: tagDict})), dict: tagDict, other: num})),
		"Kids": list(refer("numbers")), "Limits": nums})

	elementShape = object("element", keys{"Type": one("StructElem"), "S": scalar(isTag), "P": back, "Pg": back, "K": refer("tag"), "Lang": tongue,
		"A": either(kinds{array: list(either(kinds{dict: attributes, other: num})), dict: attributes})})
	// attributes lay out tables and lists; none of their values is chosen text.
	attributes = object("attributes", keys{"O": one("Table", "List", "Layout"), "RowSpan": num, "ColSpan": num, "Scope": one("Row", "Column", "Both"),
		"ListNumbering": word, "Placement": word, "WritingMode": word, "BBox": nums})
)

// tagDict is an element, or a reference to content or to a link.
func tagDict(w *walker, o any, at place) {
	switch d := w.file.lookDict(o); w.file.look(d["Type"]) {
	case name("MCR"):
		object("mcr", keys{"Type": word, "Pg": back, "MCID": num, "Stm": back})(w, o, at)
	case name("OBJR"):
		object("objr", keys{"Type": word, "Pg": back, "Obj": back})(w, o, at)
	default:
		refer("element")(w, o, at)
	}
}

// isTag accepts the standard structure types (ISO 32000-1, 14.8.4).
func isTag(o any) bool {
	n, ok := o.(name)
	return ok && tags[n]
}

var tags = map[name]bool{}

func init() {
	for t := range strings.FieldsSeq(`Document DocumentFragment Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private
		P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot
		Ruby RB RT RP Warichu WT WP Figure Formula Form Title Sub Em Strong Aside FENote Artifact`) {
		tags[name(t)] = true
	}
}
