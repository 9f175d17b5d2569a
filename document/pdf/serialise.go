package pdf

import (
	"bytes"
	"strconv"
)

const hexDigits = "0123456789ABCDEF"

// writeObject writes an object in PDF syntax, dictionaries with sorted keys.
func writeObject(b *bytes.Buffer, o any) {
	switch v := o.(type) {
	case nil:
		b.WriteString("null")
	case bool:
		b.WriteString(strconv.FormatBool(v))
	case int64:
		b.WriteString(strconv.FormatInt(v, 10))
	case float64:
		b.WriteString(fullNumber(v))
	case name:
		writeName(b, v)
	case str:
		writeString(b, v)
	case ref:
		b.WriteString(strconv.Itoa(int(v)))
		b.WriteString(" 0 R")
	case array:
		b.WriteByte('[')
		for i, e := range v {
			if i > 0 {
				b.WriteByte(' ')
			}
			writeObject(b, e)
		}
		b.WriteByte(']')
	case dict:
		b.WriteString("<<")
		for _, k := range v.sortedKeys() {
			writeName(b, k)
			b.WriteByte(' ')
			writeObject(b, v[k])
		}
		b.WriteString(">>")
	}
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
