package fontfile

import "math"

// arithmetic executes the operators of Type 2 charstrings that only calculate
// (5177, 4.4 to 4.6). An unknown one clears the stack, as rasterisers do.
func (t *type2) arithmetic(c int) bool {
	push := func(v float64) { t.stack = append(t.stack, v) }
	truth := func(b bool) {
		if b {
			push(1)
		} else {
			push(0)
		}
	}
	switch c {
	case 3, 4, 10, 11, 12, 15, 24: // of two
		b, a := t.pop(), t.pop()
		switch c {
		case 3:
			truth(a != 0 && b != 0)
		case 4:
			truth(a != 0 || b != 0)
		case 10:
			push(a + b)
		case 11:
			push(a - b)
		case 12:
			push(a / b)
		case 15:
			truth(a == b)
		case 24:
			push(a * b)
		}
	case 5:
		truth(t.pop() == 0)
	case 9:
		push(math.Abs(t.pop()))
	case 14:
		push(-t.pop())
	case 18:
		t.pop()
	case 23: // random: any number will do, so that the same is drawn each time
		push(0.5)
	case 26:
		push(math.Sqrt(t.pop()))
	default:
		return t.rearrange(c)
	}
	return len(t.stack) < maxStack
}

// rearrange executes the operators that move values on the stack and to the store.
func (t *type2) rearrange(c int) bool {
	switch c {
	case 20:
		if i, v := int(t.pop()), t.pop(); i >= 0 && i < len(t.store) {
			t.store[i] = v
		}
	case 21:
		if i := int(t.pop()); i >= 0 && i < len(t.store) {
			t.stack = append(t.stack, t.store[i])
		}
	case 22: // ifelse
		v2, v1, s2, s1 := t.pop(), t.pop(), t.pop(), t.pop()
		if v1 > v2 {
			s1 = s2
		}
		t.stack = append(t.stack, s1)
	case 27:
		v := t.pop()
		t.stack = append(t.stack, v, v)
	case 28:
		b, a := t.pop(), t.pop()
		t.stack = append(t.stack, b, a)
	case 29: // index
		i, n := max(0, int(t.pop())), len(t.stack)
		if i >= n {
			return false
		}
		t.stack = append(t.stack, t.stack[n-1-i])
	case 30:
		return t.roll()
	default:
		t.stack = t.stack[:0]
	}
	return len(t.stack) < maxStack
}

func (t *type2) roll() bool {
	j, n := int(t.pop()), int(t.pop())
	if n < 0 || n > len(t.stack) {
		return false
	}
	if n == 0 {
		return true
	}
	top := t.stack[len(t.stack)-n:]
	old := append([]float64(nil), top...)
	for i, v := range old {
		top[((i+j)%n+n)%n] = v
	}
	return true
}
