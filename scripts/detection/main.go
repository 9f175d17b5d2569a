// Command detection measures how fast values are found: on one core, in invented
// contracts (package contracts), all detectors together and apart. Time is that
// of the processor, so that other programs disturb little. It is what make bench
// runs for detection.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"runtime"
	"runtime/pprof"
	"strings"
	"time"

	"inkoust/detectors"
	"inkoust/detectors/all"
	"inkoust/document"
	"inkoust/internal/contracts"
	"inkoust/internal/words"
	"inkoust/parties"
	"inkoust/rules"
)

func main() {
	runtime.GOMAXPROCS(1)
	size := flag.Int("size", 50, "megabytes of contracts")
	profile := flag.String("profile", "", "write a processor profile of the whole detection here")
	flag.Parse()
	if err := run(*size<<20, *profile); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(size int, profile string) error {
	texts := contracts.Texts(size)
	size = 0
	for _, t := range texts {
		size += len(t.Body)
	}
	fmt.Printf("%d contracts, %.1f MB, one core\n\n", len(texts), megabytes(size))
	b, err := newBench(texts)
	if err != nil {
		return err
	}
	if err := b.stages(); err != nil {
		return err
	}
	if err := b.whole(profile); err != nil {
		return err
	}
	b.print(size)
	if err := b.prose(); err != nil {
		return err
	}
	return b.lengths()
}

// bench holds the detectors, each with its watch.
type bench struct {
	texts      []contracts.Text
	first      detectors.Registry // identifiers: all that needs no earlier findings
	registry   detectors.Registry // all
	watches    []*watch
	propagator detectors.Propagator
	plain      time.Duration
	numbers    time.Duration
	propagate  time.Duration
	policy     *rules.Policy
	decide     time.Duration // roles and decisions, which are no part of total
	total      time.Duration
	findings   int
	allocated  uint64
	peak       uint64
}

func newBench(texts []contracts.Text) (*bench, error) {
	r, err := all.Registry(all.Options{})
	if err != nil {
		return nil, err
	}
	policy, err := rules.Load("", rules.Options{})
	if err != nil {
		return nil, err
	}
	cut := &watch{Second: cutter{}}
	b := &bench{texts: texts, policy: policy, watches: []*watch{cut}, registry: detectors.Registry{cut}}
	for _, d := range r {
		if p, ok := d.(detectors.Propagator); ok {
			b.propagator = p
		}
		s, ok := d.(detectors.Second)
		if !ok {
			b.first, b.registry = append(b.first, d), append(b.registry, d)
			continue
		}
		w := &watch{Second: s}
		b.watches, b.registry = append(b.watches, w), append(b.registry, w)
	}
	// Lists and tables are loaded once a program, not once a text.
	_, err = b.registry.Detect(context.Background(), part(texts[0]))
	return b, err
}

// cutter cuts a text into words, which the detectors behind it then find cut.
type cutter struct{}

func (cutter) Info() detectors.Info { return detectors.Info{ID: "words"} }

func (cutter) Detect(context.Context, *document.Part) ([]detectors.Finding, error) { return nil, nil }

func (cutter) DetectAfter(_ context.Context, p *document.Part, _ []detectors.Finding) ([]detectors.Finding, error) {
	words.Read(p.Text)
	return nil, nil
}

// watch adds up the time of a detector.
type watch struct {
	detectors.Second
	spent time.Duration
}

func (w *watch) DetectAfter(ctx context.Context, p *document.Part, earlier []detectors.Finding) ([]detectors.Finding, error) {
	begin := processor()
	defer func() { w.spent += processor() - begin }()
	return w.Second.DetectAfter(ctx, p, earlier)
}

func part(t contracts.Text) *document.Part {
	return &document.Part{ID: "body", Kind: document.Body, Text: t.Body}
}

// stages measures what runs before the detectors that look at findings: the
// reading of characters, with no detector at all, and the identifiers.
func (b *bench) stages() error {
	for _, s := range []struct {
		registry detectors.Registry
		into     *time.Duration
	}{{nil, &b.plain}, {b.first, &b.numbers}} {
		begin := processor()
		for _, t := range b.texts {
			if _, err := s.registry.Detect(context.Background(), part(t)); err != nil {
				return err
			}
		}
		*s.into = processor() - begin
	}
	return nil
}

// whole measures everything, each contract as a record of its own.
func (b *bench) whole(profile string) error {
	for _, w := range b.watches {
		w.spent = 0
	}
	if profile != "" {
		f, err := os.Create(profile)
		if err != nil {
			return err
		}
		defer f.Close()
		if err := pprof.StartCPUProfile(f); err != nil {
			return err
		}
		defer pprof.StopCPUProfile()
	}
	var before, m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	begin := processor()
	for i, t := range b.texts {
		if err := b.record(t); err != nil {
			return err
		}
		if i%8 == 0 {
			runtime.ReadMemStats(&m)
			b.peak = max(b.peak, m.HeapAlloc-min(m.HeapAlloc, before.HeapAlloc))
		}
	}
	b.total = processor() - begin - b.decide
	runtime.ReadMemStats(&m)
	b.allocated = m.TotalAlloc - before.TotalAlloc
	return nil
}

func (b *bench) record(t contracts.Text) error {
	p := part(t)
	found, err := detectors.DetectAll(context.Background(), b.registry, []*document.Part{p})
	if err != nil {
		return err
	}
	f := &detectors.File{Name: "1", Parts: []*document.Part{p}, Findings: found}
	begin := processor()
	err = detectors.Propagate(context.Background(), b.propagator, []*detectors.File{f})
	b.propagate += processor() - begin
	b.findings += len(f.Findings)
	if err != nil {
		return err
	}
	begin = processor()
	for _, mentions := range parties.Assign([]*detectors.File{f}, parties.Options{}) {
		for _, m := range mentions {
			b.policy.Decide(f.Name, m, p)
		}
	}
	b.decide += processor() - begin
	return nil
}

func (b *bench) print(size int) {
	fmt.Printf("%-28s %8s %8s\n", "", "MB/s", "s")
	row := func(name string, d time.Duration) {
		fmt.Printf("%-28s %8.1f %8.2f\n", name, megabytes(size)/d.Seconds(), d.Seconds())
	}
	row("plain view", b.plain)
	row("identifiers", b.numbers-b.plain)
	for _, w := range b.watches {
		row(w.Info().ID, w.spent)
	}
	row("propagation", b.propagate)
	row("all together", b.total)
	row("roles and decisions", b.decide)
	fmt.Printf("\n%d findings, %.1f a kilobyte; %.1f bytes allocated for a byte of text, at most %.0f MB in use beside the texts\n\n",
		b.findings, float64(b.findings)/float64(size)*1e3, float64(b.allocated)/float64(size), megabytes(int(b.peak)))
}

// lengths measures detection in single parts of one and of ten megabytes, without
// roles and decisions: the time a byte takes must not grow with the length.
func (b *bench) lengths() error {
	var per [2]float64
	for i, size := range [...]int{1 << 20, 10 << 20} {
		var text strings.Builder
		for n := uint64(0); text.Len() < size; n++ {
			text.WriteString(contracts.New("cs", contracts.Largest, n).Body)
		}
		t := contracts.Text{Lang: "cs", Body: text.String()}
		runtime.GC()
		begin, decided := processor(), b.decide
		if err := b.record(t); err != nil {
			return err
		}
		spent := processor() - begin - (b.decide - decided)
		per[i] = spent.Seconds() / float64(text.Len())
		fmt.Printf("one part of %4.1f MB: %8.1f MB/s\n", megabytes(text.Len()), megabytes(text.Len())/spent.Seconds())
	}
	fmt.Printf("a byte of the longer takes %.2f times as long\n", per[1]/per[0])
	return nil
}

func megabytes(n int) float64 { return float64(n) / 1e6 }
