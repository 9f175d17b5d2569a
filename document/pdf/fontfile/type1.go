package fontfile

import (
	"bytes"
	"strconv"
)

// type1 is a Type 1 program.
type type1 struct {
	clear    []byte // the part before eexec
	private  []byte // the part after it, decrypted
	encoding [256]string
	order    []string // glyph names in the order of CharStrings
	chars    []Range  // their charstrings in private, still encrypted
	subrs    map[int]Range
	lenIV    int // random bytes before each charstring, -1 if they are not encrypted
	matrix   [6]float64
}

const (
	// maxSubrs bounds the numbers of subroutines.
	maxSubrs = 65536
	// minSearch is how far into a file the mark of a Type 1 program is looked for:
	// behind the header of a PFB segment and blanks.
	minSearch = 64
)

func isType1(b []byte) bool {
	head := b[:min(len(b), minSearch)]
	return len(b) > 6 && b[0] == 0x80 && b[1] == 1 || bytes.Contains(head, []byte("%!")) || bytes.Contains(b, []byte("/FontType 1"))
}

func parseType1(b []byte) (*type1, error) {
	b = joinSegments(b)
	f := &type1{clear: b, private: b, lenIV: 4, subrs: map[int]Range{}}
	if i := encryptedAt(b); i >= 0 {
		f.clear, f.private = b[:i], decryptProgram(b[i:])
	}
	f.readClear()
	f.readPrivate()
	if len(f.order) == 0 {
		return nil, ErrBroken
	}
	return f, nil
}

// joinSegments takes away the headers of a PFB file.
func joinSegments(b []byte) []byte {
	if len(b) < 6 || b[0] != 0x80 {
		return b
	}
	var out []byte
	for len(b) >= 6 && b[0] == 0x80 && (b[1] == 1 || b[1] == 2) {
		size := int(b[2]) | int(b[3])<<8 | int(b[4])<<16 | int(b[5])<<24
		size = min(size, len(b)-6)
		out, b = append(out, b[6:6+size]...), b[6+size:]
	}
	return out
}

// encryptedAt is where the encrypted part begins, -1 if there is none.
func encryptedAt(b []byte) int {
	i := bytes.Index(b, []byte("currentfile eexec"))
	if i >= 0 {
		i += len("currentfile ")
	} else if i = bytes.Index(b, []byte("eexec")); i < 0 {
		return -1
	}
	i += len("eexec")
	for n := 0; i < len(b) && n < 4 && isBlank(b[i]); n++ {
		i++
	}
	return i
}

func isBlank(c byte) bool {
	return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f' || c == 0
}

// Keys of the two encryptions (Adobe Type 1 Font Format, 7.1).
const (
	programKey    = 55665
	charstringKey = 4330
)

// decrypt undoes the encryption and drops the n random bytes in front.
func decrypt(b []byte, key uint16, n int) []byte {
	out := make([]byte, len(b))
	for i, c := range b {
		out[i] = c ^ byte(key>>8)
		key = (uint16(c)+key)*52845 + 22719
	}
	return out[min(max(n, 0), len(out)):]
}

// decryptProgram decrypts the part after eexec, which may be in hexadecimal: then
// its first four characters are digits.
func decryptProgram(b []byte) []byte {
	for i := range min(4, len(b)) {
		if hexValue(b[i]) < 0 && !isBlank(b[i]) {
			return decrypt(b, programKey, 4)
		}
	}
	bin, high := make([]byte, 0, len(b)/2), -1
	for _, c := range b {
		v := hexValue(c)
		switch {
		case v < 0:
		case high < 0:
			high = v
		default:
			bin, high = append(bin, byte(high<<4|v)), -1
		}
	}
	return decrypt(bin, programKey, 4)
}

func hexValue(c byte) int {
	switch {
	case c >= '0' && c <= '9':
		return int(c - '0')
	case c >= 'a' && c <= 'f':
		return int(c-'a') + 10
	case c >= 'A' && c <= 'F':
		return int(c-'A') + 10
	}
	return -1
}

// readClear reads the encoding and the matrix.
func (f *type1) readClear() {
	f.matrix = matrixOf(nil, nil)
	if i := bytes.Index(f.clear, []byte("/FontMatrix")); i >= 0 {
		f.matrix = matrixOf(numbersAt(f.clear[i+len("/FontMatrix"):], 6), nil)
	}
	if i := bytes.Index(f.clear, []byte("/Encoding")); i >= 0 {
		f.readEncoding(&psLexer{b: f.clear, i: i + len("/Encoding")})
	}
}

// numbersAt reads an array of n numbers.
func numbersAt(b []byte, n int) []float64 {
	l := &psLexer{b: b}
	if t := l.next(); t != "[" && t != "{" {
		return nil
	}
	var out []float64
	for len(out) < n {
		v, err := strconv.ParseFloat(l.next(), 64)
		if err != nil {
			return nil
		}
		out = append(out, v)
	}
	return out
}

// readEncoding reads "StandardEncoding def", "[/a /b …]", or entries
// "dup 65 /A put" up to "def".
func (f *type1) readEncoding(l *psLexer) {
	first := l.next()
	switch first {
	case "StandardEncoding":
		for c := range f.encoding {
			f.encoding[c] = standardName(c)
		}
		return
	case "[":
		for c := range f.encoding {
			if n := l.next(); n != "" && n[0] == '/' {
				f.encoding[c] = n[1:]
			} else {
				return
			}
		}
		return
	}
	for last, t := "", l.next(); t != ""; last, t = t, l.next() {
		switch {
		case t == "def" || t == "readonly":
			return
		case last == "dup":
			code, ok := psInt(t)
			if n := l.next(); ok && code >= 0 && code < 256 && len(n) > 1 && n[0] == '/' {
				f.encoding[code] = n[1:]
			}
		}
	}
}

// readPrivate finds subroutines and charstrings: "dup 5 23 RD …" and
// "/A 50 RD …". Programs with hybrid fonts have two of each; the first ones win,
// as in FreeType and Ghostscript.
func (f *type1) readPrivate() {
	l := &psLexer{b: f.private}
	seen := map[string]bool{}
	section := ""
	var before [3]string // the last tokens, the newest last
	for t := l.next(); t != ""; t = l.next() {
		switch {
		case t == "/Subrs" || t == "/CharStrings":
			section = t
		case before[2] == "/lenIV":
			if n, ok := psInt(t); ok && n >= -1 && n < 64 {
				f.lenIV = n
			}
		case isData(t):
			if f.take(l, section, before, seen) {
				before = [3]string{}
				continue
			}
		}
		before = [3]string{before[1], before[2], t}
	}
}

// isData tells words that may announce binary data. Programs name the operator as
// they like, mostly RD or -|, so all are taken that do not end a definition.
func isData(t string) bool {
	switch t {
	case "def", "put", "dict", "array", "string", "dup", "begin", "end", "index", "readonly", "noaccess":
		return false
	}
	return t[0] > ' ' && t[0] != '/' && !isBracket(t[0]) && (t[0] < '0' || t[0] > '9')
}

// take reads the binary data of a charstring or subroutine.
func (f *type1) take(l *psLexer, section string, before [3]string, seen map[string]bool) bool {
	size, ok := psInt(before[2])
	start := l.i + 1
	if !ok || size < 0 || size > len(l.b)-start {
		return false
	}
	r := Range{start, start + size}
	switch {
	case section == "/CharStrings" && len(before[1]) > 1 && before[1][0] == '/':
		if n := before[1][1:]; !seen[n] && len(f.order) < maxGlyphs {
			seen[n] = true
			f.order, f.chars = append(f.order, n), append(f.chars, r)
		}
	case section == "/Subrs" && before[0] == "dup":
		if n, ok := psInt(before[1]); ok && n >= 0 && n < maxSubrs && f.subrs[n] == (Range{}) {
			f.subrs[n] = r
		}
	default:
		return false
	}
	l.i = r.End
	return true
}

// code is a charstring or subroutine, decrypted.
func (f *type1) code(r Range) []byte {
	b := r.in(f.private)
	if f.lenIV < 0 {
		return b
	}
	return decrypt(b, charstringKey, f.lenIV)
}
