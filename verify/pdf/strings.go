package pdf

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"inkoust/verify"
)

// docText reads a text string: UTF-16 or UTF-8 by its mark, UTF-8 where it is
// valid, PDFDocEncoding otherwise.
func docText(s text) string {
	switch {
	case strings.HasPrefix(string(s), "\xFE\xFF"):
		return utf16Text(s[2:])
	case strings.HasPrefix(string(s), "\xFF\xFE"):
		b := []byte(s[2:])
		for i := 0; i+1 < len(b); i += 2 {
			b[i], b[i+1] = b[i+1], b[i]
		}
		return utf16Text(text(b))
	case utf8.ValidString(string(s)):
		return string(s)
	}
	out := make([]rune, len(s))
	for i := range len(s) {
		out[i] = rune(s[i])
		if r, ok := docEncoding[s[i]]; ok {
			out[i] = r
		}
	}
	return string(out)
}

// fontKeys hold names that fonts are called by, and lists of glyphs.
var fontKeys = map[name]bool{
	"BaseFont": true, "FontName": true, "FontFamily": true, "CharSet": true, "Differences": true, "Encoding": true,
	"Registry": true, "Ordering": true, "CMapName": true, "FullName": true,
}

// words of the format that may also be somebody's name; only exact names count.
var words = map[name]bool{}

func init() {
	for w := range strings.FieldsSeq(`Title Author Subject Keywords Creator Producer Table Figure Caption Index Black
		White Green Cyan Magenta Yellow Roman Normal Pattern Link Pages Page Count First Filter Length Width Height Parent
		Outlines Document Article Quote Formula Form Label Widget Stamp Image Matrix Domain Range Order Colors Columns
		Resources Contents Properties Encoding Descent Ascent Flags Leading Names Dests Limits Action Lang Next Prev Nums
		Span Sect Part Note Reference Root Size Type Kids Font Annot Border Function Functions Bounds Encode Decode
		Catalog MediaBox CropBox BleedBox TrimBox ArtBox Rotate Group Transparency Isolated Knockout Metadata Tabs
		XObject ExtGState ColorSpace Shading FontDescriptor FontMatrix CharProcs MMType1 TrueType Subtype FirstChar LastChar
		Widths MissingWidth CapHeight XHeight AvgWidth MaxWidth ItalicAngle StemV StemH DescendantFonts CIDSystemInfo
		WinAnsiEncoding MacRomanEncoding MacExpertEncoding StandardEncoding BaseEncoding ToUnicode
		DeviceGray DeviceRGB DeviceCMYK CalGray CalRGB ICCBased Indexed Separation DeviceN WhitePoint BlackPoint Gamma Alternate
		BitsPerComponent ImageMask SMask Interpolate Intent Perceptual Saturation RelativeColorimetric AbsoluteColorimetric
		Compatible Multiply Screen Overlay Darken Lighten ColorDodge ColorBurn HardLight SoftLight Difference Exclusion
		Hue Saturation Color Luminosity Alpha Luminosity PatternType PaintType TilingType ShadingType FunctionType Extend Coords
		FlateDecode LZWDecode DCTDecode DecodeParms Predictor StructTreeRoot StructParents StructParent MarkInfo Marked
		ViewerPreferences DisplayDocTitle ActualText ProcSet Linearized Version Identity Background`) {
		words[name(w)] = true
	}
}

// minNumber is the least number that is searched as a value: lengths, offsets
// and widths are smaller.
const minNumber = 100_000_000

// found is what an object says, by how it is searched.
type found struct{ strict, named, soft verify.Text }

func (f *found) find(v *verify.Values) int {
	return max(v.Find(&f.strict, verify.Strict), v.Find(&f.named, verify.Named), v.Find(&f.soft, verify.Soft))
}

func put(t *verify.Text, s string) {
	t.Gap()
	t.Add(s)
	t.Gap()
}

// collect adds the strings, names and large numbers of an object, not following
// references.
func (f *found) collect(o any) {
	switch v := o.(type) {
	case text:
		put(&f.strict, docText(v))
	case name:
		switch {
		case strings.ContainsFunc(string(v), foreign):
			put(&f.strict, docText(text(v)))
		case !words[v]:
			put(&f.named, string(v))
		}
	case int64:
		if v >= minNumber {
			put(&f.strict, strconv.FormatInt(v, 10))
		}
	case keyword:
		put(&f.strict, string(v))
	case array:
		for _, e := range v {
			f.collect(e)
		}
	case dict:
		for k, e := range v {
			if fontKeys[k] {
				f.font(e)
				continue
			}
			f.collect(k)
			f.collect(e)
		}
	case *stream:
		f.collect(v.dict)
	}
}

// foreign tells names that people gave: those of the format are plain ASCII.
func foreign(r rune) bool { return r <= ' ' || r > '~' }

// font adds what a font is called, and lists of its glyphs.
func (f *found) font(o any) {
	switch v := o.(type) {
	case text:
		put(&f.soft, docText(v))
	case name:
		put(&f.soft, docText(text(v)))
	case array:
		for _, e := range v {
			f.font(e)
		}
	default:
		f.collect(o)
	}
}

// rawStrings joins the bytes of all strings of an object, for those that are in
// an encoding of their own.
func rawStrings(o any, out []byte) []byte {
	const apart = "\n\n\n\n\n\n"
	switch v := o.(type) {
	case text:
		if len(v) >= minRaw {
			out = append(append(out, v...), apart...)
		}
	case array:
		for _, e := range v {
			out = rawStrings(e, out)
		}
	case dict:
		for _, e := range v {
			out = rawStrings(e, out)
		}
	case *stream:
		out = rawStrings(v.dict, out)
	}
	return out
}

// minRaw is the length of the shortest value that bytes are searched for.
const minRaw = 5
