package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"inkoust/detectors"
	"inkoust/document/remote"
	"inkoust/pipeline"
	"inkoust/publish"
	"inkoust/report"
	"inkoust/rules"
)

func (p *program) checkCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "check PATH...",
		Short: "Look for personal data in published documents",
		Long: `Check reads documents that are or will be published and says where personal data is
still in them, hidden places and embedded files included. Of packages that inkoust made it reads what is
sent, and says where that is no longer what was proved: a file changed, missing or put there by hand. It never calls a document clean: what was not found may still be there, and what
could not be read is said.`,
		Example: "  inkoust check published",
		Args:    someArgs,
		RunE:    func(c *cobra.Command, args []string) error { return p.runCheck(c.Context(), args) },
	}
	p.analysisFlags(c)
	return c
}

func (p *program) runCheck(ctx context.Context, paths []string) error {
	records, err := p.publishedRecords(ctx, paths)
	if err != nil {
		return err
	}
	pipe, err := p.pipeline()
	if err != nil {
		return err
	}
	pipe.Attachments = pipeline.AttachmentsRead
	files, err := p.analyseRecords(ctx, pipe, records)
	if err != nil {
		return err
	}
	code, err := p.comparePackages(paths)
	if err != nil {
		return err
	}
	for _, f := range files {
		leaks, unclear := judge(f)
		switch {
		case leaks > 0:
			code = exitLeaks
		case f.Status == statusParked && code != exitLeaks:
			code = exitParked
		case unclear > 0 && code == exitDone:
			code = exitReview
		}
		if err := p.showCheck(f, leaks, unclear); err != nil {
			return err
		}
	}
	if code != exitDone {
		return stateError(code)
	}
	return nil
}

// comparePackages compares the packages of the paths with their manifests; what
// differs is for a person to look at.
func (p *program) comparePackages(paths []string) (int, error) {
	code := exitDone
	for _, path := range paths {
		packages, err := packagesIn(path)
		if err != nil {
			return code, err
		}
		for _, pack := range packages {
			differs, err := p.compare(pack)
			if err != nil {
				return code, err
			}
			if differs {
				code = exitReview
			}
		}
	}
	return code, nil
}

// judge keeps the findings that should not be in a published document, and
// counts the sure ones and the ones that a person should look at.
func judge(f *report.File) (leaks, unclear int) {
	if f.Status == statusParked {
		return 0, 0
	}
	left := []report.Finding{}
	for _, x := range f.Findings {
		switch {
		case x.Action == rules.Keep && !x.Asked, staysWhole(x):
			continue
		case x.Asked || x.Action == rules.Review || x.Score < detectors.ReviewBelow:
			unclear++
		default:
			leaks++
		}
		left = append(left, x)
	}
	f.Findings = left
	switch {
	case leaks > 0:
		f.Status = "leak"
	case unclear+f.Images+f.Attached > 0:
		f.Status = "unclear"
	default:
		f.Status = "nothing-found"
	}
	return leaks, unclear + f.Images + f.Attached
}

// staysWhole reports whether all of a generalised value survives: a year of birth
// that stands alone.
func staysWhole(x report.Finding) bool {
	return x.Action == rules.Generalise && !x.Asked && len(x.Keep) == 1 && x.Keep[0] == [2]int64{x.Start, x.End}
}

func (p *program) showCheck(f *report.File, leaks, unclear int) error {
	if p.opts.json {
		return f.WriteJSON(p.stdout)
	}
	lang := p.lang()
	if f.Status == statusParked {
		_, err := fmt.Fprintf(p.stdout, "%s: %s – %s\n", f.File, report.Word("unclear", lang), report.Explain(f.Reason, lang).What)
		return err
	}
	if leaks+unclear == 0 {
		_, err := fmt.Fprintf(p.stdout, "%s: %s\n", f.File, report.Word("nothing", lang))
		return err
	}
	f.WriteText(p.stdout, lang, false)
	return nil
}

// publishedRecords are the records of the paths; of a package, or a folder of
// packages, what is sent: the rest stays in the office and is no document.
func (p *program) publishedRecords(ctx context.Context, paths []string) ([]*pipeline.Record, error) {
	var all []*pipeline.Record
	for _, path := range paths {
		packages, err := packagesIn(path)
		if err != nil {
			return nil, err
		}
		if packages == nil {
			found, err := p.records(ctx, []string{path}, pipeline.Settings{})
			if err != nil {
				return nil, err
			}
			all = append(all, found...)
		}
		for _, pack := range packages {
			found, err := p.sentRecords(ctx, pack)
			if err != nil {
				return nil, err
			}
			all = append(all, found...)
		}
	}
	return all, nil
}

// sentRecords are the folders of a package that are sent.
func (p *program) sentRecords(ctx context.Context, pack *publish.Package) ([]*pipeline.Record, error) {
	var out []*pipeline.Record
	for _, dir := range pack.Folders() {
		path := filepath.Join(pack.Dir, dir)
		if entries, err := os.ReadDir(path); err != nil || len(entries) == 0 {
			continue // said by compare
		}
		r, err := pipeline.Folder(ctx, path, pipeline.Settings{Profile: p.opts.profile, Office: p.opts.office}, remote.Opener{})
		if err != nil {
			return nil, err
		}
		r.Stem = filepath.Base(pack.Dir)
		out = append(out, r)
	}
	return out, nil
}

// packagesIn are the packages that a path is or holds; nil for none. One whose
// manifest cannot be read is an error: nobody could say what of it is sent.
func packagesIn(path string) ([]*publish.Package, error) {
	entries, err := os.ReadDir(path)
	if err != nil {
		return nil, nil // a document, or a path that the records will name
	}
	dirs := []string{path}
	for _, e := range entries {
		if e.IsDir() {
			dirs = append(dirs, filepath.Join(path, e.Name()))
		}
	}
	var out []*publish.Package
	for _, dir := range dirs {
		p, err := publish.OpenPackage(dir)
		switch {
		case err == nil:
			out = append(out, p)
		case errors.Is(err, publish.ErrManifest):
			return nil, usage("make the package anew, or check its files one by one", "%s: %w", dir, publish.ErrManifest)
		case !errors.Is(err, publish.ErrNoPackage):
			return nil, err
		}
		if dir == path && err == nil {
			return out, nil
		}
	}
	return out, nil
}

// compare says where a package is not what was proved, and reports whether it is
// anywhere.
func (p *program) compare(pack *publish.Package) (bool, error) {
	all, err := pack.Differences()
	for _, d := range all {
		fmt.Fprintf(p.stderr, "%s: %s: %s\n", filepath.Base(pack.Dir), filepath.ToSlash(filepath.Join(d.Folder, d.File)), report.Word("differs-"+string(d.Kind), p.lang()))
	}
	return len(all) > 0, err
}
