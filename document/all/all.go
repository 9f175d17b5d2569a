// Package all lists the formats that inkoust reads.
package all

import (
	"inkoust/document"
	"inkoust/document/html"
	"inkoust/document/isrs"
	"inkoust/document/odf"
	"inkoust/document/ole"
	"inkoust/document/ooxml"
	"inkoust/document/pdf"
	"inkoust/document/rtf"
	"inkoust/document/text"
	"inkoust/document/xlsx"
)

// Formats is the registry of the built-in formats. The order matters: the first
// that accepts a file opens it, and nearly everything looks like text.
func Formats() document.Registry {
	return document.Registry{
		pdf.Format{},
		ooxml.Format{}, xlsx.Format{}, odf.Format{},
		ole.Format{},
		isrs.Format{},
		html.Format{},
		rtf.Format{},
		text.Format{},
	}
}
