package detectors_test

import (
	"context"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkoust/document"
)

func TestNumbersInOddCharactersAreRead(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"full-width digits", "r. č. ８５０１０１/１００２, trvale", []string{"８５０１０１/１００２"}},
		{"full-width first digit", "tel. ６03 123 456", []string{"６03 123 456"}},
		{"full-width slash and at sign", "８５０１０１／１００２ a jana.vzorna＠seznam.cz", []string{"８５０１０１／１００２", "jana.vzorna＠seznam.cz"}},
		{"mathematical digits", "IČO 𝟔𝟎𝟎𝟕𝟎𝟓𝟔𝟏", []string{"𝟔𝟎𝟎𝟕𝟎𝟓𝟔𝟏"}},
		{"zero-width space", "850101\u200b/1002", []string{"850101\u200b/1002"}},
		{"soft hyphens around", "\u00adtel. \u00ad603\u00ad 123\u00ad456\u00ad", []string{"603\u00ad 123\u00ad456"}},
		{"bytes that are no UTF-8", "\xffＩČO 60070561\xff\u200b", []string{"60070561"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			fs, err := numbers().Detect(context.Background(), &document.Part{ID: "p", Text: c.text})
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, f := range fs {
				got = append(got, c.text[f.Start:f.End])
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

func TestYearsInFullWidthAreKept(t *testing.T) {
	text := "nar. １２．３．１９６１"
	fs, err := numbers().Detect(context.Background(), &document.Part{ID: "p", Text: text})
	if err != nil || len(fs) != 1 || len(fs[0].Keep) != 1 {
		t.Fatalf("got %v, %v", fs, err)
	}
	if k := fs[0].Keep[0]; text[k.Start:k.End] != "１９６１" {
		t.Errorf("keeps %q", text[k.Start:k.End])
	}
}
