package detectors

import "inkoust/document"

// Guard runs a step on text that nobody has vetted. A panic in it becomes a
// parked record: what it would have found is not known, and other records go
// on. What the panic says is dropped, for it may quote.
func Guard(step func() error) (err error) {
	defer func() {
		if recover() != nil {
			err = document.Park(document.ReasonCrashed, "analysis", nil)
		}
	}()
	return step()
}
