package pipeline

import (
	"context"
	"io"
	"os"
	"path/filepath"

	"inkoust/publish"
	"inkoust/rules"
)

// publish writes the package into the stage and puts it into its place.
func (p *Pipeline) publish(ctx context.Context, w *Work, stage *stage) (*Outcome, error) {
	o := w.outcome()
	pub := p.publication(w, o)
	if err := w.offer(pub); err != nil {
		return nil, err
	}
	if err := p.repaired(ctx, w, pub); err != nil {
		return nil, err
	}
	if _, err := publish.Write(ctx, stage.dir, pub); err != nil {
		return nil, err
	}
	if o.Parked == nil && o.State != publish.NotPublished {
		o.Missing = pub.Problems()
		o.Warnings = len(pub.Warnings())
	}
	if err := stage.commit(func(name string) bool { return publish.OwnsFolder(o.Lang, name) }); err != nil {
		return nil, err
	}
	o.Dir = filepath.Join(stage.out, stage.name)
	p.Log.Info().Int("record", w.Record.Index).Str("state", string(o.State)).Int("redacted", o.Redacted).
		Int("kept", o.Kept).Int("questions", o.Questions).Msg("published")
	return o, nil
}

func (p *Pipeline) publication(w *Work, o *Outcome) *publish.Publication {
	info := w.Policy.Info()
	pub := &publish.Publication{
		Record: w.Name, State: o.State, Profile: info.Name, Lang: info.Lang, Engine: p.Engine,
		Rules:          publish.RulesInfo{Version: info.Version, Digest: info.Digest},
		Questions:      w.questions(),
		Chosen:         w.answers.chosen.rows,
		Additions:      w.answers.added,
		FourEyes:       w.Office != nil && len(w.Office.FourEyes) > 0,
		SameStringKept: w.sameStringKept(),
		Twin:           w.Record.Settings.Twin,
		Preview:        w.Record.Settings.Preview && o.Parked == nil,
		Target:         p.Targets(info.Name),
	}
	if w.Office != nil {
		pub.Authority = authority(w)
		pub.Delivery = publish.Delivery{Schema: w.Office.Schema, NoMessage: w.Office.NoMessage, Limit: w.Office.MessageSize}
	}
	if w.Metadata != nil {
		pub.Metadata = w.Metadata.Redacted(info.Lang, w.meta.Decisions)
		pub.Decisions = append(pub.Decisions, w.meta.Decisions...)
	} else if w.offered != nil {
		pub.Offered = w.offered.Redacted(info.Lang, w.meta.Decisions)
	}
	pub.Carriers = w.Record.carriers()
	for _, f := range w.Files {
		pub.Files = append(pub.Files, w.publishFile(f, o))
		pub.Decisions = append(pub.Decisions, shown(f.Decisions)...)
	}
	if why, ok := w.withheld(); ok && o.State == publish.NotPublished {
		pub.WithholdAll(why)
	}
	return pub
}

func authority(w *Work) publish.Authority {
	a := publish.Authority{ICO: w.Office.ICO, DataBox: w.Office.DataBox}
	if len(w.Office.Names) > 0 {
		a.Name = w.Office.Names[0]
	}
	return a
}

// shown leaves out the decisions on names: the protocol speaks of the files.
func shown(all []rules.Decision) []rules.Decision {
	out := make([]rules.Decision, 0, len(all))
	for i := range all {
		if !IsName(all[i].Part) {
			out = append(out, all[i])
		}
	}
	return out
}

// asking are the shown decisions that belong to a question.
func asking(all []rules.Decision) []rules.Decision {
	var out []rules.Decision
	for i := range all {
		if d := &all[i]; d.Question != "" && !IsName(d.Part) {
			out = append(out, *d)
		}
	}
	return out
}

func (w *Work) publishFile(f *File, o *Outcome) publish.File {
	pf := publish.File{ID: f.ID, Name: f.Name, Disposition: publish.Disposition(f.Disposition), Reason: f.Reason,
		Media: f.Info.Media, Pages: f.Info.Pages, Parked: f.Parked, Parts: formatParts(f.Parts), Signings: f.Info.Signings, Encoding: f.Info.Encoding, Converted: f.Converted}
	if f.Carrier != nil {
		pf.Carrier = f.Carrier.ID
	}
	if f.Disposition != Publish {
		return pf
	}
	for _, fate := range f.Fates {
		pf.Images = append(pf.Images, publish.Image{Page: fate.Page, Fate: fate.Fate, Why: fate.Why})
	}
	for _, a := range f.Attached {
		pf.Attachments = append(pf.Attachments, attachment(a))
	}
	for _, h := range f.Hidden {
		pf.Hidden = append(pf.Hidden, hiddenShown(h))
	}
	if f.result != nil {
		pf.Result = *f.result
	}
	if o.Parked == nil && f.written != "" {
		path := f.written
		pf.Size = sizeOf(path)
		pf.Open = func() (io.ReadCloser, error) { return os.Open(path) }
	}
	if o.Parked == nil && f.twin != "" {
		f.twinned(&pf, f.twinFormat(w))
		pf.TwinSize = sizeOf(f.twin)
	}
	return pf
}

// sizeOf is the size of a file of ours, 0 where it cannot be told.
func sizeOf(path string) int64 {
	info, err := os.Stat(path)
	if err != nil {
		return 0
	}
	return info.Size()
}

// questions are what a person is asked on the record: one row a question of
// the rules, one a picture that nobody has read.
func (w *Work) questions() []publish.Question {
	var out []publish.Question
	for _, q := range w.whole {
		out = append(out, w.wholeAsked(q))
	}
	for _, f := range w.all() {
		if f.Disposition != Publish && (f != w.meta || w.Metadata == nil) {
			continue
		}
		for _, q := range publish.QuestionsOf(f.ID, f.Parts, asking(f.proposed), w.answered) {
			q.Waits, q.Second = w.answers.secondOf(q.ID)
			out = append(out, q)
		}
		for _, fate := range f.Fates {
			if fate.Question != "" {
				out = append(out, w.imageAsked(f, fate))
			}
		}
		for _, a := range f.Attached {
			if a.Question != "" {
				out = append(out, w.attachmentAsked(f, a))
			}
		}
		for _, h := range f.Hidden {
			out = append(out, w.hiddenAsked(f, h))
		}
	}
	return out
}

// attachment is what the package may know of a file in a file.
func attachment(a AttachmentFate) publish.Attachment {
	out := publish.Attachment{Index: a.Index, Page: a.Page, Kind: a.Kind, Size: a.Size, Name: a.Shown, Why: a.Why, File: a.File,
		Fate: publish.AttachmentRemoved}
	if a.File != "" {
		out.Fate = publish.AttachmentProcessed
	}
	return out
}

func (w *Work) attachmentAsked(f *File, a AttachmentFate) publish.Question {
	at := attachment(a)
	q := publish.Question{ID: a.Question, File: f.ID, Page: a.Page, Type: publish.AttachmentType, Proposal: rules.Redact, Attachment: &at}
	q.Answer, q.Reason, q.By = w.answered(q.ID)
	return q
}

func (w *Work) imageAsked(f *File, fate ImageFate) publish.Question {
	q := publish.Question{ID: fate.Question, File: f.ID, Page: fate.Page, Type: "IMAGE", Proposal: rules.Redact}
	q.Answer, q.Reason, q.By = w.answered(q.ID)
	if part := partsByID(f.Parts)[fate.Part]; part != nil && fate.Offset >= 0 {
		q.At(part, fate.Offset)
	}
	return q
}

// answered returns what a person decided on a question, "" if nothing.
func (w *Work) answered(id string) (rules.Action, string, string) {
	a := w.answers.byID[id]
	return a.action, a.reason, a.by
}

// secondOf returns an answer that waits for a second person, and who that was
// for one that does not.
func (a answers) secondOf(id string) (*publish.Waiting, string) {
	if ans, ok := a.waits[id]; ok {
		return &publish.Waiting{Action: ans.action, Reason: ans.reason, By: ans.by}, ""
	}
	return nil, a.byID[id].second
}

// sameStringKept counts the kept occurrences whose text equals a removed one.
func (w *Work) sameStringKept() int {
	removed, n := map[string]bool{}, 0
	each := func(do func(value string, d rules.Decision)) {
		for _, f := range w.Files {
			parts := partsByID(f.Parts)
			for _, d := range f.Decisions {
				do(squeeze(parts[d.Part].Text[d.Start:d.End]), d)
			}
		}
	}
	each(func(v string, d rules.Decision) {
		if d.Default == rules.Redact {
			removed[v] = true
		}
	})
	each(func(v string, d rules.Decision) {
		if d.Default == rules.Keep && removed[v] {
			n++
		}
	})
	return n
}
