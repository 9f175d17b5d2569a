package intl

import (
	"context"
	"strings"
	"unicode/utf8"

	"inkoust/detectors"
	"inkoust/document"
)

// Certificate finds what a signature's certificate tells of a person: the fields
// of its distinguished name and its serial number.
var Certificate detectors.Detector = certificate{}

type certificate struct{}

// Info describes the detector.
func (certificate) Info() detectors.Info {
	return detectors.Info{
		ID: "intl.certificate", Types: []detectors.Type{detectors.SignatureName, detectors.OtherID, detectors.Email},
		Summary: "Name, numbers and address in the certificate of an electronic signature", Source: "RFC 4514; regulation (EU) 910/2014",
	}
}

// Examples returns the texts for the conformance suite.
func (certificate) Examples() (yes []string, no []detectors.Trap) {
	return []string{
			"DN: c=CZ, o=Vzor a.s., ou=[[204817]], cn=[[Jan Malý]], sn=[[Malý]], givenName=[[Jan]], serialNumber=[[P204817]]", "CN=Ing. [[Jan Malý]],O=Vzor,C=CZ,SERIALNUMBER=[[ICA - 10204817]]",
			"Sériové číslo certifikátu: [[00B1C2D3E4]], vydavatel", "Сертификат: [[00B1C2D3E4F5A6B7C8D9E0F1A2B3C4D5E6]]\nВладелец", "číslo certifikátu [[01 D7 1A 2B 3C 4D 5E 6F]].",
		}, []detectors.Trap{
			{Name: "formula", Text: "kde cn = 5 a sn = 7"}, {Name: "product", Text: "certifikát výrobku č. 118204"}, {Name: "authority", Text: "CN=PostSignum Qualified CA 4, O=Česká pošta, C=CZ"},
			{Name: "quality", Text: "certifikát ISO 9001"}, {Name: "host", Text: "CN=www.vzorov.cz, O=Vzor, C=CZ"},
		}
}

// nameFields are the fields of a distinguished name by their names in small
// letters.
var nameFields = map[string]detectors.Type{
	"cn": detectors.SignatureName, "sn": detectors.SignatureName, "surname": detectors.SignatureName, "givenname": detectors.SignatureName, "g": detectors.SignatureName, "gn": detectors.SignatureName,
	"serialnumber": detectors.OtherID, "ou": detectors.OtherID, "email": detectors.Email, "e": detectors.Email, "emailaddress": detectors.Email,
}

// certificates are what the words for one have in common, whatever extraction glued
// to them, each with the rarest of its bytes.
var certificates = []struct {
	stem string
	rare int
}{{"ertifik", 4}, {"ERTIFIK", 4}, {"ertyfikat", 4}, {"ертификат", 9}, {"ЕРТИФИКАТ", 9}}

// Detect finds the fields and numbers.
func (certificate) Detect(_ context.Context, p *document.Part) ([]detectors.Finding, error) {
	var found []detectors.Finding
	eachByte(p.Text, '=', func(i int) {
		if f, ok := nameField(p, i); ok {
			found = append(found, f)
		}
	})
	for _, c := range certificates {
		eachString(p.Text, c.stem, c.rare, func(i int) {
			if f, ok := serialBehind(p, i); ok {
				found = append(found, f)
			}
		})
	}
	return detectors.Resolve(found), nil
}

// maxFieldName is the length of "emailAddress" and some more.
const maxFieldName = 16

// nameField reads the field of a distinguished name around the sign at byte i.
func nameField(p *document.Part, i int) (f detectors.Finding, ok bool) {
	from := i
	for from > 0 && i-from < maxFieldName && isLetterByte(p.Text[from-1]) {
		from--
	}
	t := nameFields[strings.ToLower(p.Text[from:i])]
	if t == "" || from > 0 && isAlnum(p.Text[from-1]) || !inName(p.Text, from) {
		return f, false
	}
	start, end := i+1, fieldEnd(p.Text, i+1)
	switch t {
	case detectors.SignatureName:
		start = behindTitles(p.Text, start, end)
		if value := p.Text[start:end]; !personal(value) || strings.ContainsAny(value, ".@/:") || strings.HasSuffix(value, " CA") {
			return f, false
		}
	case detectors.OtherID:
		if end = numberEnd(p.Text, start, end); end < 0 {
			return f, false
		}
	case detectors.Email:
		if !strings.Contains(p.Text[start:end], "@") {
			return f, false
		}
	}
	if end-start < 2 {
		return f, false
	}
	return detectors.Finding{Span: document.Span{Part: p.ID, Start: start, End: end}, Type: t, Kind: "intl.certificate", Score: 0.97, Why: []string{"field"}}, true
}

// nameReach is how far the country or organisation of a distinguished name
// stands from its other fields.
const nameReach = 240

// inName reports whether a distinguished name is around: its country and its
// common name.
func inName(text string, i int) bool {
	near := strings.ToLower(text[max(0, i-nameReach):min(len(text), i+nameReach)])
	return strings.Contains(near, "cn=") && (strings.Contains(near, "c=") && strings.Contains(near, "o=") || strings.Contains(near, "dn:"))
}

// fieldEnd is where a field ends: at a comma, a line break or a plus sign, the
// next heading of the stamp or the next field.
func fieldEnd(text string, i int) int {
	end := i
	for end < len(text) && end-i < maxHolder && strings.IndexByte(",;+\n\t/", text[end]) < 0 {
		if text[end] == ' ' && headingFollows(text[end+1:]) {
			break
		}
		end++
	}
	for end < len(text) && !utf8.RuneStart(text[end]) {
		end-- // the bound fell within a character
	}
	return i + len(strings.TrimRight(text[i:end], " .\r"))
}

// maxHolder is the longest field of a distinguished name that is read, in bytes.
const maxHolder = 80

// numberEnd is the end of the first word with a digit, which at most two words
// without one precede ("ICA - 10204817"), -1 if there is none.
func numberEnd(text string, start, end int) int {
	at := start
	for range 3 {
		word := text[at:end]
		if n := strings.IndexAny(word, " \u00a0"); n >= 0 {
			word = word[:n]
		}
		if at += len(word); strings.ContainsAny(word, "0123456789") {
			return start + len(strings.TrimRight(text[start:at], "."))
		}
		if at++; at >= end {
			return -1
		}
	}
	return -1
}

// headingFollows reports whether a heading of the stamp begins here.
func headingFollows(s string) bool {
	for _, h := range []string{"Datum", "Date", "Dátum", "Data", "Дата", "DN:", "Důvod", "Reason"} {
		if strings.HasPrefix(s, h) {
			return true
		}
	}
	return false
}

// behindTitles steps over titles before a name: words that end with a point.
func behindTitles(text string, start, end int) int {
	for {
		word, _, ok := strings.Cut(text[start:end], " ")
		if !ok || !strings.HasSuffix(word, ".") {
			return start
		}
		start += len(word) + 1
	}
}

// Lengths of serial numbers of certificates, in characters: one that is announced
// as such, and one that follows the bare word.
const (
	shortestSerial = 8
	longestSerial  = 60
	bareSerial     = 16
)

// serialBehind reads the number of a certificate behind the word at byte i.
func serialBehind(p *document.Part, i int) (f detectors.Finding, ok bool) {
	at := wordEnd(p.Text, i)
	for n := 0; n < 12 && at < len(p.Text) && strings.IndexByte(" :.№č\n\u00a0", p.Text[at]) >= 0 || strings.HasPrefix(p.Text[min(at, len(p.Text)):], "č. "); n++ {
		_, size := utf8.DecodeRuneInString(p.Text[at:])
		at += size
	}
	start, end, signs, digits := at, at, 0, 0
	for at < len(p.Text) && at-start < longestSerial {
		c := p.Text[at]
		switch {
		case isDigit(c):
			digits++
			signs++
			end = at + 1
		case c >= 'A' && c <= 'F' || c >= 'a' && c <= 'f':
			signs++
			end = at + 1
		case (c == ' ' || c == ':') && end == at:
		default:
			at = len(p.Text)
			continue
		}
		at++
	}
	shortest := bareSerial
	if detectors.Near(p.Text, i, []string{"cislo", "serial", "seriove", "numer", "seryjny", "nr", "номер", "c"}) || detectors.EndsWith(detectors.WordsBefore(p.Text, start), []string{"certifikat c", "certifikatu c"}) {
		shortest = shortestSerial
	}
	if signs < shortest || digits < 2 || digits == signs && signs < bareSerial || end < len(p.Text) && isAlnum(p.Text[end]) {
		return f, false
	}
	return detectors.Finding{Span: document.Span{Part: p.ID, Start: start, End: end}, Type: detectors.OtherID, Kind: "intl.certificate", Score: labelled, Why: []string{"label"}}, true
}
