// Package all lists the verifiers. It is the one place that names them.
package all

import (
	"context"
	"errors"

	"inkoust/document"
	"inkoust/verify"
	"inkoust/verify/docx"
	"inkoust/verify/html"
	"inkoust/verify/odf"
	"inkoust/verify/opinion"
	"inkoust/verify/pdf"
	"inkoust/verify/rtf"
	"inkoust/verify/text"
	"inkoust/verify/xlsx"
)

var errFormat = errors.New("no verifier for the format")

// Verifiers returns the verifiers by format.
func Verifiers() map[string]verify.Verifier {
	all := map[string]verify.Verifier{}
	for _, v := range []verify.Verifier{
		text.Verifier{}, html.Verifier{}, rtf.Verifier{},
		docx.Verifier{}, xlsx.Verifier{}, odf.Verifier{},
		pdf.Verifier{Second: opinion.Text},
	} {
		all[v.Format()] = v
	}
	return all
}

// Verify proves one written file. A format without a verifier is an error: it
// is never proved.
func Verify(ctx context.Context, j *verify.Job) (*verify.Report, error) {
	v, ok := Verifiers()[j.Format]
	if !ok || j.Plan == nil {
		return nil, document.Park(document.ReasonUnverified, "", errFormat)
	}
	return v.Verify(ctx, j)
}

// Search looks for values in one file, on every surface and without a source:
// none may occur. The report is proved if none was found.
func Search(ctx context.Context, format string, in verify.Input, values []string) (*verify.Report, error) {
	s, ok := Verifiers()[format].(verify.Searcher)
	if !ok {
		return nil, document.Park(document.ReasonUnverified, "", errFormat)
	}
	return s.Search(ctx, in, verify.Listed(values))
}
