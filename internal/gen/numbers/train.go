package main

import "inkoust/internal/numbers"

// trainer is an averaged perceptron of several classes with a margin. It counts in
// whole numbers alone, so that every machine gets the same weights.
type trainer struct {
	now  [numbers.Size * numbers.Classes]int32
	sum  [numbers.Size * numbers.Classes]int64 // of now over all steps, as if kept up at each
	last [numbers.Size * numbers.Classes]int32 // the step up to which sum counts
	step int32
	dice dice
}

// margin is how clearly a number must be decided to teach nothing more, in steps of
// one for each feature.
const margin = 60

// dropped is the share of features, in percent, that are left out each time, so that
// no few of them decide alone.
const dropped = 35

// learn goes through the numbers of a text once.
func (t *trainer) learn(s *source) {
	var f numbers.Features
	p := numbers.NewPage(s.text, s.persons)
	for _, n := range s.numbers() {
		f.Fill(p, n.c)
		t.drop(&f)
		t.decide(&f, n.class)
	}
}

// decide moves the weights where a number of a class is not decided clearly.
func (t *trainer) decide(f *numbers.Features, class numbers.Class) {
	var sum [numbers.Classes]int32
	for _, h := range f.Hashes[:f.N] {
		for k := range sum {
			sum[k] += t.now[int(h)*numbers.Classes+k]
		}
	}
	rival := numbers.Class(0)
	if class == 0 {
		rival = 1
	}
	for k := range numbers.Account + 1 {
		if k != class && sum[k] > sum[rival] {
			rival = k
		}
	}
	t.step++
	if sum[class] < sum[rival]+margin {
		t.move(f, class, 1)
		t.move(f, rival, -1)
	}
}

func (t *trainer) drop(f *numbers.Features) {
	n := 0
	for _, h := range f.Hashes[:f.N] {
		if !t.dice.in(dropped) {
			f.Hashes[n] = h
			n++
		}
	}
	f.N = n
}

func (t *trainer) move(f *numbers.Features, class numbers.Class, by int32) {
	for _, h := range f.Hashes[:f.N] {
		i := int(h)*numbers.Classes + int(class)
		t.sum[i] += int64(t.now[i]) * int64(t.step-t.last[i])
		t.last[i] = t.step
		t.now[i] += by
	}
}

// unit is how many steps of the weights' bytes one step of the perceptron has.
const unit = 3

// table returns the mean weights as signed bytes.
func (t *trainer) table() []byte {
	out := make([]byte, len(t.now))
	for i := range t.now {
		sum := t.sum[i] + int64(t.now[i])*int64(t.step-t.last[i])
		v := sum * unit / int64(max(t.step, 1))
		out[i] = byte(int8(max(-127, min(127, v))))
	}
	return out
}
