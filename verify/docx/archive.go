package docx

import "inkoust/internal/zipaudit"

// member is one file of the archive.
type member struct {
	name string
	data []byte
}

// archive is what lies in a ZIP file, and what lies beside its members.
type archive struct {
	members []member
	loose   [][]byte // names, comments, extra fields, bytes of no member
	gaps    int      // bytes that belong to no member
	doubled int      // names used twice
}

// unzip reads an archive with all its members.
func unzip(data []byte) (*archive, error) {
	z, err := zipaudit.Read(data, func(name string) bool { return consistsOf(name, vocabulary) })
	if err != nil {
		return nil, err
	}
	a := &archive{loose: z.Loose, gaps: z.Gaps, doubled: z.Doubled}
	for _, m := range z.Members {
		body, err := m.Data()
		if err != nil {
			return nil, err
		}
		a.members = append(a.members, member{m.Name, body})
	}
	return a, nil
}
