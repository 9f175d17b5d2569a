package main

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strconv"

	"inkoust/internal/lexicon"
	"inkoust/internal/vocab"
)

// The full training.
const (
	fullTexts  = 30000
	fullRounds = 4
	ownSets    = "samples/annotated/set-[abcdefh].jsonl"
)

// proofTexts is how many made texts the training of digest takes: enough that a
// change of the writer, the words or the features shows.
const proofTexts = 120

// digest tells what the weights are learnt from: the words of the lexicon with what
// is known of them, the annotated texts, and the way of learning, by the weights of a
// short training. It stands beside the weights, so that a test can tell when they are
// older than what they were learnt from.
func digest(lex *lexicon.Lexicon, own []source) (string, error) {
	sum := sha256.New()
	fmt.Fprintf(sum, "%d texts, %d rounds, %d times\n", fullTexts, fullRounds, ownTimes)
	line := make([]byte, 0, 64)
	lex.Each(func(word string, class lexicon.Class) {
		line = strconv.AppendUint(append(append(line[:0], word...), ' '), uint64(class), 10)
		if sum.Write(append(line, '\n')); class&lexicon.Word != 0 && vocab.Is(word) {
			sum.Write([]byte("vocab\n"))
		}
	})
	for i := range own {
		own[i].times = 1
	}
	table, err := run(lex, proofTexts, 1, own)
	if err != nil {
		return "", err
	}
	sum.Write(table)
	return hex.EncodeToString(sum.Sum(nil)), nil
}
