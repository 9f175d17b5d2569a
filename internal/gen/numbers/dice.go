package main

// dice is a stream of numbers that is the same in every version of Go:
// splitmix64 of Steele, Lea and Flood, 2014.
type dice uint64

func (d *dice) roll() uint64 {
	*d += 0x9e3779b97f4a7c15
	z := uint64(*d)
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}

// n returns a number from 0 to k-1.
func (d *dice) n(k int) int { return int(d.roll() >> 33 % uint64(k)) }

// in tells, in so many of a hundred cases, true.
func (d *dice) in(percent int) bool { return d.n(100) < percent }

// of picks from a list.
func (d *dice) of(list []string) string { return list[d.n(len(list))] }
