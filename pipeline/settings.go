package pipeline

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"inkoust/config"
)

// Settings are what a folder may bring of its own in inkoust.yaml.
type Settings struct {
	Profile  string // "cz-registr-smluv"
	Office   string // folder of the office file, "" for none
	Metadata string // path of udaje.csv, "" for none
	Twin     bool   // send the machine-readable twins too
	// TwinFormat is what the twins are: TwinText, or a word document.
	TwinFormat TwinFormat
	Preview    bool // write kontrola.html
	// List is a zaznamy.csv that lies elsewhere: the watch folder's own, whose
	// inputs are claimed one by one. "" for none.
	List string
}

// settingsFile is inkoust.yaml. A pointer tells "not given" from "false".
type settingsFile struct {
	Profile string `yaml:"profile"`
	Office  string `yaml:"office"`
	Meta    string `yaml:"meta"`
	Twin    *bool  `yaml:"twin"`
	Format  string `yaml:"twin-format"`
}

// Within returns the settings of a folder under these: what its inkoust.yaml
// and udaje.csv change.
func (s Settings) Within(dir string) (Settings, error) { return s.within(dir) }

// within returns the settings as the folder's inkoust.yaml changes them. Paths
// in it are relative to the folder. Unknown keys are errors.
func (s Settings) within(dir string) (Settings, error) {
	if meta := filepath.Join(dir, metadataName); exists(meta) {
		s.Metadata = meta
	}
	path := filepath.Join(dir, settingsName)
	file, err := os.Open(longPath(path))
	if errors.Is(err, os.ErrNotExist) {
		return s, nil
	}
	if err != nil {
		return s, err
	}
	defer file.Close()
	var f settingsFile
	if err := config.Decode(path, file, &f); err != nil {
		return s, &InputError{Err: err}
	}
	if _, ok := ParseTwinFormat(f.Format); !ok && f.Format != "" {
		return s, &InputError{Err: fmt.Errorf("%s: twin-format: not txt, docx or odt", path)}
	}
	return s.merge(f, dir), nil
}

func (s Settings) merge(f settingsFile, dir string) Settings {
	at := func(p string) string {
		if filepath.IsAbs(p) {
			return p
		}
		return filepath.Join(dir, filepath.FromSlash(p))
	}
	if f.Profile != "" {
		s.Profile = f.Profile
	}
	if f.Office != "" {
		s.Office = at(f.Office)
	}
	if f.Meta != "" {
		s.Metadata = at(f.Meta)
	}
	if f.Twin != nil {
		s.Twin = *f.Twin
	}
	if f.Format != "" {
		s.TwinFormat, _ = ParseTwinFormat(f.Format)
	}
	return s
}

func exists(path string) bool {
	_, err := os.Stat(longPath(path))
	return err == nil
}
