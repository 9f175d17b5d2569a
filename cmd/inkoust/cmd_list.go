package main

import (
	"cmp"
	"fmt"
	"runtime"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"

	detectorsall "inkoust/detectors/all"
	"inkoust/document/all"
	"inkoust/internal/lexicon"
	"inkoust/rules"
)

func (p *program) runList(what string) error {
	switch what {
	case "formats":
		for _, f := range all.Formats() {
			fmt.Fprintln(p.stdout, f.Name())
		}
	case "profiles":
		for _, name := range rules.Profiles() {
			fmt.Fprintln(p.stdout, name)
		}
	case "detectors":
		registry, err := detectorsall.Registry(detectorsall.Options{File: p.opts.detectors})
		if err != nil {
			return err
		}
		for _, d := range registry {
			info := d.Info()
			fmt.Fprintf(p.stdout, "%-22s %-14v %s (%s)\n", info.ID, info.Types, info.Summary, info.Source)
		}
	case "lexicons":
		return p.listLexicons()
	default:
		return usage("use formats, detectors, profiles or lexicons", "unknown list")
	}
	return nil
}

// listLexicons prints the layers in the order in which they are joined: the
// number of words is that of words which no layer above has.
func (p *program) listLexicons() error {
	l, err := lexicon.Open(p.lexicons()...)
	if err != nil {
		return err
	}
	for _, layer := range l.Layers() {
		name := strings.TrimSpace(layer.Name + " " + layer.Version)
		fmt.Fprintf(p.stdout, "%-40s %8d %-28s %-9s %s\n", name, layer.Words, cmp.Or(layer.Licence, "of the file"), layer.Origin, layer.Holds)
	}
	return nil
}

// version is the release; it stands in manifests and protocols.
const version = "0.1.0"

func engineVersion() string { return version }

func (p *program) versionCommand() *cobra.Command {
	return &cobra.Command{
		Use: "version", Short: "Print the version", Long: "Version prints the release, the Go version and the revision.",
		Example: "  inkoust version", Args: exactArgs(0, "version takes no arguments"),
		RunE: func(*cobra.Command, []string) error {
			revision := ""
			if info, ok := debug.ReadBuildInfo(); ok {
				for _, s := range info.Settings {
					if s.Key == "vcs.revision" {
						revision = " " + s.Value
					}
				}
			}
			_, err := fmt.Fprintf(p.stdout, "inkoust %s %s %s/%s%s\n", version, runtime.Version(), runtime.GOOS, runtime.GOARCH, revision)
			return err
		},
	}
}
