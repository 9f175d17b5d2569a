package xlsx

import (
	"crypto/sha256"
	"strings"

	"inkoust/document"
	"inkoust/internal/stillaudit"
	"inkoust/verify"
)

// images checks that no more pictures of the source are left than the plan
// keeps, and that they carry no value beside what they show.
func (c *checker) images(source, output *file) error {
	before := map[[sha256.Size]byte]bool{}
	for _, m := range source.Members {
		if strings.HasPrefix(strings.ToLower(m.Name), "xl/media/") {
			data, err := m.Data()
			if err != nil {
				return err
			}
			before[stillaudit.Of(data).Sum] = true
		}
	}
	left := map[[sha256.Size]byte]bool{}
	for _, m := range output.Members {
		if !strings.HasPrefix(m.Name, "xl/media/") {
			continue
		}
		data, err := m.Data()
		if err != nil {
			return err
		}
		p := stillaudit.Of(data)
		if before[p.Sum] {
			left[p.Sum] = true
		}
		c.report.Add(verify.CheckBytes, m.Name, c.values.FindBytes(p.Words, verify.Strict))
	}
	kept := 0
	for _, fate := range c.job.Plan.Images {
		if fate == document.ImageKept {
			kept++
		}
	}
	c.report.Add(verify.CheckImage, "removed images", len(left)-kept)
	return nil
}
