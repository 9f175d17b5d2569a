package main

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"inkoust/detectors"
	"inkoust/detectors/all"
	"inkoust/document"
	"inkoust/parties"
)

// set is one file of annotated texts.
type set struct {
	name  string
	fresh bool
	texts []text
}

// text is one annotated text with what was found in it.
type text struct {
	file  *detectors.File
	names []name
}

// name is a name that was found and that a person has annotated.
type name struct {
	parties.Example
	fate  int  // of parties.Fates
	stays bool // by the annotation
}

// annotation is one span as the texts have it.
type annotation struct {
	Start, End         int
	Type, Role, Action string
}

func (s set) halves() (odd, even set) {
	odd, even = set{name: s.name, fresh: s.fresh}, set{name: s.name, fresh: s.fresh}
	for n, t := range s.texts {
		if n%2 == 0 {
			odd.texts = append(odd.texts, t)
		} else {
			even.texts = append(even.texts, t)
		}
	}
	return odd, even
}

// load reads the sets and finds the values in their texts.
func load(paths []string, fresh string) ([]set, error) {
	registry, err := all.Registry(all.Options{})
	if err != nil {
		return nil, err
	}
	var out []set
	for _, path := range paths {
		s := set{name: strings.TrimSuffix(filepath.Base(path), ".jsonl")}
		s.fresh = s.name == fresh
		if err := s.read(registry, path); err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		out = append(out, s)
	}
	return out, nil
}

func (s *set) read(registry detectors.Registry, path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		var doc struct {
			Text  string
			Spans []annotation
		}
		if err := json.Unmarshal(lines.Bytes(), &doc); err != nil {
			return err
		}
		file, err := find(registry, doc.Text)
		if err != nil {
			return err
		}
		s.texts = append(s.texts, text{file, annotated(file, doc.Spans)})
	}
	return lines.Err()
}

// find runs the detectors as the program does.
func find(registry detectors.Registry, body string) (*detectors.File, error) {
	part := &document.Part{ID: "body", Kind: document.Body, Text: body}
	found, err := registry.Detect(context.Background(), part)
	if err != nil {
		return nil, err
	}
	file := &detectors.File{Name: "1", Parts: []*document.Part{part}, Findings: found}
	for _, d := range registry {
		if p, ok := d.(detectors.Propagator); ok {
			err = detectors.Propagate(context.Background(), p, []*detectors.File{file})
		}
	}
	return file, err
}

// annotated joins the names found with what a person says of them. Names that a
// person should decide on teach nothing.
func annotated(file *detectors.File, spans []annotation) (out []name) {
	for _, e := range parties.Examples(file, parties.Options{}) {
		f := file.Findings[e.Finding]
		for _, a := range spans {
			if a.Start >= f.End || f.Start >= a.End || a.Type != "PERSON" && a.Type != "SIGNATURE_NAME" {
				continue
			}
			if a.Action != "review" && a.Action != "generalise" {
				out = append(out, name{e, fate(a), a.Action == "keep"})
			}
			break
		}
	}
	return out
}

// fate is the column of an annotation: who is paid from public money has no
// word of his own there.
func fate(a annotation) int {
	want := parties.Role(a.Role)
	if want == parties.NaturalPerson && a.Action == "keep" {
		want = parties.Recipient
	}
	for k, r := range parties.Fates {
		if r == want {
			return k
		}
	}
	return len(parties.Fates) - 2 // unknown: a private person
}
