package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"os"

	"inkoust/internal/numbers"
)

// source is a text to learn from.
type source struct {
	text    string
	gold    []gold         // what is marked, sorted
	persons []numbers.Span // sorted
}

// gold is a marked number.
type gold struct {
	numbers.Span
	class numbers.Class
}

// numbered is a candidate with what it is.
type numbered struct {
	c     numbers.Candidate
	class numbers.Class
}

// unsure is the class of candidates that teach nothing.
const unsure = numbers.Classes

// numbers returns the candidates of a text that teach something.
func (s *source) numbers() (out []numbered) {
	next := 0
	for i := 0; ; {
		c, ok := numbers.Next(s.text, i)
		if !ok {
			return out
		}
		i = c.End
		for next < len(s.gold) && s.gold[next].End <= c.Start {
			next++
		}
		class := numbers.Thing
		if next < len(s.gold) && s.gold[next].Start < c.End {
			class = s.gold[next].class
		}
		if class != unsure {
			out = append(out, numbered{c, class})
		}
	}
}

// classOf tells the class of a type of the annotated texts.
func classOf(kind string) numbers.Class {
	switch kind {
	case "OTHER_ID":
		return numbers.Other
	case "VEHICLE_PLATE":
		return numbers.Plate
	case "ID_DOCUMENT":
		return numbers.Paper
	case "PHONE":
		return numbers.Phone
	case "BIRTH_NUMBER":
		return numbers.Birth
	case "BANK_ACCOUNT":
		return numbers.Account
	case "COMPANY_ID", "TAX_ID":
		return numbers.Thing
	}
	return unsure // addresses, dates, mailboxes: found by other means
}

// annotated reads texts with marks: those of samples/annotated and others of the
// same form.
func annotated(path string) ([]source, error) {
	file, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var out []source
	sc := bufio.NewScanner(bytes.NewReader(file))
	sc.Buffer(nil, len(file)+1)
	for n := 1; sc.Scan(); n++ {
		var line struct {
			Text  string
			Spans []struct {
				Start, End int
				Type       string
			}
		}
		if err := json.Unmarshal(sc.Bytes(), &line); err != nil {
			return nil, fmt.Errorf("%s: line %d: %w", path, n, err)
		}
		s := source{text: line.Text}
		for _, x := range line.Spans {
			span := numbers.Span{Start: x.Start, End: x.End}
			if x.Type == "PERSON" || x.Type == "SIGNATURE_NAME" {
				s.persons = append(s.persons, span)
				continue
			}
			s.gold = append(s.gold, gold{span, classOf(x.Type)})
		}
		out = append(out, s)
	}
	return out, sc.Err()
}
