package text

import (
	"context"
	"fmt"
	"sort"
	"strings"

	"inkoust/document"
)

// mark pairs an offset of the text with the offset of the source it came from.
// Between two marks the way is walked character by character.
type mark struct{ text, src int }

// markEvery is the distance of marks in bytes of text: short enough to walk at
// once, long enough that the marks of the largest text take 256 KB.
const markEvery = 4096

// decode fills text and marks. One byte that is no character parks the file:
// a text that was not read whole cannot be called clean.
func (d *doc) decode(ctx context.Context) error {
	var b strings.Builder
	b.Grow(len(d.src) + len(d.src)/8)
	at := d.enc.bom
	d.marks = []mark{{0, at}}
	for at < len(d.src) {
		r, width := d.enc.char(d.src[at:])
		if width == 0 {
			return document.Park(document.ReasonDamaged, fmt.Sprintf("byte %d", at), nil)
		}
		if b.Len() >= d.marks[len(d.marks)-1].text+markEvery {
			if err := ctx.Err(); err != nil {
				return err
			}
			d.marks = append(d.marks, mark{b.Len(), at})
		}
		b.WriteRune(r)
		at += width
		if b.Len() > maxText {
			return document.Park(document.ReasonTooLarge, "", nil)
		}
	}
	d.text = b.String()
	return nil
}

// source gives the byte of the file at which the character at a byte of the
// text begins.
func (d *doc) source(offset int) int {
	i := sort.Search(len(d.marks), func(i int) bool { return d.marks[i].text > offset }) - 1
	text, src := d.marks[i].text, d.marks[i].src
	for text < offset {
		r, width := d.enc.char(d.src[src:])
		text += runeLen(r)
		src += width
	}
	return src
}

func runeLen(r rune) int { return len(string(r)) }
