package publish_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"inkoust/publish"
)

const noteTail = " – Opakované uveřejnění z důvodu ochrany osobních údajů, původní uveřejnění bylo provedeno dne "

func TestNote(t *testing.T) {
	early, late := day(2016, 7, 1), day(2018, 12, 31)
	for _, c := range []struct {
		name, subject string
		day           time.Time
		want          string
	}{
		{"short subject", "Smlouva o dílo, oprava střechy", day(2018, 3, 12), "Smlouva o dílo, oprava střechy" + noteTail + "12. 3. 2018"},
		{"blanks and lines", "  Smlouva\n o  dílo ", early, "Smlouva o dílo" + noteTail + "1. 7. 2016"},
		{"exactly full", strings.Repeat("ž", 150), early, strings.Repeat("ž", 150) + noteTail + "1. 7. 2016"},
		{"one too long, one word", strings.Repeat("ž", 151), early, strings.Repeat("ž", 149) + "…" + noteTail + "1. 7. 2016"},
		{"longer date, exactly full", strings.Repeat("ž", 148), late, strings.Repeat("ž", 148) + noteTail + "31. 12. 2018"},
		{"longer date, one too long", strings.Repeat("ž", 149), late, strings.Repeat("ž", 147) + "…" + noteTail + "31. 12. 2018"},
		{"decomposed and exactly full", strings.Repeat("z\u030c", 150), early, strings.Repeat("ž", 150) + noteTail + "1. 7. 2016"},
		{"cut at a word", strings.Repeat("oprava ", 21) + "střechy", early, strings.TrimSpace(strings.Repeat("oprava ", 21)) + "…" + noteTail + "1. 7. 2016"},
		{"cut drops the comma", strings.Repeat("a", 140) + ", budova školy", early, strings.Repeat("a", 140) + ", budova…" + noteTail + "1. 7. 2016"},
		{"cut before a dash", strings.Repeat("a", 145) + " – budova školy", early, strings.Repeat("a", 145) + "…" + noteTail + "1. 7. 2016"},
	} {
		got, err := publish.Note(c.subject, c.day)
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
		if n := utf8.RuneCountInString(got); n > 255 {
			t.Errorf("%s: got %d characters, want at most 255", c.name, n)
		}
		if !norm.NFC.IsNormalString(got) {
			t.Errorf("%s: not composed", c.name)
		}
	}
}

func TestNoteIsExactlyFull(t *testing.T) {
	got, err := publish.Note(strings.Repeat("x", 400), day(2018, 12, 31))
	if err != nil {
		t.Fatal(err)
	}
	if n := utf8.RuneCountInString(got); n != 255 {
		t.Errorf("got %d characters, want 255", n)
	}
}

func TestNoteRefuses(t *testing.T) {
	if _, err := publish.Note(" \n", day(2018, 3, 12)); !errors.Is(err, publish.ErrNoSubject) {
		t.Errorf("empty subject: got %v, want %v", err, publish.ErrNoSubject)
	}
	if _, err := publish.Note("Smlouva", time.Time{}); !errors.Is(err, publish.ErrNoDate) {
		t.Errorf("no date: got %v, want %v", err, publish.ErrNoDate)
	}
}

func TestRegisterSubject(t *testing.T) {
	m := publish.Metadata{Subject: "Smlouva o dílo"}
	if got, want := m.RegisterSubject(), "Smlouva o dílo"; got != want {
		t.Errorf("first publication: got %q, want %q", got, want)
	}
	m.First = day(2018, 3, 12)
	if got, want := m.RegisterSubject(), "Smlouva o dílo"+noteTail+"12. 3. 2018"; got != want {
		t.Errorf("again: got %q, want %q", got, want)
	}
}

func ExampleNote() {
	note, err := publish.Note("Smlouva o dílo, oprava střechy", time.Date(2018, 3, 12, 0, 0, 0, 0, time.UTC))
	fmt.Println(note, err)
	// Output: Smlouva o dílo, oprava střechy – Opakované uveřejnění z důvodu ochrany osobních údajů, původní uveřejnění bylo provedeno dne 12. 3. 2018 <nil>
}
