package publish

import (
	"io"
	"slices"
	"strconv"
	"strings"

	"inkoust/document"
	"inkoust/internal/table"
	"inkoust/rules"
)

// Question is one thing a person is asked, one row of rozhodnuti.csv. It points
// and never quotes.
type Question struct {
	ID       string            // stable, "q7f2"
	File     string            // File.ID, MetadataFile
	Page     int               // 0 where there are no pages
	Part     document.PartKind // "" is the body
	Line     int               // line of the part's text, from 1; 0 unknown
	Type     string            // "PERSON", "IMAGE", "ATTACHMENT"
	Person   string            // "p3"; may be empty
	Role     string            // parties.Role.Public; may be empty
	Proposal rules.Action      // what is done while nobody answers
	Answer   rules.Action      // what a person decided; empty if nobody did
	Reason   string
	By       string // who answered
	Second   string // who approved the answer, where the office wants two people
	Waits    *Waiting

	// Attachment is what is asked about, nil for anything but an attachment.
	Attachment *Attachment
	// Hidden is what is asked about, nil for anything but hidden content.
	Hidden *Hidden
	// Whole is why the record may not have to be published, "" for any other
	// question.
	Whole WholeReason

	field string // part of the metadata
}

// Waiting is an answer that holds only when a second person approves it.
type Waiting struct {
	Action     rules.Action
	Reason, By string
}

// AttachmentType is the Type of a question on a file in a file.
const AttachmentType = "ATTACHMENT"

// HiddenType is the Type of a question on hidden content.
const HiddenType = "HIDDEN"

// Addition is a row of rozhodnuti.csv that a person added for a place where
// nothing was found: the cells as they were given.
type Addition struct{ File, Place, Action, Reason, By, Second string }

// Action is what happens now.
func (q Question) Action() rules.Action {
	if q.Answer != "" {
		return q.Answer
	}
	return q.Proposal
}

// Open reports whether nobody has answered yet.
func (q Question) Open() bool { return q.Answer == "" }

// QuestionsOf derives the questions of one file from the decisions on it, one an
// id, in the order of the decisions. answered returns what a person decided on
// an id: action, reason, who; all empty if nothing.
func QuestionsOf(file string, parts []*document.Part, decisions []rules.Decision, answered func(id string) (rules.Action, string, string)) []Question {
	byID := map[string]*document.Part{}
	for _, p := range parts {
		byID[p.ID] = p
	}
	var out []Question
	seen := map[string]bool{}
	for _, d := range decisions {
		if d.Question == "" || seen[d.Question] {
			continue
		}
		seen[d.Question] = true
		q := Question{
			ID: d.Question, File: file, Type: string(d.Type), Person: d.Person,
			Role: string(d.Role.Public()), Proposal: now(&d), Reason: d.Reason, field: d.Part,
		}
		if part := byID[d.Part]; part != nil {
			q.At(part, d.Start)
		}
		q.answer(answered(q.ID))
		out = append(out, q)
	}
	return out
}

// At notes where in a part a question stands: the line is counted, nothing is
// quoted.
func (q *Question) At(p *document.Part, offset int) {
	head := p.Text[:min(max(offset, 0), len(p.Text))]
	q.Page, q.Part, q.Line = p.Page, p.Kind, strings.Count(head, "\n")+1
}

func (q *Question) answer(action rules.Action, reason, by string) {
	if action == "" {
		return
	}
	q.Answer, q.By = action, by
	if reason != "" {
		q.Reason = reason
	}
}

// questions are the given ones, else those of the decisions, none answered.
func (p *Publication) questions() []Question {
	if p.Questions != nil {
		return p.Questions
	}
	var out []Question
	open := func(string) (rules.Action, string, string) { return "", "", "" }
	for i := range p.Files {
		if f := &p.Files[i]; f.Disposition == Publish {
			out = append(out, QuestionsOf(f.ID, f.Parts, p.askedOn(f.ID), open)...)
		}
	}
	return append(out, QuestionsOf(MetadataFile, nil, p.askedOn(MetadataFile), open)...)
}

// askedOn returns the decisions on a file that belong to a question.
func (p *Publication) askedOn(file string) []rules.Decision {
	var out []rules.Decision
	for i := range p.Decisions {
		if d := &p.Decisions[i]; d.File == file && d.Question != "" {
			out = append(out, *d)
		}
	}
	return out
}

// fileName is the name in the package of a file's id.
func (p *Publication) fileName(id string) string {
	for i := range p.Files {
		if p.Files[i].ID == id {
			return p.Files[i].Name
		}
	}
	return id
}

// questionPlace says where a question stands: "odst. 14", "zápatí, řádek 2".
func (p *Publication) questionPlace(q Question) string {
	if q.File == MetadataFile {
		return p.fieldName(q.field)
	}
	if q.Attachment != nil {
		return p.attachmentPlace(q.Attachment)
	}
	if q.Hidden != nil {
		return p.hiddenPlace(*q.Hidden)
	}
	if q.Whole != "" {
		return p.word("record")
	}
	var out []string
	if q.Part != "" && q.Part != document.Body {
		out = append(out, p.wordOr("part", string(q.Part)))
	}
	if q.Line > 0 {
		unit := p.word("paragraph")
		if q.Page > 0 {
			unit = p.word("line")
		}
		out = append(out, unit+" "+strconv.Itoa(q.Line))
	}
	return strings.Join(out, ", ")
}

// personName turns "p3" into "osoba 3".
func (p *Publication) personName(id string) string {
	if n := strings.TrimPrefix(id, "p"); n != id {
		return p.word("person") + " " + n
	}
	return ""
}

// questionColumns are the columns of rozhodnuti.csv in a package.
var questionColumns = []string{"id", "soubor", "strana", "misto", "druh", "osoba", "role", "navrh", "akce", "duvod", "kdo"}

// actionWords are the words for actions in tables that officials edit.
var actionWords = map[rules.Action]string{
	rules.Keep: "ponechat", rules.Redact: "znecitelnit", rules.Generalise: "zobecnit", rules.Review: "zeptat",
}

// actionWord is the word for an action; a whole record is published or not.
func (q Question) actionWord(a rules.Action) string {
	switch {
	case q.Whole != "" && a == rules.Keep:
		return "uverejnit"
	case q.Whole != "" && a == rules.Redact:
		return "neuverejnit"
	}
	return actionWords[a]
}

// writeQuestions writes rozhodnuti.csv.
func (p *Publication) writeQuestions(w io.Writer) error {
	columns, rows := p.questionRows()
	return table.Write(w, columns, rows)
}

// questionRows are the columns and rows of rozhodnuti.csv: the questions, then what
// people added.
func (p *Publication) questionRows() ([]string, [][]string) {
	rows := [][]string{}
	for _, q := range p.questions() {
		rows = append(rows, p.questionRow(q))
	}
	for _, q := range p.Chosen {
		rows = append(rows, p.questionRow(q))
	}
	for _, a := range p.Additions {
		rows = append(rows, []string{"", a.File, "", a.Place, "", "", "", "", a.Action, a.Reason, a.By, a.Second})
	}
	if p.FourEyes {
		return append(slices.Clone(questionColumns), "schvalil"), rows
	}
	for i := range rows {
		rows[i] = rows[i][:len(questionColumns)]
	}
	return questionColumns, rows
}

func (p *Publication) questionRow(q Question) []string {
	page := ""
	if q.Page > 0 {
		page = strconv.Itoa(q.Page)
	}
	answer, by := q.Answer, q.By
	if q.Waits != nil {
		answer, by = q.Waits.Action, q.Waits.By
	}
	return []string{
		q.ID, p.fileName(q.File), page, p.questionPlace(q), q.Type, p.questionPerson(q), q.Role,
		q.actionWord(q.Proposal), q.actionWord(answer), p.questionReason(q), by, q.Second,
	}
}

// questionReason says why a person is asked; a picture or a file has no rule to
// say it.
func (p *Publication) questionReason(q Question) string {
	switch {
	case q.Waits != nil:
		return p.word("question.waits")
	case q.Reason == "" && q.Whole != "":
		return p.word("whole." + string(q.Whole))
	case q.Reason == "" && q.Type == "IMAGE":
		return p.word("why.unread")
	case q.Reason == "" && q.Type == AttachmentType:
		return p.word("attachment.question")
	case q.Reason == "" && q.Type == HiddenType:
		return p.word("hidden.question")
	}
	return q.Reason
}

// questionPerson is "osoba 3 (zaměstnanec, kontaktní osoba)".
func (p *Publication) questionPerson(q Question) string { return p.personOf(q.Person, q.Role) }

func (p *Publication) personOf(person, role string) string {
	name := p.personName(person)
	if name == "" || role == "" {
		return name
	}
	return name + " (" + p.wordOr("role", role) + ")"
}
