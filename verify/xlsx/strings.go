package xlsx

import (
	"bytes"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"inkoust/internal/xmlaudit"
)

// decode undoes the _x000D_ of cells.
func decode(s string) string {
	if !strings.Contains(s, "_x") {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); {
		if i+7 <= len(s) && s[i:i+2] == "_x" && s[i+6] == '_' {
			if n, err := strconv.ParseUint(s[i+2:i+6], 16, 16); err == nil {
				r := rune(n)
				if !utf8.ValidRune(r) {
					r = utf8.RuneError
				}
				b.WriteRune(r)
				i += 7
				continue
			}
		}
		b.WriteByte(s[i])
		i++
	}
	return b.String()
}

// flat is a text as a part shows it: on one line.
func flat(s string) string {
	return strings.Map(func(r rune) rune {
		if r < 0x20 || r == 0x7f {
			return ' '
		}
		return r
	}, s)
}

// readStrings reads the shared strings.
func readStrings(r io.Reader) (out []string, odd int, err error) {
	x := xmlaudit.NewReader(r)
	var path []string
	var b strings.Builder
	for {
		p, err := x.Next()
		if err == io.EOF {
			return out, odd, nil
		}
		if err != nil {
			return nil, 0, err
		}
		switch {
		case p.Other != nil:
			if !bytes.HasPrefix(p.Other, []byte("<?xml ")) {
				odd++
			}
		case p.Text != nil:
			switch {
			case len(path) > 2 && path[len(path)-1] == "t" && !contains(path, "rPh"):
				b.WriteString(xmlaudit.Unescape(p.Text))
			case len(bytes.TrimSpace(p.Text)) > 0:
				odd++
			}
		case p.Close:
			if len(path) == 2 && path[1] == "si" {
				out = append(out, decode(b.String()))
				b.Reset()
			}
			path = path[:len(path)-1]
		default:
			local := string(p.Local())
			if len(path) > 1 && !cellElements[local] || len(path) == 1 && local != "si" {
				odd++
			}
			if p.Empty && len(path) == 1 && local == "si" {
				out = append(out, "")
			}
			if !p.Empty {
				path = append(path, local)
			}
		}
	}
}
