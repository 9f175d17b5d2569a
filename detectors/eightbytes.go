package detectors

// Most bytes of a text are of no interest to a step that reads it. Eight at once are
// looked at as one number.

// eightBytes is the number of the first eight bytes of a string.
func eightBytes(s string) uint64 {
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 | uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// eachTop has the high bit of each of eight bytes.
const eachTop = 0x8080808080808080

// has has the high bit set of every byte of v that is c, and perhaps of others
// behind the first one: zero is certain.
func has(v uint64, c byte) uint64 {
	const ones, tops = 0x0101010101010101, 0x8080808080808080
	v ^= uint64(c) * ones
	return (v - ones) &^ v & tops
}
