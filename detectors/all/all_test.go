package all_test

import (
	"testing"

	"inkoust/detectors/all"
)

func TestRegistryHasNoTwoDetectorsOfOneID(t *testing.T) {
	r, err := all.Registry(all.Options{})
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for _, d := range r {
		id := d.Info().ID
		if seen[id] {
			t.Errorf("two detectors have the id %s", id)
		}
		seen[id] = true
	}
}
