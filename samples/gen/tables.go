package main

import (
	"path/filepath"
	"strings"
)

const bom = "\ufeff"

// writeTables writes what lies beside the documents: settings, lists, register
// metadata and the office folder. CSV as Excel writes it: BOM, CRLF, semicolons.
func writeTables(dir string) error {
	for _, name := range []string{
		"urad/urad.yaml", "urad/osoby.csv", "urad/kontakty.csv", "urad/rozhodnuti.csv",
		"inbox/inkoust.yaml", "inbox/odpoved-1187/inkoust.yaml", "inbox/zaznamy.csv", "inbox/udaje.csv",
		"questions/inkoust.yaml", "questions/udaje.csv", "hostile/inkoust.yaml", "hostile/udaje.csv",
	} {
		text := expand(name, read("tables/"+strings.ReplaceAll(name, "/", "-")))
		if strings.HasSuffix(name, ".csv") {
			text = bom + strings.ReplaceAll(text, "\n", "\r\n")
		}
		if err := write(filepath.Join(dir, name), []byte(text)); err != nil {
			return err
		}
	}
	return nil
}
