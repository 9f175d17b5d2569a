// Package samples gives tests the sample documents and what is expected of
// each. The documents are made by samples/gen and committed; all people in them
// are invented and all numbers computed.
//
// Three inboxes lie beside this file: inbox (publishes without a question),
// questions (waits for a person) and hostile (cannot all be read); urad is the
// office folder that they name. Expectations lie apart, in expected, so that an
// inbox holds nothing but what an official would put there.
package samples

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// Kinds are the names of the inboxes.
var Kinds = []string{"inbox", "questions", "hostile"}

// Outcomes of a sample.
const (
	Ready    = "k-odeslani"
	Waiting  = "k-posouzeni"
	SetAside = "odlozeno"
)

// Expected is what a careful official expects of one file.
type Expected struct {
	// Spans are byte offsets into the file as it lies on disk. They are given
	// for plain text only.
	Spans   []Span `json:"spans,omitempty"`
	Outcome string `json:"outcome"`
	// Reason is why the file is set aside, in the words of document.Reason.
	Reason string `json:"reason,omitempty"`
	// MustStay are values that a reader of the published record still finds,
	// MustGo values that no byte of it holds. White space is one blank.
	MustStay []string `json:"mustStay"`
	MustGo   []string `json:"mustGo"`
}

// Span is one annotated value of a plain text.
type Span struct {
	Start  int    `json:"start"`
	End    int    `json:"end"`
	Type   string `json:"type"`
	Role   string `json:"role"`
	Action string `json:"action"`
	Text   string `json:"text"`
	// Keep is what survives of a generalised value.
	Keep string `json:"keep,omitempty"`
}

// Sample is one file of an inbox.
type Sample struct {
	Kind string // "inbox", "questions", "hostile"
	Name string // slash-separated path within the inbox
	Path string // path on this machine
	Expected
}

// Record is the name of the record the file belongs to: its folder in the
// inbox, or for a loose file its name without the extension.
func (s Sample) Record() string {
	if folder, _, ok := strings.Cut(s.Name, "/"); ok {
		return folder
	}
	return strings.TrimSuffix(s.Name, filepath.Ext(s.Name))
}

// Dir returns the folder of the samples. It is found from the working
// directory upwards, so it serves tests, which run in their package's folder.
func Dir() string {
	dir, err := os.Getwd()
	for err == nil {
		if _, statErr := os.Stat(filepath.Join(dir, "go.mod")); statErr == nil {
			return filepath.Join(dir, "samples")
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			break
		}
		dir = parent
	}
	return "samples"
}

// Load returns the samples of one kind in the order of their names.
func Load(kind string) ([]Sample, error) {
	base := filepath.Join(Dir(), "expected", kind)
	var all []Sample
	err := filepath.WalkDir(base, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		s, err := load(kind, base, path)
		all = append(all, s)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("samples: %w", err)
	}
	if len(all) == 0 {
		return nil, errors.New("samples: no expectations in " + base)
	}
	return all, nil
}

func load(kind, base, path string) (Sample, error) {
	rel, err := filepath.Rel(base, path)
	if err != nil {
		return Sample{}, err
	}
	name := strings.TrimSuffix(filepath.ToSlash(rel), ".expected.json")
	s := Sample{Kind: kind, Name: name, Path: filepath.Join(Dir(), kind, filepath.FromSlash(name))}
	data, err := os.ReadFile(path)
	if err != nil {
		return s, err
	}
	if err := json.Unmarshal(data, &s.Expected); err != nil {
		return s, fmt.Errorf("%s: %w", rel, err)
	}
	return s, nil
}
