package pipeline

import (
	"bytes"
	"context"
	"io"
	"strings"

	"inkoust/document"
	"inkoust/internal/wordtext"
	"inkoust/publish"
	"inkoust/verify"
)

// TwinFormat is the format of the machine-readable twins, by its extension
// without the dot. The zero value is TwinText.
type TwinFormat string

// The formats of twins.
const (
	TwinText TwinFormat = ""
	TwinDOCX TwinFormat = "docx"
	TwinODT  TwinFormat = "odt"
)

// ParseTwinFormat reads the word for a format: txt, docx or odt.
func ParseTwinFormat(s string) (TwinFormat, bool) {
	switch s {
	case "txt":
		return TwinText, true
	case string(TwinDOCX), string(TwinODT):
		return TwinFormat(s), true
	}
	return TwinText, false
}

// ext is the extension with the dot.
func (t TwinFormat) ext() string {
	if t == TwinText {
		return ".txt"
	}
	return "." + string(t)
}

// verifier is the format that proves such a twin.
func (t TwinFormat) verifier() string {
	switch t {
	case TwinDOCX:
		return "docx"
	case TwinODT:
		return "odf"
	}
	return "text"
}

// write makes a twin of a text.
func (t TwinFormat) write(text string, o wordtext.Options) (string, error) {
	var b bytes.Buffer
	var err error
	switch t {
	case TwinDOCX:
		err = wordtext.DOCX(&b, text, o)
	case TwinODT:
		err = wordtext.ODT(&b, text, o)
	default:
		return text, nil
	}
	return b.String(), err
}

// proveTwin makes the machine-readable twin of the file from its parts, without
// the removed values, and has it proved as any other file: against the twin that
// would hold them.
func (p *Pipeline) proveTwin(ctx context.Context, w *Work, f *File) error {
	format := f.twinFormat(w)
	if f.Info.Format == "text" && format == TwinText {
		return nil // it is its own twin
	}
	text, plan := joined(f)
	o := wordtext.Options{Lang: plan.Lang, Wrapped: f.Info.Format == "pdf"}
	source, err := format.write(text, o)
	if err != nil {
		return err
	}
	out, err := format.write(applied(text, plan), o)
	if err != nil {
		return err
	}
	err = p.check(ctx, &verify.Job{
		Format:  format.verifier(),
		Source:  verify.Input{ReaderAt: strings.NewReader(source), Size: int64(len(source))},
		Output:  verify.Input{ReaderAt: strings.NewReader(out), Size: int64(len(out))},
		Parts:   []*document.Part{{ID: "body", Kind: document.Body, Text: text}},
		Plan:    plan,
		Literal: document.Literal(plan.Lang, ""),
	})
	f.twin = out
	return err
}

// twinFormat is the format of a file's twin: plain text for a file that is of
// the wanted format itself.
func (f *File) twinFormat(w *Work) TwinFormat {
	format := w.Record.Settings.TwinFormat
	if f.Info.Extension == format.ext() {
		return TwinText
	}
	return format
}

// twinned gives a published file its twin. A table becomes a word document where
// one is wanted: the register takes no spreadsheets. The sheet itself is the twin
// then.
func (f *File) twinned(pf *publish.File, format TwinFormat) {
	text := f.twin
	pf.TwinExt = format.ext()
	pf.Twin = func() (io.ReadCloser, error) { return io.NopCloser(strings.NewReader(text)), nil }
	if format == TwinText || !tabular(f.Info.Extension) || pf.Open == nil {
		return
	}
	pf.Open, pf.Twin = pf.Twin, pf.Open
	ext := f.Info.Extension
	pf.Name, pf.TwinExt = strings.TrimSuffix(pf.Name, ext)+format.ext(), ext
	pf.Media = publish.MediaOf(format.ext())
}

// tabular reports whether an extension is that of a spreadsheet.
func tabular(ext string) bool {
	switch ext {
	case ".xlsx", ".xlsm", ".xltx", ".ods", ".ots", ".fods":
		return true
	}
	return false
}
