package codes_test

import (
	"context"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkoust/detectors"
	"inkoust/detectors/codes"
	"inkoust/document"
)

// find runs the detector on a text with what stands in braces found before as a
// person and what stands in angle brackets as a firm's number.
func find(t *testing.T, marked string) (out []string) {
	t.Helper()
	var b strings.Builder
	var earlier []detectors.Finding
	open := 0
	for _, r := range marked {
		switch r {
		case '{', '<':
			open = b.Len()
		case '}', '>':
			f := detectors.Finding{Span: document.Span{Part: "p", Start: open, End: b.Len()}, Type: detectors.Person}
			if r == '>' {
				f.Type = detectors.CompanyID
			}
			earlier = append(earlier, f)
		default:
			b.WriteRune(r)
		}
	}
	text := b.String()
	found, err := codes.New().DetectAfter(context.Background(), &document.Part{ID: "p", Text: text, Lang: "cs"}, earlier)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range found {
		out = append(out, string(f.Type)+" "+text[f.Start:f.End])
		if f.Kind != codes.Kind || f.Part != "p" || f.Score < detectors.ReviewBelow {
			t.Errorf("kind %s, part %q, score %v; want %s, p and one that is not asked about", f.Kind, f.Part, f.Score, codes.Kind)
		}
	}
	return out
}

func TestNumbersInWordsOfNoRule(t *testing.T) {
	for _, tt := range []struct {
		text string
		want []string
	}{
		{"Obsluha: {Emil Vzorný}, kvalifikační karta obsluhy č. VK-20418", []string{"OTHER_ID VK-20418"}},
		{"kód osobní asistentky: 20418", []string{"OTHER_ID 20418"}},
		{"dovoz dodávkou Ford 4AX 2218", []string{"VEHICLE_PLATE 4AX 2218"}},
		{"kód osobní asistentky: <20418>", nil}, // found by another
		{"{Emil Vzorný} podepsal smlouvu č. 20418/2021 a fakturu 20418", nil},
		{"výrobní číslo kotle VK-20418", nil},
		{"linka 214, kl. 4418", nil}, // extensions are left to their rule
		{"účet 20418 4418", nil},
		{"bez čísla", nil},
		{"", nil},
	} {
		if diff := cmp.Diff(tt.want, find(t, tt.text)); diff != "" {
			t.Errorf("%s\n-want +got:\n%s", tt.text, diff)
		}
	}
}

func TestCancelledDetectionEnds(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := codes.New().DetectAfter(ctx, &document.Part{Text: "osobní číslo 20418"}, nil); err == nil {
		t.Error("no error after the context ended")
	}
}
