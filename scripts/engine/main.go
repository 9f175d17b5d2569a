// Command engine runs the PDF engine alone and in one process: it opens a file,
// takes out the values of a list wherever they stand, and writes the result. It
// is what make bench compares with other engines; it proves nothing, and nobody
// should publish what it writes.
package main

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"os"
	"runtime/pprof"
	"strings"

	"inkoust/document"
	"inkoust/document/pdf"
)

func main() {
	terms := flag.String("terms", "", "file of values, one a line")
	profile := flag.String("profile", "", "write a processor profile here")
	repeat := flag.Int("repeat", 1, "how many times the work is done")
	flag.Parse()
	if err := run(*terms, *profile, *repeat, flag.Arg(0), flag.Arg(1)); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(terms, profile string, repeat int, in, out string) error {
	list, err := os.ReadFile(terms)
	if err != nil {
		return err
	}
	if profile != "" {
		f, err := os.Create(profile)
		if err != nil {
			return err
		}
		defer f.Close()
		if err := pprof.StartCPUProfile(f); err != nil {
			return err
		}
		defer pprof.StopCPUProfile()
	}
	for range repeat {
		if err := redact(strings.FieldsFunc(string(list), func(r rune) bool { return r == '\n' }), in, out); err != nil {
			return err
		}
	}
	return nil
}

// redact does the work once and prints how many values it took out.
func redact(values []string, in, out string) error {
	data, err := os.ReadFile(in)
	if err != nil {
		return err
	}
	ctx := context.Background()
	doc, err := pdf.Format{}.Open(ctx, bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return err
	}
	defer doc.Close()
	plan := &document.Plan{Lang: "cs", Images: map[string]document.Fate{}}
	for part, err := range doc.Parts(ctx) {
		if err != nil {
			return err
		}
		plan.Redactions = append(plan.Redactions, find(part, values)...)
	}
	for _, i := range doc.Images() {
		plan.Images[i.ID] = document.ImageKept
	}
	var b bytes.Buffer
	if _, err := doc.Redact(ctx, &b, plan); err != nil {
		return err
	}
	fmt.Println(len(plan.Redactions))
	return os.WriteFile(out, b.Bytes(), 0o600)
}

// find looks for the values in a part; where a value has a space, the text may
// have any white space, a line break too.
func find(p *document.Part, values []string) (out []document.Redaction) {
	for _, v := range values {
		words := strings.Fields(v)
		for at := 0; ; {
			i := strings.Index(p.Text[at:], words[0])
			if i < 0 {
				break
			}
			start := at + i
			at = start + len(words[0])
			if end := follow(p.Text, at, words[1:]); end > 0 {
				out = append(out, document.Redaction{Span: document.Span{Part: p.ID, Start: start, End: end}})
				at = end
			}
		}
	}
	return out
}

// follow is the end of the words that begin at byte at, 0 if others stand there.
func follow(text string, at int, words []string) int {
	for _, w := range words {
		rest := strings.TrimLeft(text[at:], " \n\t")
		if !strings.HasPrefix(rest, w) {
			return 0
		}
		at = len(text) - len(rest) + len(w)
	}
	return at
}
