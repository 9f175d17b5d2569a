package document

// Listing is a Format that knows by a list what its documents are made of. What it
// opens loses the rest.
type Listing interface {
	Format
	// Strict gives the format that parks documents with something that is not in
	// the list, with ReasonMember.
	Strict() Format
}

// UnlistedMember is the place of documents that a strict format parks: the name of
// what it does not know may be anybody's.
const UnlistedMember = "unlisted"

// Strict gives the registry that parks documents which hold what their format does
// not know.
func (r Registry) Strict() Registry {
	return r.with(func(f Format) Format {
		if l, ok := f.(Listing); ok {
			return l.Strict()
		}
		return f
	})
}
