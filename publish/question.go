package publish

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"inkoust/document"
	"inkoust/internal/table"
	"inkoust/rules"
)

// Question is one thing a person is asked, one row of rozhodnuti.csv. It points
// and never quotes.
type Question struct {
	ID       string // stable, "q7f2"
	File     string // name in the package
	Page     int    // 0 where there are no pages
	Place    string // "odst. 14"
	Type     string // "PERSON", "IMAGE"
	Person   string // "osoba 3"; may be empty
	Role     string // parties.Role.Public
	Proposal rules.Action
	// Answer is what a person decided; empty means that Proposal is done now.
	Answer rules.Action
	Reason string
	By     string // who answered
}

// Action is what happens now.
func (q Question) Action() rules.Action {
	if q.Answer != "" {
		return q.Answer
	}
	return q.Proposal
}

// Open reports whether nobody has answered yet.
func (q Question) Open() bool { return q.Answer == "" }

// Asked derives the questions from the decisions of the record, one an id, in
// reading order. A decision that rule, terms or office made is open; any other
// was made by a person.
func (p *Publication) Asked() []Question {
	places := p.places()
	var out []Question
	seen := map[string]bool{}
	for _, s := range p.sightings() {
		if s.d.Question == "" || seen[s.d.Question] {
			continue
		}
		seen[s.d.Question] = true
		q := Question{
			ID: s.d.Question, File: s.file, Page: s.page, Place: p.askedPlace(s, places),
			Type: string(s.d.Type), Person: p.personName(s.d.Person), Role: string(s.d.Role.Public()),
			Proposal: s.action, Reason: s.reason,
		}
		if !byMachine(s.d.By) {
			q.Answer, q.By = s.action, s.d.By
		}
		out = append(out, q)
	}
	return out
}

func byMachine(by string) bool {
	return by == "" || by == "rule" || by == "terms" || by == "office"
}

// questions are the given ones, else the derived.
func (p *Publication) questions() []Question {
	if p.Questions != nil {
		return p.Questions
	}
	return p.Asked()
}

// askedPlace counts the line in which a question stands: paragraphs where there
// are no pages.
func (p *Publication) askedPlace(s sighting, places map[[2]string]partPlace) string {
	at, ok := places[[2]string{s.d.File, s.d.Part}]
	if !ok {
		return p.place(s)
	}
	unit := p.word("paragraph")
	if s.page > 0 {
		unit = p.word("line")
	}
	head := at.part.Text[:min(max(s.d.Start, 0), len(at.part.Text))]
	out := unit + " " + strconv.Itoa(strings.Count(head, "\n")+1)
	if s.kind != document.Body {
		out = p.wordOr("part", string(s.kind)) + ", " + out
	}
	return out
}

// personName turns "p3" into "osoba 3".
func (p *Publication) personName(id string) string {
	if n := strings.TrimPrefix(id, "p"); id != "" && n != id {
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

// WriteQuestions writes rozhodnuti.csv.
func WriteQuestions(w io.Writer, questions []Question) error {
	var rows [][]string
	for _, q := range questions {
		page := ""
		if q.Page > 0 {
			page = strconv.Itoa(q.Page)
		}
		rows = append(rows, []string{
			q.ID, q.File, page, q.Place, q.Type, q.Person, q.Role,
			actionWords[q.Proposal], actionWords[q.Answer], q.Reason, q.By,
		})
	}
	return table.Write(w, questionColumns, rows)
}

// ReadQuestions reads rozhodnuti.csv with the answers in it. A row without an id
// is an addition: a place that nothing was found in. Errors name row and column,
// never a value.
func ReadQuestions(name string, r io.Reader) ([]Question, error) {
	rows, err := table.Read(name, r, []string{"id", "akce"}, questionColumns)
	if err != nil {
		return nil, err
	}
	var out []Question
	for _, row := range rows {
		q, err := readQuestion(row)
		if err != nil {
			return nil, err
		}
		out = append(out, q)
	}
	return out, nil
}

func readQuestion(row table.Row) (Question, error) {
	q := Question{
		ID: row.Get("id"), File: row.Get("soubor"), Place: row.Get("misto"), Type: row.Get("druh"),
		Person: row.Get("osoba"), Role: row.Get("role"), Reason: row.Get("duvod"), By: row.Get("kdo"),
	}
	if s := row.Get("strana"); s != "" {
		n, err := strconv.Atoi(s)
		if err != nil || n < 0 {
			return q, row.Error("strana", "the number of a page")
		}
		q.Page = n
	}
	var err error
	if q.Proposal, err = readAction(row, "navrh"); err != nil {
		return q, err
	}
	if q.Answer, err = readAction(row, "akce"); err != nil {
		return q, err
	}
	if q.ID == "" && (q.Answer == "" || q.Place == "") {
		return q, row.Error("id", "the id of a question, or a place and what to do there")
	}
	return q, nil
}

// readAction reads an action word, with or without its hook.
func readAction(row table.Row, col string) (rules.Action, error) {
	switch strings.ToLower(NFC(row.Get(col))) {
	case "":
		return "", nil
	case "ponechat":
		return rules.Keep, nil
	case "znecitelnit", "znečitelnit":
		return rules.Redact, nil
	case "zobecnit":
		return rules.Generalise, nil
	}
	return "", row.Error(col, fmt.Sprintf("%s, %s, %s or nothing", actionWords[rules.Keep], actionWords[rules.Redact], actionWords[rules.Generalise]))
}
