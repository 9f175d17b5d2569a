package pdf

import (
	"math"
	"strconv"
)

// num prints a number with four decimals at most, which is far below what any
// device shows and hides the noise of sums.
func num(v float64) string {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return "0"
	}
	v = math.Round(v*1e4) / 1e4
	if v == 0 {
		return "0"
	}
	return strconv.FormatFloat(v, 'f', -1, 64)
}
