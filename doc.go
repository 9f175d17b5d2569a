// Package inkoust is the module's front page; the program is cmd/inkoust.
//
// Follow one contract through it: cmd/inkoust reads the flags and puts the
// parts together; pipeline/pipeline.go is the list of stages. document opens a
// file in a child process (internal/isolate) and gives its text in parts;
// detectors point at values; parties says in whose block and role a value
// stands; rules looks the role up in a table that a lawyer can read; document
// writes the file anew without what goes; verify reads the written file with
// code of its own and proves it; publish lays out the package. watch does the
// same for a folder, day and night.
//
// What holds everywhere is in CONVENTIONS.md; how to add a detector, a format,
// a rule table or a target is in CONTRIBUTING.md.
package inkoust
