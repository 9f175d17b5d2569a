package docx

import "inkoust/internal/zipaudit"

// member is one file of the archive. Its data are there only while they are
// looked at: two members of a large document fill the memory.
type member struct {
	name   string
	data   []byte
	packed zipaudit.Member
}

// unpacked is the member with its data.
func (m member) unpacked() (member, error) {
	var err error
	m.data, err = m.packed.Data()
	return m, err
}

// archive is what lies in a ZIP file, and what lies beside its members.
type archive struct {
	members []member
	loose   [][]byte // names, comments, extra fields, bytes of no member
	gaps    int      // bytes that belong to no member
	doubled int      // names used twice
}

// unzip reads the directory of an archive.
func unzip(data []byte) (*archive, error) {
	z, err := zipaudit.Read(data, func(name string) bool { return consistsOf(name, vocabulary) })
	if err != nil {
		return nil, err
	}
	a := &archive{loose: z.Loose, gaps: z.Gaps, doubled: z.Doubled}
	for _, m := range z.Members {
		a.members = append(a.members, member{name: m.Name, packed: m})
	}
	return a, nil
}
