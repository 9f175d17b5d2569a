package pipeline

import (
	"errors"
	"io"
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
	second     string // who approved it, where the office wants four eyes
}

// answers are a person's decisions on a record: on questions by their id, and
// on places of their own choice.
type answers struct {
	byID  map[string]answer
	waits map[string]answer // of byID, those that a second person has to approve
	extra []addition
	files []fileAnswer
	added []publish.Addition // the rows of extra and files, as they were given

	chosen chosen
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
		f.propose(&w.answers)
	}
	w.askWhole()
	for _, f := range w.Files {
		w.answers.dispose(f)
	}
	w.handles()
	w.answers.choose(w)
	w.answers.wait(w)
	people := w.answers.people(w.all())
	for _, f := range w.all() {
		w.answers.chosen.people.decide(f, w.fourEyes())
		people.decide(f, w.fourEyes())
		w.answers.decide(f)
		f.cover()
		w.answers.decideAttachments(f)
		w.answers.decideHidden(f)
	}
	if p.Decisions == "" { // those of all records speak of other records, too
		w.unused = w.answers.unused(w.all(), w.whole)
	}
	return nil
}

// propose notes the decisions as they are before a person's answers. Nobody
// changes them where there are no answers, nor ranges, which change what stands in
// them.
func (f *File) propose(a *answers) {
	f.proposed = f.Decisions[:len(f.Decisions):len(f.Decisions)]
	if len(f.Ranges)+len(a.byID)+len(a.extra) > 0 {
		f.proposed = slices.Clone(f.Decisions)
	}
}

// wait takes back the answers that nobody else has approved, on types of which
// the office wants every decision made by two people (ctyri_oci).
func (a answers) wait(w *Work) {
	if w.Office == nil {
		return
	}
	for i := range a.extra {
		a.extra[i].fourEyes = w.Office.FourEyes
	}
	for _, f := range w.all() {
		for _, d := range f.Decisions {
			ans, ok := a.byID[d.Question]
			if !ok || d.Question == "" || !slices.Contains(w.Office.FourEyes, string(d.Type)) || ans.approved() {
				continue
			}
			a.waits[d.Question] = ans
			delete(a.byID, d.Question)
		}
	}
}

// approved reports whether two different people stand behind an answer.
func (a answer) approved() bool {
	return a.by != "" && a.second != "" && !strings.EqualFold(strings.TrimSpace(a.by), strings.TrimSpace(a.second))
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

// decide puts the answers on all mentions in a file. Mentions of one person are of
// several types, so of each it is asked whether one answer is enough.
func (a answered) decide(f *File, fourEyes []string) {
	for i := range f.Decisions {
		d := &f.Decisions[i]
		if ans, ok := a[mention{d.Person, d.Role.Public()}]; ok && isName(*d) && ans.may(fourEyes, d) {
			ans.apply(d)
		}
	}
}

func isName(d rules.Decision) bool {
	return d.Person != "" && !d.Doubtful && (d.Type == detectors.Person || d.Type == detectors.SignatureName)
}

// unused counts the answers that belong to nothing in the files: a question
// that is not asked any more, a text that does not occur.
func (a answers) unused(files []*File, whole []WholeQuestion) int {
	asked := questionIDs(files, whole)
	n := 0
	for id := range a.byID {
		if !asked[id] && !a.chosen.known[id] {
			n++
		}
	}
	for id := range a.waits {
		if !asked[id] {
			n++
		}
	}
	for _, x := range a.extra {
		if !x.used {
			n++
		}
	}
	for _, x := range a.files {
		if !slices.ContainsFunc(files, x.speaksOf) {
			n++
		}
	}
	return n
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

// LintAnswers returns what is wrong in a filled rozhodnuti.csv of a record; it
// names file, row and column, never a value.
func LintAnswers(name string, r io.Reader) error {
	_, err := readAnswers(name, r)
	return err
}

func readAnswers(name string, f io.Reader) (answers, error) {
	a := answers{byID: map[string]answer{}, waits: map[string]answer{}}
	rows, err := table.Read(name, f, []string{"id", "akce"},
		[]string{"soubor", "strana", "misto", "druh", "osoba", "role", "navrh", "duvod", "kdo", "schvalil"})
	if err != nil {
		return a, err
	}
	for _, row := range rows {
		if row.Get("akce") == "" && (row.Get("id") != "" || row.Get("misto") == "") {
			continue
		}
		if err := a.read(row); err != nil {
			return a, err
		}
	}
	return a, nil
}

// read reads a row that says what to do.
func (a *answers) read(row table.Row) error {
	word := strings.ToLower(row.Get("akce"))
	ans := answer{action: answerWords[word], reason: row.Get("duvod"), by: row.Get("kdo"), second: row.Get("schvalil")}
	id := row.Get("id")
	if id == "" && row.Get("misto") == wholeFile {
		f, err := readFileAnswer(row, word)
		if err != nil {
			return err
		}
		a.files = append(a.files, f)
		a.note(row)
		return nil
	}
	if ans.action == "" {
		return row.Error("akce", "ponechat, znecitelnit, zobecnit, u celého záznamu uverejnit nebo neuverejnit, nebo prázdné pole")
	}
	if id != "" {
		a.byID[id] = ans
		return nil
	}
	extra, err := readAddition(row, ans)
	if err != nil {
		return err
	}
	a.extra = append(a.extra, extra)
	a.note(row)
	return nil
}

// note keeps a row that a person wrote, to be written again.
func (a *answers) note(row table.Row) {
	a.added = append(a.added, publish.Addition{File: row.Get("soubor"), Place: row.Get("misto"), Action: row.Get("akce"), Reason: row.Get("duvod"), By: row.Get("kdo"), Second: row.Get("schvalil")})
}

// decide applies the answers to the decisions on a file.
func (a answers) decide(f *File) {
	for i := range f.Decisions {
		d := &f.Decisions[i]
		if ans, ok := a.byID[d.Question]; ok && d.Question != "" && d.Type != detectors.Term {
			ans.apply(d)
		}
	}
	a.chosen.decidePlaces(f)
	for i := range f.Fates {
		fate := &f.Fates[i]
		if ans, ok := a.byID[fate.Question]; ok && fate.Question != "" {
			fate.Asked, fate.Why, fate.Fate = false, "decision", document.ImageRemoved
			if ans.action == rules.Keep {
				fate.Fate = document.ImageKept
			}
		}
	}
	for i, x := range a.extra {
		a.extra[i].used = x.decide(f) || x.used
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
