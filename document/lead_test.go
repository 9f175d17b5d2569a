package document

import (
	"strings"
	"testing"
)

func TestLeadHasTheHeadsAndTheNearestRows(t *testing.T) {
	rows := strings.Repeat("a\tb\n", 2*leadSize/4)
	for above, want := range map[string]string{
		"":                                     "\n",
		"Jméno\tR. č.":                         "Jméno\tR. č.\n",
		"Nadpis\n\nJméno\tR. č.\nA\t1\n":       "Jméno\tR. č.\nA\t1\n",
		"1\n2\n3\n4":                           "1\n2\n3\n4\n",
		"Jméno\nx\ny\n" + rows + "poslední\tb": "Jméno\nx\ny\n" + rows[:(leadSize-len("poslední\tb"))/4*4] + "poslední\tb\n",
	} {
		if got := LeadOf(above); got != want {
			t.Errorf("%.40q: got %d bytes %.60q, want %d bytes %.60q", above, len(got), got, len(want), want)
		}
	}
}
