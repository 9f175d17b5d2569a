package hunspell

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"
)

func write(t testing.TB, aff, dic string) string {
	base := filepath.Join(t.TempDir(), "xx")
	for ext, text := range map[string]string{".aff": aff, ".dic": dic} {
		if err := os.WriteFile(base+ext, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return base
}

const rules = `SET UTF-8
PFX N Y 1
PFX N 0 ne .
SFX Y Y 3
SFX Y ý ého [^lr]ý
SFX Y ý ého r[ý]
SFX Y ý é .
SFX P N 2
SFX P 0 a [^aeiou]
SFX P a y a
`

func forms(t *testing.T, aff, dic string) (all []string) {
	d, err := Open(write(t, aff, dic))
	if err != nil {
		t.Fatal(err)
	}
	if err := d.Each(func(e Entry) error {
		d.Forms(e, func(form string) { all = append(all, form) })
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	return all
}

func TestFormsFollowTheRules(t *testing.T) {
	for _, tt := range []struct{ dic, want string }{
		{"3\nnový/YN\n", "nový nenový nového nové nenového nenové"},
		{"starý/Y po:adj\n", "starý starého staré"},
		{"malý/Y\tpo:adj\n", "malý malé"},
		{"Novák/P\n", "Novák Nováka"},
		{"# note\nSvoboda/P\n", "Svoboda Svobody"},
		{"a\\/b\n", "a/b"},
		{"New York\n", "New York"},
	} {
		got := forms(t, rules, tt.dic)
		want := strings.Fields(tt.want)
		if tt.want == "New York" {
			want = []string{tt.want}
		}
		slices.Sort(got)
		slices.Sort(want)
		if !slices.Equal(got, want) {
			t.Errorf("%q: got %q, want %q", tt.dic, got, want)
		}
	}
}

func TestFlagsInAllSpellings(t *testing.T) {
	for _, tt := range []struct{ aff, dic string }{
		{"FLAG long\nSFX Pv Y 1\nSFX Pv 0 a .\n", "jan/XxPv\n"},
		{"FLAG num\nSFX 102 Y 1\nSFX 102 0 a .\n", "jan/7,102\n"},
		{"SET UTF-8\nFLAG UTF-8\nSFX ž Y 1\nSFX ž 0 a .\n", "jan/ž\n"},
		{"AF 2\nAF XY\nAF P\nSFX P Y 1\nSFX P 0 a/Z .\n", "jan/2\n"},
	} {
		if got := forms(t, tt.aff, tt.dic); !slices.Equal(got, []string{"jan", "jana"}) {
			t.Errorf("%q: got %q, want jan and jana", tt.aff, got)
		}
	}
}

func TestOldEncodings(t *testing.T) {
	for set, c := range map[string]*charmap.Charmap{"ISO8859-2": charmap.ISO8859_2, "microsoft-cp1250": charmap.Windows1250} {
		dic, err := c.NewEncoder().String("Žáček/P\n")
		if err != nil {
			t.Fatal(err)
		}
		if got := forms(t, "SET "+set+"\nSFX P Y 1\nSFX P 0 a .\n", dic); !slices.Equal(got, []string{"Žáček", "Žáčeka"}) {
			t.Errorf("%s: got %q", set, got)
		}
	}
}

func TestErrorsNameFileAndLineNotTheText(t *testing.T) {
	for _, tt := range []struct{ name, aff, dic, want string }{
		{"encoding", "SET KLINGON\n", "", "xx.aff: encoding"},
		{"bad bytes", "SET UTF-8\n", "1\nNov\xe1k\n", "xx.dic: line 2: not UTF-8"},
		{"rule without head", "SFX P 0 a .\n", "", "xx.aff: line 1"},
		{"short rule", "SFX P 0\n", "", "xx.aff: line 1"},
		{"open set", "SFX P Y 1\nSFX P 0 a [ab\n", "", "xx.aff: line 2: condition"},
		{"long condition", "SFX P Y 1\nSFX P 0 a " + strings.Repeat(".", 40) + "\n", "", "xx.aff: line 2: condition"},
		{"flag style", "FLAG short\n", "", "xx.aff: line 1: FLAG"},
		{"number of flag", "FLAG num\n", "x/a\n", "xx.dic: line 1: flag"},
		{"alias", "AF 1\nAF P\n", "x/9\n", "xx.dic: line 1: number"},
		{"long line", "SET UTF-8\n", strings.Repeat("x", maxLine+1), "xx.dic: line 1: longer"},
	} {
		d, err := Open(write(t, tt.aff, tt.dic))
		if err == nil {
			err = d.Each(func(Entry) error { return nil })
		}
		if err == nil || !strings.Contains(err.Error(), tt.want) || strings.Contains(err.Error(), "Nov") {
			t.Errorf("%s: got %v, want %q in it", tt.name, err, tt.want)
		}
	}
}

func TestFormsOfOneEntryAreBounded(t *testing.T) {
	aff := strings.Builder{}
	aff.WriteString("PFX N Y 100\nSFX S Y 100\n")
	for i := range 100 {
		a := string(rune('a'+i%26)) + string(rune('a'+i/26))
		aff.WriteString("PFX N 0 " + a + " .\nSFX S 0 " + a + " .\n")
	}
	if got := len(forms(t, aff.String(), "x/NS\n")); got != maxForms {
		t.Errorf("got %d forms, want %d", got, maxForms)
	}
}

func FuzzDictionary(f *testing.F) {
	f.Add(rules, "2\nnový/YN\nNovák/P\n")
	f.Add("FLAG num\nAF 1\nAF 3\nSFX 3 Y 1\nSFX 3 0 a/1 [^a]\n", "x/1\n")
	f.Fuzz(func(t *testing.T, aff, dic string) {
		d, err := Open(write(t, aff, dic))
		if err != nil {
			return
		}
		_ = d.Each(func(e Entry) error { d.Forms(e, func(string) {}); return nil })
	})
}
