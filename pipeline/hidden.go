package pipeline

import (
	"inkoust/document"
	"inkoust/publish"
	"inkoust/rules"
)

// HiddenFate is what happens to hidden content: it goes unless a person keeps
// it, and what stays is redacted like everything else.
type HiddenFate struct {
	document.Concealed
	Kept     bool
	Why      string // "unread", "decision"
	Asked    bool
	Question string
	Shown    string // name of the sheet for the protocol; "" where it may tell of a person
}

// hidden lists the hidden content of a file, each piece a question.
func hidden(f *File) []HiddenFate {
	var out []HiddenFate
	for _, c := range document.ConcealedIn(f.Doc) {
		out = append(out, HiddenFate{Concealed: c, Why: "unread", Asked: true})
	}
	return out
}

// decideHidden applies a person's answers to what is hidden.
func (a answers) decideHidden(f *File) {
	for i := range f.Hidden {
		fate := &f.Hidden[i]
		if ans, ok := a.byID[fate.Question]; ok && fate.Question != "" {
			fate.Asked, fate.Why, fate.Kept = false, "decision", ans.action == rules.Keep
		}
	}
}

// planHidden tells the format what to keep.
func (f *File) planHidden(plan *document.Plan) {
	plan.Hidden = map[string]document.Fate{}
	for _, fate := range f.Hidden {
		plan.Hidden[fate.ID] = document.ImageRemoved
		if fate.Kept {
			plan.Hidden[fate.ID] = document.ImageKept
		}
	}
}

// nameHidden notes the names of sheets that may be shown.
func (f *File) nameHidden(removed map[string]bool) {
	for i := range f.Hidden {
		h := &f.Hidden[i]
		h.Shown = ""
		if name := cleanStem(h.Name); name != "" && !mentions(name, removed) {
			h.Shown = name
		}
	}
}

// hiddenShown is what the package may know of hidden content.
func hiddenShown(h HiddenFate) publish.Hidden {
	out := publish.Hidden{Kind: h.Kind, Sheet: h.Sheet, Name: h.Shown, Where: h.Where, Cells: h.Cells, Why: h.Why, Fate: document.ImageRemoved}
	if h.Kept {
		out.Fate = document.ImageKept
	}
	return out
}

func (w *Work) hiddenAsked(f *File, h HiddenFate) publish.Question {
	about := hiddenShown(h)
	q := publish.Question{ID: h.Question, File: f.ID, Type: publish.HiddenType, Proposal: rules.Redact, Hidden: &about}
	q.Answer, q.Reason, q.By = w.answered(q.ID)
	return q
}
