package rules

import (
	"slices"

	"inkoust/detectors"
)

// whyDoubtful is what a decision says that Doubt has changed.
const whyDoubtful = "of two people of this name one stays and one goes"

// Doubt looks at mentions that may be of several people, such as a surname that
// two of them bear. Where one of them would be kept and the other removed, it
// asks, and what happens meanwhile is the stricter of both: a name that was left
// by mistake cannot be taken back. The decisions are those of a whole record.
func Doubt(decisions []Decision) {
	kept, removed := map[string]bool{}, map[string]*Decision{}
	for i := range decisions {
		d := &decisions[i]
		switch {
		case !d.named() || len(d.Alike) > 0:
		case d.Default == Keep:
			kept[d.Person] = true
		case removed[d.Person] == nil:
			removed[d.Person] = d
		}
	}
	for i := range decisions {
		if d := &decisions[i]; d.named() && len(d.Alike) > 0 && d.By != "terms" && d.By != "allow" && !d.Settled {
			d.doubt(kept, removed)
		}
	}
}

func (d *Decision) named() bool {
	return d.Person != "" && (d.Type == detectors.Person || d.Type == detectors.SignatureName)
}

func (d *Decision) doubt(kept map[string]bool, removed map[string]*Decision) {
	stays := d.Default == Keep
	var goes *Decision
	for _, id := range append([]string{d.Person}, d.Alike...) {
		stays = stays || kept[id]
		if goes == nil {
			goes = removed[id]
		}
	}
	if !stays || goes == nil && d.Default == Keep {
		return
	}
	d.Asked, d.Doubtful = true, true
	d.Mention.Why = append(slices.Clone(d.Mention.Why), whyDoubtful)
	if d.Default == Keep {
		d.Action, d.Default, d.Rule, d.Row, d.By = Redact, Redact, goes.Rule, goes.Row, goes.By
		d.Label, d.Reason, d.Basis = goes.Label, goes.Reason, goes.Basis
	}
}
