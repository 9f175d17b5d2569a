package pipeline

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"inkoust/detectors"
	"inkoust/document"
	"inkoust/internal/table"
	"inkoust/parties"
	"inkoust/publish"
	"inkoust/rules"
)

// answer is one filled row of rozhodnuti.csv.
type answer struct {
	action     rules.Action
	reason, by string
}

// answers are a person's decisions on a record: on questions by their id, and
// on places where nothing was found.
type answers struct {
	byID  map[string]answer
	texts []textAnswer
	added []publish.Addition // the rows of texts, as they were given
}

// textAnswer decides on all occurrences of a text (misto "text:…").
type textAnswer struct {
	text string
	answer
}

var answerWords = map[string]rules.Action{
	"ponechat": rules.Keep, "znecitelnit": rules.Redact, "znečitelnit": rules.Redact,
	"zobecnit": rules.Generalise, "uverejnit": rules.Keep, "uveřejnit": rules.Keep, "neuverejnit": rules.Redact, "neuveřejnit": rules.Redact, "keep": rules.Keep, "redact": rules.Redact, "generalise": rules.Generalise,
}

// review applies what a person decided: the file of --decisions, the one in the
// record's folder, or the one in an earlier package, in this order.
func (p *Pipeline) review(w *Work, out string) error {
	if err := p.readAnswers(w, out); err != nil {
		return err
	}
	for _, f := range w.all() {
		f.proposed = slices.Clone(f.Decisions)
	}
	w.askWhole()
	people := w.answers.people(w.all())
	for _, f := range w.all() {
		people.decide(f)
		w.answers.decide(f)
		w.answers.decideAttachments(f)
	}
	if p.Decisions == "" { // those of all records speak of other records, too
		w.unused = w.answers.unused(w.all(), w.whole)
	}
	return nil
}

// readAnswers reads them once: they hold for the whole record, whatever name
// more files give it.
func (p *Pipeline) readAnswers(w *Work, out string) error {
	if w.reviewed {
		return nil
	}
	w.reviewed = true
	for _, path := range p.decisionFiles(w, out) {
		f, err := os.Open(longPath(path))
		if errors.Is(err, os.ErrNotExist) {
			continue
		}
		if err != nil {
			return err
		}
		w.answers, err = readAnswers(path, f)
		f.Close()
		if err != nil {
			return err
		}
		break
	}
	return nil
}

// mention is a person in a role: the same name may stand for an official in one
// place and for a private person in another.
type mention struct {
	person string
	role   parties.Role
}

// answered are the answers on people. One answer holds for all mentions of the
// person in the role that was asked about, in every file.
type answered map[mention]answer

func (a answers) people(files []*File) answered {
	out := answered{}
	for _, f := range files {
		for _, d := range f.Decisions {
			if ans, ok := a.byID[d.Question]; ok && d.Question != "" && isName(d) {
				out[mention{d.Person, d.Role.Public()}] = ans
			}
		}
	}
	return out
}

func (a answered) decide(f *File) {
	for i := range f.Decisions {
		d := &f.Decisions[i]
		if ans, ok := a[mention{d.Person, d.Role.Public()}]; ok && isName(*d) {
			ans.apply(d)
		}
	}
}

func isName(d rules.Decision) bool {
	return d.Person != "" && (d.Type == detectors.Person || d.Type == detectors.SignatureName)
}

// unused counts the answers that belong to nothing in the files: a question
// that is not asked any more, a text that does not occur.
func (a answers) unused(files []*File, whole []WholeQuestion) int {
	asked := map[string]bool{}
	for _, q := range whole {
		asked[q.ID] = true
	}
	for _, f := range files {
		for _, d := range f.Decisions {
			asked[d.Question] = true
		}
		for _, fate := range f.Fates {
			asked[fate.Question] = true
		}
		for _, fate := range f.Attached {
			asked[fate.Question] = true
		}
	}
	n := 0
	for id := range a.byID {
		if !asked[id] {
			n++
		}
	}
	for _, t := range a.texts {
		if !slices.ContainsFunc(files, t.occurs) {
			n++
		}
	}
	return n
}

func (t textAnswer) occurs(f *File) bool {
	return slices.ContainsFunc(f.Parts, func(p *document.Part) bool { return len(occurrences(p, t.text)) > 0 })
}

func (p *Pipeline) decisionFiles(w *Work, out string) []string {
	var paths []string
	switch {
	case p.Decisions != "":
		return []string{p.Decisions}
	case w.Record.Decisions != "":
		return []string{w.Record.Decisions}
	}
	if info, err := os.Stat(longPath(w.Record.Source)); err == nil && info.IsDir() {
		paths = append(paths, filepath.Join(w.Record.Source, decisionsName))
	}
	if out != "" {
		_, internal := publish.Folders(w.Policy.Info().Lang)
		paths = append(paths, filepath.Join(out, w.Name, internal, decisionsName))
	}
	return paths
}

func readAnswers(name string, f *os.File) (answers, error) {
	a := answers{byID: map[string]answer{}}
	rows, err := table.Read(name, f, []string{"id", "akce"},
		[]string{"soubor", "strana", "misto", "druh", "osoba", "role", "navrh", "duvod", "kdo"})
	if err != nil {
		return a, err
	}
	for _, row := range rows {
		word := strings.ToLower(row.Get("akce"))
		if word == "" && (row.Get("id") != "" || row.Get("misto") == "") {
			continue
		}
		action, ok := answerWords[word]
		if !ok {
			return a, row.Error("akce", "ponechat, znecitelnit, zobecnit, u celého záznamu uverejnit nebo neuverejnit, nebo prázdné pole")
		}
		ans := answer{action: action, reason: row.Get("duvod"), by: row.Get("kdo")}
		if id := row.Get("id"); id != "" {
			a.byID[id] = ans
			continue
		}
		text, ok := strings.CutPrefix(row.Get("misto"), "text:")
		if text = strings.TrimSpace(text); !ok || text == "" {
			return a, row.Error("misto", "text:… (všechny výskyty), nebo vyplněné id otázky")
		}
		a.texts = append(a.texts, textAnswer{text: text, answer: ans})
		a.added = append(a.added, publish.Addition{File: row.Get("soubor"), Place: row.Get("misto"),
			Action: row.Get("akce"), Reason: ans.reason, By: ans.by})
	}
	return a, nil
}

// decide applies the answers to the decisions on a file.
func (a answers) decide(f *File) {
	for i := range f.Decisions {
		d := &f.Decisions[i]
		if ans, ok := a.byID[d.Question]; ok && d.Question != "" && d.Type != detectors.Term {
			ans.apply(d)
		}
	}
	for i := range f.Fates {
		fate := &f.Fates[i]
		if ans, ok := a.byID[fate.Question]; ok && fate.Question != "" {
			fate.Asked, fate.Why, fate.Fate = false, "decision", document.ImageRemoved
			if ans.action == rules.Keep {
				fate.Fate = document.ImageKept
			}
		}
	}
	for _, t := range a.texts {
		t.decide(f)
	}
}

// apply makes the answer the decision. A value that cannot be generalised is
// removed.
func (a answer) apply(d *rules.Decision) {
	changed := d.Default != a.action
	d.Action, d.Default, d.Asked = a.action, a.action, false
	if a.action == rules.Generalise && len(d.Keep) == 0 {
		d.Default = rules.Redact
	}
	d.By = a.by
	if d.By == "" {
		d.By = "person"
	}
	switch {
	case a.reason != "":
		d.Reason = a.reason
	case changed:
		d.Reason = "Rozhodnutí osoby."
	}
}

// decide puts the answer on every occurrence of the text: on what was found
// there, or as a finding of its own.
func (t textAnswer) decide(f *File) {
	for _, part := range f.Parts {
		for _, span := range occurrences(part, t.text) {
			if t.onFound(f, span) || t.action == rules.Keep {
				continue
			}
			d := rules.Decision{File: f.ID, Rule: "person", Row: "ours", Label: "na pokyn", Reason: "Znečitelněno na základě rozhodnutí osoby."}
			d.Mention = parties.Mention{Finding: detectors.Finding{Span: span, Type: detectors.Term, Kind: "person.addition", Score: 1}, Role: parties.Unknown}
			t.apply(&d)
			f.Decisions = append(f.Decisions, d)
		}
	}
	sortDecisions(f)
}

func (t textAnswer) onFound(f *File, span document.Span) bool {
	hit := false
	for i := range f.Decisions {
		if d := &f.Decisions[i]; d.Overlaps(span) && d.Type != detectors.Term {
			t.apply(d)
			hit = true
		}
	}
	return hit
}
