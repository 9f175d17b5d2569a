package document

// Changing is a Format of documents in which programs track changes. What it opens
// is the document with all of them accepted.
type Changing interface {
	Format
	// Rejecting gives the format that opens documents as they were before the
	// tracked changes. One that cannot tell parks documents that have any.
	Rejecting() Format
}

// Rejecting gives the registry that opens documents as they were before tracked
// changes.
func (r Registry) Rejecting() Registry {
	out := make(Registry, len(r))
	for i, f := range r {
		if out[i] = f; f != nil {
			if c, ok := f.(Changing); ok {
				out[i] = c.Rejecting()
			}
		}
	}
	return out
}
