// Package odf reads and redacts text documents and spreadsheets of OpenDocument
// (ODT, OTT, ODS, OTS) in place, as ISO/IEC 26300 (OASIS OpenDocument 1.2 to
// 1.4) defines them.
//
// The XML of a member is located and edited at byte offsets; it is never
// written from a tree. Members, elements and attributes are allow-lists: what a
// reader of the document sees is kept, everything else (properties, comments,
// history, formulas, macros, embedded files, versions, signatures) goes.
// Fields are replaced by the text that they show.
//
// Start at Format.Open (what is read) and document.Redact (what is written).
package odf
