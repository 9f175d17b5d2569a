package pdf

import (
	"bytes"
	"slices"
	"strconv"
	"strings"
)

const hexDigits = "0123456789ABCDEF"

// writeObject writes an object in PDF syntax, dictionaries with sorted keys.
func writeObject(b *bytes.Buffer, o any) { (&serialiser{b: b}).object(o) }

// serialiser writes objects in PDF syntax.
type serialiser struct {
	b       *bytes.Buffer
	numbers []ref // the new number of each object; nil if they keep theirs
	digits  [32]byte
}

func (w *serialiser) object(o any) {
	switch v := o.(type) {
	case nil:
		w.b.WriteString("null")
	case bool:
		w.b.WriteString(strconv.FormatBool(v))
	case int64:
		w.int(v)
	case float64:
		w.b.WriteString(fullNumber(v))
	case name:
		writeName(w.b, v)
	case str:
		writeString(w.b, v)
	case ref:
		w.reference(v)
	case array:
		w.array(v)
	case dict:
		w.b.WriteString("<<")
		for _, k := range v.sortedKeys() {
			w.entry(k, v[k])
		}
		w.b.WriteString(">>")
	case fields:
		w.b.WriteString("<<")
		for _, f := range v {
			w.entry(f.key, f.value)
		}
		w.b.WriteString(">>")
	}
}

func (w *serialiser) int(v int64) { w.b.Write(strconv.AppendInt(w.digits[:0], v, 10)) }

// reference writes a reference; one to nothing becomes null.
func (w *serialiser) reference(r ref) {
	if w.numbers != nil {
		if r < 0 || int(r) >= len(w.numbers) || w.numbers[r] == 0 {
			w.b.WriteString("null")
			return
		}
		r = w.numbers[r]
	}
	w.int(int64(r))
	w.b.WriteString(" 0 R")
}

func (w *serialiser) array(a array) {
	w.b.WriteByte('[')
	for i, e := range a {
		if i > 0 {
			w.b.WriteByte(' ')
		}
		w.object(e)
	}
	w.b.WriteByte(']')
}

func (w *serialiser) entry(k name, v any) {
	writeName(w.b, k)
	w.b.WriteByte(' ')
	w.object(v)
}

// fields is a dictionary that only waits to be written, in a third of the
// memory: long tagged files have a hundred thousand elements.
type fields []field

type field struct {
	key   name
	value any
}

func (d dict) fields() fields {
	out := make(fields, 0, len(d))
	for k, v := range d {
		out = append(out, field{k, v})
	}
	slices.SortFunc(out, func(a, b field) int { return strings.Compare(string(a.key), string(b.key)) })
	return out
}

// fullNumber keeps the precision of numbers that are only copied.
func fullNumber(v float64) string {
	if v > -1e15 && v < 1e15 {
		return strconv.FormatFloat(v, 'f', -1, 64)
	}
	return num(v)
}

func writeName(b *bytes.Buffer, n name) {
	b.WriteByte('/')
	for i := 0; i < len(n); i++ {
		c := n[i]
		if c <= ' ' || c >= 0x7F || c == '#' || isDelimiter(c) {
			b.WriteByte('#')
			b.WriteByte(hexDigits[c>>4])
			b.WriteByte(hexDigits[c&15])
			continue
		}
		b.WriteByte(c)
	}
}

// writeString writes a literal string, or a hexadecimal one where that is shorter.
func writeString(b *bytes.Buffer, s str) {
	odd := 0
	for i := 0; i < len(s); i++ {
		if s[i] < ' ' || s[i] >= 0x7F {
			odd++
		}
	}
	if 3*odd > len(s) {
		b.WriteByte('<')
		for i := 0; i < len(s); i++ {
			b.WriteByte(hexDigits[s[i]>>4])
			b.WriteByte(hexDigits[s[i]&15])
		}
		b.WriteByte('>')
		return
	}
	b.WriteByte('(')
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case c == '(' || c == ')' || c == '\\':
			b.WriteByte('\\')
			b.WriteByte(c)
		case c < ' ' || c >= 0x7F:
			b.WriteByte('\\')
			b.WriteByte('0' + c>>6)
			b.WriteByte('0' + c>>3&7)
			b.WriteByte('0' + c&7)
		default:
			b.WriteByte(c)
		}
	}
	b.WriteByte(')')
}

// utf16String encodes text for a string outside content streams.
func utf16String(text string) str {
	out := []byte{0xFE, 0xFF}
	return str(append(out, utf16Bytes(text)...))
}
