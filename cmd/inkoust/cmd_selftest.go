package main

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/spf13/cobra"

	"inkoust/document/remote"
	"inkoust/selftest"
	"inkoust/verify"
	verifyall "inkoust/verify/all"
	verifyremote "inkoust/verify/remote"
)

func (p *program) selftestCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "selftest",
		Short: "Prove on this machine that removal and verification work",
		Long: `Selftest makes small documents of its own, redacts them and tries to fool the
verification: the output must be the same whatever name was removed, each of the
deliberately bad redactors must be caught by the check named beside it, and child
processes must be held by their limits. It reads no file of yours and leaves none.
One line a test; exit status 1 if any fails.`,
		Example: "  inkoust selftest",
		Args:    exactArgs(0, "selftest takes no arguments"),
		RunE:    func(c *cobra.Command, _ []string) error { return p.runSelftest(c.Context()) },
	}
	c.Flags().BoolVar(&p.opts.json, "json", false, "one JSON object a line on stdout")
	return c
}

func (p *program) runSelftest(ctx context.Context) error {
	r := selftest.Runner{Open: remote.Opener{}, Verify: verifyremote.Verifier{}, Judge: inProcess{}}
	results, err := r.Run(ctx)
	if err != nil {
		return err
	}
	failed := 0
	for _, res := range results {
		if !res.OK {
			failed++
		}
		if p.opts.json {
			if err := json.NewEncoder(p.stdout).Encode(res); err != nil {
				return err
			}
			continue
		}
		fmt.Fprintln(p.stdout, selftestLine(res, p.lang()))
	}
	if failed > 0 {
		return fmt.Errorf("self-test: %d of %d failed: do not publish with this program on this machine", failed, len(results))
	}
	if !p.opts.json {
		fmt.Fprintf(p.stdout, selftestWords[p.lang()]["proved"]+"\n", len(results))
	}
	return nil
}

// inProcess proves files that are no stranger's without a child.
type inProcess struct{}

func (inProcess) Verify(ctx context.Context, j *verify.Job) (*verify.Report, error) {
	return verifyall.Verify(ctx, j)
}

// selftestWords are the words of the self-test, by the language of the console.
var selftestWords = map[string]map[string]string{
	"en": {
		selftest.Interference: "same output", selftest.Redactor: "bad redactor", selftest.Isolation: "child process",
		"one": "%d names, one output", "caught": "caught by %s", "good": "a good output is proved", "held": "held by its limit",
		"ok": "ok", "failed": "FAILED", "proved": "%d of %[1]d hold: removal, verification and isolation work here",
	},
	"cs": {
		selftest.Interference: "stejný výstup", selftest.Redactor: "vadný nástroj", selftest.Isolation: "dílčí proces",
		"one": "%d jmen, jeden výstup", "caught": "odhalila kontrola %s", "good": "dobrý výstup je prokázán", "held": "udržen v mezích",
		"ok": "v pořádku", "failed": "SELHALO", "proved": "%d z %[1]d platí: odstranění, ověření i oddělení procesů zde funguje",
	},
}

func selftestLine(r selftest.Result, lang string) string {
	w := selftestWords[lang]
	says := w["held"]
	switch {
	case r.Group == selftest.Interference:
		says = fmt.Sprintf(w["one"], r.Tried)
	case r.Check != "":
		says = fmt.Sprintf(w["caught"], r.Check)
	case r.Group == selftest.Redactor:
		says = w["good"]
	}
	state := w["ok"]
	if !r.OK {
		state = w["failed"] + ": " + r.Detail
	}
	return fmt.Sprintf("%-14s %-5s %-24s %-42s %s", w[r.Group], r.Format, r.Name, says, state)
}
