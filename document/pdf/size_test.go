//go:build external

package pdf

import (
	"os"
	"testing"
)

// mostGrowth is how many times its input an output may be long.
const mostGrowth = 1.1

func TestOutputIsHardlyLonger(t *testing.T) {
	for _, p := range producers {
		t.Run(p.name, func(t *testing.T) {
			data, err := os.ReadFile(p.make(t, t.TempDir()))
			if err != nil {
				t.Fatal(err)
			}
			d := open(t, data)
			out, _ := redact(t, d, planSpread(d, p.values))
			if got := float64(len(out)) / float64(len(data)); got > mostGrowth {
				t.Errorf("got %.2f times the input, want at most %.2f", got, mostGrowth)
			}
		})
	}
}
