package detectors

import (
	"cmp"
	"slices"
)

// Resolve drops findings that overlap a better one: the higher score wins, then
// the longer, then the earlier. The order of the input does not matter. The
// result is sorted by part and start.
func Resolve(found []Finding) []Finding { return resolve(slices.Clone(found)) }

// resolve is Resolve for findings of the caller's own: it works in their place.
func resolve(sorted []Finding) []Finding {
	if len(sorted) == 0 {
		return nil
	}
	arrange(sorted)
	kept := sorted[:0] // never behind what is read
	for i := 0; i < len(sorted); {
		n := cluster(sorted[i:])
		kept = append(kept, settle(sorted[i:i+n])...)
		i += n
	}
	return kept
}

// arrange puts findings in the order of their places. It sorts numbers and moves
// each finding once, as they are heavy.
func arrange(found []Finding) {
	if slices.IsSortedFunc(found, byPlace) {
		return
	}
	order := make([]int32, len(found))
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortStableFunc(order, func(a, b int32) int { return places(&found[a], &found[b]) })
	for i := range order {
		if order[i] < 0 {
			continue
		}
		first := found[i]
		at := int32(i)
		for next := order[at]; next != int32(i); next = order[at] {
			found[at] = found[next]
			order[at], at = -1, next
		}
		found[at], order[at] = first, -1
	}
}

// cluster counts the leading findings that hang together by overlaps.
func cluster(sorted []Finding) int {
	end := sorted[0].End
	for i, f := range sorted {
		if f.Part != sorted[0].Part || i > 0 && f.Start >= end {
			return i
		}
		end = max(end, f.End)
	}
	return len(sorted)
}

// settle keeps the best of a cluster, in the order of their places.
func settle(cluster []Finding) []Finding {
	if len(cluster) == 1 {
		return cluster
	}
	order := make([]int32, len(cluster))
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortFunc(order, func(a, b int32) int { return better(&cluster[a], &cluster[b]) })
	low, high := extent(cluster)
	taken := make(bitmap, (high-low)/64+1)
	var kept []Finding
	for _, i := range order {
		f := &cluster[i]
		if !taken.any(f.Start-low, f.End-low) {
			taken.set(f.Start-low, f.End-low)
			kept = append(kept, *f)
		}
	}
	arrange(kept)
	return kept
}

// extent is where the first finding of a cluster begins and the last ends.
func extent(cluster []Finding) (low, high int) {
	low, high = cluster[0].Start, cluster[0].End
	for _, f := range cluster {
		low, high = min(low, f.Start), max(high, f.End)
	}
	return low, high
}

func better(a, b *Finding) int {
	return cmp.Or(
		cmp.Compare(b.Score, a.Score),
		cmp.Compare(b.End-b.Start, a.End-a.Start),
		places(a, b),
		cmp.Compare(a.Type, b.Type),
		cmp.Compare(a.Kind, b.Kind),
		cmp.Compare(a.Subkind, b.Subkind),
	)
}

func byPlace(a, b Finding) int { return places(&a, &b) }

// places compares where two findings stand; findings are heavy to copy.
func places(a, b *Finding) int {
	if a.Part != b.Part {
		return cmp.Compare(a.Part, b.Part)
	}
	return a.Start - b.Start
}
