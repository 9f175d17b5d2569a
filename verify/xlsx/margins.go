package xlsx

import (
	"regexp"
	"strings"
)

// marginElements hold what is printed above and below a sheet.
var marginElements = wordSet("oddHeader oddFooter evenHeader evenFooter firstHeader firstFooter")

// marginCodes are fonts, sizes, colours and fields of what is printed above and
// below a sheet (ECMA-376 part 1, 18.3.1.46); no size has more than three digits.
var marginCodes = regexp.MustCompile(`&(?:"[^"]*"|[0-9]{1,3}|[Kk][0-9A-Fa-f]{6}|&|.)`)

// printed adds the words of a header or footer to what is shown, and returns the
// codes among them, in which nobody looks for a word.
func (c *cells) printed(text string) string {
	var codes strings.Builder
	c.margins.Gap()
	at := 0
	for _, m := range marginCodes.FindAllStringIndex(text, -1) {
		c.margins.Add(text[at:m[0]])
		if code := text[m[0]:m[1]]; code == "&&" {
			c.margins.Add("&")
		} else {
			codes.WriteString(code + "\n")
			c.margins.Space()
		}
		at = m[1]
	}
	c.margins.Add(text[at:])
	return codes.String()
}
