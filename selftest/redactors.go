package selftest

import (
	"context"
	"errors"
	"fmt"
	"sync"

	"inkoust/document"
	"inkoust/verify"
)

// CheckRefused is the check that a plain document is redacted and not set aside.
const CheckRefused = "refused"

// Bad is a deliberately bad redactor: it leaves, loses or breaks one thing and
// does the rest well.
type Bad struct {
	Format string
	Name   string
	Check  string // the check that must catch it
	// Write gives the output for the model document, or an error where the
	// redactor refuses.
	Write func() ([]byte, error)
}

// Bads returns the bad redactors of all formats. The list is the same each time.
func Bads() []Bad {
	var all []Bad
	all = append(all, badPDF()...)
	all = append(all, badDOCX()...)
	all = append(all, badXLSX()...)
	all = append(all, badODF()...)
	all = append(all, badHTML()...)
	all = append(all, badRTF()...)
	return append(all, badText()...)
}

// Good returns the output of a good redactor for the model document of a
// format. It must be proved: otherwise a bad one is caught by chance.
func Good(format string) []byte {
	switch format {
	case "pdf":
		return letter(true).bytes()
	case "docx":
		return docx(true)
	case "odf":
		return odf(true)
	case "xlsx":
		return sheet(true)
	case "html":
		return page(true)
	case "rtf":
		return richText(true)
	}
	return plain(true)
}

// Model returns the document that the redactors of a format work on.
func Model(format string) []byte {
	switch format {
	case "pdf":
		return letter(false).bytes()
	case "docx":
		return docx(false)
	case "odf":
		return odf(false)
	case "xlsx":
		return sheet(false)
	case "html":
		return page(false)
	case "rtf":
		return richText(false)
	}
	return plain(false)
}

var errRefused = document.Park(document.ReasonUnsupported, "", nil)

// redactors has each bad redactor's output judged, and before it the good one's.
func (r *Runner) redactors() (jobs []job) {
	for _, format := range []string{"pdf", "docx", "xlsx", "odf", "html", "rtf", "text"} {
		good := Bad{format, "good", "", func() ([]byte, error) { return Good(format), nil }}
		jobs = append(jobs, r.judge(good))
	}
	for _, b := range Bads() {
		jobs = append(jobs, r.judge(b))
	}
	return jobs
}

func (r *Runner) judge(b Bad) job {
	return single(func(ctx context.Context) Result {
		res := Result{Group: Redactor, Format: b.Format, Name: b.Name, Check: b.Check, Tried: 1}
		caught, err := r.Caught(ctx, b)
		switch {
		case err != nil:
			res.Detail = reason(err)
		case b.Check == "" && len(caught) > 0:
			res.Detail = "a good output is not proved: " + caught[0]
		case b.Check == "":
			res.OK = true
		default:
			for _, c := range caught {
				res.OK = res.OK || c == b.Check
			}
			if !res.OK {
				res.Detail = fmt.Sprintf("caught by %v", caught)
			}
		}
		return res
	})
}

// model is a model document as the program reads it.
type model struct {
	once   sync.Once
	source []byte
	format string
	parts  []*document.Part
	plan   *document.Plan
	err    error
}

// model opens the model document of a format, once.
func (r *Runner) model(ctx context.Context, format string) *model {
	v, _ := r.models.LoadOrStore(format, &model{})
	m := v.(*model)
	m.once.Do(func() {
		m.source = Model(format)
		o, err := r.open(ctx, m.source)
		if m.err = err; err != nil {
			return
		}
		defer o.doc.Close()
		m.parts, m.plan, m.format = o.parts, o.plan(secrets...), o.doc.Info().Format
		if len(m.plan.Redactions) < len(secrets) {
			m.err = errors.New("model not read whole")
		}
	})
	return m
}

// Caught returns the checks that object to what a redactor wrote. An error means
// that the model document could not be read.
func (r *Runner) Caught(ctx context.Context, b Bad) ([]string, error) {
	m := r.model(ctx, b.Format)
	if m.err != nil {
		return nil, m.err
	}
	out, err := b.Write()
	if err != nil {
		return []string{CheckRefused}, nil
	}
	report, err := r.Judge.Verify(ctx, proof(m.format, m.source, out, m.parts, m.plan, &document.Result{}))
	if err != nil {
		if _, parked := document.ParkedReason(err); parked {
			return []string{verify.CheckUnread}, nil
		}
		return nil, err
	}
	var checks []string
	for _, res := range report.Residues {
		checks = append(checks, res.Check)
	}
	if !report.Proved && len(checks) == 0 {
		return nil, errors.New("no proof and no reason")
	}
	return checks, nil
}

// proof is the job of proving an output.
func proof(format string, source, out []byte, parts []*document.Part, plan *document.Plan, result *document.Result) *verify.Job {
	return &verify.Job{Format: format, Source: input(source), Output: input(out), Parts: parts, Plan: plan,
		Literal: document.Literal(plan.Lang, ""), Result: result}
}
