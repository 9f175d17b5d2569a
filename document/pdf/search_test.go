package pdf

import (
	"bytes"
	"compress/zlib"
	"encoding/hex"
	"io"
	"regexp"
	"slices"
	"strings"
)

// A search that knows nothing of the package: it looks at the bytes of a file,
// at what its streams inflate to, and at every string and name in both, in all
// encodings that a word may hide in.

var (
	streams  = regexp.MustCompile(`(?s)stream\r?\n(.*?)\r?\n?endstream`)
	hexForm  = regexp.MustCompile(`<([0-9A-Fa-f\s]+)>`)
	anyWord  = regexp.MustCompile(`(?i)` + secret + `(-[a-z0-9]+)?`)
	nameForm = regexp.MustCompile(`#([0-9A-Fa-f]{2})`)
	octal    = regexp.MustCompile(`\\([0-7]{3})`)
)

// views are the file and all that can be unpacked from it.
func views(data []byte) [][]byte {
	out := [][]byte{data}
	for _, m := range streams.FindAllSubmatch(data, -1) {
		z, err := zlib.NewReader(bytes.NewReader(m[1]))
		if err != nil {
			continue
		}
		b, _ := io.ReadAll(z)
		out = append(out, b)
	}
	return out
}

// forms are the readings of a view: as it stands, with strings and names
// unescaped, with hexadecimal digits read, and each of these without the zeros
// of UTF-16 and with tricks undone that part a word or turn it around.
func forms(view []byte) [][]byte {
	plain := [][]byte{view}
	plain = append(plain, octal.ReplaceAllFunc(view, func(m []byte) []byte {
		return []byte{(m[1]-'0')<<6 | (m[2]-'0')<<3 | m[3] - '0'}
	}))
	plain = append(plain, nameForm.ReplaceAllFunc(view, func(m []byte) []byte { b, _ := hex.DecodeString(string(m[1:])); return b }))
	var digits []byte
	for _, m := range hexForm.FindAllSubmatch(view, -1) {
		s := strings.Join(strings.Fields(string(m[1])), "")
		b, _ := hex.DecodeString(s + strings.Repeat("0", len(s)%2))
		digits = append(append(digits, b...), '\n')
	}
	plain = append(plain, digits)
	out := slices.Clone(plain)
	for _, p := range plain {
		out = append(out, bytes.ReplaceAll(p, []byte{0}, nil))
		out = append(out, bytes.ReplaceAll(bytes.ReplaceAll(p, []byte("\\\n"), nil), []byte{0}, nil))
	}
	return append(out, kerned.ReplaceAll(view, nil))
}

// kerned matches what stands between the pieces of a string in TJ.
var kerned = regexp.MustCompile(`\)\s*-?[0-9.]*\s*\(`)

// searchAll lists the words that are anywhere in a file, in any form.
func searchAll(data []byte) (found []string) {
	for _, v := range views(data) {
		for _, f := range forms(v) {
			for _, m := range anyWord.FindAll(f, -1) {
				found = append(found, string(m))
			}
			for _, half := range []string{secret[:6], reversed(secret), spaced(secret)} {
				if bytes.Contains(bytes.ToUpper(f), []byte(half)) {
					found = append(found, half)
				}
			}
		}
	}
	slices.Sort(found)
	return slices.Compact(found)
}

// missingFrom lists the words that the search does not see.
func missingFrom(data []byte, words []string) (missing []string) {
	found := searchAll(data)
	for _, w := range words {
		if !slices.Contains(found, w) {
			missing = append(missing, w)
		}
	}
	return missing
}

func reversed(s string) string {
	b := []byte(s)
	slices.Reverse(b)
	return string(b)
}

func spaced(s string) string { return strings.Join(strings.Split(s, ""), " ") }
