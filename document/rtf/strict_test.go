package rtf

import (
	"testing"

	"inkoust/document/documenttest"
)

func TestStrictParksWhatNobodyKnows(t *testing.T) {
	with := func(sources ...string) map[string][]byte {
		out := map[string][]byte{}
		for _, s := range sources {
			out[s] = []byte(s)
		}
		return out
	}
	documenttest.Strict(t, Format{},
		with(`{\rtf1 Text}`, `{\rtf1{\*\generator x;}{\*\bkmkstart x}Text{\*\mmquery x}}`, "{\\rtf1 Text}\r\n\x00"),
		with(`{\rtf1{\*\vlastni x}Text}`, `{\rtf1 Text{\*\neznama x}}`, `{\rtf1 Text}x`))
}
