package main

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/rogpeppe/go-internal/testscript"
)

// registerReply writes the answer of a register that published what lies in a
// folder: regreply k-odeslani out.xml idSmlouvy.
func registerReply(ts *testscript.TestScript, _ bool, args []string) {
	entries, err := os.ReadDir(ts.MkAbs(args[0]))
	ts.Check(err)
	files := ""
	for _, e := range entries {
		if strings.HasSuffix(e.Name(), ".xml") {
			continue
		}
		b, err := os.ReadFile(filepath.Join(ts.MkAbs(args[0]), e.Name()))
		ts.Check(err)
		files += fmt.Sprintf(`<priloha><hash algoritmus="sha256">%s</hash><nazevSouboru>%s</nazevSouboru></priloha>`, sum(b), e.Name())
	}
	data := fmt.Sprintf(`<identifikator><idSmlouvy>%s</idSmlouvy><idVerze>9</idVerze></identifikator><odkaz>https://smlouvy.example/9</odkaz>`+
		`<casZverejneni>2026-03-20T10:15:00+01:00</casZverejneni><smlouva><subjekt/><smluvniStrana><nazev>Vzor s.r.o.</nazev></smluvniStrana>`+
		`<predmet>Dodávka lavic</predmet><datumUzavreni>2026-03-12</datumUzavreni><cisloSmlouvy>8/2026</cisloSmlouvy></smlouva><prilohy>%s</prilohy>`, args[2], files)
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), []byte(`<?xml version="1.0" encoding="UTF-8"?><odpovedZverejneni xmlns="http://portal.gov.cz/rejstriky/ISRS/1.2/"><puvodniZprava>123456</puvodniZprava><data>`+
		data+`</data><potvrzeni><hash algoritmus="sha256">`+sum([]byte(data))+`</hash><elektronickaZnacka>YWJj</elektronickaZnacka><informace><text>Doplněn údaj.</text></informace></potvrzeni></odpovedZverejneni>`), 0o644))
}

func sum(b []byte) string {
	h := sha256.Sum256(b)
	return hex.EncodeToString(h[:])
}
