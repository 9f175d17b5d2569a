package external

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
)

// Bounds of an answer to one piece of text.
const (
	maxAnswer = 16 << 20 // bytes; Presidio explains at length
	maxHits   = 50_000
)

// The ways in which an answer fails.
var (
	errTooLarge = errors.New("the answer is too large")
	errForm     = errors.New("the answer is not of the form that was agreed")
)

// hit is one finding of an answer. Start and End count characters (Unicode code
// points) of the text asked about. What is missing is nil.
type hit struct {
	Start *int
	End   *int
	Score *float64
	Type  string
}

// wrong says which finding of an answer is wrong.
func wrong(i int, err error) error {
	return fmt.Errorf("finding %d of the answer: %w", i+1, err)
}

// strict reads exactly one JSON value.
func strict(raw []byte, v any) error {
	d := json.NewDecoder(bytes.NewReader(raw))
	if d.Decode(v) != nil {
		return errForm
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return errForm
	}
	return nil
}

// presidio reads the answer of an analyzer: a list of recognizer results.
func presidio(raw []byte) ([]hit, error) {
	var results []struct {
		Start *int     `json:"start"`
		End   *int     `json:"end"`
		Score *float64 `json:"score"`
		Type  string   `json:"entity_type"`
	}
	if err := strict(raw, &results); err != nil {
		return nil, err
	}
	if results == nil {
		return nil, errForm // null is no list
	}
	hits := make([]hit, len(results))
	for i, r := range results {
		hits[i] = hit(r)
	}
	return hits, nil
}

// line reads the answer of a program to a question.
func line(raw []byte, id int) ([]hit, error) {
	var answer struct {
		ID       *int   `json:"id"`
		Error    string `json:"error"`
		Findings []struct {
			Start *int     `json:"start"`
			End   *int     `json:"end"`
			Score *float64 `json:"score"`
			Type  string   `json:"type"`
		} `json:"findings"`
	}
	if err := strict(raw, &answer); err != nil {
		return nil, err
	}
	switch {
	case answer.ID == nil || *answer.ID != id:
		return nil, errors.New("the answer is to another question")
	case answer.Error != "":
		return nil, errors.New("the program answers with an error") // which may quote
	case answer.Findings == nil:
		return nil, errForm
	}
	hits := make([]hit, len(answer.Findings))
	for i, f := range answer.Findings {
		hits[i] = hit(f)
	}
	return hits, nil
}
