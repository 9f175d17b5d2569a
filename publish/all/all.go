// Package all lists the targets that inkoust is built with.
package all

import (
	"inkoust/publish"
	"inkoust/publish/bip"
	"inkoust/publish/crz"
	"inkoust/publish/foi"
	"inkoust/publish/folder"
	"inkoust/publish/isrs"
)

// Targets returns the built-in targets.
func Targets() []publish.Target {
	return []publish.Target{isrs.Target{}, foi.Target{}, crz.Target{}, bip.Target{}}
}

// For returns the target of a profile: a plain folder for one whose place of
// publication is not known.
func For(profile string) publish.Target {
	for _, t := range Targets() {
		if t.Profile() == profile {
			return t
		}
	}
	return folder.Target{Name: profile}
}
