package main

import (
	"bytes"
	"math"
	"strings"
	"testing"

	"inkoust/parties"
)

// toy is a set of names with one sign that tells and one that does not.
func toy() []set {
	var t text
	for n := range 40 {
		who, word, fate := parties.Official, "b=vystav", 0
		if n%2 == 1 {
			who, word, fate = parties.NaturalPerson, "b=bydlis", 5
		}
		t.names = append(t.names, name{parties.Example{Role: who, Weak: true, Signs: []string{"bias=", word, "b=both"}}, fate, fate == 0})
	}
	return []set{{name: "toy", texts: []text{t}}}
}

func TestLearningTellsTheSignThatTells(t *testing.T) {
	m := learn(toy())
	at := func(sign string, fate int) float64 { return m.weights[m.index[sign]][fate] }
	if at("b=vystav", 0) < 0.5 || at("b=bydlis", 5) < 0.5 || math.Abs(at("b=both", 0)-at("b=both", 5)) > 0.5 {
		t.Errorf("got %v", m.weights)
	}
	if table := string(m.table()); !strings.Contains(table, "\nb=vystav\t") {
		t.Errorf("got %s", table)
	}
}

func TestLearningGivesTheSameBytes(t *testing.T) {
	if a, b := learn(toy()).table(), learn(toy()).table(); !bytes.Equal(a, b) {
		t.Error("two trainings on the same texts differ")
	}
}

func TestExpIsNearEnough(t *testing.T) {
	for _, x := range []float64{0, -0.1, -1, -5, -20, -800} {
		if got, want := exp(x), math.Exp(x); math.Abs(got-want) > 0.002 {
			t.Errorf("%v: got %v, want %v", x, got, want)
		}
	}
}

func TestFateOfAnnotations(t *testing.T) {
	for _, c := range []struct {
		role, action string
		want         parties.Role
	}{{"official", "keep", parties.Official}, {"natural_person", "keep", parties.Recipient}, {"natural_person", "redact", parties.NaturalPerson}, {"unknown", "redact", parties.NaturalPerson}} {
		if got := parties.Fates[fate(annotation{Role: c.role, Action: c.action})]; got != c.want {
			t.Errorf("%s %s: got %s, want %s", c.role, c.action, got, c.want)
		}
	}
}
