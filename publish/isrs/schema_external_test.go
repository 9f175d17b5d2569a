//go:build external && shared

package isrs_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"inkoust/publish/isrs"
)

// schema returns the path of an official schema.
func schema(t *testing.T, name string) string {
	t.Helper()
	shared := os.Getenv("SHARED")
	if shared == "" {
		shared = filepath.Join("..", "..", "..", "shared")
	}
	path := filepath.Join(shared, "isrs", "xsd", name)
	if _, err := os.Stat(path); err != nil {
		t.Fatalf("no schema: set SHARED to the folder that holds isrs/xsd: %v", err)
	}
	return path
}

// accepts reports whether xmllint finds a message valid.
func accepts(t *testing.T, schema string, message []byte) bool {
	t.Helper()
	if _, err := exec.LookPath("xmllint"); err != nil {
		t.Fatalf("xmllint is missing: %v", err)
	}
	c := exec.Command("xmllint", "--noout", "--nonet", "--schema", schema, "-")
	c.Stdin = bytes.NewReader(message)
	return c.Run() == nil
}

// TestSchemaAgrees: what Check lets pass the schema accepts, and what the schema
// refuses Check refuses.
func TestSchemaAgrees(t *testing.T) {
	xsd := schema(t, "operace_zverejneni.xsd")
	for _, m := range mutations {
		z := everything()
		m.change(z)
		valid := accepts(t, xsd, z.XML())
		if valid == m.schema {
			t.Errorf("%s: the schema says valid=%v, want %v", m.name, valid, !m.schema)
		}
		if len(z.Check()) == 0 && !valid {
			t.Errorf("%s: Check lets pass what the schema refuses", m.name)
		}
	}
	if !accepts(t, xsd, again().XML()) {
		t.Error("repeated publication: the schema refuses it")
	}
}

func TestSchemaAcceptsSmallMessages(t *testing.T) {
	if !accepts(t, schema(t, "operace_znepristupneni.xsd"), (&isrs.Znepristupneni{IDSmlouvy: "4711", Email: "podatelna@mesto-vzorov.cz"}).XML()) {
		t.Error("znepristupneni: the schema refuses it")
	}
	for _, p := range []isrs.PridaniPrilohy{
		{IDSmlouvy: "4711", Prilohy: []string{"a.pdf", "b.docx"}},
		{DatovaZprava: "123456", Prilohy: []string{"a.pdf"}, Email: "podatelna@mesto-vzorov.cz"},
	} {
		if !accepts(t, schema(t, "operace_pridani_prilohy.xsd"), p.XML()) {
			t.Error("pridaniPrilohy: the schema refuses it")
		}
	}
}
