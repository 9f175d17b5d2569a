package all_test

import (
	"testing"

	"inkoust/publish"
	"inkoust/publish/all"
)

func TestFor(t *testing.T) {
	for profile, want := range map[string]string{"cz-registr-smluv": "zverejneni", "cz-foi": ""} {
		target := all.For(profile)
		if target == nil {
			t.Errorf("%s: got no target", profile)
			continue
		}
		if got := target.Operation(&publish.Publication{}); got != want {
			t.Errorf("%s: got operation %q, want %q", profile, got, want)
		}
	}
	if got := all.For("sk-zverejnenie"); got != nil {
		t.Errorf("other profile: got %v, want none", got)
	}
}
