//go:build external

package e2e

import (
	"html"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"inkoust/samples"
)

// clicks is what a person does on kontrola.html: hides a representative
// everywhere, keeps one phone, keeps who is asked about, hides one signature, and
// removes a text that nothing was found in. The table is shown instead of saved.
const clicks = `<script>
const marks = (text) => [...document.querySelectorAll(".text mark")].filter((m) => m.textContent === text);
function decide(mark, scope, action) {
  pick(mark);
  document.querySelectorAll("#scope input")[scope].checked = true;
  document.querySelector("#pick button[value=" + action + "]").click();
}
byId("by").value = "J. V.";
decide(marks("Hynek Jarolím")[0], 0, "znecitelnit");
decide(marks("606 193 775")[0], 0, "ponechat");
decide(marks("Radek Sýkora")[0], 0, "ponechat");
decide(marks("Jana Vzorná")[1], 1, "znecitelnit");
const walk = document.createTreeWalker(document.querySelector(".text"), NodeFilter.SHOW_TEXT);
while (!walk.nextNode().textContent.includes("park u nádraží")) {}
const from = walk.currentNode.textContent.indexOf("park u nádraží");
getSelection().setBaseAndExtent(walk.currentNode, from, walk.currentNode, from + "park u nádraží".length);
byId("more").onclick();
const shown = document.createElement("pre");
shown.id = "saved"; shown.textContent = csv();
document.body.append(shown);
</script></body>`

// The page for deciding runs in a browser, and what it writes is what the next
// run does.
func TestDecisionsMadeInTheBrowserHold(t *testing.T) {
	in, out := t.TempDir(), t.TempDir()
	source, err := os.ReadFile(filepath.Join(samples.Dir(), "questions", "kontaktni-osoba.txt"))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(in, "kontaktni-osoba.txt"), source, 0o600); err != nil {
		t.Fatal(err)
	}
	preview := []string{"publish", in, "--out", out, "--preview"}
	if r := inkoust(t, preview...); r.code != exitReview {
		t.Fatalf("got exit %d: %s", r.code, r.stderr)
	}
	internal := filepath.Join(out, "kontaktni-osoba", "interni")
	page, err := os.ReadFile(filepath.Join(internal, "kontrola.html"))
	if err != nil {
		t.Fatal(err)
	}
	table := saved(t, strings.Replace(string(page), "</body>", clicks, 1))
	if err := os.WriteFile(filepath.Join(internal, "rozhodnuti.csv"), []byte(table), 0o600); err != nil {
		t.Fatal(err)
	}
	if r := inkoust(t, preview...); r.code != exitReview { // the other questions are open
		t.Fatalf("got exit %d: %s", r.code, r.stderr)
	}
	sent, err := os.ReadFile(filepath.Join(out, "kontaktni-osoba", "k-odeslani", "kontaktni-osoba.txt"))
	if err != nil {
		t.Fatal(err)
	}
	for value, times := range map[string]int{"Hynek Jarolím": 0, "606 193 775": 1, "Radek Sýkora": 1, "Jana Vzorná": 1, "park u nádraží": 0, "parkových laviček": 1} {
		if got := strings.Count(string(sent), value); got != times {
			t.Errorf("%s: got %d times, want %d", value, got, times)
		}
	}
}

// saved opens a page in Chromium and returns the table that it shows.
func saved(t *testing.T, page string) string {
	t.Helper()
	dir := t.TempDir()
	path := filepath.Join(dir, "page.html")
	if err := os.WriteFile(path, []byte(page), 0o600); err != nil {
		t.Fatal(err)
	}
	c := exec.Command("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir="+filepath.Join(dir, "profile"),
		"--dump-dom", "file://"+path)
	dom, err := c.Output()
	if err != nil {
		t.Fatalf("chromium: %v", err)
	}
	m := regexp.MustCompile(`(?s)<pre id="saved">(.*?)</pre>`).FindSubmatch(dom)
	if m == nil {
		t.Fatal("the page shows no table: its script did not run to the end")
	}
	return html.UnescapeString(string(m[1]))
}
