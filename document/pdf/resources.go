package pdf

import (
	"maps"
	"slices"
)

// Names of resources are free words of whoever made the file. The output numbers
// them: F fonts, Ink forms and pictures, and the letters below.

var aliasLetters = map[name]string{"ColorSpace": "C", "Shading": "H", "Pattern": "P", "ExtGState": "G"}

// reserved are names that stand for themselves and not for a resource (ISO
// 32000-1, 8.6.3, 8.6.5.6).
var reserved = tagSet("DeviceGray DeviceRGB DeviceCMYK Pattern DefaultGray DefaultRGB DefaultCMYK")

// alias is the name of a resource in the output, by its order among those that
// the instance uses. What stands for itself keeps its name.
func (inst *instance) alias(category, n name) name {
	if reserved[n] {
		return n
	}
	if inst.aliases[category] == nil {
		list := slices.Sorted(maps.Keys(inst.used[category]))
		list = slices.DeleteFunc(list, func(n name) bool { return reserved[n] })
		m := make(map[name]name, len(list))
		for i, n := range list {
			m[n] = name(aliasLetters[category] + num(float64(i+1)))
		}
		if inst.aliases == nil {
			inst.aliases = map[name]map[name]name{}
		}
		inst.aliases[category] = m
	}
	return inst.aliases[category][n]
}

// viaName copies an operator whose last operand names a resource.
func (e *emitter) viaName(o *op, category name) {
	if len(o.args) == 0 {
		return
	}
	n, ok := o.args[len(o.args)-1].(name)
	if !ok {
		e.plain(o) // numbers of a colour
		return
	}
	if n = e.inst.alias(category, n); n == "" {
		return // names nothing that is used
	}
	for _, a := range o.args[:len(o.args)-1] {
		writeObject(e.b, a)
		e.b.WriteByte(' ')
	}
	e.b.WriteString(operand(n) + " " + string(o.name) + "\n")
}
