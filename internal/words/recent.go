package words

import "sync"

// recent keeps the tokens of the texts cut last: the detectors of one part all
// ask for the same. A few entries serve as many parts at once.
var recent struct {
	sync.Mutex
	texts [4]string
	toks  [4][]Token
	next  int
}

// maxRecent bounds the texts whose tokens stay when nobody needs them any more,
// in bytes; see Release.
const maxRecent = 1 << 20

// Shared is Tokens for callers that only read the result.
func Shared(text string) []Token {
	if toks := remembered(text); toks != nil {
		return toks
	}
	toks := Tokens(text)
	recent.Lock()
	defer recent.Unlock()
	i := recent.next
	recent.texts[i], recent.toks[i] = text, toks
	recent.next = (i + 1) % len(recent.texts)
	return toks
}

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
			recent.texts[i], recent.toks[i] = "", nil
		}
	}
}

func remembered(text string) []Token {
	recent.Lock()
	defer recent.Unlock()
	for i, t := range recent.texts {
		if recent.toks[i] != nil && len(t) == len(text) && t == text {
			return recent.toks[i]
		}
	}
	return nil
}
