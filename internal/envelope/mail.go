package envelope

import (
	"bytes"
	"errors"
	"fmt"
	"path"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"inkoust/internal/charset"
)

// letter is one mail on its way: its head and body become one text, the rest
// files of their own.
type letter struct {
	*opener
	depth   int
	text    strings.Builder
	entries []Entry
}

// shownFields are what a reader sees of the head, in this order. The way over
// the servers and the marks of programs are left behind.
var shownFields = []string{"From", "Sender", "Reply-To", "To", "Cc", "Bcc", "Date", "Subject"}

// mail takes a letter apart: its text first, then its attachments.
func (o *opener) mail(data []byte, depth int) error {
	h, body, whole := parseHeader(data)
	if !whole {
		return ErrDamaged
	}
	l := &letter{opener: o, depth: depth}
	if err := l.head(h); err != nil {
		return err
	}
	if err := l.part(h, body, 0, false); err != nil {
		return err
	}
	o.letter++
	name := "zprava.txt"
	if o.letter > 1 {
		name = fmt.Sprintf("zprava-%d.txt", o.letter)
	}
	if err := o.leaf(Entry{Name: name, Data: []byte(l.text.String())}); err != nil {
		return err
	}
	for _, e := range l.entries {
		if err := o.add(e, depth); err != nil {
			return err
		}
	}
	return nil
}

func (l *letter) head(h header) error {
	for _, name := range shownFields {
		for _, f := range h {
			if !strings.EqualFold(f.name, name) {
				continue
			}
			s, err := decodeHeader(f.value)
			if err != nil {
				return err
			}
			fmt.Fprintf(&l.text, "%s: %s\n", name, line(s))
		}
	}
	return nil
}

const maxParts = 20 // nested parts; programs make four or five

// part reads one part of the tree. related marks what belongs to the text of a
// letter, such as the pictures in it.
func (l *letter) part(h header, body []byte, depth int, related bool) error {
	if depth > maxParts {
		return ErrBomb
	}
	kind, params := media(h.get("content-type"))
	if kind == "" {
		kind = "text/plain"
	}
	switch {
	case kind == "multipart/encrypted":
		return ErrLocked
	case strings.HasPrefix(kind, "multipart/"):
		return l.multipart(kind, params["boundary"], body, depth)
	case kind == "message/partial", kind == "message/external-body":
		return ErrFeature
	}
	data, err := transferred(h, body)
	if err != nil {
		l.file(h, kind, Entry{Data: body, Trouble: troubleOf(err)})
		return nil
	}
	return l.single(h, kind, params, data, related)
}

func (l *letter) single(h header, kind string, params map[string]string, data []byte, related bool) error {
	disposition, _ := media(h.get("content-disposition"))
	inline := disposition != "attachment"
	_, named := h.find("content-id")
	switch {
	case kind == "text/plain" && inline && fileName(h) == "":
		return l.plain(params["charset"], data)
	case kind == "text/html" && inline:
		return l.html(h, params["charset"], data)
	case kind == "message/delivery-status", kind == "message/disposition-notification", kind == "text/rfc822-headers":
		l.file(h, kind, Entry{Data: data, Why: WhyTechnical})
	case kind == "application/ms-tnef", strings.EqualFold(fileName(h), "winmail.dat"):
		l.file(h, kind, Entry{Data: data, Trouble: TroubleTNEF})
	case isSignature(kind):
		l.file(h, kind, Entry{Data: data, Why: WhySignature})
	case strings.HasPrefix(kind, "image/") && inline && (related || named):
		l.file(h, kind, Entry{Data: data, Why: WhyInline})
	case kind == "message/rfc822", kind == "message/global":
		l.file(h, kind, Entry{Data: data, as: Mail})
	case kind == "application/pkcs7-mime", kind == "application/x-pkcs7-mime":
		return l.opaque(data)
	default:
		l.file(h, kind, Entry{Data: data})
	}
	return nil
}

func isSignature(kind string) bool {
	switch kind {
	case "application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature", "application/pgp-keys":
		return true
	}
	return false
}

// multipart divides a body at its boundary. A body that does not reach its end
// is damaged.
func (l *letter) multipart(kind, boundary string, body []byte, depth int) error {
	parts, err := divide(body, boundary)
	if err != nil {
		return err
	}
	if kind == "multipart/alternative" {
		return l.alternative(parts, depth)
	}
	for i, p := range parts {
		h, b, _ := parseHeader(p)
		if kind == "multipart/digest" && h.get("content-type") == "" {
			h = append(h, headerField{"content-type", "message/rfc822"})
		}
		if err := l.part(h, b, depth+1, kind == "multipart/related" && i > 0); err != nil {
			return err
		}
	}
	return nil
}

const maxDivided = 2000 // parts of one body

// divide cuts at the lines that begin with two hyphens and the boundary (RFC
// 2046, 5.1.1).
func divide(body []byte, boundary string) ([][]byte, error) {
	if boundary == "" || len(boundary) > 200 {
		return nil, ErrDamaged
	}
	mark := []byte("--" + boundary)
	var parts [][]byte
	from := -1
	for at := 0; at < len(body); {
		end := bytes.IndexByte(body[at:], '\n')
		next := at + end + 1
		if end < 0 {
			next = len(body)
		}
		if rest, ok := bytes.CutPrefix(bytes.TrimRight(body[at:next], " \t\r\n"), mark); ok && (len(rest) == 0 || string(rest) == "--") {
			if from >= 0 {
				parts = append(parts, bytes.TrimSuffix(bytes.TrimSuffix(body[from:at], []byte("\n")), []byte("\r")))
			}
			if from = next; len(rest) > 0 {
				return parts, nil
			}
		}
		if at = next; len(parts) > maxDivided {
			return nil, ErrBomb
		}
	}
	return nil, ErrDamaged
}

// alternative takes the plain form of a text; the other forms are listed and not
// published. A plain form that says much less than the other, such as "your
// program cannot show this", does not stand for it.
func (l *letter) alternative(parts [][]byte, depth int) error {
	plain, said, rich := -1, 0, 0
	for i, p := range parts {
		h, b, _ := parseHeader(p)
		data, err := transferred(h, b)
		if err != nil {
			continue
		}
		switch kind, _ := media(h.get("content-type")); {
		case kind == "text/plain" || kind == "":
			plain, said = i, letters(data)
		default:
			rich = max(rich, letters(tags.ReplaceAll(data, nil)))
		}
	}
	stands := plain >= 0 && 3*said >= rich
	for i, p := range parts {
		h, b, _ := parseHeader(p)
		from := len(l.entries)
		if err := l.part(h, b, depth+1, false); err != nil {
			return err
		}
		for j := from; stands && i != plain && j < len(l.entries); j++ {
			if e := &l.entries[j]; e.Why == "" && path.Ext(e.Name) == ".html" {
				e.Why = WhyAlternative
			}
		}
	}
	return nil
}

// tags finds what of a rich text is not read, roughly.
var tags = regexp.MustCompile(`(?is)<style.*?</style>|<script.*?</script>|<[^>]*>|&[a-z0-9#]+;`)

func letters(b []byte) int {
	n := 0
	for _, r := range string(b) {
		if unicode.IsLetter(r) {
			n++
		}
	}
	return n
}

// plain adds a plain text to the letter's own.
func (l *letter) plain(label string, data []byte) error {
	s, err := decodeBody(label, data)
	switch {
	case errors.Is(err, errUntold):
		l.entries = append(l.entries, Entry{Name: "zprava-text.txt", Data: data})
		return nil
	case err != nil:
		return err
	case uuencoded.MatchString(s):
		return ErrFeature
	}
	s = strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
	l.text.WriteString("\n" + strings.TrimRight(s, "\n") + "\n")
	return nil
}

// uuencoded finds a file within the text, as programs before MIME sent it.
var uuencoded = regexp.MustCompile(`(?m)^(begin(-base64)? [0-7]{3,4} \S.*|=ybegin line=\d+.*)$`)

// html makes the rich text a file of its own. A byte order mark says that it is
// UTF-8, whatever it states itself (HTML Standard, 13.2.3.2).
func (l *letter) html(h header, label string, data []byte) error {
	s, err := decodeBody(label, data)
	switch {
	case err == nil && label != "" && s != "":
		data = append([]byte("\uFEFF"), strings.TrimPrefix(s, "\uFEFF")...)
	case err != nil && !errors.Is(err, errUntold):
		return err
	}
	name := fileName(h)
	if name == "" {
		name = "zprava.html"
	}
	l.entries = append(l.entries, Entry{Name: name, Data: data})
	return nil
}

// opaque opens a signed letter whose parts are inside the signature (S/MIME).
func (l *letter) opaque(data []byte) error {
	content, err := cmsContent(unarmoured(data))
	if err != nil {
		return err
	}
	h, body, whole := parseHeader(content)
	if !whole {
		return ErrDamaged
	}
	return l.part(h, body, l.depth+1, false)
}

var errUntold = errors.New("character set not told")

// untold are labels by which programs say that they do not know.
var untold = []string{"", "unknown", "unknown-8bit", "x-unknown", "default", "binary", "us-ascii", "ascii", "x-user-defined"}

// decodeBody reads a text in the set it names. One that names none and is not
// UTF-8 is left for who can tell it by its letters.
func decodeBody(label string, data []byte) (string, error) {
	label = strings.ToLower(strings.Trim(label, ` "'`))
	c, ok := charset.Lookup(label)
	if slices.Contains(untold, label) {
		c, ok = charset.UTF8, true
	}
	if !ok {
		return "", ErrCharset
	}
	s, ok := c.Decode(data)
	switch {
	case ok:
		return s, nil
	case utf8.Valid(data):
		return string(data), nil
	}
	return "", errUntold
}

// file adds an attachment under the name that the letter gives it.
func (l *letter) file(h header, kind string, e Entry) {
	if e.Name = fileName(h); e.Name == "" {
		e.Name = fmt.Sprintf("priloha-%d%s", len(l.entries)+1, extensions[kind])
	}
	l.entries = append(l.entries, e)
}

// extensions for attachments without a name.
var extensions = map[string]string{
	"application/pdf": ".pdf", "text/plain": ".txt", "text/html": ".html", "message/rfc822": ".eml", "text/calendar": ".ics", "text/csv": ".csv",
	"application/rtf": ".rtf", "image/png": ".png", "image/jpeg": ".jpg", "image/gif": ".gif", "application/pkcs7-signature": ".p7s",
}

// fileName is the name of an attachment, "" if none is stated.
func fileName(h header) string {
	for _, at := range [][2]string{{"content-disposition", "filename"}, {"content-type", "name"}} {
		_, params := media(h.get(at[0]))
		name := params[at[1]]
		if name == "" {
			continue
		}
		if s, err := decodeHeader(name); err == nil {
			name = s
		}
		return name
	}
	return ""
}
