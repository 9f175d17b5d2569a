package detectors

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"inkoust/document"
)

// TestInTellsWhatIsTells holds both ways to ask for a shape against each other.
func TestInTellsWhatIsTells(t *testing.T) {
	shapes := []string{"9", "3 3 3", "3/6", "4)6", "1-2)3 2 2", "15", "2 2 2 2 2 2 2 2 2"}
	set := NewShapes(shapes...)
	seen := map[string]bool{}
	p := &Pattern{ID: "x.y", Digits: []int{3, 6, 9, 10, 12, 15, 16, 18, 22}, Check: func(m *Match) float64 {
		if got, want := m.In(set), m.Is(shapes...); got != want {
			t.Errorf("%q: got %v, want %v", m.Text(), got, want)
		}
		for _, s := range shapes {
			seen[s] = seen[s] || m.Is(s)
		}
		return 0
	}}
	texts := []string{"123456789", "123 456\n789", "123/456789", "(1234) 567890", "0-12) 345 67 89", "123456789012345", "1234567890123456", "12 34 56 78 90 12 34 56 78", "12 34 56 78 90 12 34 56 78 90 12", "123-456 789", "123"}
	for _, text := range texts {
		if _, err := p.Detect(context.Background(), &document.Part{Text: text}); err != nil {
			t.Fatal(err)
		}
	}
	for _, s := range shapes {
		if !seen[s] {
			t.Errorf("shape %s was never met", s)
		}
	}
}

func TestTooManyShapesAreAMistake(t *testing.T) {
	defer func() {
		if fmt.Sprint(recover()) == "<nil>" {
			t.Error("got a list that fills its table")
		}
	}()
	var list []string
	for n := range shapePlaces {
		list = append(list, strings.Repeat("1 ", n%8)+fmt.Sprint(n%15+1))
	}
	NewShapes(list...)
}
