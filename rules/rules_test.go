package rules

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"inkoust/detectors"
	"inkoust/document"
	"inkoust/office"
	"inkoust/parties"
)

// kindTypes are the types of the exact kinds that cases name.
var kindTypes = map[string]detectors.Type{"cz.dic": detectors.TaxID, "pl.ksiega-wieczysta": detectors.OtherID}

// aCase is one line of cases.txt.
type aCase struct{ profile, kind, subkind, role, action, row string }

func cases(t *testing.T) (out []aCase) {
	t.Helper()
	files, err := filepath.Glob("*/cases.txt")
	if err != nil || len(files) != 4 {
		t.Fatalf("got %v (%v), want the cases of four countries", files, err)
	}
	var all strings.Builder
	for _, f := range files {
		raw, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		all.Write(raw)
	}
	for line := range strings.Lines(all.String()) {
		f := strings.Fields(line)
		if len(f) == 0 || f[0] == "#" {
			continue
		}
		if len(f) != 6 {
			t.Fatalf("case with %d fields: %s", len(f), line)
		}
		out = append(out, aCase{f[0], f[1], f[2], f[3], f[4], f[5]})
	}
	return out
}

// mention makes the mention of a case.
func (c aCase) mention() parties.Mention {
	m := parties.Mention{Role: parties.Role(c.role)}
	if c.role == partyRole {
		m.Role, m.IsParty = parties.NaturalPerson, true
	}
	m.Type, m.Score = detectors.Type(c.kind), 0.9
	if typ, ok := kindTypes[c.kind]; ok {
		m.Type, m.Kind = typ, detectors.Kind(c.kind)
	}
	switch c.subkind {
	case "-":
	case "public":
		m.PublicContact = true
	default:
		m.Subkind = c.subkind
	}
	m.Keep = []document.Span{{Part: "body", Start: 1, End: 2}}
	return m
}

func load(t *testing.T, profile string, o Options) *Policy {
	t.Helper()
	p, err := Load(profile, o)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestEveryRowDecidesAsItsCaseSays(t *testing.T) {
	proved := map[string]bool{}
	for _, c := range cases(t) {
		d := load(t, c.profile, Options{}).Decide("1", c.mention(), nil)
		if string(d.Action) != c.action || d.Rule != c.row {
			t.Errorf("%v: got %s by %s", c, d.Action, d.Rule)
		}
		proved[c.row] = true
	}
	for _, name := range Profiles() {
		for _, r := range load(t, name, Options{}).Rows() {
			if !proved[r.ID] {
				t.Errorf("%s: row %s has no case", name, r.ID)
			}
		}
	}
}

// TestEveryRowHasABorder asks of every condition of a row for a case that fails
// this one alone, or that an earlier row takes, and is decided by another.
func TestEveryRowHasABorder(t *testing.T) {
	all := cases(t)
	for _, name := range Profiles() {
		p := load(t, name, Options{})
		for _, r := range p.Rows() {
			for _, column := range conditions(&r) {
				border := slices.ContainsFunc(all, func(c aCase) bool {
					m := c.mention()
					failed := differences(&r, &m)
					return c.profile == name && c.row != r.ID && (len(failed) == 0 || slices.Equal(failed, []string{column}))
				})
				if !border {
					t.Errorf("%s: row %s has no case at the border of its %s", name, r.ID, column)
				}
			}
		}
	}
}

// conditions are the columns in which a row asks for something. A subkind
// belongs to its kind, so the kind needs no border of its own beside one.
func conditions(r *Row) (out []string) {
	if r.Subkind != "*" {
		out = append(out, "subkind")
	} else if r.Kind != "*" {
		out = append(out, "kind")
	}
	if r.Role != "*" {
		out = append(out, "role")
	}
	return out
}

// differences are the columns in which a row does not fit a mention.
func differences(r *Row, m *parties.Mention) (out []string) {
	rule, _ := newMatcher(r, m.Type)
	for column, fits := range map[string]bool{
		"kind":    rule.ofKind(m.Kind),
		"subkind": rule.ofSubkind(subkind(m)),
		"role":    rule.roles&bits(m) != 0,
	} {
		if !fits {
			out = append(out, column)
		}
	}
	return out
}

func TestEveryDecisionIsComplete(t *testing.T) {
	for _, name := range Profiles() {
		p := load(t, name, Options{})
		for _, typ := range append(slices.Clone(types), detectors.Term, "UNHEARD_OF") {
			for _, role := range parties.Roles() {
				m := parties.Mention{Role: role}
				m.Type = typ
				d := p.Decide("1", m, nil)
				if d.Rule == "" || d.Row == "" || d.Label == "" || d.Reason == "" || d.Basis == "" || d.By == "" {
					t.Errorf("%s: %s %s: a field is empty: %+v", name, typ, role, d)
				}
				if d.Default != Keep && d.Default != Redact {
					t.Errorf("%s: %s %s: default %q without a part to keep", name, typ, role, d.Default)
				}
				if d.Action == Review && !d.Asked {
					t.Errorf("%s: %s %s: a review is not asked", name, typ, role)
				}
			}
		}
	}
}

func TestGeneraliseWithoutSurvivingPartRedactsAndSaysSo(t *testing.T) {
	p := load(t, "", Options{})
	m := parties.Mention{Role: parties.Recipient}
	m.Type, m.Score = detectors.BirthDate, 0.9
	d := p.Decide("1", m, nil)
	if d.Action != Generalise || d.Default != Redact || !strings.Contains(d.Reason, "nelze oddělit") {
		t.Errorf("got %s, default %s: %s", d.Action, d.Default, d.Reason)
	}
	m.Keep = []document.Span{{Part: "body", Start: 6, End: 10}}
	if d = p.Decide("1", m, nil); d.Default != Generalise || len(d.Keep) != 1 {
		t.Errorf("got default %s, keep %v", d.Default, d.Keep)
	}
}

func TestLowScoreIsAsked(t *testing.T) {
	m := parties.Mention{Role: parties.Unknown}
	m.Type, m.Score = detectors.Person, detectors.ReviewBelow-0.1
	if d := load(t, "", Options{}).Decide("1", m, nil); !d.Asked || d.Action != Redact {
		t.Errorf("got %s, asked %v", d.Action, d.Asked)
	}
}

func TestOrderOfAuthority(t *testing.T) {
	overlay := "id;kind;role;action;label;reason;basis\r\nurad.telefon;PHONE;*;keep;telefon;směrnice;směrnice č. 3\r\n"
	o := &office.Office{Decisions: []office.Decision{
		{Number: "12", Supplier: "27074358", Kind: "PERSON", Role: "employee", Action: "keep", Reason: "souhlas", To: time.Date(2026, 12, 31, 0, 0, 0, 0, time.UTC)},
		{Number: "13", Kind: "PHONE", Role: "employee", Action: "redact", Reason: "bez souhlasu"},
	}}
	at := time.Date(2026, 6, 1, 0, 0, 0, 0, time.UTC)
	p := load(t, "", Options{Office: o, Overlay: strings.NewReader(overlay), OverlayName: "vlastni.csv", At: at})
	mention := func(typ detectors.Type, role parties.Role, ico string) parties.Mention {
		m := parties.Mention{Role: role, PartyICO: ico}
		m.Type, m.Score = typ, 0.9
		return m
	}
	tests := []struct {
		name   string
		m      parties.Mention
		action Action
		by     string
		row    string
	}{
		{"decision in its scope", mention(detectors.Person, parties.Employee, "27074358"), Keep, "office", "rozhodnutí č. 12"},
		{"decision outside its scope", mention(detectors.Person, parties.Employee, "00299308"), Redact, "rule", "9 Osoba oprávněná jednat"},
		{"decision before overlay", mention(detectors.Phone, parties.Employee, ""), Redact, "office", "rozhodnutí č. 13"},
		{"overlay before profile", mention(detectors.Phone, parties.Official, ""), Keep, "office", "ours"},
		{"profile", mention(detectors.Email, parties.Official, ""), Redact, "rule", "11 E-mail"},
		{"terms before all", mention(detectors.Term, parties.Employee, "27074358"), Redact, "terms", "ours"},
	}
	for _, tt := range tests {
		d := p.Decide("1", tt.m, nil)
		if d.Action != tt.action || d.By != tt.by || d.Row != tt.row {
			t.Errorf("%s: got %s by %s (%s), want %s by %s (%s)", tt.name, d.Action, d.By, d.Row, tt.action, tt.by, tt.row)
		}
	}
	late := load(t, "", Options{Office: o, At: at.AddDate(2, 0, 0)})
	if d := late.Decide("1", tests[0].m, nil); d.Action != Redact {
		t.Error("a lapsed decision holds")
	}
}

func TestNameOfNaturalPartyFollowsTheOffice(t *testing.T) {
	for setting, want := range map[string]Action{"": Redact, office.KeepName: Keep, office.RedactName: Redact, office.AskName: Review} {
		p := load(t, "", Options{Office: &office.Office{NaturalPartyName: setting}})
		m := parties.Mention{Role: parties.NaturalPerson, IsParty: true}
		m.Type, m.Score = detectors.Person, 0.9
		if d := p.Decide("1", m, nil); d.Action != want || d.Default == Generalise {
			t.Errorf("%q: got %s, want %s", setting, d.Action, want)
		}
		m.IsParty = false
		if d := p.Decide("1", m, nil); d.Action != Redact {
			t.Errorf("%q: a person merely mentioned: got %s", setting, d.Action)
		}
	}
}

func TestTownOfATraderStaysWhereTheOfficeSaysSo(t *testing.T) {
	for keep, want := range map[bool]Action{false: Redact, true: Generalise} {
		p := load(t, "", Options{Office: &office.Office{KeepTraderTown: keep}})
		m := parties.Mention{Role: parties.Entrepreneur}
		m.Type, m.Score, m.Keep = detectors.Address, 0.9, []document.Span{{Part: "body", Start: 1, End: 2}}
		if d := p.Decide("1", m, nil); d.Action != want {
			t.Errorf("%v: got %s, want %s", keep, d.Action, want)
		}
		m.Subkind = "second"
		if d := p.Decide("1", m, nil); d.Action != Redact {
			t.Errorf("%v: a second address: got %s", keep, d.Action)
		}
		m.Subkind, m.Role = "", parties.NaturalPerson
		if d := p.Decide("1", m, nil); d.Action != Redact {
			t.Errorf("%v: a private person: got %s", keep, d.Action)
		}
	}
}

func TestInfoTellsWhatDecides(t *testing.T) {
	a, b := load(t, "", Options{}).Info(), load(t, DefaultProfile, Options{}).Info()
	if diff := cmp.Diff(a, b); diff != "" {
		t.Error(diff)
	}
	if a.Name != "cz-registr-smluv" || a.Lang != "cs" || a.Version != Version || len(a.Digest) != 64 || a.Folders["send"] != "k-odeslani" {
		t.Errorf("got %+v", a)
	}
	over := load(t, "", Options{Overlay: strings.NewReader("id;kind;role;action;label;reason;basis\nx;PHONE;*;keep;a;b;c\n"), OverlayName: "o.csv"}).Info()
	if over.Digest == a.Digest {
		t.Error("an overlay leaves the digest as it was")
	}
	if _, err := Load("cz-nic", Options{}); err == nil || !strings.Contains(err.Error(), "cz-registr-smluv") {
		t.Errorf("got %v for an unknown profile", err)
	}
}

func TestLintNamesRowAndColumn(t *testing.T) {
	const head = "id;kind;role;action;default;label;reason;basis\n"
	tests := []struct {
		name, in string
		want     []Problem
	}{
		{"good", head + "a;PHONE;*;keep;;l;r;b\n", nil},
		{"action", head + "a;PHONE;*;delete;keep;l;r;b\n", []Problem{{2, "action", ""}, {2, "default", ""}}},
		{"default without review", head + "a;PHONE;*;keep;redact;l;r;b\n", []Problem{{2, "default", ""}}},
		{"kind", head + "a;TELEFON;*;keep;;l;r;b\n", []Problem{{2, "kind", ""}}},
		{"role", head + "a;PHONE;boss;keep;;l;r;b\n", []Problem{{2, "role", ""}}},
		{"twice", head + "a;PHONE;*;keep;;l;r;b\na;EMAIL;*;keep;;l;r;b\n", []Problem{{3, "id", ""}}},
		{"texts", head + "a;PHONE;*;keep;;;;\n", []Problem{{2, "basis", ""}, {2, "label", ""}, {2, "reason", ""}}},
		{"column", "id;barva\n", []Problem{{1, "barva", ""}}},
		{"empty", "", []Problem{{1, "", ""}}},
	}
	for _, tt := range tests {
		got := Lint("t.csv", strings.NewReader(tt.in))
		for i := range got {
			if got[i].Want == "" {
				t.Errorf("%s: a problem without what is expected", tt.name)
			}
			got[i].Want = ""
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s: %s", tt.name, diff)
		}
	}
	for _, p := range profiles {
		f, err := tables.Open(p.file)
		if err != nil {
			t.Fatal(err)
		}
		if got := Lint(p.file, f); got != nil {
			t.Errorf("%s: %v", p.file, got)
		}
		f.Close()
	}
}

func TestQuestionsKeepTheirIDs(t *testing.T) {
	make := func() []Decision {
		var ds []Decision
		for i, person := range []string{"p1", "p1", "p2", "", ""} {
			d := Decision{File: "1", Asked: i != 2, Rule: "r"}
			d.Type, d.Part, d.Person, d.Role = detectors.Person, "body", person, parties.Employee
			ds = append(ds, d)
		}
		return ds
	}
	a, b := make(), make()
	Ask("smlouva", a)
	Ask("smlouva", b)
	if diff := cmp.Diff(a, b); diff != "" {
		t.Error(diff)
	}
	if a[0].Question == "" || a[0].Question != a[1].Question {
		t.Error("one person is more than one question")
	}
	if a[2].Question != "" {
		t.Error("what is not asked has a question")
	}
	if a[3].Question == a[4].Question || len(a[3].Question) != questionLetters {
		t.Errorf("occurrences are not told apart: %q, %q", a[3].Question, a[4].Question)
	}
}

func TestNamesOnTheBorderAreAskedAboutWhereTheOfficeWants(t *testing.T) {
	for _, c := range []struct {
		office            *office.Office
		role              parties.Role
		borderline, asked bool
	}{
		{&office.Office{AskBorderline: true}, parties.NaturalPerson, true, true},
		{&office.Office{AskBorderline: true}, parties.NaturalPerson, false, false},
		{&office.Office{}, parties.NaturalPerson, true, false},
		{nil, parties.NaturalPerson, true, false},
	} {
		m := parties.Mention{Role: c.role, Borderline: c.borderline}
		m.Type, m.Score = detectors.Person, 0.9
		d := load(t, "", Options{Office: c.office}).Decide("1", m, nil)
		if d.Asked != c.asked || d.Default != Redact {
			t.Errorf("%+v: asked %v, default %s", c, d.Asked, d.Default)
		}
	}
}

func TestNamesThatAreUnsureAreAskedAbout(t *testing.T) {
	p, err := Load("", Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		role          parties.Role
		unsure, asked bool
	}{{parties.Official, true, true}, {parties.Official, false, false}, {parties.NaturalPerson, true, false}} {
		m := parties.Mention{Role: c.role, Unsure: c.unsure}
		m.Type, m.Score = detectors.Person, 0.9
		if d := p.Decide("1", m, nil); d.Asked != c.asked {
			t.Errorf("%s, unsure %v: asked %v, want %v", c.role, c.unsure, d.Asked, c.asked)
		}
	}
}

// One file of answers may hold those of many records.
func TestQuestionsOfTwoRecordsAreTwo(t *testing.T) {
	of := func(record string) string {
		ds := []Decision{{File: "1", Asked: true}}
		ds[0].Part = "body"
		Ask(record, ds)
		return ds[0].Question
	}
	if a, b := of("prvni"), of("druhy"); a == b {
		t.Errorf("both have the id %s", a)
	}
	if a, b := of("prvni"), of("prvni"); a != b {
		t.Errorf("one has the ids %s and %s", a, b)
	}
}

func TestQuestionIDsNeverClash(t *testing.T) {
	ds := make([]Decision, 5000)
	for i := range ds {
		ds[i] = Decision{File: "1", Asked: true}
		ds[i].Part = "body"
	}
	Ask("smlouva", ds)
	seen := map[string]bool{}
	for _, d := range ds {
		if seen[d.Question] {
			t.Fatal("two questions share an id")
		}
		seen[d.Question] = true
	}
}

func FuzzLint(f *testing.F) {
	f.Add("id;kind;role;action;label;reason;basis\na;PHONE;*;keep;l;r;b\n")
	f.Fuzz(func(t *testing.T, in string) { Lint("t.csv", strings.NewReader(in)) })
}
