package document

import "context"

// Concealer is a Document that holds content which its readers do not show
// unless they look for it: hidden sheets, rows, columns, hidden text.
type Concealer interface {
	// Concealed lists it in the order of the document. Redact takes out each one
	// that the plan does not keep.
	Concealed() []Concealed
}

// Concealed is one piece of hidden content.
type Concealed struct {
	ID    string // unique in the document: that of its part, where it has text
	Part  string // the part of kind Hidden that holds all of its text and nothing else
	Kind  ConcealedKind
	Sheet int    // number of the sheet from 1, 0 where there are none
	Name  string // of the sheet, as the document states it; may hold personal data
	Where string // "5:9, 12", "B:D"; letters and digits of rows and columns alone
	Cells int    // cells, or paragraphs, with content
}

// String keeps the name out of logs.
func (c Concealed) String() string { return "hidden content " + c.ID }

// ConcealedKind says what hides the content. The words stand in protocols.
type ConcealedKind string

// The kinds of hidden content.
const (
	ConcealedSheet    ConcealedKind = "sheet"    // the user interface offers to show it
	ConcealedDeep     ConcealedKind = "deep"     // a sheet that only programs show
	ConcealedRows     ConcealedKind = "rows"     //
	ConcealedFiltered ConcealedKind = "filtered" // rows that a filter hides
	ConcealedColumns  ConcealedKind = "columns"  //
	ConcealedCells    ConcealedKind = "cells"    // by a number format, or under a merged cell
	ConcealedText     ConcealedKind = "text"     // characters marked as hidden
)

// ConcealedIn lists the hidden content of a document, nil where its format
// knows none.
func ConcealedIn(d Document) []Concealed {
	if c, ok := d.(Concealer); ok {
		return c.Concealed()
	}
	return nil
}

// Tabular is a Document of sheets with rows and columns.
type Tabular interface {
	// Cells gives the spans of the cells of a range that hold text, in order; a
	// span is one cell. sheet is the name that a reader shows, or its number from
	// 1; ref is "B:D", "2:5", "B2:D9" or "B2", "" for the whole sheet. Neither may
	// be in the document: then there are none.
	Cells(ctx context.Context, sheet, ref string) ([]Span, error)
}
