package detectors

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

var watchedStems = NewStems([]string{"nar ", "naroz", "cislo karty", "ic ", "mob", "тел ", "рожд", "c u "}).Watched()

// TestWatchedWordsAreThoseOfTheContext holds what the notes of a text say of a place
// against the words before it.
func TestWatchedWordsAreThoseOfTheContext(t *testing.T) {
	piece := rapid.SampledFrom([]string{"nar", "nar.", "narozen", "číslo", "karty", "IČ", "mob", "mobil", "тел", "рождён", "č", "u", "x", "smlouva", "12", "3456", " ", " ", "  ", "\n", ":", "\t", strings.Repeat(" ", 400)})
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(piece, 1, 80).Draw(t, "pieces"), rapid.SampledFrom([]string{"", " "}).Draw(t, "between"))
		defer openViews(text)()
		runs := RunsOf(text)
		for i, stop := runs.From(0); i < len(text); i, stop = runs.From(stop) {
			want := watchedStems.In(WordsBefore(text, i))
			if got := watchedStems.Before(text, i); got != want {
				t.Fatalf("byte %d of %q: got %v, want %v", i, text, got, want)
			}
			if want && !runs.May(watchedStems) {
				t.Fatalf("byte %d of %q: got that no word may stand there", i, text)
			}
		}
	})
}

func TestFarWordsAreNotAskedFor(t *testing.T) {
	text := "nar. " + strings.Repeat("slovo ", 30) + "1985"
	defer openViews(text)()
	runs := RunsOf(text)
	if runs.From(0); runs.May(watchedStems) {
		t.Error("got that a word may stand in reach, want that none does")
	}
}

func TestShortBeginningsAreNotWatched(t *testing.T) {
	if s := NewStems([]string{"na"}).Watched(); s.bit != 0 || !s.Before("Na 1", 3) {
		t.Error("got a list that is watched, or one that does not find its word")
	}
}
