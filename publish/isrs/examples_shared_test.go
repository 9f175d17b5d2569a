//go:build external && shared

package isrs_test

import (
	"bytes"
	"encoding/base64"
	"encoding/xml"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"inkoust/publish/isrs"
)

// leaves are the texts of a message, in order, with the paths they stand at.
func leaves(t *testing.T, data []byte) string {
	t.Helper()
	d := xml.NewDecoder(bytes.NewReader(data))
	var path []string
	var text, out strings.Builder
	for {
		tok, err := d.Token()
		if err != nil {
			break
		}
		switch tok := tok.(type) {
		case xml.StartElement:
			path = append(path, tok.Name.Local)
			text.Reset()
		case xml.CharData:
			text.Write(tok)
		case xml.EndElement:
			if s := strings.TrimSpace(text.String()); s != "" {
				out.WriteString(strings.Join(path, "/") + "=" + s + "\n")
			}
			text.Reset()
			path = path[:len(path)-1]
		}
	}
	return out.String()
}

// TestExamplesOfOperations: the register's own messages are read and written
// again without loss; a whole price gets its two decimals.
func TestExamplesOfOperations(t *testing.T) {
	for _, name := range []string{"zverejneni.xml", "modifikace.xml", "pridani_prilohy.xml", "znepristupneni.xml"} {
		source := example(t, name)
		m, err := isrs.ReadMessage(source)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		want := strings.ReplaceAll(leaves(t, source), "=650\n", "=650.00\n")
		if got := leaves(t, m.XML()); got != want || want == "" {
			t.Errorf("%s: got\n%s\nwant\n%s", name, got, want)
		}
	}
}

// TestExamplesOfReplies: every text of the register's own replies is in what
// was read, and their hashes are right.
func TestExamplesOfReplies(t *testing.T) {
	for _, name := range []string{"zverejneni-smlouvy_response.xml", "modifikace-smlouvy_response.xml", "pridani-prilohy-do-smlouvy_response.xml", "znepristupneni_response.xml"} {
		source := example(t, name)
		r, err := isrs.ReadReply(source)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if !r.Intact() {
			t.Errorf("%s: the hash differs", name)
		}
		s, err := r.Contract()
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		sent := (&isrs.Zverejneni{Smlouva: *s}).XML()
		for _, line := range strings.Split(strings.TrimSpace(leaves(t, source)), "\n") {
			path, value, _ := strings.Cut(line, "=")
			if tail := path[strings.Index(path, "/")+1:]; strings.HasPrefix(tail, "data/smlouva/") {
				want := strings.TrimPrefix(tail, "data/") + "=" + strings.Replace(value, "650", "650.00", 1)
				if !strings.Contains(leaves(t, sent), "zverejneni/"+want+"\n") {
					t.Errorf("%s: %s is lost", name, path)
				}
				continue
			}
			if !holds(r, value) {
				t.Errorf("%s: %s is lost", name, path)
			}
		}
	}
	if r, err := isrs.ReadReply(example(t, "chyba_response.xml")); err != nil || r.Code != "1" || r.Message != "6570867" || !strings.HasSuffix(r.Text, "platné specifikaci.") {
		t.Errorf("got %+v, %v", r, err)
	}
}

// holds reports whether a text of a reply is in one of its fields.
func holds(r *isrs.Reply, value string) bool {
	fields := []string{
		r.Message, strconv.FormatInt(r.IDSmlouvy, 10), strconv.FormatInt(r.IDVerze, 10), r.Link,
		r.Published.Format(time.RFC3339), r.Hash, base64.StdEncoding.EncodeToString(r.Seal),
	}
	for _, f := range r.Files {
		fields = append(fields, f.Name, f.Hash)
	}
	return slices.Contains(append(fields, r.Notes...), value)
}
