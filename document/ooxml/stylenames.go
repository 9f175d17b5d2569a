package ooxml

import "strings"

// builtinStyles are the names that word processors give to styles themselves:
// they are the same in every document and nobody's words. Numbers at the end
// are left out. The latent styles of ISO/IEC 29500-1, 17.7.4.8, the default
// styles of LibreOffice, and the one of characters that its filters number on.
var builtinStyles = func() map[string]bool {
	names := map[string]bool{}
	for name := range strings.Lines(`normal
heading
index
toc
normal indent
footnote text
annotation text
header
footer
index heading
caption
table of figures
envelope address
envelope return
footnote reference
annotation reference
line number
page number
endnote reference
endnote text
table of authorities
macro
toa heading
list
list bullet
list number
title
closing
signature
default paragraph font
body text
body text indent
list continue
message header
subtitle
salutation
date
body text first indent
note heading
block text
hyperlink
followedhyperlink
strong
emphasis
document map
plain text
e-mail signature
html top of form
html bottom of form
normal (web)
html acronym
html address
html cite
html code
html definition
html keyboard
html preformatted
html sample
html typewriter
html variable
normal table
annotation subject
no list
balloon text
table grid
table simple
table classic
table colorful
table columns
table list
table contemporary
table elegant
table professional
table subtle
table web
table theme
placeholder text
no spacing
list paragraph
quote
intense quote
subtle emphasis
intense emphasis
subtle reference
intense reference
book title
bibliography
toc heading
table contents
table heading
header and footer
header left
header right
footer left
footer right
frame contents
internet link
visited internet link
footnote characters
endnote characters
footnote anchor
endnote anchor
numbering symbols
bullets
text body
horizontal line
preformatted text
quotations
source text
absatz-standardschriftart
ww-absatz-standardschriftart
`) {
		names[strings.TrimSpace(name)] = true
	}
	return names
}()

// latentWords are the words of the styles that Word lists though nothing uses
// them, ISO/IEC 29500-1, 17.7.4.8 and [MS-DOCX] 2.4.
var latentWords = func() map[string]bool {
	words := map[string]bool{}
	for name := range builtinStyles {
		for _, w := range strings.Fields(name) {
			words[w] = true
		}
	}
	for _, w := range strings.Fields("accent light shading medium dark colorful grid revision unresolved mention smart hashtag link") {
		words[w] = true
	}
	return words
}()

// stylish reports whether a name is made of the words of such styles alone.
func stylish(name string) bool {
	for _, w := range strings.Fields(strings.ToLower(name)) {
		if strings.Trim(w, "0123456789") != "" && !latentWords[w] {
			return false
		}
	}
	return true
}

// builtin reports whether a style's name was made by a program.
func builtin(name string) bool {
	return builtinStyles[strings.TrimRight(strings.ToLower(name), " 0123456789")]
}
