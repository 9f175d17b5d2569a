package main

import "inkoust/internal/words"

// chain makes new words that look like those of a list: each letter follows the
// three before it as often as in the list.
type chain map[string][]rune

func newChain(list []string) chain {
	c := chain{}
	for _, w := range list {
		key := []rune("   ")
		for _, r := range words.Fold(w) + "\n" {
			c[string(key)] = append(c[string(key)], r)
			key = append(key[1:], r)
		}
	}
	return c
}

// word makes a word of four to eleven letters.
func (c chain) word(d *dice) string {
	for {
		var out []rune
		key := []rune("   ")
		for len(out) < 12 {
			next := c[string(key)]
			r := next[d.n(len(next))]
			if r == '\n' {
				break
			}
			out = append(out, r)
			key = append(key[1:], r)
		}
		if len(out) > 3 && len(out) < 12 {
			return string(out)
		}
	}
}
