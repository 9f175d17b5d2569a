package recent

import (
	"fmt"
	"strings"
	"testing"
)

func TestKeepsTheLatest(t *testing.T) {
	var k Texts[int]
	for i := range 2 * maxTexts {
		k.Put(fmt.Sprint("text", i), "cs", i)
	}
	if v, ok := k.Get(fmt.Sprint("text", 2*maxTexts-1), "cs"); !ok || v != 2*maxTexts-1 {
		t.Errorf("latest: got %d, %v", v, ok)
	}
	if _, ok := k.Get("text0", "cs"); ok {
		t.Error("the oldest is kept beyond the bound")
	}
	if _, ok := k.Get(fmt.Sprint("text", 2*maxTexts-1), "pl"); ok {
		t.Error("got a value of another tag")
	}
	k.Put("text5", "cs", 1)
	k.Put("text5", "cs", 2)
	if v, _ := k.Get("text5", "cs"); v != 2 {
		t.Errorf("got %d, want the value put last", v)
	}
}

func TestLongTextsAreFew(t *testing.T) {
	var k Texts[int]
	long := func(i int) string { return strings.Repeat(string(rune('a'+i)), maxBytes+1) }
	for i := range always + 2 {
		k.Put(long(i), "", i)
	}
	if _, ok := k.Get(long(1), ""); ok {
		t.Error("too many long texts are kept")
	}
	if _, ok := k.Get(long(2), ""); !ok {
		t.Error("a text that may be worked on is forgotten")
	}
	k.Release(long(2))
	if _, ok := k.Get(long(2), ""); ok {
		t.Error("a released text is kept")
	}
	k.Put("short", "", 1)
	k.Release("short")
	if _, ok := k.Get("short", ""); !ok || k.size != (always-1)*(maxBytes+1)+len("short") {
		t.Errorf("got %d bytes and short %v", k.size, ok)
	}
}

func TestOfHugeTextsTheLastOneIsKept(t *testing.T) {
	var k Texts[int]
	long := func(i int) string { return strings.Repeat(string(rune('a'+i)), maxBytes+1) }
	kept := func(i int) bool { return k.find(long(i), "") >= 0 }
	for i := range 2 {
		k.Put(long(i), "", i)
		k.Retire(long(i))
	}
	if kept(0) || !kept(1) {
		t.Errorf("first %v, last %v; want the last alone", kept(0), kept(1))
	}
	k.Get(long(1), "") // somebody works on it again
	k.Put(long(2), "", 2)
	k.Retire(long(2))
	if !kept(1) || !kept(2) {
		t.Errorf("in use %v, last %v; want both", kept(1), kept(2))
	}
}
