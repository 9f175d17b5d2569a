package all_test

import (
	"testing"

	"inkoust/publish"
	"inkoust/publish/all"
)

func TestFor(t *testing.T) {
	for profile, want := range map[string]string{"cz-registr-smluv": "zverejneni", "cz-foi": "", "sk-crz": "", "pl-bip": "", "ru-152fz": ""} {
		target := all.For(profile)
		if target.Profile() != profile {
			t.Errorf("%s: got the target of %q", profile, target.Profile())
		}
		if got := target.Operation(&publish.Publication{}); got != want {
			t.Errorf("%s: got operation %q, want %q", profile, got, want)
		}
	}
}
