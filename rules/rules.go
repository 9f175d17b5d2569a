// Package rules decides, by tables that a lawyer can read, what happens to a
// value in a role. It finds nothing and changes nothing. Start with Load and
// Policy.Decide; the tables lie in the folders of their countries.
package rules

import (
	"inkoust/document"
	"inkoust/parties"
)

// Action is what happens to a value. The same four words stand in CSV and JSON.
type Action string

// The actions.
const (
	Keep       Action = "keep"
	Redact     Action = "redact"
	Generalise Action = "generalise"
	Review     Action = "review"
)

// Decision is what was decided on one mention, and why.
type Decision struct {
	parties.Mention
	File    string // detectors.File.Name
	Action  Action // by the rule row: may be Review
	Default Action // what happens now: Keep, Redact or Generalise
	Asked   bool   // a person should look
	// Doubtful marks the mention of a name that two people bear, see Doubt; its
	// question is of this place alone.
	Doubtful bool
	Rule     string // id of the row, "cz.rs.rodne-cislo"
	Row      string // row of the ministry's table, or "ours"
	Label    string // name of the kind in the profile's language
	Reason   string // sentence in the profile's language
	Basis    string // act and section
	By       string // "rule", "terms", "office" or who decided
	Keep     []document.Span
	// Question is the stable id of the question this decision belongs to, if any.
	Question string
	// Handle is how a person names this decision unasked; nil unless Handles gave it.
	Handle *Handle
}
