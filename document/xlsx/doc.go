// Package xlsx reads and redacts spreadsheets of Office Open XML (XLSX, XLTX and
// their macro-enabled kin) in place.
//
// A sheet is one part: rows are lines, cells are divided by tabs and stand at
// the tab of their column, so that a column is a column to the detectors, too.
// Sheets, rows, columns and cells that a reader does not see are parts of their
// own, each with a Concealed that says what hides it. A number is shown as its
// format shows it, or with all its digits where the format loses some of an
// identifier.
//
// The XML of sheets is streamed, all other XML is located and edited at byte
// offsets; none is written from a tree. Members and elements are allow-lists:
// what a reader of the sheets sees is kept, everything else (comments, pivot
// caches, connections, names, macros, properties, caches of other files) goes.
// A formula stays only where it names nothing but cells that stay.
//
// Start at Format.Open (what is read) and document.Redact (what is written).
package xlsx
