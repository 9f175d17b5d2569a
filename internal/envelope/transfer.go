package envelope

import (
	"bytes"
	"encoding/base64"
	"io"
	"mime/quotedprintable"
	"strings"
)

// transferred undoes the coding of a part's body (RFC 2045, 6).
func transferred(h header, body []byte) ([]byte, error) {
	switch coding := strings.ToLower(strings.TrimSpace(h.get("content-transfer-encoding"))); coding {
	case "", "7bit", "8bit", "binary":
		return body, nil
	case "base64":
		return decodeBase64(body)
	case "quoted-printable":
		out, err := io.ReadAll(quotedprintable.NewReader(bytes.NewReader(body)))
		if err != nil {
			return nil, ErrDamaged
		}
		return out, nil
	}
	return nil, ErrFeature
}

// decodeBase64 reads Base64 with line ends and blanks. Several pieces with their
// own padding may follow one another.
func decodeBase64(b []byte) ([]byte, error) {
	clean := make([]byte, 0, len(b))
	for _, c := range b {
		if c != ' ' && c != '\t' && c != '\r' && c != '\n' {
			clean = append(clean, c)
		}
	}
	var out []byte
	for len(clean) > 0 {
		end := len(clean)
		if i := bytes.IndexByte(clean, '='); i >= 0 {
			for end = i; end < len(clean) && clean[end] == '='; end++ {
			}
		}
		piece := bytes.TrimRight(clean[:end], "=")
		raw := make([]byte, base64.RawStdEncoding.DecodedLen(len(piece)))
		n, err := base64.RawStdEncoding.Decode(raw, piece)
		if err != nil {
			return nil, ErrDamaged
		}
		out = append(out, raw[:n]...)
		clean = clean[end:]
	}
	return out, nil
}
