package publish

import (
	"errors"
	"fmt"
	"strings"
	"time"
	"unicode"

	"inkoust/law"
)

// MaxSubject is the length of the register's subject in characters
// (ISRS XSD 1.2.1, tTextNoEmpty).
const MaxSubject = 255

// noteText is the sentence that the ministry asks for in the subject of a
// contract published again to protect personal data; the date follows.
var noteText = law.Text("cs", "note")

// ErrNoSubject is returned by Note for an empty subject.
var ErrNoSubject = errors.New("the subject is empty")

// ErrNoDate is returned by Note without the date of the first publication.
var ErrNoDate = errors.New("the date of the first publication is missing")

// Note returns the subject of a repeated publication: the own subject, shortened
// at the border of a word where it must be, and the sentence with the date of
// the first publication, together at most MaxSubject characters after NFC.
func Note(subject string, published time.Time) (string, error) {
	own := line(subject)
	if own == "" {
		return "", ErrNoSubject
	}
	if published.IsZero() {
		return "", ErrNoDate
	}
	tail := " – " + noteText + czechDate(published)
	return Shorten(own, MaxSubject-Length(tail)) + tail, nil
}

// RegisterSubject is the subject as the register gets it: with the note where the
// contract was published before (puvodne_uverejneno).
func (m *Metadata) RegisterSubject() string {
	if s, err := Note(m.Subject, m.First); err == nil {
		return s
	}
	return m.Subject // first publication, or no subject, which Missing tells
}

// Shorten cuts a text to at most limit characters after NFC, at the border of a
// word, and marks the cut with "…". A single word longer than the limit is cut
// within.
func Shorten(s string, limit int) string {
	runes := []rune(NFC(s))
	if len(runes) <= limit {
		return string(runes)
	}
	head := runes[:limit-1]
	if cut := lastBorder(head, runes[limit-1]); cut > 0 {
		head = head[:cut]
	}
	kept := strings.TrimRightFunc(string(head), func(r rune) bool {
		return unicode.IsSpace(r) || strings.ContainsRune(",;:–-(„", r)
	})
	return kept + "…"
}

// lastBorder returns where the last whole word of head ends; next is the
// character behind head. 0 if head is one word.
func lastBorder(head []rune, next rune) int {
	if unicode.IsSpace(next) {
		return len(head)
	}
	for i := len(head) - 1; i > 0; i-- {
		if unicode.IsSpace(head[i]) {
			return i
		}
	}
	return 0
}

// czechDate prints "1. 7. 2016".
func czechDate(t time.Time) string {
	return fmt.Sprintf("%d. %d. %d", t.Day(), int(t.Month()), t.Year())
}
