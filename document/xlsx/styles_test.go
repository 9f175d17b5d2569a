package xlsx

import "testing"

// TestStylesThatExcelNamesSayNothing tells its names from those that people give.
func TestStylesThatExcelNamesSayNothing(t *testing.T) {
	for name, want := range map[string]bool{
		"Normální": true, "20 % – Zvýraznění1": true, "40% - Akcent 6": true, "Nadpis 4": true, "Neutrální": true, "Čárka": true, "Обычный": true, "Názov": true,
		"Novák": false, "Název Novák": false, "Nadpis 4 Nová": false, "20 % – Vzorov1": false, "Zvýraznění Jan": false,
	} {
		if got := isBuiltinStyle(name); got != want {
			t.Errorf("%s: got %v, want %v", name, got, want)
		}
	}
}
