package inkoust

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// imports maps every package of the module to what its non-test files import.
func imports(t *testing.T) map[string][]string {
	t.Helper()
	out := map[string][]string{}
	err := filepath.WalkDir(".", func(p string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if e.IsDir() && (e.Name() == "testdata" || strings.HasPrefix(e.Name(), ".") && p != ".") {
			return fs.SkipDir
		}
		if !strings.HasSuffix(p, ".go") || strings.HasSuffix(p, "_test.go") {
			return nil
		}
		f, err := parser.ParseFile(token.NewFileSet(), p, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		pkg := path.Dir(filepath.ToSlash(p))
		out[pkg] = append(out[pkg], "")
		for _, i := range f.Imports {
			name, _ := strconv.Unquote(i.Path.Value)
			if !slices.Contains(out[pkg], name) {
				out[pkg] = append(out[pkg], name)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(out) < 20 {
		t.Fatalf("only %d packages seen: the walk is broken", len(out))
	}
	return out
}

// allowed says, by the first folder of a package's path, which of our packages
// it may import besides those below itself and internal.
var allowed = map[string][]string{
	"report":    {"pipeline", "publish", "rules", "parties", "detectors", "document"},
	"watch":     {"pipeline", "publish", "config"},
	"metadata":  {"document"},
	"pipeline":  {"publish", "metadata", "rules", "parties", "office", "detectors", "document", "verify", "config"},
	"publish":   {"rules", "parties", "office", "detectors", "document", "law"},
	"rules":     {"parties", "office", "detectors", "document"},
	"parties":   {"office", "detectors", "document"},
	"office":    {"config"},
	"detectors": {"document", "config"},
	"verify":    {"document"},
	"document":  {},
	"law":       {},
	"config":    {},
	"samples":   {},
	"selftest":  {"document", "verify"},
	"e2e":       {"samples"},
	"scripts":   {"pipeline", "publish", "metadata", "rules", "parties", "document", "document/all", "document/remote", "document/pdf", "detectors", "detectors/all"},
	".":         {},
}

// doors are the only packages that may import a third-party library.
var doors = map[string][]string{
	"github.com/pdfcpu/pdfcpu":        {"document/pdf"},
	"github.com/klauspost/compress":   {"document/pdf"},
	"github.com/ledongthuc/pdf":       {"verify/opinion"},
	"golang.org/x/image/font/gofont":  {"document/pdf"},
	"golang.org/x/text/encoding":      {"internal/charset", "document/text", "document/pdf", "verify", "verify/text", "verify/pdf", "verify/rtf", "samples/gen", "internal/hunspell"},
	"github.com/spf13/cobra":          {"cmd/inkoust"},
	"github.com/schollz/progressbar":  {"cmd/inkoust"},
	"golang.org/x/net":                {"verify/html"},
	"golang.org/x/term":               {"cmd/inkoust"},
	"github.com/rs/zerolog":           {"cmd/inkoust", "pipeline", "watch"},
	"github.com/goccy/go-yaml":        {"config"},
	"github.com/rogpeppe/go-internal": {},
	"github.com/google/go-cmp":        {},
	"pgregory.net/rapid":              {},
}

func TestPackagesImportDownwards(t *testing.T) {
	for pkg, list := range imports(t) {
		for _, imp := range list {
			own, ok := strings.CutPrefix(imp, "inkoust/")
			if ok && !permitted(pkg, own) {
				t.Errorf("%s may not import %s", pkg, own)
			}
		}
	}
}

// permitted: cmd sees all; internal sees internal; everybody sees internal, the
// top of its own folder and what lies below itself; a list of built-ins sees
// its folder. Siblings do not know each other.
func permitted(pkg, own string) bool {
	head, ownHead := strings.Split(pkg, "/")[0], strings.Split(own, "/")[0]
	switch {
	case head == "cmd" || ownHead == "internal":
		return true
	case own == head || strings.HasPrefix(own, pkg+"/"):
		return true
	case path.Base(pkg) == "all" && ownHead == head:
		return true
	}
	return slices.Contains(allowed[head], own)
}

func TestLibrariesHaveOneDoor(t *testing.T) {
	for pkg, list := range imports(t) {
		for _, imp := range list {
			for lib, doors := range doors {
				if (imp == lib || strings.HasPrefix(imp, lib+"/")) && !slices.Contains(doors, pkg) &&
					!strings.HasSuffix(pkg, "test") {
					t.Errorf("%s may not import %s", pkg, lib)
				}
			}
		}
	}
}

func TestProofSharesNothingWithTheWriter(t *testing.T) {
	for pkg, list := range imports(t) {
		if !strings.HasPrefix(pkg, "verify") {
			continue
		}
		for _, imp := range list {
			if strings.HasPrefix(imp, "inkoust/document/") || strings.HasPrefix(imp, "github.com/pdfcpu") {
				t.Errorf("%s imports %s", pkg, imp)
			}
		}
	}
}

func TestCoreDoesNotLog(t *testing.T) {
	for pkg, list := range imports(t) {
		head := strings.Split(pkg, "/")[0]
		core := slices.Contains([]string{"document", "detectors", "parties", "rules", "office", "verify", "publish", "config"}, head)
		if core && (slices.Contains(list, "log") || slices.Contains(list, "log/slog")) {
			t.Errorf("%s logs", pkg)
		}
	}
}
