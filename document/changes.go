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
	return r.with(func(f Format) Format {
		if c, ok := f.(Changing); ok {
			return c.Rejecting()
		}
		return f
	})
}

// with gives the registry with every format in another form. A nil stays.
func (r Registry) with(form func(Format) Format) Registry {
	out := make(Registry, len(r))
	for i, f := range r {
		if f != nil {
			out[i] = form(f)
		}
	}
	return out
}
