package intl_test

import (
	"testing"

	"inkoust/detectors/detectortest"
	"inkoust/detectors/intl"
)

func TestDetectors(t *testing.T) { detectortest.Run(t, intl.All()) }
