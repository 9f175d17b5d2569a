package watch

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"inkoust/config"
	"inkoust/internal/lexicon"
	"inkoust/pipeline"
)

// Config is the file of inkoust watch --config. Unknown keys are errors.
type Config struct {
	Root        string   `yaml:"root"`        // folder that holds the five folders; relative to the file
	Folders     Folders  `yaml:"folders"`     //
	Profile     string   `yaml:"profile"`     // default cz-registr-smluv
	Office      string   `yaml:"office"`      // folder of the office file
	Rules       string   `yaml:"rules"`       // an office's own table
	Lexicon     string   `yaml:"lexicon"`     // folders with lists, or system; several with commas
	Lexicons    []string `yaml:"-"`           // the same, apart and with whole paths
	Detectors   string   `yaml:"detectors"`   // file with detectors of the office
	Images      string   `yaml:"images"`      // ask, keep, remove
	Labels      bool     `yaml:"labels"`      //
	Attachments string   `yaml:"attachments"` // ask, process, remove
	Changes     string   `yaml:"changes"`     // tracked changes: accept, reject
	Unknown     string   `yaml:"unknown"`     // parts of office documents in no list: remove, park
	Twin        bool     `yaml:"twin"`        // send the machine-readable twins
	TwinFormat  string   `yaml:"twin-format"` // txt, docx, odt
	Interval    Duration `yaml:"interval"`    // between two scans
	Settle      Duration `yaml:"settle"`      // how long a file must not change
	Jobs        int      `yaml:"jobs"`        // records at the same time
	Contact     string   `yaml:"contact"`     // whom to ask, for the notes beside parked files
}

// Folders are the names of the five folders below Root.
type Folders struct {
	In     string `yaml:"in"`
	Review string `yaml:"review"`
	Out    string `yaml:"out"`
	Parked string `yaml:"parked"`
	Done   string `yaml:"done"`
}

// Duration is a time span written as "5s".
type Duration time.Duration

// UnmarshalYAML reads "5s", "2m". What is no time span becomes -1, which check
// refuses with the name of the key.
func (d *Duration) UnmarshalYAML(raw []byte) error {
	v, err := time.ParseDuration(string(bytes.Trim(bytes.TrimSpace(raw), `"'`)))
	if err != nil || v <= 0 {
		v = -1
	}
	*d = Duration(v)
	return nil
}

// ReadConfig reads a configuration and fills in the defaults. Paths in it are
// relative to the file.
func ReadConfig(path string) (*Config, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	c := defaults()
	if err := config.Decode(path, f, c); err != nil {
		return nil, err
	}
	c.resolve(filepath.Dir(path))
	return c, c.check(path)
}

func defaults() *Config {
	return &Config{
		Folders: Folders{In: "1-vstup", Review: "2-ke-kontrole", Out: "3-k-odeslani", Parked: "4-odlozeno", Done: "5-hotovo"},
		Profile: "cz-registr-smluv", Images: "ask", Attachments: "ask", Changes: "accept", Unknown: "remove", TwinFormat: "txt", Jobs: 2,
		Interval: Duration(5 * time.Second), Settle: Duration(5 * time.Second),
	}
}

func (c *Config) resolve(dir string) {
	for _, p := range []*string{&c.Root, &c.Office, &c.Rules, &c.Detectors} {
		*p = below(dir, *p)
	}
	c.Lexicons = lexicons(dir, c.Lexicon)
	if c.Root == "" {
		c.Root = dir
	}
}

// below is a path of the configuration, which is relative to its folder.
func below(dir, path string) string {
	if path == "" || filepath.IsAbs(path) {
		return path
	}
	return filepath.Join(dir, path)
}

func lexicons(dir, value string) (names []string) {
	if whole := below(dir, value); value != "" && exists(whole) {
		return []string{whole} // its name may have a comma
	}
	for _, name := range lexicon.Split(value) {
		if name != lexicon.System {
			name = below(dir, name)
		}
		names = append(names, name)
	}
	return names
}

func (c *Config) check(path string) error {
	seen := map[string]bool{"": true}
	for _, name := range []string{c.Folders.In, c.Folders.Review, c.Folders.Out, c.Folders.Parked, c.Folders.Done} {
		if seen[name] || filepath.Base(name) != name || name == workName {
			return fmt.Errorf("%s: folders: five different plain names are needed", path)
		}
		seen[name] = true
	}
	if c.Interval < 0 {
		return fmt.Errorf("%s: interval: expected a time span such as 5s", path)
	}
	if c.Settle < 0 {
		return fmt.Errorf("%s: settle: expected a time span such as 5s", path)
	}
	if c.Jobs < 1 {
		return fmt.Errorf("%s: jobs: at least 1", path)
	}
	if _, ok := pipeline.ParseTwinFormat(c.TwinFormat); !ok {
		return fmt.Errorf("%s: twin-format: not txt, docx or odt", path)
	}
	return nil
}
