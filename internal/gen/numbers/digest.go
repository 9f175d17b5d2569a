package main

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
)

// The full training.
const (
	fullTexts  = 40000
	fullRounds = 3
	trainings  = 4
	ownTimes   = 8 // how often the annotated texts are gone through in a round
	ownSets    = "samples/annotated/set-[a-hjl].jsonl"
)

// proofTexts is how many made texts the training of digest takes.
const proofTexts = 400

// digest tells what the weights are learnt from by the weights of a short training.
// It stands beside the weights, so that a test can tell when they are older than
// texts, labels or features.
func digest(own []set) (string, error) {
	made, err := compose(proofTexts)
	if err != nil {
		return "", err
	}
	sum := sha256.New()
	fmt.Fprintf(sum, "%d texts, %d rounds, %d times\n", fullTexts, fullRounds, ownTimes)
	sum.Write(learn(made, own, 1))
	return hex.EncodeToString(sum.Sum(nil)), nil
}
