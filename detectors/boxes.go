package detectors

import "strings"

// A form with a box for each digit of a number gives cells of one digit each.
// fewestBoxes is the length of the shortest identifier that has such boxes, a
// company number; mostBoxes that of an account.
const (
	fewestBoxes = 8
	mostBoxes   = 30
)

// boxes finds what stands between digits that have a cell each, "8\t5\t0\t1…",
// and the slash of a birth number among them.
func boxes(text string, border byte) (out []stretch) {
	for i := 0; i < len(text); {
		k := strings.IndexByte(text[i:], border)
		if k < 0 {
			return out
		}
		run := boxRun{text: text, border: border}
		i = max(run.read(i+k), i+k+1)
		if run.digits >= fewestBoxes && run.digits <= mostBoxes && !run.counts {
			out = append(out, run.gaps...)
		}
	}
	return out
}

// boxRun is a row of cells that hold one digit each.
type boxRun struct {
	text   string
	border byte
	gaps   []stretch
	digits int
	counts bool // 1, 2, 3, …: the numbers of the columns
}

// read reads cells from a border on and returns where it ends.
func (r *boxRun) read(at int) int {
	last, steps := byte(0), 0
	for end := -1; ; {
		i := r.cell(at)
		if i < 0 {
			r.counts = steps == r.digits-1
			return at
		}
		if end >= 0 {
			r.gaps = append(r.gaps, stretch{end, i})
		}
		if c := r.text[i]; isDigit(c) {
			if r.digits++; c == last+1 {
				steps++
			}
			last = c
		}
		end = i + 1
		at = skipBlanks(r.text, end)
	}
}

// cell returns where the single digit or slash behind the border at byte i
// stands, -1 if something else does.
func (r *boxRun) cell(i int) int {
	if i >= len(r.text) || r.text[i] != r.border {
		return -1
	}
	if i = skipBlanks(r.text, i+1); i >= len(r.text) || !isDigit(r.text[i]) && (r.text[i] != '/' || r.digits == 0) {
		return -1
	}
	if next := skipBlanks(r.text, i+1); next < len(r.text) && r.text[next] != r.border && strings.IndexByte("\r\n", r.text[next]) < 0 {
		return -1
	}
	return i
}

func skipBlanks(text string, i int) int {
	for i < len(text) && text[i] == ' ' {
		i++
	}
	return i
}
