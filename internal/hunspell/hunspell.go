// Package hunspell reads dictionaries for spelling in the format of Hunspell: a
// list of words with flags (.dic) and the rules that make their forms (.aff), as
// its manual page hunspell(5) describes them. It reads what tells words and forms
// apart: SET, FLAG, AF, PFX, SFX. Compounds, suggestions and rules behind rules
// are left out, so some forms of some languages are missing.
//
// Files come from a system or an office; they are bounded in size and number,
// and errors name file and line, never the text.
package hunspell

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"os"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
)

// Bounds. The largest dictionaries of our languages have 5 MB, 370,000 entries,
// 7,200 rules and 260 rules of one flag.
const (
	maxFile    = 64 << 20
	maxLine    = 4096
	maxEntries = 2_000_000
	maxRules   = 50_000
	maxForms   = 2_000 // of one entry
	maxParts   = 32    // of one condition
)

// Flag stands for a rule or a property, whatever FLAG says of its spelling: a
// letter, two letters or a number.
type Flag uint32

// Entry is a line of the list.
type Entry struct {
	Line  int
	Word  string
	Flags []Flag
}

// Has reports whether all flags, letters of FLAG's default spelling, are set.
func (e Entry) Has(letters string) bool {
	for _, l := range letters {
		if !e.has(Flag(l)) {
			return false
		}
	}
	return true
}

// HasAny reports whether one of the flags is set.
func (e Entry) HasAny(letters string) bool {
	for _, l := range letters {
		if e.has(Flag(l)) {
			return true
		}
	}
	return false
}

func (e Entry) has(f Flag) bool {
	for _, g := range e.Flags {
		if f == g {
			return true
		}
	}
	return false
}

// Dictionary is a pair of files. It is read with Open.
type Dictionary struct {
	path    string // of the list
	charset encoding.Encoding
	style   string   // of flags: "", "long", "num", "UTF-8"
	aliases [][]Flag // AF
	rules   map[Flag][]rule
	count   int
}

// Open reads the rules in base+".aff". The list in base+".dic" is read by Each.
func Open(base string) (*Dictionary, error) {
	d := &Dictionary{path: base + ".dic", rules: map[Flag][]rule{}}
	path := base + ".aff"
	data, err := readFile(path)
	if err != nil {
		return nil, err
	}
	if d.charset, err = charset(data); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	err = d.lines(path, data, func(n int, line string) error { return d.setting(line) })
	return d, err
}

// Each calls visit for every entry of the list, in its order.
func (d *Dictionary) Each(visit func(Entry) error) error {
	data, err := readFile(d.path)
	if err != nil {
		return err
	}
	entries := 0
	return d.lines(d.path, data, func(n int, line string) error {
		e, ok, err := d.entry(n, line)
		if err != nil || !ok {
			return err
		}
		if entries++; entries > maxEntries {
			return fmt.Errorf("more than %d entries", maxEntries)
		}
		return visit(e)
	})
}

func readFile(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, maxFile+1))
	if err == nil && len(data) > maxFile {
		err = fmt.Errorf("%s: larger than %d MB", path, maxFile>>20)
	}
	return bytes.TrimPrefix(data, []byte("\ufeff")), err
}

// lines decodes a file and visits its lines; the error of a visit gets the file
// and the line.
func (d *Dictionary) lines(path string, data []byte, visit func(n int, line string) error) error {
	sc := bufio.NewScanner(bytes.NewReader(data))
	sc.Buffer(make([]byte, 0, maxLine), maxLine)
	n := 0
	for sc.Scan() {
		n++
		line, err := d.decode(sc.Bytes())
		if err == nil {
			err = visit(n, line)
		}
		if err != nil {
			return fmt.Errorf("%s: line %d: %w", path, n, err)
		}
	}
	if err := sc.Err(); err != nil {
		return fmt.Errorf("%s: line %d: longer than %d bytes", path, n+1, maxLine)
	}
	return nil
}

func (d *Dictionary) decode(line []byte) (string, error) {
	if d.charset != nil {
		out, err := d.charset.NewDecoder().Bytes(line)
		return string(out), err
	}
	if !utf8.Valid(line) {
		return "", fmt.Errorf("not UTF-8")
	}
	return string(line), nil
}

// charsets are the encodings of dictionaries for our languages, by their names in
// SET; nil is UTF-8.
var charsets = map[string]encoding.Encoding{
	"UTF-8": nil, "ISO8859-1": charmap.ISO8859_1, "ISO8859-2": charmap.ISO8859_2, "ISO8859-5": charmap.ISO8859_5, "ISO8859-15": charmap.ISO8859_15,
	"KOI8-R": charmap.KOI8R, "KOI8-U": charmap.KOI8U, "MICROSOFT-CP1250": charmap.Windows1250, "CP1250": charmap.Windows1250,
	"MICROSOFT-CP1251": charmap.Windows1251, "CP1251": charmap.Windows1251,
}

// charset finds the line SET; without one the encoding is ISO 8859-1.
func charset(data []byte) (encoding.Encoding, error) {
	for line := range bytes.Lines(data) {
		f := strings.Fields(string(line))
		if len(f) >= 2 && f[0] == "SET" {
			c, ok := charsets[strings.ToUpper(f[1])]
			if !ok {
				return nil, fmt.Errorf("encoding that is not known")
			}
			return c, nil
		}
	}
	return charmap.ISO8859_1, nil
}

// entry reads "word/flags morphology". The first line may be the number of
// entries.
func (d *Dictionary) entry(n int, line string) (Entry, bool, error) {
	line = strings.TrimRight(line, "\r")
	word, _, _ := strings.Cut(line, "\t")
	if word == "" || strings.HasPrefix(word, "#") || n == 1 && strings.Trim(word, "0123456789 ") == "" {
		return Entry{}, false, nil
	}
	word, flags := cutFlags(word)
	flags, _, _ = strings.Cut(flags, " ")
	if word == "" {
		return Entry{}, false, nil
	}
	list, err := d.flags(flags)
	return Entry{Line: n, Word: word, Flags: list}, true, err
}

// cutFlags cuts a word at the first slash that is not quoted; morphological notes
// stand behind a space ("po:noun").
func cutFlags(s string) (word, flags string) {
	for i := 1; i < len(s); i++ {
		if s[i] == '/' && s[i-1] != '\\' {
			return strings.ReplaceAll(s[:i], `\/`, "/"), s[i+1:]
		}
	}
	if at := strings.Index(s, " "); at > 0 && strings.Contains(s[at:], ":") {
		s = s[:at]
	}
	return strings.ReplaceAll(s, `\/`, "/"), ""
}
