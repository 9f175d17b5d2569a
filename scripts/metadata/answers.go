package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"inkoust/internal/fold"
)

// answer is what a person read in one text: for each field the forms that are
// right, none where the text does not say. A null among the forms: offering
// nothing is right as well.
type answer struct {
	ID        string    `json:"id"`
	Title     []string  `json:"title"` // what may stand before a subject and says too little alone
	Subject   []*string `json:"subject"`
	Number    []*string `json:"number"`
	Net       []*string `json:"net"`
	Gross     []*string `json:"gross"`
	Currency  []*string `json:"currency"`
	Concluded []*string `json:"concluded"`
	Linked    []*string `json:"linked"`
	Parties   []party   `json:"parties"`
}

// party is a side other than the public body.
type party struct {
	Name     []string `json:"name"`
	ICO      string   `json:"ico"`
	Optional bool     `json:"optional"` // a guarantor, or one that may be the public body itself
}

func readAnswers(path string) (out []answer, err error) {
	err = readLines(path, func(line []byte) error {
		var a answer
		d := json.NewDecoder(bytes.NewReader(line))
		d.DisallowUnknownFields()
		if err := d.Decode(&a); err != nil {
			return err
		}
		out = append(out, a)
		return nil
	})
	return out, err
}

// readTexts are the texts of all sets by id.
func readTexts(glob string) (map[string]string, error) {
	paths, err := filepath.Glob(glob)
	if err != nil || len(paths) == 0 {
		return nil, fmt.Errorf("%s: no texts", glob)
	}
	out := map[string]string{}
	for _, path := range paths {
		err := readLines(path, func(line []byte) error {
			var t struct{ ID, Text string }
			err := json.Unmarshal(line, &t)
			out[t.ID] = t.Text
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	return out, nil
}

func readLines(path string, each func([]byte) error) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	s := bufio.NewScanner(f)
	s.Buffer(nil, 1<<20) // the longest line of the sets has some 20 kB
	for n := 1; s.Scan(); n++ {
		if err := each(s.Bytes()); err != nil {
			return fmt.Errorf("%s: line %d: %w", path, n, err)
		}
	}
	return s.Err()
}

// plain is a text without marks, spaces and the difference of case.
func plain(s string) string {
	return string(slices.DeleteFunc([]rune(fold.String(s)), func(r rune) bool {
		return (r < '0' || r > '9') && (r < 'a' || r > 'z')
	}))
}
