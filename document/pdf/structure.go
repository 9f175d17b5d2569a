package pdf

import "sort"

// The structure tree is built anew: elements with their standard types, order,
// language and the numbers that tie them to the content. What an element says
// in words (ActualText, Alt, E, T), its attributes and the objects it refers to
// stay behind, and so do the author's own names for styles.

const (
	// maxElements bounds the structure tree.
	maxElements = 4 << 20
	// maxStructure bounds its depth.
	maxStructure = 500
)

type structure struct {
	x     *exporter
	roles dict
	seen  map[ref]bool
	pages map[ref]ref           // page object in the input: in the output
	marks map[ref]map[int64]ref // output page: MCID: element
	tied  []tie
	n     int
}

// tie is a link and the element it belongs to.
type tie struct {
	link    *link
	element ref
}

// structTree copies the tree and returns the root, nil if there is none.
func (x *exporter) structTree(catalog dict, pages map[ref]ref) any {
	root := x.in.dict(catalog["StructTreeRoot"])
	if root == nil {
		return nil
	}
	t := &structure{x: x, roles: x.in.dict(root["RoleMap"]), seen: map[ref]bool{}, pages: pages, marks: map[ref]map[int64]ref{}}
	out := x.out.add(nil)
	d := dict{"Type": name("StructTreeRoot")}
	if kids := t.kids(root["K"], out, 0, 0); len(kids) > 0 {
		d["K"] = kids
	}
	d["ParentTree"], d["ParentTreeNextKey"] = x.out.add(dict{"Nums": t.parents()}), int64(len(t.marks)+len(t.tied))
	x.out.objects[out] = d
	return out
}

func (t *structure) kids(o any, parent, page ref, depth int) array {
	list, ok := t.x.in.look(o).(array)
	if !ok {
		list = array{o}
	}
	var out array
	for _, k := range list {
		if v := t.kid(k, parent, page, depth); v != nil {
			out = append(out, v)
		}
	}
	return out
}

// kid copies one child: a content number, a reference to content, an element.
func (t *structure) kid(o any, parent, page ref, depth int) any {
	if t.n++; t.n > maxElements || depth > maxStructure {
		return nil
	}
	if r, ok := o.(ref); ok {
		if t.seen[r] {
			return nil
		}
		t.seen[r] = true
	}
	switch v := t.x.in.look(o).(type) {
	case int64:
		return t.content(v, parent, page, page)
	case dict:
		switch {
		case v["S"] != nil:
			return t.element(v, parent, page, depth)
		case v["MCID"] != nil && v["Stm"] == nil:
			id, _ := t.x.in.resolve(v["MCID"]).(int64)
			return t.content(id, parent, t.page(v, page), page)
		case v["Obj"] != nil:
			return t.object(v, parent)
		}
	}
	return nil
}

func (t *structure) page(d dict, otherwise ref) ref {
	if r, ok := d["Pg"].(ref); ok {
		return t.pages[r]
	}
	return otherwise
}

// content ties a piece of a page to its element.
func (t *structure) content(id int64, parent, page, elementPage ref) any {
	if page == 0 || id < 0 || id > maxElements {
		return nil
	}
	if t.marks[page] == nil {
		t.marks[page] = map[int64]ref{}
	}
	t.marks[page][id] = parent
	if page == elementPage {
		return id
	}
	return dict{"Type": name("MCR"), "Pg": page, "MCID": id}
}

// object ties a link to its element; other objects are not in the output.
func (t *structure) object(d dict, parent ref) any {
	r, _ := d["Obj"].(ref)
	l := t.x.linkOf[r]
	if l == nil || l.tied {
		return nil
	}
	l.tied = true
	t.tied = append(t.tied, tie{l, parent})
	return dict{"Type": name("OBJR"), "Obj": l.out, "Pg": l.page}
}

func (t *structure) element(d dict, parent, page ref, depth int) any {
	out := t.x.out.add(nil)
	e := dict{"Type": name("StructElem"), "S": t.role(t.x.in.name(d["S"])), "P": parent}
	page = t.page(d, page)
	if page != 0 {
		e["Pg"] = page
	}
	if l, ok := t.x.in.text(d["Lang"]); ok && language(textString(l)) != "" {
		e["Lang"] = str(language(textString(l)))
	}
	kids := t.kids(d["K"], out, page, depth+1)
	switch {
	case len(kids) == 1:
		e["K"] = kids[0]
	case len(kids) > 1:
		e["K"] = kids
	}
	t.x.out.objects[out] = e.fields()
	return out
}

// role is the standard type of an element.
func (t *structure) role(n name) name {
	for range 8 {
		if standardTags[n] {
			return n
		}
		n = t.x.in.name(t.roles[n])
	}
	return "NonStruct"
}

// parents is the number tree from content back to elements; it numbers the
// pages that have such content.
func (t *structure) parents() array {
	pages := make([]ref, 0, len(t.marks))
	for p := range t.marks {
		pages = append(pages, p)
	}
	sort.Slice(pages, func(i, j int) bool { return pages[i] < pages[j] })
	var nums array
	for i, p := range pages {
		last := int64(-1)
		for id := range t.marks[p] {
			last = max(last, id)
		}
		list := make(array, last+1)
		for id, e := range t.marks[p] {
			list[id] = e
		}
		t.x.out.objects[p].(dict)["StructParents"] = int64(i)
		nums = append(nums, int64(i), t.x.out.add(list))
	}
	for i, tie := range t.tied {
		key := int64(len(pages) + i)
		tie.link.dict["StructParent"] = key
		nums = append(nums, key, tie.element)
	}
	return nums
}
