package jbig2

// bitmap holds a byte for each pixel, 1 is black.
type bitmap struct {
	w, h int
	pix  []byte
}

func (d *decoder) bitmap(w, h int) (*bitmap, error) {
	if w < 0 || h < 0 || h > 0 && w > maxPixels/h {
		return nil, ErrData
	}
	if err := d.spend(w * h); err != nil {
		return nil, err
	}
	return &bitmap{w, h, make([]byte, w*h)}, nil
}

func (b *bitmap) fill(v byte) {
	for i := range b.pix {
		b.pix[i] = v
	}
}

// at is a pixel; all around a bitmap is white.
func (b *bitmap) at(x, y int) int {
	if x < 0 || y < 0 || x >= b.w || y >= b.h {
		return 0
	}
	return int(b.pix[y*b.w+x])
}

func (b *bitmap) row(y int) []byte {
	if y < 0 || y >= b.h {
		return nil
	}
	return b.pix[y*b.w : (y+1)*b.w]
}

// How two pixels become one (T.88, 7.4.1.5).
const (
	opOr = iota
	opAnd
	opXor
	opXnor
	opReplace
)

// draw combines a bitmap with a part of another one.
func (d *decoder) draw(on, b *bitmap, x, y, op int) error {
	if err := d.spend(b.w * b.h); err != nil {
		return err
	}
	for by := max(0, -y); by < b.h && y+by < on.h; by++ {
		to, from := on.row(y+by), b.row(by)
		for bx := max(0, -x); bx < b.w && x+bx < on.w; bx++ {
			p := &to[x+bx]
			switch v := from[bx]; op {
			case opOr:
				*p |= v
			case opAnd:
				*p &= v
			case opXor:
				*p ^= v
			case opXnor:
				*p = 1 ^ *p ^ v
			default:
				*p = v
			}
		}
	}
	return nil
}

// cut copies a part of a bitmap.
func (b *bitmap) cut(x, y, w, h int) *bitmap {
	out := &bitmap{w, h, make([]byte, w*h)}
	for k := range h {
		for i := range w {
			out.pix[k*w+i] = byte(b.at(x+i, y+k))
		}
	}
	return out
}

// packed gives the rows in bits, cut or filled up to a size.
func (b *bitmap) packed(w, h int) [][]byte {
	rows := make([][]byte, h)
	for y := range rows {
		rows[y] = make([]byte, (w+7)/8)
		for x, v := range b.row(y) {
			if x < w && v != 0 {
				rows[y][x/8] |= 0x80 >> (x % 8)
			}
		}
	}
	return rows
}

// unpacked takes rows of bits.
func (b *bitmap) unpacked(rows [][]byte) {
	for y := range min(b.h, len(rows)) {
		for x := range b.w {
			b.pix[y*b.w+x] = rows[y][x/8] >> (7 - x%8) & 1
		}
	}
}
