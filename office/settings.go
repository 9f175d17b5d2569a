package office

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"inkoust/config"
	"inkoust/internal/table"
)

// settings is urad.yaml.
type settings struct {
	ICO         string   `yaml:"ico"`
	Names       []string `yaml:"nazvy"`
	DataBox     string   `yaml:"datova_schranka"`
	Departments []string `yaml:"utvary"`
	Threshold   int64    `yaml:"prah_bez_dph"`
	PartyName   string   `yaml:"jmeno_fyzicke_strany"`
	TraderTown  string   `yaml:"obec_podnikatele"`
	Borderline  string   `yaml:"jmena_na_hrane"`
	FourEyes    []string `yaml:"ctyri_oci"`
	RepairOrder string   `yaml:"poradi_oprav"`
	Originals   string   `yaml:"originaly_dny"`
	XML         string   `yaml:"xml"`
	Schema      string   `yaml:"isrs"`
	MessageMB   int64    `yaml:"zprava_mb"`
}

// What xml may say.
const (
	yes = "ano"
	no  = "ne"
)

// maxMessageMB bounds zprava_mb: large data messages carry up to a gigabyte.
const maxMessageMB = 1000

// readSettings reads urad.yaml and checks every value.
func readSettings(o *Office, name string, r io.Reader) error {
	var s settings
	if err := config.Decode(name, r, &s); err != nil {
		return err
	}
	if s.ICO != "" {
		ico, err := table.ParseICO(s.ICO)
		if err != nil {
			return fmt.Errorf("%s: key %q: %v", name, "ico", err)
		}
		o.ICO = ico
	}
	if err := oneOf(name, "jmeno_fyzicke_strany", s.PartyName, "", KeepName, RedactName, AskName); err != nil {
		return err
	}
	if err := oneOf(name, "obec_podnikatele", s.TraderTown, "", KeepName, RedactName); err != nil {
		return err
	}
	if err := oneOf(name, "jmena_na_hrane", s.Borderline, "", RedactName, AskName); err != nil {
		return err
	}
	if err := oneOf(name, "poradi_oprav", s.RepairOrder, "", WithdrawFirst, PublishFirst); err != nil {
		return err
	}
	if err := oneOf(name, "xml", s.XML, "", yes, no); err != nil {
		return err
	}
	if err := oneOf(name, "isrs", s.Schema, "", "1.2.1", "1.6"); err != nil {
		return err
	}
	if s.MessageMB < 0 || s.MessageMB > maxMessageMB {
		return fmt.Errorf("%s: key %q: expected megabytes, 1 to %d", name, "zprava_mb", maxMessageMB)
	}
	if s.DataBox != "" && !isDataBox(s.DataBox) {
		return fmt.Errorf("%s: key %q: expected seven letters and digits", name, "datova_schranka")
	}
	if s.Threshold < 0 {
		return fmt.Errorf("%s: key %q: expected a sum, or 0 for none", name, "prah_bez_dph")
	}
	o.Names, o.Departments, o.Threshold = s.Names, s.Departments, s.Threshold
	o.DataBox, o.NaturalPartyName = strings.ToLower(s.DataBox), s.PartyName
	o.KeepTraderTown, o.FourEyes = s.TraderTown == KeepName, s.FourEyes
	o.AskBorderline = s.Borderline == AskName
	o.NoMessage, o.Schema, o.MessageSize = s.XML == no, s.Schema, s.MessageMB*1_000_000
	if s.RepairOrder != "" {
		o.RepairOrder = s.RepairOrder
	}
	return readOriginalDays(o, name, s.Originals)
}

// readOriginalDays reads a number of days or "never".
func readOriginalDays(o *Office, name, v string) error {
	switch v {
	case "":
		return nil
	case "never", "nikdy":
		o.OriginalDays = KeepOriginals
		return nil
	}
	n, err := strconv.Atoi(v)
	if err != nil || n < 0 || n > 36500 {
		return fmt.Errorf("%s: key %q: expected a number of days, or never", name, "originaly_dny")
	}
	o.OriginalDays = n
	return nil
}

func oneOf(name, key, v string, allowed ...string) error {
	for _, a := range allowed {
		if v == a {
			return nil
		}
	}
	return fmt.Errorf("%s: key %q: expected %s", name, key, strings.Join(allowed[1:], ", "))
}

func isDataBox(s string) bool {
	if len(s) != 7 {
		return false
	}
	for _, c := range []byte(s) {
		if (c < '0' || c > '9') && (c < 'a' || c > 'z') && (c < 'A' || c > 'Z') {
			return false
		}
	}
	return true
}
