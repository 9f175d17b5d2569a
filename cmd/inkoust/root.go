package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime"
	"strings"
	"syscall"

	"github.com/rs/zerolog"
	"github.com/spf13/cobra"

	"inkoust/detectors"
	"inkoust/internal/lexicon"
)

// program is what all subcommands share.
type program struct {
	stdout, stderr io.Writer
	opts           options
	soft           context.Context // ends at the first interrupt
	started        []detectors.Registry
}

// options are the common flags.
type options struct {
	profile, office, rules, terms, allow string
	images, attachments                  string
	changes, unknown                     string
	detectors, lang, logLevel            string
	lexicon                              []string
	labels, json, explain                bool
	jobs                                 int
}

const rootLong = `inkoust finds personal data in contracts and answers to information requests, decides
by the Czech Ministry of the Interior's table who may stay visible, removes the rest
for good, proves the removal on the written file and makes the package for the
register of contracts. It works offline, unless a file of --detectors names a service.`

const exitHelp = `
Exit status:
  0 done · 1 the run could not go on · 2 usage · 3 some records parked
  10 leaks found · 11 waits for a person · 130 interrupted`

// run executes one command line and returns its exit code.
func run(args []string, stdout, stderr io.Writer) int {
	hard, cancel := context.WithCancel(context.Background())
	defer cancel()
	soft, stop := softInterrupt(cancel, stderr)
	defer stop()
	p := &program{stdout: stdout, stderr: stderr, soft: soft}
	defer p.close()
	root := p.root()
	root.SetArgs(args)
	root.SetOut(stdout)
	root.SetErr(stderr)
	return exitCode(root.ExecuteContext(hard), stderr)
}

// softInterrupt returns a context that ends at the first interrupt, so that the
// records in hand are finished; the second one cancels everything.
func softInterrupt(cancel context.CancelFunc, stderr io.Writer) (context.Context, func()) {
	soft, stopSoft := context.WithCancel(context.Background())
	sig := make(chan os.Signal, 2)
	signal.Notify(sig, os.Interrupt, syscall.SIGTERM)
	go func() {
		if _, ok := <-sig; !ok {
			return
		}
		fmt.Fprintln(stderr, "inkoust: finishing the records in hand; interrupt again to stop at once")
		stopSoft()
		if _, ok := <-sig; ok {
			cancel()
		}
	}()
	return soft, func() { signal.Stop(sig); close(sig); stopSoft() }
}

func (p *program) root() *cobra.Command {
	root := &cobra.Command{
		Use:           "inkoust",
		Short:         "Anonymise documents of public bodies and make them ready to be published",
		Long:          rootLong,
		Example:       "  inkoust publish samples/inbox --out published",
		SilenceUsage:  true,
		SilenceErrors: true,
	}
	root.SetFlagErrorFunc(func(c *cobra.Command, err error) error {
		return usage("see inkoust "+c.Name()+" --help", "%v", err)
	})
	root.PersistentPreRunE = func(*cobra.Command, []string) error {
		if l := p.opts.lang; l != "" && l != "cs" && l != "en" {
			return usage("use cs or en", "unknown value of --lang")
		}
		return nil
	}
	root.AddCommand(p.publishCommand(), p.republishCommand(), p.redactCommand(), p.detectCommand(), p.checkCommand(),
		p.watchCommand(), p.noteCommand(), p.verifyCommand(), p.rulesCommand(), p.listCommand(), p.selftestCommand(), p.versionCommand())
	for _, c := range root.Commands() {
		c.Long = strings.TrimSpace(c.Long) + "\n" + exitHelp
	}
	root.Long += "\n" + exitHelp
	root.PersistentFlags().StringVar(&p.opts.lang, "lang", "", "language of the console: cs, en (default: from the locale); never changes what is written")
	root.PersistentFlags().StringVar(&p.opts.logLevel, "log-level", "warn", "log on stderr: trace, debug, info, warn, error; never holds names or values")
	return root
}

// analysisFlags are the flags of every command that reads documents.
func (p *program) analysisFlags(c *cobra.Command) {
	f := c.Flags()
	f.StringVar(&p.opts.profile, "profile", "cz-registr-smluv", "rules to decide by; see inkoust list profiles")
	f.StringVar(&p.opts.office, "office", "", "folder of the office file: who we are")
	f.StringVar(&p.opts.rules, "rules", "", "an office's own table, laid over the profile")
	f.StringVar(&p.opts.terms, "terms", "", "file with one value a line that is always removed")
	f.StringVar(&p.opts.allow, "allow", "", "file with one value a line that stays (never a person by name)")
	p.lexiconFlag(c)
	p.detectorsFlag(c)
	f.IntVar(&p.opts.jobs, "jobs", runtime.NumCPU(), "records worked on at the same time")
	f.BoolVar(&p.opts.json, "json", false, "one JSON object a line on stdout")
}

// lexiconFlag is off by default: what a system has installed differs from machine
// to machine, and the same input shall give the same output.
func (p *program) lexiconFlag(c *cobra.Command) {
	c.Flags().StringArrayVar(&p.opts.lexicon, "lexicon", nil, "folder with further names and places (given.txt, surnames.txt, places.txt, cs_CZ.aff and .dic), or system for the dictionaries installed here; several with commas, such as system,/etc/inkoust/lists; off by default, so that every machine gives the same output")
}

// lexicons are the names that --lexicon gives, once or several times.
func (p *program) lexicons() (names []string) {
	for _, value := range p.opts.lexicon {
		names = append(names, lexicon.Split(value)...)
	}
	return names
}

func (p *program) detectorsFlag(c *cobra.Command) {
	c.Flags().StringVar(&p.opts.detectors, "detectors", "", "file with the office's own patterns and external detectors; see docs/detectors.md")
}

// writeFlags are the flags of commands that write documents.
func (p *program) writeFlags(c *cobra.Command) {
	f := c.Flags()
	f.StringVar(&p.opts.images, "images", "ask", "pictures that nobody has read: keep, ask, remove")
	p.attachmentsFlag(c)
	f.BoolVar(&p.opts.labels, "labels", false, "name the kind of what was removed")
}

// The values of --changes.
const (
	acceptChanges = "accept"
	rejectChanges = "reject"
)

// The values of --unknown.
const (
	removeUnknown = "remove"
	parkUnknown   = "park"
)

func (p *program) attachmentsFlag(c *cobra.Command) {
	c.Flags().StringVar(&p.opts.changes, "changes", acceptChanges, "tracked changes in word documents: accept, reject")
	c.Flags().StringVar(&p.opts.unknown, "unknown", removeUnknown, "parts of office documents that are in no list of what documents are made of: remove, park (sets the file aside)")
	c.Flags().StringVar(&p.opts.attachments, "attachments", "ask", "files embedded in documents: ask (left out until answered), process (each a file of the record), remove")
}

// lang is the language of the console.
func (p *program) lang() string {
	if p.opts.lang != "" {
		return p.opts.lang
	}
	for _, key := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if v := os.Getenv(key); v != "" {
			if strings.HasPrefix(v, "cs") {
				return "cs"
			}
			break
		}
	}
	return "en"
}

// log is the program's talk on stderr.
func (p *program) log() (zerolog.Logger, error) {
	level, err := zerolog.ParseLevel(p.opts.logLevel)
	if err != nil {
		return zerolog.Nop(), usage("use trace, debug, info, warn or error", "unknown log level")
	}
	w := io.Writer(p.stderr)
	if isTerminal(p.stderr) {
		w = zerolog.ConsoleWriter{Out: p.stderr, NoColor: os.Getenv("NO_COLOR") != ""}
	}
	return zerolog.New(w).Level(level).With().Timestamp().Logger(), nil
}

// someArgs is like cobra.MinimumNArgs(1), as a usage error with a hint.
func someArgs(c *cobra.Command, args []string) error {
	if len(args) == 0 {
		return usage(fmt.Sprintf("example: %s", strings.TrimSpace(c.Example)), "nothing to work on: name a file or a folder")
	}
	return nil
}

// args allows exactly n arguments.
func exactArgs(n int, what string) cobra.PositionalArgs {
	return func(c *cobra.Command, args []string) error {
		if len(args) != n {
			return usage(fmt.Sprintf("example: %s", strings.TrimSpace(c.Example)), "%s", what)
		}
		return nil
	}
}
