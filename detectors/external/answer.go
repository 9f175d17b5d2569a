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

// result is a finding in the form of Presidio's analyzer.
type result struct {
	Start *int     `json:"start"`
	End   *int     `json:"end"`
	Score *float64 `json:"score"`
	Type  string   `json:"entity_type"`
}

// presidio reads the answer of an analyzer: a list of recognizer results.
func presidio(raw []byte) ([]hit, error) {
	var results []result
	if err := strict(raw, &results); err != nil {
		return nil, err
	}
	return hitsOf(results)
}

// line reads the answer of a program to a question: the same list, with the
// number of the question if the program cares to say it.
func line(raw []byte, id int) ([]hit, error) {
	var answer struct {
		ID      *int            `json:"id"`
		Error   json.RawMessage `json:"error"`
		Results []result        `json:"results"`
	}
	if err := strict(raw, &answer); err != nil {
		return nil, err
	}
	switch {
	case answer.ID != nil && *answer.ID != id:
		return nil, errors.New("the answer is to another question")
	case answer.Error != nil && string(answer.Error) != "null" && string(answer.Error) != `""`:
		return nil, errors.New("the program answers with an error") // which may quote
	}
	return hitsOf(answer.Results)
}

// hitsOf takes a list; a missing one, or null, is none.
func hitsOf(results []result) ([]hit, error) {
	if results == nil {
		return nil, errForm
	}
	hits := make([]hit, len(results))
	for i, r := range results {
		hits[i] = hit(r)
	}
	return hits, nil
}
