package office

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"
)

func folder(files map[string]string) fstest.MapFS {
	m := fstest.MapFS{SettingsFile: {Data: []byte("ico: \"00299308\"\n")}}
	for name, text := range files {
		m[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return m
}

func day(y, m, d int) time.Time { return time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC) }

func TestLoadReadsTheWholeFolder(t *testing.T) {
	o, err := LoadFS(folder(map[string]string{
		SettingsFile: `ico: "299308"
nazvy: ["Město Vzorov", "Městský úřad Vzorov"]
datova_schranka: abc2def
utvary: ["Odbor investic"]
prah_bez_dph: 50000            # contracts under it
jmeno_fyzicke_strany: zeptat
obec_podnikatele: ponechat
jmena_na_hrane: zeptat
ctyri_oci: [PERSON, BIRTH_NUMBER]
poradi_oprav: zverejnit_prvni
originaly_dny: never
xml: ne
isrs: "1.6"
zprava_mb: 50
`,
		OfficialsFile: "\xef\xbb\xbfjmeno;funkce;od;do\r\nMgr. Jana Vzorná;starostka;1. 11. 2022;31. 10. 2026\r\n",
		ContactsFile:  "druh;hodnota;poznamka\r\nemail;podatelna@mesto-vzorov.cz;\r\ntelefon;+420 555 000 100;ústředna\r\n",
		DecisionsFile: "cislo;rozsah;druh;role;akce;duvod;kdo;od;do\r\n12;dodavatel 27074358;PERSON;employee;ponechat;souhlas ve smlouvě;J. Vzorná;1. 1. 2026;31. 12. 2026\r\n",
	}))
	if err != nil {
		t.Fatal(err)
	}
	if !o.IsOurICO("002 99 308") || o.IsOurICO("27074358") {
		t.Error("our IČO is not told")
	}
	if !o.IsOurName("Městem Vzorov") || o.IsOurName("Město Lhota") {
		t.Error("our name is not told")
	}
	if !o.IsOfficial("Janou Vzornou", day(2026, 10, 31)) || o.IsOfficial("Jana Vzorná", day(2026, 11, 1)) || o.IsOfficial("Jana Vzorná", day(2022, 10, 31)) {
		t.Error("the term of an official does not count")
	}
	if o.IsOfficial("Vzorná", time.Time{}) {
		t.Error("a surname alone is taken for an official")
	}
	if !o.IsPublicContact("telefon", "555000100") || !o.IsPublicContact("email", "Podatelna@mesto-\nvzorov.cz") || o.IsPublicContact("telefon", "555000101") {
		t.Error("public contacts are not told")
	}
	if !o.AskBorderline {
		t.Error("names on the border are not asked about")
	}
	if !o.KeepTraderTown || len(o.FourEyes) != 2 || o.FourEyes[1] != "BIRTH_NUMBER" {
		t.Errorf("got %v, %v", o.KeepTraderTown, o.FourEyes)
	}
	if !o.NoMessage || o.Schema != "1.6" || o.MessageSize != 50_000_000 {
		t.Errorf("got %v, %q, %d", o.NoMessage, o.Schema, o.MessageSize)
	}
	d := o.Decisions[0]
	if d.Number != "12" || d.Supplier != "27074358" || d.Action != "keep" {
		t.Errorf("got %+v", d)
	}
	if !d.Valid(day(2026, 12, 31)) || d.Valid(day(2027, 1, 1)) || d.Valid(time.Time{}) {
		t.Error("the validity of a decision does not count")
	}
	if o.Threshold != 50000 || o.OriginalDays != KeepOriginals || o.RepairOrder != PublishFirst || o.NaturalPartyName != AskName {
		t.Errorf("settings: got %+v", o)
	}
}

func TestLoadNamesThePlace(t *testing.T) {
	tests := []struct{ name, file, text, want string }{
		{"unknown key", SettingsFile, "ico: \"00299308\"\nadresa: x\n", `urad.yaml: line 2: expected no unknown key, found "adresa"`},
		{"key twice", SettingsFile, "ico: \"00299308\"\nico: \"00299308\"\n", "urad.yaml: line 2: "},
		{"wrong IČO", SettingsFile, "ico: \"12345678\"\n", `urad.yaml: key "ico": expected an IČO`},
		{"wrong word", SettingsFile, "jmeno_fyzicke_strany: mazat\n", `urad.yaml: key "jmeno_fyzicke_strany": expected ponechat`},
		{"wrong border", SettingsFile, "jmena_na_hrane: ponechat\n", `urad.yaml: key "jmena_na_hrane": expected znecitelnit, zeptat`},
		{"wrong kind", SettingsFile, "prah_bez_dph: mnoho\n", "urad.yaml: line 1: "},
		{"anchor", SettingsFile, "nazvy: &a [x]\n", "urad.yaml: expected no anchors"},
		{"no surname", OfficialsFile, "jmeno\nJana\n", `osoby.csv: row 2: column "jmeno"`},
		{"bad date", OfficialsFile, "jmeno;od\nJana Vzorná;brzy\n", `osoby.csv: row 2: column "od"`},
		{"bad contact", ContactsFile, "druh;hodnota\nemail;x\n", `kontakty.csv: row 2: column "hodnota"`},
		{"bad kind", ContactsFile, "druh;hodnota\nfax;1\n", `kontakty.csv: row 2: column "druh"`},
		{"bad scope", DecisionsFile, "cislo;rozsah;druh;akce;duvod\n1;všude;PERSON;ponechat;x\n", `rozhodnuti.csv: row 2: column "rozsah"`},
		{"bad action", DecisionsFile, "cislo;druh;akce;duvod\n1;PERSON;smazat;x\n", `rozhodnuti.csv: row 2: column "akce"`},
		{"conflict", DecisionsFile, "cislo;druh;akce;duvod\n1;PERSON;ponechat;x\n2;PERSON;znecitelnit;y\n", `rozhodnuti.csv: row 3: column "akce"`},
		{"number twice", DecisionsFile, "cislo;druh;akce;duvod\n1;PERSON;ponechat;x\n1;EMAIL;znecitelnit;y\n", `rozhodnuti.csv: row 3: column "cislo"`},
	}
	for _, tt := range tests {
		_, err := LoadFS(folder(map[string]string{tt.file: tt.text}))
		if err == nil || !strings.HasPrefix(err.Error(), tt.want) {
			t.Errorf("%s: got %v, want %s…", tt.name, err, tt.want)
		}
	}
}

func TestLintTellsAllThatIsWrong(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{
		SettingsFile:  "ico: \"12345678\"\n",
		ContactsFile:  "druh;hodnota\nfax;1\nemail;x\ntelefon;602 345 678\n",
		DecisionsFile: "cislo;druh;akce;duvod;od;do\n1;PERSON;ponechat;x;;31. 5. 2026\n2;PERSON;znecitelnit;y;1. 6. 2026;\n3;PERSON;znecitelnit;y;1. 5. 2026;\n",
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want := []string{`urad.yaml: key "ico"`, `kontakty.csv: row 2: column "druh"`, `kontakty.csv: row 3: column "hodnota"`, `rozhodnuti.csv: row 4: column "akce"`}
	got := Lint(dir)
	if len(got) != len(want) {
		t.Fatalf("got %v, want %d problems", got, len(want))
	}
	for i, w := range want {
		if !strings.HasPrefix(got[i].Error(), w) {
			t.Errorf("got %v, want %s…", got[i], w)
		}
	}
}

func TestLintFileKnowsTheTableByItsColumns(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		problems   int
		ok         bool
	}{
		{"a.csv", "cislo;druh;akce;duvod\n1;PERSON;smazat;x\n;PERSON;ponechat;x\n", 2, true},
		{"b.csv", "jmeno;funkce\nJana Vzorná;starostka\n", 0, true},
		{"c.yml", "ico: x\n", 1, true},
		{"d.csv", "id;kind;role;action\n", 0, false},
	} {
		got, ok := LintFile(tt.name, []byte(tt.text))
		if len(got) != tt.problems || ok != tt.ok {
			t.Errorf("%s: got %v, %v, want %d problems, %v", tt.name, got, ok, tt.problems, tt.ok)
		}
	}
}

func TestNoOfficeKnowsNothing(t *testing.T) {
	o, err := Load("")
	if o != nil || err != nil {
		t.Fatalf("got %v, %v", o, err)
	}
	if o.IsOurICO("00299308") || o.IsOurName("x") || o.IsOfficial("Jana Vzorná", time.Time{}) || o.IsPublicContact("email", "a@b.cz") {
		t.Error("an office that is not there knows something")
	}
	if _, err := Load(t.TempDir()); err == nil {
		t.Error("got no error for a folder without settings")
	}
}

func TestDaysOfOriginals(t *testing.T) {
	for text, want := range map[string]int{"": KeepOriginals, "originaly_dny: never\n": KeepOriginals, "originaly_dny: 0\n": 0, "originaly_dny: 30\n": 30} {
		o, err := LoadFS(folder(map[string]string{SettingsFile: "ico: \"00299308\"\n" + text}))
		if err != nil || o.OriginalDays != want {
			t.Errorf("%q: got %v, %v, want %d", text, o, err, want)
		}
	}
}
