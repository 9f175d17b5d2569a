package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"inkoust/internal/envelope/envelopetest"
)

// registerReply writes the answer of a register that published what lies in a
// folder: regreply k-odeslani out.xml idSmlouvy [root message].
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
	root, message := "odpovedZverejneni", "123456"
	if len(args) > 3 {
		root, message = args[3], args[4]
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), []byte(`<?xml version="1.0" encoding="UTF-8"?><`+root+` xmlns="http://portal.gov.cz/rejstriky/ISRS/1.2/"><puvodniZprava>`+message+`</puvodniZprava><data>`+
		data+`</data><potvrzeni><hash algoritmus="sha256">`+sum([]byte(data))+`</hash><elektronickaZnacka>YWJj</elektronickaZnacka><informace><text>Doplněn údaj.</text></informace></potvrzeni></`+root+`>`), 0o644))
}

func sum(b []byte) string {
	h := sha256.Sum256(b)
	return hex.EncodeToString(h[:])
}

// dataMessage saves files as a data message: zfo received|sent out.zfo file…; a
// folder stands for the files in it.
func dataMessage(ts *testscript.TestScript, _ bool, args []string) {
	m := envelopetest.Message{Sender: "Registr smluv", SenderBox: "whbt3kp", Recipient: "Město Vzorov", RecipientBox: "abc2def", Delivered: time.Date(2026, 3, 20, 10, 0, 0, 0, time.UTC)}
	for _, path := range args[2:] {
		names := []string{ts.MkAbs(path)}
		if entries, err := os.ReadDir(names[0]); err == nil {
			dir := names[0]
			names = nil
			for _, e := range entries {
				names = append(names, filepath.Join(dir, e.Name()))
			}
		}
		for _, name := range names {
			b, err := os.ReadFile(name)
			ts.Check(err)
			m.Files = append(m.Files, envelopetest.File{Name: filepath.Base(name), Media: "application/octet-stream", Data: b})
		}
	}
	x := m.XML()
	if args[0] == "sent" {
		x = bytes.ReplaceAll(x, []byte("MessageDownloadResponse"), []byte("SignedSentMessageDownloadResponse"))
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), envelopetest.CMS(x), 0o644))
}

// fillFile writes a file of a sentence over and over: fill file.txt kilobytes.
func fillFile(ts *testscript.TestScript, _ bool, args []string) {
	n, err := strconv.Atoi(args[1])
	ts.Check(err)
	const sentence = "Dodavatel předá lavice do konce dubna a uklidí po sobě park.\n"
	text := strings.Repeat(sentence, n*1000/len(sentence))
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(text), 0o644))
}
