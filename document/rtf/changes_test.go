package rtf

import (
	"bytes"
	"strings"
	"testing"

	"inkoust/document"
)

// changed is text as Word tracks its changes: in runs, over paragraphs, moved, within
// inserted text, before a table.
const changed = `{\rtf1\ansi\ansicpg1250{\*\revtbl{Unknown;}{Jan Vzor;}}` +
	`Cena {\deleted\revauthdel1\revdttmdel9 sto}{\revised\revauth1\revdttm9 dv\'ec st\'ec} K\'e8.\par ` +
	`Jedna {\revised\revauth1 \par}v\'ecta.\par Dv\'ec {\deleted\revauthdel1 \par}v\'ecty.\par` +
	`{\mvf\mvauth1\mvdate9 Odtud}!\par{\mvt\mvauth1\mvdate9 Odtud}?\par` +
	`\revised Vlo\'9een\'e9 {\deleted i smazan\'e9}\revised0  text\par` +
	`\plain\deleted Staré\plain  k tabulce{\revised \par}\trowd\cellx1000\intbl bu\'f2ka\cell\row konec\par}`

func TestChangesAreAcceptedOrRejected(t *testing.T) {
	data := strings.Replace(changed, "Staré", `Star\'e9`, 1)
	for _, tt := range []struct {
		format document.Format
		want   string
	}{
		{Format{}, "Cena dvě stě Kč.\nJedna \nvěta.\nDvě věty.\n!\nOdtud?\nVložené  text\n k tabulce\nbuňka\t\nkonec"},
		{Format{}.Rejecting(), "Cena sto Kč.\nJedna věta.\nDvě \nvěty.\nOdtud!\n?\n text\nStaré k tabulce\nbuňka\t\nkonec"},
	} {
		opened, err := tt.format.Open(t.Context(), strings.NewReader(data), int64(len(data)))
		if err != nil {
			t.Fatal(err)
		}
		d := opened.(*doc)
		if got := strings.TrimSpace(d.byID["body"].Text); got != tt.want {
			t.Errorf("got %q, want %q", got, tt.want)
		}
		if got := d.byID[deletedPart]; got == nil || !got.Dropped {
			t.Errorf("got %v, want what goes as a part", got)
		}
		var out bytes.Buffer
		if _, err := d.Redact(t.Context(), &out, &document.Plan{Lang: "cs"}); err != nil {
			t.Fatal(err)
		}
		for _, word := range []string{`\revised`, `\deleted`, `\mvf`, `\mvt`, `\mvauth`, `\revauth`, `\revdttm`, "Vzor"} {
			if strings.Contains(out.String(), word) {
				t.Errorf("the output still has %s: %s", word, out.String())
			}
		}
		again, err := Format{}.Open(t.Context(), bytes.NewReader(out.Bytes()), int64(out.Len()))
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.TrimSpace(again.(*doc).byID["body"].Text); got != tt.want {
			t.Errorf("got %q in the output, want %q", got, tt.want)
		}
	}
}
