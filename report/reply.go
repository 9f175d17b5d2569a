package report

import (
	"fmt"
	"io"
	"path/filepath"

	"inkoust/pipeline"
)

// Reply writes what became of an answer of the register, for the user who named
// its file.
func Reply(w io.Writer, path string, r *pipeline.Reply, lang string) {
	fmt.Fprintf(w, "%s → %s: ", path, filepath.Base(r.Package.Dir))
	switch {
	case len(r.Changed) > 0:
		fmt.Fprintf(w, "%s %s\n", Word("changed", lang), numbers(r.Changed))
		return
	case r.Receipt.Broken:
		fmt.Fprintln(w, Word("broken", lang))
		return
	}
	fmt.Fprint(w, Word(string(r.Package.Manifest.State), lang))
	if r.Receipt.Contract != 0 {
		fmt.Fprintf(w, " (idSmlouvy %d, idVerze %d, %s)", r.Receipt.Contract, r.Receipt.Version, r.Receipt.Published.Format("2. 1. 2006 15:04"))
	}
	fmt.Fprintln(w)
	if f := r.Receipt.Refused; f != nil {
		fmt.Fprintf(w, "  chyba %s: %s\n  %s: %s\n", f.Code, f.What, Word("hint", lang), f.Do)
	}
	for _, n := range r.Receipt.Notes {
		fmt.Fprintf(w, "  %s: %s\n", Word("note", lang), n)
	}
}

func numbers(all []int) string {
	s := ""
	for i, n := range all {
		if i > 0 {
			s += ", "
		}
		s += fmt.Sprint(n)
	}
	return s
}
