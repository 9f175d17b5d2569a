package names

import "inkoust/internal/words"

// answers are those to one question about the distinct words of a text, by their
// IDs: 1 for yes, -1 for no, 0 for one nobody has asked about. The zero value has
// none. Nearly all words are asked about many times.
type answers []int8

// ask returns the answer of a word, told before or now.
func (a *answers) ask(text *words.Text, id int32, is func() bool) bool {
	if *a == nil {
		*a = make(answers, len(text.Forms))
	}
	told := &(*a)[id]
	if *told == 0 {
		*told = -1
		if is() {
			*told = 1
		}
	}
	return *told > 0
}
