package words

import "inkoust/internal/recent"

// texts are those cut last: the detectors of one part all ask for the same.
var texts recent.Texts[*Text]

// Read cuts a text, or returns what was cut of it lately.
func Read(text string) *Text {
	if t, ok := texts.Get(text, ""); ok {
		return t
	}
	t := cut(text)
	texts.Put(text, "", t)
	return t
}

// Shared is Tokens for callers that only read the result.
func Shared(text string) []Token { return Read(text).Tokens }

// Retire says that nobody works on a text for now: of huge ones the last is kept.
func Retire(text string) { texts.Retire(text) }

// Release forgets the tokens of a huge text, which take several times its room.
// Whoever lets others work on a text calls it in the end.
func Release(text string) { texts.Release(text) }
