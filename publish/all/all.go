// Package all lists the targets that inkoust is built with.
package all

import (
	"inkoust/publish"
	"inkoust/publish/foi"
	"inkoust/publish/isrs"
)

// Targets returns the built-in targets.
func Targets() []publish.Target {
	return []publish.Target{isrs.Target{}, foi.Target{}}
}

// For returns the target of a profile, nil for a profile that publishes files
// alone.
func For(profile string) publish.Target {
	for _, t := range Targets() {
		if t.Profile() == profile {
			return t
		}
	}
	return nil
}
