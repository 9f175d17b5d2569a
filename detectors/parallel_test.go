package detectors

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"inkoust/document"
)

// numbered finds the whole part, and fails where the text says so.
type numbered struct{}

func (numbered) Detect(_ context.Context, p *document.Part) ([]Finding, error) {
	if strings.Contains(p.Text, "broken") {
		return nil, errors.New(p.ID + ": broken")
	}
	return []Finding{{Span: document.Span{Part: p.ID, End: len(p.Text)}}}, nil
}

func numberedParts(n int, broken ...int) []*document.Part {
	parts := make([]*document.Part, n)
	for i := range parts {
		parts[i] = &document.Part{ID: fmt.Sprint(i), Text: "text"}
	}
	for _, i := range broken {
		parts[i].Text = "broken"
	}
	return parts
}

func TestDetectAllKeepsOrder(t *testing.T) {
	found, err := DetectAll(t.Context(), numbered{}, numberedParts(300))
	if err != nil || len(found) != 300 {
		t.Fatalf("got %d findings, %v, want 300", len(found), err)
	}
	for i, f := range found {
		if f.Part != fmt.Sprint(i) {
			t.Fatalf("got finding of part %s in place %d", f.Part, i)
		}
	}
}

func TestDetectAllGivesTheFirstError(t *testing.T) {
	for range 50 {
		found, err := DetectAll(t.Context(), numbered{}, numberedParts(40, 11, 12, 30))
		if err == nil || err.Error() != "11: broken" || found != nil {
			t.Fatalf("got %d findings, %v, want the error of part 11", len(found), err)
		}
	}
}

func TestRuleTableFollowsLanguageAndPatterns(t *testing.T) {
	only := &Pattern{ID: "xx.only", Lang: "cs", Digits: []int{7}}
	all := &Pattern{ID: "xx.all", Digits: []int{8}}
	tests := []struct {
		patterns []*Pattern
		lang     string
		longest  int
	}{
		{[]*Pattern{only}, "cs", 7}, {[]*Pattern{only}, "pl", 0}, {[]*Pattern{only, all}, "pl", 8},
		{[]*Pattern{all, only}, "cs", 8}, {[]*Pattern{only}, "cs", 7}, {[]*Pattern{only}, "ru", 0},
	}
	for _, tt := range tests {
		if got := ruleTableOf(tt.patterns, tt.lang).longest; got != tt.longest {
			t.Errorf("got longest %d for %d patterns in %s, want %d", got, len(tt.patterns), tt.lang, tt.longest)
		}
	}
}
