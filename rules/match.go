package rules

import (
	mathbits "math/bits"
	"slices"
	"strings"

	"inkoust/detectors"
	"inkoust/document"
	"inkoust/parties"
)

// matcher is a row with its lists cut apart, for one type.
type matcher struct {
	row      *Row
	typed    bool     // the type is in the column kind
	kinds    []string // exact kinds there
	subkinds []string // nil is anything, as below
	parts    []string
	docs     []string
	roles    uint32 // a bit for each role; see roleBit
}

// partyBit is the bit of the word "party", a private person who is a party, and
// anyBit that of every mention.
const (
	partyBit = 1 << 31
	anyBit   = 1 << 30
)

// roleBits are the bits of the roles, by their names.
var roleBits = func() map[parties.Role]uint32 {
	m := map[parties.Role]uint32{}
	for n, r := range parties.Roles()[:min(len(parties.Roles()), maxRoles-1)] {
		m[r] = 1 << n
	}
	return m
}()

// newMatcher cuts the lists of a row apart; false if it can match no finding of
// the type.
func newMatcher(r *Row, t detectors.Type) (matcher, bool) {
	m := matcher{row: r, subkinds: list(r.Subkind), parts: list(r.Part), docs: list(r.Doc)}
	for _, k := range strings.Fields(r.Kind) {
		m.typed = m.typed || k == "*" || k == string(t)
		if strings.Contains(k, ".") {
			m.kinds = append(m.kinds, k)
		}
	}
	for _, w := range strings.Fields(r.Role) {
		switch {
		case w == "*":
			m.roles = ^uint32(0)
		case w == partyRole:
			m.roles |= partyBit
		default:
			m.roles |= roleBits[parties.Role(w)]
		}
	}
	return m, m.typed || m.kinds != nil
}

// list cuts a list apart; nil for anything.
func list(s string) []string {
	if s == "*" {
		return nil
	}
	return strings.Fields(s)
}

// bits are those of the roles that a mention is in.
func bits(m *parties.Mention) uint32 {
	role := m.Role
	if role == "" {
		role = parties.Unknown
	}
	b := roleBits[role] | anyBit
	if m.IsParty && role == parties.NaturalPerson {
		b |= partyBit
	}
	return b
}

// typed are the rows that can match a type, in order, by the role a mention is in:
// few of them are left to be compared.
type typed [2 * maxRoles][]*matcher

// maxRoles is more than there are roles: the last place is that of any other.
const maxRoles = 16

func newTyped(rows []Row, t detectors.Type) *typed {
	out := &typed{}
	for i := range rows {
		m, ok := newMatcher(&rows[i], t)
		if !ok {
			continue
		}
		for k := range out {
			if m.roles&placeBits(k) != 0 {
				out[k] = append(out[k], &m)
			}
		}
	}
	return out
}

// placeBits are the bits of the mentions that a list is for: of one role, in the
// second half those of a party.
func placeBits(k int) uint32 {
	b := uint32(1)<<(k%maxRoles) | anyBit
	if k >= maxRoles {
		b |= partyBit
	}
	return b
}

// of are the rows for a mention.
func (t *typed) of(m *parties.Mention) []*matcher {
	b := bits(m)
	k := maxRoles - 1
	if role := b &^ (anyBit | partyBit); role != 0 {
		k = mathbits.TrailingZeros32(role)
	}
	if b&partyBit != 0 {
		k += maxRoles
	}
	return t[k]
}

// matches reports whether the row of a list decides on a mention.
func (r *matcher) matches(m *parties.Mention, sub string, part *document.Part) bool {
	return r.ofKind(m.Kind) && r.ofSubkind(sub) &&
		(r.docs == nil || slices.Contains(r.docs, m.Doc)) &&
		(r.parts == nil || part != nil && slices.Contains(r.parts, string(part.Kind)))
}

func (r *matcher) ofKind(k detectors.Kind) bool {
	return r.typed || slices.Contains(r.kinds, string(k))
}

func (r *matcher) ofSubkind(sub string) bool {
	return r.subkinds == nil || slices.Contains(r.subkinds, sub)
}
