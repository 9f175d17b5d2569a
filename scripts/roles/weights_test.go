//go:build external

package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

// TestWeightsAreThoseOfToday learns anew and compares: whoever changes the signs,
// the rules before them or what is found runs go run ./scripts/roles.
func TestWeightsAreThoseOfToday(t *testing.T) {
	paths, err := filepath.Glob("../../samples/annotated/set-[a-jl].jsonl")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no texts: %v", err)
	}
	sets, err := load(paths, "set-f")
	if err != nil {
		t.Fatal(err)
	}
	own, err := ownTexts()
	if err != nil {
		t.Fatal(err)
	}
	want, err := os.ReadFile("../../parties/weights.txt")
	if err != nil {
		t.Fatal(err)
	}
	if got := learn(append(sets, own...)).table(); !bytes.Equal(got, want) {
		t.Error("parties/weights.txt is not what is learnt today: go run ./scripts/roles")
	}
}
