package words

import "sync"

// recent keeps the texts cut last: the detectors of one part all
// ask for the same. A few entries serve as many parts at once.
var recent struct {
	sync.Mutex
	texts [4]string
	read  [4]*Text
	next  int
}

// maxRecent bounds the texts whose tokens stay when nobody needs them any more,
// in bytes; see Release.
const maxRecent = 1 << 20

// Read cuts a text, or returns what was cut of it lately.
func Read(text string) *Text {
	if t := remembered(text); t != nil {
		return t
	}
	t := cut(text)
	recent.Lock()
	defer recent.Unlock()
	i := recent.next
	recent.texts[i], recent.read[i] = text, t
	recent.next = (i + 1) % len(recent.texts)
	return t
}

// Shared is Tokens for callers that only read the result.
func Shared(text string) []Token { return Read(text).Tokens }

// Release forgets the tokens of a huge text, which take several times its room.
// Whoever lets others work on a text calls it in the end.
func Release(text string) {
	if len(text) <= maxRecent {
		return
	}
	recent.Lock()
	defer recent.Unlock()
	for i, t := range recent.texts {
		if len(t) == len(text) && t == text {
			recent.texts[i], recent.read[i] = "", nil
		}
	}
}

func remembered(text string) *Text {
	recent.Lock()
	defer recent.Unlock()
	for i, t := range recent.texts {
		if recent.read[i] != nil && len(t) == len(text) && t == text {
			return recent.read[i]
		}
	}
	return nil
}
