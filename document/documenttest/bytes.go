package documenttest

import (
	"archive/zip"
	"bytes"
	"fmt"
	"html"
	"io"
	"iter"
	"strings"
	"unicode/utf16"
)

// surfaces names the places of a file whose bytes still hold a value: the file
// itself and, for an archive, every member and its name.
func surfaces(file []byte, value string) []string {
	var found []string
	for name, data := range members(file) {
		for _, form := range forms(value) {
			if bytes.Contains(data, form) {
				found = append(found, name)
				break
			}
		}
	}
	return found
}

func members(file []byte) iter.Seq2[string, []byte] {
	return func(yield func(string, []byte) bool) {
		if !yield("the file", file) {
			return
		}
		z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
		if err != nil {
			return
		}
		for _, f := range z.File {
			r, err := f.Open()
			if err != nil {
				continue
			}
			data, _ := io.ReadAll(io.LimitReader(r, 256<<20))
			r.Close()
			data = append([]byte(f.Name+"\n"+f.Comment+"\n"), data...)
			if !yield(f.Name, data) || !yield(f.Name+" unescaped", []byte(html.UnescapeString(string(data)))) {
				return
			}
		}
	}
}

// forms are the ways a value may stand in bytes.
func forms(value string) [][]byte {
	var le, be bytes.Buffer
	for _, u := range utf16.Encode([]rune(value)) {
		le.Write([]byte{byte(u), byte(u >> 8)})
		be.Write([]byte{byte(u >> 8), byte(u)})
	}
	var dec, hex strings.Builder
	for _, r := range value {
		if r < 0x80 {
			dec.WriteRune(r)
			hex.WriteRune(r)
			continue
		}
		fmt.Fprintf(&dec, "&#%d;", r)
		fmt.Fprintf(&hex, "&#x%X;", r)
	}
	return [][]byte{[]byte(value), le.Bytes(), be.Bytes(), []byte(dec.String()), []byte(hex.String()),
		[]byte(strings.ToLower(hex.String())), []byte(html.EscapeString(value))}
}

// The suite cuts and flips at so many places, spread over the file.
const (
	cutsTried  = 16
	flipsTried = 64
)

// damage yields deterministic mutilations of a file.
func damage(data []byte) iter.Seq2[string, []byte] {
	return func(yield func(string, []byte) bool) {
		for i := range cutsTried {
			n := len(data) * i / cutsTried
			if !yield(fmt.Sprintf("cut to %d bytes", n), bytes.Clone(data[:n])) {
				return
			}
		}
		for i := range flipsTried {
			at := len(data) * i / flipsTried
			broken := bytes.Clone(data)
			broken[at] ^= 1 << (i % 8)
			if !yield(fmt.Sprintf("bit flipped in byte %d", at), broken) {
				return
			}
		}
	}
}
