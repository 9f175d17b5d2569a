package odf

import "slices"

// restore writes what was deleted. Text that was inserted before was never there.
func (r *rejecter) restore(id string) {
	g, ok := r.regions[id]
	if !ok || g.deletion < 0 {
		return
	}
	if g.inserted || r.skip != nil {
		r.gone.WriteString(r.t.Text(g.deletion) + "\n")
		return
	}
	delete(r.regions, id) // once
	if r.undone++; r.undone > maxUndone {
		r.bad = true
	}
	if !r.bad {
		r.insert(r.blocks(g.deletion))
	}
	r.undone--
}

// blocks are the paragraphs, lists and tables of a deletion.
func (r *rejecter) blocks(deletion int32) (list []int32) {
	for c := range r.t.Children(deletion) {
		if n := r.t.Nodes[c]; n.Name != "" && n.Name != "office:change-info" {
			list = append(list, c)
		}
	}
	return list
}

// unit is a block that is written below a part of the path.
type unit struct {
	node int32
	base int // so many elements of the path are around it
}

// insert writes blocks at a mark: the first continues the paragraph of the mark, and
// the rest of that paragraph continues the last one.
func (r *rejecter) insert(blocks []int32) {
	k, frame := r.around()
	if k < 0 || len(blocks) == 0 {
		for _, b := range blocks {
			r.walk(b)
		}
		return
	}
	r.reconcile()
	if rest := r.continued(blocks, k, frame); len(rest) > 0 {
		r.reconcile() // an empty paragraph stands for one, too
		r.split(rest, k)
	}
}

// continued writes the first paragraph of a deletion into that of the mark, and gives
// what follows. Where the mark stands in a list, the items of the deletion are its.
func (r *rejecter) continued(blocks []int32, k int, frame int32) (rest []unit) {
	first, base := blocks[0], k
	if isParagraph(r.t.Nodes[first].Name) {
		r.inside(first)
		blocks = blocks[1:]
	} else if r.t.Nodes[first].Name == "text:list" {
		base = r.outside(k, frame)
		if items := r.items(first, k); items != nil {
			r.inside(items[0].node)
			rest, blocks = items[1:], blocks[1:]
		}
	}
	for _, b := range blocks {
		rest = append(rest, unit{b, base})
	}
	return rest
}

// items are the first paragraph of a list, what follows it in its item, and the other
// items; nil where the list or the paragraph of the mark is of another shape.
func (r *rejecter) items(list int32, k int) (units []unit) {
	if k < 2 || r.t.Nodes[r.path[k-1]].Name != "text:list-item" || r.t.Nodes[r.path[k-2]].Name != "text:list" {
		return nil
	}
	for item := range r.t.Children(list) {
		if len(units) > 0 || r.t.Nodes[item].Name != "text:list-item" {
			if r.t.Nodes[item].Name != "" {
				units = append(units, unit{item, k - 1})
			}
			continue
		}
		for c := range r.t.Children(item) {
			if r.t.Nodes[c].Name != "" {
				units = append(units, unit{c, k})
			}
		}
		if len(units) == 0 {
			return nil
		}
	}
	if len(units) == 0 || !isParagraph(r.t.Nodes[units[0].node].Name) {
		return nil
	}
	return units
}

// outside is where the outermost list of the frame stands in the path, k where the
// paragraph is in none.
func (r *rejecter) outside(k int, frame int32) int {
	for at := 0; at < k; at++ {
		if r.t.Nodes[r.path[at]].Name == "text:list" && r.path[at] > frame {
			return at
		}
	}
	return k
}

// split ends the paragraph of the mark and writes blocks behind it.
func (r *rejecter) split(units []unit, k int) {
	at := r.inOutput(k)
	if r.open[at].inside == r.out.Len() && r.t.Nodes[units[0].node].Name == "text:list" {
		r.out.Truncate(r.open[at].tag)
		r.open = r.open[:at]
	} else {
		r.close(at)
	}
	path := r.path
	r.held = nil
	for _, u := range units[:len(units)-1] {
		r.path = slices.Clone(path[:u.base])
		r.walk(u.node)
	}
	last := units[len(units)-1]
	r.path = slices.Clone(path[:last.base])
	leaf := r.leaf(last.node)
	if leaf < 0 {
		r.walk(last.node)
		r.path, r.held = path, nil
		return
	}
	r.until(last.node, leaf)
	r.path, r.held = path, &held{len(r.open), k + 1}
	r.reconcile()
}

// leaf is the paragraph at the end of a block, -1 where it ends with none.
func (r *rejecter) leaf(i int32) int32 {
	for !isParagraph(r.t.Nodes[i].Name) {
		if name := r.t.Nodes[i].Name; name != "text:list" && name != "text:list-item" && name != "text:list-header" {
			return -1
		}
		last := int32(-1)
		for c := range r.t.Children(i) {
			if r.t.Nodes[c].Name != "" {
				last = c
			}
		}
		if last < 0 {
			return -1
		}
		i = last
	}
	return i
}

// until writes a block and leaves the paragraph at its end open.
func (r *rejecter) until(i, leaf int32) {
	r.enter(i)
	if i == leaf {
		r.inside(i)
		r.reconcile()
		return
	}
	for c := range r.t.Children(i) {
		if c <= leaf && leaf < r.t.Nodes[c].Last {
			r.until(c, leaf)
			return
		}
		r.walk(c)
	}
}
