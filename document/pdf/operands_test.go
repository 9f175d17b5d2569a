package pdf

import (
	"fmt"
	"strings"
	"testing"
)

// Operands come from pieces of memory that many operators share; those of one
// stay its own when a piece is full.
func TestOperandsOfManyOperatorsStayApart(t *testing.T) {
	var b strings.Builder
	const many = 3 * slabSize / 5
	for i := range many {
		fmt.Fprintf(&b, "%d %d.5 (s%d) /N%d 1 %d rg\n", i, i, i, i, i)
	}
	ops, err := newStore().parseContent([]byte(b.String()))
	if err != nil || len(ops) != many {
		t.Fatalf("got %d operators, %v; want %d", len(ops), err, many)
	}
	for i, o := range ops {
		want := fmt.Sprint([]any{name(fmt.Sprint("N", i)), int64(1), int64(i)})
		if got := fmt.Sprint(o.args); got != want {
			t.Fatalf("operator %d: got %s, want %s", i, got, want)
		}
	}
}
