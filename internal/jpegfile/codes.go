package jpegfile

import "sort"

type code struct{ value, length int }

// codes are the codes of one table of each kind.
type codes struct{ dc, ac [256]code }

// optimal finds code lengths for counted symbols (T.81, K.2): how many codes
// there are of each length, and the symbols in their order.
func optimal(count []int) (lengths, symbols []byte) {
	freq := append([]int(nil), count[:256]...)
	freq = append(freq, 1) // keeps the code of all ones free
	size, next := make([]int, 257), make([]int, 257)
	for i := range next {
		next[i] = -1
	}
	for {
		a, b := twoLeast(freq)
		if b < 0 {
			break
		}
		freq[a] += freq[b]
		freq[b] = 0
		join(size, next, a, b)
	}
	return listOf(size)
}

// twoLeast finds the two rarest symbols; of equal ones the later first.
func twoLeast(freq []int) (a, b int) {
	a, b = -1, -1
	for i, f := range freq {
		if f > 0 && (a < 0 || f <= freq[a]) {
			a = i
		}
	}
	for i, f := range freq {
		if f > 0 && i != a && (b < 0 || f <= freq[b]) {
			b = i
		}
	}
	return a, b
}

// join makes the codes of two trees one bit longer and links them.
func join(size, next []int, a, b int) {
	for size[a]++; next[a] >= 0; size[a]++ {
		a = next[a]
	}
	next[a] = b
	for size[b]++; next[b] >= 0; size[b]++ {
		b = next[b]
	}
}

// listOf shortens codes to 16 bits and sorts the symbols by length.
func listOf(size []int) (lengths, symbols []byte) {
	count := make([]int, 300)
	for _, n := range size {
		if n > 0 {
			count[n]++
		}
	}
	for i := len(count) - 1; i > 16; i-- {
		for count[i] > 0 {
			j := i - 2
			for count[j] == 0 {
				j--
			}
			count[i] -= 2
			count[i-1]++
			count[j+1] += 2
			count[j]--
		}
	}
	for i := 16; i > 0; i-- {
		if count[i] > 0 {
			count[i]-- // the one that is kept free
			break
		}
	}
	for _, n := range count[1:17] {
		lengths = append(lengths, byte(n))
	}
	for s := range size[:256] {
		if size[s] > 0 {
			symbols = append(symbols, byte(s))
		}
	}
	sort.SliceStable(symbols, func(i, j int) bool { return size[symbols[i]] < size[symbols[j]] })
	return lengths, symbols
}

// assign gives the symbols of a table their codes (T.81, C.2).
func assign(lengths, symbols []byte) (out [256]code) {
	v, k := 0, 0
	for l, n := range lengths {
		for range int(n) {
			out[symbols[k]] = code{v, l + 1}
			v++
			k++
		}
		v <<= 1
	}
	return out
}
