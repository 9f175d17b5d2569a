package main

import "inkoust/internal/tagger"

// trainer is an averaged perceptron with a margin. It counts in whole numbers
// alone, so that every machine gets the same weights.
type trainer struct {
	now  [tagger.Size]int32
	sum  [tagger.Size]int64 // of now over all steps, as if kept up at each
	last [tagger.Size]int32 // the step up to which sum counts
	step int32
	dice dice
}

// margin is how clearly a word must be decided to teach nothing more, in steps
// of one for each feature.
const margin = 40

// learn goes through a sample once and returns how many words it got wrong.
func (t *trainer) learn(s *sample) int {
	wrong := 0
	labels := make([]bool, len(s.toks))
	var f tagger.Features
	for i := range s.toks {
		if !s.toks[i].Cap() {
			continue
		}
		f.Fill(s.toks, s.marks, i, tagger.Before(s.toks, labels, i))
		t.drop(&f)
		score := int32(0)
		for _, h := range f.Hashes[:f.N] {
			score += t.now[h]
		}
		t.step++
		labels[i] = score > 0
		if labels[i] != s.gold[i] {
			wrong++
		}
		if s.gold[i] && score < margin {
			t.move(&f, 1)
		} else if !s.gold[i] && score > -margin {
			t.move(&f, -1)
		}
	}
	return wrong
}

// dropped is the share of features, in percent, that are left out each time, so
// that no few of them decide alone.
const dropped = 40

func (t *trainer) drop(f *tagger.Features) {
	n := 0
	for _, h := range f.Hashes[:f.N] {
		if !t.dice.in(dropped) {
			f.Hashes[n] = h
			n++
		}
	}
	f.N = n
}

func (t *trainer) move(f *tagger.Features, by int32) {
	for _, h := range f.Hashes[:f.N] {
		t.sum[h] += int64(t.now[h]) * int64(t.step-t.last[h])
		t.last[h] = t.step
		t.now[h] += by
	}
}

// unit is how many steps of the weights' bytes one step of the perceptron has.
const unit = 4

// table returns the mean weights as signed bytes.
func (t *trainer) table() []byte {
	out := make([]byte, tagger.Size)
	for h := range t.now {
		sum := t.sum[h] + int64(t.now[h])*int64(t.step-t.last[h])
		v := sum * unit / int64(max(t.step, 1))
		out[h] = byte(int8(max(-127, min(127, v))))
	}
	return out
}
