package verify

// Check is one thing that verification looks at. Its ID stands in reports and
// messages and does not change.
type Check struct {
	ID   string
	Lost bool   // what it finds is missing rather than left
	Says string // what it proves, one clause
}

// The checks. docs/verify.md says of each what it reads and what it cannot see.
const (
	CheckPageText   = "page-text"
	CheckGlyphs     = "page-glyphs"
	CheckText       = "text"
	CheckRest       = "rest"
	CheckOrder      = "order"
	CheckBytes      = "bytes"
	CheckMember     = "member"
	CheckHidden     = "hidden-content"
	CheckGraph      = "object-graph"
	CheckUnused     = "unreferenced"
	CheckRevisions  = "revisions"
	CheckJunk       = "stray-bytes"
	CheckTail       = "stream-tail"
	CheckXref       = "cross-reference"
	CheckInfo       = "information"
	CheckXMP        = "xmp"
	CheckAnnotation = "annotation"
	CheckBoxMissing = "box-missing"
	CheckBoxSeen    = "box-opaque"
	CheckBoxLast    = "box-last"
	CheckGap        = "gap"
	CheckFontMap    = "font-map"
	CheckFontWidths = "font-widths"
	CheckFontNames  = "font-names"
	CheckImage      = "image"
	CheckImageRest  = "image-rest"
	CheckStructure  = "structure"
	CheckSecond     = "second-reader"
	CheckUnread     = "unread"
)

// Checks lists every check in the order of docs/verify.md.
func Checks() []Check {
	return []Check{
		{CheckPageText, false, "no removed value is in the text that pages show, visible or not"},
		{CheckGlyphs, false, "no page shows more characters without a meaning than it did"},
		{CheckText, false, "no removed value is in a plain text"},
		{CheckRest, true, "the text that stays is there"},
		{CheckOrder, true, "the text that stays is in its order"},
		{CheckBytes, false, "no removed value is in any string, name, number or stream, in any spelling"},
		{CheckMember, false, "no removed value is in a member of an archive"},
		{CheckHidden, false, "nothing that shows text is left where no page shows it"},
		{CheckGraph, false, "every key of every object is one that published files need"},
		{CheckUnused, false, "every object is reached from the catalog"},
		{CheckRevisions, false, "the file has one revision"},
		{CheckJunk, false, "every byte belongs to an object, the cross-reference or the trailer"},
		{CheckTail, false, "every stream is consumed to its last byte by its filters"},
		{CheckXref, false, "the cross-reference names the objects that are there, where they are"},
		{CheckInfo, false, "there is no document information"},
		{CheckXMP, false, "metadata state the level of PDF/A and nothing else"},
		{CheckAnnotation, false, "there are no annotations but links inside the document"},
		{CheckBoxMissing, true, "a box lies where each removed value stood"},
		{CheckBoxSeen, false, "boxes are opaque and of one colour"},
		{CheckBoxLast, false, "nothing is drawn over or after the boxes"},
		{CheckGap, false, "neither a box nor what follows it has the extent of the value"},
		{CheckFontMap, false, "fonts map no characters that only removed text had"},
		{CheckFontWidths, false, "fonts have no widths of characters that are not shown"},
		{CheckFontNames, false, "fonts list no glyphs that are not shown"},
		{CheckImage, false, "no picture is left that was to go, nor its samples under a box"},
		{CheckImageRest, true, "pictures that stay are what they were outside the boxes"},
		{CheckStructure, false, "an archive holds known members only, each once"},
		{CheckSecond, false, "another reader sees no removed value"},
		{CheckUnread, false, "the file can be read whole"},
	}
}

// Lost reports whether a check finds text or pictures missing, which is no leak.
func Lost(check string) bool {
	for _, c := range Checks() {
		if c.ID == check {
			return c.Lost
		}
	}
	return false
}
