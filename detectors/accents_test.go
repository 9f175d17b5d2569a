package detectors

import (
	"slices"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

func TestLettersAreComposedAsUnicodeSays(t *testing.T) {
	for r := rune(0xc0); r < 0x1f00; r++ {
		d := norm.NFD.String(string(r))
		if !unicode.In(r, unicode.Latin, unicode.Cyrillic) || d == string(r) {
			continue
		}
		if got, want := string(compose([]rune(d))), norm.NFC.String(d); got != want {
			t.Errorf("%U: got %q, want %q", r, got, want)
		}
	}
}

// mostMarks is below the length at which x/text begins to divide clusters (the
// stream-safe format of UAX 15 has thirty).
const mostMarks = 8

// Text of the letters and marks that composites name reads as NFC has it, but
// for marks that make no letter.
func FuzzAccentsAreThoseOfNFC(f *testing.F) {
	alphabet := []rune("aAeEiIoOuUyYcCdDlLnNrRsStTzZzwаеиуІіЕИУгк 1/")
	marks := make([]rune, 0, len(composites))
	for m, list := range composites {
		marks = append(marks, m)
		for _, r := range list {
			alphabet = append(alphabet, r)
		}
	}
	slices.Sort(marks)
	slices.Sort(alphabet)
	for _, s := range []string{"\x01\x82\x83", "\x05\x90\x81\x06\x85\x86\x85", "\x0a\x0b"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, in []byte) {
		rs, run := []rune{'a'}, 0
		for i, b := range in {
			if b >= 0x80 && run < mostMarks {
				rs, run = append(rs, marks[int(b)%len(marks)]), run+1
			} else {
				rs, run = append(rs, alphabet[(int(b)*7+i*31)%len(alphabet)]), 0
			}
		}
		got, _ := rewrite(string(rs), accents(string(rs)), nil)
		want := string(slices.DeleteFunc([]rune(norm.NFC.String(string(rs))), isMark))
		if got != want {
			t.Errorf("%+q: got %+q, want %+q", string(rs), got, want)
		}
	})
}
