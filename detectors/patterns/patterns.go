// Package patterns makes detectors of what an office describes in a file: a
// shape or an expression, words that announce it, a check and examples. It reads
// no file and runs no code of anybody else.
//
// A description is refused as a whole rather than taken for less than it says:
// New compiles it, looks for what would miss letters with marks or run long, and
// runs the examples. Start with New.
package patterns

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"inkoust/detectors"
)

// Spec is a pattern as it is written in a file.
type Spec struct {
	ID      string         `yaml:"id"`      // office.kebab-case, unique
	Type    detectors.Type `yaml:"type"`    // default OTHER_ID
	Summary string         `yaml:"summary"` // one sentence for inkoust list
	Shape   string         `yaml:"shape"`   // "AA-999999", see expressionOf
	Pattern string         `yaml:"pattern"` // or a regular expression (RE2)
	Check   string         `yaml:"check"`   // name of a check, see Checks
	// Context lists words of which one announces the value: before it on the
	// line or in a heading of its column. "klient*" stands for all that begin so.
	Context []string `yaml:"context"`
	// Score is the score of a value without such a word, 0 to find none; a value
	// with one gets ContextScore.
	Score        float64 `yaml:"score"`
	ContextScore float64 `yaml:"context-score"`
	// Finds are texts with the value between [[ and ]]; Leaves are texts in
	// which nothing is found.
	Finds  []string `yaml:"finds"`
	Leaves []string `yaml:"leaves"`
}

// Bounds of a description; real ones stay far below.
const (
	maxWords    = 50   // context words
	maxExamples = 50   // of either sort
	maxExample  = 2000 // bytes
)

var idForm = regexp.MustCompile(`^[a-z][a-z0-9]*(\.[a-z0-9]+(-[a-z0-9]+)*)+$`)

// ValidID reports whether an id has the form of ids: "office.client-card".
func ValidID(id string) bool { return len(id) <= 60 && idForm.MatchString(id) }

// New makes a detector. The error names the key, and the number of an example
// that does not hold, never a text.
func New(s Spec) (detectors.Detector, error) {
	if err := s.check(); err != nil {
		return nil, err
	}
	tree, err := s.tree()
	if err != nil {
		return nil, err
	}
	d := &detector{spec: s, check: checks[s.Check]}
	if err := d.compile(tree); err != nil {
		return nil, err
	}
	for _, w := range s.Context {
		stem := detectors.Folded(w)
		if !strings.HasSuffix(w, "*") {
			stem += " "
		}
		d.stems = append(d.stems, stem)
	}
	return d, d.try()
}

// check refuses what does not fit together.
func (s *Spec) check() error {
	if s.Type == "" {
		s.Type = detectors.OtherID
	}
	if s.Summary == "" {
		s.Summary = "pattern of the office"
	}
	switch {
	case !ValidID(s.ID):
		return fmt.Errorf("id: expected a word, a point and kebab-case, such as office.client-card")
	case !slices.Contains(detectors.Types(), s.Type):
		return fmt.Errorf("type: expected one of %v", detectors.Types())
	case (s.Shape == "") == (s.Pattern == ""):
		return fmt.Errorf("expected either shape or pattern")
	case s.Check != "" && checks[s.Check] == nil:
		return fmt.Errorf("check: expected one of %s", strings.Join(Checks(), ", "))
	case len(s.Finds) == 0 || len(s.Leaves) == 0:
		return fmt.Errorf("finds, leaves: expected at least one example each")
	case len(s.Finds) > maxExamples || len(s.Leaves) > maxExamples:
		return fmt.Errorf("finds, leaves: expected at most %d examples each", maxExamples)
	}
	return s.checkScores()
}

func (s *Spec) checkScores() error {
	switch {
	case s.Score < 0 || s.Score > 1 || s.ContextScore < 0 || s.ContextScore > 1:
		return fmt.Errorf("score, context-score: expected numbers from 0 to 1")
	case len(s.Context) > maxWords:
		return fmt.Errorf("context: expected at most %d words", maxWords)
	case len(s.Context) == 0 && (s.Score == 0 || s.ContextScore != 0):
		return fmt.Errorf("score: expected a number above 0, and no context-score without context")
	case len(s.Context) > 0 && (s.ContextScore == 0 || s.ContextScore < s.Score):
		return fmt.Errorf("context-score: expected a number above 0 and not below score")
	}
	for i, w := range s.Context {
		if len(w) > maxExample || detectors.Folded(w) == "" {
			return fmt.Errorf("context: word %d: expected letters or digits", i+1)
		}
	}
	return nil
}
