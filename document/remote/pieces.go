package remote

import "io"

// pieceSize is large enough to be few and small enough to waste little.
const pieceSize = 1 << 20

// pieces is a file in memory that grows without being copied, to be read once.
type pieces struct{ list [][]byte }

// Write implements io.Writer.
func (p *pieces) Write(b []byte) (int, error) {
	for rest := b; len(rest) > 0; {
		last := len(p.list) - 1
		if last < 0 || len(p.list[last]) == pieceSize {
			p.list = append(p.list, make([]byte, 0, pieceSize))
			last++
		}
		n := min(len(rest), pieceSize-len(p.list[last]))
		p.list[last] = append(p.list[last], rest[:n]...)
		rest = rest[n:]
	}
	return len(b), nil
}

// Read implements io.Reader. What is read is let go.
func (p *pieces) Read(b []byte) (int, error) {
	for len(p.list) > 0 && len(p.list[0]) == 0 {
		p.list = p.list[1:]
	}
	if len(p.list) == 0 {
		return 0, io.EOF
	}
	n := copy(b, p.list[0])
	p.list[0] = p.list[0][n:]
	return n, nil
}
