package pdf

// The types of PDF objects (ISO 32000-1, 7.3). Numbers are int64 and float64,
// booleans bool, null is nil.
type (
	name    string
	text    string // a string object's bytes
	array   []any
	dict    map[name]any
	ref     int    // number of the object; generations do not tell objects apart here
	keyword string // an operator, or a word of the file's structure
)

// stream is a stream object with its bytes as they lie in the file.
type stream struct {
	num  int
	dict dict
	raw  []byte
}

func integer(o any) (int, bool) {
	switch n := o.(type) {
	case int64:
		if n >= -1<<31 && n < 1<<31 {
			return int(n), true
		}
	case float64:
		if n >= -1<<31 && n < 1<<31 {
			return int(n), true
		}
	}
	return 0, false
}

func number(o any) float64 {
	switch n := o.(type) {
	case int64:
		return float64(n)
	case float64:
		return n
	}
	return 0
}
