package publish

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
	"os"
	"path"
	"path/filepath"
	"slices"
)

// DifferenceKind says how a folder that is sent differs from what was proved.
type DifferenceKind string

// The differences.
const (
	FileMissing DifferenceKind = "missing" // listed, not there: the register refuses the message
	FileChanged DifferenceKind = "changed" // another content than the one that was proved
	FileExtra   DifferenceKind = "extra"   // nobody has looked at it, and the register passes over it
)

// Difference is one file that is not as the package was made. File is empty for
// an extra one: its name is not ours, and may hold personal data.
type Difference struct {
	Kind         DifferenceKind
	Folder, File string
}

// Folders are the folders of the package that are sent, in order: those of its
// manifest, and any that lies there under such a name.
func (p *Package) Folders() []string {
	var out []string
	entries, _ := os.ReadDir(p.Dir) // a folder that is gone has the files of its manifest missing
	for _, e := range entries {
		if n := e.Name(); e.IsDir() && n != p.internal && n != WithdrawalFolder(p.Lang) && OwnsFolder(p.Lang, n) {
			out = append(out, n)
		}
	}
	for _, f := range p.Manifest.Files {
		if dir := path.Dir(f.Path); !slices.Contains(out, dir) {
			out = append(out, dir)
		}
	}
	slices.Sort(out)
	return out
}

// Differences compares what is sent with the manifest, file by file: what is
// listed must lie there unchanged, and nothing else.
func (p *Package) Differences() ([]Difference, error) {
	var out []Difference
	for _, f := range p.Manifest.Files {
		sum, err := sumOf(filepath.Join(p.Dir, filepath.FromSlash(f.Path)))
		switch {
		case os.IsNotExist(err):
			out = append(out, Difference{FileMissing, path.Dir(f.Path), path.Base(f.Path)})
		case err != nil:
			return nil, err
		case sum != f.SHA256:
			out = append(out, Difference{FileChanged, path.Dir(f.Path), path.Base(f.Path)})
		}
	}
	for _, dir := range p.Folders() {
		entries, err := os.ReadDir(filepath.Join(p.Dir, dir))
		if err != nil && !os.IsNotExist(err) {
			return nil, err
		}
		for _, e := range entries {
			if !p.lists(dir + "/" + e.Name()) {
				out = append(out, Difference{FileExtra, dir, ""})
			}
		}
	}
	return out, nil
}

func (p *Package) lists(at string) bool {
	return slices.ContainsFunc(p.Manifest.Files, func(f ManifestFile) bool { return f.Path == at })
}

// sumOf is the SHA-256 of a file, lower case hex.
func sumOf(name string) (string, error) {
	f, err := os.Open(name)
	if err != nil {
		return "", err
	}
	defer f.Close()
	sum := sha256.New()
	if _, err := io.Copy(sum, f); err != nil {
		return "", err
	}
	return hex.EncodeToString(sum.Sum(nil)), nil
}
