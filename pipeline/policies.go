package pipeline

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"
	"sync"
	"time"

	"inkoust/office"
	"inkoust/rules"
)

// Policies loads rules and office files once for all records. It is safe for
// concurrent use.
type Policies struct {
	Overlay string    // path of an office's own table (--rules), "" for none
	Today   time.Time // day on which the office's decisions must be valid

	mu      sync.Mutex
	offices map[string]*office.Office
	rules   map[[2]string]*rules.Policy
}

func (p *Policies) get(s Settings) (*rules.Policy, *office.Office, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	off, err := p.office(s.Office)
	if err != nil {
		return nil, nil, err
	}
	key := [2]string{s.Profile, s.Office}
	if pol := p.rules[key]; pol != nil {
		return pol, off, nil
	}
	pol, err := p.load(s.Profile, off)
	if err != nil {
		return nil, nil, err
	}
	if p.rules == nil {
		p.rules = map[[2]string]*rules.Policy{}
	}
	p.rules[key] = pol
	return pol, off, nil
}

// Load returns the rules under the settings.
func (p *Policies) Load(s Settings) (*rules.Policy, error) {
	pol, _, err := p.get(s)
	return pol, err
}

func (p *Policies) load(profile string, off *office.Office) (*rules.Policy, error) {
	if profile != "" && !slices.Contains(rules.Profiles(), profile) {
		return nil, &InputError{Err: fmt.Errorf("unknown profile: expected one of %s", strings.Join(rules.Profiles(), ", "))}
	}
	o := rules.Options{Office: off, At: p.Today}
	if p.Overlay != "" {
		raw, err := os.ReadFile(longPath(p.Overlay))
		if err != nil {
			return nil, err
		}
		o.Overlay, o.OverlayName = bytes.NewReader(raw), p.Overlay
	}
	return rules.Load(profile, o)
}

func (p *Policies) office(dir string) (*office.Office, error) {
	if dir == "" {
		return nil, nil
	}
	if off := p.offices[dir]; off != nil {
		return off, nil
	}
	off, err := office.Load(dir)
	var path *fs.PathError
	if err != nil && !errors.As(err, &path) {
		err = &InputError{Err: err} // its author can mend it
	}
	if err != nil {
		return nil, err
	}
	if p.offices == nil {
		p.offices = map[string]*office.Office{}
	}
	p.offices[dir] = off
	return off, nil
}
