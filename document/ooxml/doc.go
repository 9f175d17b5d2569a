// Package ooxml reads and redacts word processing documents of Office Open XML
// (DOCX, DOTX and their macro-enabled kin) in place.
//
// The XML of a member is located with encoding/xml and edited at byte offsets;
// it is never written from a tree. Members are an allow-list: what a reader of
// the document sees is kept, everything else (properties, comments, history,
// custom XML, macros, embedded files, signatures) goes, and a visible thing
// this package does not know parks the document.
//
// Start at Format.Open (what is read) and document.Redact (what is written).
package ooxml
