package selftest

import (
	"bytes"
	"context"
	"fmt"
)

// surnames have 2 to 20 letters, one of each length.
var surnames = []string{
	"Ok", "Vlk", "Bíza", "Hájek", "Šimáni", "Kalášek", "Podzimek", "Wimmerová", "Podzimková", "Krasnodubka", "Šternberková",
	"Vlastimilovna", "Petrovaradinka", "Hammerschlágová", "Wagenknechtovská", "Starobrdskovolská", "Podkrkonošskýmlýna",
	"Velkomezilesíkovská", "Vysokomýtskopolívská",
}

// scene is a document that holds a name in one place of its own.
type scene struct {
	format, name string
	make         func(surname string) []byte
}

// interference redacts each scene with every surname. All outputs must be equal
// byte for byte, those of the shortest and the longest name proved, and nothing
// may have been reported as told by shape.
func (r *Runner) interference() []job {
	return []job{r.pdfScenes(), r.alone(scene{"docx", "sentence", docxScene}), r.alone(scene{"xlsx", "sentence", sheetScene}), r.alone(scene{"odf", "sentence", odfScene}), r.alone(scene{"html", "sentence", htmlScene}), r.alone(scene{"rtf", "sentence", rtfScene}), r.alone(scene{"text", "sentence", textScene})}
}

func (r *Runner) alone(s scene) job {
	return func(ctx context.Context) []Result { return []Result{s.result(r.distinct(ctx, s))} }
}

func (s scene) result(detail string) Result {
	return Result{Group: Interference, Format: s.format, Name: s.name, Tried: len(surnames), OK: detail == "", Detail: detail}
}

// pdfScenes tries all scenes as pages of one file, and only if that fails each
// of them alone, to tell which it is.
func (r *Runner) pdfScenes() job {
	return func(ctx context.Context) (results []Result) {
		detail := r.distinct(ctx, scene{"pdf", "all", pdfScene(sentence, justified, tableCell, header)})
		for _, s := range []scene{
			{"pdf", "sentence", pdfScene(sentence)}, {"pdf", "justified-last-line", pdfScene(justified)},
			{"pdf", "table-cell", pdfScene(tableCell)}, {"pdf", "header", pdfScene(header)},
		} {
			if detail == "" {
				results = append(results, s.result(""))
				continue
			}
			own := r.distinct(ctx, s)
			if own == "" {
				own = "together with others: " + detail
			}
			results = append(results, s.result(own))
		}
		return results
	}
}

// distinct returns what is wrong with a scene.
func (r *Runner) distinct(ctx context.Context, s scene) string {
	var first []byte
	for i, name := range surnames {
		out, detail := r.redact(ctx, s.make(name), name, i == 0 || i == len(surnames)-1)
		if detail != "" {
			return detail
		}
		if bytes.Contains(out, []byte(name)) {
			return fmt.Sprintf("variant %d: value left", i+1)
		}
		if first == nil {
			first = out
		} else if !bytes.Equal(first, out) {
			return fmt.Sprintf("variant %d differs", i+1)
		}
	}
	return ""
}

// redact removes a value from a file and, where asked, has the output proved.
func (r *Runner) redact(ctx context.Context, source []byte, value string, prove bool) (out []byte, detail string) {
	o, err := r.open(ctx, source)
	if err != nil {
		return nil, "not opened: " + reason(err)
	}
	defer o.doc.Close()
	plan := o.plan(value)
	if len(plan.Redactions) == 0 {
		return nil, "value not read"
	}
	var b bytes.Buffer
	result, err := o.doc.Redact(ctx, &b, plan)
	switch {
	case err != nil:
		return nil, "not redacted: " + reason(err)
	case len(result.ShapeLeaks) > 0:
		return nil, "shape told: " + result.ShapeLeaks[0].Why
	case !prove:
		return b.Bytes(), ""
	}
	report, err := r.Verify.Verify(ctx, proof(o.doc.Info().Format, source, b.Bytes(), o.parts, plan, result))
	switch {
	case err != nil:
		return nil, "not verified: " + reason(err)
	case !report.Proved:
		return nil, "not proved: " + report.Residues[0].Check
	}
	return b.Bytes(), ""
}
