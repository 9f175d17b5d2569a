// Package watch is the daemon: it takes what is put into the input folder
// through the pipeline and moves the results where people look for them.
//
// The folders are the state. Every step is one rename, so a kill at any moment
// loses nothing and does nothing twice: what was claimed is found in the work
// folder at the next start and either finished or begun anew.
//
//	1-vstup → (claimed, in .inkoust-work) → package → 3-k-odeslani, original → 5-hotovo
//	                                     ↘ questions → 2-ke-kontrole, original waits
//	                                     ↘ parked → 4-odlozeno with a note
//
// Start with New and Run.
package watch

import (
	"context"
	"os"
	"path/filepath"
	"sync"
	"time"

	"github.com/rs/zerolog"

	"inkoust/pipeline"
)

// Runner takes one record to its package; *pipeline.Pipeline is one.
type Runner interface {
	Run(ctx context.Context, rec *pipeline.Record, out string) (*pipeline.Outcome, error)
}

// Daemon watches one input folder.
type Daemon struct {
	Config  *Config
	Runner  Runner
	Inbox   func(ctx context.Context, paths []string, base pipeline.Settings) ([]*pipeline.Record, error)
	Explain func(o *pipeline.Outcome) Note
	// Receive takes an answer of a register over into a package of the folder
	// out; nil where nothing answers.
	Receive func(ctx context.Context, out, path string) (*pipeline.Reply, error)
	Log     zerolog.Logger // sees counts and claims, never names
	Now     func() time.Time
	// KeepDays is for how many days finished originals are kept: 0 deletes them at
	// once, nil never does.
	KeepDays *int

	seen  map[string]sighting
	known *ledger
	done  *finished
	swept time.Time // see sweep
}

// Note is what the file beside a parked one says, in the profile's language.
type Note struct{ What, Where, Do string }

// workName is the folder of claimed records, below the root.
const workName = ".inkoust-work"

func (d *Daemon) path(parts ...string) string {
	return filepath.Join(append([]string{d.Config.Root}, parts...)...)
}

// Run works until ctx ends: records in hand are finished under hard, then Run
// returns nil. An error means that the daemon cannot work at all.
func (d *Daemon) Run(ctx, hard context.Context) error {
	unlock, err := d.prepare()
	if err != nil {
		return err
	}
	defer unlock()
	d.Log.Info().Str("profile", d.Config.Profile).Dur("interval", time.Duration(d.Config.Interval)).Msg("watching")
	for {
		if err := d.round(ctx, hard); err != nil {
			d.Log.Error().Err(plainError(err)).Msg("round failed, will be tried again")
		}
		select {
		case <-ctx.Done():
			d.Log.Info().Msg("stopped")
			return nil
		case <-time.After(time.Duration(d.Config.Interval)):
		}
	}
}

// Once does a single round over everything that is ready; the settle time is
// not waited for. It is meant for schedulers and tests.
func (d *Daemon) Once(ctx context.Context) error {
	unlock, err := d.prepare()
	if err != nil {
		return err
	}
	defer unlock()
	d.Config.Settle = 0
	if err := d.round(ctx, ctx); err != nil {
		return err
	}
	return d.round(ctx, ctx)
}

func (d *Daemon) prepare() (unlock func(), err error) {
	f := d.Config.Folders
	for _, name := range []string{f.In, f.Review, f.Out, f.Parked, f.Done, workName} {
		if err := os.MkdirAll(d.path(name), 0o755); err != nil {
			return nil, err
		}
	}
	if unlock, err = lock(d.path(workName, "lock")); err != nil {
		return nil, err
	}
	if d.known, err = openLedger(d.path(workName)); err != nil {
		unlock()
		return nil, err
	}
	if d.done, err = openFinished(d.path(workName), d.known.key); err != nil {
		unlock()
		return nil, err
	}
	if d.Now == nil {
		d.Now = time.Now
	}
	d.seen = map[string]sighting{}
	return unlock, nil
}

// round recovers and finishes claims, feeds answers back, claims what is new, and
// deletes originals whose time is over. Records are worked on side by side.
func (d *Daemon) round(ctx, hard context.Context) error {
	var claims []*claim
	left, err := d.leftClaims()
	if err != nil {
		return err
	}
	claims = append(claims, left...)
	fresh, err := d.claimNew(ctx)
	if err != nil {
		return err
	}
	claims = append(claims, fresh...)
	if err := d.work(ctx, hard, claims); err != nil {
		return err
	}
	return d.sweep()
}

func (d *Daemon) work(ctx, hard context.Context, claims []*claim) error {
	var wg sync.WaitGroup
	errs := make([]error, len(claims))
	slots := make(chan struct{}, d.Config.Jobs)
	for i, c := range claims {
		slots <- struct{}{}
		if ctx.Err() != nil {
			<-slots
			break
		}
		wg.Add(1)
		go func() {
			defer func() { <-slots; wg.Done() }()
			errs[i] = d.process(hard, c)
		}()
	}
	wg.Wait()
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}
