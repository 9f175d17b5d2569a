package main

import (
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"

	detectorsall "inkoust/detectors/all"
	"inkoust/document/all"
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
	default:
		return usage("use formats, detectors or profiles", "unknown list")
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
