package words

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// The lists are variables, as those of a package: they have bits.
var (
	someTitles = NewSet("ing mgr", "дир")
	someStems  = NewStems("zast mesto. ul kon konat")
	someEnds   = NewEnds(2, "ova skou ой a")
	someRule   = NewRule(func(fold string) bool { return strings.Contains(fold, "xx") })
	someUnion  = NewUnion(someTitles, someEnds)
)

func TestListsKnowTheirWords(t *testing.T) {
	for _, tt := range []struct {
		list    *List
		in, out string
	}{
		{someTitles, "ing mgr дир", "in ingo m"},
		{someStems, "zast zastoupen mesto ul konat konatel kon", "mestou ulice zas ko"},
		{someEnds, "novakova noskou толстой nova", "va skou ой á"},
		{someRule, "xx axxb", "x axa"},
		{someUnion, "ing novakova", "zast xx"},
	} {
		for want, list := range map[bool]string{true: tt.in, false: tt.out} {
			for w := range strings.FieldsSeq(list) {
				if tt.list.Has(w) != want || NewForm(w).In(tt.list) != want {
					t.Errorf("%s: got %v and %v, want %v", w, tt.list.Has(w), NewForm(w).In(tt.list), want)
				}
			}
		}
	}
}

func TestBitsSayWhatTheListsSay(t *testing.T) {
	all := []*List{someTitles, someStems, someEnds, someRule, someUnion}
	rapid.Check(t, func(t *rapid.T) {
		w := rapid.StringMatching(`(zast|konat|ing|x|mesto|)[a-zой]{0,4}(ova|skou|a|ой|)`).Draw(t, "word")
		for i, l := range all {
			if got, want := NewForm(w).In(l), l.Has(w); got != want {
				t.Fatalf("list %d: %q: got %v, want %v", i, w, got, want)
			}
		}
	})
}

// TestListsMadeLate are in what is read behind them.
func TestListsMadeLate(t *testing.T) {
	if Read("spatnaveta").Tokens[0].In(someRule) {
		t.Fatal("got a list that does not hold the word")
	}
	late := NewSet("spatnaveta")
	if !NewForm("spatnaveta").In(late) || !Read("spatnaveta").Tokens[0].In(late) {
		t.Error("got words that do not know a list made before")
	}
}

func TestNoFormIsInNoList(t *testing.T) {
	if (Token{}).In(someRule) || none.In(someEnds) {
		t.Error("got a list that holds no word at all")
	}
}
