// Package foi publishes answers to information requests (act 106/1999, § 5
// odst. 3). There is no register and no message: the answer goes on the office's
// own site within 15 days, without the request and without the applicant.
package foi

import (
	"inkoust/law"
	"inkoust/publish"
)

// Target publishes an answer.
type Target struct{}

var _ publish.Target = Target{}

// Profile is "cz-foi".
func (Target) Profile() string { return "cz-foi" }

// Operation is empty: nothing is sent to a register.
func (Target) Operation(*publish.Publication) string { return "" }

// Problems says when nothing would be published: where no file may go out, the
// law wants at least the accompanying information.
func (Target) Problems(p *publish.Publication) []string {
	for _, f := range p.Files {
		if f.Disposition == publish.Publish {
			return nil
		}
	}
	if p.Accompanying != "" {
		return nil
	}
	return []string{law.Text("cs", "foi.nothing")}
}

// Messages returns nothing.
func (Target) Messages(*publish.Publication) ([]publish.Message, error) { return nil, nil }
